import { Writable } from 'node:stream';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { pino } from 'pino';
import { loadConfig, type Config } from '../../../src/config.ts';
import type { Runner } from '../../../src/graph/runner.ts';
import { startServer, type RunningServer, type ServerParts } from '../../../src/server/server.ts';

export interface TestServer extends RunningServer {
  /** Every log entry since the start. */
  entries: Record<string, unknown>[];
  /** Everything logged, as it was written. */
  logged(): string;
}

/** For what never comes to the database. */
export const noRunner: Runner = {
  read: () => Promise.reject(new Error('this test has no database')),
  write: () => Promise.reject(new Error('this test has no database')),
};

const TOKEN = 'of-test-servers-alone';
/** What mutations must bear. */
export const BEARER = { authorization: `Bearer ${TOKEN}` };

type Options = Partial<Omit<ServerParts, 'config' | 'log'>> & {
  config?: Partial<Omit<Config, 'limits'>> & { limits?: Partial<Config['limits']> };
};

/** A real server on a free port of 127.0.0.1. */
export async function testServer({ config: given = {}, ...parts }: Options = {}): Promise<TestServer> {
  const defaults = loadConfig({ PORT: '0' });
  const lines: string[] = [];
  const log = pino(
    { level: 'debug' },
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(chunk.toString());
        done();
      },
    }),
  );
  const server = await startServer({
    runner: noRunner,
    isReady: () => true,
    token: TOKEN,
    ...parts,
    config: { ...defaults, ...given, limits: { ...defaults.limits, ...given.limits } },
    log,
  });
  return {
    ...server,
    get entries() {
      return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    },
    logged: () => lines.join(''),
  };
}

export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: {
    message: string;
    path?: (string | number)[];
    locations?: unknown;
    extensions: { code: string; requestId: string } & Record<string, unknown>;
  }[];
}

/** Posts an operation, as a client of today does. */
export async function post(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Headers; answer: Answer; text: string }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, answer: JSON.parse(text) as Answer, text };
}

/** A schema of one's own, for what the real one never does. */
export const schemaOf = (typeDefs: string, resolvers: Parameters<typeof makeExecutableSchema>[0]['resolvers'] = {}) =>
  makeExecutableSchema({ typeDefs, resolvers });
