import { beforeEach, expect, it } from 'vitest';
import { keptOf, Memory, type Touched } from '../../src/ingest/memory.ts';
import type { Side } from '../../src/ingest/match/side.ts';
import type { KnownActor } from '../../src/ingest/resolve/gazetteer.ts';
import { idOf } from '../../src/relay/id.ts';
import { person, said } from './match/sides.ts';

const mayor = person('Ines Falcón', 'Mayor', 'ES');
const keeper = { ...person('Tomas Berg'), posts: [] };
const sides = {
  bridge: { ...said('The bridge is safe.', { by: mayor, article: 'one' }), id: idOf('statement', 'bridge') },
  tram: { ...said('The tram is late.', { by: keeper, article: 'two' }), id: idOf('statement', 'tram') },
};
const actor = (id: string, agencyId: string | null = null): KnownActor => ({
  id,
  type: 'PERSON',
  names: [id],
  country: null,
  positions: [{ id: 'post', title: 'Mayor', from: null, to: null, country: null, agency: null, agencyId }],
  record: null,
});
const touched = (some: Partial<Record<keyof Touched, string[]>>): Touched => ({
  statements: new Set(some.statements),
  actors: new Set(some.actors),
  articles: new Set(some.articles),
  firsts: new Set(some.firsts),
});

let memory: Memory;
beforeEach(() => {
  memory = new Memory();
  memory.at(1);
  for (const side of Object.values<Side>(sides)) memory.sides.add(side);
  for (const one of [actor('a', 'the-ministry'), actor('b')]) memory.actors.set(one.id, one);
  memory.there.set('a', true);
  memory.nowhere.set('c', true);
  memory.named.set('ines', { ids: new Map([['ines falcon', ['a']]]), words: 2 });
  memory.named.set('tomas', { ids: new Map(), words: 0 });
  memory.named.set('new', 'MANY');
  memory.alike.set('tomass berg', ['b']);
});

const left = () => ({
  statements: Object.entries<Side>(sides).flatMap(([name, { id }]) => (memory.sides.get(id) === undefined ? [] : [name])),
  actors: [...keptOf(memory.actors, ['a', 'b', 'c']).found.keys()],
  there: [memory.there.has('a'), memory.nowhere.has('c')],
  names: [...memory.named.keys()].sort(),
  alike: memory.alike.size,
});
const ALL = { statements: ['bridge', 'tram'], actors: ['a', 'b'], there: [true, true], names: ['ines', 'new', 'tomas'], alike: 1 };
const NOTHING = { statements: [], actors: [], there: [false, false], names: [], alike: 0 };

it('keeps what was read for as long as nobody writes', () => {
  memory.at(1);
  expect(left()).toEqual(ALL);
  expect([memory.isAt(1), memory.isAt(2), memory.isAt(null)]).toEqual([true, false, false]);
});

it.each([2, null])('forgets all where the graph is at another version: %s', (version) => {
  memory.at(version);
  expect(left()).toEqual(NOTHING);
});

it.each<[string, Touched, ReturnType<typeof left>]>([
  ['nothing', touched({}), ALL],
  ['a statement', touched({ statements: [sides.tram.id] }), { ...ALL, statements: ['bridge'] }],
  ['an article', touched({ articles: ['one'] }), { ...ALL, statements: ['tram'] }],
  ['a speaker', touched({ actors: [keeper.id] }), { ...ALL, statements: ['bridge'], there: [true, false], alike: 0 }],
  [
    'a body in which somebody has a post',
    touched({ actors: ['the-ministry'] }),
    { ...ALL, statements: ['tram'], actors: ['b'], there: [true, false], alike: 0 },
  ],
  ['an actor', touched({ actors: ['a'] }), { ...ALL, actors: ['b'], there: [false, false], names: ['new', 'tomas'], alike: 0 }],
  ['somebody new', touched({ actors: ['d'], firsts: ['tomas'] }), { ...ALL, there: [true, false], names: ['ines', 'new'], alike: 0 }],
])('after a write of its own forgets what that may have changed: %s', (_, write, expected) => {
  memory.wrote(1, 2, write);
  memory.at(2);
  expect(left()).toEqual(expected);
});

it('forgets all where somebody else wrote before its own write', () => {
  memory.wrote(2, 3, touched({}));
  memory.at(3);
  expect(left()).toEqual(NOTHING);
});
