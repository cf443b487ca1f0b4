import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { ARTICLE, page, readFile, refusalOfFile, TEXT } from './samples.ts';

const withoutCharset = page(ARTICLE).replace('<meta charset="utf-8">', '');

describe('encodings', () => {
  it.each([
    ['utf-8', iconv.encode(TEXT, 'utf-8')],
    ['utf-8', iconv.encode(TEXT, 'utf-8', { addBOM: true })],
    ['windows-1252', iconv.encode(TEXT, 'windows-1252')],
    ['utf-16le', iconv.encode(TEXT, 'utf-16le', { addBOM: true })],
    ['utf-16be', iconv.encode(TEXT, 'utf-16be', { addBOM: true })],
    ['utf-16le', iconv.encode(TEXT, 'utf-16le', { addBOM: false })],
  ])('are found out from the text: %s', async (encoding, content) => {
    expect(await readFile('a.txt', content)).toMatchObject({ source: { encoding }, cleaned: { text: TEXT } });
  });

  it('are found out from the page', async () => {
    const mac = iconv.encode(withoutCharset.replace('<head>', '<head><meta charset="macintosh">'), 'macintosh');
    expect(await readFile('a.html', mac)).toMatchObject({ source: { encoding: 'macintosh' }, cleaned: { text: TEXT } });
  });

  it('are found out where the page is wrong about itself', async () => {
    expect((await readFile('a.html', iconv.encode(page(ARTICLE), 'windows-1252'))).cleaned.text).toBe(TEXT);
    expect((await readFile('b.html', Buffer.from(page(ARTICLE).replace('utf-8', 'iso-8859-1')))).cleaned.text).toBe(TEXT);
  });

  it('are taken from a person', async () => {
    const text = 'The café on the pier will not open before the weekend, the owner said on Tuesday.';
    const content = iconv.encode(text, 'ibm437');
    expect(await readFile('a.txt', content, { encoding: 'ibm437' })).toMatchObject({ source: { encoding: 'ibm437' }, cleaned: { text } });
  });

  it('of another language lead to its refusal', async () => {
    const japanese = 'フェリーは週末まで出航しないと、港長が火曜日に述べた。市長はこれに反対し、金曜日までに別の船を探すと語った。';
    expect(await refusalOfFile('a.txt', iconv.encode(japanese.repeat(4), 'shift_jis'))).toMatchObject({
      code: 'NOT_ENGLISH',
      reason: expect.stringContaining('Japanese'),
    });
  });
});
