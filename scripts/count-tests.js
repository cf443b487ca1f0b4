import { readFileSync } from 'node:fs';

/** Prints what vitest's JSON report tells, in one line. No report, or a file that could not be run: one that failed. */
function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

const count = { passed: 0, failed: 0, skipped: 0 };
const report = read(process.argv[2]);
if (!report) count.failed = 1;
for (const file of report?.testResults ?? []) {
  const tests = file.assertionResults;
  for (const { status } of tests) count[status === 'passed' || status === 'failed' ? status : 'skipped']++;
  if (file.status === 'failed' && !tests.some(({ status }) => status === 'failed')) count.failed++;
}
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
