import { expect, it } from 'vitest';
import { KeptSides } from '../../../src/ingest/match/kept-sides.ts';
import { idOf } from '../../../src/relay/id.ts';
import { said } from './sides.ts';

const side = (id: string) => ({ ...said('The bridge is safe.'), id });
const many = (count: number) => Array.from({ length: count }, (_, i) => side(idOf('statement', `many-${i}`)));

it('finds each by its id, wherever that stands in a text', () => {
  const kept = new KeptSides(1000);
  const sides = many(1000);
  for (const one of sides) kept.add(one);
  const text = sides.map(({ id }) => id).join('');
  sides.forEach((one, i) => expect(kept.get(text, 24 * i)).toBe(one));
  expect(kept.get(idOf('statement', 'another'))).toBeUndefined();
});

it('tells ids apart that differ in one letter', () => {
  const id = idOf('statement', 'one');
  for (let at = 4; at < id.length; at++) {
    const kept = new KeptSides(10);
    kept.add(side(id));
    const other = id.slice(0, at) + (id[at] === 'a' ? 'b' : 'a') + id.slice(at + 1);
    expect(kept.get(other)).toBeUndefined();
  }
});

it('has no more than it may have, and leaves out those that were not asked for longest', () => {
  const kept = new KeptSides(100);
  const [asked, others] = [many(200).slice(0, 10), many(200).slice(10)];
  for (const one of asked) kept.add(one);
  for (const one of others) {
    kept.add(one);
    for (const { id } of asked) kept.get(id);
  }
  const isKept = ({ id }: { id: string }) => kept.get(id) !== undefined;
  expect(asked.filter(isKept)).toEqual(asked);
  const left = others.filter(isKept);
  expect(left).toEqual(others.slice(-left.length));
  expect(left.length).toBeGreaterThan(70);
  expect(left.length).toBeLessThanOrEqual(90);
});

it('keeps an id once, and none that it is told to leave out', () => {
  const kept = new KeptSides(10);
  const [first, second] = many(2) as [ReturnType<typeof side>, ReturnType<typeof side>];
  for (const one of [first, second, side(first.id)]) kept.add(one);
  expect(kept.get(first.id)).toBe(first);
  kept.leaveOut(({ id }) => id === first.id);
  expect([kept.get(first.id), kept.get(second.id)]).toEqual([undefined, second]);
  kept.clear();
  expect(kept.get(second.id)).toBeUndefined();
});
