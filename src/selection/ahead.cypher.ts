import type { Compilation } from './compilation.ts';

/** Rows looked at ahead for each of a page: some are left out, and the last have ties behind them. */
const AHEAD = 5;

/** A page of what an index gives best first. */
export interface Ahead {
  /** Clauses that bind the best of them, no more than `most`. */
  best: (most: string) => string;
  /** What they bind: the node, then what it was found by, downwards. */
  variables: readonly [node: string, score: string];
  where: readonly string[];
  orderBy: string;
  /** How many rows there are to be, at most. */
  size: number;
  /** Clauses that bind the page out of all that there are. */
  all: string;
}

/**
 * Clauses that bind a page. It is made of the best alone where they are all that there are, or enough of them are surely better than
 * any other; else of all, for which an index has to put all in order, and a common word may have tens of thousands.
 */
export function ahead(c: Compilation, { best, variables, where, orderBy, size, all }: Ahead): string {
  const hits = c.variable('hits');
  const hit = c.variable('hit');
  const least = c.variable('least');
  const page = c.variable('page');
  const [node, score] = variables;
  const most = c.param(AHEAD * size);
  const limit = c.param(size);
  const found = `${hit}[0] AS ${node}, ${hit}[1] AS ${score}`;
  const row = `RETURN [${node}, ${score}]`;
  return (
    `WITH COLLECT { ${best(most)} ${row} } AS ${hits} ` +
    `WITH ${hits}, CASE size(${hits}) WHEN ${most} THEN ${hits}[-1][1] ELSE -1 END AS ${least} ` +
    // What is as good as the last of them may not be among them.
    `WITH ${least}, COLLECT { UNWIND ${hits} AS ${hit} WITH ${found} WHERE ${[`${score} > ${least}`, ...where].join(' AND ')} WITH ${node}, ${score} ${orderBy} LIMIT ${limit} ${row} } AS ${page} ` +
    `UNWIND CASE WHEN ${least} < 0 OR size(${page}) = ${limit} THEN ${page} ELSE COLLECT { ${all} ${row} } END AS ${hit} WITH ${found}`
  );
}
