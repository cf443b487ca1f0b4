import neo4j from 'neo4j-driver';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { loadConfig } from '../../src/config.ts';
import { openGraph } from '../../src/graph/graph.ts';
import { startManaged } from '../../src/graph/managed/managed.ts';
import { migrate } from '../../src/graph/migrations/migrate.ts';
import { loadRecords } from '../../src/records/load.ts';
import { offlineRunner } from '../graph/offline.ts';
import { castOf, chunkOf, chunksOf, type Size } from '../graph/world.ts';
import { type Interval, interval } from '../measure/statistics.ts';
import { createLinksBare, createNodesBare, forgetChunk } from './merge.cypher.ts';

/** Rows of one UNWIND, for both. */
const BATCH = 1000;

export interface MergeResult {
  statements: number;
  nodes: number;
  links: number;
  /** Statements per second. */
  dictum: number;
  bare: number;
  ratio: Interval;
}

/**
 * Ingest as Dictum does it (MERGE, with all its checks, words and counts kept) against bare CREATE of the very same nodes and
 * relationships, in turns, into the same database: sets of statements with quotations, figures and links to actors that are there.
 */
export async function mergeAgainstCreate(size: Size, rounds: number, say: (text: string) => void): Promise<MergeResult> {
  const shared = loadConfig().cache;
  const home = path.join(shared, 'bench', 'merge');
  await rm(home, { recursive: true, force: true });
  const config = loadConfig({ DICTUM_HOME: home, DICTUM_CACHE: shared, NEO4J_HEAP: '2g', NEO4J_PAGE_CACHE: '512m' });
  say('Starting an empty Neo4j to write to');
  const server = await startManaged(config, { owner: true });
  const { uri, username, password, database } = server;
  const graph = await openGraph({ ...config, neo4j: { ...config.neo4j, uri, username, password, database } });
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  try {
    await migrate(graph.runner);
    const cast = castOf(size);
    const base = offlineRunner();
    await loadRecords(base.runner, [{ file: 'cast.json', records: cast.records }]);
    await loadRecords(graph.runner, [{ file: 'cast.json', records: cast.records }]);
    const ratios: number[] = [];
    const spent = { dictum: 0, bare: 0 };
    let [nodes, links, statements] = [0, 0, 0];
    for (let round = -1; round < rounds; round++) {
      const records = chunkOf(size, cast, (round + 1) % chunksOf(size));
      const files = [{ file: `chunk-${round}.json`, records }];
      let made = base.graph;
      const dictum = () => timed(() => loadRecords(graph.runner, files));
      // The rows are made from the records too: they are checked, their words stemmed, their references resolved.
      const bare = () =>
        timed(async () => {
          const offline = offlineRunner(base.graph);
          await loadRecords(offline.runner, files);
          made = offline.graph;
          await createBare(driver, database, made);
        });
      const wipe = () => run(driver, database, forgetChunk.text, {});
      // The one that comes second finds the database as the first found it.
      const inTurn = round % 2 === 0 ? ([dictum, bare] as const) : ([bare, dictum] as const);
      const times = [await inTurn[0]()];
      await wipe();
      times.push(await inTurn[1]());
      await wipe();
      const [d, b] = round % 2 === 0 ? [times[0]!, times[1]!] : [times[1]!, times[0]!];
      // The first round is for the database to get warm.
      if (round < 0) continue;
      ratios.push(b / d);
      spent.dictum += d;
      spent.bare += b;
      nodes = made.nodes.size;
      links = made.links.length;
      statements = records.statements!.length;
      say(`Ingest, round ${round + 1} of ${rounds}: ${(b / d).toFixed(2)} of bare CREATE`);
    }
    const rate = (ms: number) => (1000 * rounds * statements) / ms;
    return { statements, nodes, links, dictum: rate(spent.dictum), bare: rate(spent.bare), ratio: interval(ratios) };
  } finally {
    await driver.close();
    await graph.close();
    await server.stop();
    await rm(home, { recursive: true, force: true });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

type Driver = ReturnType<typeof neo4j.driver>;

async function run(driver: Driver, database: string, text: string, params: object): Promise<void> {
  const session = driver.session({ database });
  try {
    await session.run(text, params);
  } finally {
    await session.close();
  }
}

async function createBare(driver: Driver, database: string, { nodes, links }: ReturnType<typeof offlineRunner>['graph']): Promise<void> {
  const session = driver.session({ database });
  try {
    await session.executeWrite(async (tx) => {
      const byLabel = groupBy([...nodes.values()], ({ labels }) => labels.join(':'));
      for (const [labels, group] of byLabel) {
        for (let i = 0; i < group.length; i += BATCH)
          await tx.run(createNodesBare(labels), { rows: group.slice(i, i + BATCH).map(({ props }) => props) });
      }
      const labelOf = (id: string) => LABELS[id.slice(0, 3)]!;
      const byEnds = groupBy(links, ({ from, type, to }) => `${labelOf(from)} ${type} ${labelOf(to)}`);
      for (const [ends, group] of byEnds) {
        const [from, type, to] = ends.split(' ') as [string, string, string];
        for (let i = 0; i < group.length; i += BATCH)
          await tx.run(createLinksBare(from, type, to), {
            rows: group.slice(i, i + BATCH).map((link) => ({ from: link.from, to: link.to, props: link.props })),
          });
      }
    });
  } finally {
    await session.close();
  }
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

const LABELS: Readonly<Record<string, string>> = {
  act: 'Actor',
  pos: 'Position',
  stm: 'Statement',
  quo: 'Quotation',
  fig: 'Figure',
  mea: 'Measure',
  art: 'Article',
  occ: 'Occasion',
  top: 'Topic',
  dis: 'Discrepancy',
};
