import { migrate } from '../../src/graph/migrations/migrate.ts';
import { loadRecords } from '../../src/records/load.ts';
import { testGraph, type TestGraph } from './database.ts';
import { apiOn, type Api } from './execute.ts';
import { READ_REPORTS } from './world.cypher.ts';
import { Oracle } from './oracle.ts';
import { generate, type Generated, type Settings } from './generate.ts';

/** A generated graph in the test database, loaded as any records are. */
export interface World extends Generated {
  graph: TestGraph;
  api: Api;
  /** When each of the files was loaded. */
  times: string[];
  oracle: Oracle;
}

export async function buildWorld(settings: Settings): Promise<World> {
  const graph = await testGraph();
  await migrate(graph.runner);
  const generated = generate(settings);
  const times = generated.files.map((_, i) => new Date(Date.UTC(2025, 5, 1 + i, 12)).toISOString());
  for (const [i, file] of generated.files.entries())
    await loadRecords(graph.runner, [file], { texts: generated.texts, now: new Date(times[i]!) });
  const reports = new Map((await graph.runner.read(READ_REPORTS)).map(({ id, reports }) => [String(id), Number(reports)]));
  graph.queries.length = 0;
  return { ...generated, graph, times, api: apiOn(graph.runner), oracle: new Oracle({ ...generated, times }, reports) };
}
