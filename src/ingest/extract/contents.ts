import { agentOf, labelCode, subjectOf, tagCode } from './cues.ts';
import { MARK, QUOTE_MARK, WORD, type Paragraph, type Range } from './paragraph.ts';
import type { QuoteRegion } from './quotes.ts';
import { quotedWords } from './quoted.ts';
import { BE, isPronoun } from './words.ts';

export type Side = 'left' | 'right';

/** A stretch that may be what is said, on one side of the cue, and by which kinds of border it was found (bits). */
export interface ContentCandidate extends Range {
  startKinds: number;
  endKinds: number;
}

/** What surrounds the choice: a cue with the clause around it that attributes, and the other cues. */
export interface CueContext {
  cue: number;
  /** Chance of each token to be a cue. */
  chances: Float32Array;
  /** First and last token of "Mr X said", "said Mr X", "told reporters". */
  clauseFirst: number;
  clauseLast: number;
}

/** Candidates of a side are at most so many. */
const MOST_CANDIDATES = 90;
const LIKELY_CUE = 0.35;

export function contextOf(p: Paragraph, cue: number, chances: Float32Array): CueContext {
  let clauseFirst = cue;
  let clauseLast = cue;
  const subject = subjectOf(p, cue);
  const take = (first: number, last: number) => {
    clauseFirst = Math.min(clauseFirst, first);
    clauseLast = Math.max(clauseLast, last);
  };
  if (subject >= 0 && p.heads[subject] === cue && p.quoteOf[subject] === p.quoteOf[cue]) {
    if (subject < cue || subject - cue < 4 || noObject(p, cue))
      take(p.leftEdge[subject]!, Math.min(p.rightEdge[subject]!, subject > cue ? FOREVER : cue));
  }
  for (const child of p.children[cue]!) {
    if (/^(aux|auxpass|neg|prt|advmod)$/.test(p.labels[child]!) && Math.abs(child - cue) < 4) take(child, child);
    if (p.labels[child] === 'dative') take(cue, p.rightEdge[child]!);
  }
  return { cue, chances, clauseFirst, clauseLast };
}

const FOREVER = 1e9;
const noObject = (p: Paragraph, cue: number) => !p.children[cue]!.some((child) => child > cue && /^(dobj|ccomp)$/.test(p.labels[child]!));

class Borders {
  readonly kinds = new Map<number, number>();
  add(at: number, kind: number): void {
    this.kinds.set(at, (this.kinds.get(at) ?? 0) | (1 << kind));
  }
}

/** Stretches on one side of the cue that may be what is said: each start with each end. */
export function contentCandidates(p: Paragraph, context: CueContext, side: Side): ContentCandidate[] {
  const [starts, ends] = side === 'left' ? leftBorders(p, context) : rightBorders(p, context);
  const [least, most] = side === 'left' ? [0, context.cue - 1] : [context.cue + 1, p.tokens.length - 1];
  const found = new Map<number, ContentCandidate>();
  for (const [from, startKinds] of starts.kinds)
    for (const [to, endKinds] of ends.kinds) {
      const range = trim(p, { first: Math.max(from, least), last: Math.min(to, most) });
      if (!range) continue;
      const key = range.first * 100_000 + range.last;
      const known = found.get(key);
      if (known) {
        known.startKinds |= startKinds;
        known.endKinds |= endKinds;
      } else found.set(key, { ...range, startKinds, endKinds });
    }
  return [...found.values()].slice(0, MOST_CANDIDATES);
}

/** Without marks at the borders, but for quotation marks and brackets; null where nothing is left. */
function trim(p: Paragraph, { first, last }: Range): Range | null {
  while (first <= last && p.marks[first] === MARK) first++;
  while (first <= last && p.marks[last] === MARK) last--;
  for (let i = first; i <= last; i++) if (p.marks[i] === WORD) return { first, last };
  return null;
}

const BREAKS = new Set([',', ';', ':', '–', '—', '-', '--', '(', ')']);
const isBreak = (word: string) => BREAKS.has(word);
const JOINTS = new Set(['and', 'but', 'while', 'as', 'who', 'which', 'after', 'before', 'when', 'because', 'adding', 'saying']);
const isJoint = (word: string) => JOINTS.has(word);

function leftBorders(p: Paragraph, { cue, clauseFirst, chances }: CueContext): [Borders, Borders] {
  const starts = new Borders();
  const ends = new Borders();
  const sentence = p.sentences[p.sentenceOf[cue]!]!;
  ends.add(clauseFirst - 1, 0);
  ends.add(cue - 1, 1);
  starts.add(sentence.first, 0);
  if (sentence.first > 0 && p.quoteOf[sentence.first - 1]! >= 0) starts.add(p.sentences[p.sentenceOf[sentence.first - 1]!]!.first, 1);
  starts.add(p.lineStart[cue]!, 2);
  starts.add(0, 10);
  for (const child of p.children[cue]!) {
    if (child > cue || /^(aux|auxpass|neg|punct|advmod)$/.test(p.labels[child]!)) continue;
    starts.add(p.leftEdge[child]!, 3);
    ends.add(p.rightEdge[child]!, 2);
  }
  const head = p.heads[cue]!;
  if (head < cue) {
    starts.add(p.leftEdge[head]!, 4);
    // A relative clause hangs on what it tells about: "the plan, which she called …".
    ends.add(p.leftEdge[cue]! - 1, 3);
  }
  for (let i = clauseFirst - 1, quotes = 0; i >= 0 && quotes < 2; i--)
    if (p.quoteOf[i]! >= 0 && p.quoteOf[i] !== (p.quoteOf[i - 1] ?? -1)) {
      starts.add(i, 5);
      quotes++;
    }
  for (let i = clauseFirst - 1, quotes = 0; i >= 0 && quotes < 1; i--)
    if (p.quoteOf[i]! >= 0) {
      ends.add(i, 4);
      quotes++;
    }
  for (let i = clauseFirst - 2, breaks = 0; i >= sentence.first && breaks < 5; i--) {
    if (isBreak(p.words[i]!)) {
      starts.add(i + 1, 6);
      if (breaks < 2) ends.add(i - 1, 5);
      breaks++;
    } else if (isJoint(p.words[i]!)) {
      starts.add(i + 1, 7);
      starts.add(i, 8);
      breaks++;
    }
    if (chances[i]! > LIKELY_CUE) starts.add(i + 1, 9);
  }
  return [starts, ends];
}

const TAKES_OBJECT = /^(prep|agent|prt|dative|advcl|acl|xcomp)$/;

function rightBorders(p: Paragraph, { cue, clauseLast, chances }: CueContext): [Borders, Borders] {
  const starts = new Borders();
  const ends = new Borders();
  const sentence = p.sentences[p.sentenceOf[cue]!]!;
  starts.add(cue + 1, 0);
  starts.add(clauseLast + 1, 1);
  ends.add(sentence.last, 0);
  ends.add(p.tokens.length - 1, 1);
  const takeSubtree = (child: number, kind: number) => {
    starts.add(p.leftEdge[child]!, kind);
    ends.add(p.rightEdge[child]!, kind);
  };
  for (const child of p.children[cue]!) {
    const label = p.labels[child]!;
    if (child < cue || label === 'punct') continue;
    takeSubtree(child, label === 'ccomp' ? 2 : label === 'xcomp' ? 3 : label === 'dobj' ? 4 : label === 'prep' ? 5 : 6);
    for (const below of p.children[child]!) {
      if (below < child && label !== 'ccomp') continue;
      if (TAKES_OBJECT.test(label) && /^(pobj|pcomp|ccomp|dobj|xcomp)$/.test(p.labels[below]!)) takeSubtree(below, 7);
      else if (/^(ccomp|relcl|acl|advcl|prep|conj|cc|xcomp)$/.test(p.labels[below]!)) {
        ends.add(p.leftEdge[below]! - 1, 8);
        if (/^(acl|prep|ccomp|relcl)$/.test(p.labels[below]!)) takeSubtree(below, 8);
      }
    }
  }
  const head = p.heads[cue]!;
  if (head > cue) takeSubtree(head, 9);
  for (let i = cue + 1, quotes = 0; i < p.tokens.length && quotes < 2; i++) {
    if (p.quoteOf[i]! < 0) continue;
    if (p.quoteOf[i] !== p.quoteOf[i - 1] && p.quoteOf[i] !== p.quoteOf[cue]) starts.add(i, 10);
    if (p.quoteOf[i] !== p.quoteOf[i + 1]) {
      ends.add(i, 10);
      quotes++;
    }
  }
  ends.add(endOfQuotedRun(p, sentence.last), 11);
  ends.add(endOfLine(p, cue), 15);
  for (let i = cue + 1, breaks = 0; i <= sentence.last && breaks < 6; i++) {
    const word = p.words[i]!;
    if (word === 'that' && i < cue + 14) {
      starts.add(i, 11);
    } else if (isBreak(word)) {
      if (breaks < 3 && i < cue + 16) starts.add(i + 1, 12);
      ends.add(i - 1, 12);
      breaks++;
    } else if (isJoint(word)) {
      ends.add(i - 1, 13);
      breaks++;
    }
    if (chances[i]! > LIKELY_CUE) {
      const subject = subjectOf(p, i);
      ends.add(Math.min(i, subject > cue ? p.leftEdge[subject]! : i) - 1, 14);
      breaks++;
    }
  }
  return [starts, ends];
}

function endOfLine(p: Paragraph, from: number): number {
  let end = from;
  while (p.lineStart[end + 1] === p.lineStart[from]) end++;
  return end;
}

/** The last token of the wholly quoted sentences that follow. */
function endOfQuotedRun(p: Paragraph, from: number): number {
  let end = from;
  for (let i = from + 1; i < p.tokens.length && (p.quoteOf[i]! >= 0 || p.marks[i] !== WORD); i++) end = i;
  return end;
}

const START_KINDS = 13;
const END_KINDS = 16;

/** A row that begins with a value, and with the kinds of both borders, a value for each. */
function rowOf(first: number, startKinds: number, endKinds: number): number[] {
  const row = [first];
  for (let i = 0; i < START_KINDS; i++) row.push((startKinds >> i) & 1);
  for (let i = 0; i < END_KINDS; i++) row.push((endKinds >> i) & 1);
  return row;
}

const yes = (condition: boolean | undefined): number => (condition ? 1 : 0);
const QUOTE_CODE = 60;
const codeAt = (p: Paragraph, i: number): number =>
  p.marks[i] === undefined ? -1 : p.marks[i] === QUOTE_MARK ? QUOTE_CODE : tagCode(p.tags[i]);

/** How the stretch hangs in the tree: which of its words have their head outside, and what outside hangs on it. */
function treeFeatures(p: Paragraph, { cue }: CueContext, { first, last }: Range): number[] {
  let exits = 0;
  let main = -1;
  let verbs = 0;
  let subjects = 0;
  let commas = 0;
  for (let i = first; i <= last; i++) {
    const head = p.heads[i]!;
    if ((head < first || head > last || head === i) && p.labels[i] !== 'punct') {
      exits++;
      if (main < 0 || head === cue || p.rightEdge[i]! - p.leftEdge[i]! > p.rightEdge[main]! - p.leftEdge[main]!)
        if (main < 0 || p.heads[main] !== cue) main = i;
    }
    if (p.tags[i]!.startsWith('VB') || p.tags[i] === 'MD') verbs++;
    if (p.labels[i] === 'nsubj' || p.labels[i] === 'nsubjpass') subjects++;
    if (p.words[i] === ',') commas++;
  }
  const lost = main < 0 ? 0 : Math.max(0, first - p.leftEdge[main]!) + Math.max(0, p.rightEdge[main]! - last);
  return [
    exits,
    main < 0 ? -1 : labelCode(p.labels[main]),
    main < 0 ? -1 : tagCode(p.tags[main]),
    main >= 0 ? yes(p.heads[main] === cue) + 2 * yes(p.heads[cue] === main) : -1,
    lost,
    main < 0 ? 0 : yes(p.leftEdge[main] === first),
    main < 0 ? 0 : yes(p.rightEdge[main]! >= last && p.rightEdge[main]! <= last + 1),
    verbs,
    subjects,
    commas,
    yes(main >= 0 && p.labels[p.heads[main]!] === 'prep'),
  ];
}

const regionWords = new WeakMap<QuoteRegion, number>();

function wordsIn(p: Paragraph, region: QuoteRegion): number {
  let count = regionWords.get(region);
  if (count === undefined) {
    count = p.text.slice(region.start, region.end).split(/\s+/).length;
    regionWords.set(region, count);
  }
  return count;
}

function quoteFeatures(p: Paragraph, { first, last }: Range): number[] {
  const { words, quoted } = quotedWords(p, [{ first, last }]);
  const cutsStart = first > 0 && p.quoteOf[first]! >= 0 && p.quoteOf[first] === p.quoteOf[first - 1];
  const cutsEnd = last + 1 < p.tokens.length && p.quoteOf[last]! >= 0 && p.quoteOf[last] === p.quoteOf[last + 1];
  const region = p.quoteOf[first]! >= 0 ? p.quotes[p.quoteOf[first]!]! : null;
  const inRegion = region ? wordsIn(p, region) : 0;
  return [words, quoted / words, yes(p.quoteOf[first]! >= 0), yes(p.quoteOf[last]! >= 0), yes(cutsStart), yes(cutsEnd), inRegion];
}

/** What is known about a stretch as what a cue introduces, in a fixed order; what all of a side share follows it. `null`: that nothing stands there. */
export function contentFeatures(p: Paragraph, context: CueContext, side: Side, candidate: ContentCandidate | null): number[] {
  if (!candidate) return [1, ...new Array<number>(CONTENT_FEATURES - 1).fill(-1)];
  const { first, last, startKinds, endKinds } = candidate;
  const { cue, clauseFirst, clauseLast, chances } = context;
  const sentence = p.sentences[p.sentenceOf[cue]!]!;
  const [gapFirst, gapLast] = side === 'left' ? [last + 1, cue - 1] : [cue + 1, first - 1];
  let gapVerbs = 0;
  let gapBreaks = 0;
  let gapQuotes = 0;
  for (let i = gapFirst; i <= gapLast; i++) {
    if (p.tags[i]!.startsWith('VB')) gapVerbs++;
    if (isBreak(p.words[i]!)) gapBreaks++;
    if (p.quoteOf[i]! >= 0) gapQuotes++;
  }
  let strongest = 0;
  for (let i = first; i <= last; i++) if (i !== cue && p.quoteOf[i] === p.quoteOf[cue]) strongest = Math.max(strongest, chances[i]!);
  let strongestInGap = 0;
  for (let i = gapFirst; i <= gapLast; i++) strongestInGap = Math.max(strongestInGap, chances[i]!);
  let strongestBeyond = 0;
  for (let step = 1; step <= 5; step++)
    strongestBeyond = Math.max(strongestBeyond, chances[side === 'left' ? first - step : last + step] ?? 0);
  const sentenceOfFirst = p.sentences[p.sentenceOf[first]!]!;
  const row = rowOf(0, startKinds, endKinds);
  row.push(
    gapLast - gapFirst + 1,
    side === 'left' ? clauseFirst - last - 1 : first - clauseLast - 1,
    gapVerbs,
    gapBreaks,
    gapQuotes,
    strongest,
    strongestInGap,
    strongestBeyond,
    yes(first === sentence.first),
    last - sentence.last,
    yes(sentenceOfFirst.first === first),
    p.sentenceOf[last]! - p.sentenceOf[cue]!,
    p.sentenceOf[first]! - p.sentenceOf[cue]!,
    codeAt(p, first),
    codeAt(p, first + 1),
    codeAt(p, last),
    codeAt(p, first - 1),
    codeAt(p, last + 1),
    codeAt(p, last + 2),
    yes(p.words[first] === 'that'),
    yes(p.words[first] === 'to'),
    yes(isPronoun(p.words[first]!)),
    yes(/^(if|whether|how|why|what|who|when)$/.test(p.words[first]!)),
    yes(p.words[first - 1] === 'that'),
    yes(/^(and|but|as|while|after|before|when|who|which)$/.test(p.words[first]!)),
    yes(/^(and|but|as|while|after|before|when|who|which)$/.test(p.words[last + 1] ?? '')),
    yes(BE.has(p.words[first]!)),
    yes(/^(of|about|for|to|on|as|in|by|with|from)$/.test(p.words[first]!)),
    yes(p.tags[first] === 'IN' || p.tags[first] === 'TO'),
    ...treeFeatures(p, context, candidate),
    ...quoteFeatures(p, candidate),
  );
  return row;
}

/** Length of a row without what is shared. */
export const CONTENT_FEATURES = 30 + START_KINDS + END_KINDS + 11 + 7;

/** Features of a cue that every candidate shares. */
export function sharedFeatures(p: Paragraph, { cue, chances }: CueContext, cueRow: readonly number[]): number[] {
  return [
    chances[cue]!,
    yes(agentOf(p, cue) >= 0),
    ...cueRow.slice(0, 11),
    ...cueRow.slice(11, 18),
    ...cueRow.slice(18, 21),
    ...cueRow.slice(25),
  ];
}
