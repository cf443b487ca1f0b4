import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { dictum } from '../../support/processes.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'dictum-extract-'));
afterAll(() => rmSync(folder, { recursive: true }));

// Nothing runs at this address: extraction asks for no database.
const run = (args: string[], input = '') =>
  dictum(
    ['extract', ...args],
    { PATH: process.env['PATH'], NEO4J_URI: 'bolt://127.0.0.1:1', DICTUM_HOME: path.join(folder, 'home') },
    input,
  ).ended;

const article = { id: 'a', text: '🚢 Brandt said the dam was safe.' };

describe('dictum extract', () => {
  it("answers each line in the evaluator's format, offsets in code points", async () => {
    const file = path.join(folder, 'articles.jsonl');
    writeFileSync(file, `${JSON.stringify(article)}\n\n${JSON.stringify({ id: 'b', text: 'It rained.' })}\n`);
    const { status, stdout } = await run(['--format', 'eval', file]);
    expect(status).toBe(0);
    const lines = stdout.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        id: 'a',
        statements: [
          {
            speaker: { start: 2, end: 8 },
            cue: { start: 9, end: 13 },
            content: [{ start: 14, end: 30 }],
            type: 'indirect',
            confidence: expect.any(Number),
          },
        ],
      },
      { id: 'b', statements: [] },
    ]);
  });

  it('reads what is piped in', async () => {
    const { status, stdout } = await run(['-'], JSON.stringify(article));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ id: 'a' });
  });

  it.each([
    ['a line that is no article', ['-'], '{"id": 1}', 'BAD_TEXT', 'Line 1 of stdin'],
    ['a file that is not there', [path.join(folder, 'none.jsonl')], '', 'NO_FILE', 'none.jsonl'],
    ['a format that it does not know', ['-', '--format', 'xml'], '', 'BAD_USAGE', 'xml'],
  ])('%s is refused with its reason', async (_, args, input, code, reason) => {
    const { status, stderr } = await run(args, input);
    expect(status).not.toBe(0);
    expect(stderr).toContain(code);
    expect(stderr).toContain(reason);
  });
});
