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

const points = (duels: readonly Duel[], label: (duel: Duel) => string): Point[] =>
  duels.flatMap((duel) => duel.queries.map(({ name, ratio }) => ({ query: name, ratio, against: label(duel) })));

/** Requests per second of Dictum as multiples of others', query by query, as SVG. */
export function chart({ limit, peers }: Results): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const one = (duels: readonly Duel[]) => duels.filter(({ connections }) => connections === 1);
  const data = [
    ...points(one(limit), ({ graph }) => `the limit, ${graph}`),
    ...points(one(peers), ({ graph, names }) => `${names[1]}, ${graph}`),
  ];
  const drawn: unknown = Plot.plot({
    document: document as never,
    width: 900,
    height: 460,
    marginLeft: 130,
    marginBottom: 40,
    style: { background: 'white', color: '#222', fontSize: '13px', fontFamily: 'sans-serif' },
    x: {
      type: 'log',
      grid: true,
      label: "Dictum's requests per second, as a multiple (one connection)",
      ticks: [0.5, 1, 2, 5, 10, 20, 50, 100, 200],
      tickFormat: String,
    },
    y: { label: null },
    color: { scheme: 'Observable10' },
    symbol: { legend: false },
    marks: [
      Plot.ruleX([1], { stroke: '#222' }),
      Plot.dot(data, {
        x: 'ratio',
        y: 'query',
        stroke: 'against',
        fill: 'against',
        symbol: 'against',
        r: 4.5,
        sort: { y: '-x', reduce: 'max' },
      }),
    ],
  });
  const plot = drawn as Drawn;
  const domain = [...new Set(data.map(({ against }) => against))];
  return withLegend(plot.outerHTML, plot.scale('color'), domain);
}

/** A legend of Plot's is HTML around the SVG; here it has to be in it. */
function withLegend(svg: string, color: Color, domain: readonly string[]): string {
  const entries = domain.map((name, i) => {
    const y = 16 + i * 18;
    return `<circle cx="640" cy="${250 + y}" r="5" fill="${color.apply(name)}"/><text x="652" y="${254 + y}" font-size="13">${name}</text>`;
  });
  const body = svg.replace(/<\/svg>\s*$/, `<g font-family="sans-serif" fill="#222">${entries.join('')}</g></svg>`);
  return body.startsWith('<svg xmlns') || body.includes('xmlns=')
    ? `${body}\n`
    : `${body.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')}\n`;
}
