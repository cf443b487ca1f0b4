import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { type Graph, openGraph } from '../graph/graph.ts';
import { type ManagedServer, startManaged } from '../graph/managed/managed.ts';
import type { Terminal } from './terminal.ts';

export interface Session {
  graph: Graph;
  /** null: the database is a given one. */
  managed: ManagedServer | null;
  uri: string;
  close(): Promise<void>;
}

export interface SessionOptions {
  terminal: Terminal;
  signal: AbortSignal;
  log?: Logger;
}

/** Opens the given database, or the managed one, which it starts where it does not run. */
export async function openSession(config: Config, { terminal, signal, log }: SessionOptions): Promise<Session> {
  if (config.neo4j.uri !== null) {
    terminal.progress(`Connecting to ${config.neo4j.uri}`);
    const graph = await openGraph(config, { log });
    return { graph, managed: null, uri: config.neo4j.uri, close: () => graph.close() };
  }
  const managed = await startManaged(config, { owner: true, progress: terminal.progress, signal });
  try {
    const { uri, username, password, database } = managed;
    const graph = await openGraph({ ...config, neo4j: { ...config.neo4j, uri, username, password, database } }, { log });
    const close = async () => {
      await graph.close();
      if (managed.started) terminal.progress('Stopping Neo4j, which closes its files');
      if (managed.started && !(await managed.stop())) terminal.say('Neo4j stays for now: another process uses it, or it has no owner.');
      if (!managed.started) await managed.stop();
    };
    return { graph, managed, uri, close };
  } catch (error) {
    await managed.stop();
    throw error;
  }
}
