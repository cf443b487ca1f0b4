import type { QueryQuotationsArgs, QuotationFilter, QuotationOrder, StatementQuotationsArgs } from '../../generated/graphql.ts';
import { badInput } from '../../errors.ts';
import { given } from '../../given.ts';
import { has } from '../../selection/arguments.ts';
import type { Compilation } from '../../selection/compilation.ts';
import { connection, type Listing, type SortKey } from '../../selection/connection.cypher.ts';
import type { Place } from '../../selection/fields.ts';
import { statementConditions, textQuery } from '../statement/statement.filter.cypher.ts';
import { narrowest } from '../statement/statement.list.cypher.ts';
import { renderingConditions } from './quotation.filter.cypher.ts';

/** Variables of a listing of quotations: the quotation, the statement that it renders, the article that has it. */
interface Bound {
  q: string;
  s: string;
  a: string;
}

function quotationConditions(
  c: Compilation,
  { q, s, a }: Bound,
  filter: QuotationFilter | null | undefined,
  ofStatement: boolean,
): string[] {
  // A statement that was asked for itself shows its renderings, also when it is rejected.
  const where = ofStatement && !given(filter?.statement) ? [] : statementConditions(c, s, filter?.statement);
  if (!filter) return where;
  if (given(filter.modes)) where.push(`${q}.mode IN ${c.param(filter.modes)}`);
  return [...where, ...renderingConditions(c, { q, a }, filter)];
}

type Start = Pick<Listing, 'from' | 'distinct' | 'beside'> & { where: string[]; score?: string };

/** What has the quotations: a statement or an article. */
interface Parent {
  as: 's' | 'a';
  node: string;
}

const renders = (q: string, s: string) => `(${q})-[:RENDERS]->(${s})`;
const contains = (q: string, a: string) => `(${q})<-[:CONTAINS]-(${a})`;

/** By the words of a filter that has some. */
const hits = (
  c: Compilation,
  index: string,
  filter: { readonly text?: string | null; readonly textPrefix?: boolean | null },
  argument: string,
) => `CALL db.index.fulltext.queryNodes('${index}', ${c.param(() => textQuery(filter.text!, argument, filter.textPrefix ?? false))})`;

/** From the words where there are any, through the quotation, its statement and its article. */
function start(c: Compilation, { q, s, a }: Bound, filter: QuotationFilter | null | undefined, parent: Parent | null): Start {
  const path = `${renders(q, s)}, ${contains(q, a)}`;
  const statement = filter?.statement;
  const told = given(statement) && has(statement, 'text') ? statement : null;
  const where: string[] = [];
  if (given(filter) && has(filter, 'text')) {
    const score = c.variable('score');
    const among =
      told === null ? '' : `WITH COLLECT { ${hits(c, 'statementText', told, 'filter.statement.text')} YIELD node RETURN node } AS told `;
    if (told !== null) where.push(`${s} IN told`);
    return {
      from: `${among}${hits(c, 'quotationText', filter, 'filter.text')} YIELD node AS ${q}, score AS ${score} MATCH ${path}`,
      where,
      score,
    };
  }
  if (told !== null) {
    return {
      from: `${hits(c, 'statementText', told, 'filter.statement.text')} YIELD node AS ${s} MATCH ${path}`,
      where,
    };
  }
  if (parent?.as === 's') return { from: `MATCH ${renders(q, s)}`, where, beside: [{ variable: a, match: contains(q, a) }] };
  if (parent?.as === 'a') return { from: `MATCH ${contains(q, a)}`, where, beside: [{ variable: s, match: renders(q, s) }] };
  // From what the filter singles out by id.
  if (given(filter?.articles)) {
    const ids = c.ids(filter.articles, 'filter.articles', 'article');
    return {
      from: `MATCH (${a}:Article) WHERE ${a}.id IN ${ids} MATCH (${a})-[:CONTAINS]->(${q})-[:RENDERS]->(${s})`,
      where,
    };
  }
  if (given(filter?.via)) {
    const ids = c.ids(filter.via, 'filter.via', 'actor');
    return {
      from: `MATCH (anchor:Actor) WHERE anchor.id IN ${ids} MATCH (anchor)<-[:VIA]-(${q}) MATCH ${path}`,
      where,
      distinct: true,
    };
  }
  const anchor = narrowest(c, s, filter?.statement);
  if (anchor !== null) return { from: `${anchor} MATCH ${path}`, where, distinct: true };
  return { from: `MATCH ${path.replace(`(${q})`, `(${q}:Quotation)`)}`, where };
}

interface Order {
  name: string;
  keys: (score?: string) => SortKey[];
}

function listingOf(c: Compilation, q: string, filter: QuotationFilter | null | undefined, order: Order, parent: Parent | null): Listing {
  const bound = { q, s: c.variable('s'), a: c.variable('a'), ...(parent && { [parent.as]: parent.node }) };
  c.bind('statement', q, bound.s);
  c.bind('article', q, bound.a);
  const { where, score, ...from } = start(c, bound, filter, parent);
  const keys = order.keys(score);
  // An index gives the order only where its property is known to be there.
  const known = parent === null ? keys.filter(({ cypher }) => cypher !== score).map(({ cypher }) => `${cypher} IS NOT NULL`) : [];
  return {
    ...from,
    where: [...where, ...quotationConditions(c, bound, filter, parent?.as === 's'), ...known],
    variable: q,
    carry: [...(from.beside ? [] : [bound.s, bound.a]), ...(score ? [score] : [])],
    order: order.name,
    keys,
  };
}

const FIRST_SAID: QuotationOrder = { field: 'SAID_ON', direction: 'ASC' };

export const quotations = connection<QueryQuotationsArgs>(({ args: { filter, orderBy }, c }, q) => {
  const { field, direction } = orderBy ?? FIRST_SAID;
  const keys = (score?: string): SortKey[] => {
    if (field === 'RELEVANCE') {
      if (!score)
        throw badInput('The order RELEVANCE needs `filter.text`: without words nothing is more relevant.', { argument: 'orderBy' });
      return [{ cypher: score, direction }];
    }
    // Every key is read upwards, whichever way the list goes.
    return [{ cypher: `${q}.${field === 'SAID_ON' ? 'said' : 'published'}${direction === 'ASC' ? 'Up' : 'Down'}`, direction: 'ASC' }];
  };
  return listingOf(c, q, filter, { name: `quotations:${field}:${direction}`, keys }, null);
});

const upwards = (...keys: string[]): SortKey[] => keys.map((cypher) => ({ cypher, direction: 'ASC' }));

/** Earliest published first. */
export const quotationsOfStatement = connection<StatementQuotationsArgs>(({ node, args, c }: Place<StatementQuotationsArgs>, q) =>
  listingOf(c, q, args.filter, { name: 'renderings', keys: () => upwards(`${q}.publishedUp`) }, { as: 's', node }),
);

/** In the order of the text. */
export const quotationsOfArticle = connection<StatementQuotationsArgs>(({ node, args, c }: Place<StatementQuotationsArgs>, q) =>
  listingOf(c, q, args.filter, { name: 'text', keys: () => upwards(`${q}.start`, `${q}.end`) }, { as: 'a', node }),
);
