export type Period = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
const DAY = format({ day: 'numeric', month: 'long', year: 'numeric' });
const MONTH = format({ month: 'long', year: 'numeric' });

/** A period's first day (ISO) as people write it: `27 December 2024`, `week of 23 December 2024`, `December 2024`, `2024`. */
export function periodLabel(period: Period, firstDay: string): string {
  const date = new Date(`${firstDay}T00:00:00Z`);
  switch (period) {
    case 'DAY':
      return DAY.format(date);
    case 'WEEK':
      return `week of ${DAY.format(date)}`;
    case 'MONTH':
      return MONTH.format(date);
    case 'YEAR':
      return firstDay.slice(0, 4);
  }
}
