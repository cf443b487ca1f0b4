import { mkdir } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ARTICLE, folderOf, page, PARAGRAPHS, readAllOf, readFile, readFiles, refusalOfFile, TEXT, TITLE } from './samples.ts';

describe('what is read', () => {
  it('is files, folders and globs, each file once, in the order of names', async () => {
    const cwd = await folderOf({ 'b.txt': TEXT, 'a.txt': TEXT, 'deep/er/c.md': TEXT, '.hidden.txt': TEXT, 'd.html': page(ARTICLE) });
    const { articles, refusals } = await readAllOf(['b.txt', '.', '*.txt', 'deep/**/*.md'], { cwd });
    expect(refusals).toEqual([]);
    expect(articles.map(({ source }) => [source.path, source.format])).toEqual([
      ['b.txt', 'text'],
      ['a.txt', 'text'],
      ['d.html', 'html'],
      ['deep/er/c.md', 'markdown'],
    ]);
  });

  it('is standard input, whose format is found out', async () => {
    const stdin = async function* () {
      yield Buffer.from(page(ARTICLE).slice(0, 100));
      yield Buffer.from(page(ARTICLE).slice(100));
    };
    const { articles } = await readAllOf(['-'], { stdin: stdin() });
    expect(articles).toMatchObject([{ source: { path: '-', format: 'html' }, meta: { title: TITLE } }]);
  });

  it.each([
    ['html', page(ARTICLE)],
    ['jsonl', `${JSON.stringify({ text: TEXT })}\n${JSON.stringify({ text: TEXT })}\n`],
    ['json', JSON.stringify([{ text: TEXT }], null, 2)],
    ['json', JSON.stringify({ text: TEXT }, null, 2)],
    ['text', TEXT],
    ['text', `[Port Town] ${TEXT}`],
    ['markdown', `---\ntitle: ${TITLE}\n---\n\n${PARAGRAPHS[0]}\n`],
  ])('is known as %s without a name to tell', async (format, content) => {
    const { articles, refusals } = await readFiles({ unnamed: content });
    expect(refusals).toEqual([]);
    expect(articles[0]?.source.format).toBe(format);
  });

  it('may be gzipped', async () => {
    expect(await readFile('a.html.gz', gzipSync(page(ARTICLE)))).toMatchObject({ source: { format: 'html' }, cleaned: { text: TEXT } });
  });

  it('is of the format that is asked for', async () => {
    expect((await readFile('a.txt', page(ARTICLE), { format: 'html' })).cleaned.text).toBe(TEXT);
  });
});

describe('what cannot be read', () => {
  it('is refused with its file and the reason, and the rest goes on', async () => {
    const cwd = await folderOf({
      'empty.txt': '',
      'blank.html': ' \n\t ',
      'zip.txt': Buffer.from('504b0304140000000800', 'hex'),
      'bits.txt': Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256)),
      'broken.json': '{"text": "The ferry',
      'broken.gz': gzipSync(TEXT).subarray(0, 60),
      'links.html': page('<ul><li><a href="/a">World</a></li><li><a href="/b">Sport</a></li></ul>'),
      'short.txt': 'Not much.',
      'other.xml': '<?xml version="1.0"?><inventory><ferry/></inventory>',
      'good.txt': TEXT,
    });
    await mkdir(`${cwd}/nothing-here`);
    const { articles, refusals } = await readAllOf(['.', 'absent.txt', '*.pdf', 'nothing-here'], { cwd });
    expect(articles.map(({ source }) => source.path)).toEqual(['good.txt']);
    expect(Object.fromEntries(refusals.map(({ file, code }) => [file, code]))).toEqual({
      'absent.txt': 'NOT_FOUND',
      '*.pdf': 'NOT_FOUND',
      'nothing-here': 'EMPTY',
      'empty.txt': 'EMPTY',
      'blank.html': 'EMPTY',
      'zip.txt': 'BINARY',
      'bits.txt': 'BINARY',
      'broken.json': 'BAD_JSON',
      'broken.gz': 'BAD_ARCHIVE',
      'links.html': 'NO_ARTICLE',
      'short.txt': 'NO_ARTICLE',
      'other.xml': 'NO_ARTICLE',
    });
    for (const { reason } of refusals) expect(reason).toMatch(/^[A-Z`].*[.]$/);
  });

  it.each(['txt', 'html', 'md', 'json', 'jsonl', 'rss', 'warc'])('is a page beyond the limit: .%s', async (ending) => {
    const content = ending === 'jsonl' ? JSON.stringify({ text: TEXT.repeat(20) }) : TEXT.repeat(20);
    const { articles, refusals } = await readFiles({ [`a.${ending}`]: content }, { limits: { article: 4000, file: 4000 } });
    expect(articles).toEqual([]);
    expect(refusals.map(({ code }) => code)).toEqual([ending === 'warc' ? 'BAD_ARCHIVE' : 'TOO_LARGE']);
  });
});

describe('languages other than English', () => {
  const german =
    'Die Fähre Aurora wird vor dem Wochenende nicht auslaufen, sagte die Hafenmeisterin am Dienstag, während sich das Eis um den äußeren Pier der Stadt schloss. „Wir haben alles versucht“, fügte sie hinzu, „und die Maschine ist so kalt wie das Meer.“';

  it.each([
    ['German', german],
    [
      'French',
      'Le ferry ne partira pas avant la fin de la semaine, a déclaré mardi la responsable du port, alors que la glace se refermait sur la jetée de la ville. Le maire a dit qu’il chercherait un autre navire avant vendredi, et que le prix ne comptait pas.',
    ],
    [
      'Russian',
      'Паром не выйдет в море до выходных, сообщила во вторник начальник порта, пока лёд смыкался вокруг внешнего причала города.',
    ],
  ])('are refused: %s', async (name, text) => {
    const refusal = await refusalOfFile('a.txt', text);
    expect(refusal.code).toBe('NOT_ENGLISH');
    expect(refusal.reason).toContain(name);
  });

  it('are not taken from the word of a page', async () => {
    expect((await readFile('a.html', page(ARTICLE, '', 'lang="de"'))).meta).toMatchObject({ language: 'en', from: { language: 'text' } });
    expect(await refusalOfFile('a.html', page(`<article><p>${german}</p><p>${german}</p></article>`))).toMatchObject({
      code: 'NOT_ENGLISH',
    });
  });

  it('may be anything where there is little to tell by, unless that is clear or it says so itself', async () => {
    const french = 'Le maire a dit jeudi que le ferry ne partirait pas avant la fin du mois.';
    expect((await refusalOfFile('a.txt', french)).reason).toContain('French');
    expect((await readFile('a.txt', 'Aurora sinks off Port Town: captain Doe blames Roe.')).meta.language).toBe('en');
    const record = JSON.stringify({ text: 'Aurora sinkt vor der Stadt, Doe beschuldigt Roe.', language: 'de' });
    expect(await refusalOfFile('a.jsonl', record)).toMatchObject({ code: 'NOT_ENGLISH', index: 0 });
  });

  it('are read where a person insists', async () => {
    expect((await readFile('a.txt', german, { overrides: { language: 'en' } })).meta.language).toBe('en');
  });
});
