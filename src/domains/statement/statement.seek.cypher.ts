import type { ActorType, DateRange, OrderDirection, StatementFilter } from '../../generated/graphql.ts';
import { given } from '../../given.ts';
import { DiscrepancyKinds } from '../../records/record.model.ts';
import type { Compilation } from '../../selection/compilation.ts';
import { checkRange } from '../../selection/range.cypher.ts';
import { checkCountryCodes } from '../actor/country.ts';
import { requireMeasures } from '../figure/measure.cypher.ts';
import { BEFORE, type ListKind, listName, REJECTED } from '../readmodel/facts.ts';
import { ALL, DATED_ONLY, dayKeys, type KeyRange, UNDATED_ONLY } from '../readmodel/order.ts';
import { periodStarts } from './saidOn.ts';

type Filter = StatementFilter | null | undefined;

/** Where all statements of a filter are found: in lists of the read model, which say part of the filter already. */
export interface Seek {
  /** Cypher for the names of the lists. */
  lists: string;
  /** What they do not say yet. */
  rest: Filter;
  /** They say all of it, and no statement stands in two of them. */
  whole: boolean;
  /** They hold all statements, or all rejected ones. */
  wide: boolean;
}

type Finder = (c: Compilation, filter: StatementFilter) => string;

const byIds =
  (kind: ListKind, field: 'speakers' | 'addressees' | 'about' | 'topics' | 'outlets' | 'via'): Finder =>
  (c, filter) =>
    `[id IN ${c.ids(filter[field]!, `filter.${field}`, field === 'topics' ? 'topic' : 'actor')} | '${listName(kind, '')}' + id]`;

const byKeys =
  (kind: ListKind, keys: (filter: StatementFilter) => readonly string[]): Finder =>
  (c, filter) =>
    c.param(keys(filter).map((key) => listName(kind, key)));

/** Labels of speakers of whom there are few, so that their lists can be gone through. */
const FEW: Readonly<Partial<Record<ActorType, string>>> = { OUTLET: 'Outlet', COUNTRY: 'Country' };

const ofFew: Finder = (_, { speakerTypes }) =>
  speakerTypes!
    .map(
      (type) =>
        `COLLECT { MATCH (a:${FEW[type]!}) WHERE a.nameKey IS NOT NULL AND a.id IS NOT NULL AND a.says > 0 RETURN '${listName('SPEAKER', '')}' + a.id }`,
    )
    .join(' + ') || '[]';

/** Fields that lists are kept for, those that tend to leave least first. */
const FOUND_BY: readonly (readonly [field: keyof StatementFilter, Finder])[] = [
  ['inverseRelations', byKeys('INVERSE', ({ inverseRelations }) => inverseRelations!)],
  ['relations', byKeys('RELATION', ({ relations }) => relations!)],
  ['discrepancies', byKeys('DISCREPANCY', ({ discrepancies }) => discrepancies!)],
  ['hasDiscrepancy', byKeys('DISCREPANCY', () => DiscrepancyKinds)],
  ['speakers', byIds('SPEAKER', 'speakers')],
  ['addressees', byIds('ADDRESSEE', 'addressees')],
  ['about', byIds('ABOUT', 'about')],
  [
    'speakerAgencies',
    (c, { speakerAgencies }) => {
      const ids = c.ids(speakerAgencies!, 'filter.speakerAgencies', 'actor');
      return `[id IN ${ids} | '${listName('SPEAKER', '')}' + id] + [id IN ${ids} | '${listName('SPOKEN_FOR', '')}' + id]`;
    },
  ],
  ['measures', (c, { measures }) => `[key IN ${requireMeasures(c, measures!)} | '${listName('MEASURE', '')}' + key]`],
  ['topics', byIds('TOPIC', 'topics')],
  ['via', byIds('VIA', 'via')],
  ['outlets', byIds('OUTLET', 'outlets')],
  ['aboutCountries', byKeys('ABOUT_COUNTRY', ({ aboutCountries }) => checkCountryCodes(aboutCountries!, 'filter.aboutCountries'))],
  [
    'speakerCountries',
    byKeys('SPEAKER_COUNTRY', ({ speakerCountries }) => checkCountryCodes(speakerCountries!, 'filter.speakerCountries')),
  ],
  ['speakerTypes', ofFew],
  ['acts', byKeys('ACT', ({ acts }) => acts!)],
];

/** Whether the lists of this field are to be gone through for this filter. */
function helps(field: keyof StatementFilter, filter: StatementFilter): boolean {
  if (field === 'hasDiscrepancy') return filter.hasDiscrepancy === true;
  if (field === 'speakerTypes') return filter.speakerTypes?.every((type) => FEW[type]) ?? false;
  return given(filter[field]);
}

const finderOf = (filter: StatementFilter) => FOUND_BY.find(([field]) => helps(field, filter));

/** Some list leaves less than all. */
export const isListed = (filter: Filter): boolean => finderOf(filter ?? {}) !== undefined;

/** What has to hold of one and the same speaker, or quotation: a list says it only where nothing else is asked of that. */
const TOGETHER: readonly (readonly (keyof StatementFilter)[])[] = [
  ['speakers', 'speakerTypes', 'speakerCountries', 'speakerAgencies', 'speakerAgencyKinds'],
  ['outlets', 'articles', 'publishedOn', 'via', 'minConfidence'],
];

export function seekOf(c: Compilation, filter: Filter): Seek {
  const asked = filter ?? {};
  const fields = (Object.keys(asked) as (keyof StatementFilter)[]).filter((field) => given(asked[field]));
  const found = finderOf(asked);
  const status = asked.reviewStatus;
  if (given(status) && status.includes('REJECTED')) {
    // Lists do not know what the rejected ones are about: all of them are looked at.
    const others = status.every((one) => one === 'REJECTED') ? '[]' : (found?.[1](c, asked) ?? c.param([listName('ALL', '')]));
    return { lists: `${c.param([REJECTED])} + ${others}`, rest: filter, whole: false, wide: found === undefined };
  }
  if (found === undefined) return { lists: c.param([listName('ALL', '')]), rest: filter, whole: fields.length === 0, wide: true };
  const [field, find] = found;
  const others = fields.filter((one) => one !== field);
  const said = !TOGETHER.some((group) => group.includes(field) && others.some((other) => group.includes(other)));
  const values = asked[field];
  return {
    lists: find(c, asked),
    rest: said ? { ...asked, [field]: null } : asked,
    whole: said && others.length === 0 && Array.isArray(values) && values.length === 1 && field !== 'speakerTypes',
    wide: false,
  };
}

/** A stretch of each list, by the days of its sort key; of its statements that were made before some day, where it says so. */
interface Stretch extends KeyRange {
  suffix: '' | typeof BEFORE;
  /** All that stands in it is in the period. */
  sure: boolean;
}

/** How dates are found in lists. */
export interface Dated {
  /** Cypher for the stretches to look at. */
  stretches: string;
  /** What is to be asked of statement `s` of a stretch. */
  condition: (s: string, stretch: string) => string[];
}

/** In lists sorted by day, every statement that the filter's dates let through, and no other. */
export function datesOf(c: Compilation, filter: Filter, direction: OrderDirection): Dated {
  const from = filter?.saidOn?.from;
  return {
    stretches: c.param(stretches(filter, direction)),
    condition: from ? (s, stretch) => [`(${stretch}.sure OR ${s}.saidTo >= ${c.param(from)})`] : () => [],
  };
}

/** What of a filter `datesOf` does not say. */
export const withoutDates = (filter: Filter): Filter =>
  filter ? { ...filter, saidOn: null, hasDate: given(filter.saidOn) ? filter.hasDate : null } : filter;

/**
 * Those of a week, month or year that has begun before the period are sorted by the first day of that; those of some day before another
 * may come after its end.
 */
function stretches(filter: Filter, direction: OrderDirection): Stretch[] {
  const plain = (range: KeyRange): Stretch => ({ suffix: '', sure: true, from: range.from, to: range.to });
  const { saidOn, hasDate } = filter ?? {};
  if (!given(saidOn)) return [plain(hasDate === true ? DATED_ONLY : hasDate === false ? UNDATED_ONLY : ALL)];
  checkRange(saidOn);
  const { from = null, to = null }: DateRange = saidOn;
  const within = dayKeys({ from, to }, direction);
  const begun = from === null ? [] : periodStarts(from).filter((day) => day < from);
  const after = direction === 'ASC' ? { ...DATED_ONLY, from: within.to } : { ...DATED_ONLY, to: within.from };
  return [
    plain(within),
    ...begun.map((day) => ({ ...plain(dayKeys({ from: day, to: day }, direction)), sure: false })),
    ...(to === null ? [] : [{ ...plain(after), suffix: BEFORE } as const]),
  ];
}
