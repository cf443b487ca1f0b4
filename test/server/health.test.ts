import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadConfig, type Config } from '../../src/config.ts';
import { openGraph, type Graph } from '../../src/graph/graph.ts';
import { startManaged, type ManagedServer } from '../../src/graph/managed/managed.ts';
import { freePort } from '../../src/graph/managed/ports.ts';
import { noRunner, post, testServer, type TestServer } from './support/server.ts';

const ask = async (server: TestServer, probe: 'live' | 'ready') => {
  const response = await fetch(`${server.url}/health/${probe}`);
  return { status: response.status, retry: response.headers.get('retry-after'), body: (await response.json()) as Record<string, unknown> };
};

describe('health, before there is a graph', () => {
  it('is alive but not ready', async () => {
    const server = await testServer({ runner: noRunner, isReady: () => false });
    expect(await ask(server, 'live')).toEqual({ status: 200, retry: null, body: { status: 'live' } });
    expect(await ask(server, 'ready')).toEqual({
      status: 503,
      retry: '2',
      body: { status: 'unavailable', code: 'NOT_READY', reason: 'The server is starting: the graph is not migrated and loaded yet.' },
    });
    await server.close();
  });

  it('gives up on a database that says nothing at all', async () => {
    const server = await testServer({ runner: { ...noRunner, read: () => new Promise(() => undefined) } });
    const [one, other] = await Promise.all([ask(server, 'ready'), ask(server, 'ready')]);
    expect(one).toMatchObject({
      status: 503,
      body: { code: 'DATABASE_UNAVAILABLE', reason: 'The database did not answer within 2000 ms.' },
    });
    expect(other).toEqual(one);
    await server.close();
  });
});

describe('health, with a database that goes and comes back', () => {
  let config: Config;
  let database: ManagedServer;
  let graph: Graph;
  let server: TestServer;

  beforeAll(async () => {
    const home = await mkdtemp(path.join(tmpdir(), 'dictum-health-'));
    // It must come back where it was.
    const port = (await freePort(0))!;
    config = loadConfig({
      ...process.env,
      NEO4J_URI: '',
      DICTUM_HOME: home,
      NEO4J_BOLT_PORT: String(port),
      NEO4J_HEAP: '512m',
      NEO4J_PAGE_CACHE: '64m',
    });
    database = await startManaged(config, { owner: true });
    const { uri, username, password, database: name } = database;
    graph = await openGraph({ ...config, neo4j: { ...config.neo4j, uri, username, password, database: name } });
    server = await testServer({ runner: graph.runner });
  });
  afterAll(async () => {
    await server.close();
    await graph.close();
    await database.stop();
    await rm(config.home, { recursive: true, force: true });
  });

  const becomesReady = () =>
    vi.waitFor(async () => expect(await ask(server, 'ready')).toEqual({ status: 200, retry: null, body: { status: 'ready' } }), {
      timeout: 30_000,
      interval: 100,
    });

  it('is ready, not ready, and ready again, without a restart', async () => {
    await becomesReady();
    expect((await post(server.url, { query: '{ measures { key } }' })).answer).toEqual({ data: { measures: [] } });

    await database.stop();
    const away = await ask(server, 'ready');
    expect(away).toMatchObject({ status: 503, body: { status: 'unavailable', code: 'DATABASE_UNAVAILABLE' } });
    expect(JSON.stringify(away.body)).not.toMatch(/bolt|127\.0\.0\.1|ECONN|\d{5}/);
    expect(await ask(server, 'live')).toMatchObject({ status: 200 });

    const { status, answer, text, headers } = await post(server.url, { query: '{ measures { key } }' });
    expect(status).toBe(200);
    expect(answer.errors![0]).toMatchObject({
      path: ['measures'],
      extensions: { code: 'DATABASE_UNAVAILABLE', requestId: headers.get('x-request-id') },
    });
    expect(text).not.toMatch(/bolt|127\.0\.0\.1|ECONN|Neo4j/);

    database = await startManaged(config, { owner: true });
    await becomesReady();
    expect((await post(server.url, { query: '{ measures { key } }' })).answer).toEqual({ data: { measures: [] } });
  });
});
