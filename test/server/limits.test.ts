import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { packageRoot } from '../../src/paths.ts';
import { costOf } from '../../src/server/cost.ts';
import { buildSchema } from '../../src/server/schema.ts';
import { post, testServer, type TestServer } from './support/server.ts';

const examples = path.join(packageRoot, 'examples');
const operations = readdirSync(examples)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => [file, readFileSync(path.join(examples, file), 'utf8')] as const);
const schema = buildSchema();
const cost = (query: string, variables: Record<string, unknown> = {}) => {
  const document = parse(query);
  return costOf(schema, document, getOperationAST(document)!, variables);
};

describe('cost', () => {
  it.each<[string, Record<string, unknown>, number]>([
    ['{ __typename }', {}, 0],
    ['{ country(code: "UA") { name code } }', {}, 1],
    ['{ country(code: "UA") { country { country { name } } } }', {}, 3],
    // A connection and its twenty nodes.
    ['{ topics { nodes { name } } }', {}, 21],
    ['{ topics { totalCount pageInfo { hasNextPage } } }', {}, 2],
    ['{ topics(first: 7) { nodes { name } } }', {}, 8],
    ['{ topics(last: 7) { nodes { name } } }', {}, 8],
    ['{ topics(first: 0) { totalCount nodes { name } } }', {}, 1],
    ['{ topics(first: 7) { edges { node { name } } } }', {}, 15],
    // Sizes beyond the maximum count as the maximum: they are refused elsewhere.
    ['{ topics(first: 100000) { nodes { name } } }', {}, 101],
    ['{ topics(first: -5) { nodes { name } } }', {}, 1],
    ['query ($n: Int) { topics(first: $n) { nodes { name } } }', { n: 3 }, 4],
    ['query ($n: Int) { topics(first: $n) { nodes { name } } }', { n: null }, 21],
    ['query ($n: Int) { topics(first: $n) { nodes { name } } }', {}, 21],
    ['query ($n: Int = 5) { topics(first: $n) { nodes { name } } }', {}, 6],
    ['query ($n: Int = 5) { topics(first: $n) { nodes { name } } }', { n: 'x' }, 21],
    // Nested pages multiply: 1 + 10 * (1 + (1 + 4 * (1 + 1))).
    ['{ statements(first: 10) { nodes { quotations(first: 4) { nodes { article { title } } } } } }', {}, 101],
    // A list without a size of its own counts as three.
    ['{ statements(first: 10) { nodes { speakers { name } } } }', {}, 41],
    ['{ nodes(ids: ["a", "b", "c", "d"]) { id } }', {}, 4],
    ['query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(50).fill('a') }, 50],
    ['{ statementCounts(by: [ACT]) { count } }', {}, 1000],
    ['{ statementCounts(by: [ACT], first: 10) { count } }', {}, 10],
    ['{ network(first: 50) { nodes { actor { name } } edges { count } } }', {}, 151],
    // Fragments count where they are spread.
    ['{ a: topics { ...T } b: topics(first: 5) { ...T } } fragment T on TopicConnection { nodes { ... on Topic { name } } }', {}, 27],
    ['{ __schema { types { name } } }', {}, 1000],
  ])('of %s with %j is %i', (query, variables, expected) => {
    expect(cost(query, variables)).toBe(expected);
  });

  it('of a fragment is worked out once, however often it is spread', () => {
    const fragments = Array.from(
      { length: 60 },
      (_, i) => `fragment F${i} on Country { a: country { ...F${i + 1} } b: country { ...F${i + 1} } }`,
    );
    const query = `{ country(code: "UA") { ...F0 } } ${fragments.join(' ')} fragment F60 on Country { name }`;
    expect(cost(query)).toBe(2 ** 61 - 1);
  });
});

describe('limits', () => {
  const { limits } = loadConfig({});
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer({ schema, config: { limits: { maxCost: 100_000, maxDepth: 12 } } });
  });
  afterAll(() => server.close());

  const refused = async (query: string, variables: Record<string, unknown> = {}) => {
    const { status, answer, headers } = await post(server.url, { query, variables });
    expect(status).toBe(400);
    expect(answer).not.toHaveProperty('data');
    expect(answer.errors![0]!.extensions.requestId).toBe(headers.get('x-request-id'));
    return { code: answer.errors![0]!.extensions.code, message: answer.errors![0]!.message };
  };
  const nested = (levels: number) => `{ country(code: "UA") ${'{ country '.repeat(levels - 2)}{ name }${' }'.repeat(levels - 2)} }`;

  it.each(operations)('leave room for %s', (_file, query) => {
    expect(cost(query)).toBeLessThan(limits.maxCost / 10);
  });

  it('let the introspection of every client through', async () => {
    const query = getIntrospectionQuery({
      descriptions: true,
      inputValueDeprecation: true,
      oneOf: true,
      schemaDescription: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
    });
    expect((await post(server.url, { query })).answer).toHaveProperty(['data', '__schema', 'types', 0]);
  });

  it('count levels, in fragments too', async () => {
    expect((await post(server.url, { query: nested(12) })).answer.errors?.[0]!.extensions.code).not.toBe('QUERY_TOO_DEEP');
    expect(await refused(nested(13))).toEqual({
      code: 'QUERY_TOO_DEEP',
      message: 'The operation nests 13 levels deep; 12 are allowed. Ask for what lies deeper by its id, in an operation of its own.',
    });
    const fragments = Array.from({ length: 12 }, (_, i) => `fragment F${i} on Country { country { ...F${i + 1} } }`).join(' ');
    expect((await refused(`{ country(code: "UA") { ...F0 } } ${fragments} fragment F12 on Country { name }`)).code).toBe('QUERY_TOO_DEEP');
    expect((await refused(`{ country(code: "UA") { ...A } } fragment A on Country { country { ...A } }`)).code).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
  });

  it('refuse what cannot even be read', async () => {
    expect(await refused(`{ country(code: "UA") ${'{ country '.repeat(2400)}`)).toEqual({
      code: 'QUERY_TOO_DEEP',
      message: 'The operation nests too deeply to be read.',
    });
    expect(await refused(`{ ${'measures { key } '.repeat(1500)} }`)).toEqual({
      code: 'QUERY_TOO_LARGE',
      message: 'The operation is too long: 5000 tokens are allowed. Send it in parts, and values as variables.',
    });
  });

  it('count what nested pages may read, whatever the variables say', async () => {
    const query =
      'query ($n: Int) { statements(first: $n) { nodes { quotations(first: $n) { nodes { article { quotations(first: $n) { nodes { text } } } } } } } }';
    expect(await refused(query, { n: 100 })).toEqual({
      code: 'QUERY_TOO_COSTLY',
      message:
        'The operation may read 1030201 objects; 100000 are allowed. Nested page sizes multiply: give a smaller `first`, or page through one list at a time.',
    });
    // Found again by its text, it is counted again by its variables.
    expect((await post(server.url, { query, variables: { n: 2 } })).answer.errors?.[0]!.extensions.code).not.toBe('QUERY_TOO_COSTLY');
    expect((await refused(query, { n: 100 })).code).toBe('QUERY_TOO_COSTLY');
  });

  it('count aliases, root fields and directives', async () => {
    const many = (count: number, text: (i: number) => string) => `{ ${Array.from({ length: count }, (_, i) => text(i)).join(' ')} }`;
    expect((await refused(many(51, (i) => `m${i}: measures { key }`))).message).toMatch(
      /^The operation has 51 root fields; 50 are allowed/,
    );
    expect(await refused(`{ country(code: "UA") ${many(101, (i) => `n${i}: name`)} }`)).toEqual({
      code: 'QUERY_TOO_LARGE',
      message: 'The operation has 101 aliases; 100 are allowed. Split it into several.',
    });
    expect((await refused(`{ country(code: "UA") ${many(101, () => 'name @include(if: true)')} }`)).message).toMatch(/101 directives; 100/);
    // Two aliases a level, eight levels by fragments: 2 + 4 + ... + 256.
    const fragments = Array.from(
      { length: 8 },
      (_, i) => `fragment F${i} on Country { a: country { ...F${i + 1} } b: country { ...F${i + 1} } }`,
    ).join(' ');
    expect((await refused(`{ country(code: "UA") { ...F0 } } ${fragments} fragment F8 on Country { name }`)).message).toMatch(
      /510 aliases/,
    );
  });
});
