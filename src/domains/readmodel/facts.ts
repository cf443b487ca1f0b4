import type { StatementGroup } from '../../generated/graphql.ts';

/** Kinds of lists that a statement can stand in: `SPEAKER act_…` is that of one speaker, `SPEAKER_COUNTRY UA` that of one country. */
export const LIST_KINDS = [
  /** Of all statements, under the empty key. */
  'ALL',
  'ACT',
  'SPEAKER',
  'SPEAKER_COUNTRY',
  /** Whoever its speakers spoke for, and all that these are part of, but the speakers themselves. */
  'SPOKEN_FOR',
  'ABOUT',
  'ABOUT_COUNTRY',
  'ADDRESSEE',
  'TOPIC',
  'OUTLET',
  'VIA',
  'MEASURE',
  'DISCREPANCY',
  /** It stands so to another statement. */
  'RELATION',
  /** Another statement stands so to it. */
  'INVERSE',
] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** What the read model is made from, of one statement, as the base graph has it. */
export interface Facts {
  act: string;
  /** The days it may have been said on; null: not known. */
  saidFrom: string | null;
  saidTo: string | null;
  occasion: string | null;
  /** Keys of what it stands in lists of: ids, codes, kinds. */
  lists: Readonly<Record<Exclude<ListKind, 'ALL' | 'ACT'>, readonly string[]>>;
}

export const listName = (kind: ListKind, key: string): string => `${kind} ${key}`;

/** Put behind a list's name: those of its statements that were made on some day before the one they are sorted by. */
export const BEFORE = ' BEFORE';

/** The one list that rejected statements stand in. */
export const REJECTED = 'REJECTED ';

const isBefore = ({ saidFrom }: Pick<Facts, 'saidFrom'>) => saidFrom?.startsWith('0000') ?? false;

/** Every list that the statement stands in. */
export function listsOf(facts: Facts & { reviewStatus: string }): string[] {
  const { act, lists, reviewStatus } = facts;
  const names =
    reviewStatus === 'REJECTED'
      ? [REJECTED]
      : [
          listName('ALL', ''),
          listName('ACT', act),
          ...Object.entries(lists).flatMap(([kind, keys]) => [...new Set(keys)].map((key) => listName(kind as ListKind, key))),
        ];
  return isBefore(facts) ? [...names, ...names.map((name) => name + BEFORE)] : names;
}

/** Groups by which counts are kept at hand: each by itself, and what is drawn over time. */
export const TALLIED: readonly (readonly StatementGroup[])[] = [
  ...(
    ['SPEAKER', 'SPEAKER_COUNTRY', 'ABOUT', 'TOPIC', 'OCCASION', 'MEASURE', 'ACT', 'OUTLET', 'DAY', 'WEEK', 'MONTH', 'YEAR'] as const
  ).map((group) => [group] as const),
  ['SPEAKER_COUNTRY', 'MONTH'],
  ['TOPIC', 'MONTH'],
  ['ACT', 'MONTH'],
];

/** Lists whose lengths are kept at hand, though `statementCounts` has no group for them. */
const COUNTED_LISTS = [
  'ADDRESSEE',
  'VIA',
  'ABOUT_COUNTRY',
  'SPOKEN_FOR',
  'DISCREPANCY',
  'RELATION',
  'INVERSE',
] as const satisfies ListKind[];

/** Name of what is counted by some groups, as tallies have it. */
export const tallyName = (by: readonly string[]): string => by.join(' ');

/** What identifies a tally, and puts those of one name in the order of their keys: no key holds anything that sorts before a blank. */
export const tallyKey = (by: string, keys: readonly string[]): string => [by, ...keys].join(' ');

export interface TallyOf {
  by: string;
  keys: string[];
}

/** Every tally that counts the statement. */
export function talliesOf(facts: Facts): TallyOf[] {
  const keys = new Map(SINGLE.map((group) => [group, groupKeys(facts, group)]));
  const rows = (by: readonly StatementGroup[]) =>
    by.reduce<string[][]>((rows, group) => rows.flatMap((row) => keys.get(group)!.map((key) => [...row, key])), [[]]);
  return [
    ...TALLIED.flatMap((by) => rows(by).map((keys) => ({ by: tallyName(by), keys }))),
    { by: 'ALL', keys: [''] },
    ...COUNTED_LISTS.flatMap((kind) => [...new Set(facts.lists[kind])].map((key) => ({ by: kind, keys: [key] }))),
  ];
}

const SINGLE = [...new Set(TALLIED.flat())];

/** Under the empty key where it has none of the group. */
function groupKeys(facts: Facts, group: StatementGroup): string[] {
  const some = (keys: readonly (string | null)[]) => {
    const found = [...new Set(keys.filter((key) => key !== null))];
    return found.length === 0 ? [''] : found;
  };
  switch (group) {
    case 'ACT':
      return [facts.act];
    case 'OCCASION':
      return some([facts.occasion]);
    case 'DAY':
      return some([period(facts, (day) => day)]);
    case 'WEEK':
      return some([period(facts, mondayOf)]);
    case 'MONTH':
      return some([period(facts, (day) => `${day.slice(0, 7)}-01`)]);
    case 'YEAR':
      return some([period(facts, (day) => `${day.slice(0, 4)}-01-01`)]);
    default:
      return some(facts.lists[group]);
  }
}

/** The period in which it was said, where that is one for certain. */
function period(facts: Facts, first: (day: string) => string): string | null {
  const { saidFrom, saidTo } = facts;
  if (saidFrom === null || saidTo === null || isBefore(facts)) return null;
  return first(saidFrom) === first(saidTo) ? first(saidFrom) : null;
}

function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

/** Who speaks about whom in it. */
export const tiesOf = ({ lists }: Facts): { source: string; target: string }[] =>
  lists.SPEAKER.flatMap((source) => lists.ABOUT.map((target) => ({ source, target })));

/** Those who take part in it, and whether they say it. */
export const partsOf = ({ lists }: Facts): { actor: string; says: boolean }[] =>
  [...new Set([...lists.SPEAKER, ...lists.ABOUT])].map((actor) => ({ actor, says: lists.SPEAKER.includes(actor) }));

/** What a statement was last counted as: its lists, which stand in the graph themselves, and this. */
export const countedAs = ({ act, saidFrom, saidTo, occasion }: Facts): string => JSON.stringify([act, saidFrom, saidTo, occasion]);

/** What was counted, from the lists that it stood in and `countedAs`. */
export function factsCounted(lists: readonly string[], counted: string): Facts {
  const [act, saidFrom, saidTo, occasion] = JSON.parse(counted) as [string, string | null, string | null, string | null];
  const byKind = Object.fromEntries(LIST_KINDS.map((kind) => [kind, [] as string[]])) as Record<ListKind, string[]>;
  for (const list of lists) {
    if (list.endsWith(BEFORE)) continue;
    const at = list.indexOf(' ');
    byKind[list.slice(0, at) as ListKind].push(list.slice(at + 1));
  }
  return { act, saidFrom, saidTo, occasion, lists: byKind };
}
