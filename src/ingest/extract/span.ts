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

/** The words of some stretches. Added up: where `map` runs optimized it makes arrays of another kind, and what calls `join` is compiled anew. */
export function joined(spans: readonly Span[], between: string): string {
  let words = spans[0]?.text ?? '';
  for (let i = 1; i < spans.length; i++) words += between + spans[i]!.text;
  return words;
}

export const contains = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;

const ABBREVIATION =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|Maj|Capt|Sen|Rep|Gov|St|Jr|Sr|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.$/u;

const SENTENCE_END = /[.!?…]+["”’»)]*\s+(?=["“‘«([]*[\p{Lu}\p{N}])/gu;

/** Where a sentence ends. */
interface End {
  /** Without the blanks behind it. */
  end: number;
  next: number;
}

interface Paragraph {
  start: number;
  end: number;
  /** All but the last, which ends with the paragraph. */
  ends: readonly End[];
  /** False: what was asked about goes on beyond the end of a line. */
  oneLine: boolean;
  /** Stretches from one sentence to another that were asked for. */
  stretches: Map<number, Span>;
}

const LONGEST_ABBREVIATION = 20;

function endsIn(text: string, paragraphStart: number, paragraphEnd: number): End[] {
  const found: End[] = [];
  let from = paragraphStart;
  for (const match of matchesOf(SENTENCE_END, text.slice(paragraphStart, paragraphEnd))) {
    const at = paragraphStart + match.index;
    if (ABBREVIATION.test(text.slice(Math.max(from, at - LONGEST_ABBREVIATION), at + 1))) continue;
    const next = at + match[0].length;
    found.push({ end: at + match[0].trimEnd().length, next });
    from = next;
  }
  return found;
}

interface Known {
  /** By where they begin; all of one beginning. */
  paragraphs: Map<number, Paragraph[]>;
  /** The sentence that was asked for last, and up to where it is the answer. */
  last: { sentence: Span; until: number } | null;
}

const knownOf = ofLast((): Known => ({ paragraphs: new Map(), last: null }));

function paragraphAround(text: string, { start, end }: Range, { paragraphs }: Known): Paragraph {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const to = lineEnd < 0 ? text.length : lineEnd;
  let those = paragraphs.get(from);
  if (those === undefined) paragraphs.set(from, (those = []));
  let paragraph = those.find((one) => one.end === to);
  if (paragraph === undefined) {
    const oneLine = !text.slice(from, to).includes('\n');
    paragraph = { start: from, end: to, ends: endsIn(text, from, to), oneLine, stretches: new Map() };
    those.push(paragraph);
  }
  return paragraph;
}

/**
 * The sentence around a stretch: marks of quotation stay with the sentence that they close; a paragraph's end ends it.
 * While a text is asked about, a sentence of it is always the same object.
 */
export function sentenceAround(text: string, range: Range): Span {
  const known = knownOf(text);
  const { last } = known;
  if (last !== null && last.sentence.start <= range.start && range.start < last.until && range.end <= last.until) return last.sentence;
  const { start, end, ends, oneLine, stretches } = paragraphAround(text, range, known);
  let first = 0;
  while (first < ends.length && ends[first]!.next <= range.start) first++;
  let final = first;
  while (final < ends.length && ends[final]!.next < range.end) final++;
  const key = first * (ends.length + 1) + final;
  let sentence = stretches.get(key);
  if (sentence === undefined) {
    const from = first === 0 ? start : ends[first - 1]!.next;
    sentence = spanOf(text, from, ends[final]?.end ?? end);
    stretches.set(key, sentence);
  }
  if (oneLine && first === final) known.last = { sentence, until: ends[final]?.next ?? end };
  return sentence;
}

/** What `make` finds out about a sentence; found out once as long as its text is asked about. */
export function ofSentence<T>(make: (sentence: Span, text: string) => T): (text: string, sentence: Span) => T {
  const knownOf = ofLast((): Map<Span, T> => new Map());
  return (text, sentence) => {
    const known = knownOf(text);
    let made = known.get(sentence);
    if (made === undefined) known.set(sentence, (made = make(sentence, text)));
    return made;
  };
}
