import { labelSet, tagCode, tagSet } from './codes.ts';
import { agentOf, subjectOf } from './cues.ts';
import { Form, WORD } from './forms.ts';
import type { Lexicon } from './lexicon.ts';
import type { Paragraph, Range } from './paragraph.ts';
import { cueRate, entryOf, ratesOf } from './rates.ts';
import { isPronoun, PERSONAL } from './words.ts';

/** Sentences before and after that of the cue in which a speaker is looked for. */
const SENTENCES_BEFORE = 2;
const SENTENCES_AFTER = 1;
const MOST_DISTANCE = 70;

const NOMINAL = tagSet(/^(NN|NNS|NNP|NNPS|PRP|PRP\$|WP|WDT|CD|DT|JJ|JJS|EX|FW)$/);
const PART_OF_NAME = labelSet('compound amod nmod det nummod quantmod predet advmod prep punct case');
const ALWAYS = tagSet(/^(NN|NNS|NNP|NNPS|PRP|PRP\$|WP)$/);
const ARGUMENT = labelSet('nsubj nsubjpass pobj conj');
const [NAME, VERB] = [tagSet(/^NNP/), tagSet(/^VB/)];
const POSSESSIVE = tagCode('PRP$');

/** Heads of the mentions, near a cue, that may be the speaker. */
export function speakerCandidates(p: Paragraph, cue: number): number[] {
  const sentence = p.sentenceOf[cue]!;
  const first = p.sentences[Math.max(0, sentence - SENTENCES_BEFORE)]!.first;
  const last = p.sentences[Math.min(p.sentences.length - 1, sentence + SENTENCES_AFTER)]!.last;
  const out: number[] = [];
  for (let i = Math.max(first, cue - MOST_DISTANCE); i <= Math.min(last, cue + MOST_DISTANCE); i++) {
    const tag = p.tagCodes[i]!;
    if (!NOMINAL[tag] || i === cue) continue;
    // "Brandt notes", read as one name, has no other subject.
    const label = p.labelCodes[i]!;
    if (PART_OF_NAME[label] && tag !== POSSESSIVE && !(NAME[tag] && VERB[p.tagCodes[p.heads[i]!]!])) continue;
    if (!ALWAYS[tag] && !ARGUMENT[label]) continue;
    if (p.quoteOf[i]! >= 0 && p.quoteOf[i] !== p.quoteOf[cue]) continue;
    out.push(i);
  }
  return out;
}

/** The mention of a head: with what stands before it and its prepositions, up to the first comma, bracket or relative clause. */
export const mentionOf = (p: Paragraph, head: number): Range => (p.mentions[head] ??= mentionAround(p, head));

const NOT_BEFORE = labelSet('appos relcl acl cc preconj punct parataxis advcl dep');
const NOT_BEHIND = labelSet('relcl acl appos advcl parataxis ccomp');
const STOP = /^(?:[,;:()[\]–—]|--|'s|')$/;
const NO_END = tagSet(/^(CC|IN|WDT|WP|VB.?)$/);
const CC = tagCode('CC');

function mentionAround(p: Paragraph, head: number): Range {
  let first = p.leftEdge[head]!;
  let end = p.rightEdge[head]!;
  for (const child of p.children[head]!) {
    const label = p.labelCodes[child]!;
    if (child < head && NOT_BEFORE[label]) first = Math.max(first, p.rightEdge[child]! + 1);
    if (child > head && NOT_BEHIND[label]) end = Math.min(end, p.leftEdge[child]! - 1);
  }
  while (first < head && (p.marks[first] !== WORD || p.tagCodes[first] === CC)) first++;
  let last = head;
  for (let i = head + 1; i <= end; i++) {
    if (STOP.test(p.words[i]!) || p.quoteOf[i] !== p.quoteOf[head]) break;
    last = i;
  }
  while (last > head && (p.marks[last] !== WORD || NO_END[p.tagCodes[last]!])) last--;
  return { first, last };
}

const yes = (condition: boolean | undefined): number => (condition ? 1 : 0);

const FAR = 12;
/** Steps up from the mention to the word above both, and down from there to the cue. */
function path(p: Paragraph, from: number, to: number): { up: number; down: number } {
  const { heads } = p;
  for (let at = to, down = 0; down < FAR; down++) {
    for (let above = from, up = 0; up < FAR; up++) {
      if (above === at) return { up, down };
      if (heads[above] === above) break;
      above = heads[above]!;
    }
    if (heads[at] === at) break;
    at = heads[at]!;
  }
  return { up: 20, down: 20 };
}

const RELATIVE = labelSet('relcl acl');

/** The mention that a relative clause around a word tells about: "Smith, who said …". -1 without one. */
export function antecedentOf(p: Paragraph, word: number): number {
  for (let v = word, steps = 0; steps < 3; steps++) {
    if (RELATIVE[p.labelCodes[v]!]) return p.heads[v]!;
    if (p.heads[v] === v) return -1;
    v = p.heads[v]!;
  }
  return -1;
}

const OF_PREPOSITION = labelSet('pobj pcomp');
const PREPOSITIONS = ['', 'to', 'by', 'from', 'of', 'in', 'for', 'with', 'on', 'at', 'about', 'against'];

/** The mention that "according to", "from" or "by" puts beside the cue. */
function prepositional(p: Paragraph, cue: number, candidate: number): number {
  const preposition = p.heads[candidate]!;
  if (!OF_PREPOSITION[p.labelCodes[candidate]!]) return 0;
  const under = p.heads[preposition] === cue || preposition === cue || p.heads[p.heads[preposition]!] === cue;
  const word = p.words[preposition]!;
  const kind = PREPOSITIONS.indexOf(word) + 1;
  return (under ? 20 : 0) + kind;
}

/** What all that may be the speaker of a cue share. */
export interface AboutSpeakers {
  cue: number;
  /** What was taken for said. */
  contents: readonly Range[];
  subject: number;
  agent: number;
  antecedent: number;
  candidates: readonly number[];
  /** Of those that do not stand in what is said. */
  outside: readonly number[];
}

export function aboutSpeakers(p: Paragraph, cue: number, candidates: readonly number[], contents: readonly Range[]): AboutSpeakers {
  const outside = candidates.filter((candidate) => !within(candidate, contents));
  return { cue, contents, subject: subjectOf(p, cue), agent: agentOf(p, cue), antecedent: antecedentOf(p, cue), candidates, outside };
}

function within(i: number, contents: readonly Range[]): boolean {
  for (const { first, last } of contents) if (first <= i && i <= last) return true;
  return false;
}

/** How many of them are nearer to the cue. */
function rankOf(all: readonly number[], candidate: number, cue: number): number {
  const distance = Math.abs(candidate - cue);
  let rank = 0;
  for (const other of all) if (Math.abs(other - cue) < distance) rank++;
  return rank;
}

/** Length of a row without what is shared. */
export const SPEAKER_FEATURES = 36;
/** Of them, what hangs on the cue. */
const OF_CUE = 4;

/**
 * What is known about a mention as the speaker of a cue, in a fixed order, to `out` from `at` on; what all of a cue share follows
 * it. `null`: that nobody is named.
 */
export function speakerFeatures(
  p: Paragraph,
  lexicon: Lexicon,
  about: AboutSpeakers,
  candidate: number | null,
  out: Float32Array,
  at: number,
): void {
  const { cue, contents, subject } = about;
  const end = at + SPEAKER_FEATURES;
  out[end - 4] = yes(subject >= 0);
  out[end - 3] = yes(subject >= 0 && p.heads[subject] === cue);
  out[end - 2] = subject < 0 ? -1 : p.tagCodes[subject]!;
  out[end - 1] = contents.length;
  if (candidate === null) {
    out.fill(-1, at, end - OF_CUE);
    out[at] = 1;
    return;
  }
  const { up, down } = path(p, candidate, cue);
  const word = p.words[candidate]!;
  const head = p.heads[candidate]!;
  const mention = mentionOf(p, candidate);
  let breaks = 0;
  let verbs = 0;
  for (let i = Math.min(cue, candidate) + 1; i < Math.max(cue, candidate); i++) {
    if (p.forms[i]! & Form.PAUSE) breaks++;
    if (VERB[p.tagCodes[i]!]) verbs++;
  }
  const known = ratesOf(entryOf(p, candidate), lexicon).speaker;
  out[at++] = 0;
  out[at++] = p.tagCodes[candidate]!;
  out[at++] = p.labelCodes[candidate]!;
  out[at++] = p.labelCodes[head]!;
  out[at++] = candidate - cue;
  out[at++] = Math.abs(candidate - cue);
  out[at++] = p.sentenceOf[candidate]! - p.sentenceOf[cue]!;
  out[at++] = up;
  out[at++] = down;
  out[at++] = yes(candidate === subject);
  out[at++] = yes(candidate === about.agent);
  out[at++] = yes(candidate === about.antecedent);
  out[at++] = yes(head === cue);
  out[at++] = yes(p.heads[cue] === candidate);
  out[at++] = prepositional(p, cue, candidate);
  out[at++] = rankOf(about.candidates, candidate, cue);
  out[at++] = rankOf(about.outside, candidate, cue);
  out[at++] = yes(within(candidate, contents));
  out[at++] = breaks;
  out[at++] = verbs;
  out[at++] = known.rate;
  out[at++] = known.count;
  out[at++] = yes(PERSONAL.has(word));
  out[at++] = yes(isPronoun(word));
  out[at++] = yes(p.wordForms[candidate]!.reporter);
  out[at++] = mention.last - mention.first;
  out[at++] = yes(p.wordForms[candidate]!.high);
  out[at++] = cueRate(p, lexicon, head).rate;
  out[at++] = p.tagCodes[head]!;
  out[at++] = yes(p.quoteOf[candidate]! >= 0);
  out[at++] = candidate + 1 < p.tagCodes.length ? p.tagCodes[candidate + 1]! : -1;
  out[at++] = candidate > 0 ? p.tagCodes[candidate - 1]! : -1;
}
