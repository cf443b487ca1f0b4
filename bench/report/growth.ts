import { type QueryName, queryNames } from '../queries.ts';
import type { Results } from '../results.ts';

/** What a query costs at both sizes. */
export interface Growth {
  name: QueryName;
  /** Milliseconds at one connection. */
  p50: { S: number; L: number };
  /** Database hits; null where they were not counted. */
  hits: { S: number | null; L: number | null };
}

export function growthOf({ limit, hits }: Results): Growth[] {
  const p50 = (graph: string, name: QueryName) =>
    limit.find((duel) => duel.graph === graph && duel.connections === 1)?.queries.find((query) => query.name === name)?.first.p50;
  const hitsOf = (graph: string, name: QueryName) => hits.find((one) => one.graph === graph)?.byQuery[name] ?? null;
  return queryNames.flatMap((name) => {
    const [s, l] = [p50('S', name), p50('L', name)];
    return s === undefined || l === undefined ? [] : [{ name, p50: { S: s, L: l }, hits: { S: hitsOf('S', name), L: hitsOf('L', name) } }];
  });
}
