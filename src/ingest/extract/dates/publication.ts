import { Temporal } from 'temporal-polyfill';
import { dateExpressionsIn } from './expressions.ts';

/** When an article was published, as far as is known. */
export interface Publication {
  /** ISO 8601; null: neither given nor to be worked out. */
  date: string | null;
  inferred: boolean;
  /** True: the text tells only that it cannot be earlier, so nothing can be dated "before" it. */
  lowerBound: boolean;
  reason: string;
}

export const given = (date: string): Publication => ({ date, inferred: false, lowerBound: false, reason: 'given with the article' });

/** Farther back than this no weekday fixes a year of its own: dates repeat every five to eleven years. */
const MOST_YEARS = 12;
const TELLING_BEFORE = /\b(?:on|until|by|since|,|as of|from|dated)?\s*$/i;

/**
 * Works out the day of publication of an undated article from days that it tells as past: a full date ("January 5, 2025"), or one whose weekday
 * fixes the year ("Friday, December 27"). The last of them is the day before which it cannot have appeared.
 * @param today the latest day that it can be, ISO 8601
 */
export function inferPublication(text: string, today: string): Publication {
  const latest = Temporal.PlainDate.from(today);
  let best: { date: Temporal.PlainDate; words: string } | null = null;
  for (const { meaning, span, preposition } of dateExpressionsIn(text)) {
    if (meaning.kind !== 'DAY' || isAhead(text, span.start, preposition)) continue;
    const date = meaning.year === null ? yearByWeekday(meaning, latest) : fullDate(meaning.year, meaning.month, meaning.day);
    if (date && Temporal.PlainDate.compare(date, latest) <= 0 && (!best || Temporal.PlainDate.compare(date, best.date) > 0))
      best = { date, words: span.text };
  }
  if (!best) return { date: null, inferred: false, lowerBound: false, reason: 'no date is given and the text has no full one' };
  return {
    date: best.date.toString(),
    inferred: true,
    lowerBound: true,
    reason: `“${best.words}” is the last day that the text tells as past`,
  };
}

function fullDate(year: number, month: number, day: number): Temporal.PlainDate | null {
  return day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth ? Temporal.PlainDate.from({ year, month, day }) : null;
}

function yearByWeekday(
  { month, day, weekday }: { month: number; day: number; weekday: number | null },
  latest: Temporal.PlainDate,
): Temporal.PlainDate | null {
  if (weekday === null) return null;
  for (let back = 0; back <= MOST_YEARS; back++) {
    const date = fullDate(latest.year - back, month, day);
    if (date?.dayOfWeek === weekday && Temporal.PlainDate.compare(date, latest) <= 0) return date;
  }
  return null;
}

/** A day that is still to come says nothing: "until", "will meet on", "scheduled for". */
function isAhead(text: string, at: number, preposition: string | null): boolean {
  if (preposition === 'until' || preposition === 'till' || preposition === 'by' || preposition === 'for') return true;
  const clause = text
    .slice(Math.max(0, at - 120), at)
    .split(/[.;!?\n]/)
    .at(-1)!
    .replace(TELLING_BEFORE, '');
  return FUTURE.test(clause);
}

export const FUTURE =
  /\b(?:will|won['’]t|shall|going to|to (?:be|meet|visit|hold|begin|start|vote|travel)|scheduled|due|slated|expected|plans?|planned|set to|next|upcoming|would)\b(?!.*\b(?:said|told|announced|added|wrote|stated)\b)/i;
