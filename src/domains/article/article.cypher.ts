import type { Article, RemovedBlock } from '../../generated/graphql.ts';
import { expression, property, type FieldsOf } from '../../selection/fields.ts';
import { list, one, rows } from '../../selection/patterns.cypher.ts';
import { quotationsOfArticle } from '../quotation/quotation.list.cypher.ts';
import { statementsOf } from '../statement/statement.list.cypher.ts';
import { FREE_LICENSE } from './license.ts';

export const articleFields: FieldsOf<Article> = {
  id: property('id'),
  title: property('title'),
  url: property('url'),
  outlet: one((a, to) => `(${a})-[:PUBLISHED_BY]->(${to})`),
  bylines: property('bylines'),
  credits: list((a, to, { c }) => {
    const r = c.variable('r');
    return {
      from: `MATCH (${a})-[${r}:CREDITED_TO]->(${to}:Actor) WHERE NOT EXISTS { (${a})-[:PUBLISHED_BY]->(${to}) }`,
      orderBy: `${r}.rank`,
    };
  }),
  publishedOn: property('publishedOn'),
  publishedOnInferred: property('publishedOnInferred'),
  language: property('language'),
  license: property('license'),
  addedAt: property('addedAt'),
  text: expression(({ node: a, c }) => {
    const free = c.settings.showAllText ? '' : `WHERE ${a}.license =~ ${c.param(FREE_LICENSE)} `;
    return `head(COLLECT { MATCH (${a})-[:HAS_TEXT]->(stored) ${free}RETURN stored.text })`;
  }),
  textHash: property('textHash'),
  removed: rows(
    (a, to) =>
      `UNWIND range(0, size(${a}.removedAts) - 1) AS i WITH {reason: ${a}.removedReasons[i], text: ${a}.removedTexts[i], at: ${a}.removedAts[i]} AS ${to} ORDER BY i`,
  ),
  quotations: quotationsOfArticle,
  statements: statementsOf((a, s) => ({ pattern: `(${a})-[:CONTAINS]->(:Quotation)-[:RENDERS]->(${s}:Statement)` })),
};

export const removedBlockFields: FieldsOf<RemovedBlock> = {
  reason: property('reason'),
  text: property('text'),
  at: property('at'),
};

export const articleById = one((_, to, { c, args }) => {
  const ids = c.ids(() => [args['id'] as string], 'id', 'article');
  return { from: `MATCH (${to}:Article) WHERE ${to}.id = ${ids}[0]` };
});

export const articleByUrl = one((_, to, { c, args }) => ({
  from: `MATCH (${to}:Article) WHERE ${to}.url = ${c.param(() => args['url'])}`,
  orderBy: `${to}.id`,
}));
