import { ALPHABET } from '../../relay/id.ts';

/*
 * Sort keys: whole numbers that hold what a list is sorted by and, behind it, the beginning of the id that breaks ties. Read upwards, an
 * index on one of them gives a whole order, also through thousands of things with the same date. What is sorted by is in them
 * exactly, the id only as far as there is room: `ORDER BY key, id` is the order that the contract tells. All of them stay
 * within 2^53, which is as far as JavaScript and JSON count.
 */

/** What a thing is sorted by, for lists that go up and for those that go down; both are read upwards. */
export interface UpDown {
  up: number;
  down: number;
}

/** Bits that a day takes; none is as late as the undated, who come last either way. */
const DAY_BITS = 22;
const UNDATED = 2 ** DAY_BITS - 1;

/** Letters of the id behind each kind of key, five bits each. */
const LETTERS = { day: 6, time: 2, days: 1, count: 6 } as const;

const room = (letters: number) => 32 ** letters;

/** The first letters of an id, as a number that sorts as they do. */
function beginning(id: string, letters: number): number {
  let value = 0;
  for (let i = 4; i < 4 + letters; i++) value = value * 32 + ALPHABET.indexOf(id.charAt(i));
  return value;
}

/** A number that grows with the date; not all of them are days. */
const dayNumber = (date: string): number =>
  Number(date.slice(0, 4)) * 372 + (Number(date.slice(5, 7)) - 1) * 31 + Number(date.slice(8, 10)) - 1;

const up = (date: string | null): number => (date === null ? UNDATED : dayNumber(date));
const down = (date: string | null): number => (date === null ? UNDATED : UNDATED - 1 - dayNumber(date));

/** By an ISO date, the undated last. */
export function byDay(date: string | null, id: string): UpDown {
  const tie = beginning(id, LETTERS.day);
  return { up: up(date) * room(LETTERS.day) + tie, down: down(date) * room(LETTERS.day) + tie };
}

/** By one ISO date, then by another. */
export function byDays(first: string | null, second: string | null, id: string): UpDown {
  const tie = beginning(id, LETTERS.days);
  const key = (a: number, b: number) => (a * 2 ** DAY_BITS + b) * room(LETTERS.days) + tie;
  return { up: key(up(first), up(second)), down: key(down(first), down(second)) };
}

/** A quotation's sort keys: by the days of its statement and of its article. */
export function quotationSortKeys(id: string, { saidOn, publishedOn }: { saidOn: string | null; publishedOn: string | null }) {
  const [said, published] = [byDays(saidOn, publishedOn, id), byDay(publishedOn, id)];
  return { saidUp: said.up, saidDown: said.down, publishedUp: published.up, publishedDown: published.down };
}

/** Milliseconds are counted from here. */
const EPOCH = Date.UTC(2020, 0, 1);

/** By a time: UTC, ISO, with milliseconds. */
export function byTime(time: string, id: string): UpDown {
  const [ms, tie] = [Date.parse(time) - EPOCH, beginning(id, LETTERS.time)];
  return { up: ms * room(LETTERS.time) + tie, down: -ms * room(LETTERS.time) + tie };
}

/** By a whole number. */
export function byCount(count: number, id: string): UpDown {
  const tie = beginning(id, LETTERS.count);
  return { up: count * room(LETTERS.count) + tie, down: -count * room(LETTERS.count) + tie };
}

/** Keys of all that has a value from `from` to before `to`. */
export interface KeyRange {
  from: number;
  to: number;
}

export const ALL: KeyRange = { from: -Number.MAX_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER };
export const UNDATED_ONLY: KeyRange = { from: UNDATED * room(LETTERS.day), to: Number.MAX_SAFE_INTEGER };
export const DATED_ONLY: KeyRange = { from: 0, to: UNDATED * room(LETTERS.day) };

/** Of `byDay`, for the days from one to the other, both included; null: open. Without the undated. */
export function dayKeys({ from, to }: { from: string | null; to: string | null }, direction: 'ASC' | 'DESC'): KeyRange {
  const [first, last] = [from === null ? 0 : dayNumber(from), to === null ? UNDATED - 1 : dayNumber(to)];
  const [low, high] = direction === 'ASC' ? [first, last] : [UNDATED - 1 - last, UNDATED - 1 - first];
  return { from: low * room(LETTERS.day), to: (high + 1) * room(LETTERS.day) };
}

/** Of `byTime`, for this time (ISO) and later ones. */
export function timeKeys(since: string, direction: 'ASC' | 'DESC'): KeyRange {
  const ms = new Date(since).getTime() - EPOCH;
  return direction === 'ASC' ? { ...ALL, from: ms * room(LETTERS.time) } : { ...ALL, to: (1 - ms) * room(LETTERS.time) };
}

/** Of `byCount`, for counts from one to the other, both included; null: open. */
export function countKeys({ from, to }: { from: number | null; to: number | null }, direction: 'ASC' | 'DESC'): KeyRange {
  const edge = (count: number | null, otherwise: number) => (count === null ? otherwise : count * room(LETTERS.count));
  return direction === 'ASC'
    ? { from: edge(from, ALL.from), to: to === null ? ALL.to : edge(to + 1, ALL.to) }
    : { from: to === null ? ALL.from : edge(-to, ALL.from), to: from === null ? ALL.to : edge(-from + 1, ALL.to) };
}
