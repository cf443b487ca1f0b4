import type { Runner } from './runner.ts';
import { resampleIndexes } from './statistics.cypher.ts';

/**
 * Has the database look at its indexes again, by which it plans, after much was written: it would come to that by itself, later. Not every
 * user may ask for it, and nothing hangs on it.
 */
export async function refreshStatistics(runner: Runner): Promise<void> {
  await runner.read(resampleIndexes).catch(() => undefined);
}
