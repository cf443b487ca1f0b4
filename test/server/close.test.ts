import { afterEach, describe, expect, it, vi } from 'vitest';
import { DictumError } from '../../src/errors.ts';
import { raw } from './support/raw.ts';
import { post, schemaOf, testServer, type TestServer } from './support/server.ts';

describe('close', () => {
  let letGo: () => void = () => undefined;
  const held = () =>
    schemaOf('type Query { held: String }', {
      Query: { held: () => new Promise((resolve) => (letGo = () => resolve('done'))) },
    });
  const started = (server: TestServer) => post(server.url, { query: '{ held }' });
  afterEach(() => letGo());

  it('lets running requests end, and takes no new ones', async () => {
    letGo = () => undefined;
    const server = await testServer({ schema: held() });
    const before = letGo;
    const running = started(server);
    await vi.waitUntil(() => letGo !== before);

    let closed = false;
    const closing = server.close().then(() => (closed = true));
    await expect(fetch(`${server.url}/health/live`)).rejects.toThrow();
    expect(closed).toBe(false);

    letGo();
    expect((await running).answer).toEqual({ data: { held: 'done' } });
    await closing;
    // A second call is the first.
    await server.close();
  });

  it('does not wait for ever', async () => {
    const server = await testServer({ schema: held(), patience: 100 });
    const before = letGo;
    const running = started(server);
    await vi.waitUntil(() => letGo !== before);
    await server.close();
    expect(await running).toMatchObject({ status: 503, answer: { errors: [{ extensions: { code: 'SHUTTING_DOWN' } }] } });
  });

  it('frees the port', async () => {
    const server = await testServer();
    const port = Number(new URL(server.url).port);
    await fetch(`${server.url}/health/live`);
    await server.close();
    const next = await testServer({ config: { port } });
    expect(next.url).toBe(server.url);
    await next.close();
  });
});

describe('start', () => {
  const failure = (config: Parameters<typeof testServer>[0]) =>
    testServer(config).then(
      async (server) => server.close(),
      (error: unknown) => error,
    );

  it('names a port that is in use', async () => {
    const server = await testServer();
    const port = Number(new URL(server.url).port);
    const error = await failure({ config: { port } });
    expect(error).toBeInstanceOf(DictumError);
    expect(error).toMatchObject({
      code: 'PORT_IN_USE',
      message: expect.stringContaining(`Port ${port} on 127.0.0.1 is taken`) as string,
      details: { port },
    });
    expect((await raw(`${server.url}/health/live`)).status).toBe(200);
    await server.close();
  });

  it('names a host that is not here', async () => {
    expect(await failure({ config: { host: '192.0.2.1' } })).toMatchObject({
      code: 'BAD_HOST',
      message: expect.stringContaining('192.0.2.1') as string,
    });
  });

  it('listens where it is told to, and nowhere else', async () => {
    const server = await testServer({ config: { host: '127.0.0.1' } });
    const { port } = new URL(server.url);
    expect(server.url).toBe(`http://127.0.0.1:${port}`);
    await expect(fetch(`http://127.0.0.2:${port}/health/live`)).rejects.toThrow();
    await server.close();
    const everywhere = await testServer({ config: { host: '0.0.0.0' } });
    expect(everywhere.url).toMatch(/^http:\/\/localhost:\d+$/);
    await everywhere.close();
  });
});
