import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/ingest/clean/clean.ts';
import { LIMITS } from '../../../src/ingest/read/model.ts';
import { ARTICLE, page, PARAGRAPHS, readAllOf, readFile, readFiles, refusalOfFile, TEXT } from './samples.ts';

describe('pages that nobody wrote to be read', () => {
  it.each([
    ['nested a million deep', `<div>`.repeat(400_000) + ARTICLE],
    ['never closed', '<b>'.repeat(2000) + ARTICLE],
    ['of elements without number', `${ARTICLE}${'<i></i>'.repeat(70_000)}`],
    ['of classes without number', `<div class="${'x '.repeat(500_000)}">${ARTICLE}</div>`],
  ])('are refused: %s', async (_, html) => {
    expect(await refusalOfFile('a.html', page(html))).toMatchObject({ code: 'TOO_DEEP' });
  });

  it.each([
    ['an attribute of a megabyte', `<img src="data:image/png;base64,${'A'.repeat(1_000_000)}">${ARTICLE}`],
    ['a hundred thousand entities', `${ARTICLE}<!-- ${'&amp;'.repeat(100_000)} -->`],
    ['data that nest without end', `<script type="application/ld+json">${'['.repeat(100_000)}</script>${ARTICLE}`],
    ['a comment that never ends, behind the article', `${ARTICLE}<!-- ${'<!--'.repeat(50_000)}`],
    ['thirty tables in one another', `${'<table><tr><td>'.repeat(30)}${ARTICLE}`],
  ])('are read all the same: %s', async (_, html) => {
    expect((await readFile('a.html', page(html))).cleaned.text).toBe(TEXT);
  });

  it('of 50 MB are refused before they are held', async () => {
    let sent = 0;
    const stdin = async function* () {
      for (; sent < 800; sent++) yield Buffer.alloc(65_536, 'The ferry stays. ');
    };
    const { articles, refusals } = await readAllOf(['-'], { stdin: stdin(), format: 'html' });
    expect(articles).toEqual([]);
    expect(refusals).toEqual([{ code: 'TOO_LARGE', file: '-', index: null, reason: 'It has more than 5 MB, which is the limit.' }]);
    expect(sent * 65_536).toBeLessThan(LIMITS.article * 1.2);
  });

  it('do not keep others from being read', async () => {
    const { articles, refusals } = await readFiles({
      'a.html': page('<div>'.repeat(10_000)),
      'b.html': page(ARTICLE),
      'c.md': '>'.repeat(20_000),
      'd.md': TEXT,
    });
    expect(articles.map(({ source }) => source.path)).toEqual(['b.html', 'd.md']);
    expect(refusals.map(({ file }) => file)).toEqual(['a.html', 'c.md']);
  });
});

describe('text that is made to keep a machine busy', () => {
  it.each([
    ['brackets', '('.repeat(200_000)],
    ['slashes in brackets', '(a/'.repeat(100_000)],
    ['pictures', '[photo'.repeat(50_000)],
    ['bylines', `By ${'Aa Bb, '.repeat(50_000)}`],
    ['blanks', `${' '.repeat(500_000)}x`],
    ['breadcrumbs', 'Home > '.repeat(100_000)],
    ['blank lines', `\n${' '.repeat(4000)}`.repeat(200)],
  ])('is cleaned like any other: %s', (_, text) => {
    const cleaned = clean([PARAGRAPHS[0], text, PARAGRAPHS[1]].join('\n\n'));
    expect(cleaned.text.startsWith(PARAGRAPHS[0])).toBe(true);
    expect(cleaned.text.endsWith(PARAGRAPHS[1])).toBe(true);
  });
});
