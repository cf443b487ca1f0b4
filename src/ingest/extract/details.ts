import { isMark, type Paragraph, type Range } from './paragraph.ts';
import { mentionOf } from './speakers.ts';

const JOINED_MOST = 10;

/** All who speak together with the head of a mention: "Smith and Jones said". */
export function jointSpeakers(p: Paragraph, head: number): Range[] {
  const heads = [head];
  for (const other of heads) {
    if (heads.length >= JOINED_MOST) break;
    heads.push(...p.children[other]!.filter((child) => p.labels[child] === 'conj' && /^(N|PRP)/.test(p.tags[child]!)));
  }
  if (heads.length === 1) return [mentionOf(p, head)];
  return heads.map((each, i) => {
    const { first, last } = mentionOf(p, each);
    // What one shares with the next ends before "and".
    const cut = heads[i + 1] === undefined ? last : Math.min(last, p.leftEdge[heads[i + 1]!]! - 1);
    return trimmed(p, first, Math.max(each, cut));
  });
}

function trimmed(p: Paragraph, first: number, last: number): Range {
  while (last > first && (isMark(p, last) || p.tags[last] === 'CC')) last--;
  return { first, last };
}

/** The cue with its auxiliaries, negation and particle, as far as they stand side by side. */
export function cueRange(p: Paragraph, cue: number): Range {
  let [first, last] = [cue, cue];
  const belongs = (i: number) => p.heads[i] === cue && /^(aux|auxpass|neg|prt)$/.test(p.labels[i]!);
  while (first > 0 && belongs(first - 1)) first--;
  while (last + 1 < p.tokens.length && belongs(last + 1)) last++;
  if (p.words[cue] === 'according' && p.words[cue + 1] === 'to') last = cue + 1;
  return { first, last };
}
