import type { Statement } from '../../generated/graphql.ts';
import { property, type FieldsOf } from '../../selection/fields.ts';
import { list, one, ranked, rows } from '../../selection/patterns.cypher.ts';
import { articlesOfStatement } from '../article/article.list.cypher.ts';
import { quotationsOfStatement } from '../quotation/quotation.list.cypher.ts';
import { inverseRelations, relations } from '../relation/relation.cypher.ts';

export const statementById = one((_, to, { c, args }) => {
  const ids = c.ids(() => [args['id'] as string], 'id', 'statement');
  return { from: `MATCH (${to}:Statement) WHERE ${to}.id = ${ids}[0]` };
});

// The post of a speaker: of all capacities of the statement, that which the speaker holds.
const capacities = (s: string, p: string) => `MATCH (${s})-[:IN_CAPACITY]->(${p})<-[:HOLDS]-()<-[said:SAID_BY]-(${s})`;

export const statementFields: FieldsOf<Statement> = {
  id: property('id'),
  gist: property('gist'),
  act: property('act'),
  speakers: ranked('SAID_BY'),
  position: one((s, p) => ({ from: `${capacities(s, p)} WHERE said.rank = 0` })),
  positions: rows((s, p) => `${capacities(s, p)} WITH DISTINCT ${p}, said.rank AS rank WITH ${p} ORDER BY rank, ${p}.id`),
  saidOn: property('saidOn'),
  saidOnPrecision: property('saidOnPrecision'),
  claim: property('claim'),
  occasion: one((s, to) => `(${s})-[:AT]->(${to})`),
  addressees: ranked('ADDRESSED_TO'),
  about: ranked('ABOUT'),
  topics: ranked('ON'),
  figures: rows(
    (s, f) =>
      `MATCH (${s})<-[:RENDERS]-(q)-[gives:GIVES]->(${f}) MATCH (q)<-[:CONTAINS]-(a) WITH ${f} ORDER BY a.publishedAsc, a.id, q.start, q.id, gives.rank`,
  ),
  independentReports: property('independentReports'),
  quotations: quotationsOfStatement,
  articles: articlesOfStatement,
  discrepancies: list((s, d) => ({ from: `MATCH (${s})-[:DIFFERS]->(${d})`, orderBy: `${d}.kind` })),
  relations,
  inverseRelations,
  reviewStatus: property('reviewStatus'),
  addedAt: property('addedAt'),
  changedAt: property('changedAt'),
};
