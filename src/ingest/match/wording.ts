import { type Word, words } from '../../domains/search/words.ts';
import { type Sorted, sorted } from './numbers.ts';
import { isContraction, isEmpty, plainText, type Read, readOf, STOP } from './reading.ts';
import { stemGroups, stemNumber, termOf } from './vocabulary.ts';

/** Words by which a clause says that something is not so, or hardly so. */
const NEGATIONS = new Set(
  `not no never nobody nothing none neither nor cannot cant dont doesnt didnt isnt arent wasnt werent wont wouldnt shouldnt couldnt hasnt havent
hadnt without fail fails failed failing unable impossible lack lacks lacked lacking hardly barely limited little minimal inadequate insufficient
unlikely refuse refuses refused avoid avoided avoids prevent prevents prevented ineffective disregard indifferent`.split(/\s+/),
);

/** A wording as it is compared: see `vocabulary.ts` for stems and terms. */
export interface Wording {
  /** Of the words that tell something: each stem once, in the order of the text. */
  terms: readonly number[];
  /** The same, sorted. */
  sorted: Sorted;
  /** Groups of words that some of them are said for. */
  groups: Sorted;
  /** Those of them that it has as somebody's very words, in the order of the text. */
  quoted: readonly number[];
  numbers: readonly string[];
  /** Whether it says that something is not so. */
  negative: boolean;
  /** Runs of three words as they are, by a number made from each: what copies share. */
  runs: Sorted;
}

const NUMBER_WORDS = new Map(
  Object.entries({
    hundred: '100',
    thousand: '1000',
    thousands: '1000',
    million: '1000000',
    billion: '1000000000',
    dozen: '12',
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    six: '6',
    seven: '7',
    eight: '8',
    nine: '9',
    ten: '10',
  }),
);

/** What a word counts; null: nothing. */
function numberIn(word: string): string | null {
  const code = word.charCodeAt(0);
  return code >= 0x30 && code <= 0x39 ? word : (NUMBER_WORDS.get(word) ?? null);
}

/** A number made of a word, the same for the same word. */
function markOf(word: string): number {
  let mark = 0x811c9dc5;
  for (let k = 0; k < word.length; k++) mark = Math.imul(mark ^ word.charCodeAt(k), 0x01000193);
  return mark;
}

const isYear = (number: string): boolean => number.length === 4 && /^(?:19|20)\d\d$/.test(number);
const isCapital = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /\p{Lu}/u.test(text[at]!);
};

/** What the words of a text come to, however they are printed. */
interface Content {
  /** Of the words that tell something: each once, in the order of the text. */
  stems: readonly number[];
  /** In turns: which of all words tells something, and which of the stems it has. */
  places: readonly number[];
  groups: Sorted;
  numbers: readonly string[];
  negative: boolean;
  runs: Sorted;
}

function contentOf({ text, all }: Read): Content {
  const stems: number[] = [];
  const places: number[] = [];
  const numbers: string[] = [];
  let negative = false;
  for (let k = 0; k < all.length; k++) {
    const { word, stem } = all[k]!;
    negative ||= NEGATIONS.has(word);
    const number = numberIn(word);
    if (number !== null) {
      if (!isYear(number) && !numbers.includes(number)) numbers.push(number);
      continue;
    }
    if (isEmpty(text, all[k]!)) continue;
    const known = stemNumber(stem);
    let at = stems.indexOf(known);
    if (at < 0) at = stems.push(known) - 1;
    places.push(k, at);
  }
  return { stems, places, groups: groupsOf(stems), numbers, negative, runs: runsOf(all) };
}

// Here and below lists are pushed: what `map` and `flatMap` make once they run optimized is of another kind, and all that reads it compiled anew.
function groupsOf(stems: readonly number[]): Sorted {
  const groups: number[] = [];
  for (const stem of stems) for (const group of stemGroups(stem)) groups.push(group);
  return sorted(groups);
}

/** Whether two texts come to the same. */
function haveSameContent(a: Read, b: Read): boolean {
  if (a.all.length !== b.all.length) return false;
  for (let k = 0; k < a.all.length; k++) {
    const [x, y] = [a.all[k]!, b.all[k]!];
    if (x.word !== y.word || x.stem !== y.stem || isContraction(a.text, x) !== isContraction(b.text, y)) return false;
  }
  return true;
}

/** @param whole whether all of it stands in marks of quotation */
function wordingOf(read: Read, content: Content, whole: boolean): Wording {
  const { groups, numbers, negative, runs } = content;
  const terms = termsOf(read, content);
  return { terms, sorted: sorted(terms), groups, quoted: quotedOf(read, content, terms, whole), numbers, negative, runs };
}

function termsOf({ text, all }: Read, { stems, places }: Content): number[] {
  const names: boolean[] = [];
  const isHeadline = inHeadline(all, text);
  for (let i = 0; i < places.length; i += 2) {
    const { start } = all[places[i]!]!;
    names[places[i + 1]!] = !isHeadline && isCapital(text, start) && !opens(text, start);
  }
  const terms: number[] = [];
  for (let i = 0; i < stems.length; i++) terms.push(termOf(stems[i]!, names[i]!));
  return terms;
}

const NONE: readonly number[] = [];

function quotedOf({ text, all }: Read, { places }: Content, terms: readonly number[], whole: boolean): readonly number[] {
  const marked = whole ? [{ from: 0, to: text.length }] : quotedIn(text);
  if (marked.length === 0) return NONE;
  const quoted: number[] = [];
  for (let i = 0; i < places.length; i += 2) {
    const { start } = all[places[i]!]!;
    const term = terms[places[i + 1]!]!;
    if (marked.some(({ from, to }) => from <= start && start < to) && !quoted.includes(term)) quoted.push(term);
  }
  return quoted;
}

/** Whether two wordings of one content are told apart by nothing. */
const areOne = (a: Wording, b: Wording): boolean =>
  a.quoted.length === 0 && b.quoted.length === 0 && a.terms.every((term, i) => term === b.terms[i]);

/** Without the point at its end. */
const bareLength = (text: string): number => (text.endsWith('.') ? text.length - 1 : text.length);

/** Whether two texts are told apart by no more than what makes the one of them a sentence: a capital, and a point. */
function areOneText(a: string, b: string): boolean {
  const length = bareLength(a);
  if (length === 0 || length !== bareLength(b)) return false;
  const [x, y] = [a.charCodeAt(0), b.charCodeAt(0)];
  return (x === y || (x < 0x80 && isLetter(x) && (x ^ y) === 0x20)) && b.startsWith(a.slice(1, length), 1);
}

const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

/**
 * The wordings of what is said, and of what articles print of it; what is worded as the first is not told again.
 * @param said in one sentence, and what else is said of it
 */
export function wordingsOf(
  said: readonly [string, ...string[]],
  printed: readonly { text: string; /** All of it stands in marks of quotation. */ quoted: boolean }[],
): Wording[] {
  const read = readOf(said[0]);
  const content = contentOf(read);
  const first = wordingOf(read, content, false);
  const wordings = [first];
  for (let i = 1; i < said.length; i++) {
    const one = readOf(said[i]!);
    wordings.push(wordingOf(one, contentOf(one), false));
  }
  for (const { text, quoted } of printed) {
    const one = printedAs(plainText(text), quoted, read, content, first);
    if (one !== null) wordings.push(one);
  }
  return wordings;
}

/** What a printed text is worded as; null: as what is said. */
function printedAs(text: string, quoted: boolean, read: Read, content: Content, first: Wording): Wording | null {
  // An article prints what is said, nearly always, be it as a part of a sentence.
  if (areOneText(text, read.text) && inHeadline(read.all, text) === inHeadline(read.all, read.text)) {
    if (quoted) return allQuoted(first);
    return first.quoted.length > 0 ? first : null;
  }
  const one = { text, all: words(text) };
  const same = haveSameContent(one, read);
  const wording = wordingOf(one, same ? content : contentOf(one), quoted);
  return same && areOne(wording, first) ? null : wording;
}

/** Written out: what spreading makes would be of another kind than all other wordings. */
const allQuoted = ({ terms, sorted, groups, numbers, negative, runs }: Wording): Wording => ({
  terms,
  sorted,
  groups,
  quoted: terms,
  numbers,
  negative,
  runs,
});

/** A headline writes every word with a capital: that makes no names. */
function inHeadline(all: readonly Word[], text: string): boolean {
  let long = 0;
  for (const { word, start } of all) {
    if (word.length <= 3 || STOP.has(word)) continue;
    if (!isCapital(text, start)) return false;
    long++;
  }
  return long > 1;
}

/** What stands between a sentence and the first word of the next is no longer, as a rule. */
const BETWEEN = 12;

/** Whether a small letter and a blank stand before it. */
const goesOn = (text: string, start: number): boolean => {
  const code = text.charCodeAt(start - 2);
  return code >= 0x61 && code <= 0x7a && text.charCodeAt(start - 1) === 0x20;
};

/** Whether a sentence begins there. */
const opens = (text: string, start: number): boolean =>
  start === 0 || (!goesOn(text, start) && /[.!?…:]["”’)]*\s+["“‘(]*$/u.test(text.slice(Math.max(0, start - BETWEEN), start)));

function runsOf(all: readonly Word[]): Sorted {
  const runs: number[] = [];
  let [before, last] = [0, 0];
  all.forEach(({ word }, i) => {
    const mark = markOf(word);
    if (i >= 2) runs.push(Math.imul(Math.imul(before, 31) ^ last, 0x01000193) ^ mark);
    [before, last] = [last, mark];
  });
  return sorted(runs);
}

const OPENING = /["“”„«]/;

function quotedIn(text: string): { from: number; to: number }[] {
  const quoted: { from: number; to: number }[] = [];
  // Most have none.
  if (!OPENING.test(text)) return quoted;
  for (const { 0: marked, index } of text.matchAll(/["“”„«]([^"“”„»]+)["“”»]/gu)) quoted.push({ from: index, to: index + marked.length });
  return quoted;
}
