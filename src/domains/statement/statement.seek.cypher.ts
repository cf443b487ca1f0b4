import type { ActorType, DateRange, OrderDirection, StatementFilter } from '../../generated/graphql.ts';
import { given } from '../../given.ts';
import { DiscrepancyKinds } from '../../records/record.model.ts';
import { has, without } from '../../selection/arguments.ts';
import type { Compilation } from '../../selection/compilation.ts';
import { checkRange } from '../../selection/range.cypher.ts';
import { checkCountryCodes } from '../actor/country.ts';
import { requireMeasures } from '../figure/measure.cypher.ts';
import { BEFORE, type ListKind, listName, REJECTED } from '../readmodel/facts.ts';
import { ALL, DATED_ONLY, dayKeys, type KeyRange, UNDATED_ONLY } from '../readmodel/order.ts';
import { periodStarts } from './saidOn.ts';

type Filter = StatementFilter | null | undefined;

/** Lists of the read model. */
interface Lists {
  /** Cypher for their names. */
  lists: string;
  /** Cypher for the name, where it is one list. */
  only: string | null;
}

/** Where all statements of a filter are found: in lists, which say part of the filter already. */
export interface Seek extends Lists {
  /** What they do not say yet. */
  rest: Filter;
  /** They say all of it, and no statement stands in two of them. */
  whole: boolean;
  /** They hold all statements, or all rejected ones. */
  wide: boolean;
}

type Finder = (c: Compilation, filter: StatementFilter) => Lists;

export const oneList = (only: string): Lists => ({ lists: `[${only}]`, only });
const severalLists = (lists: string): Lists => ({ lists, only: null });

const byIds =
  (kind: ListKind, field: 'speakers' | 'addressees' | 'about' | 'topics' | 'outlets' | 'via'): Finder =>
  (c, filter) => {
    const ids = c.ids(filter[field]!, `filter.${field}`, field === 'topics' ? 'topic' : 'actor');
    return filter[field]!.length === 1
      ? oneList(`'${listName(kind, '')}' + ${ids}[0]`)
      : severalLists(`[id IN ${ids} | '${listName(kind, '')}' + id]`);
  };

/** @param count how many names there are */
const named = (c: Compilation, count: number, names: () => readonly string[]): Lists =>
  count === 1 ? oneList(c.param(() => names()[0])) : severalLists(c.param(names));

type KeyField = 'inverseRelations' | 'relations' | 'discrepancies' | 'aboutCountries' | 'speakerCountries' | 'acts';

const byKeys =
  (kind: ListKind, field: KeyField, check: (keys: readonly string[], argument: string) => readonly string[] = (keys) => keys): Finder =>
  (c, filter) =>
    named(c, filter[field]!.length, () => check(filter[field]!, `filter.${field}`).map((key) => listName(kind, key)));

/** Labels of speakers of whom there are few, so that their lists can be gone through. */
const FEW: Readonly<Partial<Record<ActorType, string>>> = { OUTLET: 'Outlet', COUNTRY: 'Country' };

const ofFew: Finder = (_, { speakerTypes }) =>
  severalLists(
    speakerTypes!
      .map(
        (type) =>
          `COLLECT { MATCH (a:${FEW[type]!}) WHERE a.nameKey IS NOT NULL AND a.id IS NOT NULL AND a.says > 0 RETURN '${listName('SPEAKER', '')}' + a.id }`,
      )
      .join(' + ') || '[]',
  );

/** Fields that lists are kept for, those that tend to leave least first. */
const FOUND_BY: readonly (readonly [field: keyof StatementFilter, Finder])[] = [
  ['inverseRelations', byKeys('INVERSE', 'inverseRelations')],
  ['relations', byKeys('RELATION', 'relations')],
  ['discrepancies', byKeys('DISCREPANCY', 'discrepancies')],
  ['hasDiscrepancy', (c) => named(c, DiscrepancyKinds.length, () => DiscrepancyKinds.map((kind) => listName('DISCREPANCY', kind)))],
  ['speakers', byIds('SPEAKER', 'speakers')],
  ['addressees', byIds('ADDRESSEE', 'addressees')],
  ['about', byIds('ABOUT', 'about')],
  [
    'speakerAgencies',
    (c, { speakerAgencies }) => {
      const ids = c.ids(speakerAgencies!, 'filter.speakerAgencies', 'actor');
      return severalLists(`[id IN ${ids} | '${listName('SPEAKER', '')}' + id] + [id IN ${ids} | '${listName('SPOKEN_FOR', '')}' + id]`);
    },
  ],
  ['measures', (c, { measures }) => severalLists(`[key IN ${requireMeasures(c, measures!)} | '${listName('MEASURE', '')}' + key]`)],
  ['topics', byIds('TOPIC', 'topics')],
  ['via', byIds('VIA', 'via')],
  ['outlets', byIds('OUTLET', 'outlets')],
  ['aboutCountries', byKeys('ABOUT_COUNTRY', 'aboutCountries', checkCountryCodes)],
  ['speakerCountries', byKeys('SPEAKER_COUNTRY', 'speakerCountries', checkCountryCodes)],
  ['speakerTypes', ofFew],
  ['acts', byKeys('ACT', 'acts')],
];

/** Whether the lists of this field are to be gone through for this filter. */
function helps(field: keyof StatementFilter, filter: StatementFilter): boolean {
  if (field === 'hasDiscrepancy') return filter.hasDiscrepancy === true;
  if (field === 'speakerTypes') return filter.speakerTypes?.every((type) => FEW[type]) ?? false;
  return has(filter, field);
}

const finderOf = (filter: StatementFilter) => FOUND_BY.find(([field]) => helps(field, filter));

/** Some list leaves less than all. */
export const isListed = (filter: Filter): boolean => finderOf(filter ?? {}) !== undefined;

/** What has to hold of one and the same speaker, or quotation: a list says it only where nothing else is asked of that. */
const TOGETHER: readonly (readonly (keyof StatementFilter)[])[] = [
  ['speakers', 'speakerTypes', 'speakerCountries', 'speakerAgencies', 'speakerAgencyKinds'],
  ['outlets', 'articles', 'publishedOn', 'via', 'minConfidence'],
];

const allOf = (c: Compilation): Lists => named(c, 1, () => [listName('ALL', '')]);

export function seekOf(c: Compilation, filter: Filter): Seek {
  const asked = filter ?? {};
  const fields = (Object.keys(asked) as (keyof StatementFilter)[]).filter((field) => has(asked, field));
  const found = finderOf(asked);
  const status = asked.reviewStatus;
  if (given(status) && status.includes('REJECTED')) {
    // Lists do not know what the rejected ones are about: all of them are looked at.
    const others = status.every((one) => one === 'REJECTED') ? null : (found?.[1](c, asked) ?? allOf(c));
    const lists = others === null ? named(c, 1, () => [REJECTED]) : severalLists(`${c.param([REJECTED])} + ${others.lists}`);
    return { ...lists, rest: filter, whole: false, wide: found === undefined };
  }
  if (found === undefined) return { ...allOf(c), rest: filter, whole: fields.length === 0, wide: true };
  const [field, find] = found;
  const others = fields.filter((one) => one !== field);
  const said = !TOGETHER.some((group) => group.includes(field) && others.some((other) => group.includes(other)));
  const values = asked[field];
  return {
    ...find(c, asked),
    rest: said ? without(asked, field) : asked,
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

/** How statements are found in lists. */
export interface Found {
  /** `UNWIND … AS …` for each list, and each stretch of it, with the variables that they bind; none where it is one stretch of one list. */
  each: readonly { unwind: string; variable: string }[];
  /** `MATCH` that binds the statement, and the variable of its place in a list. */
  match: string;
  place: string;
  /** What has to hold of them. */
  where: readonly string[];
}

/**
 * In lists sorted by day, every statement that the filter's dates let through, and no other.
 * @param s the variable of the statement
 */
export function foundIn(c: Compilation, s: string, seek: Lists, filter: Filter, direction: OrderDirection): Found {
  const place = c.variable('r');
  const at = `${place}.${direction === 'ASC' ? 'up' : 'down'}`;
  // Nothing but statements stands in lists: to say so would cost a look at each.
  const match = `MATCH (${s})-[${place}:LISTED]->()`;
  const each: Found['each'][number][] = [];
  const over = (list: string, stem: string) => {
    const variable = c.variable(stem);
    each.push({ unwind: `UNWIND ${list} AS ${variable}`, variable });
    return variable;
  };

  const list = seek.only ?? over(seek.lists, 'list');
  const saidOn = filter?.saidOn;
  if (!given(saidOn)) {
    const { from, to } = filter?.hasDate === true ? DATED_ONLY : filter?.hasDate === false ? UNDATED_ONLY : ALL;
    const where = [`${place}.list = ${list}`, `${at} >= ${c.param(from)}`];
    if (to < ALL.to) where.push(`${at} < ${c.param(to)}`);
    return { each, match, place, where };
  }
  const stretch = over(
    c.param(() => stretches(saidOn, direction)),
    'stretch',
  );
  const where = [`${place}.list = ${list} + ${stretch}.suffix`, `${at} >= ${stretch}.from`, `${at} < ${stretch}.to`];
  if (has(saidOn, 'from')) where.push(`(${stretch}.sure OR ${s}.saidTo >= ${c.param(() => saidOn.from)})`);
  return { each, match, place, where };
}

/** What of a filter `foundIn` does not say. */
export const withoutDates = (filter: Filter): Filter =>
  filter ? (given(filter.saidOn) ? without(filter, 'saidOn') : without(filter, 'saidOn', 'hasDate')) : filter;

/**
 * Those of a week, month or year that has begun before the period are sorted by the first day of that; those of some day before another
 * may come after its end.
 */
function stretches(saidOn: DateRange, direction: OrderDirection): Stretch[] {
  const plain = (range: KeyRange): Stretch => ({ suffix: '', sure: true, from: range.from, to: range.to });
  checkRange(saidOn);
  const { from = null, to = null } = saidOn;
  const within = dayKeys({ from, to }, direction);
  const begun = from === null ? [] : periodStarts(from).filter((day) => day < from);
  const after = direction === 'ASC' ? { ...DATED_ONLY, from: within.to } : { ...DATED_ONLY, to: within.from };
  return [
    plain(within),
    ...begun.map((day) => ({ ...plain(dayKeys({ from: day, to: day }, direction)), sure: false })),
    ...(to === null ? [] : [{ ...plain(after), suffix: BEFORE } as const]),
  ];
}
