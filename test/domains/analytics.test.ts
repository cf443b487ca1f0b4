import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StatementGroup } from '../../src/generated/graphql.ts';
import { combination, statementConditions } from '../support/filters.ts';
import { inTurns } from '../support/pages.ts';
import { compare } from '../support/oracle.ts';
import { random } from '../support/random.ts';
import { buildWorld, type World } from '../support/world.ts';

const SEED = 3;
let world: World;
beforeAll(async () => {
  world = await buildWorld({ seed: SEED, statements: 200 });
});
afterAll(() => world.graph.close());

describe('Query.statementCounts', () => {
  const COUNTS = `query Counts($by: [StatementGroup!]!, $filter: StatementFilter, $first: Int) {
    statementCounts(by: $by, filter: $filter, first: $first) { keys labels count speakers actors { __typename id name } }
  }`;
  const GROUPS: StatementGroup[] = [
    'SPEAKER',
    'SPEAKER_COUNTRY',
    'ABOUT',
    'TOPIC',
    'OCCASION',
    'MEASURE',
    'ACT',
    'OUTLET',
    'DAY',
    'WEEK',
    'MONTH',
    'YEAR',
  ];
  const sums = (rows: { keys: string[]; count: number; speakers: number }[]) =>
    rows.map(({ keys, count, speakers }) => ({ keys, count, speakers }));

  it.each(GROUPS)('by %s', async (group) => {
    const { statementCounts } = await world.api.ask(COUNTS, { by: [group], first: 10_000 });
    expect(sums(statementCounts)).toEqual(world.oracle.counts([group]));
  });

  it('by several groups, with filters, the largest first', async () => {
    const { oracle, api } = world;
    const r = random(SEED);
    const asked = Array.from({ length: 16 }, () => ({
      by: r.some(GROUPS, r.int(1, 3)),
      filter: combination(r, statementConditions, r.pick(oracle.statements), oracle, r.int(0, 2)),
      first: r.pick([5, 1000, 10_000]),
    }));
    let found = 0;
    await inTurns(asked, async ({ by, filter, first }) => {
      const expected = oracle.counts(by, filter).slice(0, first);
      const { statementCounts } = await api.ask(COUNTS, { by, filter, first });
      expect(sums(statementCounts), JSON.stringify({ by, filter })).toEqual(expected);
      found += expected.length;
    });
    expect(found).toBeGreaterThan(60);
  });

  it('names what it groups by', async () => {
    const { oracle, api } = world;
    const { statementCounts } = await api.ask(COUNTS, { by: ['SPEAKER', 'TOPIC', 'MONTH', 'ACT'], first: 10_000 });
    const actors = new Map([...oracle.actors.values()].map((actor) => [oracle.actorId(actor.key), actor]));
    for (const { keys, labels, actors: given } of statementCounts) {
      const speaker = actors.get(keys[0])!;
      expect(labels[0]).toBe(speaker.name);
      expect(given).toEqual([{ __typename: oracle.typeOf(speaker.key), id: keys[0], name: speaker.name }, null, null, null]);
      expect(labels[2]).toBe(
        keys[2] === '' ? '' : new Date(keys[2]).toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
      );
      expect(labels.map((label: string) => label === '')).toEqual(keys.map((key: string) => key === ''));
    }
    const codes = await api.ask(COUNTS, { by: ['SPEAKER_COUNTRY'] });
    for (const {
      keys,
      actors: [actor],
    } of codes.statementCounts)
      expect(actor?.__typename ?? '').toBe(keys[0] === '' ? '' : 'Country');
  });
});

describe('Query.figureSeries', () => {
  const SERIES = `query Series($measure: String!, $of: ID, $claimants: [ID!], $range: DateRange) {
    figureSeries(measure: $measure, of: $of, claimants: $claimants, range: $range) {
      claimant { id } of { id } points { from asOf lower upper approximate statement { id } figures { id measure { key } } }
    }
  }`;
  interface Point {
    from: string | null;
    asOf: string | null;
    statement: string;
    figures: string[];
  }
  const canonical = (points: Point[]) =>
    [...points].sort((a, b) => compare(a.statement, b.statement) || compare(`${a.from} ${a.asOf}`, `${b.from} ${b.asOf}`));

  async function series(variables: Record<string, unknown>) {
    const { figureSeries } = await world.api.ask(SERIES, variables);
    const found: Record<string, Point[]> = {};
    for (const { claimant, of, points } of figureSeries) {
      const dates = points.map(({ asOf }: Point) => asOf ?? '9999');
      expect(dates).toEqual([...dates].sort());
      for (const { figures } of points) for (const { measure } of figures) expect(measure.key).toBe(variables['measure']);
      const name = `${claimant.id} ${of?.id ?? ''}`;
      expect(found[name]).toBeUndefined();
      found[name] = canonical(
        points.map((point: { statement: { id: string }; figures: { id: string }[] }) => ({
          ...point,
          statement: point.statement.id,
          figures: point.figures.map(({ id }) => id).sort(compare),
        })),
      );
    }
    return found;
  }
  const expected = (...args: Parameters<World['oracle']['series']>) =>
    Object.fromEntries(Object.entries(world.oracle.series(...args)).map(([name, points]) => [name, canonical(points)]));

  it.each(['killed', 'captured', 'money', 'vessels'])('of %s: one for a claimant and whom it counts', async (measure) => {
    const found = await series({ measure });
    expect(found).toEqual(expected(measure));
    expect(Object.keys(found).length).toBeGreaterThan(2);
  });

  it('of somebody, by claimants, in a period', async () => {
    const { oracle } = world;
    const of = oracle.actorId('country-0');
    expect(await series({ measure: 'killed', of })).toEqual(expected('killed', { of }));
    const claimants = Object.keys(oracle.series('killed'))
      .slice(0, 3)
      .map((name) => name.split(' ')[0]!);
    expect(await series({ measure: 'killed', claimants })).toEqual(expected('killed', { claimants }));
    expect(await series({ measure: 'killed', claimants: [] })).toEqual({});
    for (const range of [{ from: '2025-01-01', to: '2025-06-30' }, { to: '2024-12-31' }, {}])
      expect(await series({ measure: 'killed', range })).toEqual(expected('killed', { range }));
    expect(await series({ measure: 'never_given' })).toEqual({});
  });

  it('refuses a measure that there is not, and says which there are', async () => {
    const { errors } = await world.api.run(SERIES, { measure: 'kiled' });
    expect(errors![0]!.message).toContain('captured, killed, money');
    expect(await world.api.codes(SERIES, { measure: 'kiled' })).toEqual(['UNKNOWN_MEASURE']);
    expect(await world.api.codes('{ statements(filter: { measures: ["killed", "none"] }) { totalCount } }')).toEqual(['UNKNOWN_MEASURE']);
    expect((await world.api.ask('{ measures { key name unit } }')).measures).toEqual(
      [...world.oracle.measures.values()].sort((a, b) => compare(a.key, b.key)),
    );
  });
});

describe('Query.network', () => {
  const NETWORK = `query Network($filter: StatementFilter, $around: [ID!], $first: Int) {
    network(filter: $filter, around: $around, first: $first) { nodes { statements actor { id } } edges { count source { id } target { id } } }
  }`;
  async function network(variables: Record<string, unknown>) {
    const { nodes, edges } = (await world.api.ask(NETWORK, variables)).network;
    return {
      nodes: nodes.map(({ actor, statements }: { actor: { id: string }; statements: number }) => ({ id: actor.id, statements })),
      edges: edges
        .map(
          ({ source, target, count }: { source: { id: string }; target: { id: string }; count: number }) =>
            `${source.id} ${target.id} ${count}`,
        )
        .sort(),
    };
  }
  const expected = (...args: Parameters<World['oracle']['network']>) => {
    const { nodes, edges } = world.oracle.network(...args);
    return { nodes, edges: edges.map(({ source, target, count }) => `${source} ${target} ${count}`).sort() };
  };

  it.each([0, 1, 10, 100, 5000])('of the %i actors with most statements', async (first) => {
    expect(await network({ first })).toEqual(expected(null, first));
  });

  it('of the statements that a filter lets through', async () => {
    const { oracle } = world;
    const r = random(SEED);
    for (let i = 0; i < 6; i++) {
      const filter = combination(r, statementConditions, r.pick(oracle.statements), oracle, r.int(1, 2));
      expect(await network({ filter, first: 50 }), JSON.stringify(filter)).toEqual(expected(filter, 50));
    }
  });

  it('around actors: only them, and whom an edge links with one of them', async () => {
    const { oracle } = world;
    for (const keys of [['person-0'], ['country-1', 'agency-2'], []]) {
      const around = keys.map(oracle.actorId);
      expect(await network({ around, first: 1000 }), keys.join()).toEqual(expected(null, 1000, around));
      expect(await network({ around, first: 4 })).toEqual(expected(null, 4, around));
    }
  });

  it('refuses more than 5,000, and fewer than none', async () => {
    for (const first of [-1, 5001]) expect(await world.api.codes(NETWORK, { first })).toEqual(['BAD_USER_INPUT']);
  });
});
