/** A stretch of a text: code units, end exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** A stretch with its words, verbatim. */
export interface Span extends Range {
  text: string;
}

export const spanOf = (text: string, start: number, end: number): Span => ({ start, end, text: text.slice(start, end) });

export const contains = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The edge of extraction: offsets that count code points, as those of quotations do. */
export function inCodePoints(text: string, { start, end }: Range): Range {
  const before = [...text.slice(0, start)].length;
  return { start: before, end: before + [...text.slice(start, end)].length };
}

const ABBREVIATION =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|Maj|Capt|Sen|Rep|Gov|St|Jr|Sr|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.$/u;

/** The sentence around a stretch: marks of quotation stay with the sentence that they close; a paragraph's end ends it. */
export function sentenceAround(text: string, { start, end }: Range): Span {
  const paragraphStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const paragraphEnd = lineEnd < 0 ? text.length : lineEnd;
  let from = paragraphStart;
  for (const match of text.slice(paragraphStart, paragraphEnd).matchAll(/[.!?…]+["”’»)]*\s+(?=["“‘«([]*[\p{Lu}\p{N}])/gu)) {
    const stop = paragraphStart + match.index + match[0].length;
    if (ABBREVIATION.test(text.slice(from, paragraphStart + match.index + 1))) continue;
    if (stop <= start) from = stop;
    else if (stop >= end) return spanOf(text, from, paragraphStart + match.index + match[0].trimEnd().length);
  }
  return spanOf(text, from, paragraphEnd);
}
