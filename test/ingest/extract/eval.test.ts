import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { evalArticle } from '../../../src/ingest/extract/eval-format.ts';
import { packageRoot } from '../../../src/paths.ts';

const folder = path.join(packageRoot, '../shared/eval');
const lacking = !existsSync(path.join(folder, 'evaluate.py'))
  ? ' (left out: no ../shared/eval)'
  : spawnSync('python3', ['--version']).status !== 0
    ? ' (left out: no python3)'
    : '';

interface Report {
  full: { f1: number };
  speaker_head: number;
}

function measure(set: string): Record<'all' | 'direct' | 'mixed' | 'indirect', Report> {
  const gold = path.join(folder, `${set}.jsonl`);
  const work = mkdtempSync(path.join(tmpdir(), 'dictum-eval-'));
  try {
    const found = path.join(work, 'found.jsonl');
    const lines = readFileSync(gold, 'utf8').trim().split('\n');
    writeFileSync(found, lines.map((line) => `${JSON.stringify(evalArticle(line, set))}\n`).join(''));
    return JSON.parse(
      execFileSync('python3', [path.join(folder, 'evaluate.py'), gold, found, '--json'], { encoding: 'utf8' }),
    ) as ReturnType<typeof measure>;
  } finally {
    rmSync(work, { recursive: true });
  }
}

// A few points below what docs/extraction.md gives: a change that costs more than chance is seen here.
describe.skipIf(lacking !== '')(`who said what, FULL F1${lacking}`, () => {
  it('on dev', () => {
    const { all, direct, mixed, indirect } = measure('dev');
    expect(all.full.f1).toBeGreaterThan(0.78);
    expect(direct.full.f1).toBeGreaterThan(0.86);
    expect(mixed.full.f1).toBeGreaterThan(0.74);
    expect(indirect.full.f1).toBeGreaterThan(0.74);
    expect(all.speaker_head).toBeGreaterThan(0.93);
  });

  it('on Wikinews, which it did not learn from', () => {
    expect(measure('wikinews_cc').all.full.f1).toBeGreaterThan(0.72);
  });
});
