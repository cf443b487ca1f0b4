import { describe, expect, it } from 'vitest';
import { ofSentence, sentenceAround } from '../../../src/ingest/extract/span.ts';

describe('places in a text', () => {
  it.each([
    ['It sank. The mayor said so. She left.', 'mayor', 'The mayor said so.'],
    [
      'On Jan. 5 the mayor, Mr. A. Koval of the U.S. Navy, said so. She left.',
      'Navy',
      'On Jan. 5 the mayor, Mr. A. Koval of the U.S. Navy, said so.',
    ],
    ['“It sank.” The mayor left.', 'mayor', 'The mayor left.'],
    ['“It sank.” The mayor left.', 'sank', '“It sank.”'],
    ['A title without a stop\n\nThe mayor left', 'title', 'A title without a stop'],
    ['A title\n\nThe mayor left', 'mayor', 'The mayor left'],
  ])('stand in a sentence: %s', (text, word, sentence) => {
    const start = text.indexOf(word);
    expect(sentenceAround(text, { start, end: start + word.length }).text).toBe(sentence);
  });

  it('have a sentence around them that ends with the line, unless they go on beyond it', () => {
    const text = 'It sank\nand went down. She left.';
    const within = (from: string, to: string) =>
      sentenceAround(text, { start: text.indexOf(from), end: text.indexOf(to) + to.length }).text;
    expect([within('It', 'and'), within('It', 'sank'), within('and', 'went'), within('It', 'left')]).toEqual([
      'It sank\nand went down.',
      'It sank',
      'and went down.',
      text,
    ]);
  });

  it('share what is found out about their sentence', () => {
    const text = 'The ferry sank. The mayor said so.';
    const asked: string[] = [];
    const lengthOf = ofSentence(({ text }) => asked.push(text) && text.length);
    const at = (word: string) => sentenceAround(text, { start: text.indexOf(word), end: text.indexOf(word) + word.length });
    expect(['ferry', 'mayor', 'sank', 'said'].map((word) => lengthOf(text, at(word)))).toEqual([15, 18, 15, 18]);
    expect(asked).toEqual(['The ferry sank.', 'The mayor said so.']);
  });
});
