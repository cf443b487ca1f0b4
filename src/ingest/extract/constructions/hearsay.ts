import type { Draft } from '../draft.ts';
import { isQuoteMark, type Paragraph, type Range } from '../paragraph.ts';
import { drafted } from './drafted.ts';
import { isHeld } from './speaking.ts';
import { childOf, sentenceOfWord } from './tree.ts';
import { HEARSAY } from './vocabulary.ts';

/** How sure each is: set by hand, for want of examples. */
const CONFIDENCE = 0.4;

/** What is said by nobody in particular: "has reportedly been sold", "believed to be the oldest". */
export function hearsayDrafts(p: Paragraph, bearers: readonly number[]): Draft[] {
  const out: Draft[] = [];
  for (const i of bearers) {
    if (p.quoteOf[i]! >= 0) continue;
    if (HEARSAY.has(p.words[i]!)) out.push(...reported(p, i));
    else if (isHeld(p, i)) out.push(...draftOf(p, i, [{ first: i + 1, last: endOfPhrase(p, i) }]));
  }
  return out;
}

function draftOf(p: Paragraph, cue: number, ranges: readonly Range[]): Draft[] {
  const contents = ranges.filter(({ first, last }) => last >= first);
  return [drafted(p, CONFIDENCE, { cue, contents, speaker: null, construction: 'hearsay' })].filter((draft) => draft !== null);
}

function reported(p: Paragraph, adverb: number): Draft[] {
  const head = p.heads[adverb]!;
  const sentence = sentenceOfWord(p, adverb);
  const last = Math.min(endOfClause(p, adverb, sentence.last), sentence.last);
  const start = startOfClause(p, head, adverb, sentence);
  let before = adverb - 1;
  while (before >= start && /^(?:MD|VB.?|TO|WP|WDT|RB)$/.test(p.tags[before]!)) before--;
  return draftOf(p, adverb, [
    { first: start, last: before },
    { first: adverb + 1, last },
  ]);
}

/** Where what the adverb speaks of begins: with the subject, or with whom a relative clause tells about. */
function startOfClause(p: Paragraph, head: number, adverb: number, { first }: Range): number {
  const subject = childOf(p, head, /^nsubj(?:pass)?$/);
  if (subject !== null && /^(?:who|which|that)$/.test(p.words[subject]!) && p.labels[head] === 'relcl') {
    const told = p.heads[head]!;
    return Math.max(first, p.leftEdge[told]!);
  }
  return subject !== null && subject < adverb ? p.leftEdge[subject]! : adverb;
}

/** The last word before the next mark. */
function endOfPhrase(p: Paragraph, from: number): number {
  const { last } = sentenceOfWord(p, from);
  let end = from;
  while (end < last && !/^[,;:.!?–—]$/.test(p.words[end + 1]!)) end++;
  return end;
}

/** A colon or the end of the sentence ends it. */
function endOfClause(p: Paragraph, from: number, last: number): number {
  for (let i = from + 1; i <= last; i++) if (/^[:;]$/.test(p.words[i]!) && !isQuoteMark(p, i)) return i - 1;
  return last;
}
