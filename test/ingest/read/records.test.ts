import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/ingest/clean/clean.ts';
import { read, readRecords } from '../../../src/ingest/read/read.ts';
import { ARTICLE, folderOf, page, readFile, readFiles, refusalOfFile, TEXT, TITLE } from './samples.ts';

const record = {
  url: 'https://courier.example/ferry',
  title: TITLE,
  text: TEXT,
  outlet: 'Island Courier',
  credits: ['Island Press'],
  publishedOn: '2031-03-04T10:00:00Z',
  publishedOnInferred: true,
  bylines: 'By Jane Doe and John Roe',
  language: 'en_gb',
  license: 'CC BY 4.0',
  somethingElse: [1, 2],
};
const meta = {
  url: 'https://courier.example/ferry',
  title: TITLE,
  outlet: 'Island Courier',
  credits: ['Island Press'],
  publishedOn: '2031-03-04',
  publishedOnInferred: true,
  bylines: ['Jane Doe', 'John Roe'],
  language: 'en-GB',
  license: 'CC-BY-4.0',
};

describe('records', () => {
  it.each([
    ['a.json', JSON.stringify(record)],
    ['a.json', JSON.stringify([record])],
    ['a.json', JSON.stringify({ articles: [record] }, null, 2)],
    ['a.jsonl', `\uFEFF${JSON.stringify(record)}\r\n`],
    ['a.ndjson', `\n\n${JSON.stringify(record)}`],
  ])('are read from %s', async (name, content) => {
    const article = await readFile(name, content);
    expect(article.meta).toMatchObject(meta);
    expect(new Set(Object.values(article.meta.from))).toEqual(new Set(['record']));
    expect(article.cleaned.text).toBe(TEXT);
  });

  it('may hold a page, whose own metadata fill what the record leaves open', async () => {
    const html = page(ARTICLE, '<meta name="author" content="Jane Doe">');
    for (const content of [{ html }, { text: html, format: 'HTML' }]) {
      const article = await readFile('a.json', JSON.stringify({ ...content, outlet: 'Island Courier' }));
      expect(article).toMatchObject({
        cleaned: { text: TEXT },
        meta: { outlet: 'Island Courier', bylines: ['Jane Doe'], from: { outlet: 'record', bylines: 'meta' } },
      });
    }
  });

  it('are refused one by one', async () => {
    const lines = [
      { text: TEXT },
      'nothing',
      { title: 'No text' },
      { text: TEXT, publishedOn: 'last week' },
      { text: TEXT, url: 'courier' },
      { text: TEXT, title: 5 },
      { text: TEXT, license: 'as you like' },
      { text: '  ' },
      { text: TEXT, license: 'All rights reserved' },
    ];
    const { articles, refusals } = await readFiles({
      'a.jsonl': [...lines.map((line) => JSON.stringify(line)), '{"text": "The fer', JSON.stringify({ text: TEXT })].join('\n'),
    });
    expect(articles.map(({ source, meta: { license } }) => [source.index, license])).toEqual([
      [0, null],
      [8, null],
      [10, null],
    ]);
    expect(refusals.map(({ index, code }) => [index, code])).toEqual([
      [1, 'BAD_RECORD'],
      [2, 'BAD_RECORD'],
      [3, 'BAD_RECORD'],
      [4, 'BAD_RECORD'],
      [5, 'BAD_RECORD'],
      [6, 'BAD_RECORD'],
      [7, 'EMPTY'],
      [9, 'BAD_JSON'],
    ]);
    expect(refusals[2]!.reason).toBe('`publishedOn` is no day such as 2025-01-10: "last week".');
    expect(refusals[4]!.reason).toContain('`title`');
    expect(refusals[7]!.reason).toContain('Line 10');
  });

  it('are read on one line as on many, and where there are none that is said', async () => {
    const { articles } = await readFiles({ 'a.json': JSON.stringify({ articles: [record, { ...record, url: null }] }) });
    expect(articles.map(({ source }) => [source.format, source.index])).toEqual([
      ['json', 0],
      ['json', 1],
    ]);
    for (const empty of ['[]', '{"articles": []}']) expect(await refusalOfFile('a.json', empty)).toMatchObject({ code: 'NO_ARTICLE' });
  });

  it('are handed over by programs too', () => {
    const results = readRecords([record, { text: 'no' }, null], { overrides: { outlet: 'The Flag' } });
    expect(results).toMatchObject([
      { article: { source: { index: 0 }, meta: { outlet: 'The Flag', title: TITLE, from: { outlet: 'flag', title: 'record' } } } },
      { refusal: { code: 'NO_ARTICLE', index: 1 } },
      { refusal: { code: 'BAD_RECORD', index: 2 } },
    ]);
  });

  it('are read as they are asked for: a file of any length is never held', async () => {
    let sent = 0;
    const endless = async function* () {
      for (;;) {
        sent++;
        yield Buffer.from(`${JSON.stringify({ text: TEXT })}\n`);
      }
    };
    let seen = 0;
    for await (const { article } of read(['-'], { stdin: endless(), format: 'jsonl' })) {
      expect(article?.source.index).toBe(seen);
      if (++seen === 500) break;
    }
    // What is looked at beforehand to find the format, and no more.
    expect(sent).toBeLessThan(500 + 70_000 / TEXT.length);
  });

  it('pass over a line beyond the limit without keeping it', async () => {
    const long = JSON.stringify({ text: TEXT.repeat(300) });
    const { articles, refusals } = await readFiles(
      { 'a.jsonl': [JSON.stringify({ text: TEXT }), long, JSON.stringify({ text: TEXT })].join('\n') },
      { limits: { article: 10_000 } },
    );
    expect(articles.map(({ source }) => source.index)).toEqual([0, 2]);
    expect(refusals).toMatchObject([{ code: 'TOO_LARGE', index: 1 }]);
  });
});

describe('what is known of a file', () => {
  const manifest = (...entries: object[]) => JSON.stringify(entries);

  it('is in the manifest beside it', async () => {
    const entry = {
      file: 'a.txt',
      title: TITLE,
      outlet: 'Island Courier',
      credit: 'Island Press',
      publishedOn: '2031-03-04',
      note: 'Date inferred: its Tuesday is March 4.',
    };
    const article = await readFile('a.txt', TEXT, {
      cwd: await folderOf({ 'a.txt': TEXT, 'manifest.json': manifest(entry, { file: 'b.txt', title: null, credit: null }) }),
    });
    expect(article.meta).toMatchObject({
      title: TITLE,
      outlet: 'Island Courier',
      credits: ['Island Press'],
      publishedOn: '2031-03-04',
      publishedOnInferred: true,
      from: { title: 'manifest', credits: 'manifest', publishedOn: 'manifest' },
    });
  });

  it('is said by a flag before a record before a manifest before the page', async () => {
    const files = {
      'manifest.json': manifest(
        { file: 'a.html', outlet: 'Manifest', title: 'The manifest says so' },
        { file: 'b.jsonl', outlet: 'Manifest', title: 'The manifest says so' },
      ),
      'a.html': page(ARTICLE, '<meta property="og:site_name" content="Page">'),
      'b.jsonl': JSON.stringify({ text: TEXT, outlet: 'Record' }),
    };
    const read = async (overrides: object) =>
      (await readFiles(files, { overrides })).articles.map(({ meta: { outlet, title, license } }) => [outlet, title, license]);
    expect(await read({})).toEqual([
      ['Manifest', 'The manifest says so', null],
      ['Record', 'The manifest says so', null],
    ]);
    expect(await read({ outlet: 'Flag', license: 'CC-BY-4.0' })).toEqual([
      ['Flag', 'The manifest says so', 'CC-BY-4.0'],
      ['Flag', 'The manifest says so', 'CC-BY-4.0'],
    ]);
  });

  it('is left out where the manifest is broken', async () => {
    const { articles, refusals } = await readFiles({ 'a.txt': TEXT, 'manifest.json': '[{"file": 3}]' });
    expect(articles).toHaveLength(1);
    expect(refusals).toMatchObject([{ code: 'BAD_MANIFEST', reason: expect.stringContaining('0.file') }]);
  });

  it('gives the text its title, as it is printed there or not', () => {
    expect(clean(TEXT, { title: 'FERRY STAYS IN PORT, says harbour master' })).toMatchObject({ title: TITLE, text: TEXT });
    expect(clean(TEXT.slice(TITLE.length), { title: TITLE })).toMatchObject({ title: TITLE, text: TEXT });
  });
});

describe('Markdown', () => {
  const body = TEXT.replace(TITLE, `# ${TITLE}`).replace(
    'The mayor disagreed',
    '## No engine\n\nThe *mayor* [disagreed](https://courier.example/mayor)',
  );

  it('has its title, its subheadings and its text without marks', async () => {
    const { cleaned } = await readFile('a.md', body);
    expect(cleaned.title).toBe(TITLE);
    expect(cleaned.text).toBe(TEXT.replace('The mayor', 'No engine\n\nThe mayor'));
  });

  it('may say in front what it is', async () => {
    const front =
      '---\ntitle: "Ferry stays"\ndate: 2031-03-04\nauthor:\n  - Jane Doe\n  - John Roe\nlicense: CC-BY-4.0\nlang: en\ntags: [sea, ice]\n---\n';
    expect((await readFile('a.md', front + body)).meta).toMatchObject({
      title: 'Ferry stays',
      publishedOn: '2031-03-04',
      bylines: ['Jane Doe', 'John Roe'],
      license: 'CC-BY-4.0',
      from: { title: 'front matter', publishedOn: 'front matter' },
    });
  });

  it('may begin with a line that is none of that', async () => {
    expect((await readFile('a.md', `---\n\n${body}`)).cleaned.text).toContain('The ferry Aurora');
  });
});
