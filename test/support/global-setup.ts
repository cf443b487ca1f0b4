import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { loadConfig } from '../../src/config.ts';
import { openGraph } from '../../src/graph/graph.ts';
import { type ManagedServer, startManaged } from '../../src/graph/managed/managed.ts';
import { MARK } from './marker.cypher.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** One for each worker. */
    databases: { uri: string; username: string; password: string; database: string }[];
    /** What the marker in the run's own databases says. */
    marker: string;
  }
}

/** A Neo4j for each worker that the run has files for, in a data folder of its own, which ends with the run however that ends. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const marker = randomUUID();
  // Not in vitest's types: the files that were named. Without it every worker gets one, needed or not.
  const { filenamePattern } = project.vitest as { filenamePattern?: string[] };
  const { testFiles } = await project.globTestFiles(filenamePattern);
  const workers = Math.min(project.config.maxWorkers, Math.max(1, testFiles.length));
  const started = await Promise.all(Array.from({ length: workers }, () => startMarked(marker)));
  project.provide(
    'databases',
    started.map(({ server: { uri, username, password, database } }) => ({ uri, username, password, database })),
  );
  project.provide('marker', marker);
  return async () => {
    await Promise.all(
      started.map(async ({ server, home }) => {
        await server.stop();
        await rm(home, { recursive: true, force: true });
      }),
    );
  };
}

async function startMarked(marker: string): Promise<{ server: ManagedServer; home: string }> {
  const home = await mkdtemp(path.join(tmpdir(), 'dictum-test-'));
  const config = loadConfig({
    ...process.env,
    NEO4J_URI: '',
    NEO4J_BOLT_PORT: '',
    DICTUM_HOME: home,
    NEO4J_HEAP: '768m',
    NEO4J_PAGE_CACHE: '128m',
  });
  const server = await startManaged(config, {
    owner: true,
    progress: (step, detail) => console.error(detail ? `${step}: ${detail}` : step),
  });
  const { uri, username, password, database } = server;
  const graph = await openGraph({ ...config, neo4j: { ...config.neo4j, uri, username, password, database } });
  await graph.runner.write('test.mark', (tx) => tx.run(MARK, { marker }));
  await graph.close();
  return { server, home };
}
