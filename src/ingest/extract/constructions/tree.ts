import { isMark, type Paragraph, type Range } from '../paragraph.ts';

export const childOf = (p: Paragraph, head: number, label: RegExp, word?: RegExp): number | null =>
  p.children[head]!.find((child) => label.test(p.labels[child]!) && (word === undefined || word.test(p.words[child]!))) ?? null;

/** The object of a preposition that hangs on the head and stands behind it: "condemnation from *nations*". */
export function objectOf(p: Paragraph, head: number, preposition: RegExp): number | null {
  const at = p.children[head]!.find(
    (child) => child > head && /^(?:prep|agent)$/.test(p.labels[child]!) && preposition.test(p.words[child]!),
  );
  return at === undefined ? null : childOf(p, at, /^pobj$/);
}

export const subtree = (p: Paragraph, head: number): Range => ({ first: p.leftEdge[head]!, last: p.rightEdge[head]! });

/** Without marks at the borders, but for those of quotation; null where nothing is left. */
export function bare(p: Paragraph, { first, last }: Range): Range | null {
  const loose = (i: number) => isMark(p, i) && p.quoteOf[i]! < 0;
  while (first <= last && loose(first)) first++;
  while (first <= last && loose(last)) last--;
  return first <= last ? { first, last } : null;
}

export const bareAll = (p: Paragraph, ranges: readonly Range[]): Range[] => ranges.flatMap((range) => bare(p, range) ?? []);

/** The last word of the sentence around a word. */
export const sentenceOfWord = (p: Paragraph, i: number): Range => p.sentences[p.sentenceOf[i]!]!;

/** The head of the phrase that stands right before a verb with its auxiliaries, where the parse has given the verb no subject. */
export function nominalBefore(p: Paragraph, verb: number): number | null {
  let i = verb - 1;
  while (i >= 0 && /^(?:RB|MD|TO|HYPH|VB.?)$/.test(p.tags[i]!)) i--;
  if (i < 0 || !/^(?:NN|NNS|NNP|NNPS|PRP)$/.test(p.tags[i]!)) return null;
  while (p.labels[i] === 'compound' && p.heads[i]! < verb) i = p.heads[i]!;
  return i;
}

/** The first of those that a head is joined with: "*Brandt* and Okafor". */
export function firstOfJoint(p: Paragraph, head: number): number {
  while (p.labels[head] === 'conj' && p.heads[head]! < head && /^N/.test(p.tags[p.heads[head]!]!)) head = p.heads[head]!;
  return head;
}
