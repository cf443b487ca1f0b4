import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { DictumError } from '../errors.ts';
import type { Runner } from '../graph/runner.ts';
import { readSelected } from '../selection/resolver.ts';
import type { Context } from './context.ts';
import { formatError } from './errors.ts';
import { graphiqlRoutes } from './graphiql.ts';
import { graphqlRoute } from './graphql.ts';
import { healthRoutes } from './health.ts';
import { crossOrigin, listener, type Call } from './http.ts';
import { limitsRule, MAX_TOKENS } from './limits.ts';
import { observer } from './observe.ts';
import { buildSchema } from './schema.ts';

/** Milliseconds between telling requests to end and closing what is still open: longer than an operation gets to end. */
const GRACE = 4000;

export interface ServerParts {
  config: Pick<Config, 'host' | 'port' | 'corsOrigins' | 'introspection' | 'showText' | 'limits'>;
  runner: Runner;
  log: Logger;
  /** Migrated and seeded. */
  isReady: () => boolean;
  /** Left out: `buildSchema()`. */
  schema?: GraphQLSchema;
  /** Milliseconds that running requests get to end by themselves when the server stops; then they are told to. */
  patience?: number;
}

export interface RunningServer {
  /** Where it listens, e.g. `http://127.0.0.1:4000`. */
  url: string;
  /** Takes no new requests, lets running ones end, for a while, then stops. */
  close(): Promise<void>;
}

const apolloOf = ({ config, log, schema }: ServerParts): ApolloServer<Context> =>
  new ApolloServer<Context>({
    schema: schema ?? buildSchema(),
    fieldResolver: readSelected,
    introspection: config.introspection,
    formatError,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: [limitsRule(config.limits)],
    csrfPrevention: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    // Nothing is read from the environment behind the settings' back, and nothing is reported anywhere.
    nodeEnv: 'production',
    logger: log,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      observer(config.limits),
    ],
  });

function listen(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(whyNot(error, host, port)));
    server.listen({ host, port }, () => {
      const { address, family, port: chosen } = server.address() as AddressInfo;
      // Nobody can open the address that stands for all of them.
      const name = address === '0.0.0.0' || address === '::' ? 'localhost' : family === 'IPv6' ? `[${address}]` : address;
      resolve(`http://${name}:${chosen}`);
    });
  });
}

function whyNot(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const details = { host, port };
  switch (error.code) {
    case 'EADDRINUSE':
      return new DictumError(
        'PORT_IN_USE',
        `Port ${port} on ${host} is in use, perhaps by another Dictum. Stop what uses it, or set PORT to another one (0: any that is free).`,
        details,
        { cause: error },
      );
    case 'EACCES':
      return new DictumError('PORT_FORBIDDEN', `This user may not listen on port ${port}. Set PORT to one from 1024 up.`, details, {
        cause: error,
      });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new DictumError(
        'BAD_HOST',
        `This machine has no address ${host}. Set HOST to one of its own: 127.0.0.1 for this machine alone, 0.0.0.0 for all.`,
        details,
        { cause: error },
      );
    default:
      return error;
  }
}

/**
 * Serves `/graphql`, `/graphiql` and `/health/…` on the host and port of the settings.
 * @throws DictumError PORT_IN_USE, PORT_FORBIDDEN, BAD_HOST
 */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { config, runner, log, isReady, patience = 8000 } = parts;
  const running = new Set<Call>();
  let stopping: Promise<void> | null = null;
  const isStopping = () => stopping !== null;

  const apollo = apolloOf(parts);
  await apollo.start();
  const routes = [...graphiqlRoutes(), ...healthRoutes({ runner, isReady, isStopping }), graphqlRoute({ apollo, runner, config })];
  const server = createServer(
    { requestTimeout: 60_000 },
    listener({ routes, crossOrigin: crossOrigin(config.corsOrigins), log, running, isStopping }),
  );

  async function stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    const timers = [
      setTimeout(
        () =>
          running.forEach((call) =>
            call.abort.abort(new DictumError('SHUTTING_DOWN', 'The server stops; send the request again to the next one.')),
          ),
        patience,
      ),
      setTimeout(() => server.closeAllConnections(), patience + GRACE),
    ];
    await closed;
    timers.forEach(clearTimeout);
    await apollo.stop();
  }

  try {
    const url = await listen(server, config.host, config.port);
    return { url, close: () => (stopping ??= stop()) };
  } catch (error) {
    await apollo.stop();
    throw error;
  }
}
