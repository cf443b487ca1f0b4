import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTRACT, EXAMPLES, operationsOf, variablesFor, type Operation } from '../support/operations.ts';
import { buildWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await buildWorld({ seed: 9, statements: 50 });
});
afterAll(() => world.graph.close());

async function countQueries({ file, source, rootFields }: Operation): Promise<void> {
  const { graph, api, oracle } = world;
  graph.queries.length = 0;
  const data = await api.ask(source, variablesFor(file, oracle));
  expect(graph.queries.map(({ name }) => name)).toHaveLength(rootFields);
  expect(data).toBeTypeOf('object');
}

describe('one round trip for each root field', () => {
  const contract = operationsOf(CONTRACT);
  describe.skipIf(contract.length === 0)(`of the contract${contract.length === 0 ? ' (left out: ../shared is not here)' : ''}`, () => {
    it.each(contract)('$file', countQueries);
  });

  it.each(operationsOf(EXAMPLES))('of examples/$file', countQueries);

  it('however deep, and for several pages and filters in one', async () => {
    const { graph, api } = world;
    graph.queries.length = 0;
    await api.ask(`{
      statements(first: 5, filter: { minReports: 1 }) { nodes {
        speakers { statements(first: 3) { totalCount nodes { quotations(first: 2) { nodes { article { outlet { articles(first: 2) { nodes { statements(first: 2) { nodes { gist } } } } } } } } } }
          mentions(first: 2, filter: { speakerCountries: ["UA"] }) { nodes { relations { statement { figures { measure { key } } } } } } }
      } }
      topics { nodes { statements(first: 1) { nodes { occasion { name } } } } }
    }`);
    expect(graph.queries.map(({ name }) => name)).toEqual(['Query.statements', 'Query.topics']);
  });
});
