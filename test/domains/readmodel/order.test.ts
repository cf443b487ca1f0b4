import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byCount, byDay, byDays, byTime, countKeys, dayKeys, timeKeys } from '../../../src/domains/readmodel/order.ts';
import { ALPHABET } from '../../../src/relay/id.ts';
import { compare } from '../../support/oracle.ts';

const id = fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 20, maxLength: 20 }).map((letters) => `stm_${letters}`);
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
// Few, so that there are ties.
const some = fc.oneof(fc.constantFrom('2024-02-29', '2024-03-01', '2023-12-31'), day);
const date = fc.option(some, { freq: 5 });
const time = fc.date({ min: new Date('2010-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }).map((one) => one.toISOString());
const count = fc.integer({ min: 0, max: 1_000_000 });

/** The undated come last either way, ties by id. */
const wanted = (direction: 1 | -1, a: readonly (string | number | null)[], b: readonly (string | number | null)[]): number => {
  for (const [i, left] of a.entries()) {
    const right = b[i] ?? null;
    if (left === right) continue;
    if (left === null || right === null) return left === null ? 1 : -1;
    return direction * (left < right ? -1 : 1);
  }
  return 0;
};

const sorts = <V extends (string | number | null)[]>(
  values: fc.Arbitrary<V>,
  keysOf: (of: V, id: string) => { up: number; down: number },
) =>
  fc.assert(
    fc.property(values, id, values, id, (a, idA, b, idB) => {
      for (const [direction, key] of [
        [1, 'up'],
        [-1, 'down'],
      ] as const) {
        const [left, right] = [keysOf(a, idA)[key], keysOf(b, idB)[key]];
        expect(Number.isSafeInteger(left)).toBe(true);
        expect(Math.sign(left - right || compare(idA, idB))).toBe(Math.sign(wanted(direction, a, b) || compare(idA, idB)));
      }
    }),
    { numRuns: 300 },
  );

describe('a key, then the id, sorts as what it is made of, then the id', () => {
  it('by a day', () => sorts(fc.tuple(date), ([one], of) => byDay(one, of)));
  it('by two days', () => sorts(fc.tuple(date, date), ([one, two], of) => byDays(one, two, of)));
  it('by a time', () => sorts(fc.tuple(time), ([one], of) => byTime(one, of)));
  it('by a count', () => sorts(fc.tuple(count), ([one], of) => byCount(one, of)));
});

const holds = ({ from, to }: { from: number; to: number }, key: number) => from <= key && key < to;

describe('a stretch of keys', () => {
  it('holds the days of a period, and no undated', () => {
    fc.assert(
      fc.property(date, id, date, date, (one, of, from, to) => {
        const inside = one !== null && (from === null || one >= from) && (to === null || one <= to);
        expect(holds(dayKeys({ from, to }, 'ASC'), byDay(one, of).up)).toBe(inside);
        expect(holds(dayKeys({ from, to }, 'DESC'), byDay(one, of).down)).toBe(inside);
      }),
    );
  });

  it('holds the counts from one to another', () => {
    fc.assert(
      fc.property(count, id, fc.option(count), fc.option(count), (one, of, from, to) => {
        const inside = (from === null || one >= from) && (to === null || one <= to);
        expect(holds(countKeys({ from, to }, 'ASC'), byCount(one, of).up)).toBe(inside);
        expect(holds(countKeys({ from, to }, 'DESC'), byCount(one, of).down)).toBe(inside);
      }),
    );
  });

  it('holds the times since one', () => {
    fc.assert(
      fc.property(time, id, time, (one, of, since) => {
        expect(holds(timeKeys(since, 'ASC'), byTime(one, of).up)).toBe(one >= since);
        expect(holds(timeKeys(since, 'DESC'), byTime(one, of).down)).toBe(one >= since);
      }),
    );
  });
});
