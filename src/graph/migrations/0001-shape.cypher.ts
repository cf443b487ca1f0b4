import type { Migration } from './migrate.ts';
import { camel } from './names.ts';

/** Labels whose nodes are found by their global id. */
const WITH_ID = [
  'Actor',
  'Position',
  'Statement',
  'Quotation',
  'Figure',
  'Measure',
  'Article',
  'Occasion',
  'Topic',
  'Discrepancy',
  'Judgement',
  'Merged',
];

/** What else identifies a node. */
const UNIQUE: readonly (readonly [label: string, property: string])[] = [
  ['Migration', 'number'],
  ['Lock', 'name'],
  ['Name', 'key'],
  ['Country', 'code'],
  ['Measure', 'key'],
];

/** Sort keys end in `id`, by which ties are broken; each serves its order in both directions. */
const RANGE: readonly (readonly [label: string, ...properties: string[]])[] = [
  ['Statement', 'saidAsc', 'id'],
  ['Statement', 'saidDesc', 'id'],
  ['Statement', 'addedAt', 'id'],
  ['Statement', 'changedAt', 'id'],
  ['Statement', 'independentReports', 'id'],
  ['Statement', 'saidFrom', 'saidTo'],
  ['Article', 'publishedAsc', 'id'],
  ['Article', 'publishedDesc', 'id'],
  ['Article', 'url'],
  ['Article', 'textHash'],
  ['Actor', 'nameKey', 'id'],
  ['Person', 'nameKey', 'id'],
  ['Agency', 'nameKey', 'id'],
  ['Country', 'nameKey', 'id'],
  ['Outlet', 'nameKey', 'id'],
  ['AnonymousSource', 'nameKey', 'id'],
  ['Actor', 'wikidataId'],
  ['Topic', 'nameKey', 'id'],
  ['Occasion', 'dateDesc', 'id'],
  ['Merged', 'into'],
];

const FULL_TEXT: readonly (readonly [index: string, labels: string, ...properties: string[]])[] = [
  ['statementText', 'Statement', 'searchText'],
  ['quotationText', 'Quotation', 'searchText'],
  ['articleText', 'Article', 'searchText'],
  ['topicText', 'Topic', 'searchText'],
  ['occasionText', 'Occasion', 'searchText'],
  ['officialTitles', 'Position', 'searchTitle'],
  ['actorNames', 'Actor', 'searchNames'],
  ['everything', 'Actor|Statement|Article', 'searchNames', 'searchText', 'searchWords'],
];

export const shape: Migration = {
  number: 1,
  name: 'shape',
  schema: [
    ...[...UNIQUE, ...WITH_ID.map((label) => [label, 'id'] as const)].map(
      ([label, property]) =>
        `CREATE CONSTRAINT ${camel([label, property])}Unique IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
    ),
    ...RANGE.map(
      ([label, ...properties]) =>
        `CREATE RANGE INDEX ${camel([label, ...properties])} IF NOT EXISTS FOR (n:${label}) ON (${properties.map((property) => `n.${property}`).join(', ')})`,
    ),
    // `whitespace`: words are split, folded and stemmed before they are stored (src/domains/search/words.ts).
    ...FULL_TEXT.map(
      ([index, labels, ...properties]) =>
        `CREATE FULLTEXT INDEX ${index} IF NOT EXISTS FOR (n:${labels}) ON EACH [${properties.map((property) => `n.${property}`).join(', ')}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace'}}`,
    ),
  ],
};
