import type { Listing } from '../../selection/listing.cypher.ts';

/** What a full-text index finds: all of it, or the best of it, which is quicker to have. */
export type WordHits = Required<Pick<Listing, 'from' | 'best'>>;

/** @param query Lucene's, as a parameter */
export function wordHits(index: string, query: string, node: string, score: string): WordHits {
  const hits = (options = '') =>
    `CALL db.index.fulltext.queryNodes('${index}', ${query}${options}) YIELD node AS ${node}, score AS ${score}`;
  return { from: hits(), best: (most) => hits(`, {limit: ${most}}`) };
}
