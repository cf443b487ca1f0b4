import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { GraphQLError } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DictumError } from '../../src/errors.ts';
import { packageRoot } from '../../src/paths.ts';
import { errorCodes } from '../../src/server/codes.ts';
import { testGraph, type TestGraph } from '../support/database.ts';
import { BEARER, post, schemaOf, testServer, type Answer, type TestServer } from './support/server.ts';

const SECRET = 'bolt://10.0.0.7:7687 MATCH (n) /home/dictum/src/x.ts';

describe('errors of the real schema', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer();
  });
  afterAll(() => server.close());

  it.each<[string, Record<string, unknown>, string, number, RegExp]>([
    ['{', {}, 'GRAPHQL_PARSE_FAILED', 400, /^Syntax Error: Expected Name/],
    ['{ statment }', {}, 'GRAPHQL_VALIDATION_FAILED', 400, /Did you mean "statement"/],
    ['{ statement }', {}, 'GRAPHQL_VALIDATION_FAILED', 400, /./],
    ['{ actors(types: [ROBOT]) { totalCount } }', {}, 'GRAPHQL_VALIDATION_FAILED', 400, /ROBOT/],
    ['query ($id: ID!) { node(id: $id) { id } }', {}, 'BAD_USER_INPUT', 400, /\$id/],
    ['query ($id: ID!) { node(id: $id) { id } }', { id: {} }, 'BAD_USER_INPUT', 400, /\$id/],
    ['query ($first: Int) { topics(first: $first) { totalCount } }', { first: 'many' }, 'BAD_USER_INPUT', 400, /\$first/],
    ['query ($first: Int = 5) { statementCounts(by: [ACT], first: $first) { count } }', { first: 1e10 }, 'BAD_USER_INPUT', 400, /\$first/],
    ['{ officials(on: "2024-02-30") { totalCount } }', {}, 'BAD_DATE', 400, /"2024-02-30" is not a calendar date/],
    ['{ officials(on: 20241227) { totalCount } }', {}, 'BAD_DATE', 400, /written as a string/],
    [
      'query ($on: Date) { officials(on: $on) { totalCount } }',
      { on: '27.12.2024' },
      'BAD_DATE',
      400,
      /"27\.12\.2024" is not a calendar date/,
    ],
    [
      'query ($f: StatementFilter) { statements(filter: $f) { totalCount } }',
      { f: { saidOn: { from: '2024-13-01' } } },
      'BAD_DATE',
      400,
      /\$f.*saidOn\.from.*not a calendar date/,
    ],
    [
      'query ($f: StatementFilter) { statements(filter: $f) { totalCount } }',
      { f: { changedSince: '2024-12-01' } },
      'BAD_DATETIME',
      400,
      /RFC 3339/,
    ],
    ['{ article(url: "example.org/a") { id } }', {}, 'BAD_URL', 400, /https:\/\/example\.org/],
  ])('%s with %j: %s', async (query, variables, code, status, message) => {
    const { answer, status: got, headers } = await post(server.url, { query, variables });
    expect(answer.errors![0]).toMatchObject({
      message: expect.stringMatching(message) as string,
      extensions: { code, requestId: headers.get('x-request-id') },
    });
    expect(answer.errors![0]!.locations).toBeDefined();
    expect(got).toBe(status);
    expect(answer).not.toHaveProperty('data');
    expect(code in errorCodes).toBe(true);
  });

  it('are a 200 to clients of application/json, as the specification has it', async () => {
    for (const query of ['{', '{ nope }', 'query ($id: ID!) { node(id: $id) { id } }']) {
      expect((await post(server.url, { query }, { accept: 'application/json' })).status).toBe(200);
    }
    expect((await post(server.url, { nothing: 1 }, { accept: 'application/json' })).status).toBe(400);
  });
});

describe('errors of values, in the one form', () => {
  let graph: TestGraph;
  let server: TestServer;
  beforeAll(async () => {
    graph = await testGraph();
    server = await testServer({ runner: graph.runner });
  });
  afterAll(async () => {
    await server.close();
    await graph.close();
  });

  it.each<[string, string]>([
    ['{ found: node(id: "stm_1") { id } }', 'BAD_ID'],
    ['{ found: statement(id: "act_vanw5bef5vnj3effwgb3") { id } }', 'BAD_ID'],
    ['{ found: statements(filter: { topics: ["act_vanw5bef5vnj3effwgb3"] }) { totalCount } }', 'BAD_ID'],
    ['{ found: statements(after: "nonsense") { totalCount } }', 'BAD_CURSOR'],
    ['{ found: topics(first: -1) { totalCount } }', 'BAD_USER_INPUT'],
    ['{ found: topics(first: 101) { totalCount } }', 'BAD_USER_INPUT'],
    ['{ found: topics(first: 1, last: 1) { totalCount } }', 'BAD_USER_INPUT'],
    ['{ found: figureSeries(measure: "nothing") { claimant { name } } }', 'UNKNOWN_MEASURE'],
    ['{ found: actor { id } }', 'BAD_USER_INPUT'],
  ])('%s: %s', async (query, code) => {
    const { status, answer, headers, text } = await post(server.url, { query });
    expect(status).toBe(200);
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors![0]).toMatchObject({ path: ['found'], extensions: { code, requestId: headers.get('x-request-id') } });
    expect(answer.errors![0]!.message.length).toBeGreaterThan(20);
    expect(text).not.toMatch(/MATCH|Neo4j|\.ts\b/);
  });
});

describe('an operation of a kind that the schema does not have', () => {
  it.each(['mutation', 'subscription'])('%s: is refused before it runs, and is no trouble of the server', async (kind) => {
    const server = await testServer({ schema: schemaOf('type Query { fine: String }') });
    const { status, answer, headers } = await post(server.url, { query: `${kind} { foo }` });
    expect(status).toBe(400);
    expect(answer).toEqual({
      errors: [
        {
          message: expect.stringContaining(kind) as string,
          extensions: { code: 'OPERATION_NOT_SUPPORTED', requestId: headers.get('x-request-id') },
        },
      ],
    });
    expect(server.entries.filter((entry) => entry['level'] === 50)).toEqual([]);
    expect((await post(server.url, { query: `query Q { fine } ${kind} M { foo }`, operationName: 'Q' })).answer).toEqual({
      data: { fine: null },
    });
    await server.close();
  });

  it('runs where the schema has it', async () => {
    const server = await testServer({
      schema: schemaOf('type Query { fine: String } type Mutation { foo: String }', { Mutation: { foo: () => 'done' } }),
    });
    expect((await post(server.url, { query: 'mutation { foo }' }, BEARER)).answer).toEqual({ data: { foo: 'done' } });
    await server.close();
  });
});

describe('errors from inside', () => {
  let server: TestServer;
  const throwing: Record<string, () => unknown> = {
    plain: () => {
      throw new Error(SECRET);
    },
    coded: () => {
      throw Object.assign(new Error(SECRET), {
        code: 'Neo.ClientError.Statement.SyntaxError',
        extensions: { code: 'BAD_USER_INPUT', secret: SECRET },
      });
    },
    text: () => {
      // Some libraries do.
      // eslint-disable-next-line @typescript-eslint/only-throw-error
      throw SECRET;
    },
    wrapped: () => {
      throw new GraphQLError(SECRET, { originalError: new Error(SECRET) });
    },
    graphql: () => {
      throw new GraphQLError(SECRET, { extensions: { code: 'WHATEVER' } });
    },
    missing: () => null,
    ours: () => {
      throw new DictumError('BAD_CURSOR', 'That cursor is of another list.', { argument: 'after' }, { cause: new Error(SECRET) });
    },
    gone: () => {
      throw new DictumError('DATABASE_UNAVAILABLE', 'The database does not answer at present.', {}, { cause: new Error('the cause') });
    },
  };
  beforeAll(async () => {
    const fields = Object.keys(throwing).map((name) => `${name}: String${name === 'missing' ? '!' : ''}`);
    const schema = schemaOf(`type Inner { ${fields.join(' ')} take(n: Int! = 1): Int } type Query { inner: Inner, fine: String }`, {
      Query: { inner: () => ({}), fine: () => 'fine' },
      Inner: { ...throwing, take: (_, { n }: { n: number }) => n },
    });
    server = await testServer({ schema });
  });
  afterAll(() => server.close());

  it.each(['plain', 'coded', 'text', 'wrapped', 'graphql', 'missing'])('%s: only the request id goes out', async (field) => {
    const { text, answer, headers, status } = await post(
      server.url,
      { query: `query Q { fine inner { ${field} } }` },
      { 'x-request-id': `inside-${field}` },
    );
    expect(status).toBe(200);
    expect(answer.data!['fine']).toBe('fine');
    expect(answer.errors).toEqual([
      {
        message: "Something went wrong inside. The request id finds it in the server's log.",
        locations: [expect.anything()],
        path: ['inner', field],
        extensions: { code: 'INTERNAL', requestId: headers.get('x-request-id') },
      },
    ]);
    expect(text).not.toMatch(/bolt:|MATCH|\.ts|Error:|stack|Cannot return null/);
    const entry = server.entries.find((one) => one['requestId'] === `inside-${field}` && one['level'] === 50);
    expect(entry).toMatchObject({ code: 'INTERNAL', operation: 'Q', path: `inner.${field}` });
    expect(JSON.stringify(entry)).toMatch(field === 'missing' ? /Cannot return null/ : /bolt:/);
  });

  it('keeps our own words, without their cause', async () => {
    const { text, answer, headers } = await post(server.url, { query: '{ inner { ours gone } }' });
    expect(answer.errors!.map(({ message, extensions }) => ({ message, extensions }))).toEqual([
      {
        message: 'That cursor is of another list.',
        extensions: { argument: 'after', code: 'BAD_CURSOR', requestId: headers.get('x-request-id') },
      },
      {
        message: 'The database does not answer at present.',
        extensions: { code: 'DATABASE_UNAVAILABLE', requestId: headers.get('x-request-id') },
      },
    ]);
    expect(text).not.toMatch(/bolt|the cause/);
    // What the client can set right is no trouble of ours; what it cannot is logged with its cause.
    const logged = server.entries.filter((one) => one['requestId'] === headers.get('x-request-id') && one['level'] === 50);
    expect(logged.map((one) => one['code'])).toEqual(['DATABASE_UNAVAILABLE']);
    expect(JSON.stringify(logged)).toContain('the cause');
  });

  it('tells a null where an argument takes none', async () => {
    const { answer } = await post(server.url, { query: 'query ($n: Int = 1) { inner { take(n: $n) } }', variables: { n: null } });
    expect(answer.errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('introspection', () => {
  it('can be switched off', async () => {
    const server = await testServer({ config: { introspection: false } });
    const { answer } = await post(server.url, { query: '{ __schema { types { name } } }' });
    expect(answer.errors![0]!.extensions.code).toBe('INTROSPECTION_DISABLED');
    expect((await post(server.url, { query: '{ __typename }' })).answer).toEqual<Answer>({ data: { __typename: 'Query' } });
    await server.close();
  });
});

describe('codes', () => {
  it('are upper snake case, each with one line', () => {
    for (const [code, meaning] of Object.entries(errorCodes)) {
      expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
      expect(meaning).toMatch(/^[^\n]{20,140}\.$/);
    }
  });

  it('are all there are on the way to a client', () => {
    const rooms = ['relay', 'selection', 'domains', 'server', 'graph/failures.ts', 'graph/runner.ts'].map((room) =>
      path.join(packageRoot, 'src', room),
    );
    const files = rooms.flatMap((room) =>
      room.endsWith('.ts') ? [room] : readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => path.join(room, file)),
    );
    const used = files
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/new DictumError\(\s*'([A-Z_]+)'/g)].map(([, code]) => code!));
    expect(used).toContain('BAD_ID');
    // The first four stop the start, and nobody is there to read the last.
    const elsewhere = ['PORT_IN_USE', 'PORT_FORBIDDEN', 'BAD_HOST', 'HOME_DAMAGED', 'CLIENT_GONE'];
    expect([...new Set(used)].filter((code) => !elsewhere.includes(code) && !Object.hasOwn(errorCodes, code))).toEqual([]);
  });
});
