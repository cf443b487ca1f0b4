import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { random } from '../test/support/random.ts';
import { type BenchGraph, openBenchGraph } from './graph/graph.ts';
import { SIZES, type Size } from './graph/world.ts';
import { compareAnswers } from './measure/compare.ts';
import { baseOf, dataLoaderOf, limitOf, peerOf, sameSchema } from './measure/requests.ts';
import { duel, type Duel } from './parts/duel.ts';
import { growthOf, type Sized } from './parts/growth.ts';
import { mergeAgainstCreate } from './parts/merge.ts';
import { warm } from './parts/warm.ts';
import { queryNames, type QueryName } from './queries.ts';
import { chart } from './report/chart.ts';
import { document, goalsTable } from './report/markdown.ts';
import { summaryOf } from './report/summary.ts';
import { introduction } from './report/introduction.ts';
import { reasons } from './report/reasons.ts';
import { type Results, settingOf } from './results.ts';
import { startDictum, startOther } from './servers/servers.ts';

const { values: options } = parseArgs({
  options: {
    /** Where to write the numbers that are promised. */
    json: { type: 'string' },
    /** Where to write all numbers. */
    results: { type: 'string' },
    /** The folder to write performance.md and performance.svg to. */
    docs: { type: 'string' },
    /** Files of --results: nothing is measured, they are put together. */
    from: { type: 'string' },
    /** A small graph, every server, all answers compared, nothing timed. */
    smoke: { type: 'boolean', default: false },
    /** S, L or both. */
    graphs: { type: 'string', default: 'S,L' },
    /** Rounds against the limit. */
    rounds: { type: 'string', default: '30' },
    /** Milliseconds for one server, query and round. */
    window: { type: 'string', default: '80' },
    queries: { type: 'string' },
    only: { type: 'string' },
  },
});

const began = Date.now();
const say = (text: string) => console.error(`${((Date.now() - began) / 1000).toFixed(0).padStart(5)} s  ${text}`);
const queries = (options.queries?.split(',') ?? queryNames) as QueryName[];
const wants = (part: string) => options.only === undefined || options.only.split(',').includes(part);
const results: Omit<Results, 'setting'> = { limit: [], peers: [], readModel: [], growth: [], merge: null };

async function openWarm(size: Size): Promise<BenchGraph> {
  const graph = await openBenchGraph(size, say);
  say(`Graph ${size.name}: reading all of it once`);
  await warm(graph.graph.runner);
  return graph;
}

/** Starts all servers on a graph, compares what they answer, and hands them over. */
async function withServers(
  size: Size,
  work: (
    parts: { graph: BenchGraph } & Record<'dictum' | 'limit' | 'base' | 'peer' | 'hinted' | 'loader', ReturnType<typeof sameSchema>>,
  ) => Promise<void>,
) {
  const home = await mkdtemp(path.join(tmpdir(), 'dictum-bench-'));
  const graph = await openWarm(size);
  const stops: (() => Promise<unknown>)[] = [graph.close, () => rm(home, { recursive: true, force: true })];
  try {
    const dictum = await startDictum(graph.server, home);
    stops.unshift(dictum.stop);
    const others = await Promise.all((['limit', 'peer', 'dataloader'] as const).map((kind) => startOther(kind, graph.server)));
    for (const { stop } of others) stops.unshift(stop);
    const [limit, peer, loader] = others as [typeof dictum, typeof dictum, typeof dictum];
    const contenders = {
      dictum: sameSchema(dictum),
      limit: limitOf(limit),
      base: baseOf(limit),
      peer: peerOf(peer, false),
      hinted: peerOf(peer, true),
      loader: dataLoaderOf(loader),
    };
    const draws = { tiny: 1, S: 4, L: 2 }[size.name]!;
    const compared = await compareAnswers(Object.values(contenders), size, random(Date.now()), draws);
    say(`Graph ${size.name}: ${compared} answers are the same as Dictum's`);
    await work({ graph, ...contenders });
  } finally {
    for (const stop of stops) await stop();
  }
}

async function measure(size: Size): Promise<void> {
  await withServers(size, async ({ graph, dictum, limit, base, peer, hinted, loader }) => {
    const plan = { size, database: graph.server.pid, random: random(Date.now()), window: Number(options.window) };
    const run = async (what: string, order: Parameters<typeof duel>[0]): Promise<Duel> => {
      const done = await duel(order);
      say(
        `Graph ${size.name}, ${what}, ${order.connections} connections: rate ${done.rate.mean.toFixed(2)} (${done.rate.low.toFixed(2)} to ${done.rate.high.toFixed(2)})${done.cpu ? `, CPU ${done.cpu.mean.toFixed(2)}` : ''}`,
      );
      return done;
    };
    if (wants('limit')) {
      for (const connections of [1, 16])
        results.limit.push(
          await run('against the limit', { ...plan, servers: [dictum, limit], queries, connections, rounds: Number(options.rounds) }),
        );
    }
    if (wants('peers')) {
      for (const other of [peer, hinted, loader]) {
        for (const connections of size.name === 'S' ? [1, 16] : [1])
          results.peers.push(
            await run(`against ${other.name}`, { ...plan, servers: [dictum, other], queries, connections, rounds: 3, window: 200 }),
          );
      }
    }
    // What a country has differs so much that it takes many draws to tell a page of it; the sums take seconds each.
    if (wants('readModel') && size.name === 'L')
      for (const [queries, rounds, window] of [
        [['deep-page'], 15, 1000],
        [['counts', 'ego-network'], 5, 200],
      ] as const)
        results.readModel.push(
          await run('against the limit on the base graph', { ...plan, servers: [dictum, base], queries, connections: 1, rounds, window }),
        );
  });
}

/** Dictum on both graphs at the same time, for what is compared is measured in turns. */
async function measureGrowth(): Promise<void> {
  const stops: (() => Promise<unknown>)[] = [];
  const start = async (size: Size): Promise<Sized> => {
    const home = await mkdtemp(path.join(tmpdir(), 'dictum-bench-'));
    stops.unshift(() => rm(home, { recursive: true, force: true }));
    const graph = await openWarm(size);
    stops.unshift(graph.close);
    const dictum = await startDictum(graph.server, home);
    stops.unshift(dictum.stop);
    return { graph, dictum: sameSchema(dictum) };
  };
  try {
    results.growth = await growthOf({ S: await start(SIZES.S), L: await start(SIZES.L) }, queries, random(Date.now()));
    say(`From S to L: ${results.growth.map(({ name, p50 }) => `${name} ${(p50.L / p50.S).toFixed(2)}`).join(', ')}`);
  } finally {
    for (const stop of stops) await stop();
  }
}

async function measureAll(): Promise<Results> {
  if (['limit', 'peers', 'readModel'].some(wants)) for (const name of options.graphs.split(',')) await measure(SIZES[name as 'S' | 'L']);
  if (wants('growth') && options.graphs === 'S,L') await measureGrowth();
  if (wants('merge')) results.merge = await mergeAgainstCreate(SIZES.S, 5, say);
  return { setting: settingOf((Date.now() - began) / 60_000), ...results };
}

async function smoke(): Promise<Results> {
  await withServers(SIZES.tiny, async ({ graph, dictum, limit }) => {
    const plan = { size: SIZES.tiny, database: graph.server.pid, random: random(1), window: 5, rounds: 2, connections: 2 };
    results.limit.push(await duel({ ...plan, servers: [dictum, limit], queries: ['latest', 'newest'] }));
    results.growth = await growthOf({ S: { graph, dictum }, L: { graph, dictum } }, ['latest', 'newest'], random(1), {
      rounds: 2,
      asked: 2,
    });
  });
  return { setting: settingOf(0), ...results };
}

/** Numbers of earlier runs, put together. */
async function earlier(files: readonly string[]): Promise<Results> {
  const runs = await Promise.all(files.map(async (file) => JSON.parse(await readFile(file, 'utf8')) as Results));
  return {
    setting: { ...runs[0]!.setting, minutes: runs.reduce((sum, { setting }) => sum + setting.minutes, 0) },
    limit: runs.flatMap(({ limit }) => limit),
    peers: runs.flatMap(({ peers }) => peers),
    growth: runs.flatMap(({ growth }) => growth),
    readModel: runs.flatMap(({ readModel }) => readModel),
    merge: runs.map(({ merge }) => merge).find((merge) => merge !== null) ?? null,
  };
}

const all = options.from ? await earlier(options.from.split(',')) : options.smoke ? await smoke() : await measureAll();
const [text, drawing] = [document(all, { introduction, reasons }), chart(all)];
if (options.results) await writeFile(options.results, `${JSON.stringify(all, null, 1)}\n`);
if (options.json) await writeFile(options.json, `${JSON.stringify(summaryOf(all))}\n`);
if (options.docs) {
  await writeFile(path.join(options.docs, 'performance.md'), text);
  await writeFile(path.join(options.docs, 'performance.svg'), drawing);
}
console.log(options.smoke ? 'All servers answer alike.' : goalsTable(all));
