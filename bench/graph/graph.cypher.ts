import type { Query } from '../../src/graph/runner.ts';

/** Plans that were made while the graph was smaller, or its indexes were filling, are forgotten. */
export const planAnew: Query = { name: 'bench.planAnew', text: 'CALL db.prepareForReplanning()' };

/** The importer makes no empty lists: where they are to be, it leaves nothing. */
export const fillEmptyLists: Query = {
  name: 'bench.fillEmptyLists',
  text: `MATCH (a:Article)
         WHERE a.earlierTextHashes IS NULL
         WITH a LIMIT $batch
         SET a.earlierTextHashes = [], a.bylines = coalesce(a.bylines, []),
             a.removedReasons = coalesce(a.removedReasons, []), a.removedTexts = coalesce(a.removedTexts, []), a.removedAts = coalesce(a.removedAts, [])
         RETURN count(a) AS filled`,
};

/** Sort keys that are plain properties: what others than Dictum need to answer in order, and as they would have them. */
export const plainIndexes: readonly Query[] = [
  ['saidAsc'],
  ['saidDesc'],
  ['independentReports'],
  ['saidAsc', 'id'],
  ['saidDesc', 'id'],
  ['independentReports', 'id'],
].map((properties) => ({
  name: 'bench.plainIndexes',
  text: `CREATE RANGE INDEX bench_${properties.join('_')} IF NOT EXISTS FOR (s:Statement) ON (${properties.map((property) => `s.${property}`).join(', ')})`,
}));

export const awaitIndexes: Query = { name: 'bench.awaitIndexes', text: 'CALL db.awaitIndexes(600)' };
