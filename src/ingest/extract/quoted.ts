import { WORD } from './forms.ts';
import type { Paragraph, Range } from './paragraph.ts';

/** How many words stretches have, and how many of them stand in quotation marks. Marks do not count. */
export function quotedWords(p: Paragraph, ranges: readonly Range[]): { words: number; quoted: number } {
  let words = 0;
  let quoted = 0;
  for (const { first, last } of ranges)
    for (let i = first; i <= last; i++) {
      if (p.marks[i] !== WORD) continue;
      words++;
      if (p.quoteOf[i]! >= 0) quoted++;
    }
  return { words, quoted };
}
