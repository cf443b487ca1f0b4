import type { Token } from '../nlp/tokenizer.ts';
import { labelCode, labelSet, tagSet } from './codes.ts';
import type { Lexicon } from './lexicon.ts';
import { Form, formOf, QUOTE_MARK, WORD } from './forms.ts';
import type { Paragraph } from './paragraph.ts';
import { cueRate, entryOf, ratesOf } from './rates.ts';
import { isPronoun, MONTHS_AND_DAYS, PERSONAL } from './words.ts';

/** Whether anything in a paragraph may attribute: quick to tell, and what cannot need not be parsed. */
export const mayAttribute = (tokens: readonly Token[], lexicon: Lexicon): boolean =>
  tokens.some(({ word }) => ratesOf(formOf(word), lexicon).attributes);

const VERB = tagSet(/^VB/);
const AUXILIARY = labelSet('aux auxpass');

/** Words that may say that someone says: every verb, and what the lexicon knows as a cue. */
export function cueCandidates(p: Paragraph, lexicon: Lexicon): number[] {
  const out: number[] = [];
  const mayLabel = p.text.includes(':');
  for (let i = 0; i < p.tokens.length; i++) {
    const verb = VERB[p.tagCodes[i]!] && !AUXILIARY[p.labelCodes[i]!];
    if (verb || (mayLabel && isLabel(p, i)) || cueRate(p, lexicon, i).rate >= lexicon.leastCueRate) out.push(i);
  }
  return out;
}

const LABEL_MOST = 8;

/** The colon of "BRANDT: No boats today.", as transcripts and headlines have it. */
export function isLabel(p: Paragraph, i: number): boolean {
  const start = p.lineStart[i]!;
  if (p.words[i] !== ':' || i === start || i - start > LABEL_MOST || p.lineStart[i + 1] !== start) return false;
  for (let k = start; k < i; k++) if (p.marks[k] === WORD && !p.wordForms[k]!.high) return false;
  return true;
}

const SUBJECT = labelSet('nsubj nsubjpass csubj expl');
const CONTINUES = labelSet('conj xcomp advcl pcomp prep aux');

/** The subject of a verb: its own, or that of the clause whose verb it continues. -1 without one. */
export function subjectOf(p: Paragraph, verb: number): number {
  for (let v = verb, steps = 0; steps < 4; steps++) {
    for (const child of p.children[v]!) if (SUBJECT[p.labelCodes[child]!]) return child;
    if (!CONTINUES[p.labelCodes[v]!] || p.heads[v] === v) return -1;
    v = p.heads[v]!;
  }
  return -1;
}

/** The first child with a label; -1 without one. */
function childWith(p: Paragraph, head: number, label: number): number {
  for (const child of p.children[head]!) if (p.labelCodes[child] === label) return child;
  return -1;
}

const [AGENT, POBJ, DOBJ, AUX] = ['agent', 'pobj', 'dobj', 'aux'].map(labelCode) as [number, number, number, number];

/** The agent of a passive: "was told by X". */
export function agentOf(p: Paragraph, verb: number): number {
  const by = childWith(p, verb, AGENT);
  return by < 0 ? -1 : childWith(p, by, POBJ);
}

const yes = (condition: boolean | undefined): number => (condition ? 1 : 0);
/** As a feature: a distance that is there, or a number that no distance has. */
const FAR = 99;

function quoteFeatures(p: Paragraph, cue: number, out: Float32Array, at: number): number {
  const { quoteOf } = p;
  const sentence = p.sentences[p.sentenceOf[cue]!]!;
  let before = FAR;
  let after = FAR;
  let quotedInSentence = 0;
  // Most paragraphs have no quotation.
  if (p.quotes.length > 0) {
    for (let i = sentence.first; i <= sentence.last; i++) if (quoteOf[i]! >= 0) quotedInSentence++;
    for (let i = cue - 1; i >= 0 && cue - i < 40; i--)
      if (quoteOf[i]! >= 0) {
        before = cue - i;
        break;
      }
    for (let i = cue + 1; i < quoteOf.length && i - cue < 40; i++)
      if (quoteOf[i]! >= 0) {
        after = i - cue;
        break;
      }
  }
  const size = sentence.last - sentence.first + 1;
  out[at++] = yes(quoteOf[cue]! >= 0);
  out[at++] = before;
  out[at++] = after;
  out[at++] = quotedInSentence / size;
  out[at++] = size;
  out[at++] = cue - sentence.first;
  out[at++] = sentence.last - cue;
  return at;
}

function subjectFeatures(p: Paragraph, lexicon: Lexicon, cue: number, out: Float32Array, at: number): number {
  const subject = subjectOf(p, cue);
  const there = subject >= 0;
  const word = there ? p.words[subject]! : '';
  out[at++] = there ? p.tagCodes[subject]! : -1;
  out[at++] = there ? p.labelCodes[subject]! : -1;
  out[at++] = there ? cue - subject : -1;
  out[at++] = yes(there && p.heads[subject] === cue);
  out[at++] = there ? ratesOf(entryOf(p, subject), lexicon).speaker.rate : -1;
  out[at++] = there ? yes(PERSONAL.has(word)) - yes(isPronoun(word)) : 0;
  out[at++] = yes(there && p.wordForms[subject]!.reporter);
  return at;
}

const CHILDREN = 'ccomp xcomp dobj nsubj nsubjpass agent neg auxpass dative advcl prep mark attr oprd acomp prt acl'
  .split(' ')
  .map(labelCode);
/** Where in the row the children of a label stand; -1: nowhere. By label. */
const CHILD_AT = Int8Array.from({ length: 256 }, (_, label) => CHILDREN.indexOf(label));
const MODAL = new Set("would could should may might can will 'll wo".split(' '));
const DO = new Set(['did', 'do', 'does']);

function childFeatures(p: Paragraph, cue: number, out: Float32Array, at: number): number {
  const end = at + CHILDREN.length;
  out.fill(0, at, end + 3);
  for (const child of p.children[cue]!) {
    const label = p.labelCodes[child]!;
    const place = CHILD_AT[label]!;
    if (place >= 0 && out[at + place] === 0) out[at + place] = child < cue ? -1 : 1;
    if (label !== AUX) continue;
    const word = p.words[child]!;
    if (word === 'to') out[end] = 1;
    else if (MODAL.has(word)) out[end + 1] = 1;
    else if (DO.has(word)) out[end + 2] = 1;
  }
  return end + 3;
}

const STEPS = [-2, -1, 1, 2, 3];
const ABOUT = new Set(['of', 'about', 'for']);
const WHAT = new Set(['if', 'whether', 'how', 'why', 'what']);

function neighbourFeatures(p: Paragraph, lexicon: Lexicon, cue: number, out: Float32Array, at: number): number {
  for (const step of STEPS) {
    const i = cue + step;
    out[at++] = i < 0 || i >= p.marks.length ? -1 : p.marks[i] === QUOTE_MARK ? 60 : p.tagCodes[i]!;
  }
  const there = cue + 1 < p.words.length;
  const next = there ? p.words[cue + 1]! : '';
  out[at++] = yes(next === 'that');
  out[at++] = yes(next === 'to');
  out[at++] = yes(next === 'as');
  out[at++] = yes(ABOUT.has(next));
  out[at++] = yes(WHAT.has(next));
  out[at++] = yes(MONTHS_AND_DAYS.has(next) || MONTHS_AND_DAYS.has(p.words[cue + 2] ?? ''));
  out[at++] = yes(!there || p.marks[cue + 1] !== WORD);
  out[at++] = ratesOf(entryOf(p, cue + 1), lexicon).after.rate;
  out[at++] = ratesOf(entryOf(p, cue - 1), lexicon).before.rate;
  return at;
}

/** Length of a row. */
export const CUE_FEATURES = 60;

/** What is known about a word as a cue, in a fixed order, to `out` from `at` on. */
export function cueFeatures(p: Paragraph, lexicon: Lexicon, cue: number, out: Float32Array, at: number): void {
  const head = p.heads[cue]!;
  const form = p.wordForms[cue]!;
  const object = childWith(p, cue, DOBJ);
  const own = cueRate(p, lexicon, cue);
  out[at++] = own.rate;
  out[at++] = own.count;
  out[at++] = ratesOf(form, lexicon).anyhow.rate;
  out[at++] = yes(form.speech);
  out[at++] = yes(form.thought);
  out[at++] = yes((form.bits & Form.BE) !== 0);
  out[at++] = p.tagCodes[cue]!;
  out[at++] = p.labelCodes[cue]!;
  out[at++] = head === cue ? -1 : cueRate(p, lexicon, head).rate;
  out[at++] = head === cue ? -1 : yes(p.wordForms[head]!.speech);
  out[at++] = object < 0 ? -1 : ratesOf(entryOf(p, object), lexicon).object.rate;
  at = quoteFeatures(p, cue, out, at);
  at = subjectFeatures(p, lexicon, cue, out, at);
  at = childFeatures(p, cue, out, at);
  at = neighbourFeatures(p, lexicon, cue, out, at);
  out[at] = yes(isLabel(p, cue));
}
