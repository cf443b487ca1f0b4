import { parentPort, workerData } from 'node:worker_threads';
import { loadRecords } from '../../src/records/load.ts';
import { writeCsv } from './csv.ts';
import { addUp, noSums, offlineRunner, type OfflineGraph, type Sums } from './offline.ts';
import { type Cast, castOf, chunkOf, type Size } from './world.ts';

/** What one of several workers is to make. */
export interface Task {
  size: Size;
  folder: string;
  chunks: number[];
}

/** What a worker tells: a set is made; or all of them are, and this is what they add to the counters. */
export type Report = { chunk: number } | { sums: Sums };

/** As if loaded then. */
const LOADED = new Date(Date.UTC(2025, 0, 1));

/** The cast as the loader writes it. */
export async function loadCast(size: Size): Promise<{ cast: Cast; graph: OfflineGraph }> {
  const cast = castOf(size);
  const { runner, graph } = offlineRunner();
  await loadRecords(runner, [{ file: 'cast.json', records: cast.records }], { now: LOADED });
  return { cast, graph };
}

/** A set of records as the loader writes it. */
export async function loadChunk(
  size: Size,
  { cast, graph: base }: Awaited<ReturnType<typeof loadCast>>,
  chunk: number,
): Promise<OfflineGraph> {
  const { runner, graph } = offlineRunner(base);
  await loadRecords(runner, [{ file: `chunk-${chunk}.json`, records: chunkOf(size, cast, chunk) }], { now: LOADED });
  return graph;
}

if (parentPort) {
  const { size, folder, chunks } = workerData as Task;
  const port = parentPort;
  const tell = (report: Report) => port.postMessage(report);
  const cast = await loadCast(size);
  const sums = noSums();
  for (const chunk of chunks) {
    const graph = await loadChunk(size, cast, chunk);
    await writeCsv(graph, folder, `chunk${chunk}`);
    addUp(sums.tallies, 'key', graph.sums.tallies.values());
    addUp(sums.ties, 'pair', graph.sums.ties.values());
    addUp(sums.parts, 'id', graph.sums.parts.values());
    tell({ chunk });
  }
  tell({ sums });
}
