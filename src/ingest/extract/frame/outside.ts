import type { Range, Span } from '../span.ts';

/** What of a sentence is not the content of a statement. */
export interface Outside {
  /** The sentence with the content blanked out, so that places in it stay the same. */
  blanked: string;
  /** What is left of it, for a quick look whether a word is there at all. */
  rest: string;
}

const BLANK = '\u0000';
const BLANKS = new RegExp(`${BLANK}+`, 'g');

export function outsideOf(sentence: Span, content: readonly Range[]): Outside {
  let blanked = sentence.text;
  for (const { start, end } of content) {
    const from = Math.max(start, sentence.start) - sentence.start;
    const to = Math.min(end, sentence.end) - sentence.start;
    if (to > from) blanked = blanked.slice(0, from) + BLANK.repeat(to - from) + blanked.slice(to);
  }
  return { blanked, rest: blanked.replace(BLANKS, BLANK) };
}
