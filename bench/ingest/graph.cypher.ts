import type { Query } from '../../src/graph/runner.ts';

/** All but the record of migrations, and the marker of a database for tests. */
export const WIPE: Query = {
  name: 'bench.wipe',
  text: `MATCH (n) WHERE NOT n:Migration AND NOT n:TestDatabase
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS`,
};

export const COUNT: Query = { name: 'bench.count', text: 'MATCH (s:Statement) RETURN count(s) AS statements' };

export const PLAN_ANEW: Query = { name: 'bench.planAnew', text: 'CALL db.prepareForReplanning()' };
