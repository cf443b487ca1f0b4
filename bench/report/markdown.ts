import type { Duel } from '../parts/duel.ts';
import type { Results, Setting } from '../results.ts';
import { GOALS, summaryOf } from './summary.ts';

const fixed = (value: number | null, digits = 2) => (value === null ? '–' : value >= 100 ? value.toFixed(0) : value.toFixed(digits));
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(row)].join('\n');

/** What was to be reached, and what was. */
export function goalsTable(results: Results): string {
  const summary = summaryOf(results);
  const rows = GOALS.map(({ what, goal, of, reached }) => {
    const value = of(summary);
    return [what, goal, fixed(value), value === null ? 'not measured' : reached(value) ? 'yes' : '**no**'];
  });
  return table(['', 'goal', 'measured', 'reached'], rows);
}

export function duelTable({ names: [one, other], queries, rate, cpu }: Duel): string {
  const rows = queries.map(({ name, first, second, ratio }) => [
    name,
    fixed(first.p50),
    fixed(first.p99),
    fixed(first.cpu),
    fixed(second.p50),
    fixed(second.p99),
    fixed(second.cpu),
    fixed(ratio),
  ]);
  const span = ({ mean, low, high }: Duel['rate']) => `${fixed(mean)} (${fixed(low)} to ${fixed(high)})`;
  const head = ['query', `${one} p50`, 'p99', 'CPU', `${other} p50`, 'p99', 'CPU', 'rate'];
  return `${table(head, rows)}\n\nAll queries, geometric mean of ${rate.rounds} rounds with its 95 % interval: rate ${span(rate)}${cpu ? `, CPU per request ${span(cpu)}` : ''}.`;
}

const where = ({ graph, connections }: Duel) => `graph ${graph}, ${connections === 1 ? 'one connection' : `${connections} connections`}`;

function setting({ date, commit, processor, cores, memoryGb, node, neo4j, versions, minutes }: Setting): string {
  const packages = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `Measured on ${date} at commit ${commit} in ${minutes} minutes: ${processor}, ${cores} cores, ${memoryGb} GB, shared by load tool, servers and database; Node ${node}, Neo4j ${neo4j}, ${packages.join(', ')}.`;
}

/** docs/performance.md, from what was measured. */
export function document(results: Results, { introduction, reasons }: { introduction: string; reasons: string }): string {
  const { limit, peers, readModel, growth, merge } = results;
  const parts = [
    '# Performance',
    introduction.trim(),
    '## What was to be reached',
    setting(results.setting),
    goalsTable(results),
    '![Rate of each query against the limit and against the peer](performance.svg)',
    reasons.trim(),
    '## Against the limit',
    'Milliseconds; CPU is that of server and database together per request. `rate` is the median of the rounds.',
    ...limit.flatMap((duel) => [`### ${where(duel)}`, duelTable(duel)]),
    '## Against others',
    ...peers.flatMap((duel) => [`### ${duel.names[1]}: ${where(duel)}`, duelTable(duel)]),
  ];
  if (readModel.length > 0)
    parts.push(
      '## What the read model gives',
      `Dictum against the limit on the base graph, ${where(readModel[0]!)}.`,
      ...readModel.map(duelTable),
    );
  if (growth.length > 0) {
    const rows = growth.map(({ name, p50, hits }) => [
      name,
      fixed(p50.S),
      fixed(p50.L),
      fixed(p50.L / p50.S),
      fixed(hits.S),
      fixed(hits.L),
      fixed(hits.L / hits.S),
    ]);
    parts.push(
      '## From S to L',
      'Twenty-five times the statements, both graphs asked in turns; p50 at one connection in milliseconds, and database hits by PROFILE.',
      table(['query', 'p50 S', 'L', 'L / S', 'hits S', 'L', 'L / S'], rows),
    );
  }
  if (merge) {
    const { statements, nodes, links, dictum, bare, ratio } = merge;
    parts.push(
      '## Ingest',
      `${statements} statements at a time (${nodes} nodes, ${links} relationships), from records to the graph: Dictum ${fixed(dictum)} statements a second, bare CREATE of the same rows ${fixed(bare)}; ratio ${fixed(ratio.mean)} (${fixed(ratio.low)} to ${fixed(ratio.high)}) in ${ratio.rounds} rounds in turns.`,
    );
  }
  return `${parts.join('\n\n')}\n`;
}
