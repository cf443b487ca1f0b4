import type { Query } from '../../src/graph/runner.ts';

export const MARK: Query = { name: 'test.mark', text: 'CREATE (:TestDatabase {marker: $marker})' };
export const READ_MARK: Query = { name: 'test.readMark', text: 'MATCH (t:TestDatabase) RETURN t.marker AS marker' };
export const WIPE: Query = {
  name: 'test.wipe',
  text: 'MATCH (n) WHERE NOT n:TestDatabase AND NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS',
};
