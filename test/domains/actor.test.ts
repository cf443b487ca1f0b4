import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AgencyKinds, type ActorRecord } from '../../src/records/record.model.ts';
import { idOf } from '../../src/relay/id.ts';
import { compare } from '../support/oracle.ts';
import { all, type List } from '../support/pages.ts';
import { random } from '../support/random.ts';
import { buildWorld, type World } from '../support/world.ts';

const SEED = 11;
let world: World;
let actors: ActorRecord[];
beforeAll(async () => {
  world = await buildWorld({ seed: SEED, statements: 70 });
  actors = [...world.oracle.actors.values()];
});
afterAll(() => world.graph.close());

/** Case and accents aside, as names are ordered and matched. */
const LETTERS: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', ł: 'l', đ: 'd', ß: 'ss', "'": '', ı: 'i' };
const fold = (name: string) =>
  [...name.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')]
    .map((letter) => LETTERS[letter] ?? letter)
    .join('')
    .normalize('NFC');
const wordsOf = (name: string) => fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
const byName = (list: readonly ActorRecord[]) =>
  [...list]
    .sort((a, b) => compare(wordsOf(a.name).join(' '), wordsOf(b.name).join(' ')) || compare(idOf('actor', a.key), idOf('actor', b.key)))
    .map(({ key }) => idOf('actor', key));
const beginsEach = (search: string, names: readonly string[]) =>
  wordsOf(search).every((word) => names.flatMap(wordsOf).some((there) => there.startsWith(word)));
const sorted = (list: readonly string[]) => [...list].sort();

type Agency = Extract<ActorRecord, { type: 'AGENCY' }>;
type Person = Extract<ActorRecord, { type: 'PERSON' }>;
type Position = Person['positions'][number];
const isPerson = (actor: ActorRecord): actor is Person => actor.type === 'PERSON';
const isAgency = (actor: ActorRecord): actor is Agency => actor.type === 'AGENCY';
const codeOf = (country: string | null) =>
  country === null ? null : (world.oracle.actor(country) as Extract<ActorRecord, { type: 'COUNTRY' }>).code;
const stateOf = ({ country, agency }: Position) =>
  codeOf(country === undefined ? (agency === null ? null : (world.oracle.actor(agency) as Agency).country) : country);
const heldOn = ({ from, to }: Position, on: string) => (from === null || from <= on) && (to === null || to >= on);

const list = (name: string, declare: string, variables: Record<string, unknown>): List => ({
  select: `${name}(PAGING, ${Object.keys(variables)
    .map((key) => `${key}: $${key}`)
    .join(', ')}) { PAGE }`.replace('PAGING, )', 'PAGING)'),
  declare,
  variables,
});

describe('Query.actors', () => {
  it('lists by name, of these types, with these Wikidata items', async () => {
    const ask = (variables: Record<string, unknown>) =>
      all(world.api, list('actors', '$types: [ActorType!], $wikidataIds: [String!]', { types: null, wikidataIds: null, ...variables }));
    expect(await ask({})).toEqual(byName(actors));
    expect(await ask({ types: ['PERSON', 'COUNTRY'] })).toEqual(
      byName(actors.filter(({ type }) => type === 'PERSON' || type === 'COUNTRY')),
    );
    expect(await ask({ types: [] })).toEqual([]);
    expect(await ask({ wikidataIds: ['Q1', 'Q2', 'Q999'] })).toEqual(
      byName(actors.filter(({ wikidataId }) => wikidataId === 'Q1' || wikidataId === 'Q2')),
    );
  });

  it('finds by beginnings of the words of any name, the name itself first', async () => {
    const r = random(SEED);
    for (let i = 0; i < 15; i++) {
      const actor = r.pick(actors);
      const name = r.pick([actor.name, ...actor.aliases]);
      const words = wordsOf(name);
      const search =
        i % 3 === 0
          ? name.toUpperCase()
          : r
              .some(words, r.int(1, 2))
              .map((word) => word.slice(0, r.int(2, word.length)))
              .join(' ');
      const found = await all(world.api, list('actors', '$search: String', { search }));
      expect(sorted(found), search).toEqual(
        sorted(actors.filter((one) => beginsEach(search, [one.name, ...one.aliases])).map(({ key }) => idOf('actor', key))),
      );
      if (i % 3 === 0) {
        const bearers = actors
          .filter((one) => [one.name, ...one.aliases].some((other) => wordsOf(other).join(' ') === words.join(' ')))
          .map(({ key }) => idOf('actor', key));
        expect(sorted(found.slice(0, bearers.length)), search).toEqual(sorted(bearers));
      }
    }
  });
});

describe('Query.officials', () => {
  const ask = (variables: Record<string, unknown>) =>
    all(
      world.api,
      list('officials', '$countries: [String!], $search: String, $on: Date', { countries: null, search: null, on: null, ...variables }),
    );
  const expected = (holds: (position: Position, person: Person) => boolean) =>
    byName(actors.filter(isPerson).filter((person) => person.positions.some((position) => holds(position, person))));

  it('lists those who hold or held a position, by name', async () => {
    const everyone = await ask({});
    expect(everyone).toEqual(expected(() => true));
    expect(everyone.length).toBeLessThan(actors.filter(isPerson).length);
  });

  it('by the country and the day of one and the same position', async () => {
    expect(await ask({ countries: ['UA', 'us'] })).toEqual(expected((position) => ['UA', 'US'].includes(stateOf(position) ?? '')));
    for (const on of ['2024-10-01', '2025-03-15', '2025-12-01']) {
      expect(await ask({ on })).toEqual(expected((position) => heldOn(position, on)));
      expect(await ask({ on, countries: ['KP', 'RU', 'UA'] })).toEqual(
        expected((position) => heldOn(position, on) && ['KP', 'RU', 'UA'].includes(stateOf(position) ?? '')),
      );
    }
    expect(await ask({ countries: [] })).toEqual([]);
  });

  it('searches names and titles', async () => {
    for (const search of ['spokes', 'HEAD gard', 'robin', 'apfel', 'bræk', 'min orch']) {
      expect(await ask({ search }), search).toEqual(
        expected((position, person) => beginsEach(search, [position.title]) || beginsEach(search, [person.name, ...person.aliases])),
      );
    }
    const on = '2025-03-15';
    expect(await ask({ search: 'spokes', on })).toEqual(
      expected((position) => beginsEach('spokes', [position.title]) && heldOn(position, on)),
    );
  });
});

describe('Query.agencies and countries', () => {
  it('lists agencies of countries and kinds, by name', async () => {
    const ask = (variables: Record<string, unknown>) =>
      all(world.api, list('agencies', '$countries: [String!], $kinds: [AgencyKind!]', { countries: null, kinds: null, ...variables }));
    const agencies = actors.filter(isAgency);
    const kinds = AgencyKinds.slice(0, 5);
    expect(await ask({})).toEqual(byName(agencies));
    expect(await ask({ countries: ['UA', 'KR', 'US'] })).toEqual(
      byName(agencies.filter(({ country }) => ['UA', 'KR', 'US'].includes(codeOf(country) ?? ''))),
    );
    expect(await ask({ kinds })).toEqual(byName(agencies.filter(({ kind }) => kinds.includes(kind))));
    expect(await ask({ kinds: [] })).toEqual([]);
    const search = await all(world.api, list('agencies', '$search: String', { search: 'office 3' }));
    expect(search).toEqual(
      agencies.filter(({ name, aliases }) => beginsEach('office 3', [name, ...aliases])).map(({ key }) => idOf('actor', key)),
    );
  });

  it('lists countries, and what belongs to one', async () => {
    expect(await all(world.api, list('countries', '', {}))).toEqual(byName(actors.filter(({ type }) => type === 'COUNTRY')));
    for (const code of ['UA', 'ZZ', 'KR']) {
      const within = (field: string): List => ({ select: `country(code: "${code}") { ${field}(PAGING) { PAGE } }` });
      expect(await all(world.api, within('agencies'))).toEqual(
        byName(actors.filter(isAgency).filter(({ country }) => codeOf(country) === code)),
      );
      expect(await all(world.api, within('officials'))).toEqual(
        byName(actors.filter(isPerson).filter(({ positions }) => positions.some((position) => stateOf(position) === code))),
      );
    }
    expect(await world.api.ask('{ lower: country(code: "ua") { code } none: country(code: "QQ") { code } }')).toEqual({
      lower: { code: 'UA' },
      none: null,
    });
  });
});

describe('one actor', () => {
  const ONE = `query One($ids: [ID!]!, $on: Date) { nodes(ids: $ids) { id __typename ... on Actor { name aliases wikidataId country { code } }
    ... on Person { positions { title from to agency { id } country { code } holder { id } } then: positions(on: $on) { title } }
    ... on Agency { kind parent { id } positions { title holder { id } } } ... on AnonymousSource { affiliation { id } } ... on Outlet { articles(first: 100) { nodes { id } } } } }`;
  // Latest first: held still, or until the last day; of these the one that began last.
  const latest = (positions: readonly Position[], key: string) =>
    [...positions].sort(
      (a, b) =>
        compare(b.to ?? '9999', a.to ?? '9999') ||
        compare(b.from ?? '0000', a.from ?? '0000') ||
        compare(idOf('position', `${key}/${a.key}`), idOf('position', `${key}/${b.key}`)),
    );

  it('is what its record says', async () => {
    const { oracle, api } = world;
    const on = '2025-03-15';
    const { nodes } = await api.ask(ONE, { ids: actors.slice(0, 100).map(({ key }) => idOf('actor', key)), on });
    for (const [i, actor] of actors.slice(0, 100).entries()) {
      const node = nodes[i];
      const { name, wikidataId } = actor;
      expect(node).toMatchObject({
        id: idOf('actor', actor.key),
        __typename: oracle.typeOf(actor.key),
        name,
        wikidataId,
        aliases: actor.aliases,
      });
      const country = {
        PERSON: () => (isPerson(actor) && actor.positions.length > 0 ? stateOf(latest(actor.positions, actor.key)[0]!) : null),
        AGENCY: () => (isAgency(actor) ? codeOf(actor.country) : null),
        COUNTRY: () => (actor.type === 'COUNTRY' ? actor.code : null),
        OUTLET: () => (actor.type === 'OUTLET' ? codeOf(actor.country) : null),
        ANONYMOUS_SOURCE: () => (actor.type === 'ANONYMOUS_SOURCE' ? affiliated(actor.affiliation) : null),
      }[actor.type]();
      expect(node.country, JSON.stringify(actor)).toEqual(country === null ? null : { code: country });
      if (isPerson(actor)) {
        const positions = latest(actor.positions, actor.key);
        expect(node.positions).toEqual(
          positions.map((position) => ({
            title: position.title,
            from: position.from,
            to: position.to,
            agency: position.agency === null ? null : { id: idOf('actor', position.agency) },
            country: stateOf(position) === null ? null : { code: stateOf(position) },
            holder: { id: idOf('actor', actor.key) },
          })),
        );
        expect(node.then).toEqual(positions.filter((position) => heldOn(position, on)).map(({ title }) => ({ title })));
      }
      if (isAgency(actor)) {
        expect(node).toMatchObject({ kind: actor.kind, parent: actor.parent === null ? null : { id: idOf('actor', actor.parent) } });
        const held = actors
          .filter(isPerson)
          .flatMap(({ key, positions }) => positions.filter(({ agency }) => agency === actor.key).map(() => idOf('actor', key)));
        expect(sorted(node.positions.map(({ holder }: { holder: { id: string } }) => holder.id))).toEqual(sorted(held));
      }
      if (actor.type === 'ANONYMOUS_SOURCE')
        expect(node.affiliation).toEqual(actor.affiliation === null ? null : { id: idOf('actor', actor.affiliation) });
    }
  });

  const affiliated = (key: string | null) => {
    const body = key === null ? null : world.oracle.actor(key);
    return body === null ? null : body.type === 'COUNTRY' ? body.code : isAgency(body) ? codeOf(body.country) : null;
  };

  it('is found by any name, case, accents and titles aside', async () => {
    const bearers = (name: string) =>
      actors.filter((one) => [one.name, ...one.aliases].some((other) => wordsOf(other).join(' ') === wordsOf(name).join(' ')));
    const BY_NAME = 'query ByName($name: String!) { actor(name: $name) { id } }';
    for (const actor of actors.filter(isPerson)) {
      for (const name of [actor.name, ...actor.aliases]) {
        const alone = bearers(name).length === 1;
        for (const asked of [name.toUpperCase(), `President ${name}`, `Mr. ${name}`]) {
          if (alone) expect(await world.api.ask(BY_NAME, { name: asked }), asked).toEqual({ actor: { id: idOf('actor', actor.key) } });
          else expect(await world.api.codes(BY_NAME, { name: asked })).toEqual(['AMBIGUOUS_NAME']);
        }
      }
    }
    expect(await world.api.ask(BY_NAME, { name: 'Nobody Atall' })).toEqual({ actor: null });
    const { data, errors } = await world.api.run(BY_NAME, { name: 'The Office' });
    expect(data).toEqual({ actor: null });
    for (const { name } of bearers('The Office')) expect(errors![0]!.message).toContain(name);
  });

  it('takes exactly one of id, name and Wikidata item', async () => {
    const person = actors.find(({ wikidataId }) => wikidataId !== null)!;
    const id = idOf('actor', person.key);
    expect(
      await world.api.ask(
        `{ a: actor(id: "${id}") { id } b: actor(wikidataId: "${person.wikidataId}") { id } c: actor(wikidataId: "Q999999") { id } }`,
      ),
    ).toEqual({ a: { id }, b: { id }, c: null });
    expect(await world.api.codes('{ actor { id } }')).toEqual(['BAD_USER_INPUT']);
    expect(await world.api.codes(`{ actor(id: "${id}", name: "x") { id } }`)).toEqual(['BAD_USER_INPUT']);
  });
});
