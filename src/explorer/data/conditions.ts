import type { StatementFilter, StatementOrderField } from '../generated/graphql.ts';

/** What of a search can be told apart and combined; each a list in the address. */
export const FACETS = ['speaker', 'country', 'about', 'act', 'outlet', 'topic', 'measure', 'differs'] as const;
export type Facet = (typeof FACETS)[number];
export const KINDS = ['statements', 'actors', 'articles'] as const;
export type Kind = (typeof KINDS)[number];
export const VIEWS = ['list', 'table'] as const;
type View = (typeof VIEWS)[number];
export const ORDERS = ['RELEVANCE', 'SAID_ON', 'REPORTS', 'ADDED_AT'] as const satisfies readonly StatementOrderField[];
export type Order = (typeof ORDERS)[number];

/** A search as its address has it. */
export interface Conditions extends Record<Facet, readonly string[]> {
  /** Words; empty: none. */
  q: string;
  /** First and last day; null: open. */
  from: string | null;
  to: string | null;
  kind: Kind;
  view: View;
  /** Null: by relevance where there are words, else the latest first. */
  order: Order | null;
}

/** Of one facet; an address is written by anyone. */
const MOST = 50;
const LONGEST = 500;

const oneOf = <Value extends string>(values: readonly Value[], given: string | null): Value | null =>
  values.find((value) => value === given) ?? null;
const dayOf = (given: string | null): string | null => (given !== null && /^\d{4}-\d{2}-\d{2}$/.test(given) ? given : null);

/** Whether there is a word to look for: the schema refuses searches without. */
export const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** The period of an address: its first and last day. */
export const periodOf = (search: URLSearchParams): Pick<Conditions, 'from' | 'to'> => ({
  from: dayOf(search.get('from')),
  to: dayOf(search.get('to')),
});

export function conditionsOf(search: URLSearchParams): Conditions {
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, [...new Set(search.getAll(facet))].slice(0, MOST)]));
  return {
    ...(facets as Record<Facet, string[]>),
    q: (search.get('q') ?? '').trim().slice(0, LONGEST),
    ...periodOf(search),
    kind: oneOf(KINDS, search.get('kind')) ?? 'statements',
    view: oneOf(VIEWS, search.get('view')) ?? 'list',
    order: oneOf(ORDERS, search.get('order')),
  };
}

/** The address's query string, without what goes without saying. */
export function searchOf(conditions: Conditions): URLSearchParams {
  const search = new URLSearchParams();
  if (conditions.q !== '') search.set('q', conditions.q);
  for (const facet of FACETS) for (const value of conditions[facet]) search.append(facet, value);
  for (const name of ['from', 'to', 'order'] as const) if (conditions[name] !== null) search.set(name, conditions[name]);
  if (conditions.kind !== 'statements') search.set('kind', conditions.kind);
  if (conditions.view !== 'list') search.set('view', conditions.view);
  return search;
}

/** Without any condition but the words. */
export const withoutFilters = ({ q, kind, view, order }: Conditions): Conditions => ({
  ...conditionsOf(new URLSearchParams()),
  q,
  kind,
  view,
  order,
});

/** How many conditions there are besides the words. */
export const filterCount = (conditions: Conditions): number =>
  FACETS.reduce((sum, facet) => sum + conditions[facet].length, 0) + (conditions.from !== null || conditions.to !== null ? 1 : 0);

/** ANY: in some way; else one of the schema's kinds. */
const differsFilter = (kinds: readonly string[]): StatementFilter =>
  kinds.length === 0
    ? {}
    : kinds.includes('ANY')
      ? { hasDiscrepancy: true }
      : { discrepancies: kinds as NonNullable<StatementFilter['discrepancies']> };

const given = <Value>(values: readonly Value[]): Value[] | null => (values.length === 0 ? null : [...values]);

/**
 * The conditions as the schema takes them.
 * @param without leaves these out: a facet's counts are those that its own choice does not narrow
 */
export function filterOf(conditions: Conditions, without?: Facet | 'said'): StatementFilter {
  const c = { ...conditions, ...(without === undefined || without === 'said' ? {} : { [without]: [] }) };
  const dated = without !== 'said' && (c.from !== null || c.to !== null);
  return {
    ...(hasWord(c.q) ? { text: c.q, textPrefix: true } : { text: null }),
    speakers: given(c.speaker),
    speakerCountries: given(c.country),
    about: given(c.about),
    acts: given(c.act) as StatementFilter['acts'],
    outlets: given(c.outlet),
    topics: given(c.topic),
    measures: given(c.measure),
    saidOn: dated ? { from: c.from, to: c.to } : null,
    ...differsFilter(c.differs),
  };
}

/** The order, where it is asked for and can be had. */
export const orderOf = ({ q, order }: Conditions) =>
  order === null || (order === 'RELEVANCE' && !hasWord(q)) ? null : { field: order, direction: 'DESC' as const };
