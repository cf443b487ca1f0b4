import { remembered } from '../../memo.ts';
import type { Side } from './side.ts';

/** News tells what was said within so many days. */
const NEWS_DAYS = 10;

export interface SameDay {
  /** SAME: both are known to be of one day. POSSIBLE: nothing stands against it. UNKNOWN: of one at least no day is known at all. FAR: it would be old news. OTHER: they are of two times. */
  kind: 'SAME' | 'POSSIBLE' | 'UNKNOWN' | 'FAR' | 'OTHER';
  reason: string | null;
}

/** Since 1970. */
const daysTo = remembered((day) => Date.parse(day) / 86_400_000, 2000);

const apart = (one: string, other: string) => Math.abs(daysTo(one) - daysTo(other));

/** Whether two statements can have been made at one time. */
export function sameDay(a: Side, b: Side): SameDay {
  const kind = dayKind(a, b);
  return { kind, reason: reasonOf(kind, a, b) };
}

/** The same without the reason: quick to tell. */
export function dayKind(a: Side, b: Side): SameDay['kind'] {
  const kind = nearestKind(a, b);
  const far = kind === 'POSSIBLE' && (a.precision === 'BEFORE' || b.precision === 'BEFORE') && apart(a.saidOn!, b.saidOn!) > NEWS_DAYS;
  return far ? 'FAR' : kind;
}

/** The same, but POSSIBLE for FAR, which takes longest to tell. */
export function nearestKind(a: Side, b: Side): Exclude<SameDay['kind'], 'FAR'> {
  if (a.saidOn === null || b.saidOn === null || a.from === null || b.from === null) return 'UNKNOWN';
  if (a.precision === 'DAY' && b.precision === 'DAY' && a.saidOn === b.saidOn) return 'SAME';
  return a.to! < b.from || b.to! < a.from ? 'OTHER' : 'POSSIBLE';
}

function reasonOf(kind: SameDay['kind'], a: Side, b: Side): string | null {
  switch (kind) {
    case 'SAME':
      return `both on ${a.saidOn}`;
    case 'OTHER':
      return `not said at the same time: ${a.saidOn}, ${b.saidOn}`;
    case 'FAR':
      return `told more than ${NEWS_DAYS} days apart`;
    default:
      return null;
  }
}
