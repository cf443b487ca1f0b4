import { describe, expect, it } from 'vitest';
import { readParagraphs } from '../../../src/ingest/extract/paragraph.ts';
import { quoteRegions } from '../../../src/ingest/extract/quotes.ts';

const quoted = (text: string) => quoteRegions(text).map(({ start, end }) => text.slice(start, end));

describe('quotation marks', () => {
  it.each([
    ['curly', 'She said, “No boats,” and left.', ['“No boats,”']],
    ['straight', 'She said, "No boats," and "no planes."', ['"No boats,"', '"no planes."']],
    ['typewriter', "``No boats,'' she said.", ["``No boats,''"]],
    ['doubled apostrophes', "''No boats,'' she said.", ["''No boats,''"]],
    ['guillemets', '«No boats», she said.', ['«No boats»']],
    ['low opening', '„No boats“, she said. “Why?”', ['„No boats“, she said. “Why?”']],
    ['single ones within', '“He called it ‘a joke’, I think,” she said.', ['“He called it ‘a joke’, I think,”']],
    ['apostrophes', "The captain's boats aren't his crew's.", []],
    ['inches', 'The 6\'2" sailor said "aye".', ['"aye"']],
    ['one that never closes', 'She said, “No boats. No planes.', ['“No boats. No planes.']],
    ['a lonely mark at the end', 'No boats. "', []],
  ])('%s', (_, text, regions) => expect(quoted(text)).toEqual(regions));

  it('start anew with every line', () => {
    const text = '“No boats today.\n“And no planes,” she said.\nNothing.';
    expect(quoted(text)).toEqual(['“No boats today.', '“And no planes,”']);
    expect(quoteRegions(text).map(({ open }) => open)).toEqual([true, false]);
  });
});

describe('paragraphs', () => {
  const cut = (text: string) =>
    readParagraphs(text).map((paragraph) => text.slice(paragraph.start, paragraph.start + paragraph.text.length));

  it('are lines', () => expect(cut('One boat.\n\nTwo boats.\n')).toEqual(['One boat.', 'Two boats.']));

  it('join what a colon announces with what it announces', () => {
    const text = 'The harbour wrote:\n\n“No boats today.”\n\nThen it rained.';
    expect(cut(text)).toEqual(['The harbour wrote:\n\n“No boats today.”', 'Then it rained.']);
  });

  it('join a quotation that runs on', () => {
    const text = '“No boats today,” she said. “None.\n\n“And no planes either.”\n\n“Why?” he asked.';
    expect(cut(text)).toEqual(['“No boats today,” she said. “None.\n\n“And no planes either.”', '“Why?” he asked.']);
  });

  it('are never longer than extraction can bear', () => {
    const text = 'The boat sailed on and on, and nobody minded. '.repeat(2_000);
    const parts = readParagraphs(text);
    expect(Math.max(...parts.map((part) => part.text.length))).toBeLessThanOrEqual(6_100);
    expect(cut(text).join('')).toBe(text);
  });

  it('keep the sentences of one quotation together', () => {
    const [paragraph] = readParagraphs('“No boats. No planes. Nothing,” said Ilse Brandt, the harbour master. It rained.');
    expect(paragraph!.sentences).toHaveLength(2);
  });
});
