import type { QueryQuotationsArgs, QuotationFilter, QuotationOrder, StatementQuotationsArgs } from '../../generated/graphql.ts';
import { badInput } from '../../errors.ts';
import { given } from '../../given.ts';
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

interface Start {
  from: string;
  where: string[];
  score?: string;
  /** `from` may bind the same quotation more than once. */
  distinct?: boolean;
}

const hits = (c: Compilation, index: string, text: string, argument: string) =>
  `CALL db.index.fulltext.queryNodes('${index}', ${c.param(textQuery(text, argument))})`;

/** From the words where there are any, through the quotation, its statement and its article. */
function start(c: Compilation, { q, s, a }: Bound, filter: QuotationFilter | null | undefined, pattern: string | null): Start {
  const path = `(${q})-[:RENDERS]->(${s}:Statement), (${q})<-[:CONTAINS]-(${a}:Article)`;
  const text = filter?.text ?? null;
  const statementText = filter?.statement?.text ?? null;
  const where = pattern === null ? [] : [`EXISTS { ${pattern} }`];
  if (text !== null) {
    const score = c.variable('score');
    const among =
      statementText === null
        ? ''
        : `WITH COLLECT { ${hits(c, 'statementText', statementText, 'filter.statement.text')} YIELD node RETURN node } AS told `;
    if (statementText !== null) where.push(`${s} IN told`);
    return {
      from: `${among}${hits(c, 'quotationText', text, 'filter.text')} YIELD node AS ${q}, score AS ${score} MATCH ${path}`,
      where,
      score,
    };
  }
  if (statementText !== null) {
    return {
      from: `${hits(c, 'statementText', statementText, 'filter.statement.text')} YIELD node AS ${s} MATCH (${q}:Quotation)-[:RENDERS]->(${s}), (${q})<-[:CONTAINS]-(${a}:Article)`,
      where,
    };
  }
  if (pattern !== null) return { from: `MATCH ${pattern} MATCH ${path}`, where: [] };
  // From what the filter singles out by id.
  if (given(filter?.articles)) {
    const ids = c.ids(filter.articles, 'filter.articles', 'article');
    return {
      from: `MATCH (${a}:Article) WHERE ${a}.id IN ${ids} MATCH (${a})-[:CONTAINS]->(${q}:Quotation)-[:RENDERS]->(${s}:Statement)`,
      where,
    };
  }
  if (given(filter?.via)) {
    const ids = c.ids(filter.via, 'filter.via', 'actor');
    return {
      from: `MATCH (anchor:Actor) WHERE anchor.id IN ${ids} MATCH (anchor)<-[:VIA]-(${q}:Quotation) MATCH ${path}`,
      where,
      distinct: true,
    };
  }
  const anchor = narrowest(c, s, filter?.statement);
  if (anchor !== null) return { from: `${anchor} MATCH ${path}`, where, distinct: true };
  return { from: `MATCH ${path.replace(`(${q})`, `(${q}:Quotation)`)}`, where };
}

function listingOf(
  c: Compilation,
  q: string,
  filter: QuotationFilter | null | undefined,
  pattern: string | null,
  order: string,
  keysOf: (score?: string) => SortKey[],
  ofStatement = false,
): Listing {
  const bound = { q, s: c.variable('s'), a: c.variable('a') };
  const { from, where, score, distinct } = start(c, bound, filter, pattern);
  const keys = keysOf(score);
  return {
    from,
    where: [
      ...where,
      ...quotationConditions(c, bound, filter, ofStatement),
      ...keys.filter(({ cypher }) => cypher !== score).map(({ cypher }) => `${cypher} IS NOT NULL`),
    ],
    variable: q,
    distinct,
    carry: [bound.s, bound.a, ...(score ? [score] : [])],
    order,
    keys,
  };
}

const FIRST_SAID: QuotationOrder = { field: 'SAID_ON', direction: 'ASC' };

export const quotations = connection<QueryQuotationsArgs>(({ args: { filter, orderBy }, c }, q) => {
  const { field, direction } = orderBy ?? FIRST_SAID;
  return listingOf(c, q, filter, null, `quotations:${field}:${direction}`, (score) => {
    if (field === 'RELEVANCE') {
      if (!score)
        throw badInput('The order RELEVANCE needs `filter.text`: without words nothing is more relevant.', { argument: 'orderBy' });
      return [{ cypher: score, direction }];
    }
    // Every key is read upwards, whichever way the list goes.
    return [{ cypher: `${q}.${field === 'SAID_ON' ? 'said' : 'published'}${direction === 'ASC' ? 'Up' : 'Down'}`, direction: 'ASC' }];
  });
});

/** Earliest published first. */
export const quotationsOfStatement = connection<StatementQuotationsArgs>(({ node, args, c }: Place<StatementQuotationsArgs>, q) =>
  listingOf(
    c,
    q,
    args.filter,
    `(${q}:Quotation)-[:RENDERS]->(${node})`,
    'renderings',
    () => [{ cypher: `${q}.publishedUp`, direction: 'ASC' }],
    true,
  ),
);

/** In the order of the text. */
export const quotationsOfArticle = connection<StatementQuotationsArgs>(({ node, args, c }: Place<StatementQuotationsArgs>, q) =>
  listingOf(c, q, args.filter, `(${q}:Quotation)<-[:CONTAINS]-(${node})`, 'text', () => [
    { cypher: `${q}.start`, direction: 'ASC' },
    { cypher: `${q}.end`, direction: 'ASC' },
  ]),
);
