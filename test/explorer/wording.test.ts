import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, type Support } from '../../src/explorer/pages/statement/wording.ts';

const marked = (texts: string[], figures: string[][] = []) =>
  compare(texts.map((text, i) => ({ text, figures: figures[i] ?? [] }))).map(({ runs }) =>
    runs
      .map(({ text, support, figure }) => `${figure === null ? text : `[${text}]`}${{ SHARED: '', SOME: '~', ALONE: '!' }[support]}`)
      .join('|'),
  );

describe('wording', () => {
  it('leaves what renderings share, and marks what one has alone', () => {
    expect(marked(['The bridge was badly damaged on Monday.', 'The bridge was badly hit on Monday.'])).toEqual([
      'The bridge was badly |damaged!| on Monday.',
      'The bridge was badly |hit!| on Monday.',
    ]);
  });

  it('tells what some have from what one has', () => {
    const [first, second, , fourth] = marked([
      'They could not be mended in time',
      'They could not be mended in time',
      'They could not be repaired in time',
      'They could not be repaired for now',
    ]);
    expect(first).toBe('They could not be |mended~| in time');
    expect(second).toBe(first);
    expect(fourth).toBe('They could not be |repaired~| |for now!');
  });

  it('compares without regard to case, accents, apostrophes and signs', () => {
    expect(marked(['The café’s roof, he said, fell', "THE CAFE'S ROOF he said fell"])).toEqual([
      'The café’s roof, he said, fell',
      "THE CAFE'S ROOF he said fell",
    ]);
  });

  it('boxes figures as printed, whatever the words round them', () => {
    expect(marked(['about 1,200 gulls came', 'about 1,300 gulls came'], [['1,200 gulls'], ['“1,300”']])).toEqual([
      'about |[1,200]!|[ gulls]| came',
      'about |[1,300]!| gulls came',
    ]);
  });

  it('lets a small word go with the changed phrase round it', () => {
    expect(marked(['the end of winter came', 'the door of spring came'])[0]).toBe('the |end of winter!| came');
  });

  it('marks nothing in a rendering that is in other words throughout, and says so', () => {
    const [, , last] = compare(
      ['Rain will come tonight', 'Rain will come tonight', 'Expect showers before dawn breaks'].map((text) => ({ text, figures: [] })),
    );
    expect(last).toEqual({ runs: [{ text: 'Expect showers before dawn breaks', support: 'SHARED', figure: null }], other: true });
  });

  it('marks nothing where there is one alone, or all are the same', () => {
    expect(marked(['All is well'])).toEqual(['All is well']);
    expect(marked(['All is well', 'All is well'])).toEqual(['All is well', 'All is well']);
  });

  it('keeps every text whole', () => {
    const sentence = fc
      .array(fc.constantFrom('a', 'sea', 'gull', '…', '3,000', 'über', '’', 'of'), { maxLength: 12 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), (texts) => {
        const wordings = compare(texts.map((text) => ({ text, figures: ['3,000'] })));
        expect(wordings.map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual(texts);
        const supports: Support[] = ['SHARED', 'SOME', 'ALONE'];
        for (const { runs } of wordings) for (const { support } of runs) expect(supports).toContain(support);
      }),
    );
  });
});
