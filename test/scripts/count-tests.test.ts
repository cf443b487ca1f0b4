import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../schema/sdl.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dictum-count-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((test) => ({ status: test })) });

it.each([
  [
    'each by its own state',
    [file('passed', 'passed', 'skipped', 'todo'), file('failed', 'passed', 'failed', 'pending')],
    '2 passed, 1 failed, 3 skipped',
  ],
  ['a file that could not be run as one failure', [file('passed', 'passed'), file('failed')], '1 passed, 1 failed, 0 skipped'],
  ['no report as one failure', null, '0 passed, 1 failed, 0 skipped'],
])('counts %s', (_, testResults, line) => {
  const report = join(folder, 'report.json');
  if (testResults) writeFileSync(report, JSON.stringify({ testResults }));
  else rmSync(report, { force: true });
  expect(execFileSync(process.execPath, [join(root, 'scripts/count-tests.js'), report], { encoding: 'utf8' })).toBe(`${line}\n`);
});
