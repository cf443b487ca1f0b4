import type { ActorStatementsArgs, OrderDirection, StatementFilter, StatementOrder } from '../../generated/graphql.ts';
import { badInput } from '../../errors.ts';
import { given } from '../../given.ts';
import { has, without } from '../../selection/arguments.ts';
import type { Compilation } from '../../selection/compilation.ts';
import { connection } from '../../selection/connection.cypher.ts';
import { mentions, type Listing, type SortKey } from '../../selection/listing.cypher.ts';
import type { Expression, FieldMap, Place } from '../../selection/fields.ts';
import { type ListKind, listName } from '../readmodel/facts.ts';
import { ALL, countKeys, type KeyRange, timeKeys } from '../readmodel/order.ts';
import { type WordHits, wordHits } from '../search/hits.cypher.ts';
import { bestHighlight } from '../search/words.ts';
import { fewest, statementConditions, textQuery } from './statement.filter.cypher.ts';
import { foundIn, oneList, type Seek, seekOf, withoutDates } from './statement.seek.cypher.ts';

/** What a list of statements hangs on: those of an actor, an article, a topic. */
export interface StatementScope {
  /** A pattern with the statement in it. */
  pattern: string;
  /** The kind of list that the read model keeps of it, for the parent's id. */
  list?: ListKind;
  where?: readonly string[];
  /** Clauses that return how many of that list `where` leaves out, where that is kept too; nothing: none. */
  outside?: string;
}

const SORT: Readonly<Record<'SAID_ON' | 'ADDED_AT' | 'CHANGED_AT' | 'REPORTS', string>> = {
  SAID_ON: 'said',
  ADDED_AT: 'added',
  CHANGED_AT: 'changed',
  REPORTS: 'reports',
};

const NEWEST: StatementOrder = { field: 'SAID_ON', direction: 'DESC' };
const BEST: StatementOrder = { field: 'RELEVANCE', direction: 'DESC' };

/** Filtered, ordered statements, all of them or those of a scope. */
function statementListing(place: Place<ActorStatementsArgs>, s: string, scope: StatementScope | null): Listing {
  const { args, c, node } = place;
  const { filter } = args;
  const worded = given(filter) && has(filter, 'text') ? (filter as Worded) : null;
  const orderBy = args.orderBy ?? (worded ? BEST : NEWEST);
  const base = { variable: s, order: `statements:${orderBy.field}:${orderBy.direction}` };

  if (worded) {
    const score = c.variable('score');
    const where = [...statementConditions(c, s, filter), ...(scope ? [...(scope.where ?? []), `EXISTS { ${scope.pattern} }`] : [])];
    const { from, best } = textHits(c, s, score, worded);
    const found = { ...base, from, where, carry: [score], edge: highlightOf(s, worded) };
    if (orderBy.field !== 'RELEVANCE') return { ...found, keys: [sortKey(s, orderBy)] };
    const keys: SortKey[] = [{ cypher: score, direction: orderBy.direction }];
    const wordsAlone = scope === null && isEmpty(without(worded, 'text', 'textPrefix'));
    return orderBy.direction === 'DESC' && wordsAlone ? { ...found, keys, best } : { ...found, keys };
  }
  if (orderBy.field === 'RELEVANCE')
    throw badInput('The order RELEVANCE needs `filter.text`: without words nothing is more relevant.', { argument: 'orderBy' });
  const edge = { highlight: { cypher: 'null', read: () => null } };
  const pattern =
    scope === null ? fewest(c, s, filter) : scope.list === undefined || given(filter?.reviewStatus) ? `MATCH ${scope.pattern}` : null;
  if (pattern !== null) {
    const where = [...statementConditions(c, s, filter), ...(scope?.where ?? [])];
    return { ...base, from: pattern, where, distinct: true, keys: [sortKey(s, orderBy)], edge };
  }
  const seek: Seek =
    scope?.list === undefined
      ? seekOf(c, filter)
      : { ...oneList(`'${listName(scope.list, '')}' + ${node}.id`), rest: filter, whole: isWhole(scope) && isEmpty(filter), wide: false };
  const total = seek.whole ? { total: totalOf(c, seek.lists) + lessOutside(scope) } : {};
  const where = scope?.where ?? [];
  if (orderBy.field === 'SAID_ON') return { ...base, ...total, ...alongLists(place, s, seek, where, orderBy.direction), edge };
  return { ...base, ...total, ...(seek.wide ? alongKey(c, s, filter, orderBy) : outOfLists(c, s, seek, filter, where, orderBy)), edge };
}

type Order = Pick<Listing, 'each' | 'uses' | 'from' | 'where' | 'within' | 'carry' | 'keys'>;
type Filter = StatementFilter | null | undefined;

/** The lists are in this order themselves. */
function alongLists(
  { c, args: { filter }, node }: Place<ActorStatementsArgs>,
  s: string,
  seek: Seek,
  scoped: readonly string[],
  direction: OrderDirection,
): Order {
  const { each, match, place, where } = foundIn(c, s, seek, filter, direction);
  const scopeUsed = node !== '' && (scoped.length > 0 || (seek.only !== null && mentions(seek.only, node)));
  return {
    ...(each.length === 0
      ? {}
      : {
          each: each.map(({ unwind }) => unwind).join(' '),
          uses: [...each.map(({ variable }) => variable), ...(scopeUsed ? [node] : [])],
        }),
    from: match,
    where: [...where, ...statementConditions(c, s, withoutDates(seek.rest), { listed: true }), ...scoped],
    within: `${place}.list`,
    carry: [place],
    keys: [{ cypher: `${place}.${direction === 'ASC' ? 'up' : 'down'}`, direction: 'ASC' }],
  };
}

/** By an index on all statements. */
function alongKey(c: Compilation, s: string, filter: Filter, orderBy: StatementOrder): Order {
  const key = sortKey(s, orderBy);
  return {
    from: `MATCH (${s}:Statement)`,
    // An index gives the order only where its property is known to be there.
    where: [
      `${key.cypher} >= ${c.param(() => keyRange(filter, orderBy).from)}`,
      `${key.cypher} < ${c.param(() => keyRange(filter, orderBy).to)}`,
      ...statementConditions(c, s, beyondRange(filter, orderBy)),
    ],
    keys: [key],
  };
}

/** What the lists hold, put in order. */
function outOfLists(c: Compilation, s: string, seek: Seek, filter: Filter, scoped: readonly string[], orderBy: StatementOrder): Order {
  return {
    from: fromLists(c, s, seek, filter),
    where: [...statementConditions(c, s, withoutDates(seek.rest), { listed: true }), ...scoped],
    keys: [sortKey(s, orderBy)],
  };
}

/** Each once, and apart from the conditions: by those of dates Neo4j would come from there. */
function fromLists(c: Compilation, s: string, seek: Seek, filter: Filter): string {
  const { each, match, where } = foundIn(c, s, seek, filter, 'ASC');
  return `${[...each.map(({ unwind }) => unwind), match].join(' ')} WHERE ${where.join(' AND ')} WITH DISTINCT ${s}`;
}

/** It lets all statements through but the rejected. */
export const isEmpty = (filter: Filter): boolean =>
  !filter || (Object.keys(filter) as (keyof StatementFilter)[]).every((field) => !has(filter, field));

/** How many there are of the scope is kept. */
const isWhole = ({ where, outside }: StatementScope): boolean => !where || outside !== undefined;

const lessOutside = (scope: StatementScope | null): string =>
  scope?.outside === undefined ? '' : ` - coalesce(head(COLLECT { ${scope.outside} }), 0)`;

/** The lengths of the lists, which are kept. */
function totalOf(c: Compilation, lists: string): string {
  const [list, t] = [c.variable('list'), c.variable('t')];
  return `reduce(sum = 0, n IN COLLECT { UNWIND ${lists} AS ${list} MATCH (${t}:Tally) WHERE ${t}.key = ${list} RETURN ${t}.count } | sum + n)`;
}

/** Every key is read upwards, whichever way the list goes. */
const sortKey = (s: string, { field, direction }: StatementOrder): SortKey => ({
  cypher: `${s}.${SORT[field as keyof typeof SORT]}${direction === 'ASC' ? 'Up' : 'Down'}`,
  direction: 'ASC',
});

/** What of a filter `keyRange` does not say. */
function beyondRange(filter: Filter, { field }: StatementOrder): Filter {
  if (!filter) return filter;
  if (field === 'REPORTS') return without(filter, 'minReports', 'maxReports');
  return field === 'CHANGED_AT' ? without(filter, 'changedSince') : filter;
}

/** The stretch of that order which the filter leaves. */
function keyRange(filter: Filter, { field, direction }: StatementOrder): KeyRange {
  if (field === 'REPORTS') return countKeys({ from: filter?.minReports ?? null, to: filter?.maxReports ?? null }, direction);
  if (field === 'CHANGED_AT' && given(filter?.changedSince)) return timeKeys(filter.changedSince, direction);
  return ALL;
}

/** A filter with words to look for. */
type Worded = StatementFilter & { text: string };

const textHits = (c: Compilation, s: string, score: string, filter: Worded): WordHits =>
  wordHits(
    'statementText',
    c.param(() => textQuery(filter.text, 'filter.text', filter.textPrefix ?? false)),
    s,
    score,
  );

/** The words themselves are looked at only where they are to be marked. */
const highlightOf = (s: string, filter: Worded) => ({
  get highlight() {
    return highlighted(s, filter.text, filter.textPrefix ?? false);
  },
});

function highlighted(s: string, text: string, prefix: boolean): Expression {
  return {
    cypher: `[${s}.gist, ${s}.claim] + COLLECT { MATCH (${s})<-[:RENDERS]-(q:Quotation) RETURN q.text ORDER BY q.id }`,
    read: (sources) => bestHighlight(sources as (string | null)[], text, { prefix }),
  };
}

/** Clauses that bind `s` to every statement that the filter lets through, each once, for what counts and sums up. */
export function filteredStatements(c: Compilation, s: string, filter: Filter): string {
  const from = given(filter) && has(filter, 'text') ? textHits(c, s, c.variable('score'), filter as Worded).from : fewest(c, s, filter);
  if (from !== null) return `${from} WHERE ${statementConditions(c, s, filter).join(' AND ')} WITH DISTINCT ${s}`;
  const seek = seekOf(c, filter);
  const where = statementConditions(c, s, withoutDates(seek.rest), { listed: true });
  return `${fromLists(c, s, seek, filter)}${where.length === 0 ? '' : ` WHERE ${where.join(' AND ')}`}`;
}

/** Clauses that bind `s` to all that the filter may let through and little else; null: only all statements would do. */
export function narrowest(c: Compilation, s: string, filter: Filter): string | null {
  const few = fewest(c, s, filter);
  if (few !== null) return few;
  const seek = seekOf(c, filter);
  return seek.wide ? null : fromLists(c, s, seek, filter);
}

/** The statements that stand so to the parent. */
export const statementsOf = (scope: (parent: string, s: string) => StatementScope): FieldMap =>
  connection<ActorStatementsArgs>((place, s) => statementListing(place, s, scope(place.node, s)));

export const statements = connection<ActorStatementsArgs>((place, s) => statementListing(place, s, null));
