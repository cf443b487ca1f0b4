import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QuotationFilter, QuotationOrder } from '../../src/generated/graphql.ts';
import { idOf } from '../../src/relay/id.ts';
import { combination, quotationConditions, statementConditions } from '../support/filters.ts';
import { long } from '../support/long.ts';
import { all, inTurns, page, type List } from '../support/pages.ts';
import { random } from '../support/random.ts';
import { buildWorld, type World } from '../support/world.ts';

const SEED = 7;
let world: World;
beforeAll(async () => {
  world = await buildWorld({ seed: SEED, statements: 160, withText: 0.5 });
});
afterAll(() => world.graph.close());

const DECLARE = '$filter: QuotationFilter, $orderBy: QuotationOrder';
const listOf = (filter: QuotationFilter | null, orderBy?: QuotationOrder): List => ({
  select: 'quotations(PAGING, filter: $filter, orderBy: $orderBy) { PAGE }',
  declare: DECLARE,
  variables: { filter, orderBy },
});
const quotations = (filter: QuotationFilter | null, orderBy?: QuotationOrder) => all(world.api, listOf(filter, orderBy));
const ORDERS = (['SAID_ON', 'PUBLISHED_ON'] as const).flatMap((field) =>
  (['ASC', 'DESC'] as const).map((direction) => ({ field, direction })),
);
const CONDITIONS = Object.keys(quotationConditions) as (keyof QuotationFilter)[];
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
const sorted = (list: readonly string[]) => [...list].sort();

describe('Query.quotations', () => {
  it.each(ORDERS)('orders by $field $direction: ties by id, undated last', async (order) => {
    expect(await quotations(null, order)).toEqual(ids(world.oracle.listQuotations(null, order)));
  });

  it('begins with what was said first', async () => {
    expect(await quotations(null)).toEqual(ids(world.oracle.listQuotations(null)));
  });

  it.each(CONDITIONS)('filters by %s', async (name) => {
    const { oracle, api } = world;
    const r = random(SEED + name.length);
    let most = 0;
    for (let i = 0; i < 4; i++) {
      const filter: QuotationFilter = { [name]: quotationConditions[name](r, r.pick(oracle.quotations), oracle) };
      const expected = ids(oracle.listQuotations(filter));
      expect(sorted(await quotations(filter)), JSON.stringify(filter)).toEqual(sorted(expected));
      expect((await page(api, listOf(filter), {}, 'totalCount')).totalCount).toBe(expected.length);
      most = Math.max(most, expected.length);
    }
    expect(most).toBeGreaterThan(0);
  });

  it.each(['modes', 'outlets', 'articles', 'via'] as const)('finds nothing where %s is an empty list', async (name) => {
    expect(await quotations({ [name]: [] })).toEqual([]);
  });

  it('combines conditions, also of the statement, in every order', async () => {
    const { oracle } = world;
    const r = random(SEED);
    const asked = Array.from({ length: long ? 100 : 20 }, () => {
      const from = r.pick(oracle.quotations);
      const own = combination(r, quotationConditions, from, oracle, r.int(1, 3));
      const filter = r.chance(0.4) ? { ...own, statement: combination(r, statementConditions, from.said, oracle, r.int(1, 2)) } : own;
      return { filter, order: r.pick(ORDERS) };
    });
    let found = 0;
    await inTurns(asked, async ({ filter, order }) => {
      const expected = ids(oracle.listQuotations(filter, order));
      expect(await quotations(filter, order), JSON.stringify({ filter, order })).toEqual(expected);
      if (expected.length > 0) found++;
    });
    expect(found).toBeGreaterThan(10);
  });
});

describe('quotations of something', () => {
  const nested = (type: string, id: string, filter: QuotationFilter | null): List => ({
    select: `node(id: "${id}") { ... on ${type} { quotations(PAGING, filter: $filter) { PAGE } } }`,
    declare: '$filter: QuotationFilter',
    variables: { filter },
  });
  const filters = () => {
    const r = random(SEED);
    return [
      null,
      ...Array.from({ length: 12 }, () => combination(r, quotationConditions, r.pick(world.oracle.quotations), world.oracle, 1)),
    ];
  };

  it('of a statement: the earliest published first', async () => {
    const { oracle, api } = world;
    const said = oracle.ordered(oracle.statements, [({ quotations }) => -quotations.length], 'ASC').slice(0, 13);
    for (const [i, filter] of filters().entries()) {
      const { id, quotations } = said[i % said.length]!;
      const expected = oracle.ordered(
        quotations.filter((quotation) => oracle.quotationMatches(quotation, filter, true)),
        [({ article }) => article.publishedOn],
        'ASC',
      );
      expect(await all(api, nested('Statement', id, filter)), JSON.stringify(filter)).toEqual(ids(expected));
    }
  });

  it('of an article: in the order of the text', async () => {
    const { oracle, api } = world;
    const keys = [...oracle.articles.keys()];
    for (const [i, filter] of filters().entries()) {
      const key = keys[i % keys.length]!;
      const expected = oracle.ordered(
        oracle.quotations.filter((quotation) => quotation.article.key === key && oracle.quotationMatches(quotation, filter)),
        [({ record }) => record.segments[0]!.start, ({ record }) => record.segments.at(-1)!.end],
        'ASC',
      );
      expect(await all(api, nested('Article', idOf('article', key), filter)), JSON.stringify(filter)).toEqual(ids(expected));
    }
  });
});

describe('one quotation', () => {
  const ONE = `query One($ids: [ID!]!) { nodes(ids: $ids) { ... on Quotation {
    id text mode cue speakerText capacityText anchor extractor selector { start end exact prefix suffix } segments { start end exact prefix suffix }
    article { text } figures { id text lower upper approximate unit place from asOf measure { key } of { id } }
  } } }`;

  it('is what its record says, anchored in the text that is stored', async () => {
    const { oracle, api, texts } = world;
    const some = oracle.quotations.slice(0, 100);
    const { nodes } = await api.ask(ONE, { ids: ids(some) });
    const anchors = new Set<string>();
    for (const [i, { id, record, article, text, figures }] of some.entries()) {
      const node = nodes[i];
      const { mode, cue, speakerText, capacityText, extractor, segments } = record;
      expect(node).toMatchObject({ id, text, mode, cue, speakerText, capacityText, extractor, segments });
      const stored = texts.get(article.textHash!);
      const [start, end] = [segments[0]!.start, segments.at(-1)!.end];
      expect(node.anchor).toBe(stored === undefined ? 'UNCHECKED' : 'EXACT');
      // Offsets count code points: a symbol beyond the first 65,536 is one.
      expect(node.selector).toEqual({
        start,
        end,
        exact: stored === undefined ? text : [...stored].slice(start, end).join(''),
        prefix: segments[0]!.prefix,
        suffix: segments.at(-1)!.suffix,
      });
      expect(node.article.text).toBe(stored ?? null);
      anchors.add(node.anchor);
      expect(node.figures).toEqual(
        figures.map(({ id, record: { measure, of, ...own } }) => ({
          id,
          ...own,
          measure: { key: measure },
          of: of === null ? null : { id: oracle.actorId(of) },
        })),
      );
    }
    expect([...anchors].sort()).toEqual(['EXACT', 'UNCHECKED']);
  });
});
