import type { Draft } from '../draft.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Paragraph, Range } from '../paragraph.ts';
import { mentionOf } from '../speakers.ts';
import { canSpeak } from './speaking.ts';
import { bareAll, childOf, sentenceOfWord, subtree } from './tree.ts';

/** A draft with its borders as the sentence is built: what was learned takes a word too many or too few now and then. */
export function mended(p: Paragraph, lexicon: Lexicon, draft: Draft): Draft {
  const named = draft.speaker === null ? { ...draft, speaker: inverted(p, lexicon, draft) } : draft;
  const sourced = p.words[draft.cue] === 'according' && p.words[draft.cue + 1] === 'to' ? accordingTo(p, named) : named;
  const contents = bareAll(
    p,
    sourced.contents.map((range) => throughPredicate(p, sourced.cue, behindThat(p, sourced.cue, range))),
  );
  return { ...sourced, contents };
}

/** “…”, declared the president: the parse takes such a speaker for an object. */
function inverted(p: Paragraph, lexicon: Lexicon, { cue, contents }: Draft): number | null {
  if (!/^VB[DZP]$/.test(p.tags[cue]!) || childOf(p, cue, /^auxpass$/) !== null || contents.some(({ last }) => last > cue)) return null;
  const behind = childOf(p, cue, /^(?:nsubj|dobj|attr)$/);
  if (behind === null || p.leftEdge[behind] !== cue + 1) return null;
  return (p.tags[behind]!.startsWith('NNP') || p.wordForms[behind]!.reporter) && canSpeak(p, lexicon, behind) ? behind : null;
}

const SOURCE_MOST = 6;

/** The source of "according to" ends with the comma, and what is said does not begin before that. */
function accordingTo(p: Paragraph, draft: Draft): Draft {
  const { cue } = draft;
  const first = cue + 2;
  const { last } = sentenceOfWord(p, cue);
  let comma = first;
  while (comma <= last && p.words[comma] !== ',') comma++;
  const object = childOf(p, cue + 1, /^pobj$/) ?? childOf(p, cue, /^pobj$/);
  const across = comma <= last && comma - first <= SOURCE_MOST && (object === null || object > comma);
  const [speaker, end] = across ? [comma - 1, comma - 1] : [object ?? draft.speaker, object === null ? cue + 1 : apposition(p, object)];
  const contents = draft.contents
    .map((range) => (range.first > cue && range.first <= end ? { first: end + 1, last: range.last } : range))
    .filter((range) => range.last >= range.first);
  if (contents.length === 0) return draft;
  return { ...draft, speaker, mention: across ? { first, last: end } : draft.mention, contents };
}

/** The last word of a name and of what explains it between commas. */
function apposition(p: Paragraph, head: number): number {
  const explained = p.children[head]!.find((child) => child > head && p.labels[child] === 'appos');
  return explained === undefined ? mentionOf(p, head).last : subtree(p, explained).last;
}

/** "stated during an interview that …": what is said begins with the clause. */
function behindThat(p: Paragraph, cue: number, range: Range): Range {
  if (range.first < cue) return range;
  const clause = p.children[cue]!.find((child) => child > range.first && p.labels[child] === 'ccomp');
  if (clause === undefined) return range;
  const start = p.leftEdge[clause]!;
  return p.words[start] === 'that' && start > range.first && start < range.last && p.tags[range.first] === 'IN'
    ? { first: start + 1, last: range.last }
    : range;
}

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
const AUXILIARY = /^(?:had|has|have|was|were|is|are|would|will|could)$/;

/** A subject alone is not said: "that a soldier taken prisoner" goes on with "had not survived". */
function throughPredicate(p: Paragraph, cue: number, range: Range): Range {
  const next = range.last + 1;
  if (range.first < cue || p.quoteOf[range.last]! >= 0 || !/^(?:N|CD|PRP)/.test(p.tags[range.last]!)) return range;
  const finite = Array.from({ length: range.last - range.first + 1 }, (_, k) => p.tags[range.first + k]!).some((tag) => FINITE.test(tag));
  if (!(AUXILIARY.test(p.words[next] ?? '') || (!finite && FINITE.test(p.tags[next] ?? '')))) return range;
  const { last } = sentenceOfWord(p, cue);
  let end = next;
  while (end < last && !/^[,;:.]$/.test(p.words[end + 1]!)) end++;
  return { first: range.first, last: end };
}
