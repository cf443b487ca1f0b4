import { migrate } from '../../graph/migrations/migrate.ts';
import type { Runner } from '../../graph/runner.ts';
import { completeReadModel, type RebuildOptions } from './rebuild.ts';

/** Brings the graph to the shape and the read model that this version works with; does next to nothing where they are. */
export async function prepareGraph(runner: Runner, options: RebuildOptions = {}): Promise<void> {
  await migrate(runner);
  await completeReadModel(runner, options);
}
