import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Duel } from '../parts/duel.ts';
import type { Results } from '../results.ts';

interface Point {
  query: string;
  ratio: number;
  against: string;
}

/** What Plot gives: its own types are of the browser's. */
interface Drawn {
  outerHTML: string;
  scale: (name: 'color') => Color;
}

interface Color {
  apply: (name: string) => string;
}

const TICKS = [0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

const points = (duels: readonly Duel[], label: (duel: Duel) => string): Point[] =>
  duels.flatMap((duel) => duel.queries.map(({ name, ratio }) => ({ query: name, ratio, against: label(duel) })));

/** Requests per second of Dictum as multiples of others', query by query, as SVG. */
export function chart({ limit, peers }: Results): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>') as { document: unknown };
  const one = (duels: readonly Duel[]) => duels.filter(({ connections }) => connections === 1);
  const data = [
    ...points(one(limit), ({ graph }) => `the limit, ${graph}`),
    ...points(one(peers), ({ graph, names }) => `${names[1]}, ${graph}`),
  ];
  const ratios = data.map(({ ratio }) => ratio);
  const x: [number, number] = [Math.min(0.5, ...ratios) * 0.95, Math.max(2, ...ratios) * 1.1];
  const drawn: unknown = Plot.plot({
    document: document as never,
    width: 900,
    height: 500,
    marginLeft: 130,
    marginTop: 60,
    marginBottom: 40,
    style: { background: 'white', color: '#222', fontSize: '13px', fontFamily: 'sans-serif' },
    x: {
      type: 'log',
      domain: x,
      grid: true,
      label: "Dictum's requests per second as a multiple of theirs, one connection",
      ticks: TICKS.filter((tick) => tick >= x[0] && tick <= x[1]),
      tickFormat: String,
    },
    y: { label: null },
    color: { scheme: 'Observable10' },
    marks: [
      Plot.ruleX([1], { stroke: '#222' }),
      Plot.dot(data, { x: 'ratio', y: 'query', fill: 'against', r: 4.5, sort: { y: '-x', reduce: 'max' } }),
    ],
  });
  const plot = drawn as Drawn;
  const domain = [...new Set(data.map(({ against }) => against))];
  return withLegend(plot.outerHTML, plot.scale('color'), domain);
}

/** A legend of Plot's is HTML around the SVG; here it has to be in it. */
function withLegend(svg: string, color: Color, domain: readonly string[]): string {
  const entries = domain.map((name, i) => {
    const [left, top] = [130 + (i % 3) * 240, 16 + Math.floor(i / 3) * 20];
    return `<circle cx="${left}" cy="${top}" r="5" fill="${color.apply(name)}"/><text x="${left + 10}" y="${top + 4}" font-size="13" text-anchor="start">${name}</text>`;
  });
  const body = svg.replace(/<\/svg>\s*$/, `<g font-family="sans-serif" fill="#222">${entries.join('')}</g></svg>`);
  return body.startsWith('<svg xmlns') || body.includes('xmlns=')
    ? `${body}\n`
    : `${body.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')}\n`;
}
