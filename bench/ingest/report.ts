import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { interval, median } from '../measure/statistics.ts';
import type { By } from './peer.ts';
import type { Pass } from './protocol.ts';

export interface Round {
  peers: By<{ cpu: number; wall: number }> | null;
  dictum: Pass;
}

export interface Growth {
  statements: number;
  pass: Pass;
  /** Of all queries of the pass. */
  hits: number;
}

export interface Results {
  /** ISO date. */
  on: string;
  machine: string;
  node: string;
  /** What the kernel multiplies by: the processor's own vectors, or WebAssembly's. */
  by: string;
  peer: Record<string, unknown> | null;
  /** Whose articles they are, in words. */
  from: string;
  /** What those in `warm` are, in words. */
  again: string;
  /** What was matched against. */
  graph: { articles: number; statements: number };
  /** What Dictum had read by then: as many articles as the graph is made of, so often in each pass. */
  warm: Pass[];
  rounds: Round[];
  memory: Pass;
  growth: Growth[];
}

/** As an article of the pass costs. */
const each = ({ articles }: Pass, value: number) => value / articles;
const waiting = ({ cpu, wall }: Pass) => Math.max(0, wall - cpu);
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const whole = (value: number) => Math.round(value).toLocaleString('en');

/** Writes docs/ingest-performance.md and its pictures. */
export function report(results: Results): void {
  writeFileSync('docs/ingest-performance.md', pageOf(results));
  writeFileSync('docs/ingest-performance.svg', chart(results));
}

function pageOf({ on, machine, node, by, peer, from, again, graph, warm, rounds, memory, growth }: Results): string {
  const passes = rounds.map(({ dictum }) => dictum);
  const cpu = median(passes.map((pass) => each(pass, pass.cpu)));
  const wait = median(passes.map((pass) => each(pass, waiting(pass))));
  const told = warm.reduce((sum, { articles }) => sum + articles, 0);
  const theirs = (product: keyof By<unknown>, name: string) => {
    const spent = rounds.map(({ peers }) => peers?.[product].cpu ?? NaN);
    const ratio = interval(passes.map((pass, round) => pass.cpu / spent[round]!));
    const ms = median(passes.map((pass, round) => each(pass, spent[round]!)));
    return [name, ms.toFixed(1), '0', `**${ratio.mean.toFixed(2)}** (${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)}, 95 %)`];
  };
  const { megabytes: first } = memory.memory.at(Math.floor(memory.memory.length / 10))!;
  const { megabytes: last } = memory.memory.at(-1)!;
  return `# How fast ingest is

Made by \`npm run bench:ingest\` on ${on}: ${machine} (shared with other work), Node ${node}, spaCy ${String(peer?.['version'])} with
en_core_web_sm ${String(peer?.['model'])}, Neo4j Community on the same machine. Tagging and parsing multiply by ${by} (docs/extraction.md).

## Beside spaCy

${from[0]!.toUpperCase()}${from.slice(1)}, read to match: read from a file of JSON lines, cleaned, extracted, speakers resolved, statements matched against a
graph of ${whole(graph.statements)} statements from ${graph.articles} others; nothing is written (a dry run). spaCy tags and parses the same texts, all but tagger and
parser switched off. All have the same core, and take turns: ${rounds.length} rounds of ${rounds[0]!.dictum.articles} articles each, no article twice,
after one that is not counted. Before, spaCy read those others once. Dictum, whose code is compiled while it runs, read ${whole(told)} articles in all
(${again}): ${warm.map((pass) => each(pass, pass.cpu).toFixed(1)).join(', ')} ms of processor an article in one pass of ${whole(warm[0]!.articles)} after another.
Processor time of the process with all its threads, medians of the rounds; what Dictum waits beside it is the database's time, and the way there.
Statements and actors of the graph that came up before are remembered from article to article, as in any run.

${table(
  ['', 'ms of processor per article', 'ms waiting per article', 'Dictum to spaCy'],
  [
    ['Dictum, read to match', cpu.toFixed(1), wait.toFixed(1), ''],
    theirs('blis', 'spaCy, tag and parse, as it comes'),
    theirs('numpy', 'the same, by what numpy multiplies with'),
  ],
)}

spaCy comes with a library of its own for products of matrices, BLIS, which has code for processors that it knows by name, and plain code, far slower,
for others; with \`NumpyOps(use_blis=False)\` all but the parser's moves take what numpy has, OpenBLAS. Where the first row is much the slower one, the second is the fairer comparison.

![Memory over ${whole(memory.articles)} articles, and time by the size of the graph](ingest-performance.svg)

## Memory

${whole(memory.articles)} generated articles that share no passage, read to match by one process (a dry run): resident ${whole(first)} MB after a tenth of them, ${whole(last)} MB after all.

## Growth

The same ${growth[0]?.pass.articles ?? 0} articles, after as many others, matched against graphs of generated statements. All were read before, over the other graph.

${table(
  ['statements in the graph', 'ms of processor per article', 'ms waiting per article', 'db hits per article'],
  growth.map(({ statements, pass, hits }) => [
    whole(statements),
    each(pass, pass.cpu).toFixed(1),
    each(pass, waiting(pass)).toFixed(1),
    whole(each(pass, hits)),
  ]),
)}

On ${availableParallelism()} cores \`--jobs\` extracts as many articles at a time.
`;
}

/** The element that Plot makes of it, as far as it is used: there are no types of a browser's here. */
const drawn = (options: Plot.PlotOptions & { document: unknown }) =>
  Plot.plot(options) as unknown as { outerHTML: string; setAttribute(name: string, value: string): void };

function chart({ memory, growth }: Results): string {
  const { document } = parseHTML('<html><body></body></html>') as { document: unknown };
  const size = { document, width: 380, height: 240, marginLeft: 50, marginBottom: 40 };
  const left = drawn({
    ...size,
    x: { label: 'articles →', ticks: 5 },
    y: { label: '↑ resident, MB', domain: [0, Math.max(...memory.memory.map(({ megabytes }) => megabytes)) * 1.1], grid: true },
    marks: [Plot.line(memory.memory, { x: 'articles', y: 'megabytes', stroke: '#1f5f8b', strokeWidth: 2 })],
  });
  const lines = growth.flatMap(({ statements, pass }) => [
    { statements, ms: each(pass, pass.cpu), what: 'processor' },
    { statements, ms: each(pass, waiting(pass)), what: 'waiting' },
  ]);
  const right = drawn({
    ...size,
    x: { label: 'statements in the graph →', type: 'log', tickFormat: (n: number) => n.toLocaleString('en'), ticks: 3 },
    y: { label: '↑ ms per article', grid: true, zero: true },
    color: { domain: ['processor', 'waiting'], range: ['#1f5f8b', '#b8860b'] },
    marks: [
      Plot.lineY(lines, { x: 'statements', y: 'ms', stroke: 'what', marker: true }),
      Plot.text(lines, Plot.selectLast({ x: 'statements', y: 'ms', z: 'what', text: 'what', dy: -10, dx: -20 })),
    ],
  });
  right.setAttribute('x', '400');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 250" width="800" height="250" font-family="system-ui, sans-serif">\n<rect width="800" height="250" fill="white"/>\n${left.outerHTML}\n${right.outerHTML}\n</svg>\n`;
}
