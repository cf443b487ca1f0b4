import { Buffer } from 'node:buffer';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/ingest/clean/clean.ts';
import { ARTICLE, page, PARAGRAPHS, readFile, readFiles, refusalOfFile, TEXT, TITLE } from './samples.ts';

const html = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
const rss = (items: string, channel = '') =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule"><channel><title>Island Courier</title><language>en-gb</language>${channel}${items}</channel></rss>`;
const full = `<item><title>${TITLE}</title><link>https://courier.example/ferry</link><pubDate>Tue, 04 Mar 2031 23:30:00 -0800</pubDate><dc:creator>Jane Doe</dc:creator><description>Short.</description><content:encoded><![CDATA[${html}]]></content:encoded><creativeCommons:license>http://creativecommons.org/licenses/by/4.0/</creativeCommons:license></item>`;

describe('feeds', () => {
  it('have an article an item', async () => {
    const summary = `<item><title>Fish &amp;amp; chips</title><description>&lt;p&gt;${PARAGRAPHS[0]}&lt;/p&gt;</description></item>`;
    const { articles, refusals } = await readFiles({ 'a.rss': rss(full + summary + '<item><title>Nothing</title></item>') });
    expect(articles.map(({ raw, meta }) => [clean(raw, meta).text, meta])).toEqual([
      [
        TEXT,
        {
          url: 'https://courier.example/ferry',
          title: TITLE,
          outlet: 'Island Courier',
          credits: [],
          bylines: ['Jane Doe'],
          publishedOn: '2031-03-04',
          publishedOnInferred: false,
          language: 'en-GB',
          license: 'CC-BY-4.0',
          from: { url: 'feed', title: 'feed', outlet: 'feed', bylines: 'feed', publishedOn: 'feed', language: 'feed', license: 'feed' },
        },
      ],
      [`Fish & chips\n\n${PARAGRAPHS[0]}`, expect.objectContaining({ title: 'Fish & chips', publishedOn: null })],
    ]);
    expect(refusals).toMatchObject([{ code: 'NO_ARTICLE', index: 2 }]);
  });

  it('may be Atom', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Island Courier</title><author><name>Jane Doe</name></author><entry><title>${TITLE}</title><link rel="alternate" href="https://courier.example/ferry"/><link rel="license" href="https://creativecommons.org/licenses/by/4.0/"/><updated>2031-03-05T00:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${html}</div></content></entry></feed>`;
    expect(await readFile('a.atom', atom)).toMatchObject({
      cleaned: { text: TEXT },
      meta: {
        url: 'https://courier.example/ferry',
        bylines: ['Jane Doe'],
        publishedOn: '2031-03-05',
        publishedOnInferred: true,
        license: 'CC-BY-4.0',
      },
    });
  });

  it('may be in another encoding, and have a name that does not tell', async () => {
    const content = iconv.encode(rss(full).replace('UTF-8', 'ISO-8859-1'), 'windows-1252');
    expect(await readFile('feed.xml', content)).toMatchObject({ source: { format: 'feed' }, cleaned: { text: TEXT } });
  });

  it('that define entities are refused: a billion laughs', async () => {
    const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
    const bomb = rss(full.replace(TITLE, '&l9;')).replace('?>', `?><!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}]>`);
    expect(await refusalOfFile('a.rss', bomb)).toMatchObject({ code: 'BAD_FEED' });
    expect(await refusalOfFile('a.rss', bomb.replace('<!DOCTYPE', '<!-- -->\n<!DOCTYPE'))).toMatchObject({ code: 'BAD_FEED' });
  });

  it('that are broken, empty or too deep are refused', async () => {
    expect(await refusalOfFile('a.rss', rss(''))).toMatchObject({ code: 'NO_ARTICLE' });
    expect(await refusalOfFile('a.rss', '<rss><channel><item>')).toMatchObject({ code: 'BAD_FEED' });
    expect(await refusalOfFile('a.rss', '{"not": "a feed"}')).toMatchObject({ code: 'BAD_FEED' });
    expect(await refusalOfFile('a.rss', `<rss version="2.0"><channel>${'<a>'.repeat(50_000)}`)).toMatchObject({ code: 'BAD_FEED' });
  });
});

const warcRecord = (body: Buffer, http: readonly string[], type = 'response', uri = 'https://courier.example/ferry') => {
  const block = type === 'response' ? Buffer.concat([Buffer.from(`HTTP/1.1 ${http.join('\r\n')}\r\n\r\n`), body]) : body;
  const head = [
    `WARC/1.0`,
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${uri}`,
    'WARC-Date: 2031-03-04T10:00:00Z',
    'WARC-Record-ID: <urn:uuid:1>',
    `Content-Length: ${block.length}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]);
};
const HTML = 'Content-Type: text/html; charset=windows-1252';

describe('WARC', () => {
  const body = iconv.encode(page(ARTICLE).replace('<meta charset="utf-8">', ''), 'windows-1252');
  const records = [
    warcRecord(Buffer.from('software: test\r\n'), [], 'warcinfo'),
    warcRecord(body, ['200 OK', HTML]),
    warcRecord(Buffer.from([0xff, 0xd8, 0xff]), ['200 OK', 'Content-Type: image/jpeg']),
    warcRecord(Buffer.from('Moved.'), ['301 Moved', HTML]),
    warcRecord(gzipSync(body), ['200 OK', HTML, 'Content-Encoding: gzip']),
    warcRecord(brotliCompressSync(body), ['200 OK', HTML, 'Content-Encoding: br']),
    warcRecord(Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')]), [
      '200 OK',
      HTML,
      'Transfer-Encoding: chunked',
    ]),
    warcRecord(Buffer.from('<html><body><p>Nothing</p></body></html>'), ['200 OK', HTML]),
  ];

  it.each([
    ['a.warc', Buffer.concat(records)],
    // A member a record, as crawlers write it.
    ['a.warc.gz', Buffer.concat(records.map((record) => gzipSync(record)))],
    ['unnamed', Buffer.concat(records)],
  ])('has an article a page: %s', async (name, content) => {
    const { articles, refusals } = await readFiles({ [name]: content });
    expect(articles.map(({ source, raw, meta }) => [source.index, clean(raw, meta).text, meta.url, meta.from.url])).toEqual(
      [1, 4, 5, 6].map((index) => [index, TEXT, 'https://courier.example/ferry', 'warc']),
    );
    expect(articles[0]!.source).toMatchObject({ format: 'warc', encoding: 'windows-1252' });
    expect(refusals).toMatchObject([{ code: 'NO_ARTICLE', index: 7 }]);
  });

  it('that is cut short gives what is whole', async () => {
    const { articles, refusals } = await readFiles({ 'a.warc': Buffer.concat([records[1]!, records[1]!.subarray(0, -200)]) });
    expect(articles).toHaveLength(1);
    expect(refusals).toMatchObject([{ code: 'BAD_ARCHIVE', index: 1 }]);
    const zipped = await readFiles({ 'a.warc.gz': Buffer.concat([gzipSync(records[1]!), gzipSync(records[1]!).subarray(0, -200)]) });
    expect(zipped.articles).toHaveLength(1);
    expect(new Set(zipped.refusals.map(({ code }) => code))).toEqual(new Set(['BAD_ARCHIVE']));
  });

  it('that is none is refused', async () => {
    expect(await refusalOfFile('a.warc', TEXT)).toMatchObject({ code: 'BAD_ARCHIVE' });
  });

  it('that has no page is refused, one that breaks off before its first page ends too', async () => {
    expect(await refusalOfFile('a.warc', Buffer.concat([records[0]!, records[2]!]))).toMatchObject({ code: 'NO_ARTICLE' });
    expect(await refusalOfFile('a.warc', records[1]!.subarray(0, 150))).toMatchObject({ code: 'NO_ARTICLE' });
  });

  it('passes over a page beyond the limit, unpacked or not', async () => {
    const long = page(`<p>${'The ferry stays. '.repeat(5000)}</p>`);
    const large = warcRecord(Buffer.from(long), ['200 OK', HTML]);
    const packed = (pack: (bytes: string) => Buffer, encoding: string) =>
      warcRecord(pack(long), ['200 OK', HTML, `Content-Encoding: ${encoding}`]);
    const content = Buffer.concat([large, packed(gzipSync, 'gzip'), packed(brotliCompressSync, 'br'), records[1]!]);
    const { articles, refusals } = await readFiles({ 'a.warc': content }, { limits: { article: 20_000 } });
    expect(articles.map(({ source }) => source.index)).toEqual([3]);
    expect(refusals.map(({ code }) => code)).toEqual(['TOO_LARGE', 'TOO_LARGE', 'TOO_LARGE']);
  });
});
