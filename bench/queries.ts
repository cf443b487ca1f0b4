import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../src/paths.ts';
import { byDay } from '../src/domains/readmodel/order.ts';
import { encodeCursor } from '../src/relay/cursor.ts';
import { idOf } from '../src/relay/id.ts';
import type { Random } from '../test/support/random.ts';
import { chunksOf, COUNTRIES, countryCode, day, lastDay, type Size } from './graph/world.ts';
import { ranked, word } from './graph/words.ts';

/**
 * What is asked: operations of `examples/`, which are those that clients rely on, and those of the first measurements. `page`: a part
 * whose size is the page's is answered, whatever the size of the graph; `sum`: all of the graph, or all that a word finds, is looked at.
 */
export const QUERIES = {
  latest: 'page',
  newest: 'page',
  'deep-page': 'page',
  best: 'sum',
  page: 'sum',
  official: 'sum',
  'who-said-it': 'sum',
  'said-by-agency': 'page',
  retold: 'page',
  silence: 'page',
  reader: 'page',
  'joint-capacities': 'page',
  counts: 'sum',
  'ego-network': 'sum',
} as const;

export type QueryName = keyof typeof QUERIES;
export const queryNames = Object.keys(QUERIES) as QueryName[];

const OWN: ReadonlySet<QueryName> = new Set(['latest', 'newest', 'deep-page', 'best']);

export const operationOf = (name: QueryName): string =>
  readFileSync(path.join(packageRoot, OWN.has(name) ? 'bench/queries' : 'examples', `${name}.graphql`), 'utf8');

export type Variables = Readonly<Record<string, unknown>>;

const actor = (kind: string, n: number) => idOf('actor', `${kind}-${n}`);
/** Of those about whom people ask: the best known. */
const known = (r: Random, count: number) => r.int(0, Math.min(count, 200) - 1);

/** Variables as people would give them: what is asked for most is what there is most of, and every request is another one. */
export function variablesFor(name: QueryName, size: Size, r: Random): Variables {
  const period = () => {
    const from = r.int(0, lastDay - 400);
    return { from: day(from), to: day(from + r.int(30, 400)) };
  };
  const words = () => {
    const first = r.int(20, 1500);
    return r.chance(0.5) ? word(first) : `${word(first)} ${word(r.int(0, 20))}`;
  };
  switch (name) {
    case 'latest':
      return { id: actor('person', known(r, size.people)) };
    case 'newest':
      return { acts: r.some(['ASSERTION', 'ESTIMATE', 'WARNING', 'ACCUSATION', 'COMMITMENT'], 3) };
    case 'deep-page': {
      const from = r.int(0, lastDay - 800);
      const at = day(from + r.int(200, 400));
      const id = idOf('statement', `statement-${r.int(0, size.statements - 1)}`);
      return {
        code: countryCode(ranked(r, COUNTRIES)),
        from: day(from),
        to: day(from + 800),
        after: encodeCursor('statements:SAID_ON:ASC', [byDay(at, id).up, id]),
        // For those who have no such cursors; the operation does not declare it.
        at,
      };
    }
    case 'page':
      return { code: countryCode(ranked(r, COUNTRIES)), ...period(), first: 20 };
    case 'best':
    case 'who-said-it':
      return { text: words() };
    case 'official':
      return { name: `Chief ${4 * r.int(0, Math.floor(size.people / 4) - 1)}` };
    case 'said-by-agency':
      return { agency: actor('agency', known(r, size.agencies)) };
    case 'retold':
      return { n: r.int(2, 4) };
    case 'silence':
      return { about: [actor(r.pick(['person', 'agency']), known(r, size.agencies))] };
    case 'reader':
      return { id: idOf('article', `article-${r.int(0, chunksOf(size) - 1)}-${r.int(0, Math.min(1000, size.statements / 5) - 1)}`) };
    case 'joint-capacities':
      return { id: idOf('statement', `statement-${r.int(0, size.statements - 1)}`) };
    case 'counts':
      return { filter: null };
    case 'ego-network':
      return { x: actor('person', known(r, size.people)) };
  }
}
