import { describe, expect, it } from 'vitest';
import { clue, cluesIn } from '../../../src/ingest/extract/clues.ts';

const FIRE = clue('smoke embers ash');
const AMOUNT = clue('0 % dozen');
const TEXT = 'Embers glowed in the ashtray; Ash, smoky: “smokers” lit 1,200 of 30%';

const cluesOf = (part: string) => {
  const start = TEXT.indexOf(part);
  return cluesIn(TEXT, { start, end: start + part.length });
};

describe('clues of a text', () => {
  it('are found by the first five letters of a word, large or small', () => {
    expect(['Embers', '“smokers”', 'Ash'].map(cluesOf)).toEqual([FIRE, FIRE, FIRE]);
  });

  it('are no words that only begin with a shorter one, nor other words', () => {
    expect(['ashtray', 'smoky', 'glowed in the', 'lit'].map(cluesOf)).toEqual([0, 0, 0, 0]);
  });

  it('are numbers in digits and signs too', () => {
    expect(['1,200', '30', '%'].map(cluesOf)).toEqual([AMOUNT, AMOUNT, AMOUNT]);
  });

  it('are told together for a stretch, and for no more than it', () => {
    expect([cluesIn(TEXT, { start: 0, end: TEXT.length }), cluesOf('the ashtray; Ash, smoky'), cluesOf(' lit ')]).toEqual([
      FIRE | AMOUNT,
      FIRE,
      0,
    ]);
  });
});
