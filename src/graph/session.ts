import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Progress } from '../progress.ts';
import { type Graph, openGraph } from './graph.ts';
import { guard } from './managed/guard.ts';
import { type ManagedServer, startManaged } from './managed/managed.ts';

export interface Session {
  graph: Graph;
  /** null: the database is a given one. */
  managed: ManagedServer | null;
  uri: string;
  close(): Promise<void>;
}

export interface SessionOptions {
  progress: Progress;
  /** Told what a person should know beside the progress. */
  say?: (text: string) => void;
  signal?: AbortSignal;
  log?: Logger;
  /** For a process that stays: starts a managed database that dies again, and tells the log. */
  guarded?: boolean;
}

/** Opens the given database, or the managed one, which it starts where it does not run. */
export async function openSession(config: Config, { progress, say, signal, log, guarded = false }: SessionOptions): Promise<Session> {
  if (config.neo4j.uri !== null) {
    progress(`Connecting to ${config.neo4j.uri}`);
    const graph = await openGraph(config, { log });
    return { graph, managed: null, uri: config.neo4j.uri, close: () => graph.close() };
  }
  const managed = await startManaged(config, { owner: true, progress, signal });
  try {
    const { uri, username, password, database } = managed;
    const graph = await openGraph({ ...config, neo4j: { ...config.neo4j, uri, username, password, database } }, { log });
    const { stop } = guarded && log ? guard(config, managed, log) : managed;
    const close = async () => {
      await graph.close();
      if (managed.started) progress('Stopping Neo4j, which closes its files');
      const ended = await stop();
      if (managed.started && !ended) say?.('Neo4j stays for now: another process uses it, or it has no owner.');
    };
    return { graph, managed, uri, close };
  } catch (error) {
    await managed.stop();
    throw error;
  }
}
