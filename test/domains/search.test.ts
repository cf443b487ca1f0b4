import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf, WORDS } from '../support/vocabulary.ts';
import { all, walkBothWays } from '../support/pages.ts';
import { random } from '../support/random.ts';
import { buildWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await buildWorld({ seed: 6, statements: 90 });
});
afterAll(() => world.graph.close());

const SEARCH = `query Search($query: String!, $first: Int) { search(query: $query, first: $first) { totalCount edges { score highlight node { __typename ... on Node { id } ... on Actor { name } ... on Statement { gist } ... on Article { title } } } } }`;
const search = async (query: string, first = 100) =>
  (await world.api.ask(SEARCH, { query, first })).search as {
    totalCount: number;
    edges: { score: number; highlight: string | null; node: { __typename: string; id: string; name?: string } }[];
  };
const walked = (query: string) =>
  all(world.api, {
    select: 'search(query: $query, PAGING) { PAGE }',
    declare: '$query: String!',
    variables: { query },
    node: '... on Node { id }',
  });

/** Ids of all that holds the word in one of its forms. */
function holding(word: string): string[] {
  const { oracle } = world;
  const [row] = rowsOf(word);
  const holds = (texts: readonly (string | null)[]) => texts.some((text) => rowsOf(text ?? '').includes(row!));
  return [
    ...oracle.statements
      .filter(
        ({ record, quotations }) =>
          record.reviewStatus !== 'REJECTED' && holds([record.gist, record.claim, ...quotations.map(({ text }) => text)]),
      )
      .map(({ id }) => id),
    ...[...oracle.actors.values()]
      .filter(({ name, aliases }) => [name, ...aliases].some((one) => one.split(' ').some((part) => part.toLowerCase() === word)))
      .map(({ key }) => oracle.actorId(key)),
  ];
}

describe('Query.search', () => {
  it('finds all that holds a word, in names and texts', async () => {
    for (const word of ['harbor', 'falcon', 'violin']) expect(await walked(word), word).toEqual(expect.arrayContaining(holding(word)));
  });

  it('finds what is misspelt', async () => {
    for (const [misspelt, word] of [
      ['granit', 'granite'],
      ['vlevet', 'velvet'],
      ['coppper', 'copper'],
      ['thundre', 'thunder'],
    ] as const) {
      expect(await walked(misspelt), misspelt).toEqual(expect.arrayContaining(holding(word)));
    }
  });

  it('finds a word by its beginning, as somebody types it; statements too where that is asked for', async () => {
    expect(await walked('harb')).toEqual(expect.arrayContaining(holding('harbor')));
    const told = async (filter: object) =>
      (
        await world.api.ask('query Told($filter: StatementFilter!) { statements(filter: $filter) { totalCount edges { highlight } } }', {
          filter,
        })
      ).statements as { totalCount: number; edges: { highlight: string | null }[] };
    const [whole, begun, plain] = [
      await told({ text: 'harbor' }),
      await told({ text: 'harb', textPrefix: true }),
      await told({ text: 'harb' }),
    ];
    expect(whole.totalCount).toBeGreaterThan(0);
    expect([begun.totalCount, plain.totalCount]).toEqual([whole.totalCount, 0]);
    for (const { highlight } of begun.edges) expect(highlight).toMatch(/\*\*harbou?r/i);
    const counted = 'query Counted($filter: StatementFilter!) { statementCounts(by: [ACT], filter: $filter) { count } }';
    const counts = async (filter: object) => (await world.api.ask(counted, { filter })).statementCounts as { count: number }[];
    expect(await counts({ text: 'harb', textPrefix: true })).toEqual(await counts({ text: 'harbor' }));
  });

  it('takes any word', async () => {
    const found = await walked('falcon violin');
    expect(found).toEqual(expect.arrayContaining([...holding('falcon'), ...holding('violin')]));
    expect(new Set(found).size).toBe(found.length);
  });

  it('leaves out what is rejected', async () => {
    const rejected = world.oracle.statements.filter(({ record }) => record.reviewStatus === 'REJECTED').map(({ id }) => id);
    expect(rejected.length).toBeGreaterThan(0);
    const found = await walked(
      WORDS.slice(0, 25)
        .map(([word]) => word)
        .join(' '),
    );
    expect(found.filter((id) => rejected.includes(id))).toEqual([]);
  });

  it('puts the best match first, and whoever bears the name at the top', async () => {
    const { edges, totalCount } = await search('harbor convoy');
    expect(edges).toHaveLength(Math.min(100, totalCount));
    expect(edges.map(({ score }) => score)).toEqual(edges.map(({ score }) => score).sort((a, b) => b - a));
    const person = world.oracle.actor('person-2');
    const [best] = (await search(person.name.toUpperCase(), 1)).edges;
    expect(best!.node).toMatchObject({ __typename: 'Person', name: person.name });
  });

  it('gives the same pages whether they are cut out of the best or, backwards, out of all', async () => {
    const r = random(6);
    for (const list of [
      { select: 'statements(filter: { text: "harbor" }, PAGING) { PAGE }' },
      { select: 'search(query: "harbor falcon violin", PAGING) { PAGE }', node: '... on Node { id }' },
    ]) {
      expect((await all(world.api, list)).length).toBeGreaterThan(12);
      for (const size of [1, 2, 7]) await walkBothWays(world.api, list, r, [size, size]);
    }
  });

  it('shows where it matches', async () => {
    for (const { highlight, node } of (await search('harbor')).edges.filter(({ highlight }) => highlight !== null)) {
      const marked = [...highlight!.matchAll(/\*\*(.+?)\*\*/g)].map(([, part]) => part!);
      expect(marked.length, JSON.stringify(node)).toBeGreaterThan(0);
      for (const part of marked) expect(part.toLowerCase()).toMatch(/^harbou?r/);
    }
    const exact = new Set(holding('harbor'));
    const { edges } = await search('harbor');
    for (const { highlight, node } of edges) if (exact.has(node.id)) expect(highlight, node.id).not.toBeNull();
  });

  it('gives operators no meaning', async () => {
    const plain = (await walked('harbor falcon')).sort();
    expect((await walked('harbor AND falcon -*:? ^(~[')).sort()).toEqual(expect.arrayContaining(plain));
    expect(await world.api.codes(SEARCH, { query: ' * ' })).toEqual(['BAD_USER_INPUT']);
  });
});

describe('highlights of statements', () => {
  it('stand on the edge where words were asked for', async () => {
    const { statements } = await world.api.ask(
      '{ statements(first: 100, filter: { text: "harbors" }) { edges { highlight node { id } } } }',
    );
    expect(statements.edges.length).toBeGreaterThan(0);
    for (const { highlight } of statements.edges) expect(highlight).toMatch(/\*\*harbors?\*\*/i);
    expect((await world.api.ask('{ statements(first: 1) { edges { highlight } } }')).statements.edges).toEqual([{ highlight: null }]);
  });
});
