import type { Driver, ManagedTransaction, Session, SessionMode } from 'neo4j-driver';
import neo4j from 'neo4j-driver';
import type { Logger } from 'pino';
import type { Wanted } from '../ending.ts';
import { pause } from '../pause.ts';
import { toDictumError } from './failures.ts';

/** A Cypher statement with the name under which logs, Neo4j's query list and tests know it. */
export interface Query {
  readonly name: string;
  readonly text: string;
}

/** What Cypher gives back, once the driver is told to use plain numbers. */
export type Value = string | number | boolean | null | Value[] | { [key: string]: Value };
export type Row = Record<string, Value>;
export type Params = Record<string, unknown>;

/** Writes of one transaction. */
export interface Writer {
  run(query: Query, params?: Params): Promise<Row[]>;
}

export interface RunOptions {
  /** Ends the query in the database too. */
  signal?: Wanted;
  /** GraphQL operation, CLI command: whatever asked. */
  operation?: string;
  requestId?: string;
  /** Milliseconds that this one may take; left out: those of the settings. */
  timeout?: number;
  /** How often a read is tried again after a transient error; left out: as in the settings. */
  retries?: number;
}

/** The only way to the database: one round trip a read, one managed transaction a write. */
export interface Runner {
  read(query: Query, params?: Params, options?: RunOptions): Promise<Row[]>;
  write<T>(name: string, work: (tx: Writer) => Promise<T>, options?: RunOptions): Promise<T>;
}

export interface RunnerSettings {
  database: string;
  /** There may be several servers: a read waits until the one that it lands on has what was written before. */
  cluster: boolean;
  /** Milliseconds that one transaction may take. */
  timeout: number;
  /** How often a read is tried again after a transient error. */
  retries: number;
  log?: Logger;
  /** Told of every query that is sent; tests count with it. */
  onQuery?: (query: Query, params: Params) => void;
}

/** The driver sends every JavaScript number as a float; whole ones are meant as integers (LIMIT, offsets, ranks). */
function encode(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(encode);
  return isPlain(value) ? encodeParams(value) : value;
}

const isPlain = (value: unknown): value is Params =>
  value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype;

function encodeParams(params: Params): Params {
  const out: Params = {};
  for (const key in params) out[key] = encode(params[key]);
  return out;
}

/** The driver notes for every query where it was called from, in words: a tenth of what a short one costs here, and nobody reads it. */
function withoutTrace<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

export function createRunner(driver: Driver, settings: RunnerSettings): Runner {
  // One manager for all sessions: a read that follows a write sees it, on whichever member of a cluster it lands.
  const bookmarkManager = settings.cluster ? neo4j.bookmarkManager() : undefined;

  const open = (mode: SessionMode): Session => driver.session({ database: settings.database, defaultAccessMode: mode, bookmarkManager });

  // One entry, for what is sent along with each query costs more than all else that could be left out. A request's id leads to its
  // operation, by the log; what is compiled for one has its name in its text.
  const asker = (name: string, { operation, requestId }: RunOptions) =>
    requestId ? { requestId } : operation ? { operation } : { query: name };

  async function readOnce(query: Query, params: Params, options: RunOptions): Promise<Row[]> {
    const session = open(neo4j.session.READ);
    const abort = () => void session.close().catch(() => undefined);
    options.signal?.addEventListener('abort', abort, { once: true });
    try {
      // Auto-commit: one round trip less than a managed transaction; the retries that it lacks are ours, below.
      const timeout = options.timeout ?? settings.timeout;
      const result = await withoutTrace(() =>
        session.run<Row>(query.text, encodeParams(params), { timeout, metadata: asker(query.name, options) }),
      );
      return result.records.map((record) => record.toObject());
    } finally {
      options.signal?.removeEventListener('abort', abort);
      await session.close();
    }
  }

  return {
    async read(query, params = {}, options = {}) {
      for (let attempt = 0; ; attempt++) {
        options.signal?.throwIfAborted();
        settings.onQuery?.(query, params);
        try {
          return await readOnce(query, params, options);
        } catch (error) {
          options.signal?.throwIfAborted();
          if (attempt >= (options.retries ?? settings.retries) || !neo4j.isRetryableError(error)) throw toDictumError(error, query.name);
          settings.log?.warn({ query: query.name, attempt: attempt + 1, code: (error as { code?: string }).code }, 'read is tried again');
          await pause(100 * 2 ** attempt * (0.5 + Math.random()), options.signal);
        }
      }
    },

    async write(name, work, options = {}) {
      const session = open(neo4j.session.WRITE);
      try {
        return await session.executeWrite(
          (tx: ManagedTransaction) =>
            work({
              async run(query, params = {}) {
                settings.onQuery?.(query, params);
                const result = await tx.run<Row>(query.text, encodeParams(params));
                return result.records.map((record) => record.toObject());
              },
            }),
          {
            timeout: options.timeout ?? settings.timeout,
            metadata: { ...asker(name, options), query: name },
          },
        );
      } catch (error) {
        throw toDictumError(error, name);
      } finally {
        await session.close();
      }
    },
  };
}
