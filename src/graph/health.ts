import { PING } from './graph.cypher.ts';
import type { RunOptions, Runner } from './runner.ts';

/**
 * The cheapest question there is, on the way that all reads go.
 * @throws DictumError DATABASE_UNAVAILABLE, DATABASE_CREDENTIALS
 */
export async function ping(runner: Runner, options: RunOptions): Promise<void> {
  // Who asks for a sign of life asks again by himself.
  await runner.read(PING, {}, { ...options, retries: 0 });
}
