import { describe, expect, it } from 'vitest';
import { clean, sha256 } from '../../src/ingest/clean/clean.ts';
import { excerptOf } from '../../src/ingest/clean/excerpt.ts';
import { originals, withoutOriginals } from '../seed/originals.ts';

const FIRST = 'The harbour master said on Tuesday that the ferry would not sail before the weekend.';
const SECOND = '“We have tried everything,” she added, “and the engine is as cold as the sea.”';
const page = (...blocks: string[]) => blocks.join('\n\n');

describe('cleaned text', () => {
  it('is the title, then the paragraphs, one blank line between them', () => {
    const { text, title } = clean('Ferry stays in port\n\n\n' + FIRST + '\n  \n\n' + SECOND + '\n');
    expect(title).toBe('Ferry stays in port');
    expect(text).toBe(`Ferry stays in port\n\n${FIRST}\n\n${SECOND}`);
  });

  it('has a line of its own for each paragraph where no blank lines stand between them', () => {
    expect(clean(`${FIRST}\n${SECOND}`)).toMatchObject({ title: null, text: `${FIRST}\n\n${SECOND}` });
  });

  it('joins lines that were wrapped by hand', () => {
    const wrapped =
      'The harbour master said on Tuesday that the ferry\nwould not sail before the weekend, and that nobody\nshould wait on the pier.';
    expect(clean(page(wrapped, SECOND)).text).toBe(`${wrapped.replaceAll('\n', ' ')}\n\n${SECOND}`);
  });

  it('is NFC, with LF and plain spaces', () => {
    const { text } = clean(
      `\uFEFFThe cafe\u0301 owner\u00A0said that it\u202Fwould open at\u00A0noon.\r\n\u00A0\r\nThe mayor said that he did not believe it.\r`,
    );
    expect(text).toBe('The caf\u00E9 owner said that it would open at noon.\n\nThe mayor said that he did not believe it.');
  });

  it('keeps the mess inside a paragraph as it was printed', () => {
    const messy = 'The mayor sai d it was “more primitive, from the (…) days  of "sail" and never closed the quote.';
    expect(clean(page(FIRST, messy)).text).toBe(`${FIRST}\n\n${messy}`);
  });

  it('keeps subheadings where they stand', () => {
    expect(clean(page('Ferry stays in port', FIRST, '– No “engine” –', SECOND)).text.split('\n\n')[2]).toBe('– No “engine” –');
  });

  it('of nothing is nothing', () => {
    expect(clean(' \n\u00A0\n')).toEqual({ text: '', title: null, credits: [], bylines: [], removed: [], printedOn: null, dateline: null });
  });

  it('does not take a first paragraph for a title, nor a question for a paragraph', () => {
    expect(clean(page(FIRST, SECOND)).title).toBeNull();
    expect(clean(page('Will the ferry to the islands ever sail again?', FIRST)).title).toBe(
      'Will the ferry to the islands ever sail again?',
    );
  });
});

describe('what is removed', () => {
  const reasons = (raw: string) => clean(raw).removed.map(({ reason, text }) => [reason, text]);

  it('is the weather, the town and the day of the page, before a title', () => {
    const raw = `61 °F\nPort Townsend\nMonday, March 3, 2031\n\nFerry stays in port\n\n${FIRST}`;
    expect(clean(raw).title).toBe('Ferry stays in port');
    expect(reasons(raw)).toEqual([
      ['weather line', '61 °F'],
      ['masthead', 'Port Townsend\nMonday, March 3, 2031'],
    ]);
  });

  it('is an advertisement marker, but not the word in a sentence', () => {
    expect(reasons(page(FIRST, '- Advertisement -', SECOND))).toEqual([['advertisement', '- Advertisement -']]);
    expect(reasons(page(FIRST, 'The advertisement cost the port a fortune, he said.'))).toEqual([]);
  });

  it.each([
    'The ferry Aurora in Port Townsend, March 1, 2031 (XYZ / JANE DOE)',
    'In this photo released by the port, the captain speaks beside the mayor on the pier.',
    'A gull, presumed to be the same one, sits on the mast. [Telegram Screenshot]',
    'Photo: the port authority',
  ])('is a photo caption: %s', (caption) => {
    expect(reasons(page(caption, FIRST, SECOND))).toEqual([['photo caption', caption]]);
    expect(clean(page(FIRST, caption, SECOND)).text).toBe(page(FIRST, SECOND));
  });

  it('is not a paragraph with an aside in brackets', () => {
    const paragraph = 'He said that the (old) image of the port had to change, and that the file was closed.';
    expect(reasons(page(FIRST, paragraph))).toEqual([]);
  });

  it('is a byline, whose names are kept and whose address is not', () => {
    const cleaned = clean(page('Ferry stays in port', FIRST, SECOND, "BY JANE O'DOE-SMITH and JOHN ROE [jane.doe@example.org]"));
    expect(cleaned.bylines).toEqual(["Jane O'Doe-Smith", 'John Roe']);
    expect(cleaned.removed).toEqual([{ reason: 'byline', text: "BY JANE O'DOE-SMITH and JOHN ROE […]", at: [...cleaned.text].length }]);
    expect(clean(page('Ferry stays in port', 'By Mary McCoy', FIRST)).bylines).toEqual(['Mary McCoy']);
  });

  it('is not a sentence that begins with By', () => {
    expect(reasons(page(FIRST, 'By Sunday Night', SECOND))).toEqual([]);
    expect(reasons(page(FIRST, 'By all accounts the harbour master was right.'))).toEqual([]);
  });

  it('is a credit line between title and text, and nowhere else', () => {
    const cleaned = clean(page('Ferry stays in port', 'Island Courier', FIRST, 'Harbour Life', SECOND));
    expect(cleaned.credits).toEqual(['Island Courier']);
    expect(cleaned.removed).toEqual([{ reason: 'credit line', text: 'Island Courier', at: 21 }]);
    expect(cleaned.text).toContain('\n\nHarbour Life\n\n');
  });

  it('is what comes below an article: links, readers, the prompt', () => {
    const raw = page(
      FIRST,
      SECOND,
      'You may also like',
      'Gulls take over the pier',
      '2 comments',
      '  • A. Reader   Reply →',
      'I was on that ferry once and it was fine.',
      'Leave a comment',
    );
    expect(clean(raw).text).toBe(page(FIRST, SECOND));
    expect(reasons(raw)).toEqual([
      ['related articles', 'You may also like\nGulls take over the pier'],
      ['reader comment', '2 comments\n• A. Reader   Reply →\nI was on that ferry once and it was fine.'],
      ['comment prompt', 'Leave a comment'],
    ]);
  });

  it('ends where a list of links in the middle ends', () => {
    expect(clean(page(FIRST, 'Read also', 'Gulls take over the pier', SECOND)).text).toBe(page(FIRST, SECOND));
  });

  it('is placed by code points: where what follows it begins, or at the end', () => {
    const first = 'The 🚢 and the 𝔣erry did not sail, the harbour master said.';
    const { text, removed } = clean(page('ADVERTISEMENT', first, 'ADVERTISEMENT', SECOND, 'ADVERTISEMENT'));
    const points = [...text];
    expect(removed.map(({ at }) => at)).toEqual([0, [...first].length + 2, points.length]);
    expect(points.slice(removed[1]!.at).join('')).toBe(SECOND);
  });
});

describe('an excerpt', () => {
  it('is on one line, marked where something follows', () => {
    expect(excerptOf('one\ntwo  three', 3)).toBe('one two three');
    expect(excerptOf('one two\nthree four', 3)).toBe('one two three …');
  });
});

it('gives the SHA-256 of the text as UTF-8', () => {
  expect(sha256('caf\u00E9')).toBe('850f7dc43910ff890f8879c0ed26fe697c93a067ad93a7d50f466a7028a9bf4e');
});

describe.skipIf(withoutOriginals)('the seed articles (skipped where their originals are not at hand)', () => {
  const cleaned = originals.map(({ raw }) => clean(raw));

  it('lose their furniture and nothing else', () => {
    expect(cleaned.map(({ removed }) => removed.map(({ reason }) => reason))).toEqual([
      ['credit line', 'related articles', 'reader comment', 'comment prompt'],
      [],
      [],
      ['photo caption', 'photo caption'],
      ['weather line', 'masthead', 'advertisement', 'photo caption', 'byline'],
    ]);
    for (const [i, { text, removed }] of cleaned.entries()) {
      // Nothing is lost silently: every letter is in the text or in what was removed.
      const letters = (value: string) => value.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '').length;
      const address = originals[i]!.raw.match(/\S+@\S+\.\w+/)?.[0] ?? '';
      expect(letters(text) + letters(removed.map((block) => block.text).join(''))).toBe(letters(originals[i]!.raw) - letters(address));
    }
  });

  it('have the titles, credits and bylines that their pages print', () => {
    expect(cleaned.map(({ title }) => title?.split(' ').slice(0, 4).join(' ') ?? null)).toEqual([
      'North Korean Soldiers Reportedly',
      null,
      null,
      null,
      'Zelensky: North Korean troop',
    ]);
    expect(cleaned.map(({ credits }) => credits)).toEqual([['Kyiv Independent'], [], [], [], []]);
    expect(cleaned.map(({ bylines }) => bylines)).toEqual([[], [], [], [], ['Youngnam Kim']]);
  });

  it('come out the same when they are cleaned again', () => {
    for (const { text } of cleaned) expect(clean(text).text).toBe(text);
  });
});
