import { Temporal } from 'temporal-polyfill';
import { DictumError } from '../../errors.ts';
import type { DatePrecisions } from '../../records/record.model.ts';

export type DatePrecision = (typeof DatePrecisions)[number];

/** Before every date, as text; and after every date. */
export const FIRST_DAY = '0000-00-00';
export const LAST_DAY = '9999-99-99';

/** ISO dates, both included. */
export interface Days {
  from: string;
  to: string;
}

const LENGTHS = { DAY: { days: 1 }, WEEK: { weeks: 1 }, MONTH: { months: 1 }, YEAR: { years: 1 } } as const;

/**
 * The days on which a statement may have been said. With BEFORE the first is `FIRST_DAY`.
 * @param saidOn ISO date, the first day of its week (Monday), month or year
 * @throws DictumError BAD_DATE where it is no date, or not that first day
 */
export function saidSpan(saidOn: string, precision: DatePrecision): Days {
  const day = parseDay(saidOn);
  if (precision === 'BEFORE') return { from: FIRST_DAY, to: saidOn };
  const first = { DAY: true, WEEK: day.dayOfWeek === 1, MONTH: day.day === 1, YEAR: day.dayOfYear === 1 }[precision];
  if (!first) {
    const wanted = {
      DAY: day,
      WEEK: day.subtract({ days: day.dayOfWeek - 1 }),
      MONTH: day.with({ day: 1 }),
      YEAR: day.with({ month: 1, day: 1 }),
    }[precision];
    throw new DictumError(
      'BAD_DATE',
      `With the precision ${precision}, saidOn is the first day of the ${precision.toLowerCase()}${precision === 'WEEK' ? ', a Monday' : ''}: ${wanted.toString()}, not ${saidOn}.`,
    );
  }
  return { from: saidOn, to: day.add(LENGTHS[precision]).subtract({ days: 1 }).toString() };
}

/** First days of the week, the month and the year that a day is in, each once. */
export function periodStarts(day: string): string[] {
  const date = parseDay(day);
  const starts = [date.subtract({ days: date.dayOfWeek - 1 }), date.with({ day: 1 }), date.with({ month: 1, day: 1 })];
  return [...new Set(starts.map(String))];
}

function parseDay(text: string): Temporal.PlainDate {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Temporal.PlainDate.from(text);
  } catch {
    // Said below, in our words.
  }
  throw new DictumError('BAD_DATE', `${JSON.stringify(text)} is no date; write it as 2024-12-27.`);
}

/** What a date is sorted by, so that the undated come last in either direction. */
export const sortKeys = (date: string | null): { asc: string; desc: string } => ({ asc: date ?? LAST_DAY, desc: date ?? FIRST_DAY });

/** What a statement's node says of its date. */
export function saidProps(saidOn: string | null, saidOnPrecision: DatePrecision | null): Record<string, string | null> {
  const span = saidOn !== null && saidOnPrecision !== null ? saidSpan(saidOn, saidOnPrecision) : { from: null, to: null };
  const { asc, desc } = sortKeys(saidOn);
  return { saidOn, saidOnPrecision, saidFrom: span.from, saidTo: span.to, saidAsc: asc, saidDesc: desc };
}
