import { describe, expect, it } from 'vitest';
import { sentenceAround } from '../../../src/ingest/extract/span.ts';

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
});
