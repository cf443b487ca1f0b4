import type { GraphQLSchema } from 'graphql';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { DictumError } from '../errors.ts';
import type { Runner } from '../graph/runner.ts';
import { startApollo } from './apollo.ts';
import type { Documents } from './asked.ts';
import { openExplorer } from './explorer.ts';
import { graphiqlRoutes } from './graphiql.ts';
import { graphqlRoute } from './graphql.ts';
import { healthRoutes } from './health.ts';
import { hostCheck } from './hosts.ts';
import { crossOrigin, listener, type Call } from './http.ts';
import { listen } from './listen.ts';
import { bearerOf } from './token.ts';

/** Milliseconds between telling requests to end and closing what is still open: longer than an operation gets to end. */
const GRACE = 4000;

export interface ServerParts {
  config: Pick<Config, 'host' | 'hosts' | 'port' | 'corsOrigins' | 'introspection' | 'llm' | 'showText' | 'limits'>;
  runner: Runner;
  log: Logger;
  /** What mutations must bear; null or left out: none are taken. */
  token?: string | null;
  /** Migrated and seeded. */
  isReady: () => boolean;
  /** Left out: `buildSchema()`. */
  schema?: GraphQLSchema;
  /** Operations that a client may name by their hashes; left out: those of the explorer. */
  documents?: Documents;
  /** Milliseconds that running requests get to end by themselves when the server stops; then they are told to. */
  patience?: number;
}

export interface RunningServer {
  /** Where it listens, e.g. `http://127.0.0.1:4000`. */
  url: string;
  /** Takes no new requests, lets running ones end, for a while, then stops. */
  close(): Promise<void>;
}

function urlOf({ address, family, port }: AddressInfo): string {
  // Nobody can open the address that stands for all of them.
  const name = address === '0.0.0.0' || address === '::' ? 'localhost' : family === 'IPv6' ? `[${address}]` : address;
  return `http://${name}:${port}`;
}

/**
 * Serves the explorer at `/`, `/graphql`, `/graphiql` and `/health/…` on the host and port of the settings.
 * @throws DictumError PORT_IN_USE, PORT_FORBIDDEN, BAD_HOST
 */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { config, runner, log, isReady, patience = 8000 } = parts;
  const running = new Set<Call>();
  let stopping: Promise<void> | null = null;
  const isStopping = () => stopping !== null;

  const explorer = openExplorer();
  const engine = await startApollo({ ...parts, documents: parts.documents ?? explorer.documents });
  const routes = [
    ...explorer.routes,
    ...graphiqlRoutes(),
    ...healthRoutes({ runner, isReady, isStopping }),
    graphqlRoute({ ...engine, runner, log, config, mayWrite: bearerOf(parts.token ?? null) }),
  ];
  const server = createServer(
    { requestTimeout: 60_000 },
    listener({
      routes,
      notFound: explorer.notFound,
      crossOrigin: crossOrigin(config.corsOrigins),
      isCalled: hostCheck(config),
      log,
      running,
      isStopping,
    }),
  );

  async function stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    const timers = [
      setTimeout(
        () =>
          running.forEach((call) =>
            call.ending.abort(new DictumError('SHUTTING_DOWN', 'The server stops; send the request again to the next one.')),
          ),
        patience,
      ),
      setTimeout(() => server.closeAllConnections(), patience + GRACE),
    ];
    await closed;
    timers.forEach(clearTimeout);
    await engine.apollo.stop();
  }

  try {
    const url = urlOf(await listen(server, config.host, config.port));
    return { url, close: () => (stopping ??= stop()) };
  } catch (error) {
    await engine.apollo.stop();
    throw error;
  }
}
