import { expect, it } from 'vitest';
import { wordingsOf } from '../../../src/ingest/match/wording.ts';

const said = 'The old dam near Overton “will hold”.';
const [whole] = wordingsOf([said], []);

it('is not told again of what is printed as a part of a sentence', () => {
  const plain = said.replace(/[“”]/gu, '');
  for (const text of [plain, 'the old dam near Overton will hold', 'The old dam near Overton will hold'])
    expect(wordingsOf([plain], [{ text, quoted: false }])).toHaveLength(1);
});

it('has as very words what stands in marks, or all of what is nothing but a quotation', () => {
  const wordings = ['the old dam near Overton “will hold”', 'the old dam, near Overton “will hold”'].map((text) =>
    [false, true].map((quoted) => wordingsOf([said], [{ text, quoted }])),
  );
  for (const [inMarks, all] of wordings) {
    expect(inMarks).toEqual([whole, whole]);
    expect(all).toEqual([whole, { ...whole!, quoted: whole!.terms }]);
  }
});

it('is another where all words of the one begin with a capital, as in a headline', () => {
  const wordings = wordingsOf(['The Overton Dam Holds.'], [{ text: 'the Overton Dam holds', quoted: false }]);
  expect(wordings).toHaveLength(2);
  expect(wordingsOf(['The Overton Dam Holds.'], [{ text: 'The Overton Dam Holds', quoted: false }])).toHaveLength(1);
});
