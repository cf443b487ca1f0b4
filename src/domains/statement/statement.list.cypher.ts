import type { ActorStatementsArgs, StatementFilter, StatementOrder } from '../../generated/graphql.ts';
import { badInput } from '../../errors.ts';
import type { Compilation } from '../../selection/compilation.ts';
import { connection, type Listing, type SortKey } from '../../selection/connection.cypher.ts';
import type { Expression, FieldMap, Place } from '../../selection/fields.ts';
import { bestHighlight } from '../search/words.ts';
import { narrowest, statementConditions, textQuery } from './statement.filter.cypher.ts';

/** What a list of statements hangs on: those of an actor, an article, a topic. */
export interface StatementScope {
  /** A pattern with the statement in it. */
  pattern: string;
  where?: readonly string[];
}

const SORT: Readonly<Record<'SAID_ON' | 'ADDED_AT' | 'CHANGED_AT' | 'REPORTS', Record<'ASC' | 'DESC', string>>> = {
  // Two keys, for undated statements come last in either direction.
  SAID_ON: { ASC: 'saidAsc', DESC: 'saidDesc' },
  ADDED_AT: { ASC: 'addedAt', DESC: 'addedAt' },
  CHANGED_AT: { ASC: 'changedAt', DESC: 'changedAt' },
  REPORTS: { ASC: 'independentReports', DESC: 'independentReports' },
};

const NEWEST: StatementOrder = { field: 'SAID_ON', direction: 'DESC' };
const BEST: StatementOrder = { field: 'RELEVANCE', direction: 'DESC' };

/** Filtered, ordered statements, all of them or those of a scope. */
function statementListing({ args, c }: Place<ActorStatementsArgs>, s: string, scope: StatementScope | null): Listing {
  const text = args.filter?.text ?? null;
  const orderBy = args.orderBy ?? (text === null ? NEWEST : BEST);
  const where = [...statementConditions(c, s, args.filter), ...(scope?.where ?? [])];
  const base = { variable: s, order: `statements:${orderBy.field}:${orderBy.direction}` };

  if (text !== null) {
    const score = c.variable('score');
    const key: SortKey = orderBy.field === 'RELEVANCE' ? { cypher: score, direction: orderBy.direction } : sortKey(s, orderBy);
    if (scope) where.push(`EXISTS { ${scope.pattern} }`);
    return { ...base, from: textHits(c, s, score, text), where, carry: [score], keys: [key], edge: { highlight: highlighted(s, text) } };
  }
  if (orderBy.field === 'RELEVANCE')
    throw badInput('The order RELEVANCE needs `filter.text`: without words nothing is more relevant.', { argument: 'orderBy' });
  const key = sortKey(s, orderBy);
  // An index gives the order only where its properties are known to be there.
  where.push(`${key.cypher} IS NOT NULL`, `${s}.id IS NOT NULL`);
  const anchor = scope ? `MATCH ${scope.pattern}` : narrowest(c, s, args.filter);
  return {
    ...base,
    from: anchor ?? `MATCH (${s}:Statement)`,
    where,
    distinct: anchor !== null,
    keys: [key],
    edge: { highlight: { cypher: 'null', read: () => null } },
  };
}

const sortKey = (s: string, { field, direction }: StatementOrder): SortKey => ({
  cypher: `${s}.${SORT[field as keyof typeof SORT][direction]}`,
  direction,
});

const textHits = (c: Compilation, s: string, score: string, text: string): string =>
  `CALL db.index.fulltext.queryNodes('statementText', ${c.param(textQuery(text, 'filter.text'))}) YIELD node AS ${s}, score AS ${score}`;

function highlighted(s: string, text: string): Expression {
  return {
    cypher: `[${s}.gist, ${s}.claim] + COLLECT { MATCH (${s})<-[:RENDERS]-(q:Quotation) RETURN q.text ORDER BY q.id }`,
    read: (sources) => bestHighlight(sources as (string | null)[], text),
  };
}

/** Clauses that bind `s` to every statement that the filter lets through, each once, for what counts and sums up. */
export function filteredStatements(c: Compilation, s: string, filter: StatementFilter | null | undefined): string {
  const text = filter?.text ?? null;
  const from = text !== null ? textHits(c, s, c.variable('score'), text) : (narrowest(c, s, filter) ?? `MATCH (${s}:Statement)`);
  // The sort key is on every statement: naming it lets an index serve where else a label scan would.
  return `${from} WHERE ${[...statementConditions(c, s, filter), `${s}.saidDesc IS NOT NULL`, `${s}.id IS NOT NULL`].join(' AND ')} WITH DISTINCT ${s}`;
}

/** The statements that stand so to the parent. */
export const statementsOf = (scope: (parent: string, s: string) => StatementScope): FieldMap =>
  connection<ActorStatementsArgs>((place, s) => statementListing(place, s, scope(place.node, s)));

export const statements = connection<ActorStatementsArgs>((place, s) => statementListing(place, s, null));
