import { ofLast } from '../../memo.ts';
import { matchesOf } from './matches.ts';

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

const ABBREVIATION =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|Maj|Capt|Sen|Rep|Gov|St|Jr|Sr|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.$/u;

const SENTENCE_END = /[.!?…]+["”’»)]*\s+(?=["“‘«([]*[\p{Lu}\p{N}])/gu;

interface Sentence {
  start: number;
  /** Without the blanks behind it. */
  end: number;
  next: number;
}

function sentencesIn(text: string, paragraphStart: number, paragraphEnd: number): Sentence[] {
  const found: Sentence[] = [];
  let from = paragraphStart;
  for (const match of matchesOf(SENTENCE_END, text.slice(paragraphStart, paragraphEnd))) {
    const at = paragraphStart + match.index;
    if (ABBREVIATION.test(text.slice(Math.max(from, at - LONGEST_ABBREVIATION), at + 1))) continue;
    const next = at + match[0].length;
    found.push({ start: from, end: at + match[0].trimEnd().length, next });
    from = next;
  }
  return found;
}

const LONGEST_ABBREVIATION = 20;

/** By where paragraphs begin and end. */
const sentencesOf = ofLast((): Map<string, Sentence[]> => new Map());

/** The sentence around a stretch: marks of quotation stay with the sentence that they close; a paragraph's end ends it. */
export function sentenceAround(text: string, { start, end }: Range): Span {
  const paragraphStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const paragraphEnd = lineEnd < 0 ? text.length : lineEnd;
  const known = sentencesOf(text);
  const key = `${paragraphStart} ${paragraphEnd}`;
  let sentences = known.get(key);
  if (sentences === undefined) {
    sentences = sentencesIn(text, paragraphStart, paragraphEnd);
    known.set(key, sentences);
  }
  let from = paragraphStart;
  for (const sentence of sentences) {
    if (sentence.next <= start) from = sentence.next;
    else if (sentence.next >= end) return spanOf(text, from, sentence.end);
  }
  return spanOf(text, from, paragraphEnd);
}
