import { matchesOf } from './matches.ts';

/** A quotation in double marks, marks included. */
export interface QuoteRegion {
  /** Code units of the text. */
  start: number;
  end: number;
  /** No mark closes it: it ends with the paragraph, and the next paragraph may go on with it. */
  open: boolean;
}

const MARKS = /["“„«”»]|``|''/g;
const OPENING = new Set(['“', '„', '«', '``']);
const CLOSING = new Set(['”', '»']);
const DIGIT = /\d/;

/**
 * Where paragraphs (lines) quote. Curly and straight marks, `` and '', never single ones: those are apostrophes too often. A straight mark
 * opens where nothing is open and closes otherwise; after a digit it is inches. Each line starts anew, for that is how a
 * quotation over several paragraphs is printed: every one opens it, the last one closes it.
 */
export function quoteRegions(text: string): QuoteRegion[] {
  const regions: QuoteRegion[] = [];
  let lineEnd = -1;
  let start: number | null = null;
  const endLine = (): void => {
    if (start !== null && lineEnd - start > 1) regions.push({ start, end: lineEnd, open: true });
    start = null;
  };
  for (const { index, 0: mark } of matchesOf(MARKS, text)) {
    if (index > lineEnd) {
      endLine();
      const next = text.indexOf('\n', index);
      lineEnd = next < 0 ? text.length : next;
    }
    if (start === null) {
      const inches = mark === '"' && DIGIT.test(text[index - 1] ?? '');
      if (!CLOSING.has(mark) && !inches) start = index;
    } else if (!OPENING.has(mark)) {
      regions.push({ start, end: index + mark.length, open: false });
      start = null;
    }
  }
  endLine();
  return regions;
}
