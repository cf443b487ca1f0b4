import type { Random } from '../../test/support/random.ts';
import type { BenchGraph } from '../graph/graph.ts';
import { load } from '../measure/load.ts';
import type { Contender } from '../measure/requests.ts';
import { median } from '../measure/statistics.ts';
import { type QueryName, variablesFor } from '../queries.ts';
import { databaseHits } from './hits.ts';

/** What a query costs at both sizes. */
export interface Growth {
  name: QueryName;
  /** Milliseconds at one connection. */
  p50: Record<'S' | 'L', number>;
  /** Database hits. */
  hits: Record<'S' | 'L', number>;
}

/** A graph with Dictum on it. */
export interface Sized {
  graph: BenchGraph;
  dictum: Contender;
}

/** Asks both graphs in turns, each with variables of its own, drawn anew. */
export async function growthOf(
  graphs: Record<'S' | 'L', Sized>,
  queries: readonly QueryName[],
  r: Random,
  { rounds = 20, asked = 15 } = {},
): Promise<Growth[]> {
  const hits = { S: await databaseHits(graphs.S.graph, queries), L: await databaseHits(graphs.L.graph, queries) };
  const result: Growth[] = [];
  for (const name of queries) {
    const times = { S: [] as number[], L: [] as number[] };
    // The first rounds are for the servers to get warm.
    for (let round = -rounds / 2; round < rounds; round++) {
      for (const at of round % 2 === 0 ? (['S', 'L'] as const) : (['L', 'S'] as const)) {
        const { graph, dictum } = graphs[at];
        const requests = Array.from({ length: asked }, () => dictum.request(name, variablesFor(name, graph.size, r)));
        const window = await load(dictum, graph.server.pid, requests, 1);
        if (round >= 0) times[at].push(...window.times);
      }
    }
    result.push({
      name,
      p50: { S: median(times.S), L: median(times.L) },
      hits: { S: hits.S.get(name)!, L: hits.L.get(name)! },
    });
  }
  return result;
}
