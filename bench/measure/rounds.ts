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

/** The windows of a query by server, one a round; the same requests for each server. */
export type Measured = Map<QueryName, Window[][]>;

/** Milliseconds for a server to get warm for a query. */
const WARM_UP = 700;
const MOST = 2000;

/** Lets servers take turns, each round in another order, with variables drawn anew for each round. */
export async function rounds({ size, database, servers, queries, connections, rounds, window, random }: Plan): Promise<Measured> {
  const measured: Measured = new Map(queries.map((name) => [name, servers.map(() => [])]));
  const draw = (name: QueryName, count: number) => Array.from({ length: count }, () => variablesFor(name, size, random));
  const counts = new Map<QueryName, number>();
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
    const most = Math.min(MOST, (Math.min(...rates) * window) / 1000);
    counts.set(name, connections * Math.max(1, Math.round(most / connections)));
  }
  for (let round = 0; round < rounds; round++) {
    const order = servers.map((_, i) => (i + round) % servers.length);
    for (const name of queries) {
      const variables = draw(name, counts.get(name)!);
      for (const i of order) {
        const server = servers[i]!;
        const requests = variables.map((one) => server.request(name, one));
        measured.get(name)![i]!.push(await load(server, database, requests, connections));
      }
    }
  }
  return measured;
}
