/** What a script of one's own needs: open the graph, load records, ask, close. */
import { graphql, type ExecutionResult } from 'graphql';
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { loadConfig, loadEnvFile } from './config.ts';
import { migrate } from './graph/migrations/migrate.ts';
import { openSession } from './graph/session.ts';
import { loadRecords, type LoadReport } from './records/load.ts';
import type { RecordSetInput } from './records/record.model.ts';
import { readSelected } from './selection/resolver.ts';
import { createContext } from './server/context.ts';
import { buildSchema } from './server/schema.ts';

export { DictumError } from './errors.ts';
export type { LoadReport } from './records/load.ts';
export type { RecordSetInput } from './records/record.model.ts';

export interface DictumOptions {
  /** Settings by the names of `.env.example`; left out: the environment and `.env`. */
  settings?: Readonly<Record<string, string>>;
  /** Told what is going on while Neo4j is set up and started. */
  progress?: (step: string) => void;
}

export interface Dictum {
  /**
   * Loads records in one transaction; the same again changes nothing.
   * @param texts cleaned texts of articles, by their SHA-256 (hex)
   * @throws DictumError BAD_RECORD, BAD_ANCHOR with record and field: nothing of the set is written then
   */
  load(records: RecordSetInput, options?: { name?: string; texts?: ReadonlyMap<string, string> }): Promise<LoadReport>;
  /** Answers a GraphQL operation without a server. */
  query(document: string, variables?: Readonly<Record<string, unknown>>): Promise<ExecutionResult>;
  /** Closes the connection, and stops the database where this opened it. */
  close(): Promise<void>;
}

/**
 * Opens the graph that the settings name: a given Neo4j, or the managed one of the data folder, which is started where it does not
 * run. Migrates it where it is older than this version.
 * @throws DictumError as `npx dictum start` would say it
 */
export async function openDictum({ settings, progress = () => undefined }: DictumOptions = {}): Promise<Dictum> {
  if (settings === undefined) loadEnvFile();
  const config = settings === undefined ? loadConfig() : loadConfig(settings);
  const session = await openSession(config, { progress });
  const { runner } = session.graph;
  try {
    await migrate(runner);
  } catch (error) {
    await session.close();
    throw error;
  }
  const schema = buildSchema();
  const log = pino({ level: 'silent' });
  return {
    load: (records, { name = 'records', texts } = {}) => loadRecords(runner, [{ file: name, records }], texts ? { texts } : {}),
    query: (source, variableValues) =>
      graphql({
        schema,
        source,
        variableValues,
        fieldResolver: readSelected,
        contextValue: createContext({
          runner,
          log,
          requestId: randomUUID(),
          signal: new AbortController().signal,
          settings: { showAllText: config.showText === 'all' },
        }),
      }),
    close: session.close,
  };
}
