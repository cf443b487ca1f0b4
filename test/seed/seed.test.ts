import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTextFiles } from '../../src/seed/files.ts';
import { seedDefault, type SeedReport } from '../../src/seed/seed.ts';
import { testGraph, type TestGraph } from '../support/database.ts';
import { originals, originalsFolder, withoutOriginals } from './originals.ts';

/** Loading plans many queries for the first time; a busy machine takes its time over it. */
const LONG = 240_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dictum-texts-'));
  await writeFile(path.join(folder, 'b.txt'), 'A gull sat on the mast, the cook said.');
  await writeFile(path.join(folder, 'a.bin'), Buffer.from([0x41, 0x00, 0x42]));
  await writeFile(path.join(folder, 'latin-1.txt'), Buffer.from([0x63, 0x61, 0x66, 0xe9]));
  await writeFile(path.join(folder, 'large.txt'), 'x'.repeat(5_000_001));
  await mkdir(path.join(folder, 'c.txt'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a folder of texts', () => {
  it('is read without what is no text, too large or a folder', async () => {
    expect(await readTextFiles(folder)).toEqual([{ file: 'b.txt', raw: 'A gull sat on the mast, the cook said.' }]);
  });

  it('that is not there is said to be missing', async () => {
    await expect(readTextFiles(path.join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'NO_FILE' });
  });
});

describe('loading the seed', () => {
  // Each goes on from the graph as the one before left it.
  let graph: TestGraph;
  let first: SeedReport;
  beforeAll(async () => {
    graph = await testGraph();
    first = await seedDefault(graph.runner);
  }, LONG);
  afterAll(() => graph.close());

  it('adds everything', () => {
    expect(first).toMatchObject({ changed: 0, unchanged: 0, texts: 0 });
    expect(first.added).toBeGreaterThan(250);
    expect(first.articles.map(({ key, file }) => [key, file])).toEqual([0, 1, 2, 3, 4].map((number) => [`seed-00${number}`, null]));
  });

  it('adds nothing when it is done again, nor takes a text for an article’s that is not', { timeout: LONG }, async () => {
    const again = await seedDefault(graph.runner, { texts: folder });
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: first.added, texts: 0 });
    expect(again.articles).toEqual(first.articles);
  });

  describe.skipIf(withoutOriginals)('with the originals (skipped where they are not at hand)', () => {
    it('finds and stores every article’s text, whatever the file is called', { timeout: LONG }, async () => {
      const renamed = await mkdtemp(path.join(tmpdir(), 'dictum-originals-'));
      try {
        for (const [i, { raw }] of originals.entries()) await writeFile(path.join(renamed, `copy-${9 - i}`), raw.replaceAll('\n', '\r\n'));
        const report = await seedDefault(graph.runner, { texts: renamed });
        expect(report).toMatchObject({ added: 0, changed: 0, texts: 5 });
        expect(report.articles.map(({ file }) => file)).toEqual(['copy-9', 'copy-8', 'copy-7', 'copy-6', 'copy-5']);
      } finally {
        await rm(renamed, { recursive: true, force: true });
      }
    });

    it('keeps the texts when it is done again', { timeout: LONG }, async () => {
      expect(await seedDefault(graph.runner, { texts: originalsFolder })).toMatchObject({ added: 0, changed: 0, texts: 0 });
    });
  });
});
