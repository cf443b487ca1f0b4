import type { Runner } from '../../src/graph/runner.ts';
import { rangeIndexes, readIndex, readNodes, readRelationships } from './warm.cypher.ts';

const PATIENCE = { timeout: 600_000 };

/**
 * Reads all of the graph once. A database that has been running for a day has its pages in memory; right after its start the first
 * reads of a larger graph wait for the disk more often than those of a smaller one, which is nothing that a query could help.
 */
export async function warm(runner: Runner): Promise<void> {
  await runner.read(readNodes, {}, PATIENCE);
  await runner.read(readRelationships, {}, PATIENCE);
  for (const { entityType, of, properties } of await runner.read(rangeIndexes))
    await runner.read(readIndex(entityType as string, of as string, properties as string[]), {}, PATIENCE);
}
