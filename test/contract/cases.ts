import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../src/paths.ts';
import { idOf } from '../../src/relay/id.ts';
import type { Data, Variables } from '../support/execute.ts';

export interface Case {
  /** Of the file in `answers`, e.g. `figure-series.deployed`. */
  name: string;
  operation: string;
  variables: Variables;
}

const folder = path.join(packageRoot, 'examples');
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');

export const operations = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .sort()
  .map((file) => file.replace(/\.graphql$/, ''));

export const operation = (name: string): string => read(`${name}.graphql`);

const actor = (key: string) => idOf('actor', key);
const statement = (key: string) => idOf('statement', key);

/** Where one set of variables shows too little. */
const further: Record<string, Record<string, Variables>> = {
  counts: { concealment: { filter: { topics: [idOf('topic', 'concealment-of-north-korean-involvement')] } } },
  'denied-accusations': { anyone: { about: null } },
  'ego-network': { fico: { x: actor('robert-fico') } },
  'figure-chart': { deployed: { measure: 'deployed', range: null } },
  'figure-series': {
    captured: { measure: 'captured', of: null },
    deaths: { measure: 'deaths', of: actor('north-korea') },
    deployed: { measure: 'deployed', of: actor('north-korea') },
    officers: { measure: 'officers_deployed', of: actor('north-korea') },
  },
  'joint-capacities': {
    kirby: { id: statement('kirby-expendable-troops') },
    unnamed: { id: statement('intelligence-estimates-11000-to-12000') },
  },
  network: { 'peace-talks': { filter: { topics: [idOf('topic', 'peace-talks')] } } },
  official: { kirby: { name: 'John F. Kirby' }, yerin: { name: 'Yevgen Ierin' }, putin: { name: 'President Putin' } },
  page: {
    last: { code: 'UA', from: '2024-12-01', to: '2025-01-31', last: 4 },
    january: { code: 'UA', from: '2025-01-01', to: null, first: 20 },
  },
  'position-holder-at-date': {
    'before-office': { countries: ['UA'], title: 'president', on: '2019-05-19' },
    president: { countries: ['UA', 'RU'], title: 'president', on: '2024-12-27' },
  },
  reader: { comment: { id: idOf('article', 'seed-000') }, 'korea-daily': { id: idOf('article', 'seed-004') } },
  'relayed-via': { 'interfax-ukraine': { agency: actor('interfax-ukraine') } },
  retold: { four: { n: 4 }, five: { n: 5 } },
  'said-by-agency': {
    gur: { agency: actor('main-directorate-of-intelligence') },
    lawmakers: { agency: actor('national-assembly-of-south-korea') },
  },
  'said-in-period-about': { russia: { name: 'Zelensky', aboutCountries: ['RU'], from: '2024-12-27', to: '2024-12-27' } },
  'search-page': { saved: { filter: { text: '"could not be"', acts: ['ASSERTION'] } } },
  search: { metonym: { query: 'Pyongyang' }, misspelt: { query: 'resusitated' } },
  silence: { 'north-korea': { about: [actor('north-korea')] }, russia: { about: [actor('russia')] } },
  typeahead: { def: { q: 'def' }, house: { q: 'the white h' }, north: { q: 'nort kor' } },
  verbatim: { kirby: { x: actor('john-kirby'), text: '"these human waves"' } },
  'who-said-it': {
    saved: { text: '"could not be saved"' },
    thousand: { text: 'more than a thousand' },
    confirmed: { text: 'confirmed presence' },
  },
};

export const cases: readonly Case[] = operations.flatMap((name) => [
  { name, operation: name, variables: JSON.parse(read(`${name}.variables.json`)) as Variables },
  ...Object.entries(further[name] ?? {}).map(([which, variables]) => ({ name: `${name}.${which}`, operation: name, variables })),
]);

/**
 * What comes by relevance, out of order: scores depend on what else the index has held. The whole of it must be on the page
 * then, which the sums beside it say. Which is best, the tests of the articles say.
 */
export function unordered(operationName: string, data: Data): Data {
  const sorted = (list: Data[]) => [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const whole = (connection: Data) => {
    for (const field of ['edges', 'nodes']) {
      if (connection[field] === undefined) continue;
      if (connection.totalCount !== connection[field].length)
        throw new Error(`${operationName}: ${connection.totalCount} do not fit on the page`);
      connection[field] = sorted(connection[field]);
    }
  };
  if (operationName === 'search') whole(data.search);
  if (operationName === 'search-page' || operationName === 'who-said-it') whole(data.statements);
  if (operationName === 'typeahead') data.actors.nodes = sorted(data.actors.nodes);
  return data;
}
