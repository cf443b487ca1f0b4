import type { Migration } from './migrate.ts';
import { camel } from './names.ts';

const UNIQUE: readonly (readonly [label: string, property: string])[] = [
  ['Version', 'name'],
  ['ReadModel', 'name'],
  ['Tally', 'key'],
];

/** Sort keys, each read upwards (src/domains/readmodel/order.ts). */
const RANGE: readonly (readonly [label: string, ...properties: string[]])[] = [
  ...['addedUp', 'addedDown', 'changedUp', 'changedDown', 'reportsUp', 'reportsDown'].map((key) => ['Statement', key] as const),
  ...['saidUp', 'saidDown', 'publishedUp', 'publishedDown'].map((key) => ['Quotation', key] as const),
  ['Actor', 'partDown', 'id'],
  ['Tally', 'by', 'less', 'key'],
];

/** What those above take the place of. */
const REPLACED = [
  ...['saidAsc', 'saidDesc', 'addedAt', 'changedAt', 'independentReports'].map((key) => camel(['Statement', key, 'id'])),
  camel(['Statement', 'saidFrom', 'saidTo']),
];

export const readModel: Migration = {
  number: 2,
  name: 'read-model',
  schema: [
    ...UNIQUE.map(
      ([label, property]) =>
        `CREATE CONSTRAINT ${camel([label, property])}Unique IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
    ),
    'CREATE CONSTRAINT spokeAboutPairUnique IF NOT EXISTS FOR ()-[r:SPOKE_ABOUT]-() REQUIRE r.pair IS UNIQUE',
    ...['up', 'down'].map(
      (key) => `CREATE RANGE INDEX ${camel(['Listed', 'list', key])} IF NOT EXISTS FOR ()-[r:LISTED]-() ON (r.list, r.${key})`,
    ),
    ...RANGE.map(
      ([label, ...properties]) =>
        `CREATE RANGE INDEX ${camel([label, ...properties])} IF NOT EXISTS FOR (n:${label}) ON (${properties.map((property) => `n.${property}`).join(', ')})`,
    ),
    ...REPLACED.map((index) => `DROP INDEX ${index} IF EXISTS`),
    // What is in the graph already has to be filled in; see src/domains/readmodel/rebuild.ts.
    `OPTIONAL MATCH (s:Statement)
     WITH s LIMIT 1
     MERGE (m:ReadModel {name: 'statements'})
     ON CREATE SET m.state = CASE WHEN s IS NULL THEN 'COMPLETE' ELSE 'OUTDATED' END`,
  ],
};
