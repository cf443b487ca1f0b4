import { cluesIn } from '../clues.ts';
import type { Range, Span } from '../span.ts';

/** What of a sentence is not the content of a statement. */
export interface Outside {
  /** The sentence with the content blanked out, so that places in it stay the same. */
  blanked: string;
  /** What is left of it, for a quick look whether a word is there at all. */
  rest: string;
  clues: number;
}

const BLANK = '\u0000';

/**
 * @param content in order, apart from one another
 * @param wanted clues: null where what is outside has none of them
 */
export function outsideOf(text: string, sentence: Span, content: readonly Range[], wanted: number): Outside | null {
  const inside = content.filter(({ start, end }) => start < sentence.end && end > sentence.start);
  let clues = 0;
  let at = sentence.start;
  for (const { start, end } of inside) {
    clues |= cluesIn(text, { start: at, end: start });
    at = end;
  }
  clues |= cluesIn(text, { start: at, end: sentence.end });
  if ((clues & wanted) === 0) return null;

  let [blanked, rest] = ['', ''];
  at = sentence.start;
  for (const { start, end } of inside) {
    const words = text.slice(at, Math.max(at, start));
    const from = Math.max(at, start);
    at = Math.min(end, sentence.end);
    blanked += words + BLANK.repeat(at - from);
    rest += words === '' && rest !== '' ? '' : words + BLANK;
  }
  const words = text.slice(at, sentence.end);
  return { blanked: blanked + words, rest: rest + words, clues };
}
