import type { Query } from '../runner.ts';

export const readMigrations: Query = {
  name: 'ReadMigrations',
  text: 'MATCH (m:Migration) RETURN m.number AS number ORDER BY number',
};

/** A second server that comes at the same time waits here for the first, by the constraint on the number. */
export const recordMigration: Query = {
  name: 'RecordMigration',
  text: `MERGE (m:Migration {number: $number})
         ON CREATE SET m.name = $name, m.at = $at`,
};

export const awaitIndexes: Query = { name: 'AwaitIndexes', text: 'CALL db.awaitIndexes($seconds)' };
