import { shortDay } from '../../data/format.ts';
import { readingsOf } from '../../data/reported.ts';
import type { FigureSeriesQuery } from '../../generated/graphql.ts';

type Series = FigureSeriesQuery['figureSeries'][number];
type Given = Series['points'][number];

/** One claim of a number, by whom and for when. */
export interface Point extends Given {
  claimant: Series['claimant'];
  of: Series['of'];
  /** The country spoken for that day. */
  code: string | null;
  /** As the figure's own; null: the measure's. */
  unit: string | null;
  span: Span;
}

/** What may stand on one axis: totals since a beginning, or counts of periods of about one length. */
export const SPANS = ['TOTAL', 'DAY', 'WEEK', 'MONTH', 'LONGER'] as const;
export type Span = (typeof SPANS)[number];

const DAY = 86_400_000;
export const time = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);

/** By the days of the period, first and last included. */
export function spanOf({ from, asOf }: Pick<Given, 'from' | 'asOf'>): Span {
  if (from === null) return 'TOTAL';
  if (asOf === null) return 'LONGER';
  const days = (time(asOf) - time(from)) / DAY + 1;
  if (days <= 1) return 'DAY';
  if (days <= 10) return 'WEEK';
  return days <= 45 ? 'MONTH' : 'LONGER';
}

/** Every point of every series, the earliest first, undated last. */
export const pointsOf = (series: readonly Series[]): Point[] =>
  series
    .flatMap(({ claimant, of, points }) =>
      points.map((point): Point => ({
        ...point,
        claimant,
        of,
        code: point.statement.position?.country?.code ?? claimant.country?.code ?? null,
        unit: point.figures.find(({ unit }) => unit !== null)?.unit ?? null,
        span: spanOf(point),
      })),
    )
    .sort((a, b) => (a.asOf ?? '9999').localeCompare(b.asOf ?? '9999'));

/** Points that one axis can hold. */
export interface Axis {
  key: string;
  span: Span;
  unit: string | null;
  points: Point[];
}

/** Apart by what they count: totals never with weeks, dollars never with euros. The fullest first. */
export function axesOf(points: readonly Point[]): Axis[] {
  const axes = new Map<string, Axis>();
  for (const point of points) {
    const key = `${point.span} ${point.unit ?? ''}`;
    const axis = axes.get(key) ?? { key, span: point.span, unit: point.unit, points: [] };
    axis.points.push(point);
    axes.set(key, axis);
  }
  return [...axes.values()].sort((a, b) => b.points.length - a.points.length || SPANS.indexOf(a.span) - SPANS.indexOf(b.span));
}

/** Whom the points count, most points first; null: the articles do not say. */
export function countedOf(points: readonly Point[]): { of: Point['of']; count: number }[] {
  const all = new Map<string, { of: Point['of']; count: number }>();
  for (const { of } of points) {
    const one = all.get(of?.id ?? '') ?? { of, count: 0 };
    one.count += 1;
    all.set(of?.id ?? '', one);
  }
  return [...all.values()].sort((a, b) => b.count - a.count);
}

/** Who claims them, as they are named in order, with how many points each has. */
export function claimantsOf(points: readonly Point[]): { claimant: Point['claimant']; code: string | null; count: number }[] {
  const all = new Map<string, { claimant: Point['claimant']; code: string | null; count: number }>();
  for (const { claimant, code } of points) {
    const one = all.get(claimant.id) ?? { claimant, code, count: 0 };
    one.count += 1;
    all.set(claimant.id, one);
  }
  return [...all.values()].sort((a, b) => b.count - a.count || a.claimant.name.localeCompare(b.claimant.name));
}

/** The number at which a point is drawn: the only bound, or the middle of both; null: it gives none. */
export function heightOf({ lower, upper }: Pick<Given, 'lower' | 'upper'>): number | null {
  if (lower === null || upper === null) return lower ?? upper;
  return (lower + upper) / 2;
}

/** Pixels that a chart of so many points is high: one or two need less. */
export const chartHeight = (points: number): number => (points > 2 ? 380 : 230);

/** Its number in words; where reports differ, or it has several parts, as each is printed. */
export function valueOf({ figures }: Given): string {
  const { words, differ } = readingsOf(figures);
  return words.join(differ ? ' or ' : ' and ');
}

/** `as of 9 Jan 2025`, `20 Dec to 27 Dec 2024`, `undated`. */
export function whenOf({ from, asOf }: Pick<Given, 'from' | 'asOf'>): string {
  if (asOf === null) return from === null ? 'undated' : `since ${shortDay(from)}, end not known`;
  return from === null || from === asOf ? shortDay(asOf) : `${shortDay(from)} to ${shortDay(asOf)}`;
}
