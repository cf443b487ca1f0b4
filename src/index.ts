/** What a script of one's own needs: open the graph, load records, ask, close. */
import type { FormattedExecutionResult } from 'graphql';
import { pino } from 'pino';
import { loadConfig, loadEnvFile } from './config.ts';
import { prepareGraph } from './domains/readmodel/prepare.ts';
import { openSession } from './graph/session.ts';
import { loadRecords, type LoadReport } from './records/load.ts';
import type { RecordSetInput } from './records/record.model.ts';
import { openExecutor } from './server/execute.ts';

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
  /**
   * Answers a GraphQL operation as the server would, limits and all. Never rejects: what goes wrong is told in `errors`, each with
   * `extensions.code`.
   */
  query(document: string, variables?: Readonly<Record<string, unknown>>): Promise<FormattedExecutionResult>;
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
  const prepare = async () => {
    await prepareGraph(runner);
    return openExecutor({ config, runner, log: pino({ level: 'silent' }) });
  };
  const executor = await prepare().catch(async (error: unknown) => {
    await session.close();
    throw error;
  });
  return {
    load: (records, { name = 'records', texts } = {}) => loadRecords(runner, [{ file: name, records }], texts ? { texts } : {}),
    query: (query, variables) => executor.execute({ query, variables }),
    async close() {
      await executor.close();
      await session.close();
    },
  };
}
