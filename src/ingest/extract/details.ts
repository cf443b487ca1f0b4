import { agentOf, subjectOf } from './cues.ts';
import { isMark, type Paragraph, type Range } from './paragraph.ts';
import { mentionOf } from './speakers.ts';
import { isReporter, stemOf } from './words.ts';

const TELLING = new Set('tell ask inform remind assure warn urge advise notify brief'.split(' ').map(stemOf));
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
  while (last > first && (isMark(p.words[last]!) || p.tags[last] === 'CC')) last--;
  return { first, last };
}

/** What a mention says of its post: a title before the name, or what follows it between commas. */
export function capacityOf(p: Paragraph, head: number): Range | null {
  const apposition = p.children[head]!.find((child) => child > head && p.labels[child] === 'appos' && /^NN/.test(p.tags[child]!));
  if (apposition !== undefined) return withoutClause(p, p.leftEdge[apposition]!, apposition);
  if (!/^NNP/.test(p.tags[head]!)) return /^NNS?$/.test(p.tags[head]!) && isReporter(p.words[head]!) ? mentionOf(p, head) : null;
  const { first } = mentionOf(p, head);
  for (let i = head - 1; i >= first; i--) {
    if (isReporter(p.words[i]!) || (p.tags[i] === 'NN' && p.labels[i] === 'compound')) return trimmed(p, first, i);
  }
  return null;
}

function withoutClause(p: Paragraph, first: number, head: number): Range {
  const { last } = mentionOf(p, head);
  while (first < head && isMark(p.words[first]!)) first++;
  return { first, last };
}

/** Whom it is said to: "told reporters", "said to the committee", "Smith was told by …". */
export function addresseeOf(p: Paragraph, cue: number, speaker: number | null, contents: readonly Range[]): Range | null {
  const said = (i: number) => contents.some(({ first, last }) => first <= i && i <= last);
  const fits = (i: number | undefined): i is number => i !== undefined && i !== speaker && !said(i) && /^(N|PRP)/.test(p.tags[i]!);
  const child = (label: RegExp) => p.children[cue]!.find((each) => each > cue && label.test(p.labels[each]!));
  const told = child(/^dative$/) ?? (TELLING.has(stemOf(p.words[cue]!)) ? child(/^dobj$/) : undefined);
  if (fits(told)) return mentionOf(p, told);
  const subject = subjectOf(p, cue);
  if (agentOf(p, cue) >= 0 && fits(subject)) return mentionOf(p, subject);
  for (const preposition of p.children[cue]!) {
    if (preposition < cue || p.words[preposition] !== 'to') continue;
    const object = p.children[preposition]!.find((each) => p.labels[each] === 'pobj');
    if (fits(object)) return mentionOf(p, object);
  }
  return null;
}

/** Others through whom the sentence has it: "…, according to AFP"; "AFP reported, citing the ministry" where the ministry speaks. */
export function viaOf(p: Paragraph, cue: number, speaker: number | null, contents: readonly Range[]): Range[] {
  const sentence = p.sentences[p.sentenceOf[cue]!]!;
  const said = (i: number) => contents.some(({ first, last }) => first <= i && i <= last);
  const out: Range[] = [];
  const add = (head: number | undefined) => {
    if (head !== undefined && head !== speaker && head >= 0 && !said(head)) out.push(mentionOf(p, head));
  };
  for (let i = sentence.first; i < sentence.last; i++) {
    if (i === cue || said(i)) continue;
    if (p.words[i] === 'according' && p.words[i + 1] === 'to')
      add(
        p.children[i + 1]!.find((child) => p.labels[child] === 'pobj') ??
          p.children[i]!.find((child) => child > i + 1 && p.labels[child] === 'pobj'),
      );
    if (speaker !== null && /^(citing|quoting)$/.test(p.words[i]!) && p.heads[speaker] === i) add(subjectOf(p, i));
  }
  if (/^(citing|quoting)$/.test(p.words[cue]!)) add(subjectOf(p, cue));
  return out;
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
