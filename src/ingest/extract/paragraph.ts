import { english, type Parse } from '../nlp/nlp.ts';
import type { Token } from '../nlp/tokenizer.ts';
import { labelCode, tagCode } from './codes.ts';
import { formOf, QUOTE_MARK, WORD, type WordForm } from './forms.ts';
import { quoteRegions, type QuoteRegion } from './quotes.ts';

/**
 * Tokens from `first` to `last`, both included. Never changed, nor copied by spreading: the engine compiles what reads them for
 * fields that are written once, and would have to compile all of it anew.
 */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** A paragraph, or a few that one quotation joins, as extraction sees it. Lists are as long as `tokens`. */
export interface Paragraph extends Parse {
  text: string;
  /** The article's text, and where in it the paragraph begins, in code units. */
  article: string;
  start: number;
  /** Lower case. */
  words: string[];
  /** What each word is by itself. */
  wordForms: WordForm[];
  /** What each token is as a mark: `WORD`, `MARK` or `QUOTE_MARK`. */
  marks: Uint8Array;
  /** Codes of tags and labels (codes.ts), bits of what the words are by their form (forms.ts). */
  tagCodes: Uint8Array;
  labelCodes: Uint8Array;
  forms: Uint16Array;
  quotes: QuoteRegion[];
  /** Index into `quotes` of the quotation that a token stands in, marks included; -1 outside. */
  quoteOf: Int16Array;
  /** The sentence of each token. A quotation is never parted: sentences that one joins are one. */
  sentenceOf: Int16Array;
  sentences: Range[];
  children: (readonly number[])[];
  /** First token of the line of each token. */
  lineStart: Int32Array;
  /** First and last token of the subtree of each token. */
  leftEdge: Int32Array;
  rightEdge: Int32Array;
  /** The mention of each head that was asked for (speakers.ts). */
  mentions: (Range | undefined)[];
}

export const isQuoteMark = ({ marks }: Paragraph, i: number): boolean => marks[i] === QUOTE_MARK;
export const isMark = ({ marks }: Paragraph, i: number): boolean => marks[i] !== WORD;

/** Lines that are joined, and how long they get by it at most, in code units. */
const JOINED_MOST = 4_000;
/** Longer lines are cut after a sentence, so that time grows with the length of an article and no faster. */
const LINE_MOST = 6_000;
const OPENS = /^\s*(?:["“„«]|``|'')/;
const CLOSES = /(?:["”»]|'')\s*$/;

/** "– Ilse Brandt, Bremen": who said the quotation above. */
const SIGNED = /^\s*[-–—―]+\s*\p{Lu}/u;
/** "BRANDT: No boats today.": a transcript. */
const LABELLED = /^\s*["“]?\p{Lu}[\p{L}.’' -]{1,40}:\s/u;

/**
 * Cuts an article into lines and reads them; lines that belong to one quotation, or to a colon and what it announces, stay together.
 * @param wanted paragraphs of which it is false are left out, before anything dear is done
 */
export function readParagraphs(text: string, wanted: (tokens: readonly Token[]) => boolean = () => true): Paragraph[] {
  const units: { start: number; end: number }[] = [];
  let at = 0;
  for (const line of text.split('\n').flatMap(shortened)) {
    const start = at;
    at += line.length;
    if (line.trim() === '') continue;
    const last = units.at(-1);
    const end = start + line.replace(/\n$/, '').length;
    if (last && end - last.start <= JOINED_MOST && continues(lastLine(text.slice(last.start, last.end)), line)) last.end = end;
    else units.push({ start, end });
  }
  // Filled by pushing: where `map` runs optimized it makes lists of another kind, and what reads them is compiled anew.
  const read: Token[][] = [];
  const places: { start: number; end: number }[] = [];
  for (const place of units) {
    const tokens = tokensOf(text.slice(place.start, place.end));
    if (!wanted(tokens)) continue;
    read.push(tokens);
    places.push(place);
  }
  english().meet(read);
  const paragraphs: Paragraph[] = [];
  for (const [i, { start, end }] of places.entries()) paragraphs.push(readParagraph(text, start, end, read[i]!));
  return paragraphs;
}

/** Double blanks and the like are tokens of their own, and where they stand a parse of news gets worse. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const token of english().tokenize(text)) if (token.text.trim() !== '') tokens.push(token);
  return tokens;
}

/** A line in pieces that are short enough, with its line end. */
function shortened(line: string): string[] {
  const pieces: string[] = [];
  let rest = line;
  while (rest.length > LINE_MOST) {
    const stop = Math.max(rest.lastIndexOf('. ', LINE_MOST), rest.lastIndexOf('.” ', LINE_MOST), rest.lastIndexOf('." ', LINE_MOST));
    const space = stop > 0 ? rest.indexOf(' ', stop) : rest.lastIndexOf(' ', LINE_MOST);
    const cut = space > 0 ? space + 1 : LINE_MOST;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...pieces, `${rest}\n`];
}

const lastLine = (text: string) => text.slice(text.lastIndexOf('\n') + 1);

/** A quotation that a colon announces; one that goes on from the paragraph before, all of it quoted; who said it, below it. */
function continues(before: string, line: string): boolean {
  if (SIGNED.test(line)) return CLOSES.test(before);
  if (!OPENS.test(line) || LABELLED.test(line)) return false;
  if (/:\s*$/.test(before)) return true;
  const regions = quoteRegions(line);
  const whole = regions.length === 1 && line.slice(regions[0]!.end).trim() === '' && line.slice(0, regions[0]!.start).trim() === '';
  return whole && (quoteRegions(before).at(-1)?.open === true || CLOSES.test(before));
}

function readParagraph(article: string, start: number, end: number, tokens: Token[]): Paragraph {
  const text = article.slice(start, end);
  const parse = english().parseTokens(tokens);
  const length = parse.tokens.length;
  const quotes = quoteRegions(text);
  const children = childrenOf(parse.heads);
  const quoteOf = membership(parse, quotes);
  const words: string[] = [];
  const wordForms: WordForm[] = [];
  const [marks, tagCodes, labelCodes] = [new Uint8Array(length), new Uint8Array(length), new Uint8Array(length)];
  const forms = new Uint16Array(length);
  for (let i = 0; i < length; i++) {
    const form = formOf(tokens[i]!.word);
    wordForms.push(form);
    words.push(form.lower);
    marks[i] = form.mark;
    forms[i] = form.bits;
    tagCodes[i] = tagCode(parse.tags[i]!);
    labelCodes[i] = labelCode(parse.labels[i]!);
  }
  const { tags, labels, heads } = parse;
  const { sentenceOf, sentences } = sentencesOf(parse, marks, quoteOf);
  const { leftEdge, rightEdge } = edgesOf(parse, children);
  // Every field by its name: all paragraphs are of one shape then, which what reads them hangs on.
  return {
    tokens,
    tags,
    labels,
    heads,
    text,
    article,
    start,
    words,
    wordForms,
    marks,
    tagCodes,
    labelCodes,
    forms,
    mentions: [],
    quotes,
    quoteOf,
    children,
    lineStart: lineStarts(text, parse),
    sentenceOf,
    sentences,
    leftEdge,
    rightEdge,
  };
}

/** Most words have none: they share it. */
const CHILDLESS: readonly number[] = [];

function childrenOf(heads: Int32Array): (readonly number[])[] {
  const children = new Array<number[] | typeof CHILDLESS>(heads.length).fill(CHILDLESS);
  for (let i = 0; i < heads.length; i++) {
    const head = heads[i]!;
    if (head === i) continue;
    const own = children[head]!;
    if (own === CHILDLESS) children[head] = [i];
    else (own as number[]).push(i);
  }
  return children;
}

function lineStarts(text: string, { tokens }: Parse): Int32Array {
  const starts = new Int32Array(tokens.length);
  if (!text.includes('\n')) return starts;
  for (let i = 1; i < tokens.length; i++) starts[i] = breaksLine(text, tokens[i - 1]!.end, tokens[i]!.start) ? i : starts[i - 1]!;
  return starts;
}

function breaksLine(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text[i] === '\n') return true;
  return false;
}

function membership({ tokens }: Parse, quotes: readonly QuoteRegion[]): Int16Array {
  const of = new Int16Array(tokens.length).fill(-1);
  for (let i = 0, q = 0; i < tokens.length; i++) {
    const { start, end } = tokens[i]!;
    while (q < quotes.length && quotes[q]!.end <= start) q++;
    if (q === quotes.length) break;
    if (quotes[q]!.start <= start && end <= quotes[q]!.end) of[i] = q;
  }
  return of;
}

function edgesOf({ heads }: Parse, children: readonly (readonly number[])[]): { leftEdge: Int32Array; rightEdge: Int32Array } {
  const leftEdge = new Int32Array(heads.length);
  const rightEdge = new Int32Array(heads.length);
  const visit = (i: number): void => {
    let [left, right] = [i, i];
    for (const child of children[i]!) {
      visit(child);
      if (leftEdge[child]! < left) left = leftEdge[child]!;
      if (rightEdge[child]! > right) right = rightEdge[child]!;
    }
    leftEdge[i] = left;
    rightEdge[i] = right;
  };
  for (let i = 0; i < heads.length; i++) if (heads[i] === i) visit(i);
  return { leftEdge, rightEdge };
}

/** The parser's sentences, but that what begins within a quotation begins none, nor does a mark or an attribution after a quotation. */
function sentencesOf({ tokens, heads }: Parse, marks: Uint8Array, quoteOf: Int16Array): { sentenceOf: Int16Array; sentences: Range[] } {
  const sentenceOf = new Int16Array(tokens.length);
  const sentences: Range[] = [];
  let rootBefore = -1;
  let first = 0;
  for (let i = 0; i < tokens.length; i++) {
    let root = i;
    while (heads[root] !== root) root = heads[root]!;
    if (i > 0 && root !== rootBefore && mayStart(tokens, marks, quoteOf, i)) {
      sentences.push({ first, last: i - 1 });
      first = i;
    }
    rootBefore = root;
    sentenceOf[i] = sentences.length;
  }
  if (tokens.length > 0) sentences.push({ first, last: tokens.length - 1 });
  return { sentenceOf, sentences };
}

function mayStart(tokens: readonly Token[], marks: Uint8Array, quoteOf: Int16Array, i: number): boolean {
  if (quoteOf[i]! >= 0 ? quoteOf[i] === quoteOf[i - 1] : marks[i] !== WORD) return false;
  const afterStop = marks[i - 1] === QUOTE_MARK || /[.!?…:]$/.test(tokens[i - 1]!.text);
  return afterStop && !/^\p{Ll}/u.test(tokens[i]!.text);
}
