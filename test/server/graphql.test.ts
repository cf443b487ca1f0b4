import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { raw } from './support/raw.ts';
import { BEARER, post, schemaOf, testServer, type Answer, type TestServer } from './support/server.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

describe('/graphql', () => {
  let server: TestServer;
  let changed = 0;
  beforeAll(async () => {
    const schema = schemaOf('type Query { echo(text: String): String, deep(list: [String!]): Int } type Mutation { change: Int }', {
      Query: { echo: (_, { text }: { text: string }) => text, deep: () => 1 },
      Mutation: { change: () => ++changed },
    });
    server = await testServer({ schema, config: { limits: { bodyBytes: 2000 } } });
  });
  afterAll(() => server.close());

  const send = async (body: string | Buffer, headers: Record<string, string> = JSON_TYPE) => {
    const answer = await raw(`${server.url}/graphql`, { method: 'POST', headers }, body);
    const { errors, data } = JSON.parse(answer.body.toString()) as Answer;
    return {
      status: answer.status,
      data,
      code: errors?.[0]?.extensions.code,
      message: errors?.[0]?.message,
      requestId: errors?.[0]?.extensions.requestId,
      headers: answer.headers,
    };
  };
  const get = (query: string, headers: Record<string, string> = {}) =>
    raw(`${server.url}/graphql?query=${encodeURIComponent(query)}`, { headers });

  describe('bodies', () => {
    it.each<[string, string | Buffer, Record<string, string>, number, string]>([
      ['no body', '', JSON_TYPE, 400, 'BAD_REQUEST'],
      ['half a body', '{"query":', JSON_TYPE, 400, 'BAD_REQUEST'],
      ['an empty object', '{}', JSON_TYPE, 400, 'BAD_REQUEST'],
      ['no object', '"{ echo }"', JSON_TYPE, 400, 'BAD_REQUEST'],
      ['a batch', '[{"query":"{ __typename }"}]', JSON_TYPE, 400, 'BAD_REQUEST'],
      ['variables as text', '{"query":"{ __typename }","variables":"{}"}', JSON_TYPE, 400, 'BAD_REQUEST'],
      ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d]), JSON_TYPE, 400, 'BAD_REQUEST'],
      ['a form', 'query=%7B__typename%7D', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
      ['bare text', '{"query":"{ __typename }"}', { 'content-type': 'text/plain' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
      ['a multipart form', '--x--', { 'content-type': 'multipart/form-data; boundary=x' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
      ['no content type', '{"query":"{ __typename }"}', {}, 415, 'UNSUPPORTED_MEDIA_TYPE'],
      ['a content type that is none', '{"query":"{ __typename }"}', { 'content-type': ';;;' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
      [
        'another charset',
        '{"query":"{ __typename }"}',
        { 'content-type': 'application/json; charset=latin1' },
        415,
        'UNSUPPORTED_MEDIA_TYPE',
      ],
      ['a packed body', '{"query":"{ __typename }"}', { ...JSON_TYPE, 'content-encoding': 'gzip' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
      [
        'a body too large',
        JSON.stringify({ query: '{ __typename }', variables: { text: 'x'.repeat(2000) } }),
        JSON_TYPE,
        413,
        'BODY_TOO_LARGE',
      ],
      [
        'a body too large in chunks',
        JSON.stringify({ query: '{ __typename }', variables: { text: 'x'.repeat(2000) } }),
        { ...JSON_TYPE, 'transfer-encoding': 'chunked' },
        413,
        'BODY_TOO_LARGE',
      ],
    ])('refuses %s', async (_name, body, headers, status, code) => {
      const answer = await send(body, headers);
      expect(answer).toMatchObject({ status, code, requestId: answer.headers['x-request-id'] });
      expect(answer.data).toBeUndefined();
    });

    it('takes any text, and gives it back as it was', async () => {
      const text = 'Зеленський “said” 🏃 \u0000 \\ é';
      expect((await post(server.url, { query: 'query ($text: String) { echo(text: $text) }', variables: { text } })).answer.data).toEqual({
        echo: text,
      });
    });

    it('survives JSON of any depth', async () => {
      const depth = 900;
      const { code } = await send(
        `{"query":"query ($list: [String!]) { deep(list: $list) }","variables":{"list":${'['.repeat(depth)}${']'.repeat(depth)}}}`,
      );
      expect(code).toBe('BAD_USER_INPUT');
    });
  });

  describe('operations', () => {
    it('chooses one by its name', async () => {
      const query = 'query A { a: __typename } query B { b: __typename }';
      expect((await post(server.url, { query, operationName: 'B' })).answer).toEqual({ data: { b: 'Query' } });
      for (const operationName of ['C', null]) {
        const { status, answer } = await post(server.url, { query, operationName });
        expect([status, answer.errors![0]!.extensions.code]).toEqual([400, 'OPERATION_RESOLUTION_FAILURE']);
      }
    });

    it('keeps no queries', async () => {
      const query = '{ __typename }';
      const sha256Hash = createHash('sha256').update(query).digest('hex');
      const extensions = { persistedQuery: { version: 1, sha256Hash } };
      expect((await post(server.url, { query, extensions })).answer).toEqual({ data: { __typename: 'Query' } });
      const { answer } = await post(server.url, { extensions });
      expect(answer.errors![0]!.extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    });

    it('changes by POST alone', async () => {
      const { status, headers, body } = await get('mutation { change }', BEARER);
      expect([status, headers.allow]).toEqual([405, 'POST']);
      expect((JSON.parse(body.toString()) as Answer).errors![0]!.extensions).toEqual({
        code: 'BAD_REQUEST',
        requestId: headers['x-request-id'],
      });
      expect(changed).toBe(0);
      expect((await post(server.url, { query: 'mutation { change }' }, BEARER)).answer.data).toEqual({ change: 1 });
    });

    it('keeps no answer for later', async () => {
      expect((await post(server.url, { query: '{ __typename }' })).headers.get('cache-control')).toBe('no-store');
      // By its tag, a client may ask whether it has become another.
      expect((await get('{ __typename }')).headers['cache-control']).toBe('private, no-cache');
    });
  });

  describe('what the client accepts', () => {
    it.each([
      ['application/graphql-response+json', 200, 'application/graphql-response+json; charset=utf-8'],
      ['application/graphql-response+json, application/json;q=0.9', 200, 'application/graphql-response+json; charset=utf-8'],
      ['text/html, */*;q=0.1', 200, 'application/json; charset=utf-8'],
      ['text/html', 406, 'application/json; charset=utf-8'],
      ['application/json;q=0', 406, 'application/json; charset=utf-8'],
    ])('%s', async (accept, status, type) => {
      const before = changed;
      const answer = await raw(
        `${server.url}/graphql`,
        { method: 'POST', headers: { ...JSON_TYPE, ...BEARER, accept } },
        '{"query":"mutation { change }"}',
      );
      expect([answer.status, answer.headers['content-type']]).toEqual([status, type]);
      // What cannot be answered is not run either.
      expect(changed - before).toBe(status === 200 ? 1 : 0);
      if (status === 200) expect(answer.headers.vary).toMatch(/\bAccept\b/);
    });

    it('leads a browser to GraphiQL, but not one that asks something', async () => {
      const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';
      const page = await raw(`${server.url}/graphql`, { headers: { accept } });
      expect([page.status, page.headers.location]).toEqual([302, '/graphiql']);
      expect((await get('{ __typename }', { accept })).status).toBe(200);
    });
  });

  describe('other sites', () => {
    it.each(['cross-site', 'same-site'])('cannot make a browser ask from %s', async (site) => {
      const { status, body } = await get('{ __typename }', { 'sec-fetch-site': site });
      expect(status).toBe(400);
      expect((JSON.parse(body.toString()) as Answer).errors![0]!.message).toMatch(/Cross-Site Request Forgery/);
    });

    it('can where they send what a browser asks leave for first', async () => {
      expect((await get('{ __typename }', { 'sec-fetch-site': 'cross-site', ...JSON_TYPE })).status).toBe(200);
    });

    it('can where they are let in', async () => {
      const origin = 'https://newsroom.example';
      for (const corsOrigins of [[origin], ['*']]) {
        const open = await testServer({ config: { corsOrigins } });
        const from = async (headers: Record<string, string>) =>
          (await raw(`${open.url}/graphql?query={__typename}`, { headers: { 'sec-fetch-site': 'cross-site', ...headers } })).status;
        expect(await from({ origin })).toBe(200);
        expect(await from({ origin: 'https://evil.example' })).toBe(corsOrigins[0] === '*' ? 200 : 400);
        // An image or a link of some page: nobody reads the answer.
        expect(await from({})).toBe(400);
        await open.close();
      }
    });

    it.each(['same-origin', 'none'])('are none to %s', async (site) => {
      expect((await get('{ __typename }', { 'sec-fetch-site': site })).status).toBe(200);
    });
  });
});
