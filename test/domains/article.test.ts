import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '../../src/relay/id.ts';
import { apiOn } from '../support/execute.ts';
import { all, type List } from '../support/pages.ts';
import { rowsOf } from '../support/vocabulary.ts';
import { buildWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await buildWorld({ seed: 5, statements: 70, withText: 0.6 });
});
afterAll(() => world.graph.close());

const list = (name: string, declare: string, variables: Record<string, unknown>): List => ({
  select: `${name}(PAGING, ${Object.keys(variables)
    .map((key) => `${key}: $${key}`)
    .join(', ')}) { PAGE }`,
  declare,
  variables,
});
const RANGES = [{ from: '2025-01-01', to: '2025-03-31' }, { from: '2025-06-01' }, { to: '2024-12-01' }, {}];
const inRange = (date: string | null, { from = '', to = '9' }: { from?: string; to?: string }) =>
  date !== null && date >= from && date <= to;
const keyed = <T extends { key: string }>(kind: 'article' | 'occasion' | 'topic', records: Iterable<T>) =>
  [...records].map((record) => ({ ...record, id: idOf(kind, record.key) }));
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe('Query.articles', () => {
  const ask = (variables: Record<string, unknown>) =>
    all(
      world.api,
      list('articles', '$search: String, $searchPrefix: Boolean, $outlets: [ID!], $publishedOn: DateRange', {
        search: null,
        searchPrefix: null,
        outlets: null,
        publishedOn: null,
        ...variables,
      }),
    );
  const expected = (keep: (article: ReturnType<typeof articles>[number]) => boolean) =>
    ids(world.oracle.ordered(articles().filter(keep), [({ publishedOn }) => publishedOn], 'DESC'));
  const articles = () => keyed('article', world.oracle.articles.values());

  it('lists the latest published first, undated last', async () => {
    expect(await ask({})).toEqual(expected(() => true));
  });

  it('filters by outlets, dates and words', async () => {
    const { oracle } = world;
    const outlets = ['outlet-0', 'outlet-2'];
    expect(await ask({ outlets: outlets.map(oracle.actorId) })).toEqual(
      expected(({ outlet }) => outlet !== null && outlets.includes(outlet)),
    );
    expect(await ask({ outlets: [] })).toEqual([]);
    for (const publishedOn of RANGES)
      expect(await ask({ publishedOn }), JSON.stringify(publishedOn)).toEqual(
        expected((article) => inRange(article.publishedOn, publishedOn)),
      );
    const holds = (key: string, search: string) => {
      const words = [
        oracle.articles.get(key)!.title ?? '',
        ...oracle.quotations.filter(({ article }) => article.key === key).map(({ text }) => text),
      ].flatMap(rowsOf);
      return rowsOf(search).every((row) => words.includes(row));
    };
    for (const search of ['Convoys', 'harbor lodz', 'strasse', 'CAFES', 'orchards Izmir river']) {
      const found = expected(({ key }) => holds(key, search));
      expect(await ask({ search }), search).toEqual(found);
    }
    const harbor = await ask({ search: 'river harbor' });
    expect(harbor.length).toBeGreaterThan(0);
    expect(await ask({ search: 'river harb', searchPrefix: true })).toEqual(harbor);
    expect(await ask({ search: 'river harb', searchPrefix: false })).toEqual([]);
    expect(await ask({ search: 'harb river', searchPrefix: true })).toEqual([]);
    expect(await ask({ search: 'harbors', outlets: outlets.map(oracle.actorId), publishedOn: RANGES[1] })).toEqual(
      expected(
        (article) => holds(article.key, 'harbor') && outlets.includes(article.outlet ?? '') && inRange(article.publishedOn, RANGES[1]!),
      ),
    );
  });

  it('lists those of an outlet', async () => {
    expect(
      await all(world.api, { select: `node(id: "${world.oracle.actorId('outlet-1')}") { ... on Outlet { articles(PAGING) { PAGE } } }` }),
    ).toEqual(expected(({ outlet }) => outlet === 'outlet-1'));
  });
});

describe('one article', () => {
  const FIELDS =
    'id title url publishedOn publishedOnInferred bylines language license addedAt textHash text outlet { id } credits { id } removed { reason text at }';

  it('is what its record says', async () => {
    const { oracle, api, texts, times } = world;
    for (const article of oracle.articles.values()) {
      const { title, url, publishedOn, publishedOnInferred, bylines, language, license, textHash, removed } = article;
      const { node } = await api.ask(`query One($id: ID!) { node(id: $id) { ... on Article { ${FIELDS} } } }`, {
        id: idOf('article', article.key),
      });
      expect(node).toEqual({
        id: idOf('article', article.key),
        title,
        url,
        publishedOn,
        publishedOnInferred,
        bylines,
        language,
        license,
        addedAt: times[0],
        textHash,
        text: texts.get(textHash!) ?? null,
        outlet: article.outlet === null ? null : { id: oracle.actorId(article.outlet) },
        // Its own outlet is no credit.
        credits: article.credits.filter((key) => key !== article.outlet).map((key) => ({ id: oracle.actorId(key) })),
        removed,
      });
    }
  });

  it('shows a text only where its licence allows', async () => {
    const { oracle, graph, texts } = world;
    const strict = apiOn(graph.runner, { showAllText: false });
    const shown = new Set<string | null>();
    for (const { key, textHash, license } of oracle.articles.values()) {
      const { article } = await strict.ask('query One($id: ID!) { article(id: $id) { text } }', { id: idOf('article', key) });
      expect(article.text, key).toBe(license === 'CC-BY-4.0' ? (texts.get(textHash!) ?? null) : null);
      if (article.text !== null) shown.add(license);
    }
    expect([...shown]).toEqual(['CC-BY-4.0']);
  });

  it('is found by its id or its address', async () => {
    const article = [...world.oracle.articles.values()].find(({ url }) => url !== null)!;
    const id = idOf('article', article.key);
    expect(await world.api.ask('query One($url: URL!) { article(url: $url) { id } }', { url: article.url })).toEqual({ article: { id } });
    expect(await world.api.ask('{ article(url: "https://news.example/none") { id } }')).toEqual({ article: null });
    expect(await world.api.codes('{ article { id } }')).toEqual(['BAD_USER_INPUT']);
    expect(await world.api.codes(`{ article(id: "${id}", url: "${article.url}") { id } }`)).toEqual(['BAD_USER_INPUT']);
  });
});

describe('Query.occasions and topics', () => {
  it('lists occasions, the latest first, undated last', async () => {
    const occasions = keyed('occasion', world.oracle.occasions.values());
    const ask = (variables: Record<string, unknown>) =>
      all(world.api, list('occasions', '$search: String, $date: DateRange', { search: null, date: null, ...variables }));
    const expected = (keep: (occasion: (typeof occasions)[number]) => boolean) =>
      ids(world.oracle.ordered(occasions.filter(keep), [({ date }) => date], 'DESC'));
    expect(await ask({})).toEqual(expected(() => true));
    for (const date of RANGES) expect(await ask({ date })).toEqual(expected((occasion) => inRange(occasion.date, date)));
    expect(await ask({ search: 'brief 3' })).toEqual(expected(({ name }) => / 3$/.test(name)));
    // Of the place too, accents aside.
    const places = { vaster: 'Västerås', 'NOWY sac': 'Nowy Sącz', Alesund: 'Ålesund', port: 'Port Amber' };
    for (const [search, place] of Object.entries(places))
      expect(await ask({ search }), search).toEqual(expected((occasion) => occasion.place === place));
  });

  it('lists topics by name', async () => {
    const topics = keyed('topic', world.oracle.topics.values());
    const names = (await world.api.ask('{ topics { nodes { id name } } }')).topics.nodes as { id: string; name: string }[];
    expect(ids(names).sort()).toEqual(ids(topics).sort());
    const folded = names.map(({ name }) =>
      name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l').replaceAll('ß', 'ss').replaceAll(/[(),]/g, ''),
    );
    expect(folded).toEqual([...folded].sort());
    expect((await all(world.api, list('topics', '$search: String', { search: 'unus AFF' }))).sort()).toEqual(
      ids(topics.filter(({ name }) => name.includes('unused'))).sort(),
    );
  });
});
