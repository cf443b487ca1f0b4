import neo4j, { Neo4jError } from 'neo4j-driver';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { DictumError } from '../errors.ts';
import { version } from '../paths.ts';
import { pause } from '../pause.ts';
import { PING } from './graph.cypher.ts';
import type { Params, Query, Runner } from './runner.ts';
import { createRunner } from './runner.ts';

export interface Graph {
  readonly runner: Runner;
  /**
   * Asks the database for a sign of life.
   * @throws DictumError DATABASE_UNAVAILABLE, DATABASE_CREDENTIALS, DATABASE_NOT_FOUND
   */
  verify(): Promise<void>;
  close(): Promise<void>;
}

export interface GraphOptions {
  log?: Logger;
  onQuery?: (query: Query, params: Params) => void;
}

/** What the graph needs of the settings; the managed server's address takes the place of the given one. */
export type GraphConfig = Pick<Config, 'limits'> & {
  neo4j: Pick<Config['neo4j'], 'uri' | 'username' | 'password' | 'database' | 'poolSize' | 'connectTimeoutMs'>;
};

/** Milliseconds that the driver gets to let go of a server that does not answer. */
const CLOSING = 1000;

class Silence extends Error {}

/** The driver waits without end for a server that takes the connection and then says nothing. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const controller = new AbortController();
  const silence = pause(ms, controller.signal).then(() => {
    throw new Silence();
  });
  silence.catch(() => undefined);
  try {
    return await Promise.race([work, silence]);
  } finally {
    controller.abort();
  }
}

/**
 * Opens the one driver of this process and checks that the database answers.
 * @throws DictumError as `Graph.verify`
 */
export async function openGraph(config: GraphConfig, options: GraphOptions = {}): Promise<Graph> {
  const { uri, username, password, database, poolSize, connectTimeoutMs } = config.neo4j;
  if (uri === null) throw new Error('openGraph needs an address: give NEO4J_URI, or start the managed server first');

  const driver = neo4j.driver(uri, password === null ? undefined : neo4j.auth.basic(username, password), {
    userAgent: `dictum/${version}`,
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    maxConnectionPoolSize: poolSize,
    connectionTimeout: connectTimeoutMs,
    connectionAcquisitionTimeout: 2 * connectTimeoutMs,
    maxTransactionRetryTime: 15_000,
    maxConnectionLifetime: 3_600_000,
  });

  const verify = async () => {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
    const sign = session.run(PING.text, {}, { timeout: connectTimeoutMs, metadata: { app: 'dictum', query: PING.name } });
    try {
      await within(3 * connectTimeoutMs, sign);
    } catch (error) {
      throw explain(error, { uri, username, database });
    } finally {
      await within(CLOSING, session.close()).catch(() => undefined);
    }
  };

  try {
    await verify();
  } catch (error) {
    await within(CLOSING, driver.close()).catch(() => undefined);
    throw error;
  }
  const runner = createRunner(driver, {
    database,
    cluster: uri.startsWith('neo4j'),
    timeout: config.limits.queryTimeoutMs,
    retries: 3,
    log: options.log,
    onQuery: options.onQuery,
  });
  return { runner, verify, close: () => driver.close() };
}

/** At the start a person is there who can mend it: more words than a client gets later. */
function explain(error: unknown, at: { uri: string; username: string; database: string }): unknown {
  if (!(error instanceof Neo4jError) && !(error instanceof Silence)) return error;
  const code = error instanceof Neo4jError ? error.code : '';
  if (code.startsWith('Neo.ClientError.Security.')) {
    return new DictumError(
      'DATABASE_CREDENTIALS',
      `The database at ${at.uri} refuses the user name "${at.username}" or its password. Check NEO4J_USERNAME and NEO4J_PASSWORD.`,
      { uri: at.uri },
      { cause: error },
    );
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new DictumError(
      'DATABASE_NOT_FOUND',
      `The server at ${at.uri} has no database "${at.database}". Check NEO4J_DATABASE; Neo4j Community has one, named neo4j.`,
      at,
      { cause: error },
    );
  }
  return new DictumError(
    'DATABASE_UNAVAILABLE',
    `No Neo4j answers at ${at.uri}. Check NEO4J_URI (host, port, and neo4j+s:// or bolt+s:// where the server wants TLS), that the server runs, and that nothing between lets no one through.`,
    { uri: at.uri },
    { cause: error },
  );
}
