import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openGraph } from '../../src/graph/graph.ts';
import { loadConfig } from '../../src/config.ts';
import { loadRecords } from '../../src/records/load.ts';
import { testAddress } from '../support/database.ts';
import { buildWorld, type World } from '../support/world.ts';
import { SET_GIST } from './support/gist.cypher.ts';
import { raw } from './support/raw.ts';
import { post, testServer, type TestServer } from './support/server.ts';

const STATEMENT = 'query Told($id: ID!) { statement(id: $id) { __typename gist speakers { ... on Person { name } } } }';
const TOPICS = 'query Topics { topics(first: 100) { totalCount nodes { name } } }';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const documents = new Map([STATEMENT, TOPICS].map((text) => [hashOf(text), text]));
const byHash = (text: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(text) } } });

let world: World;
let server: TestServer;
let id: string;
beforeAll(async () => {
  world = await buildWorld({ seed: 3, statements: 20 });
  id = world.oracle.statements.find(({ record }) => record.reviewStatus !== 'REJECTED')!.id;
  server = await testServer({ runner: world.graph.runner, documents });
});
afterAll(async () => {
  await server.close();
  await world.graph.close();
});
beforeEach(() => {
  world.graph.queries.length = 0;
});
const asked = () => world.graph.queries.map(({ name }) => name);

describe('an operation that comes again', () => {
  it('is answered as the first time, in either form', async () => {
    const body = { query: STATEMENT, variables: { id } };
    const first = await post(server.url, body);
    const again = await post(server.url, body);
    const old = await post(server.url, body, { accept: 'application/json' });
    expect(first.answer.data!['statement']).toMatchObject({ __typename: 'Statement' });
    expect([again.text, again.status]).toEqual([first.text, 200]);
    expect(again.headers.get('content-type')).toBe(first.headers.get('content-type'));
    expect([old.text, old.headers.get('content-type')]).toEqual([first.text, 'application/json; charset=utf-8']);
    expect(asked()).toEqual(['Query.statement', 'Query.statement', 'Query.statement']);
    const entries = server.entries.filter((entry) => entry['msg'] === 'request').slice(-3);
    expect(entries.map(({ operation }) => operation)).toEqual(['Told', 'Told', 'Told']);
  });

  it.each([
    ['a variable is missing', { variables: {} }],
    ['a variable is of another type', { variables: { id: { deep: 1 } } }],
    ['it is not the operation that is named', { variables: { id: 'x' }, operationName: 'Other' }],
    ['the id is none', { variables: { id: 'x' } }],
  ])('is refused as the first time where %s', async (_name, rest) => {
    const fresh = await testServer({ runner: world.graph.runner });
    await post(server.url, { query: STATEMENT, variables: { id } });
    const [expected, found] = [await post(fresh.url, { query: STATEMENT, ...rest }), await post(server.url, { query: STATEMENT, ...rest })];
    await fresh.close();
    const without = ({ errors, data }: typeof found.answer) => ({
      data,
      errors: errors!.map((error) => ({ ...error, extensions: error.extensions.code })),
    });
    expect(without(found.answer)).toEqual(without(expected.answer));
    expect(found.status).toBe(expected.status);
    expect(found.answer.errors![0]!.extensions.requestId).toBe(found.headers.get('x-request-id'));
  });

  it('costs what it would the first time', async () => {
    const query =
      'query Wide($first: Int) { statements(first: $first) { nodes { quotations(first: 100) { nodes { article { statements(first: 100) { nodes { id } } } } } } } }';
    expect((await post(server.url, { query, variables: { first: 0 } })).answer.errors).toBeUndefined();
    expect((await post(server.url, { query, variables: { first: 0 } })).answer.errors).toBeUndefined();
    const { answer } = await post(server.url, { query, variables: { first: 100 } });
    expect(answer.errors![0]!.extensions.code).toBe('QUERY_TOO_COSTLY');
  });

  it('says where the graph lacks what the schema promises, as graphql-js would', async () => {
    const gist = world.oracle.statements.find((one) => one.id === id)!.record.gist;
    const set = (value: string | null) => world.graph.runner.write('test', (tx) => tx.run(SET_GIST, { id, gist: value }));
    const query = `query Two($id: ID!) { fine: topics(first: 1) { totalCount } statement(id: $id) { id gist } }`;
    await post(server.url, { query, variables: { id } });
    await set(null);
    const { answer, headers } = await post(server.url, { query, variables: { id } });
    await set(gist);
    expect(answer.data).toEqual({ fine: { totalCount: world.oracle.topics.size }, statement: null });
    expect(answer.errors).toEqual([
      {
        message: expect.any(String),
        locations: [expect.anything()],
        path: ['statement', 'gist'],
        extensions: { code: 'INTERNAL', requestId: headers.get('x-request-id') },
      },
    ]);
  });
});

describe('an operation known by its hash', () => {
  const read = async (to = server) => (await post(to.url, byHash(TOPICS))).answer.data!['topics'] as { totalCount: number };
  const write = async (key: string) => {
    // As another process would.
    const config = loadConfig({});
    const other = await openGraph({ ...config, neo4j: { ...config.neo4j, ...testAddress() } });
    await loadRecords(other.runner, [{ file: 'more.json', records: { topics: [{ key, name: `Talk of ${key}` }] } }]);
    await other.close();
  };

  it('is answered from what was read before, until anything is written, by whomever', async () => {
    const first = await read();
    await read();
    world.graph.queries.length = 0;
    expect(await read()).toEqual(first);
    expect(asked()).toEqual(['ReadVersion']);
    await write('more-1');
    const { totalCount } = await read();
    expect(totalCount).toBe(first.totalCount + 1);
    expect(asked()).toEqual(['ReadVersion', 'ReadVersion', 'Query.topics']);
    expect((await read()).totalCount).toBe(totalCount);
    expect(asked().at(-1)).toBe('ReadVersion');
  });

  it('is kept apart by its variables, and not where it failed', async () => {
    const ask = (variables: Record<string, unknown>) => post(server.url, { ...byHash(STATEMENT), variables });
    const other = world.oracle.statements.find(({ record }) => record.reviewStatus !== 'REJECTED' && record.gist !== '')!.id;
    for (let i = 0; i < 3; i++) {
      expect((await ask({ id: other })).answer.data!['statement']).toMatchObject({ __typename: 'Statement' });
      expect((await ask({ id: 'x' })).answer.errors![0]!.extensions.code).toBe('BAD_ID');
    }
  });

  it('is read each time where nothing is to be kept', async () => {
    const forgetful = await testServer({ runner: world.graph.runner, documents, config: { limits: { responseCacheMb: 0 } } });
    for (let i = 0; i < 3; i++) await read(forgetful);
    await forgetful.close();
    expect(asked()).toEqual(['Query.topics', 'Query.topics', 'Query.topics']);
  });

  it('is sent by GET only where it is another than the client has', async () => {
    const search = new URLSearchParams({ extensions: JSON.stringify(byHash(TOPICS).extensions) });
    const get = (headers: Record<string, string> = {}, method = 'GET') =>
      raw(`${server.url}/graphql?${search.toString()}`, { headers, method });
    const first = await get();
    const etag = first.headers.etag!;
    expect(first.headers['cache-control']).toBe('private, no-cache');
    for (let i = 0; i < 2; i++) {
      const known = await get({ 'if-none-match': `"x", ${etag}` });
      expect([known.status, known.body.length, known.headers.etag]).toEqual([304, 0, etag]);
    }
    expect((await get({}, 'HEAD')).headers.etag).toBe(etag);
    await write('more-2');
    const changed = await get({ 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(changed.headers.etag).not.toBe(etag);
    // From a page of another site, nothing.
    expect((await get({ 'sec-fetch-site': 'cross-site', 'if-none-match': changed.headers.etag! })).status).toBe(400);
    const posted = await post(server.url, byHash(TOPICS));
    expect([posted.headers.get('etag'), posted.headers.get('cache-control')]).toEqual([null, 'no-store']);
  });
});
