import type { Query } from './runner.ts';

/**
 * Raises the number that tells whether anything in the graph is different from what it was: run in every transaction that writes
 * what clients see. It follows the clock, so that a graph put back from a backup never comes to a number that it had before.
 */
export const raiseVersion: Query = {
  name: 'RaiseVersion',
  text: `MERGE (v:Version {name: 'graph'})
         SET v.number = CASE WHEN v.number >= timestamp() THEN v.number + 1 ELSE timestamp() END`,
};

/** No row: nothing was ever written. */
export const readVersion: Query = {
  name: 'ReadVersion',
  text: `MATCH (v:Version {name: 'graph'}) RETURN v.number AS number`,
};
