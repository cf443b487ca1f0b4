// npm run eval: how well extraction does on the annotated articles beside the project, in the table of the peers that were measured there.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { evalArticle } from '../src/ingest/extract/eval-format.ts';
import { packageRoot } from '../src/paths.ts';

const folder = path.join(packageRoot, '../shared/eval');
const SETS = ['dev', 'wikinews_cc'];

/** From the folder's README: F1 on the test split, scope speech, in percent. */
const PEERS: readonly (readonly [string, ...(number | null)[]])[] = [
  ['people (several on one article)', 80.4, 98.2, 90.9, 66.5, 95.9, null],
  ["GenderGapTracker's rules on spaCy sm", 62.4, 60.3, 60.3, 65.1, 84.9, 170],
  ['textacy, fed by paragraph', 42.6, 75.9, 0, 0.6, 91.7, 230],
  ['Stanford CoreNLP 4.5.10', 32.1, 53.9, 0, 0.6, 64.6, 4500],
  ['quotation marks and nearest verb', 40.2, 58.2, 0, 22.2, 65.8, 2],
  ['wink-nlp and 150 lines of rules', 63.9, 75.5, 58.1, 56.6, 83.3, 7],
];
const TYPES = ['all', 'direct', 'mixed', 'indirect'] as const;

type Report = Record<(typeof TYPES)[number], { full: { f1: number }; speaker_head: number }>;

function measure(set: string): (number | null)[] {
  const gold = path.join(folder, `${set}.jsonl`);
  const lines = readFileSync(gold, 'utf8').trim().split('\n');
  // The first article loads the models.
  evalArticle(lines[0]!, set);
  const start = performance.now();
  const found = lines.map((line, i) => JSON.stringify(evalArticle(line, `${set} ${i + 1}`)));
  const milliseconds = (performance.now() - start) / lines.length;
  const work = mkdtempSync(path.join(tmpdir(), 'dictum-eval-'));
  try {
    const file = path.join(work, 'found.jsonl');
    writeFileSync(file, `${found.join('\n')}\n`);
    const report = JSON.parse(
      execFileSync('python3', [path.join(folder, 'evaluate.py'), gold, file, '--json'], { encoding: 'utf8' }),
    ) as Report;
    return [...TYPES.map((type) => 100 * report[type].full.f1), 100 * report.all.speaker_head, milliseconds];
  } finally {
    rmSync(work, { recursive: true });
  }
}

const row = (name: string, cells: readonly (number | null | string)[]) =>
  console.log(
    `${name.padEnd(38)}${cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(1) : (cell ?? '')).padStart(10)).join('')}`,
  );

if (!existsSync(path.join(folder, 'evaluate.py'))) {
  console.log('Nothing to measure with: there is no ../shared/eval beside the project.');
} else {
  row('FULL F1 %, scope speech', [...TYPES, 'speaker', 'ms/article']);
  for (const set of SETS) row(`Dictum on ${set}`, measure(set));
  for (const [name, ...cells] of PEERS) row(`${name} (test)`, cells);
}
