import { extract } from './extract/extract.ts';
import { spanOf, type Range, type Span } from './extract/span.ts';
import type { ExtractedStatement } from './extract/statement.ts';
import type { Passage } from './ingest.model.ts';

/** Code units of each code point's start, and the end. */
function unitsOf(text: string): number[] {
  const units: number[] = [];
  let at = 0;
  for (const letter of text) {
    units.push(at);
    at += letter.length;
  }
  units.push(at);
  return units;
}

/** The claims that an article attributes, in the order of the text: what one cue introduces is cut where it claims two things. */
export function passagesOf(text: string): Passage[] {
  const units = unitsOf(text);
  const span = ({ start, end }: Range): Span => spanOf(text, units[start]!, units[end]!);
  const found = extract(text).map((statement) => passageOf(text, statement, span));
  return found.flatMap((passage) => claimsOf(text, passage)).sort((a, b) => a.content[0]!.start - b.content[0]!.start);
}

function passageOf(text: string, statement: ExtractedStatement, span: (range: Range) => Span): Passage {
  const speaker = statement.speaker === null ? null : antecedent(text, joined(text, statement.speakers.map(span)));
  const cue = span(statement.cue);
  const content = statement.contents.map(span);
  const { mode, confidence, reasons, act } = statement;
  return {
    speaker,
    cue,
    content,
    mode,
    confidence,
    reasons,
    act,
    claim: null,
    saidOn: null,
    saidOnPrecision: null,
    occasion: null,
    capacity: statement.capacity === null ? null : span(statement.capacity).text,
    addressees: statement.addressee === null ? [] : [span(statement.addressee)],
    via: statement.via.map(span),
    figures: [],
  };
}

/** From the first speaker to the last. */
function joined(text: string, speakers: readonly Span[]): Span {
  const start = Math.min(...speakers.map((one) => one.start));
  return spanOf(text, start, Math.max(...speakers.map(({ end }) => end)));
}

/** `who` and `which` are whoever stands before them. */
function antecedent(text: string, speaker: Span): Span {
  if (!/^(?:who|which|that)$/i.test(speaker.text)) return speaker;
  const sentence = /[^.!?\n“”"]*$/u.exec(text.slice(0, speaker.start))![0].replace(/[\s,—–-]+$/u, '');
  const phrase =
    /(?:^|\s(?:from|by|with|to|in|at|for|and|but|that|as|of(?!\s+\p{Lu}\p{L}+\s+\p{Lu}))\s+|,\s+)((?:(?!\s(?:from|by|with|to|at|of(?!\s+\p{Lu}\p{L}+\s+\p{Lu}))\s|,).)+)$/u.exec(
      sentence,
    )?.[1];
  if (phrase === undefined) return speaker;
  const start = text.lastIndexOf(phrase, speaker.start);
  return spanOf(text, start, start + phrase.length);
}

/** Words below which a sentence is no claim of its own. */
const LEAST_WORDS = 4;
const GOES_ON = /^["“”'‘’\s]*(?:But|However|Still|Yet|So|Therefore|Because)\b/u;

/** A quotation of several sentences claims a thing with each, but where one only goes on with the one before. */
function claimsOf(text: string, passage: Passage): Passage[] {
  if (passage.mode !== 'DIRECT')
    return [{ ...passage, content: passage.content.map((one) => trimmed(text, one)).filter(isSomething) }].filter(hasContent);
  const pieces = passage.content.flatMap((one) => sentencesIn(text, one).map((piece) => trimmed(text, piece))).filter(isSomething);
  const claims: Span[][] = [];
  for (const piece of pieces) {
    const last = claims.at(-1);
    const short = piece.text.split(/\s+/).length < LEAST_WORDS;
    // What the cue parts is one sentence as a rule: “We tried,” he said, “and failed.”
    const parted =
      last !== undefined &&
      !/[.!?…]["”’)]*\s*$/u.test(text.slice(last.at(-1)!.start, piece.start).split(/["”]/u)[0]!.trimEnd()) &&
      last.at(-1)!.end < piece.start - 4;
    if (last !== undefined && (short || parted || GOES_ON.test(text.slice(piece.start - 1, piece.end)))) last.push(piece);
    else claims.push([piece]);
  }
  return claims.map((content) => ({ ...passage, content: adjoined(text, content) })).filter(hasContent);
}

const isSomething = ({ text }: Span) => /[\p{L}\p{N}]/u.test(text);
const hasContent = ({ content }: Passage) => content.length > 0;

/** Pieces with nothing but blanks between them are one. */
function adjoined(text: string, pieces: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (last !== undefined && /^[\s.!?…]*$/u.test(text.slice(last.end, piece.start)))
      out[out.length - 1] = spanOf(text, last.start, piece.end);
    else out.push(piece);
  }
  return out;
}

function sentencesIn(text: string, { start, end }: Span): Span[] {
  const out: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(/[.!?…]+(?=["”’)]*\s+["“‘(]*\p{Lu})/gu)) {
    const stop = start + match.index + match[0].length;
    if (/\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Gov|St|No|vs|U\.S|U\.N|\p{Lu})\.$/u.test(text.slice(from, stop))) continue;
    out.push(spanOf(text, from, stop));
    from = stop;
  }
  out.push(spanOf(text, from, end));
  return out;
}

/** Without what frames it: marks of quotation, blanks, `that`, a comma at the end. */
function trimmed(text: string, { start, end }: Span): Span {
  const head = /^(?:[\s,;:"“”„«»‘]|``|'')*(?:that\s+(?:["“„«]\s*)?)?/iu.exec(text.slice(start, end))![0].length;
  const tail = /(?:[\s,;:"“”„«»]|``|'')*$/u.exec(text.slice(start + head, end))![0].length;
  let [first, last] = [start + head, end - tail];
  if (last <= first) [first, last] = [start, start];
  // A quotation inside keeps both of its marks: “minimal protection.
  const inside = text.slice(first, last);
  const marks = (inside.match(/[“"]/g) ?? []).length - (inside.match(/[”]/g) ?? []).length;
  if (marks > 0 && /[”"]/.test(text[last] ?? '')) last++;
  return spanOf(text, first, last);
}

/** What is said as one neutral sentence. */
export function sentenceOf(content: readonly Span[]): string {
  const words = content
    .map(({ text }) => text.replace(/["“”„«»]/gu, ''))
    .join(' … ')
    .replace(/\s+/g, ' ')
    .trim();
  const sentence = `${words.charAt(0).toUpperCase()}${words.slice(1)}`.slice(0, 990);
  return /[.!?…]$/u.test(sentence) ? sentence : `${sentence}.`;
}
