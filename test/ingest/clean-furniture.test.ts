import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, MOST_REMOVED } from '../../src/ingest/clean/clean.ts';
import type { RemovalReason } from '../../src/ingest/clean/reasons.ts';

const TITLE = 'Ferry stays in port';
const FIRST = 'The harbour master said on Tuesday that the ferry would not sail before the weekend.';
const SECOND = '“We have tried everything,” she added, “and the engine is as cold as the sea.”';
const page = (...blocks: string[]) => blocks.join('\n\n');

const furniture: [RemovalReason, string][] = [
  ['photo caption', 'A gull on the mast of the Aurora, March 1, 2031. REUTERS/Jane Doe'],
  ['photo caption', 'FILE PHOTO: The ferry Aurora at the pier in Port Town'],
  ['photo caption', 'Jane Doe via Getty Images'],
  ['photo caption', 'The ferry Aurora. (AP Photo/John Roe)'],
  ['reporting credit', 'Reporting by Jane Doe in Port Town; Editing by John Roe'],
  ['reporting credit', '(Additional reporting by Jane Doe)'],
  ['reporting credit', 'Jane Doe and John Roe in Port Town contributed to this report.'],
  ['advertisement', 'Story continues below advertisement'],
  ['advertisement', 'Sponsored content'],
  ['read more link', 'READ MORE: Gulls take over the pier'],
  ['read more link', 'Also read | Gulls take over the pier'],
  ['read more link', 'Read more…'],
  ['related articles', 'Related articles'],
  ['newsletter prompt', 'Sign up for our daily newsletter and never miss a ferry.'],
  ['newsletter prompt', 'Get the day’s news delivered to your inbox.'],
  ['subscription prompt', 'Subscribe now to read the full story'],
  ['subscription prompt', 'Already a subscriber? Log in'],
  ['share prompt', 'Share this article'],
  ['share prompt', 'Facebook Twitter WhatsApp Email'],
  ['share prompt', 'Follow Jane Doe on Twitter @janedoe.'],
  ['cookie notice', 'We use cookies to give you the best experience on our site.'],
  ['cookie notice', 'Accept all cookies'],
  ['copyright line', '© 2031 Island Courier. All rights reserved.'],
  ['copyright line', 'Copyright 2031 The Island Press. This material may not be published or broadcast.'],
  ['navigation', 'Home > News > Islands'],
  ['navigation', 'Skip to content'],
];

describe('furniture', () => {
  it.each(furniture)('is a %s: %s', (reason, block) => {
    expect(clean(page(TITLE, FIRST, block, SECOND))).toMatchObject({
      text: page(TITLE, FIRST, SECOND),
      removed: [{ reason, text: block, at: [...TITLE, ...FIRST].length + 4 }],
    });
  });

  it.each([
    'Share prices fell on Tuesday, the bank said, and they would fall again.',
    'Subscribe to the idea or not, the mayor said, the ferry will be sold.',
    'The cookies that the bakery sold on the pier were fresh, she said.',
    'By Friday the council will have found another ship, the mayor said.',
    'Follow the money, the mate said on Monday.',
    'Read the contract, he told the council.',
    'Register of ships keeps the Aurora, a clerk said.',
    'Sign up or go home, the captain told the crew.',
    'Copyright Office clerks were asked about it, the lawyer said.',
    'Copyright was what they quarrelled about, the lawyer said.',
    'Getting the ferry to sail took three years and two mayors, the owner said.',
    'Home is where the ferry goes, the song says.',
    'No engine',
    'He gave the source: a note in the registry (1961/62).',
  ])('is not what only begins like it: %s', (sentence) => {
    expect(clean(page(TITLE, FIRST, sentence, SECOND)).text).toBe(page(TITLE, FIRST, sentence, SECOND));
  });

  it('is what repeats the title or a paragraph, and no short line that comes twice', () => {
    expect(clean(page(TITLE, 'FERRY STAYS IN PORT', FIRST, 'Why?', SECOND, 'Why?', FIRST))).toMatchObject({
      text: page(TITLE, FIRST, 'Why?', SECOND, 'Why?'),
      removed: [{ reason: 'repeated text' }, { reason: 'repeated text', text: FIRST }],
    });
  });

  it('does not hide a title below it', () => {
    const raw = page('We use cookies to give you the best experience on our site.', 'Menu', TITLE, FIRST, SECOND);
    expect(clean(raw)).toMatchObject({ title: TITLE, text: page(TITLE, FIRST, SECOND) });
  });

  it('does not begin with readers’ comments because their number stands above', () => {
    expect(clean(page(TITLE, '12 comments', FIRST, SECOND))).toMatchObject({
      text: page(TITLE, FIRST, SECOND),
      removed: [{ reason: 'comment prompt' }],
    });
  });

  it('leaves a subheading behind a link alone', () => {
    expect(clean(page(FIRST, 'Read more: Gulls take over', 'No engine', SECOND)).text).toBe(page(FIRST, 'No engine', SECOND));
  });

  it('is kept up to a bound', () => {
    const comments = Array.from({ length: 800 }, (_, i) => `I was on that ferry ${i} times and it was fine. 🚢`);
    const [removed] = clean(page(FIRST, SECOND, '800 comments', ...comments)).removed;
    expect(removed!.text).toHaveLength(MOST_REMOVED + 2);
    expect(removed!.text).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  });
});

describe('bylines, days and datelines', () => {
  const top = (...lines: string[]) => clean(page(TITLE, ...lines, FIRST, SECOND));

  it.each([
    ['By Jane Doe', ['Jane Doe'], null],
    ['By Jane Doe and John Roe, Staff Writers', ['Jane Doe', 'John Roe'], null],
    ['By JANE DOE, Island Press', ['Jane Doe'], null],
    ['By Jane Doe in Port Town', ['Jane Doe'], null],
    ['By Jane Doe | March 4, 2031 | 5 min read', ['Jane Doe'], '2031-03-04'],
    ['By Jane Doe, March 4, 2031', ['Jane Doe'], '2031-03-04'],
    ['Jane Doe - 4 March 2031', ['Jane Doe'], '2031-03-04'],
    ['Published March 4, 2031 at 5:30 p.m. EST', [], '2031-03-04'],
    ['Updated: 2031-03-04 17:30', [], '2031-03-04'],
    ['Tuesday, March 4, 2031', [], '2031-03-04'],
    ['31/12/2031', [], '2031-12-31'],
    ['3/4/2031', [], null],
  ])('are taken from above the text: %s', (line, bylines, printedOn) => {
    const cleaned = top(line);
    expect(cleaned).toMatchObject({ text: page(TITLE, FIRST, SECOND), bylines, printedOn });
    expect(cleaned.removed).toMatchObject([{ text: line }]);
  });

  it.each([
    ['PORT TOWN, March 4 (Island Press) - ', { place: 'PORT TOWN', agency: 'Island Press', date: '2031-03-04', inferred: true }],
    ['PORT TOWN, Dec. 30 (XYZ) -- ', { place: 'PORT TOWN', agency: 'XYZ', date: '2030-12-30', inferred: true }],
    ['KYIV, Ukraine (AP) — ', { place: 'KYIV, Ukraine', agency: 'AP', date: null, inferred: false }],
    ['SEOUL, March 4, 2031 (Yonhap) -- ', { place: 'SEOUL', agency: 'Yonhap', date: '2031-03-04', inferred: false }],
    ['MOSCOW, March 4. /TASS/. ', { place: 'MOSCOW', agency: 'TASS', date: '2031-03-04', inferred: true }],
    ['Cleveland (AFP) - ', { place: 'Cleveland', agency: 'AFP', date: null, inferred: false }],
    ['WASHINGTON — ', { place: 'WASHINGTON', agency: null, date: null, inferred: false }],
  ])('are read where the text begins, and stay there: %s', (dateline, expected) => {
    const cleaned = clean(page(TITLE, dateline + FIRST, SECOND), { publishedOn: '2031-03-05' });
    expect(cleaned.dateline).toEqual(expected);
    expect(cleaned.text).toBe(page(TITLE, dateline + FIRST, SECOND));
  });

  it.each(['EXCLUSIVE — ', 'NATO - an alliance - agreed. ', 'A ferry (AP) sank. ', ''])('are not what only looks like one: %s', (start) => {
    expect(clean(page(TITLE, start + FIRST, SECOND)).dateline).toBeNull();
  });
});

describe('text that was wrapped by hand', () => {
  it('has its paragraphs, though no blank lines part them', () => {
    const wrapped = [
      'The harbour master said on Tuesday that the ferry would not',
      'sail before the weekend, and that nobody should wait on the',
      'pier.',
      'The mayor disagreed, saying that the town council would look',
      'for another ship by Friday, and that money was no object for',
      'a town that lives from its ferry and its harbour.',
    ].join('\n');
    expect(
      clean(wrapped)
        .text.split('\n\n')
        .map((text) => text.split(' ').length),
    ).toEqual([23, 32]);
  });

  it('loses no hyphen and gains no blank in a word', () => {
    const wrapped =
      'The harbour master said on Tuesday that the twenty-\nyear-old ferry would not sail before the weekend, and that\nnobody should wait on the pier.';
    expect(clean(wrapped).text).toContain('the twenty-year-old ferry');
  });
});

describe('nothing is lost', () => {
  const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
  const block = fc.oneof(
    fc.constantFrom(
      ...furniture.map(([, text]) => text),
      FIRST,
      SECOND,
      TITLE,
      'You may also like',
      '2 comments',
      'Leave a comment',
      'No engine',
      '61 °F',
    ),
    fc.string({ unit: 'grapheme', maxLength: 80 }).filter((text) => !/[@\p{Cc}\u2028\u2029]/u.test(text)),
  );
  const raw = fc.array(block, { maxLength: 20 }).map((blocks) => blocks.join('\n\n'));

  it('each letter is in the text or in what was removed, in its order', () => {
    fc.assert(
      fc.property(raw, (text) => {
        const cleaned = clean(text);
        const points = [...cleaned.text];
        let rebuilt = '';
        let from = 0;
        for (const { at, text: removed } of cleaned.removed) {
          expect(at).toBeGreaterThanOrEqual(from);
          rebuilt += points.slice(from, at).join('') + removed;
          from = at;
        }
        expect(letters(rebuilt + points.slice(from).join(''))).toBe(letters(text));
      }),
      { numRuns: 300 },
    );
  });

  it('the text is NFC, without blanks at the ends of paragraphs or empty ones', () => {
    fc.assert(
      fc.property(raw, (text) => {
        const cleaned = clean(text).text;
        expect(cleaned.normalize('NFC')).toBe(cleaned);
        if (cleaned !== '') for (const paragraph of cleaned.split('\n\n')) expect(paragraph).toBe(paragraph.trim() || 'empty');
      }),
      { numRuns: 200 },
    );
  });
});
