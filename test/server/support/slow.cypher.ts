import type { Query } from '../../../src/graph/runner.ts';

/** Counts for minutes. */
export const SLOW: Query = { name: 'test.slow', text: 'UNWIND range(1, 1000000000000) AS i WITH i WHERE i < 0 RETURN count(i) AS found' };

/** How many transactions a request has in the database. */
export const RUNNING: Query = {
  name: 'test.running',
  text: "SHOW TRANSACTIONS YIELD metaData, currentQuery WHERE metaData.requestId = $requestId AND currentQuery STARTS WITH 'UNWIND' RETURN count(*) AS running",
};
