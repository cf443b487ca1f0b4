import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDictum, type Dictum } from '../src/index.ts';
import { testAddress, testGraph, type TestGraph } from './support/database.ts';

let graph: TestGraph;
let dictum: Dictum;
beforeAll(async () => {
  graph = await testGraph();
  const { uri, username, password, database } = testAddress();
  dictum = await openDictum({
    settings: { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database, DICTUM_MAX_COST: '50' },
  });
});
afterAll(async () => {
  await dictum.close();
  await graph.close();
});

it('loads and answers', async () => {
  await dictum.load({ actors: [{ type: 'PERSON', key: 'ada-gull', name: 'Ada Gull' }] });
  const answer = await dictum.query('query ($name: String!) { actor(name: $name) { name } }', { name: 'Ada Gull' });
  expect(JSON.parse(JSON.stringify(answer))).toEqual({ data: { actor: { name: 'Ada Gull' } } });
});

it.each([
  ['{ node(id: "stm_1") { id } }', 'BAD_ID'],
  ['{ topics(first: 100) { nodes { name } } }', 'QUERY_TOO_COSTLY'],
  ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
])('tells what is wrong with %s by code and request id', async (query, code) => {
  const { errors } = await dictum.query(query);
  expect(errors!.map(({ extensions }) => extensions)).toEqual([expect.objectContaining({ code, requestId: expect.any(String) as string })]);
});
