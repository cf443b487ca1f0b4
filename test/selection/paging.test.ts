import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRecords } from '../../src/records/load.ts';
import { idOf } from '../../src/relay/id.ts';
import { generate } from '../support/generate.ts';
import { all, page, walkBothWays, type List } from '../support/pages.ts';
import { random } from '../support/random.ts';
import { buildWorld, type World } from '../support/world.ts';

const SEED = 42;
let world: World;
beforeAll(async () => {
  world = await buildWorld({ seed: SEED, statements: 100 });
});
afterAll(() => world.graph.close());

const statements = (field: string, direction: string, filter = ''): List => ({
  select: `statements(PAGING, orderBy: { field: ${field}, direction: ${direction} }${filter}) { PAGE }`,
});
const inNode = (kind: 'actor' | 'article', key: string, type: string, field: string): List => ({
  select: `node(id: "${idOf(kind, key)}") { ... on ${type} { ${field}(PAGING) { PAGE } } }`,
});
const SEARCHED = ', filter: { text: "harbor" }';

const LISTS: [string, List][] = [
  ...['SAID_ON', 'ADDED_AT', 'CHANGED_AT', 'REPORTS'].flatMap((field) =>
    ['ASC', 'DESC'].map((direction): [string, List] => [`statements by ${field} ${direction}`, statements(field, direction)]),
  ),
  ['statements by RELEVANCE DESC', statements('RELEVANCE', 'DESC', SEARCHED)],
  ['statements by RELEVANCE ASC', statements('RELEVANCE', 'ASC', SEARCHED)],
  ['statements with a word by SAID_ON', statements('SAID_ON', 'DESC', SEARCHED)],
  ['statements of a country', statements('SAID_ON', 'ASC', ', filter: { speakerCountries: ["UA", "RU", "US"] }')],
  ...['SAID_ON', 'PUBLISHED_ON'].flatMap((field) =>
    ['ASC', 'DESC'].map((direction): [string, List] => [
      `quotations by ${field} ${direction}`,
      { select: `quotations(PAGING, orderBy: { field: ${field}, direction: ${direction} }) { PAGE }` },
    ]),
  ),
  [
    'quotations by RELEVANCE',
    { select: 'quotations(PAGING, filter: { text: "river" }, orderBy: { field: RELEVANCE, direction: DESC }) { PAGE }' },
  ],
  ['actors', { select: 'actors(PAGING) { PAGE }' }],
  ['actors by a search', { select: 'actors(PAGING, search: "o") { PAGE }' }],
  ['officials', { select: 'officials(PAGING) { PAGE }' }],
  ['officials by a search', { select: 'officials(PAGING, search: "spokes") { PAGE }' }],
  ['agencies', { select: 'agencies(PAGING) { PAGE }' }],
  ['countries', { select: 'countries(PAGING) { PAGE }' }],
  ['articles', { select: 'articles(PAGING) { PAGE }' }],
  ['topics', { select: 'topics(PAGING) { PAGE }' }],
  ['occasions', { select: 'occasions(PAGING) { PAGE }' }],
  ['search', { select: 'search(query: "harbor office", PAGING) { PAGE }', node: '... on Node { id }' }],
  ['Person.statements', inNode('actor', 'person-1', 'Actor', 'statements')],
  ['Country.mentions', inNode('actor', 'country-1', 'Actor', 'mentions')],
  ['Outlet.articles', inNode('actor', 'outlet-0', 'Outlet', 'articles')],
  ['Country.officials', inNode('actor', 'country-0', 'Country', 'officials')],
  ['Article.quotations', inNode('article', 'article-1', 'Article', 'quotations')],
  ['Article.statements', inNode('article', 'article-1', 'Article', 'statements')],
];

describe('a connection', () => {
  it.each(LISTS)('%s: pages of any size, forwards and backwards, are the rows of one walk', async (name, list) => {
    await walkBothWays(world.api, list, random(SEED + name.length), name.startsWith('statements by') ? [5, 60] : [1, 25]);
  });

  it('takes both cursors: what stands between them', async () => {
    const list = statements('SAID_ON', 'DESC');
    const rows = await all(world.api, list);
    const { edges } = await page(world.api, list, { first: 100 });
    const between = { after: edges[9]!.cursor, before: edges[30]!.cursor };
    const front = await page(world.api, list, { first: 7, ...between });
    expect(front.nodes.map(({ id }) => id)).toEqual(rows.slice(10, 17));
    expect(front.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const back = await page(world.api, list, { last: 7, ...between });
    expect(back.nodes.map(({ id }) => id)).toEqual(rows.slice(23, 30));
    expect((await page(world.api, list, { first: 100, ...between })).nodes.map(({ id }) => id)).toEqual(rows.slice(10, 30));
    expect((await page(world.api, list, { first: 5, after: edges[9]!.cursor, before: edges[10]!.cursor })).nodes).toEqual([]);
  });

  it('gives 20 rows where nothing is said', async () => {
    const rows = await all(world.api, statements('SAID_ON', 'DESC'));
    expect((await page(world.api, { select: 'statements(PAGING) { PAGE }' }, {})).nodes.map(({ id }) => id)).toEqual(rows.slice(0, 20));
  });

  it('leaves the count alone where the page is empty', async () => {
    const total = (await all(world.api, statements('SAID_ON', 'DESC'))).length;
    for (const args of [{ first: 0 }, { last: 0 }]) {
      const empty = await page(
        world.api,
        statements('SAID_ON', 'DESC'),
        args,
        'totalCount nodes { id } edges { cursor node { id } } pageInfo { startCursor endCursor }',
      );
      expect(empty).toEqual({ totalCount: total, nodes: [], edges: [], pageInfo: { startCursor: null, endCursor: null } });
    }
  });

  it('counts all, or up to a limit and one more', async () => {
    const total = (await all(world.api, statements('SAID_ON', 'DESC'))).length;
    const { statements: counted } = await world.api.ask(
      `{ statements(first: 3) { all: totalCount few: totalCount(limit: 5) none: totalCount(limit: 0) exact: totalCount(limit: ${total}) many: totalCount(limit: 10000) nodes { id } } }`,
    );
    expect(counted).toMatchObject({ all: total, few: 6, none: 1, exact: total, many: total });
    expect(counted.nodes).toHaveLength(3);
    expect(await world.api.codes('{ statements { totalCount(limit: -1) } }')).toEqual(['BAD_USER_INPUT']);
  });

  it('sends nothing after the last row and before the first', async () => {
    const list: List = { select: 'topics(PAGING) { PAGE }' };
    const whole = await page(world.api, list, { first: 100 });
    const behind = await page(world.api, list, { first: 5, after: whole.pageInfo.endCursor });
    expect(behind).toMatchObject({
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
    const before = await page(world.api, list, { last: 5, before: whole.pageInfo.startCursor });
    expect(before).toMatchObject({ nodes: [], pageInfo: { hasNextPage: true, hasPreviousPage: false } });
  });
});

describe('while rows are added', () => {
  it.each(['SAID_ON ASC', 'SAID_ON DESC', 'ADDED_AT ASC', 'ADDED_AT DESC'])(
    '%s neither leaves out nor repeats what was there',
    async (order) => {
      const [field, direction] = order.split(' ') as [string, string];
      const list = statements(field, direction);
      const there = await all(world.api, list);
      const more = generate({ seed: SEED, statements: 100 }).files.map(({ records }) => records);
      const extra = more.flatMap((records) => records.statements ?? []).slice(0, 12);
      const seen: string[] = [];
      let after: string | null = null;
      for (let turn = 0; ; turn++) {
        const here = await page(world.api, list, { first: 25, after });
        seen.push(...here.nodes.map(({ id }) => id));
        if (!here.pageInfo.hasNextPage) break;
        after = here.pageInfo.endCursor;
        // Said on days in the middle of the list, and undated; added now.
        const added = extra.slice(turn * 3, turn * 3 + 3).map((statement) => ({
          ...statement,
          key: `${order.toLowerCase().replace(' ', '-').replace('_', '-')}-${turn}-${statement.key}`,
          reviewStatus: 'UNREVIEWED' as const,
          discrepancies: [],
        }));
        await loadRecords(world.graph.runner, [{ file: `more-${order}-${turn}.json`, records: { statements: added } }], {
          now: new Date(),
        });
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((id) => there.includes(id))).toEqual(there);
    },
  );
});

describe('errors', () => {
  const cursor = async (list: string) => (await page(world.api, { select: list }, { first: 1 })).pageInfo.endCursor!;

  it.each([
    ['first: -1', 'BAD_USER_INPUT'],
    ['first: 101', 'BAD_USER_INPUT'],
    ['last: -1', 'BAD_USER_INPUT'],
    ['last: 101', 'BAD_USER_INPUT'],
    ['first: 2, last: 2', 'BAD_USER_INPUT'],
    ['after: "garbage"', 'BAD_CURSOR'],
    ['before: ""', 'BAD_CURSOR'],
    ['after: "WyJzdGF0ZW1lbnRzOlNBSURfT046REVTQyJd"', 'BAD_CURSOR'],
    ['orderBy: { field: RELEVANCE, direction: DESC }', 'BAD_USER_INPUT'],
    ['filter: { speakerCountries: ["UKR"] }', 'BAD_USER_INPUT'],
    ['filter: { aboutCountries: ["1"] }', 'BAD_USER_INPUT'],
    ['filter: { saidOn: { from: "2025-02-01", to: "2025-01-01" } }', 'BAD_USER_INPUT'],
    ['filter: { publishedOn: { from: "2025-02-01", to: "2025-01-01" } }', 'BAD_USER_INPUT'],
    ['filter: { text: "  …  " }', 'BAD_USER_INPUT'],
    ['filter: { speakers: ["Zelenskyy"] }', 'BAD_ID'],
    [`filter: { speakers: ["${idOf('statement', 'x')}"] }`, 'BAD_ID'],
    [`filter: { topics: ["${idOf('actor', 'x')}"] }`, 'BAD_ID'],
    ['filter: { measures: ["none"] }', 'UNKNOWN_MEASURE'],
  ])('statements(%s): %s', async (args, code) => {
    expect(await world.api.codes(`{ statements(${args}) { nodes { id } } }`)).toEqual([code]);
  });

  it('refuses the cursor of another order or list', async () => {
    const said = await cursor('statements(PAGING) { PAGE }');
    expect(await world.api.codes(`{ statements(after: "${said}", orderBy: { field: SAID_ON, direction: ASC }) { nodes { id } } }`)).toEqual(
      ['BAD_CURSOR'],
    );
    expect(await world.api.codes(`{ topics(after: "${said}") { nodes { id } } }`)).toEqual(['BAD_CURSOR']);
    expect(await world.api.codes(`{ statements(after: "${await cursor('topics(PAGING) { PAGE }')}") { nodes { id } } }`)).toEqual([
      'BAD_CURSOR',
    ]);
    expect(await world.api.codes(`{ statements(after: "${said}") { nodes { id } } }`)).toEqual([]);
  });

  it('refuses what cannot be asked elsewhere', async () => {
    const x = idOf('actor', 'x');
    const asked: [string, string][] = [
      ['{ node(id: "x") { id } }', 'BAD_ID'],
      [`{ statement(id: "${x}") { id } }`, 'BAD_ID'],
      [`{ actor(id: "${idOf('topic', 'x')}") { id } }`, 'BAD_ID'],
      ['{ actor(name: "…") { id } }', 'BAD_USER_INPUT'],
      ['{ country(code: "Ukraine") { id } }', 'BAD_USER_INPUT'],
      ['{ officials(countries: ["U"]) { nodes { id } } }', 'BAD_USER_INPUT'],
      ['{ search(query: "?!") { totalCount } }', 'BAD_USER_INPUT'],
      ['{ quotations(orderBy: { field: RELEVANCE, direction: DESC }) { totalCount nodes { id } } }', 'BAD_USER_INPUT'],
      ['{ quotations(filter: { via: ["x"] }) { totalCount } }', 'BAD_ID'],
      ['{ figureSeries(measure: "killed", range: { from: "2025-02-01", to: "2025-01-01" }) { claimant { id } } }', 'BAD_USER_INPUT'],
      ['{ statementCounts(by: []) { count } }', 'BAD_USER_INPUT'],
      ['{ statementCounts(by: [ACT], first: -1) { count } }', 'BAD_USER_INPUT'],
      ['{ statementCounts(by: [ACT], first: 10001) { count } }', 'BAD_USER_INPUT'],
      ['{ articles(publishedOn: { from: "2025-02-01", to: "2025-01-01" }) { totalCount } }', 'BAD_USER_INPUT'],
      [`{ nodes(ids: [${Array.from({ length: 101 }, () => `"${x}"`).join()}]) { id } }`, 'BAD_USER_INPUT'],
    ];
    for (const [source, code] of asked) expect(await world.api.codes(source), source).toEqual([code]);
  });

  it('fails one root field alone', async () => {
    const { data, errors } = await world.api.run('{ topics(first: 1) { totalCount } node(id: "x") { id } }');
    expect(data).toMatchObject({ topics: { totalCount: world.oracle.topics.size }, node: null });
    expect(errors!.map(({ path }) => path)).toEqual([['node']]);
  });
});
