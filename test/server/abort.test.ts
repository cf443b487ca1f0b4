import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Runner } from '../../src/graph/runner.ts';
import type { Context } from '../../src/server/context.ts';
import { testGraph, type TestGraph } from '../support/database.ts';
import { RUNNING, SLOW } from './support/slow.cypher.ts';
import { post, schemaOf, testServer, type TestServer } from './support/server.ts';

describe('an operation that goes on too long', () => {
  let graph: TestGraph;
  let patient: TestServer;
  let hasty: TestServer;

  beforeAll(async () => {
    graph = await testGraph();
    const schema = schemaOf('type Query { slow: Int, stuck: Int, fine: String }', {
      Query: {
        slow: async (_parent: unknown, _args: unknown, { runner, readOptions }: Context) =>
          (await runner.read(SLOW, {}, readOptions))[0]!['found'],
        stuck: () => new Promise(() => undefined),
        fine: () => 'fine',
      },
    });
    patient = await testServer({ schema, runner: graph.runner });
    hasty = await testServer({ schema, runner: graph.runner, config: { limits: { queryTimeoutMs: 300 } } });
  });
  afterAll(async () => {
    await Promise.all([patient.close(), hasty.close()]);
    await graph.close();
  });

  const running = async (requestId: string) => (await graph.runner.read(RUNNING, { requestId }))[0]!['running'];
  const waitForRunning = (requestId: string, count: number) =>
    vi.waitFor(async () => expect(await running(requestId)).toBe(count), { timeout: 20_000, interval: 50 });

  it('ends in the database when its client goes away', async () => {
    const client = new AbortController();
    const asked = fetch(`${patient.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'gone-1' },
      body: '{"query":"query Slow { slow }"}',
      signal: client.signal,
    });
    await waitForRunning('gone-1', 1);
    client.abort();
    await expect(asked).rejects.toThrow();
    await waitForRunning('gone-1', 0);
    const entry = await vi.waitUntil(() => patient.entries.find((one) => one['requestId'] === 'gone-1' && one['msg'] === 'request'));
    expect(entry).toMatchObject({ status: 499, path: '/graphql' });
  });

  it.each(['the first time', 'again'])('ends in the database where the compiler answers it, %s', async (time) => {
    let slow = time === 'the first time';
    const runner: Runner = {
      ...graph.runner,
      read: (query, params, options) => graph.runner.read(...(slow ? ([SLOW, {}, options] as const) : ([query, params, options] as const))),
    };
    const server = await testServer({ runner });
    const body = '{"query":"query Topics { topics { totalCount } }"}';
    if (!slow) await post(server.url, body);
    slow = true;
    const requestId = `gone-${time.replace(/ /g, '-')}`;
    const client = new AbortController();
    const asked = fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': requestId },
      body,
      signal: client.signal,
    });
    await waitForRunning(requestId, 1);
    client.abort();
    await expect(asked).rejects.toThrow();
    await waitForRunning(requestId, 0);
    await server.close();
  });

  it('ends in the database when its time is up, and what was ready is given out', async () => {
    const { status, answer } = await post(hasty.url, { query: '{ fine slow }' }, { 'x-request-id': 'late-1' });
    expect(status).toBe(200);
    expect(answer.data).toEqual({ fine: 'fine', slow: null });
    expect(answer.errors).toEqual([
      {
        message:
          'The operation took longer than the 300 ms that this server allows. Ask for less at once: a smaller page, fewer nested lists, a narrower filter.',
        locations: [expect.anything()],
        path: ['slow'],
        extensions: { code: 'TIMEOUT', requestId: 'late-1' },
      },
    ]);
    await waitForRunning('late-1', 0);
  });

  it('is answered even where something hangs', async () => {
    const { status, answer } = await post(hasty.url, { query: '{ fine stuck }' }, { 'x-request-id': 'stuck-1' });
    expect(status).toBe(503);
    expect(answer.errors![0]!.extensions).toEqual({ code: 'TIMEOUT', requestId: 'stuck-1' });
  });
});
