import { Temporal } from 'temporal-polyfill';
import { remembered } from '../../../memo.ts';
import type { AgoUnit, DateExpression, DateMeaning } from './expressions.ts';

export type Precision = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR' | 'BEFORE';

/** A date as the graph keeps it: the first day of the period, with BEFORE the last day that it can have been. */
export interface ResolvedDate {
  /** ISO 8601. */
  date: string;
  precision: Precision;
  reason: string;
}

/** What an expression is read against. */
export interface DateContext {
  /** The day of publication, ISO 8601; null: not known. */
  publishedOn: string | null;
  /** The day that the text told last, for "the same day". */
  told?: string | null;
  /** Day of speaking, where it is known: what "today" in someone's words means. */
  saidOn?: string | null;
  /** Of what happened or of what is to come? Default: PAST. */
  tense?: 'PAST' | 'FUTURE';
}

/** The date that an expression means, or null where the context does not tell. */
export function resolveDate({ meaning, span }: DateExpression, context: DateContext): ResolvedDate | null {
  const found = readAgain(JSON.stringify([meaning, referenceOf(meaning, context), context.tense ?? 'PAST']));
  return found && { date: found.date, precision: found.precision, reason: `“${span.text}” is ${found.why}` };
}

/** The day from which a meaning is reckoned, ISO 8601. */
function referenceOf({ kind }: DateMeaning, { publishedOn, saidOn, told }: DateContext): string | null {
  switch (kind) {
    case 'DAY':
    case 'MONTH':
      return publishedOn ?? told ?? null;
    case 'WEEKDAY':
      return publishedOn;
    case 'YEAR':
      return null;
    case 'FROM_TOLD':
      return told ?? null;
    default:
      return saidOn ?? publishedOn;
  }
}

type Tense = NonNullable<DateContext['tense']>;

interface Read {
  date: Temporal.PlainDate;
  precision: Precision;
  why: string;
}

/** An article asks for the same few again and again, and to reckon with dates is slow: by the meaning, its reference and the tense, as JSON. */
const readAgain = remembered((asked): (Omit<Read, 'date'> & { date: string }) | null => {
  const [meaning, reference, tense] = JSON.parse(asked) as [DateMeaning, string | null, Tense];
  const found = read(meaning, reference === null ? null : dayOf(reference), tense);
  return found && { date: found.date.toString(), precision: found.precision, why: found.why };
}, 1000);

const dayOf = remembered((date) => Temporal.PlainDate.from(date), 100);

function read(meaning: DateMeaning, reference: Temporal.PlainDate | null, tense: Tense): Read | null {
  switch (meaning.kind) {
    case 'DAY':
      return readDay(meaning, reference, tense);
    case 'WEEKDAY':
      return reference && readWeekday(meaning, reference, tense);
    case 'MONTH':
      return readMonth(meaning, reference, tense);
    case 'YEAR':
      return { date: new Temporal.PlainDate(meaning.year, 1, 1), precision: 'YEAR', why: 'a year' };
    case 'OFFSET':
      return reference && { date: reference.add({ days: meaning.days }), precision: 'DAY', why: `counted from ${reference.toString()}` };
    case 'FROM_TOLD':
      return (
        reference && {
          date: reference.add({ days: meaning.days }),
          precision: 'DAY',
          why: `counted from ${reference.toString()}, which the text told last`,
        }
      );
    case 'PERIOD':
      return reference && readPeriod(meaning.unit, meaning.offset, reference);
    case 'AGO':
      return reference && readAgo(meaning.unit, meaning.count, reference);
  }
}

function readDay(
  { year, month, day, weekday }: Extract<DateMeaning, { kind: 'DAY' }>,
  reference: Temporal.PlainDate | null,
  tense: Tense,
): Read | null {
  const make = (y: number): Temporal.PlainDate | null => {
    const length = Temporal.PlainYearMonth.from({ year: y, month }).daysInMonth;
    return day <= length ? Temporal.PlainDate.from({ year: y, month, day }) : null;
  };
  if (year !== null) {
    const date = make(year);
    return date && { date, precision: 'DAY', why: 'a full date' };
  }
  if (!reference) return null;
  const years = tense === 'PAST' ? [0, -1, -2, -3, -4, -5, -6] : [0, 1, 2, 3, 4, 5, 6];
  const fits = years
    .map((offset) => make(reference.year + offset))
    .filter((date) => date !== null)
    .filter((date) =>
      tense === 'PAST' ? Temporal.PlainDate.compare(date, reference) <= 0 : Temporal.PlainDate.compare(date, reference) >= 0,
    );
  const date = weekday === null ? fits[0] : (fits.find((d) => d.dayOfWeek === weekday) ?? fits[0]);
  if (!date) return null;
  return {
    date,
    precision: 'DAY',
    why: `the ${tense === 'PAST' ? 'last' : 'next'} such day ${tense === 'PAST' ? 'up to' : 'from'} ${reference.toString()}`,
  };
}

function readWeekday({ weekday, which }: Extract<DateMeaning, { kind: 'WEEKDAY' }>, published: Temporal.PlainDate, tense: Tense): Read {
  const back = (published.dayOfWeek - weekday + 7) % 7;
  const ahead = (weekday - published.dayOfWeek + 7) % 7;
  if (which === 'WEEK_AGO') {
    const monday = published.subtract({ days: published.dayOfWeek - 1 + 7 });
    return {
      date: monday.add({ days: weekday - 1 }),
      precision: 'DAY',
      why: `that day of the week before that of ${published.toString()}`,
    };
  }
  if (which === 'NEXT' || (which === null && tense === 'FUTURE')) {
    return { date: published.add({ days: ahead || 7 }), precision: 'DAY', why: `the next such day after ${published.toString()}` };
  }
  return {
    date: published.subtract({ days: which === 'LAST' ? back || 7 : back }),
    precision: 'DAY',
    why: `the last such day on or before ${published.toString()}`,
  };
}

function readMonth(
  { month, year, which }: Extract<DateMeaning, { kind: 'MONTH' }>,
  reference: Temporal.PlainDate | null,
  tense: Tense,
): Read | null {
  if (year !== null) return { date: new Temporal.PlainDate(year, month, 1), precision: 'MONTH', why: 'a month with its year' };
  if (!reference) return null;
  let date = new Temporal.PlainDate(reference.year, month, 1);
  const future = which === 'NEXT' || (which === null && tense === 'FUTURE');
  if (future && date.month < reference.month) date = date.add({ years: 1 });
  if (!future && date.month > reference.month) date = date.subtract({ years: 1 });
  if (which === 'LAST' && date.month === reference.month && date.year === reference.year) date = date.subtract({ years: 1 });
  return {
    date,
    precision: 'MONTH',
    why: `the ${future ? 'next' : 'last'} such month ${future ? 'from' : 'up to'} ${reference.toString()}`,
  };
}

function readPeriod(unit: 'WEEK' | 'MONTH' | 'YEAR', offset: number, reference: Temporal.PlainDate): Read {
  const why = `counted from ${reference.toString()}`;
  if (unit === 'WEEK') return { date: startOfWeek(reference).add({ weeks: offset }), precision: 'WEEK', why };
  if (unit === 'MONTH') return { date: reference.with({ day: 1 }).add({ months: offset }), precision: 'MONTH', why };
  return { date: reference.with({ day: 1, month: 1 }).add({ years: offset }), precision: 'YEAR', why };
}

/** "two weeks ago" is told no finer than in weeks. */
function readAgo(unit: AgoUnit, count: number, reference: Temporal.PlainDate): Read {
  const why = `counted from ${reference.toString()}`;
  if (unit === 'DAY') return { date: reference.subtract({ days: count }), precision: 'DAY', why };
  return readPeriod(unit, -count, reference);
}

export const startOfWeek = (date: Temporal.PlainDate): Temporal.PlainDate => date.subtract({ days: date.dayOfWeek - 1 });
