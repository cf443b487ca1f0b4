import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StatementFilter, StatementOrder } from '../../src/generated/graphql.ts';
import { idOf } from '../../src/relay/id.ts';
import { combination, statementConditions } from '../support/filters.ts';
import { long } from '../support/long.ts';
import type { Said } from '../support/oracle.ts';
import { all, inTurns, page, type List } from '../support/pages.ts';
import { random } from '../support/random.ts';
import { buildWorld, type World } from '../support/world.ts';

const SEED = 20241227;
const COUNT = 240;
let world: World;
beforeAll(async () => {
  world = await buildWorld({ seed: SEED, statements: COUNT });
});
afterAll(() => world.graph.close());

const DECLARE = '$filter: StatementFilter, $orderBy: StatementOrder';
const ARGUMENTS = '(PAGING, filter: $filter, orderBy: $orderBy) { PAGE }';
const listOf = (filter: StatementFilter | null, orderBy?: StatementOrder): List => ({
  select: `statements${ARGUMENTS}`,
  declare: DECLARE,
  variables: { filter, orderBy },
});
const statements = (filter: StatementFilter | null, orderBy?: StatementOrder) => all(world.api, listOf(filter, orderBy));
const count = async (filter: StatementFilter | null) => (await page(world.api, listOf(filter), {}, 'totalCount')).totalCount;

const FIELDS = ['SAID_ON', 'ADDED_AT', 'CHANGED_AT', 'REPORTS'] as const;
const ORDERS = FIELDS.flatMap((field) => (['ASC', 'DESC'] as const).map((direction) => ({ field, direction })));
const CONDITIONS = Object.keys(statementConditions) as (keyof StatementFilter)[];
const LISTS = CONDITIONS.filter(
  (name) =>
    ![
      'text',
      'textPrefix',
      'saidOn',
      'hasDate',
      'publishedOn',
      'minReports',
      'maxReports',
      'hasDiscrepancy',
      'minConfidence',
      'changedSince',
    ].includes(name),
);
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
const sorted = (list: readonly string[]) => [...list].sort();

describe('Query.statements', () => {
  it.each(ORDERS)('orders by $field $direction: ties by id, undated last', async (order) => {
    expect(await statements(null, order)).toEqual(ids(world.oracle.listStatements(null, order)));
  });

  it('leaves out what is rejected, and begins with what was said last', async () => {
    const found = await statements(null);
    expect(found).toEqual(ids(world.oracle.listStatements(null)));
    expect(found.length).toBeLessThan(COUNT);
  });

  it.each(CONDITIONS)('filters by %s', async (name) => {
    const { oracle } = world;
    const r = random(SEED + name.length);
    let most = 0;
    for (let i = 0; i < 3; i++) {
      const filter: StatementFilter = { [name]: statementConditions[name](r, r.pick(oracle.statements), oracle) };
      const expected = ids(oracle.listStatements(filter));
      expect(sorted(await statements(filter)), JSON.stringify(filter)).toEqual(sorted(expected));
      expect(await count(filter)).toBe(expected.length);
      most = Math.max(most, expected.length);
    }
    expect(most).toBeGreaterThan(0);
  });

  it.each(LISTS)('finds nothing where %s is an empty list', async (name) => {
    expect(await statements({ [name]: [] })).toEqual([]);
  });

  it('takes null for not given', async () => {
    const nothing = Object.fromEntries(CONDITIONS.map((name) => [name, null]));
    expect(await count(nothing)).toBe(world.oracle.listStatements(null).length);
    expect(await count({ saidOn: { from: null, to: null } })).toBe(world.oracle.listStatements({ hasDate: true }).length);
  });

  it('combines conditions, in every order', async () => {
    const { oracle } = world;
    const r = random(SEED);
    const asked = Array.from({ length: long ? 200 : 35 }, () => ({
      filter: combination(r, statementConditions, r.pick(oracle.statements), oracle, r.int(2, 4)),
      order: r.pick(ORDERS),
    }));
    let found = 0;
    await inTurns(asked, async ({ filter, order }) => {
      const expected = ids(oracle.listStatements(filter, order));
      expect(await statements(filter, order), JSON.stringify({ filter, order })).toEqual(expected);
      if (expected.length > 0) found++;
    });
    expect(found).toBeGreaterThan(20);
  });

  it('asks one and the same speaker, and one and the same quotation', async () => {
    const { oracle } = world;
    // Two conditions that different speakers of one statement meet, and no one of them both.
    const joint = oracle.statements.find(
      ({ record }) =>
        record.reviewStatus !== 'REJECTED' &&
        record.speakers.length === 2 &&
        oracle.actor(record.speakers[0]!).type !== oracle.actor(record.speakers[1]!).type,
    )!;
    const [one, other] = joint.record.speakers.map(oracle.actorId);
    const type = oracle.actor(joint.record.speakers[1]!).type;
    expect(await statements({ speakers: [one!], speakerTypes: [type] })).not.toContain(joint.id);
    expect(await statements({ speakers: [one!, other!], speakerTypes: [type] })).toContain(joint.id);

    const twice = oracle.statements.find(
      ({ record, quotations }) =>
        record.reviewStatus !== 'REJECTED' &&
        quotations.some((q) => q.record.confidence === 1) &&
        quotations.some((q) => q.record.confidence < 1 && quotations.every((p) => p === q || p.article !== q.article)),
    )!;
    const unsure = twice.quotations.find(
      (q) => q.record.confidence < 1 && twice.quotations.every((p) => p === q || p.article !== q.article),
    )!;
    const articles = [idOf('article', unsure.article.key)];
    expect(await statements({ articles, minConfidence: 1 })).not.toContain(twice.id);
    expect(await statements({ articles, minConfidence: unsure.record.confidence })).toContain(twice.id);
  });
});

describe('statements of something', () => {
  const nested = (select: string, id: string, filter: StatementFilter | null, orderBy?: StatementOrder): List => ({
    select: `node(id: "${id}") { ${select}${ARGUMENTS.replace(' }', ' } }')} }`,
    declare: DECLARE,
    variables: { filter, orderBy },
  });

  const scopes: [
    name: string,
    select: string,
    kind: 'actor' | 'article' | 'topic' | 'occasion',
    of: (said: Said) => string[],
    among: (said: Said, key: string) => boolean,
  ][] = [
    [
      'Actor.statements',
      '... on Actor { statements',
      'actor',
      ({ record }) => record.speakers,
      ({ record }, key) => record.speakers.includes(key),
    ],
    [
      'Actor.mentions',
      '... on Actor { mentions',
      'actor',
      ({ record }) => record.about,
      ({ record }, key) => record.about.includes(key) && !record.speakers.includes(key),
    ],
    [
      'Article.statements',
      '... on Article { statements',
      'article',
      ({ quotations }) => quotations.map(({ article }) => article.key),
      ({ quotations }, key) => quotations.some(({ article }) => article.key === key),
    ],
    [
      'Topic.statements',
      '... on Topic { statements',
      'topic',
      ({ record }) => record.topics,
      ({ record }, key) => record.topics.includes(key),
    ],
    [
      'Occasion.statements',
      '... on Occasion { statements',
      'occasion',
      ({ record }) => (record.occasion === null ? [] : [record.occasion]),
      ({ record }, key) => record.occasion === key,
    ],
  ];

  it.each(scopes)('%s', async (_, select, kind, of, among) => {
    const { oracle, api } = world;
    const r = random(SEED);
    let found = 0;
    for (let i = 0; i < 10; i++) {
      const said = r.pick(oracle.statements.filter((one) => of(one).length > 0 && one.record.reviewStatus !== 'REJECTED'));
      const key = r.pick(of(said));
      const filter = i < 3 ? null : combination(r, statementConditions, said, oracle, r.int(1, 2));
      const order = r.pick(ORDERS);
      const expected = ids(
        oracle.listStatements(
          filter,
          order,
          oracle.statements.filter((one) => among(one, key)),
        ),
      );
      expect(await all(api, nested(select, idOf(kind, key), filter, order)), JSON.stringify({ key, filter, order })).toEqual(expected);
      found += expected.length;
    }
    expect(found).toBeGreaterThan(10);
  });
});

describe('one statement', () => {
  const ONE = `query One($id: ID!) { statement(id: $id) {
    id gist act claim saidOn saidOnPrecision reviewStatus addedAt changedAt
    speakers { id } addressees { id } about { id } topics { id } occasion { id } position { title holder { id } } positions { title holder { id } }
    figures { id lower upper unit measure { key } of { id } quotation { id } statement { id } }
    quotations(first: 100) { totalCount nodes { id text confidence speakers { id } via { id } segments { start end exact prefix suffix } article { id } statement { id } } }
    articles(first: 100) { nodes { id publishedOn } }
    discrepancies { kind description confidence sides { value quotations { id } } quotations { id } }
    relations { kind reason confidence reviewStatus statement { id } } inverseRelations { kind statement { id } }
  } }`;

  it('is what its record says, also when it is rejected', async () => {
    const { oracle, api } = world;
    await inTurns(oracle.statements.slice(0, 60), async (said) => {
      const { record } = said;
      const { statement } = await api.ask(ONE, { id: said.id });
      const actors = (keys: readonly string[]) => keys.map((key) => ({ id: oracle.actorId(key) }));
      const { gist, act, claim, saidOn, saidOnPrecision, reviewStatus } = record;
      expect(statement).toMatchObject({
        id: said.id,
        gist,
        act,
        claim,
        saidOn,
        saidOnPrecision,
        reviewStatus,
        addedAt: said.addedAt,
        changedAt: said.changedAt,
      });
      expect(statement).toMatchObject({
        speakers: actors(record.speakers),
        addressees: actors(record.addressees),
        about: actors(record.about),
        topics: record.topics.map((key) => ({ id: idOf('topic', key) })),
      });
      expect(statement.occasion?.id ?? null).toBe(record.occasion && idOf('occasion', record.occasion));

      // Positions in the order of their holders; `position` is the first speaker's.
      const held = record.speakers.flatMap((speaker) =>
        record.positions.filter((ref) => ref.startsWith(`${speaker}/`)).map((ref) => ({ speaker, ref })),
      );
      const titled = held.map(({ speaker, ref }) => {
        const actor = oracle.actor(speaker);
        return {
          title: actor.type === 'PERSON' ? actor.positions.find(({ key }) => `${speaker}/${key}` === ref)!.title : '',
          holder: { id: oracle.actorId(speaker) },
        };
      });
      expect(statement.positions).toEqual(titled);
      expect(statement.position).toEqual(held[0]?.speaker === record.speakers[0] ? titled[0] : null);

      const renderings = oracle.ordered(said.quotations, [({ article }) => article.publishedOn], 'ASC');
      expect(statement.quotations.totalCount).toBe(renderings.length);
      expect(statement.quotations.nodes).toEqual(
        renderings.map((q) => ({
          id: q.id,
          text: q.text,
          confidence: q.record.confidence,
          speakers: actors(q.record.speakers ?? record.speakers),
          via: actors(q.via),
          segments: q.record.segments,
          article: { id: idOf('article', q.article.key) },
          statement: { id: said.id },
        })),
      );
      const articles = [
        ...new Map(
          renderings.map(({ article }) => [article.key, { id: idOf('article', article.key), publishedOn: article.publishedOn }]),
        ).values(),
      ];
      expect(statement.articles.nodes).toEqual(oracle.ordered(articles, [({ publishedOn }) => publishedOn], 'ASC'));
      expect(sorted(statement.figures.map(({ id }: { id: string }) => id))).toEqual(
        sorted(renderings.flatMap(({ figures }) => ids(figures))),
      );

      const quotationId = (key: string) => ({ id: idOf('quotation', `${record.key}/${key}`) });
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
      const [differs] = record.discrepancies;
      expect(
        statement.discrepancies.map(({ kind, description, confidence }: Record<string, unknown>) => ({ kind, description, confidence })),
      ).toEqual(differs ? [{ kind: differs.kind, description: differs.description, confidence: differs.confidence }] : []);
      for (const [i, side] of (differs?.sides ?? []).entries()) {
        expect(statement.discrepancies[0].sides[i].value).toBe(side.value);
        expect(statement.discrepancies[0].sides[i].quotations.sort(byId)).toEqual(side.quotations.map(quotationId).sort(byId));
      }
      const relations = (way: 'outward' | 'inverse') =>
        sorted(oracle.relationsOf(said, way).map(({ kind, other }) => `${kind} ${other.id}`));
      const listed = (list: { kind: string; statement: { id: string } }[]) =>
        sorted(list.map(({ kind, statement: { id } }) => `${kind} ${id}`));
      expect(listed(statement.relations)).toEqual(relations('outward'));
      expect(listed(statement.inverseRelations)).toEqual(relations('inverse'));
    });
  });

  it('is null where there is none', async () => {
    expect(await world.api.ask(ONE, { id: idOf('statement', 'nobody-said-it') })).toEqual({ statement: null });
  });
});
