import { loadRecords } from '../../src/records/load.ts';
import { testGraph, type TestGraph } from './database.ts';
import { apiOn, type Api } from './execute.ts';
import { generate, type Generated, type Settings } from './generate.ts';
import { READ_REPORTS } from './world.cypher.ts';
import { Oracle } from './oracle.ts';

/** A generated graph in the test database, loaded as any records are. */
export interface World extends Generated {
  graph: TestGraph;
  api: Api;
  /** When each of the files was loaded. */
  times: string[];
  /** Knows what was loaded so far. */
  oracle: Oracle;
  /** Loads the files that were left out. */
  loadRest(): Promise<void>;
}

/** @param first how many of the files to load now; left out: all */
export async function buildWorld(settings: Settings, first?: number): Promise<World> {
  const graph = await testGraph();
  const generated = generate(settings);
  const { files, texts } = generated;
  const times = files.map((_, i) => new Date(Date.UTC(2025, 5, 1 + i, 12)).toISOString());

  const load = async (from: number, to: number) => {
    for (let i = from; i < to; i++) await loadRecords(graph.runner, [files[i]!], { texts, now: new Date(times[i]!) });
    const reports = new Map((await graph.runner.read(READ_REPORTS)).map(({ id, reports }) => [String(id), Number(reports)]));
    graph.queries.length = 0;
    return new Oracle({ files: files.slice(0, to), times }, reports);
  };

  const loaded = first ?? files.length;
  const world: World = {
    ...generated,
    graph,
    times,
    api: apiOn(graph.runner),
    oracle: await load(0, loaded),
    async loadRest() {
      world.oracle = await load(loaded, files.length);
    },
  };
  return world;
}
