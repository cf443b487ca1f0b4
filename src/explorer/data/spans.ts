/** A bar of the histogram: its days, and how many statements were made in them. */
export interface Span {
  from: string;
  to: string;
  count: number;
}

const DAY = 86_400_000;
/** More bars than these are too narrow to be met. */
const BARS = 60;

const time = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const iso = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** How many statements there are of each first day, as the schema counts them. */
export type Counts = readonly { keys: readonly string[]; count: number }[];

/** First days and counts; what has no day, or no week, is left out. */
const dated = (counts: Counts): [number, number][] =>
  counts.flatMap(({ keys: [first = ''], count }): [number, number][] => (first === '' ? [] : [[time(first), count]]));

/** Every stretch of so many days from the first statement to the last, empty ones too. */
function stretches(counts: readonly [number, number][], days: number): Span[] {
  const first = Math.min(...counts.map(([start]) => start));
  const last = Math.max(...counts.map(([start]) => start));
  return Array.from({ length: Math.floor((last - first) / (days * DAY)) + 1 }, (_, i) => {
    const from = first + i * days * DAY;
    const to = from + days * DAY;
    const count = counts.filter(([start]) => start >= from && start < to).reduce((sum, [, one]) => sum + one, 0);
    return { from: iso(from), to: iso(to - DAY), count };
  });
}

/** The bars: of days where there are few; else of weeks, several to a bar where there are many. */
export function spansOf(days: Counts, weeks: Counts): Span[] {
  const [byDay, byWeek] = [dated(days), dated(weeks)];
  if (byWeek.length === 0) return [];
  const count = stretches(byWeek, 7).length;
  if (byDay.length > 0 && count * 7 <= BARS) return stretches(byDay, 1);
  return stretches(byWeek, 7 * Math.ceil(count / BARS));
}

/** Which bars a period takes in: the first and the last; all of them where it is open. */
export function rangeOf(spans: readonly Span[], from: string | null, to: string | null): [number, number] {
  const last = spans.length - 1;
  const start = from === null ? 0 : spans.findIndex((span) => span.to >= from);
  const end = to === null ? last : spans.findLastIndex((span) => span.from <= to);
  return [start < 0 ? last : start, Math.max(end, 0)];
}
