import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, inject, type ProvidedContext } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { openGraph } from '../../src/graph/graph.ts';
import { migrate } from '../../src/graph/migrations/migrate.ts';
import type { Params, Query, Runner } from '../../src/graph/runner.ts';
import { READ_MARK, WIPE } from './marker.cypher.ts';

export interface TestGraph {
  runner: Runner;
  /** Every query sent through `runner`, in order; empty it with `queries.length = 0`. */
  queries: { name: string; text: string; params: Params }[];
  /** Deletes all but the marker and the record of migrations; constraints and indexes stay. */
  wipe(): Promise<void>;
  close(): Promise<void>;
}

/** The address of the worker's own database, for what opens a graph itself. */
export function testAddress(): ProvidedContext['databases'][number] {
  const address = inject('databases')[Number(process.env['VITEST_POOL_ID']) - 1];
  if (address === undefined) throw new Error(`No database was started for worker ${String(process.env['VITEST_POOL_ID'])}.`);
  return address;
}

/** Opens the worker's own database, migrated and emptied. Refuses every other one. */
export async function testGraph(): Promise<TestGraph> {
  const address = testAddress();
  const config = loadConfig({ LOG_LEVEL: 'silent', DICTUM_QUERY_TIMEOUT_MS: '120000' });
  const queries: TestGraph['queries'] = [];
  const graph = await openGraph(
    { ...config, neo4j: { ...config.neo4j, ...address } },
    { onQuery: ({ name, text }: Query, params: Params) => queries.push({ name, text, params }) },
  );
  const marks = (await graph.runner.read(READ_MARK)).map((row) => row['marker']);
  if (marks.length !== 1 || marks[0] !== inject('marker')) {
    await graph.close();
    throw new Error(`${address.uri} lacks the marker of this test run: it is not touched.`);
  }
  // Deleting in batches wants a transaction that the database itself opens and closes.
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password));
  const wipe = async () => {
    const session = driver.session({ database: address.database });
    await session.run(WIPE.text);
    await session.close();
  };
  await migrate(graph.runner);
  await wipe();
  queries.length = 0;
  return {
    runner: graph.runner,
    queries,
    wipe,
    close: async () => {
      await graph.close();
      await driver.close();
    },
  };
}

/** The worker's own database for the tests of a file: opened before the first of them, emptied before each, closed after the last. */
export function freshGraph(): TestGraph {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await testGraph();
  });
  beforeEach(() => graph.wipe());
  afterAll(() => graph.close());
  return {
    get runner() {
      return graph.runner;
    },
    get queries() {
      return graph.queries;
    },
    wipe: () => graph.wipe(),
    close: () => graph.close(),
  };
}
