import { agentOf, labelCode, lexicalKey, nounKey, subjectOf, tagCode } from './cues.ts';
import { rateOf, type Lexicon } from './lexicon.ts';
import { isMark, type Paragraph, type Range } from './paragraph.ts';
import { isPronoun, isReporter, PERSONAL } from './words.ts';

/** Sentences before and after that of the cue in which a speaker is looked for. */
const SENTENCES_BEFORE = 2;
const SENTENCES_AFTER = 1;
const MOST_DISTANCE = 70;

const NOMINAL = /^(NN|NNS|NNP|NNPS|PRP|PRP\$|WP|WDT|CD|DT|JJ|JJS|EX|FW)$/;
const PART_OF_NAME = /^(compound|amod|nmod|det|nummod|quantmod|predet|advmod|prep|punct|case)$/;
const ALWAYS = /^(NN|NNS|NNP|NNPS|PRP|PRP\$|WP)$/;

/** Heads of the mentions, near a cue, that may be the speaker. */
export function speakerCandidates(p: Paragraph, cue: number): number[] {
  const sentence = p.sentenceOf[cue]!;
  const first = p.sentences[Math.max(0, sentence - SENTENCES_BEFORE)]!.first;
  const last = p.sentences[Math.min(p.sentences.length - 1, sentence + SENTENCES_AFTER)]!.last;
  const out: number[] = [];
  for (let i = Math.max(first, cue - MOST_DISTANCE); i <= Math.min(last, cue + MOST_DISTANCE); i++) {
    const tag = p.tags[i]!;
    if (i === cue || !NOMINAL.test(tag)) continue;
    // "Brandt notes", read as one name, has no other subject.
    if (PART_OF_NAME.test(p.labels[i]!) && tag !== 'PRP$' && !(tag.startsWith('NNP') && p.tags[p.heads[i]!]!.startsWith('VB'))) continue;
    if (!ALWAYS.test(tag) && !/^(nsubj|nsubjpass|pobj|conj)$/.test(p.labels[i]!)) continue;
    if (p.quoteOf[i]! >= 0 && p.quoteOf[i] !== p.quoteOf[cue]) continue;
    out.push(i);
  }
  return out;
}

/** The mention of a head: with what stands before it and its prepositions, up to the first comma, bracket or relative clause. */
export function mentionOf(p: Paragraph, head: number): Range {
  let first = p.leftEdge[head]!;
  for (const child of p.children[head]!)
    if (child < head && /^(appos|relcl|acl|cc|preconj|punct|parataxis|advcl|dep)$/.test(p.labels[child]!))
      first = Math.max(first, p.rightEdge[child]! + 1);
  while (first < head && (isMark(p.words[first]!) || p.tags[first] === 'CC')) first++;
  let last = head;
  const stops = p.children[head]!.filter((child) => child > head && /^(relcl|acl|appos|advcl|parataxis|ccomp)$/.test(p.labels[child]!)).map(
    (child) => p.leftEdge[child]!,
  );
  const end = Math.min(p.rightEdge[head]!, ...stops.map((stop) => stop - 1));
  for (let i = head + 1; i <= end; i++) {
    const word = p.words[i]!;
    if (/^[,;:()[\]–—]$/.test(word) || word === '--' || word === "'s" || word === "'") break;
    if (p.quoteOf[i] !== p.quoteOf[head]) break;
    last = i;
  }
  while (last > head && (isMark(p.words[last]!) || /^(CC|IN|WDT|WP|VB.?)$/.test(p.tags[last]!))) last--;
  return { first, last };
}

const yes = (condition: boolean | undefined): number => (condition ? 1 : 0);

/** Steps up from the mention to the word above both, and down from there to the cue. */
function path(p: Paragraph, from: number, to: number): { up: number; down: number } {
  const above = new Map<number, number>();
  for (let i = from, steps = 0; steps < 12; steps++) {
    above.set(i, steps);
    if (p.heads[i] === i) break;
    i = p.heads[i]!;
  }
  for (let i = to, steps = 0; steps < 12; steps++) {
    const up = above.get(i);
    if (up !== undefined) return { up, down: steps };
    if (p.heads[i] === i) break;
    i = p.heads[i]!;
  }
  return { up: 20, down: 20 };
}

/** The mention that a relative clause around a word tells about: "Smith, who said …". -1 without one. */
export function antecedentOf(p: Paragraph, word: number): number {
  for (let v = word, steps = 0; steps < 3; steps++) {
    if (/^(relcl|acl)$/.test(p.labels[v]!)) return p.heads[v]!;
    if (p.heads[v] === v) return -1;
    v = p.heads[v]!;
  }
  return -1;
}

/** The mention that "according to", "from" or "by" puts beside the cue. */
function prepositional(p: Paragraph, cue: number, candidate: number): number {
  const preposition = p.heads[candidate]!;
  if (p.labels[candidate] !== 'pobj' && p.labels[candidate] !== 'pcomp') return 0;
  const under = p.heads[preposition] === cue || preposition === cue || p.heads[p.heads[preposition]!] === cue;
  const word = p.words[preposition]!;
  const kind = ['', 'to', 'by', 'from', 'of', 'in', 'for', 'with', 'on', 'at', 'about', 'against'].indexOf(word) + 1;
  return (under ? 20 : 0) + kind;
}

/**
 * What is known about a mention as the speaker of a cue, in a fixed order. `null`: that nobody is named.
 * @param contents what was taken for said
 */
export function speakerFeatures(
  p: Paragraph,
  lexicon: Lexicon,
  cue: number,
  candidate: number | null,
  candidates: readonly number[],
  contents: readonly Range[],
): number[] {
  const subject = subjectOf(p, cue);
  const about = [
    yes(subject >= 0),
    yes(subject >= 0 && p.heads[subject] === cue),
    subject < 0 ? -1 : tagCode(p.tags[subject]),
    contents.length,
  ];
  if (candidate === null) return [1, ...new Array<number>(SPEAKER_FEATURES - 1).fill(-1), ...about];
  const within = (i: number) => contents.some(({ first, last }) => first <= i && i <= last);
  const rank = candidates.filter((other) => other !== candidate && Math.abs(other - cue) < Math.abs(candidate - cue)).length;
  const outside = candidates.filter((other) => !within(other));
  const rankOutside = outside.filter((other) => other !== candidate && Math.abs(other - cue) < Math.abs(candidate - cue)).length;
  const { up, down } = path(p, candidate, cue);
  const word = p.words[candidate]!;
  const head = p.heads[candidate]!;
  const mention = mentionOf(p, candidate);
  let breaks = 0;
  let verbs = 0;
  for (let i = Math.min(cue, candidate) + 1; i < Math.max(cue, candidate); i++) {
    if (/^[,;:–—-]$/.test(p.words[i]!)) breaks++;
    if (p.tags[i]!.startsWith('VB')) verbs++;
  }
  return [
    0,
    tagCode(p.tags[candidate]),
    labelCode(p.labels[candidate]),
    labelCode(p.labels[head]),
    candidate - cue,
    Math.abs(candidate - cue),
    p.sentenceOf[candidate]! - p.sentenceOf[cue]!,
    up,
    down,
    yes(candidate === subject),
    yes(candidate === agentOf(p, cue)),
    yes(candidate === antecedentOf(p, cue)),
    yes(head === cue),
    yes(p.heads[cue] === candidate),
    prepositional(p, cue, candidate),
    rank,
    rankOutside,
    yes(within(candidate)),
    breaks,
    verbs,
    rateOf(lexicon.speaker, nounKey(p, candidate)),
    lexicon.speaker.get(nounKey(p, candidate))?.count ?? 0,
    yes(PERSONAL.has(word)),
    yes(isPronoun(word)),
    yes(isReporter(word)),
    mention.last - mention.first,
    yes(/^\p{Lu}/u.test(p.tokens[candidate]!.text)),
    rateOf(lexicon.cue, lexicalKey(p, head)),
    tagCode(p.tags[head]),
    p.quoteOf[candidate]! >= 0 ? 1 : 0,
    tagCode(p.tags[candidate + 1]),
    tagCode(p.tags[candidate - 1]),
    ...about,
  ];
}

/** Length of a row without what is shared. */
export const SPEAKER_FEATURES = 32;
