import type { Duel } from '../parts/duel.ts';
import { geometricMean, together, type Interval } from '../measure/statistics.ts';
import { QUERIES } from '../queries.ts';
import type { Results } from '../results.ts';

/** The numbers that are promised, as `--json` writes them; null where the run did not measure it. */
export interface Summary {
  /** Requests per second as a multiple of @neo4j/graphql's, at S. */
  peerS: number | null;
  /** The same at L, where the peer is hinted. */
  peerLHinted: number | null;
  /** As a multiple of the limit's, S and L together: upper end of the 95 % interval. */
  limitC1: number | null;
  limitC16: number | null;
  /** Processor time per request as a multiple of the limit's, S and L, one and 16 connections together: lower end of the interval. */
  cpuRatio: number | null;
  /** As multiples of the limit on the base graph, at L. */
  readModel: { page: number | null; counts: number | null; network: number | null };
  /** p50 at L as a multiple of that at S; geometric mean over the queries for a page. */
  growth: { page: number | null };
  /** Ingest's speed as a share of bare CREATE's. */
  merge: number | null;
}

const togetherOrNull = (values: readonly Interval[]) => (values.length === 0 ? null : together(values));
const meanOrNull = (values: readonly number[]) => (values.length === 0 ? null : geometricMean(values));

export function summaryOf(results: Results): Summary {
  const { limit, peers, readModel, growth, merge } = results;
  const against = (name: string, graph: string): Duel[] => peers.filter((duel) => duel.names[1] === name && duel.graph === graph);
  const rates = (connections: number) => limit.filter((duel) => duel.connections === connections).map(({ rate }) => rate);
  const gain = (name: string) => readModel.flatMap(({ queries }) => queries).find((query) => query.name === name)?.ratio ?? null;
  return {
    peerS: meanOrNull(against('@neo4j/graphql', 'S').map(({ rate }) => rate.mean)),
    peerLHinted: meanOrNull(against('@neo4j/graphql, hinted', 'L').map(({ rate }) => rate.mean)),
    limitC1: togetherOrNull(rates(1))?.high ?? null,
    limitC16: togetherOrNull(rates(16))?.high ?? null,
    cpuRatio: togetherOrNull(limit.flatMap(({ cpu }) => cpu ?? []))?.low ?? null,
    readModel: { page: gain('deep-page'), counts: gain('counts'), network: gain('ego-network') },
    growth: {
      page: meanOrNull(growth.filter(({ name }) => QUERIES[name] === 'page').map(({ p50 }) => p50.L / p50.S)),
    },
    merge: merge?.ratio.mean ?? null,
  };
}

/** What must be reached. */
export const GOALS: readonly {
  what: string;
  goal: string;
  of: (summary: Summary) => number | null;
  reached: (value: number) => boolean;
}[] = [
  { what: 'S against @neo4j/graphql', goal: '≥ 5 ×', of: ({ peerS }) => peerS, reached: (value) => value >= 5 },
  { what: 'L against @neo4j/graphql, hinted', goal: '≥ 10 ×', of: ({ peerLHinted }) => peerLHinted, reached: (value) => value >= 10 },
  { what: 'against the limit, 1 connection', goal: '≥ 0.95 ×', of: ({ limitC1 }) => limitC1, reached: (value) => value >= 0.95 },
  { what: 'against the limit, 16 connections', goal: '≥ 0.95 ×', of: ({ limitC16 }) => limitC16, reached: (value) => value >= 0.95 },
  {
    what: 'processor time per request against the limit',
    goal: '≤ 1.05 ×',
    of: ({ cpuRatio }) => cpuRatio,
    reached: (value) => value <= 1.05,
  },
  { what: 'read model at L: deep page by country', goal: '≥ 8 ×', of: ({ readModel }) => readModel.page, reached: (value) => value >= 8 },
  { what: 'read model at L: counts by month', goal: '≥ 30 ×', of: ({ readModel }) => readModel.counts, reached: (value) => value >= 30 },
  { what: 'read model at L: network', goal: '≥ 3.5 ×', of: ({ readModel }) => readModel.network, reached: (value) => value >= 3.5 },
  { what: 'pages from S to L, p50', goal: '≤ 1.3 ×', of: ({ growth }) => growth.page, reached: (value) => value <= 1.3 },
  { what: 'ingest against bare CREATE', goal: '≥ 0.75', of: ({ merge }) => merge, reached: (value) => value >= 0.75 },
];
