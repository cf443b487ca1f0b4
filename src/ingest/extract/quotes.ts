/** A quotation in double marks, marks included. */
export interface QuoteRegion {
  /** Code units of the text. */
  start: number;
  end: number;
  /** No mark closes it: it ends with the paragraph, and the next paragraph may go on with it. */
  open: boolean;
}

const OPENING = '“„«';
const CLOSING = '”»';

/**
 * Where paragraphs (lines) quote. Curly and straight marks, `` and '', never single ones: those are apostrophes too often. A straight mark
 * opens where nothing is open and closes otherwise; after a digit it is inches. Each line starts anew, for that is how a
 * quotation over several paragraphs is printed: every one opens it, the last one closes it.
 */
export function quoteRegions(text: string): QuoteRegion[] {
  let at = 0;
  return text.split('\n').flatMap((line) => {
    const start = at;
    at += line.length + 1;
    return regionsOfLine(line).map((region) => ({ ...region, start: region.start + start, end: region.end + start }));
  });
}

function regionsOfLine(paragraph: string): QuoteRegion[] {
  const regions: QuoteRegion[] = [];
  let start: number | null = null;
  for (let i = 0; i < paragraph.length;) {
    const { kind, length } = markAt(paragraph, i, start !== null);
    if (start === null && (kind === 'opens' || kind === 'either')) start = i;
    else if (start !== null && (kind === 'closes' || kind === 'either')) {
      regions.push({ start, end: i + length, open: false });
      start = null;
    }
    i += length;
  }
  if (start !== null && paragraph.length - start > 1) regions.push({ start, end: paragraph.length, open: true });
  return regions;
}

function markAt(text: string, i: number, isOpen: boolean): { kind: 'opens' | 'closes' | 'either' | null; length: number } {
  const letter = text[i]!;
  const two = text.slice(i, i + 2);
  if (two === '``') return { kind: 'opens', length: 2 };
  if (two === "''") return { kind: 'either', length: 2 };
  if (OPENING.includes(letter)) return { kind: 'opens', length: 1 };
  if (CLOSING.includes(letter)) return { kind: 'closes', length: 1 };
  if (letter === '"') return { kind: !isOpen && /\d/.test(text[i - 1] ?? '') ? null : 'either', length: 1 };
  return { kind: null, length: 1 };
}
