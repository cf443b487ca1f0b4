import { agentOf, subjectOf } from '../cues.ts';
import type { Draft } from '../draft.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Paragraph, Range } from '../paragraph.ts';
import { drafted, framedByCue } from './drafted.ts';
import { canSpeak } from './speaking.ts';
import { childOf, objectOf, subtree } from './tree.ts';
import { ANSWERS, REACHING, SAYING, UNANSWERED } from './vocabulary.ts';

/** How sure it is: set by hand, for want of examples. */
const CONFIDENCE = 0.6;

/** Ways of not saying: "was not disclosed by", "has yet to confirm", "no comment from", "could not be reached". */
export function silenceDrafts(p: Paragraph, lexicon: Lexicon, bearers: readonly number[]): Draft[] {
  const out: Draft[] = [];
  for (const i of bearers) {
    if (p.quoteOf[i]! >= 0) continue;
    const stem = p.wordForms[i]!.stem;
    const verb = p.tags[i]!.startsWith('VB');
    const found =
      verb && SAYING.has(stem)
        ? withheld(p, i)
        : verb && REACHING.has(stem)
          ? unreached(p, i)
          : p.words[i] === UNANSWERED
            ? unanswered(p, i)
            : ANSWERS.has(stem)
              ? nothingFrom(p, i)
              : null;
    if (found === null || found.speaker === null || !canSpeak(p, lexicon, found.speaker)) continue;
    const made = drafted(p, CONFIDENCE, { ...found, cue: i, construction: 'it says that something is not said' });
    if (made !== null) out.push(framedByCue(made));
  }
  return out;
}

type Found = Pick<Draft, 'speaker' | 'contents'>;

const NOT = /^(?:not|n't|never|neither|nor|without)$/;

/** "did not", "would not", "has yet to", "neither X nor Y has". */
function isNegated(p: Paragraph, verb: number): boolean {
  const subject = subjectOf(p, verb);
  return (
    p.children[verb]!.some((child) => child < verb && NOT.test(p.words[child]!)) ||
    (subject >= 0 && p.children[subject]!.some((child) => /^(?:neither|no)$/.test(p.words[child]!))) ||
    (p.words[verb - 1] === 'to' && /^(?:yet|failed|fails)$/.test(p.words[verb - 2] ?? ''))
  );
}

function withheld(p: Paragraph, verb: number): Found | null {
  if (!isNegated(p, verb)) return null;
  const agent = agentOf(p, verb);
  if (agent >= 0) {
    const subject = childOf(p, verb, /^nsubjpass$/);
    return subject === null ? null : { speaker: agent, contents: [subtree(p, subject)] };
  }
  if (childOf(p, verb, /^auxpass$/) !== null) return null;
  const speaker = subjectOf(p, verb);
  return speaker < 0 || speaker > verb ? null : { speaker, contents: [objectRange(p, verb)] };
}

/** What it is about, else the verb itself. */
function objectRange(p: Paragraph, verb: number): Range {
  const object =
    p.children[verb]!.find((child) => child > verb && /^(?:dobj|ccomp)$/.test(p.labels[child]!)) ?? objectOf(p, verb, /^(?:on|about|to)$/);
  return object === null ? { first: verb, last: verb } : subtree(p, object);
}

/** "could not be reached for comment". */
function unreached(p: Paragraph, verb: number): Found | null {
  const speaker = childOf(p, verb, /^nsubjpass$/);
  if (speaker === null || !isNegated(p, verb)) return null;
  return { speaker, contents: [{ first: verb, last: p.words[verb + 1] === 'for' ? verb + 2 : verb }] };
}

/** "requests for comment went unanswered by the firm". */
function unanswered(p: Paragraph, word: number): Found | null {
  const verb = p.heads[word]!;
  const speaker = objectOf(p, word, /^by$/) ?? objectOf(p, verb, /^by$/);
  const subject = childOf(p, verb, /^nsubj$/);
  return speaker === null || subject === null ? null : { speaker, contents: [subtree(p, subject)] };
}

/** "no immediate comment from the airline". */
function nothingFrom(p: Paragraph, noun: number): Found | null {
  const speaker = objectOf(p, noun, /^(?:from|by)$/);
  const none = p.children[noun]!.find((child) => child < noun && p.words[child] === 'no');
  return speaker === null || none === undefined ? null : { speaker, contents: [{ first: none, last: noun }] };
}
