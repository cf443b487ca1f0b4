import { agentOf, subjectOf } from '../cues.ts';
import type { Draft } from '../draft.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Paragraph, Range } from '../paragraph.ts';
import { mentionOf } from '../speakers.ts';
import { stems } from '../words.ts';
import { drafted } from './drafted.ts';
import { canSpeak } from './speaking.ts';
import { childOf, firstOfJoint, nominalBefore, objectOf, sentenceOfWord, subtree } from './tree.ts';
import { AFFIRMING, DETAILING, GIVING, LABELLING, PROVIDING } from './vocabulary.ts';

const NUMBERS = stems('figure number toll estimate count tally total');
const AGREEMENTS = stems('treaty agreement accord pact deal memorandum contract convention charter alliance');

/** How sure each is: set by hand, for want of examples. */
const CONFIDENCE = 0.5;

/** Verbs by which something is said in public though annotated news seldom have them, and forms in which they stand apart. */
export function verbalDrafts(p: Paragraph, lexicon: Lexicon, bearers: readonly number[]): Draft[] {
  const out: Draft[] = [];
  for (const i of bearers) {
    if (!p.tags[i]!.startsWith('VB')) continue;
    const stem = p.wordForms[i]!.stem;
    out.push(
      ...[
        GIVING.has(stem) ? givenNumber(p, lexicon, i) : null,
        AFFIRMING.has(stem) ? affirmed(p, lexicon, i) : null,
        LABELLING.has(stem) ? labelled(p, lexicon, i) : null,
        DETAILING.has(stem) ? aside(p, lexicon, i) : null,
        PROVIDING.has(stem) ? provided(p, i) : null,
      ].filter((draft) => draft !== null),
    );
  }
  return out;
}

function draft(
  p: Paragraph,
  cue: number,
  contents: readonly Range[],
  speaker: number,
  construction: string,
  mention: Range | null = null,
): Draft | null {
  return drafted(p, CONFIDENCE, { cue, contents: [...contents], speaker, mention, construction });
}

/** Its own subject, else the name right before it. */
function speakerOf(p: Paragraph, lexicon: Lexicon, verb: number): number | null {
  const own = childOf(p, verb, /^nsubj$/);
  const before = nominalBefore(p, verb);
  const head = own ?? (before === null ? null : firstOfJoint(p, before));
  return head !== null && canSpeak(p, lexicon, head) ? head : null;
}

/** "and the port gave a figure of 40". */
function givenNumber(p: Paragraph, lexicon: Lexicon, verb: number): Draft | null {
  const number = childOf(p, verb, /^dobj$/);
  if (number === null || number < verb || !NUMBERS.has(p.wordForms[number]!.stem)) return null;
  const amount = objectOf(p, number, /^(?:of|at)$/);
  if (amount === null || !/\d|^(?:dozens|hundreds|thousands|millions|a|several)/.test(p.words[p.leftEdge[amount]!]!)) return null;
  const before = childOf(p, verb, /^nsubj$/) ?? nominalBefore(p, verb);
  if (before === null || !canSpeak(p, lexicon, before)) return null;
  return draft(p, verb, [subtree(p, number)], before, 'it gives a number', ownWords(p, before));
}

/** Only the name itself where the parse has joined it with what stands before. */
function ownWords(p: Paragraph, head: number): Range {
  const { first, last } = mentionOf(p, head);
  return { first, last };
}

/** "both sides re-affirmed their commitment to the treaty". */
function affirmed(p: Paragraph, lexicon: Lexicon, verb: number): Draft | null {
  const object = childOf(p, verb, /^dobj$/);
  const speaker = speakerOf(p, lexicon, verb);
  if (object === null || object < verb || speaker === null || speaker > verb) return null;
  return draft(p, verb, [subtree(p, object)], speaker, 'it affirms');
}

/** "having deemed it “acceptable”": words of a label that stand in quotation marks are the speaker's. */
function labelled(p: Paragraph, lexicon: Lexicon, verb: number): Draft | null {
  if (p.quoteOf[verb]! >= 0) return null;
  const subject = subjectOf(p, verb);
  const { last } = subtree(p, verb);
  const quoted = Array.from({ length: Math.max(0, last - verb) }, (_, k) => verb + 1 + k).some((i) => p.quoteOf[i]! >= 0);
  if (!quoted || subject < 0 || subject > verb || !canSpeak(p, lexicon, subject)) return null;
  return draft(p, verb, [{ first: verb + 1, last }], subject, 'it gives a label in quotation marks');
}

/** "the plan, as outlined by the minister, costs nothing": all of the sentence but the aside. */
function aside(p: Paragraph, lexicon: Lexicon, verb: number): Draft | null {
  const as = p.children[verb]!.find((child) => child < verb && p.words[child] === 'as');
  const agent = agentOf(p, verb);
  if (as === undefined || agent < 0 || p.tags[verb] !== 'VBN' || !canSpeak(p, lexicon, agent)) return null;
  const { first, last } = sentenceOfWord(p, verb);
  const { last: end } = subtree(p, verb);
  return draft(
    p,
    verb,
    [
      { first, last: as - 1 },
      { first: end + 1, last },
    ],
    agent,
    'it stands aside, between commas',
  );
}

const BETWEEN = /^(?:between|among)$/;

/** "The treaty between A and B … It provides for help": its parties say so. */
function provided(p: Paragraph, verb: number): Draft | null {
  const subject = childOf(p, verb, /^nsubj$/);
  const { first, last } = sentenceOfWord(p, verb);
  if (subject === null || subject > verb) return null;
  const agreement = AGREEMENTS.has(p.wordForms[subject]!.stem) ? subject : p.words[subject] === 'it' ? agreementBefore(p, first) : null;
  const parties = agreement === null ? null : objectOf(p, agreement, BETWEEN);
  if (parties === null) return null;
  const start = /^(?:for|that)$/.test(p.words[verb + 1] ?? '') ? verb + 2 : verb + 1;
  return draft(p, verb, [{ first: start, last }], parties, 'an agreement says it, and so do its parties');
}

/** The subject of the sentence before, where that is an agreement. */
function agreementBefore(p: Paragraph, first: number): number | null {
  if (first === 0) return null;
  const sentence = sentenceOfWord(p, first - 1);
  for (let i = sentence.first; i <= sentence.last; i++) if (/^nsubj/.test(p.labels[i]!) && AGREEMENTS.has(p.wordForms[i]!.stem)) return i;
  return null;
}
