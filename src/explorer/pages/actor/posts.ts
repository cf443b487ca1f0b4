import type { PostFragment } from '../../generated/graphql.ts';
import { day } from '../../data/format.ts';

const time = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);

/** Where a post lies on the line of time, in parts of its whole: 0 to 1. */
export interface Stretch {
  start: number;
  end: number;
  /** The day on this side is not known. */
  openStart: boolean;
  /** Held still, or not known to have ended. */
  openEnd: boolean;
}

/** The line of time that all posts lie on, in milliseconds; null: no day of any is known. */
export function lineOf(posts: readonly Pick<PostFragment, 'from' | 'to'>[], now: number): { first: number; last: number } | null {
  const days = posts.flatMap(({ from, to }) => [from, to]).filter((one) => one !== null);
  if (days.length === 0) return null;
  const times = days.map(time);
  const first = Math.min(...times);
  const last = Math.max(now, ...times);
  return { first, last: last > first ? last : first + 1 };
}

/** A post on that line; null: none of its days is known. */
export function stretchOf({ from, to }: Pick<PostFragment, 'from' | 'to'>, line: { first: number; last: number }): Stretch | null {
  if (from === null && to === null) return null;
  const at = (iso: string) => (time(iso) - line.first) / (line.last - line.first);
  return { start: from === null ? 0 : at(from), end: to === null ? 1 : at(to), openStart: from === null, openEnd: to === null };
}

/** `since 20 May 2019`, `until 3 March 2020`; that no day is known is said. */
export function heldWords({ from, to }: Pick<PostFragment, 'from' | 'to'>): string {
  if (from === null) return to === null ? 'days not known' : `until ${day(to)}`;
  return to === null ? `since ${day(from)}` : `${day(from)} to ${day(to)}`;
}
