import type { QueryArticlesArgs } from '../../generated/graphql.ts';
import { connection, type Listing } from '../../selection/connection.cypher.ts';
import { everyWordQuery } from '../search/words.ts';
import { within } from '../../selection/range.cypher.ts';

/** The latest published first, undated last. */
export function articlesByDate(a: string, from: string, where: readonly string[] = []): Listing {
  return {
    from,
    where: [`${a}.publishedDesc IS NOT NULL`, `${a}.id IS NOT NULL`, ...where],
    variable: a,
    distinct: true,
    order: 'articles',
    keys: [{ cypher: `${a}.publishedDesc`, direction: 'DESC' }],
  };
}

export const articles = connection<QueryArticlesArgs>(({ args, c }, a) => {
  const where: string[] = [];
  if (args.publishedOn) where.push(...within(c, `${a}.publishedOn`, args.publishedOn));
  if (args.outlets)
    where.push(`EXISTS { MATCH (${a})-[:PUBLISHED_BY]->(outlet) WHERE outlet.id IN ${c.ids(args.outlets, 'outlets', 'actor')} }`);
  const query = () => everyWordQuery(args.search ?? '', { prefix: args.searchPrefix ?? false });
  const searched = c.decided(() => query() !== null);
  return articlesByDate(
    a,
    searched ? `CALL db.index.fulltext.queryNodes('articleText', ${c.param(query)}) YIELD node AS ${a}` : `MATCH (${a}:Article)`,
    where,
  );
});

/** The earliest published first. */
export const articlesOfStatement = connection(({ node }, a) => ({
  from: `MATCH (${a})-[:CONTAINS]->()-[:RENDERS]->(${node})`,
  where: [],
  variable: a,
  distinct: true,
  order: 'reports',
  keys: [{ cypher: `${a}.publishedAsc`, direction: 'ASC' }],
}));
