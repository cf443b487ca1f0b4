import { labelCode, labelSet, tagCode, tagSet } from './codes.ts';
import { agentOf, CUE_FEATURES, subjectOf } from './cues.ts';
import { Form, MARK, QUOTE_MARK, WORD } from './forms.ts';
import type { Paragraph, Range } from './paragraph.ts';
import type { QuoteRegion } from './quotes.ts';

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
    if (BESIDE[p.labelCodes[child]!] && Math.abs(child - cue) < 4) take(child, child);
    if (p.labels[child] === 'dative') take(cue, p.rightEdge[child]!);
  }
  return { cue, chances, clauseFirst, clauseLast };
}

const FOREVER = 1e9;
const BESIDE = labelSet('aux auxpass neg prt advmod');
const OBJECT = labelSet('dobj ccomp');
const noObject = (p: Paragraph, cue: number) => !p.children[cue]!.some((child) => child > cue && OBJECT[p.labelCodes[child]!]);

/** Places where a stretch may begin or end, each once, in the order in which they were found: a dozen or two. */
class Borders {
  readonly places: number[] = [];
  /** By which kinds of border each was found (bits). */
  readonly kinds: number[] = [];

  add(place: number, kind: number): void {
    this.addAll(place, 1 << kind);
  }

  addAll(place: number, kinds: number): void {
    const known = this.places.indexOf(place);
    if (known >= 0) this.kinds[known]! |= kinds;
    else {
      this.places.push(place);
      this.kinds.push(kinds);
    }
  }

  /** Those as which others come to lie. */
  static moved({ places, kinds }: Borders, move: (place: number) => number): Borders {
    const moved = new Borders();
    for (let i = 0; i < places.length; i++) moved.addAll(move(places[i]!), kinds[i]!);
    return moved;
  }
}

/** Stretches on one side of the cue that may be what is said: each start with each end. */
export function contentCandidates(p: Paragraph, context: CueContext, side: Side): ContentCandidate[] {
  const [starts, ends] = side === 'left' ? leftBorders(p, context) : rightBorders(p, context);
  const [least, most] = side === 'left' ? [0, context.cue - 1] : [context.cue + 1, p.tokens.length - 1];
  const firsts = Borders.moved(starts, (from) => onToWord(p, Math.max(from, least)));
  const lasts = Borders.moved(ends, (to) => backToWord(p, Math.min(to, most)));
  const found: ContentCandidate[] = [];
  for (let i = 0; i < firsts.places.length; i++)
    for (let k = 0; k < lasts.places.length; k++) {
      const [first, last] = [firsts.places[i]!, lasts.places[k]!];
      if (found.length < MOST_CANDIDATES && hasWord(p, first, last))
        found.push({ first, last, startKinds: firsts.kinds[i]!, endKinds: lasts.kinds[k]! });
    }
  return found;
}

// A stretch has no marks at its borders, but for quotation marks and brackets.
function onToWord(p: Paragraph, i: number): number {
  while (p.marks[i] === MARK) i++;
  return i;
}

function backToWord(p: Paragraph, i: number): number {
  while (i >= 0 && p.marks[i] === MARK) i--;
  return i;
}

function hasWord(p: Paragraph, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (p.marks[i] === WORD) return true;
  return false;
}

const isBreak = (p: Paragraph, i: number) => (p.forms[i]! & Form.BREAK) !== 0;
const isJoint = (p: Paragraph, i: number) => (p.forms[i]! & Form.JOINT) !== 0;
const NO_CONTENT = labelSet('aux auxpass neg punct advmod');

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
    if (child > cue || NO_CONTENT[p.labelCodes[child]!]) continue;
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
    if (p.quoteOf[i]! >= 0 && (i === 0 || p.quoteOf[i] !== p.quoteOf[i - 1])) {
      starts.add(i, 5);
      quotes++;
    }
  for (let i = clauseFirst - 1, quotes = 0; i >= 0 && quotes < 1; i--)
    if (p.quoteOf[i]! >= 0) {
      ends.add(i, 4);
      quotes++;
    }
  for (let i = clauseFirst - 2, breaks = 0; i >= sentence.first && breaks < 5; i--) {
    if (isBreak(p, i)) {
      starts.add(i + 1, 6);
      if (breaks < 2) ends.add(i - 1, 5);
      breaks++;
    } else if (isJoint(p, i)) {
      starts.add(i + 1, 7);
      starts.add(i, 8);
      breaks++;
    }
    if (chances[i]! > LIKELY_CUE) starts.add(i + 1, 9);
  }
  return [starts, ends];
}

const TAKES_OBJECT = labelSet('prep agent prt dative advcl acl xcomp');
const TAKEN = labelSet('pobj pcomp ccomp dobj xcomp');
const ENDING = labelSet('ccomp relcl acl advcl prep conj cc xcomp');
const ENDING_TAKEN = labelSet('acl prep ccomp relcl');

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
      if (TAKES_OBJECT[p.labelCodes[child]!] && TAKEN[p.labelCodes[below]!]) takeSubtree(below, 7);
      else if (ENDING[p.labelCodes[below]!]) {
        ends.add(p.leftEdge[below]! - 1, 8);
        if (ENDING_TAKEN[p.labelCodes[below]!]) takeSubtree(below, 8);
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
    if (p.forms[i]! & Form.THAT && i < cue + 14) {
      starts.add(i, 11);
    } else if (isBreak(p, i)) {
      if (breaks < 3 && i < cue + 16) starts.add(i + 1, 12);
      ends.add(i - 1, 12);
      breaks++;
    } else if (isJoint(p, i)) {
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

/** Length of a row without what is shared. */
export const CONTENT_FEATURES = 30 + START_KINDS + END_KINDS + 11 + 7;

const yes = (condition: boolean | undefined): number => (condition ? 1 : 0);
const QUOTE_CODE = 60;
const codeAt = (p: Paragraph, i: number): number =>
  i < 0 || i >= p.marks.length ? -1 : p.marks[i] === QUOTE_MARK ? QUOTE_CODE : p.tagCodes[i]!;
const formAt = (p: Paragraph, i: number): number => (i < 0 || i >= p.forms.length ? 0 : p.forms[i]!);

const VERB = tagSet(/^VB/);
const PREDICATE = tagSet(/^(?:VB|MD)/);
const SUBJECT = labelSet('nsubj nsubjpass');
const [PUNCT, PREP] = [labelCode('punct'), labelCode('prep')];
const [IN_TAG, TO_TAG] = [tagCode('IN'), tagCode('TO')];

/** How the stretch hangs in the tree: which of its words have their head outside, and what outside hangs on it. Returns where the row goes on. */
function treeFeatures(p: Paragraph, { cue }: CueContext, { first, last }: Range, out: Float32Array, at: number): number {
  const { heads, labelCodes, leftEdge, rightEdge } = p;
  let exits = 0;
  let main = -1;
  let verbs = 0;
  let subjects = 0;
  let commas = 0;
  for (let i = first; i <= last; i++) {
    const head = heads[i]!;
    const label = labelCodes[i]!;
    if ((head < first || head > last || head === i) && label !== PUNCT) {
      exits++;
      if (main < 0 || head === cue || rightEdge[i]! - leftEdge[i]! > rightEdge[main]! - leftEdge[main]!)
        if (main < 0 || heads[main] !== cue) main = i;
    }
    if (PREDICATE[p.tagCodes[i]!]) verbs++;
    if (SUBJECT[label]) subjects++;
    if (p.forms[i]! & Form.COMMA) commas++;
  }
  const found = main >= 0;
  out[at] = exits;
  out[at + 1] = found ? labelCodes[main]! : -1;
  out[at + 2] = found ? p.tagCodes[main]! : -1;
  out[at + 3] = found ? yes(heads[main] === cue) + 2 * yes(heads[cue] === main) : -1;
  out[at + 4] = found ? Math.max(0, first - leftEdge[main]!) + Math.max(0, rightEdge[main]! - last) : 0;
  out[at + 5] = found ? yes(leftEdge[main] === first) : 0;
  out[at + 6] = found ? yes(rightEdge[main]! >= last && rightEdge[main]! <= last + 1) : 0;
  out[at + 7] = verbs;
  out[at + 8] = subjects;
  out[at + 9] = commas;
  out[at + 10] = yes(found && labelCodes[heads[main]!] === PREP);
  return at + 11;
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

function quoteFeatures(p: Paragraph, { first, last }: Range, out: Float32Array, at: number): void {
  const { quoteOf, marks } = p;
  let words = 0;
  let quoted = 0;
  for (let i = first; i <= last; i++) {
    if (marks[i] !== WORD) continue;
    words++;
    if (quoteOf[i]! >= 0) quoted++;
  }
  const [opens, closes] = [quoteOf[first]! >= 0, quoteOf[last]! >= 0];
  out[at] = words;
  out[at + 1] = quoted / words;
  out[at + 2] = yes(opens);
  out[at + 3] = yes(closes);
  out[at + 4] = yes(first > 0 && opens && quoteOf[first] === quoteOf[first - 1]);
  out[at + 5] = yes(last + 1 < quoteOf.length && closes && quoteOf[last] === quoteOf[last + 1]);
  out[at + 6] = opens ? wordsIn(p, p.quotes[quoteOf[first]!]!) : 0;
}

/**
 * What is known about a stretch as what a cue introduces, in a fixed order, to `out` from `at` on; what all of a side share
 * follows it. `null`: that nothing stands there.
 */
export function contentFeatures(
  p: Paragraph,
  context: CueContext,
  side: Side,
  candidate: ContentCandidate | null,
  out: Float32Array,
  at: number,
): void {
  if (!candidate) {
    out.fill(-1, at, at + CONTENT_FEATURES);
    out[at] = 1;
    return;
  }
  const { first, last, startKinds, endKinds } = candidate;
  const { cue, clauseFirst, clauseLast, chances } = context;
  const { quoteOf, tagCodes, forms, sentenceOf } = p;
  const sentence = p.sentences[sentenceOf[cue]!]!;
  const left = side === 'left';
  const gapFirst = left ? last + 1 : cue + 1;
  const gapLast = left ? cue - 1 : first - 1;
  let gapVerbs = 0;
  let gapBreaks = 0;
  let gapQuotes = 0;
  let strongestInGap = 0;
  for (let i = gapFirst; i <= gapLast; i++) {
    if (VERB[tagCodes[i]!]) gapVerbs++;
    if (forms[i]! & Form.BREAK) gapBreaks++;
    if (quoteOf[i]! >= 0) gapQuotes++;
    if (chances[i]! > strongestInGap) strongestInGap = chances[i]!;
  }
  let strongest = 0;
  const ofCue = quoteOf[cue]!;
  for (let i = first; i <= last; i++) if (chances[i]! > strongest && i !== cue && quoteOf[i] === ofCue) strongest = chances[i]!;
  let strongestBeyond = 0;
  const beyondFirst = left ? Math.max(0, first - 5) : last + 1;
  const beyondLast = left ? first - 1 : Math.min(chances.length - 1, last + 5);
  for (let i = beyondFirst; i <= beyondLast; i++) if (chances[i]! > strongestBeyond) strongestBeyond = chances[i]!;
  const form = forms[first]!;
  const tag = tagCodes[first]!;

  out[at++] = 0;
  for (let i = 0; i < START_KINDS; i++) out[at++] = (startKinds >> i) & 1;
  for (let i = 0; i < END_KINDS; i++) out[at++] = (endKinds >> i) & 1;
  out[at++] = gapLast - gapFirst + 1;
  out[at++] = left ? clauseFirst - last - 1 : first - clauseLast - 1;
  out[at++] = gapVerbs;
  out[at++] = gapBreaks;
  out[at++] = gapQuotes;
  out[at++] = strongest;
  out[at++] = strongestInGap;
  out[at++] = strongestBeyond;
  out[at++] = yes(first === sentence.first);
  out[at++] = last - sentence.last;
  out[at++] = yes(p.sentences[sentenceOf[first]!]!.first === first);
  out[at++] = sentenceOf[last]! - sentenceOf[cue]!;
  out[at++] = sentenceOf[first]! - sentenceOf[cue]!;
  out[at++] = codeAt(p, first);
  out[at++] = codeAt(p, first + 1);
  out[at++] = codeAt(p, last);
  out[at++] = codeAt(p, first - 1);
  out[at++] = codeAt(p, last + 1);
  out[at++] = codeAt(p, last + 2);
  out[at++] = yes((form & Form.THAT) !== 0);
  out[at++] = yes((form & Form.TO) !== 0);
  out[at++] = yes((form & Form.PRONOUN) !== 0);
  out[at++] = yes((form & Form.QUESTION) !== 0);
  out[at++] = yes((formAt(p, first - 1) & Form.THAT) !== 0);
  out[at++] = yes((form & Form.CONNECTIVE) !== 0);
  out[at++] = yes((formAt(p, last + 1) & Form.CONNECTIVE) !== 0);
  out[at++] = yes((form & Form.BE) !== 0);
  out[at++] = yes((form & Form.PREPOSITION) !== 0);
  out[at++] = yes(tag === IN_TAG || tag === TO_TAG);
  quoteFeatures(p, candidate, out, treeFeatures(p, context, candidate, out, at));
}

/** Values of a cue's row from one to another that its candidates share: all but what its children are, as far as trees need it. */
const SHARED: readonly (readonly [number, number])[] = [
  [0, 21],
  [25, CUE_FEATURES],
];
/** Length of what is shared. */
export const SHARED_FEATURES = 2 + SHARED.reduce((sum, [from, to]) => sum + to - from, 0);

/** Features of a cue that every candidate shares. */
export function sharedFeatures(p: Paragraph, { cue, chances }: CueContext, cueRow: Float32Array): Float32Array {
  const out = new Float32Array(SHARED_FEATURES);
  out[0] = chances[cue]!;
  out[1] = yes(agentOf(p, cue) >= 0);
  let at = 2;
  for (const [from, to] of SHARED) {
    out.set(cueRow.subarray(from, to), at);
    at += to - from;
  }
  return out;
}
