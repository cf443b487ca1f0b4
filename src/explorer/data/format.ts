import type { DatePrecision } from '../generated/graphql.ts';

const LOCALE = 'en-GB';
const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' });
const DAY = date({ day: 'numeric', month: 'long', year: 'numeric' });
const SHORT = date({ day: 'numeric', month: 'short', year: 'numeric' });
const MONTH = date({ month: 'long', year: 'numeric' });
const NUMBER = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });
const COMPACT = new Intl.NumberFormat(LOCALE, { notation: 'compact', maximumFractionDigits: 1 });

const at = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

/** `27 December 2024`. */
export const day = (iso: string): string => DAY.format(at(iso));
/** `27 Dec 2024`, where there is little room. */
export const shortDay = (iso: string): string => SHORT.format(at(iso));
export const month = (iso: string): string => MONTH.format(at(iso));

/** When a statement was made, as exactly as is known: `on 27 December 2024`, `in December 2024`; `undated`. */
export function said(saidOn: string | null, precision: DatePrecision | null): string {
  if (saidOn === null) return 'undated';
  switch (precision) {
    case 'WEEK':
      return `in the week of ${day(saidOn)}`;
    case 'MONTH':
      return `in ${month(saidOn)}`;
    case 'YEAR':
      return `in ${saidOn.slice(0, 4)}`;
    case 'BEFORE':
      return `on or before ${day(saidOn)}`;
    default:
      return `on ${day(saidOn)}`;
  }
}

/** `12,000`. */
export const number = (value: number): string => NUMBER.format(value);
/** `2.5B`, where there is little room. */
export const compact = (value: number): string => COMPACT.format(value);

/** `1 article`, `3 articles`. */
export const count = (value: number, one: string, many = `${one}s`): string => `${number(value)} ${value === 1 ? one : many}`;

/** `a`, `a and b`, `a, b and c`. */
export const list = (parts: readonly string[]): string => new Intl.ListFormat(LOCALE, { type: 'conjunction' }).format(parts);

/** The bounds of a figure: `about 3,000`, `more than 1,000`, `11,000 to 12,000`; empty: no number. */
export function bounds({ lower, upper, approximate }: { lower: number | null; upper: number | null; approximate: boolean }): string {
  if (lower === null && upper === null) return '';
  if (lower === null) return `at most ${number(upper!)}`;
  if (upper === null) return `${number(lower)} or more`;
  if (lower === upper) return `${approximate ? 'about ' : ''}${number(lower)}`;
  return `${number(lower)} to ${number(upper)}`;
}
