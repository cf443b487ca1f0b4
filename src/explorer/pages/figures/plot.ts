import * as Plot from '@observablehq/plot';
import { compact } from '../../data/format.ts';
import { statementAddress } from '../../data/address.ts';
import { hue } from '../../data/hue.ts';
import { readingsOf } from '../../data/reported.ts';
import { chartHeight, heightOf, time, whenOf, type Point } from './points.ts';
import { shapeOf } from './shapes.ts';

const DAY = 86_400_000;
/** Pixels between the names at the right edge. */
const NAME = 17;
/** Pixels that a mark takes: enough to be pressed by a finger. */
const MARK = 24;
/** Radius of the ring round those that differ. */
const RING = 10.5;
/** Narrower charts have their names in the legend alone. */
const NARROW = 620;

/** A point, or one of several readings of it, with its place in the chart. */
interface Drawn extends Pick<Point, 'lower' | 'upper' | 'approximate'> {
  point: Point;
  /** Other reports of the same statement have another number. */
  differs: boolean;
  address: string;
  x: Date;
  y: number;
  color: string;
  symbol: string;
  words: string;
}

export interface ChartAsked {
  points: readonly Point[];
  /** In the legend's order. */
  claimants: readonly string[];
  unit: string;
  width: number;
}

const TICK = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const LONG_TICK = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** Days from the first to the last point, with room at both ends; undated points stand beyond. */
function spreadOf(points: readonly Point[]) {
  const times = points
    .flatMap(({ from, asOf }) => [from, asOf])
    .filter((one) => one !== null)
    .map(time);
  const first = times.length > 0 ? Math.min(...times) : 0;
  const last = times.length > 0 ? Math.max(...times) : DAY;
  const room = Math.max(DAY, (last - first) * 0.05);
  const undated = points.some(({ asOf }) => asOf === null);
  const end = last + room;
  return {
    first: first - room,
    last: end,
    edge: undated ? end + 3 * room : end,
    undatedAt: end + 1.5 * room,
    undated,
    dated: times.length > 0,
  };
}

/** Names beside the last point of each claimant, pushed apart where they would overlap. */
function namesOf(drawn: readonly Drawn[], top: number, height: number): { name: string; y: number; color: string }[] {
  const last = new Map(drawn.map((one) => [one.point.claimant.id, one]));
  const pixel = (y: number) => (y / top) * height;
  const names = [...last.values()].map(({ point, y, color }) => ({ name: point.claimant.name, at: pixel(y), color }));
  names.sort((a, b) => a.at - b.at);
  names.forEach((one, i) => {
    if (i > 0) one.at = Math.max(one.at, names[i - 1]!.at + NAME);
  });
  names.forEach((one, i) => {
    one.at = Math.min(one.at, height - (names.length - 1 - i) * NAME);
  });
  return names.map(({ name, at, color }) => ({ name, y: (at / height) * top, color }));
}

/** From where to where a mark reaches, its arrow included. */
const reachOf = ({ lower, upper, y }: Drawn, mark: number): [number, number] => [lower ?? y - 2 * mark, upper ?? y + 2 * mark];

/**
 * Sets points of one day apart sideways where they would hide one another.
 * @param step milliseconds that take the width of a mark; @param mark the height of one, in what is counted
 */
function apart(drawn: readonly Drawn[], step: number, mark: number): Drawn[] {
  const all = drawn.toSorted((a, b) => a.x.getTime() - b.x.getTime() || reachOf(a, mark)[0] - reachOf(b, mark)[0]);
  const clusters: { of: Drawn[]; top: number }[] = [];
  for (const one of all) {
    const last = clusters.at(-1);
    const [from, to] = reachOf(one, mark);
    if (last?.of[0]?.x.getTime() === one.x.getTime() && from < last.top + mark) {
      last.of.push(one);
      last.top = Math.max(last.top, to);
    } else clusters.push({ of: [one], top: to });
  }
  return clusters.flatMap(({ of }) => of.map((one, i) => ({ ...one, x: new Date(one.x.getTime() + (i - (of.length - 1) / 2) * step) })));
}

/** Every so many days, where a tick of less than a day would be named twice; else as many ticks as have room. */
function ticksOf({ first, last }: { first: number; last: number }, most: number): Date[] | number {
  const start = Math.ceil(first / DAY);
  const days = Math.floor(last / DAY) - start + 1;
  if (days > 2 * most) return most;
  const every = Math.ceil(days / most);
  return Array.from({ length: Math.ceil(days / every) }, (_, i) => new Date((start + i * every) * DAY));
}

/** Makes the points links that keys reach and that have names, in the order of time. Nothing else of the drawing is read out. */
function link(chart: ReturnType<typeof Plot.plot>, drawn: readonly Drawn[]): void {
  for (const group of chart.children) if (!group.querySelector('a')) group.setAttribute('aria-hidden', 'true');
  [...chart.querySelectorAll('a')].forEach((a, i) => {
    a.removeAttribute('xlink:href');
    a.setAttribute('href', drawn[i]!.address);
    a.setAttribute('aria-label', drawn[i]!.words);
    a.firstElementChild?.removeAttribute('aria-label');
    a.parentElement?.setAttribute('role', 'group');
    a.parentElement?.setAttribute('aria-label', 'Claims');
  });
}

/** Draws the points of one axis: each is a link to its statement. */
export function chartOf({ points, claimants, unit, width }: ChartAsked): ReturnType<typeof Plot.plot> {
  const spread = spreadOf(points);
  const placed = points.flatMap((point) => {
    const { readings, differ, words } = readingsOf(point.figures);
    return readings.flatMap(({ lower, upper, approximate }, i): Drawn[] => {
      const y = heightOf({ lower, upper });
      if (y === null) return [];
      return [
        {
          point,
          lower,
          upper,
          approximate,
          differs: differ,
          address: statementAddress(point.statement),
          x: new Date(point.asOf === null ? spread.undatedAt : time(point.asOf)),
          y,
          color: hue(point.code),
          symbol: shapeOf(claimants.indexOf(point.claimant.id)),
          words: `${point.claimant.name}: ${words[i]}, ${whenOf(point)}${differ ? '; reports differ' : ''}`,
        },
      ];
    });
  });
  const top = Math.max(...placed.map(({ upper, y }) => upper ?? y), 1) * 1.12;
  const height = chartHeight(placed.length);
  // There are no halves of what is counted.
  const levels = Math.min(5, Math.floor(top));
  const margins = { marginTop: 28, marginRight: width < NARROW ? 12 : 170, marginBottom: 44, marginLeft: 52 };
  const inner = { width: width - margins.marginLeft - margins.marginRight, height: height - margins.marginTop - margins.marginBottom };
  const step = (MARK * (spread.edge - spread.first)) / Math.max(inner.width, 1);
  const drawn = apart(placed, step, (MARK * top) / inner.height);
  // Those set aside must not hide the numbers of the axis.
  const first = Math.min(spread.first, ...drawn.map(({ x }) => x.getTime() - step / 2));
  const names = width < NARROW ? [] : namesOf(drawn, top, inner.height);
  const ranges = drawn.filter(({ lower, upper }) => lower !== null && upper !== null && lower !== upper);
  const periods = drawn.filter(({ point }) => point.from !== null && point.asOf !== null);
  const dated = drawn.filter(({ point }) => point.asOf !== null);
  const ranging = new Set(ranges.map(({ point }) => point.claimant.id));
  const banded = dated.filter(({ lower, upper, point }) => lower !== null && upper !== null && ranging.has(point.claimant.id));
  const years = spread.last - spread.first > 300 * DAY;
  /** The year of the tick before, which is not said again. */
  let ticked: number | null = null;
  const at = { x: 'x', y: 'y' } as const;

  const chart = Plot.plot({
    width,
    height,
    ...margins,
    style: { fontFamily: 'inherit', fontSize: '13px', background: 'transparent', overflow: 'visible' },
    x: { type: 'utc', domain: [new Date(first), new Date(spread.edge)], label: null },
    y: { domain: [0, top], label: null },
    color: { type: 'identity' },
    symbol: { type: 'identity' },
    opacity: { type: 'identity' },
    marks: [
      Plot.gridY({ ticks: levels, stroke: 'var(--rule)', strokeOpacity: 1 }),
      Plot.axisY({ tickSize: 0, tickFormat: (value: number) => compact(value), label: `↑ ${unit}`, ticks: levels }),
      Plot.axisX({
        tickSize: 0,
        ticks: ticksOf(spread, Math.max(2, Math.round(inner.width / 100))),
        tickFormat: (value: Date, i: number) => {
          if (!spread.dated || value.getTime() > spread.last) return '';
          if (years) return LONG_TICK.format(value);
          const before = i === 0 ? null : ticked;
          ticked = value.getUTCFullYear();
          return before === ticked ? TICK.format(value) : `${TICK.format(value)}\n${ticked}`;
        },
        label: null,
      }),
      Plot.ruleY([0], { stroke: 'var(--edge)' }),
      spread.undated && spread.dated ? Plot.ruleX([new Date(spread.last)], { stroke: 'var(--edge)', strokeDasharray: '2 4' }) : null,
      spread.undated
        ? Plot.text([new Date(spread.undatedAt)], { x: (d: Date) => d, frameAnchor: 'bottom', dy: 22, text: () => 'undated' })
        : null,
      Plot.areaY(banded, {
        x: 'x',
        y1: ({ lower }: Drawn) => lower!,
        y2: ({ upper }: Drawn) => upper!,
        z: ({ point }: Drawn) => point.claimant.id,
        fill: 'color',
        fillOpacity: 0.18,
      }),
      Plot.line(dated, { ...at, z: ({ point }: Drawn) => point.claimant.id, stroke: 'color', strokeOpacity: 0.55, strokeWidth: 1.5 }),
      Plot.link(periods, {
        x1: ({ point }: Drawn) => new Date(time(point.from!)),
        x2: 'x',
        y1: 'y',
        y2: 'y',
        stroke: 'color',
        strokeWidth: 3,
        strokeOpacity: 0.5,
      }),
      Plot.link(ranges, {
        x1: 'x',
        x2: 'x',
        y1: ({ lower }: Drawn) => lower!,
        y2: ({ upper }: Drawn) => upper!,
        stroke: 'color',
        strokeWidth: 10,
        strokeLinecap: 'butt',
        strokeOpacity: ({ approximate }: Drawn) => (approximate ? 0.3 : 0.6),
      }),
      ...[
        { open: drawn.filter(({ upper }) => upper === null), rotate: 0 },
        { open: drawn.filter(({ lower }) => lower === null), rotate: 180 },
      ].map(({ open, rotate }) =>
        Plot.vector(open, { ...at, rotate, length: 30, anchor: 'start', shape: 'arrow', stroke: 'color', strokeWidth: 2 }),
      ),
      Plot.dot(
        drawn.filter(({ differs }) => differs),
        { ...at, r: RING, stroke: 'var(--ink)', strokeDasharray: '3 3' },
      ),
      Plot.dot(drawn, {
        ...at,
        symbol: 'symbol',
        r: 5.5,
        fill: ({ approximate, color }: Drawn) => (approximate ? 'var(--paper)' : color),
        stroke: 'color',
        strokeWidth: 2,
        ariaLabel: 'words',
        href: 'address',
      }),
      Plot.text(names, {
        x: () => new Date(spread.edge),
        y: 'y',
        text: 'name',
        textAnchor: 'start',
        dx: 10,
        fill: 'color',
        lineWidth: 11,
        textOverflow: 'ellipsis',
        fontWeight: 600,
      }),
      Plot.tip(
        drawn,
        Plot.pointer({
          ...at,
          maxRadius: 30,
          title: ({ point, words }: Drawn) => `${words}\n${point.statement.gist}`,
          fill: 'var(--sheet)',
          stroke: 'var(--edge)',
          lineWidth: 22,
          ariaHidden: 'true',
        }),
      ),
    ],
  });
  link(chart, drawn);
  return chart;
}

/** Of the statement whose point is shown as pointed at; null: none is. */
export function addressAt(chart: Plot.Plot): string | null {
  const value: unknown = (chart as { value?: unknown }).value;
  return value !== null && typeof value === 'object' && 'address' in value ? (value as Drawn).address : null;
}
