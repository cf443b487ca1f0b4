import type { QuerySearchArgs } from '../../generated/graphql.ts';
import { badInput } from '../../errors.ts';
import type { Value } from '../../graph/runner.ts';
import { connection } from '../../selection/connection.cypher.ts';
import { wordHits } from './hits.cypher.ts';
import { anyWordQuery, bestHighlight } from './words.ts';

/** What a hit can have been found by, best first: names; gist and renderings; title and renderings. */
const sources = (n: string) =>
  `CASE WHEN ${n}:Actor THEN [${n}.name] + COLLECT { MATCH (${n})-[named:NAMED]->() RETURN named.text ORDER BY named.rank } ` +
  `WHEN ${n}:Statement THEN [${n}.gist, ${n}.claim] + COLLECT { MATCH (${n})<-[:RENDERS]-(q:Quotation) RETURN q.text ORDER BY q.id } ` +
  `ELSE [${n}.title] + COLLECT { MATCH (${n})-[:CONTAINS]->(q:Quotation) RETURN q.text ORDER BY q.start, q.id } END`;

export const search = connection<QuerySearchArgs>(({ args, c }, n) => {
  if (c.decided(() => anyWordQuery(args.query) === null)) throw badInput('`query` holds no word to look for.', { argument: 'query' });
  const score = c.variable('score');
  return {
    ...wordHits(
      'everything',
      c.param(() => anyWordQuery(args.query)),
      n,
      score,
    ),
    // Undefined for what is no statement, hence the coalesce.
    where: [`coalesce(${n}.reviewStatus, '') <> 'REJECTED'`],
    variable: n,
    carry: [score],
    order: 'search',
    keys: [{ cypher: score, direction: 'DESC' }],
    edge: {
      score: { cypher: score, read: (value) => value },
      // The words themselves are looked at only where they are to be marked.
      get highlight() {
        const { query } = args;
        return { cypher: sources(n), read: (texts: Value) => highlighted(texts as (string | null)[], query) };
      },
    },
  };
});

/** Misspelt words are marked only where the query is nowhere as it is spelt. */
const highlighted = (texts: readonly (string | null)[], query: string): string | null =>
  bestHighlight(texts, query, { prefix: true }) ?? bestHighlight(texts, query, { prefix: true, fuzzy: true });
