import type { RunOptions, Runner } from './runner.ts';
import { readVersion } from './version.cypher.ts';

/** The number of the graph as it is now: whatever is written, by any process, raises it. 0: nothing was ever written. */
export async function graphVersion(runner: Runner, options: RunOptions): Promise<number> {
  const [row] = await runner.read(readVersion, {}, options);
  return Number(row?.['number'] ?? 0);
}
