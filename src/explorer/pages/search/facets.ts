import { FACETS, filterOf, type Conditions, type Facet } from '../../data/conditions.ts';
import { actWord, differenceWord } from '../../data/words.ts';
import type { SearchFacetsQuery, SearchFacetsQueryVariables } from '../../generated/graphql.ts';

/** One thing that a search can be narrowed to. */
export interface Choice {
  value: string;
  label: string;
  /** How many statements there are of it, with everything else that is chosen. */
  count: number;
  chosen: boolean;
}

/** Facets whose choices the graph counts; `differs` is one question. */
export const COUNTED = ['speaker', 'country', 'about', 'act', 'outlet', 'topic', 'measure'] as const satisfies readonly Facet[];
export type Counted = (typeof COUNTED)[number];

export const TITLES: Record<Facet, string> = {
  speaker: 'Who said it',
  country: 'Speaking for',
  about: 'About',
  act: 'Kind of statement',
  outlet: 'Reported by',
  topic: 'Topic',
  measure: 'Gives a number of',
  differs: 'Accounts',
};

const ofNodes = ['speaker', 'about', 'outlet', 'topic'] as const;

/** The filters of all facets, each without its own choice. */
export function facetVariables(conditions: Conditions): SearchFacetsQueryVariables {
  const filters = Object.fromEntries(FACETS.map((facet) => [facet, filterOf(conditions, facet)]));
  return {
    ...filters,
    said: filterOf(conditions, 'said'),
    differs: { ...filterOf(conditions, 'differs'), hasDiscrepancy: true },
    // No more than the schema takes.
    chosen: ofNodes.flatMap((facet) => conditions[facet]).slice(0, 100),
  };
}

const wordOf = (facet: Counted, value: string, label: string): string => (facet === 'act' ? actWord(value) : label);

/** What a facet offers: what is chosen first, then the most frequent. Chosen values that nothing has any more stay, with 0. */
export function choicesOf(facet: Counted, data: SearchFacetsQuery, conditions: Conditions): Choice[] {
  const chosen = conditions[facet];
  const counted = data[facet].flatMap(({ keys: [value = ''], labels: [label = ''], count }): Choice[] =>
    value === '' ? [] : [{ value, label: wordOf(facet, value, label), count, chosen: chosen.includes(value) }],
  );
  const missing = chosen
    .filter((value) => !counted.some((choice) => choice.value === value))
    .map((value): Choice => ({ value, label: nameOf(facet, value, data), count: 0, chosen: true }));
  return [...counted.filter((choice) => choice.chosen), ...missing, ...counted.filter((choice) => !choice.chosen)];
}

/** What a chosen value is called. */
export function nameOf(facet: Facet, value: string, data: SearchFacetsQuery | undefined): string {
  if (facet === 'act') return actWord(value);
  if (facet === 'differs') return value === 'ANY' ? 'Accounts differ' : `Accounts differ: ${differenceWord(value).toLowerCase()}`;
  const row = data?.[facet].find(({ keys }) => keys[0] === value);
  if (row?.labels[0]) return row.labels[0];
  const node = data?.chosen.find((one) => one?.id === value);
  return node && 'name' in node && typeof node.name === 'string' ? node.name : value;
}
