import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { openGraph } from '../../src/graph/graph.ts';
import { testGraph, type TestGraph, testAddress } from '../support/database.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph();
});
afterAll(() => graph.close());

const configFor = (neo4j: object) => {
  const config = loadConfig({ NEO4J_CONNECT_TIMEOUT_MS: '2000' });
  return { ...config, neo4j: { ...config.neo4j, ...testAddress(), ...neo4j } };
};

it('reads what it wrote, as plain numbers, and records the queries', async () => {
  await graph.runner.write('t', (tx) => tx.run({ name: 'test.create', text: 'CREATE (:Thing {n: $n})' }, { n: 12_000 }));
  const rows = await graph.runner.read({ name: 'test.read', text: 'MATCH (t:Thing) RETURN t.n AS n' });
  expect(rows).toEqual([{ n: 12_000 }]);
  expect(graph.queries.map((query) => query.name)).toEqual(['test.create', 'test.read']);
});

it('wipes all but the marker and the record of migrations', async () => {
  await graph.wipe();
  expect(
    await graph.runner.read({
      name: 'test.count',
      text: 'MATCH (n) WHERE NOT n:Migration RETURN count(n) AS n, head(labels(head(collect(n)))) AS label',
    }),
  ).toEqual([{ n: 1, label: 'TestDatabase' }]);
});

it('names the user where the password is wrong', async () => {
  await expect(openGraph(configFor({ password: 'not this one' }))).rejects.toMatchObject({
    code: 'DATABASE_CREDENTIALS',
    message: expect.stringContaining('NEO4J_PASSWORD'),
  });
});

it('says so where a password is wanted and none is given', async () => {
  await expect(openGraph(configFor({ password: null }))).rejects.toMatchObject({ code: 'DATABASE_CREDENTIALS' });
});

it('names the address where nobody answers', async () => {
  await expect(openGraph(configFor({ uri: 'bolt://127.0.0.1:1' }))).rejects.toMatchObject({
    code: 'DATABASE_UNAVAILABLE',
    message: expect.stringContaining('bolt://127.0.0.1:1'),
  });
});

it('names the database where it does not exist', async () => {
  await expect(openGraph(configFor({ database: 'nosuch' }))).rejects.toMatchObject({
    code: 'DATABASE_NOT_FOUND',
    message: expect.stringContaining('nosuch'),
  });
});

it('does not wait for ever where somebody takes the connection and says nothing', async () => {
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  const uri = `bolt://127.0.0.1:${port}`;
  const opening = openGraph(configFor({ uri, connectTimeoutMs: 200 }));
  await expect(opening).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE', message: expect.stringContaining(uri) as string });
  silent.close();
});
