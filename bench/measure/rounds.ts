import type { Random } from '../../test/support/random.ts';
import type { Size } from '../graph/world.ts';
import { type QueryName, variablesFor } from '../queries.ts';
import { load, type Window } from './load.ts';
import type { Contender } from './requests.ts';

/** What is measured in turns: one server under one number of connections. */
export interface Plan {
  size: Size;
  database: number;
  servers: readonly Contender[];
  queries: readonly QueryName[];
  connections: number;
  rounds: number;
  /** Milliseconds that one server gets for one query in one round. */
  window: number;
  random: Random;
}

/** The windows of a query by server, one a round. */
export type Measured = Map<QueryName, Window[][]>;

/** Milliseconds for a server to get warm for a query. */
const WARM_UP = 700;
/** Milliseconds, about, that a server is asked before each window: it is not to pay for what the other one has left behind. */
const SETTLING = 30;
const MOST = 2000;

/** Servers of which none is faster than another by more than this get the very same requests. */
const ALIKE = 2;

/** Lets servers take turns, each round in another order, with variables drawn anew for each round; a much faster one gets more of them. */
export async function rounds({ size, database, servers, queries, connections, rounds, window, random }: Plan): Promise<Measured> {
  const measured: Measured = new Map(queries.map((name) => [name, servers.map(() => [])]));
  const draw = (name: QueryName, count: number) => Array.from({ length: count }, () => variablesFor(name, size, random));
  const counts = new Map<QueryName, { settling: number; counted: number }[]>();
  const within = (rate: number, milliseconds: number) =>
    connections * Math.max(1, Math.round(Math.min(MOST, (rate * milliseconds) / 1000) / connections));
  const warmUp = async (server: Contender, name: QueryName): Promise<number> => {
    let rate = 0;
    for (const until = performance.now() + WARM_UP; performance.now() < until;) {
      const requests = draw(name, connections * (rate * 0.2 > 2 * connections ? 3 : 1)).map((variables) => server.request(name, variables));
      rate = (await load(server, database, requests, connections)).rate;
    }
    return rate;
  };
  for (const name of queries) {
    const rates = [];
    for (const server of servers) rates.push(await warmUp(server, name));
    const slowest = Math.min(...rates);
    const alike = Math.max(...rates) < ALIKE * slowest;
    counts.set(
      name,
      rates.map((rate) => ({ settling: within(rate, SETTLING), counted: within(alike ? slowest : rate, window) })),
    );
  }
  for (let round = 0; round < rounds; round++) {
    const order = servers.map((_, i) => (i + round) % servers.length);
    for (const name of queries) {
      const each = counts.get(name)!;
      const variables = draw(name, Math.max(...each.map(({ counted }) => counted)));
      for (const i of order) {
        const { settling, counted } = each[i]!;
        const server = servers[i]!;
        const requests = [...draw(name, settling), ...variables.slice(0, counted)].map((one) => server.request(name, one));
        measured.get(name)![i]!.push(await load(server, database, requests, connections, settling));
      }
    }
  }
  return measured;
}
