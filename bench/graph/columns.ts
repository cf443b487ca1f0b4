/** Types of properties, as Neo4j's importer names them; what is not here is text. */
const TYPES: Readonly<Record<string, string>> = {
  bylines: 'string[]',
  earlierTextHashes: 'string[]',
  removedReasons: 'string[]',
  removedTexts: 'string[]',
  removedAts: 'long[]',
  segmentStarts: 'long[]',
  segmentEnds: 'long[]',
  segmentExacts: 'string[]',
  segmentPrefixes: 'string[]',
  segmentSuffixes: 'string[]',
  start: 'long',
  end: 'long',
  rank: 'long',
  independentReports: 'long',
  count: 'long',
  saidUp: 'long',
  saidDown: 'long',
  addedUp: 'long',
  addedDown: 'long',
  changedUp: 'long',
  changedDown: 'long',
  reportsUp: 'long',
  reportsDown: 'long',
  publishedUp: 'long',
  publishedDown: 'long',
  up: 'long',
  down: 'long',
  confidence: 'double',
  lower: 'double',
  upper: 'double',
  approximate: 'boolean',
  countryOfAgency: 'boolean',
  credit: 'boolean',
  publishedOnInferred: 'boolean',
};

const columns = (words: string) => words.split(' ');

/** The properties of each kind of node, besides its id. */
export const NODE_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  Actor: columns('key type name nameKey wikidataId kind code searchNames hash'),
  Name: [],
  Position: columns('title titleKey from to countryOfAgency searchTitle'),
  Statement: columns(
    'key gist act claim saidOn saidOnPrecision saidFrom saidTo saidAsc saidDesc independentReports reviewStatus addedAt changedAt searchText searchWords hash counted saidUp saidDown addedUp addedDown changedUp changedDown reportsUp reportsDown',
  ),
  Quotation: columns(
    'key text mode cue speakerText capacityText confidence extractor start end segmentStarts segmentEnds segmentExacts segmentPrefixes segmentSuffixes searchText hash saidUp saidDown publishedUp publishedDown',
  ),
  Figure: columns('text lower upper approximate unit place from asOf'),
  Measure: columns('key name unit hash'),
  Article: columns(
    'key title url bylines publishedOn publishedAsc publishedDesc publishedOnInferred language license addedAt textHash earlierTextHashes removedReasons removedTexts removedAts searchText searchWords hash',
  ),
  Occasion: columns('key name kind date dateDesc place searchText hash'),
  Topic: columns('key name nameKey searchText hash'),
  Discrepancy: columns('kind description confidence extractor file hash'),
};

const RANKED = columns('SAID_BY IN_CAPACITY ABOUT ADDRESSED_TO ON ATTRIBUTED_TO GIVES CREDITED_TO HOLDS');
const PLAIN = columns('AT FOR OF PART_OF AFFILIATED_WITH CONTAINS RENDERS MEASURES COUNTS PUBLISHED_BY DIFFERS');
const RELATIONS = columns('CORROBORATES CONTRADICTS UPDATES DENIES RESPONDS_TO REPEATS');

export const LINK_COLUMNS: Readonly<Record<string, readonly string[]>> = Object.fromEntries<readonly string[]>([
  ...PLAIN.map((type) => [type, []] as const),
  ...RANKED.map((type) => [type, ['rank']] as const),
  ...RELATIONS.map((type) => [type, columns('reason confidence extractor reviewStatus addedAt hash')] as const),
  ['NAMED', ['text', 'rank']],
  ['VIA', ['rank', 'credit']],
  ['SIDE', ['rank', 'value']],
  ['LISTED', ['list', 'up', 'down']],
  ['SPOKE_ABOUT', ['pair', 'count']],
]);

const typed = (name: string) => `${name}:${TYPES[name] ?? 'string'}`;

export function nodeHeader(label: string): string {
  const id = label === 'Name' ? 'key:ID(Name)' : 'id:ID(Thing)';
  return [id, ':LABEL', ...NODE_COLUMNS[label]!.map(typed)].join(',');
}

export function linkHeader(type: string): string {
  return [':START_ID(Thing)', type === 'NAMED' ? ':END_ID(Name)' : ':END_ID(Thing)', ...LINK_COLUMNS[type]!.map(typed)].join(',');
}
