import type { QueryName } from '../queries.ts';
import type { Window } from '../measure/load.ts';
import type { Contender } from '../measure/requests.ts';
import { type Plan, rounds } from '../measure/rounds.ts';
import { geometricMean, type Interval, interval, median, quantile } from '../measure/statistics.ts';

/** How a server did with one query over all rounds. */
export interface Figures {
  /** Milliseconds of a request. */
  p50: number;
  p99: number;
  /** Milliseconds of processor time per request, of server and database together. */
  cpu: number | null;
  /** Requests per second, the median of the rounds. */
  rate: number;
  requests: number;
}

export interface Duel {
  graph: string;
  connections: number;
  names: [first: string, second: string];
  queries: { name: QueryName; first: Figures; second: Figures; ratio: number }[];
  /** Requests per second of the first, as a multiple of the second's: geometric means over all queries, one a round. */
  rate: Interval;
  /** The same of processor time per request. */
  cpu: Interval | null;
}

/** Lets two servers take turns and tells the first in terms of the second. */
export async function duel(
  plan: Omit<Plan, 'servers' | 'queries'> & { servers: [Contender, Contender]; queries?: readonly QueryName[] },
): Promise<Duel> {
  const [one, other] = plan.servers;
  const queries = (plan.queries ?? one.queries).filter((name) => one.queries.includes(name) && other.queries.includes(name));
  const measured = await rounds({ ...plan, queries });
  const perRound = (of: (window: Window) => number) =>
    interval(
      Array.from({ length: plan.rounds }, (_, round) =>
        geometricMean([...measured.values()].map(([first, second]) => of(first![round]!) / of(second![round]!))),
      ),
    );
  const known = [...measured.values()].every((windows) => windows.flat().every(({ cpu }) => cpu !== null));
  return {
    graph: plan.size.name,
    connections: plan.connections,
    names: [one.name, other.name],
    queries: [...measured].map(([name, [first, second]]) => ({
      name,
      first: figures(first!),
      second: figures(second!),
      ratio: median(first!.map(({ rate }, round) => rate / second![round]!.rate)),
    })),
    rate: perRound(({ rate }) => rate),
    cpu: known ? perRound(({ cpu }) => cpu!) : null,
  };
}

function figures(windows: readonly Window[]): Figures {
  const times = windows.flatMap((window) => window.times);
  const cpus = windows.flatMap(({ cpu }) => (cpu === null ? [] : [cpu]));
  return {
    p50: median(times),
    p99: quantile(times, 0.99),
    cpu: cpus.length === 0 ? null : median(cpus),
    rate: median(windows.map(({ rate }) => rate)),
    requests: times.length,
  };
}
