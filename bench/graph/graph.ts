import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Config, loadConfig } from '../../src/config.ts';
import { inBatches } from '../../src/domains/curation/links.ts';
import { addToParts, addToTallies } from '../../src/domains/readmodel/readmodel.cypher.ts';
import { setState } from '../../src/domains/readmodel/rebuild.cypher.ts';
import { openGraph, type Graph } from '../../src/graph/graph.ts';
import { withLock } from '../../src/graph/managed/lock.ts';
import { managedStatus, type ManagedServer, startManaged } from '../../src/graph/managed/managed.ts';
import type { Runner, Writer } from '../../src/graph/runner.ts';
import { migrate } from '../../src/graph/migrations/migrate.ts';
import { packageRoot } from '../../src/paths.ts';
import { awaitIndexes, fillEmptyLists, plainIndexes, planAnew } from './graph.cypher.ts';
import { importGraph } from './import.ts';
import type { Sums } from './offline.ts';
import { type Size } from './world.ts';

/** What a graph's content and shape come from: while it stays the same, a graph that was made is used again. */
const MADE_FROM: readonly (readonly [folder: string, files: RegExp])[] = [
  ['bench/graph', /^(?!graph\.js).*\.js$/],
  ['test/support', /^random\.js$/],
  ['src/records', /\.js$/],
  ['src/graph/migrations', /\.js$/],
  ['src/domains', /(?:\.write|\.write\.cypher|\/words|\/reports|\/saidOn)\.js$/],
];

const BATCH = 20_000;
const PATIENCE = 600_000;

type Say = (text: string) => void;

/** A generated graph with its database running. */
export interface BenchGraph {
  size: Size;
  graph: Graph;
  server: ManagedServer;
  config: Config;
  close(): Promise<void>;
}

/** Starts the database with the graph of that size, which is made where it is not there yet. Two runs at the same time share it. */
export async function openBenchGraph(size: Size, say: Say): Promise<BenchGraph> {
  const { cache } = loadConfig();
  const folder = path.join(cache, 'bench');
  await mkdir(folder, { recursive: true });
  return withLock(path.join(folder, `${size.name}.lock`), () => open(size, folder, cache, say), {
    onWait: (pid) => say(`Graph ${size.name}: waiting for process ${pid}, which is making or starting it`),
  });
}

async function open(size: Size, folder: string, cache: string, say: Say): Promise<BenchGraph> {
  const home = path.join(folder, `${size.name}-${await digest()}`);
  const config = settings(home, cache);
  const ready = path.join(home, 'ready');
  let sums: Sums | null = null;
  if (!existsSync(ready)) {
    await removeOlder(folder, size.name, cache);
    await mkdir(home, { recursive: true });
    sums = await importGraph(config, size, say);
  }
  say(`Graph ${size.name}: starting Neo4j`);
  const server = await startManaged(config, { owner: true });
  try {
    const { uri, username, password, database } = server;
    const graph = await openGraph({ ...config, neo4j: { ...config.neo4j, uri, username, password, database } });
    if (sums !== null) {
      say(`Graph ${size.name}: indexes`);
      await complete(graph.runner, sums);
      await writeFile(ready, '');
    }
    await graph.runner.read(planAnew);
    const close = async () => {
      await graph.close();
      await server.stop();
    };
    return { size, graph, server, config, close };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

const settings = (home: string, cache: string) =>
  loadConfig({ DICTUM_HOME: home, DICTUM_CACHE: cache, NEO4J_HEAP: '2g', NEO4J_PAGE_CACHE: '6g', DICTUM_QUERY_TIMEOUT_MS: '600000' });

/** Constraints, indexes, and what the importer cannot write. */
async function complete(runner: Runner, sums: Sums): Promise<void> {
  await migrate(runner);
  await runner.write('bench.counters', (tx) => writeCounters(tx, sums), { timeout: PATIENCE });
  for (let filled = BATCH; filled === BATCH;) {
    const [row] = await runner.write(fillEmptyLists.name, (tx) => tx.run(fillEmptyLists, { batch: BATCH }));
    filled = Number(row!['filled']);
  }
  for (const index of plainIndexes) await runner.write(index.name, (tx) => tx.run(index));
  await runner.read(awaitIndexes, {}, { timeout: PATIENCE });
}

/** The read model's counters, by its own queries. */
async function writeCounters(tx: Writer, { tallies, parts }: Sums): Promise<void> {
  await inBatches([...tallies.values()], (rows) => tx.run(addToTallies, { rows }));
  await inBatches([...parts.values()], (rows) => tx.run(addToParts, { rows }));
  await tx.run(setState, { state: 'COMPLETE' });
}

/** Graphs that were made from what the project was before, and that nobody uses. */
async function removeOlder(folder: string, name: string, cache: string): Promise<void> {
  for (const one of (await readdir(folder)).filter((other) => other.startsWith(`${name}-`))) {
    const home = path.join(folder, one);
    if ((await managedStatus(settings(home, cache))).pid === null) await rm(home, { recursive: true, force: true });
  }
}

async function digest(): Promise<string> {
  const hash = createHash('sha256');
  for (const [folder, files] of MADE_FROM) {
    const at = path.join(packageRoot, folder);
    for (const name of (await readdir(at, { recursive: true })).filter((name) => files.test(name)).sort())
      hash.update(`${name}\0`).update(await readFile(path.join(at, name)));
  }
  return hash.digest('hex').slice(0, 12);
}
