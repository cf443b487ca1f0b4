import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { raw } from './support/raw.ts';
import { testServer, type Answer, type TestServer } from './support/server.ts';

const errorOf = (body: Buffer) => (JSON.parse(body.toString()) as Answer).errors![0]!;

/** What a server says to bytes that no client library would send. */
const talk = (url: string, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname, () => socket.end(text));
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });

describe('HTTP', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer();
  });
  afterAll(() => server.close());

  describe('addresses and methods', () => {
    it.each(['/nothing', '/graphql/', '/health', '/health/ready/x', '/%2e%2e/package.json', '//example.org/graphql'])(
      'has nothing at %s, and says so',
      async (path) => {
        const { status, body, headers } = await raw(server.url, { path });
        expect(status).toBe(404);
        expect(errorOf(body).extensions).toEqual({ code: 'NOT_FOUND', requestId: headers['x-request-id'] });
      },
    );

    it.each([
      ['DELETE', '/graphql', 'GET, POST, HEAD, OPTIONS'],
      ['PUT', '/graphql', 'GET, POST, HEAD, OPTIONS'],
      ['POST', '/health/live', 'GET, HEAD, OPTIONS'],
      ['PATCH', '/graphiql', 'GET, HEAD, OPTIONS'],
    ])('refuses %s %s and lists what it allows', async (method, path, allow) => {
      const { status, headers, body } = await raw(server.url + path, { method });
      expect([status, headers.allow]).toEqual([405, allow]);
      expect(errorOf(body).extensions.code).toBe('METHOD_NOT_ALLOWED');
    });

    it('answers OPTIONS without running anything', async () => {
      const { status, headers, body } = await raw(`${server.url}/graphql`, { method: 'OPTIONS' });
      expect([status, headers.allow, body.length]).toEqual([204, 'GET, POST, HEAD, OPTIONS', 0]);
      expect(headers['access-control-allow-origin']).toBeUndefined();
    });

    it('answers HEAD as GET without the body', async () => {
      const path = `${server.url}/graphql?query={__typename}`;
      const [get, head] = [await raw(path), await raw(path, { method: 'HEAD' })];
      expect(head.status).toBe(200);
      expect(head.body.length).toBe(0);
      expect(head.headers['content-length']).toBe(String(get.body.length));
      expect(head.headers['content-type']).toBe(get.headers['content-type']);
    });

    it('takes a whole address for a target, as proxies send it', async () => {
      const { status } = await raw(server.url, { path: `${server.url}/health/live` });
      expect(status).toBe(200);
    });

    it('survives what is no HTTP', async () => {
      expect(await talk(server.url, 'nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
      expect(await talk(server.url, `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
      expect(await talk(server.url, 'OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 404 /);
      expect((await raw(`${server.url}/health/live`)).status).toBe(200);
    });

    it('gives no answer to frames, other sites and guessers of types', async () => {
      for (const path of ['/graphql?query={__typename}', '/health/live', '/nothing', '/graphiql']) {
        const { headers } = await raw(server.url + path);
        expect(headers).toMatchObject({
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
          'referrer-policy': 'no-referrer',
          'cross-origin-resource-policy': 'same-origin',
        });
        expect(headers['content-security-policy']).toMatch(/^default-src 'none';.*frame-ancestors 'none'/);
        expect(headers['x-powered-by']).toBeUndefined();
      }
    });
  });

  describe('request id', () => {
    const idFor = async (given?: string) =>
      (await raw(`${server.url}/nothing`, given === undefined ? {} : { headers: { 'x-request-id': given } })).headers['x-request-id'];

    it("keeps the caller's own", async () => {
      expect(await idFor('trace-1.a:b_c')).toBe('trace-1.a:b_c');
    });

    it.each(['', 'a b', 'x'.repeat(65), 'a"b', '<script>', 'a,b'])('makes one instead of %j', async (given) => {
      expect(await idFor(given)).toMatch(/^[0-9a-f-]{36}$/);
    });

    it('makes a new one each time', async () => {
      expect(await idFor()).not.toBe(await idFor());
    });
  });

  describe('log', () => {
    // It is written once the answer is sent, which may be after it is read.
    const entry = (requestId: string) =>
      vi.waitUntil(() => server.entries.find((one) => one['requestId'] === requestId && one['msg'] === 'request'));

    it('has one entry a request, with the name of the operation and without query or variables', async () => {
      const query = encodeURIComponent('query Names($secret: String!) { __type(name: $secret) { name } }');
      await raw(`${server.url}/graphql?query=${query}&variables=${encodeURIComponent('{"secret":"hush-hush"}')}`, {
        headers: { 'x-request-id': 'log-1' },
      });
      const logged = await entry('log-1');
      expect(logged).toMatchObject({ level: 30, method: 'GET', path: '/graphql', status: 200, operation: 'Names' });
      expect(logged['ms']).toBeTypeOf('number');
      expect(server.logged()).not.toMatch(/hush-hush|__type/);
    });

    it('keeps probes quiet', async () => {
      await raw(`${server.url}/health/live`, { headers: { 'x-request-id': 'log-2' } });
      expect(await entry('log-2')).toMatchObject({ level: 20, path: '/health/live', status: 200 });
    });
  });
});

describe('CORS', () => {
  const ORIGIN = 'https://newsroom.example';
  const preflight = {
    method: 'OPTIONS',
    headers: { origin: ORIGIN, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
  };
  const allowedOrigin = (headers: Record<string, unknown>) => headers['access-control-allow-origin'];

  it('is off until it is set', async () => {
    const server = await testServer();
    expect(allowedOrigin((await raw(`${server.url}/graphql`, preflight)).headers)).toBeUndefined();
    expect(allowedOrigin((await raw(`${server.url}/graphql?query={__typename}`, { headers: { origin: ORIGIN } })).headers)).toBeUndefined();
    await server.close();
  });

  it('lets listed origins in, and no others', async () => {
    const server = await testServer({ config: { corsOrigins: [ORIGIN, 'http://localhost:5173'] } });
    const answered = await raw(`${server.url}/graphql`, preflight);
    expect(answered.status).toBe(204);
    expect(answered.headers).toMatchObject({
      'access-control-allow-origin': ORIGIN,
      'access-control-allow-methods': 'GET,HEAD,POST',
      'access-control-allow-headers': 'content-type',
    });
    expect(answered.headers.vary).toMatch(/\bOrigin\b/);

    const read = await raw(
      `${server.url}/graphql`,
      { method: 'POST', headers: { origin: ORIGIN, 'content-type': 'application/json' } },
      '{"query":"{__typename}"}',
    );
    expect(read.status).toBe(200);
    expect(read.headers).toMatchObject({ 'access-control-allow-origin': ORIGIN, 'access-control-expose-headers': 'X-Request-Id' });
    expect(read.headers.vary).toMatch(/\bOrigin\b.*\bAccept\b/);
    // An error can be read as well.
    expect(allowedOrigin((await raw(`${server.url}/nothing`, { headers: { origin: ORIGIN } })).headers)).toBe(ORIGIN);

    const stranger = { headers: { ...preflight.headers, origin: 'https://evil.example' } };
    expect(allowedOrigin((await raw(`${server.url}/graphql`, { ...preflight, ...stranger })).headers)).toBeUndefined();
    expect(allowedOrigin((await raw(`${server.url}/health/live`, stranger)).headers)).toBeUndefined();
    await server.close();
  });

  it('lets everyone in with *', async () => {
    const server = await testServer({ config: { corsOrigins: ['*'] } });
    expect(allowedOrigin((await raw(`${server.url}/graphql`, preflight)).headers)).toBe('*');
    await server.close();
  });
});
