import type { Draft } from '../draft.ts';
import type { Lexicon } from '../lexicon.ts';
import { isMark, type Paragraph, type Range } from '../paragraph.ts';
import { mentionOf } from '../speakers.ts';
import { stems } from '../words.ts';
import { drafted, framedByCue } from './drafted.ts';
import { canSpeak } from './speaking.ts';
import { bare, childOf, objectOf, sentenceOfWord, subtree } from './tree.ts';
import { FINDINGS, KNOWLEDGE, MESSAGES, RUMOURS, SPEECH } from './vocabulary.ts';

const MAKING = stems('make issue voice raise level express release publish deliver lodge file send');
const DRAWING = stems('spark draw prompt provoke trigger elicit earn win receive attract meet face bring cause');
const HANDING = stems('share provide release publish pass supply disclose circulate leak');

/** How sure each is: set by hand, for want of examples. */
const CONFIDENCE = 0.5;

/** Speech that a noun names: "the mayor's warning about the dam", "condemnation from rights groups", "estimates from two ministries put it at …". */
export function nominalDrafts(p: Paragraph, lexicon: Lexicon, bearers: readonly number[]): Draft[] {
  const out: Draft[] = [];
  for (const i of bearers) {
    if (p.tags[i]!.startsWith('NN')) {
      const stem = p.wordForms[i]!.stem;
      out.push(
        ...[
          FINDINGS.has(stem) ? (findings(p, lexicon, i) ?? indicating(p, i)) : null,
          SPEECH.has(stem) ? (owned(p, lexicon, i) ?? passive(p, lexicon, i) ?? from(p, lexicon, i)) : null,
          MESSAGES.has(stem) ? message(p, lexicon, i) : null,
          KNOWLEDGE.has(stem) ? shared(p, lexicon, i) : null,
          RUMOURS.has(p.words[i]!) ? unattributed(p, i) : null,
        ].filter((draft) => draft !== null),
      );
    }
  }
  return out;
}

function draft(p: Paragraph, cue: number, contents: readonly Range[], speaker: number | null, mention: Range | null = null): Draft | null {
  const construction = 'a noun that names speech';
  const made = drafted(p, CONFIDENCE, { cue, contents: [...contents], speaker, mention, construction });
  return made && framedByCue(made);
}

/** Without the preposition: what a claim is about, "that …", "to …". */
function complementOf(p: Paragraph, noun: number): Range | null {
  for (const child of p.children[noun]!) {
    if (child < noun) continue;
    if (/^(?:acl|ccomp|relcl)$/.test(p.labels[child]!) && /^(?:that|to)$/.test(p.words[p.leftEdge[child]!]!)) {
      const { first, last } = subtree(p, child);
      return { first: p.words[first] === 'that' ? first + 1 : first, last };
    }
    if (p.labels[child] === 'prep' && /^(?:about|over|regarding|of|for|at|on|against)$/.test(p.words[child]!)) {
      const { last } = subtree(p, child);
      if (last > child) return { first: child + 1, last: lastBeforeStop(p, child, last) };
    }
  }
  return null;
}

const lastBeforeStop = (p: Paragraph, from: number, last: number): number => {
  for (let i = from; i <= last; i++) if (/^[;:]$/.test(p.words[i]!)) return i - 1;
  return last;
};

/** "the mayor's concern about the dam". */
function owned(p: Paragraph, lexicon: Lexicon, noun: number): Draft | null {
  const owner = p.children[noun]!.find(
    (child) => child < noun && /^(?:poss|nmod)$/.test(p.labels[child]!) && /^(?:'s|'|’s|’)$/.test(p.words[p.rightEdge[child]!]!),
  );
  if (owner === undefined || /^PRP/.test(p.tags[owner]!) || !canSpeak(p, lexicon, owner)) return null;
  const complement = complementOf(p, noun);
  if (complement === null) return null;
  // "particularly …", behind a comma, goes on with what it is about.
  const next = complement.last + 1;
  const afterthought =
    p.words[next] === ',' && /^(?:particularly|especially|including|notably)$/.test(p.words[next + 1] ?? '')
      ? lastOfClause(p, next + 1)
      : complement.last;
  return draft(p, noun, [{ first: complement.first, last: afterthought }], owner);
}

/** The last word before the next comma or the end of the sentence. */
function lastOfClause(p: Paragraph, from: number): number {
  const { last } = sentenceOfWord(p, from);
  let i = from;
  while (i < last && !/^[,;:.]$/.test(p.words[i + 1]!)) i++;
  return i;
}

/** "condemnation from rights groups": of what stands before it, or of what it is about. */
function from(p: Paragraph, lexicon: Lexicon, noun: number): Draft | null {
  const speaker = objectOf(p, noun, /^(?:from|by|among)$/);
  if (speaker === null || !canSpeak(p, lexicon, speaker)) return null;
  const complement = complementOf(p, noun);
  const within = complement !== null && complement.first <= speaker && speaker <= complement.last;
  if (complement !== null && !within) return draft(p, noun, [complement], speaker);
  const verb = p.heads[noun]!;
  const subject = childOf(p, verb, /^nsubj(?:pass)?$/);
  if (!DRAWING.has(p.wordForms[verb]!.stem) || subject === null || subject > noun) return null;
  return draft(p, noun, [{ first: p.leftEdge[subject]!, last: noun }], speaker);
}

/** "Requests have been made by outlets": all but the agent; where the sentence goes on with what they say, that is another cue's. */
function passive(p: Paragraph, lexicon: Lexicon, noun: number): Draft | null {
  const verb = p.heads[noun]!;
  if (p.labels[noun] !== 'nsubjpass' || !MAKING.has(p.wordForms[verb]!.stem)) return null;
  const agent = objectOf(p, verb, /^by$/);
  if (agent === null || !canSpeak(p, lexicon, agent)) return null;
  if (p.children[verb]!.some((child) => child > verb && /^(?:advcl|ccomp)$/.test(p.labels[child]!))) return null;
  return draft(p, noun, [{ first: p.leftEdge[noun]!, last: verb }], agent);
}

/** "estimates from two ministries put the number at …". */
function findings(p: Paragraph, lexicon: Lexicon, noun: number): Draft | null {
  const first = objectOf(p, noun, /^(?:from|by|of)$/);
  const verb = p.heads[noun]!;
  if (first === null || p.labels[noun] !== 'nsubj' || !p.tags[verb]!.startsWith('VB') || verb < noun) return null;
  if (!/^(?:put|puts|place|places|placed|suggest|suggests|suggested|indicate|indicates|indicated|show|shows|showed)$/.test(p.words[verb]!))
    return null;
  const last = auxiliariesBefore(p, verb) - 1;
  const mark = p.children[noun]!.find((child) => child < noun && p.labels[child] === 'mark');
  const speakers = bare(p, { first: mark === undefined ? p.leftEdge[noun]! : mark + 1, last });
  if (speakers === null || !canSpeak(p, lexicon, last) || last - speakers.first > MENTION_MOST) return null;
  const { last: end } = sentenceOfWord(p, verb);
  return draft(p, verb, [{ first: verb + 1, last: end }], last, speakers);
}

/** "with estimates indicating 40 dead". */
function indicating(p: Paragraph, noun: number): Draft | null {
  const verb = childOf(p, noun, /^acl$/, /^(?:indicating|suggesting|showing|putting|placing)$/);
  if (verb === null || p.children[noun]!.some((child) => child > noun && child < verb && p.labels[child] === 'prep')) return null;
  return draft(p, verb, [{ first: verb + 1, last: p.rightEdge[verb]! }], noun, mentionOf(p, noun));
}

const MENTION_MOST = 14;

function auxiliariesBefore(p: Paragraph, verb: number): number {
  let i = verb;
  while (i > 0 && (/^(?:MD|RB|VB.?)$/.test(p.tags[i - 1]!) || isMark(p, i - 1))) i--;
  return i;
}

/** "communications from the president to the king". */
function message(p: Paragraph, lexicon: Lexicon, noun: number): Draft | null {
  const from = objectOf(p, noun, /^from$/);
  const to = objectOf(p, noun, /^to$/);
  if (from === null || to === null || to < from || !canSpeak(p, lexicon, from)) return null;
  return draft(p, noun, [{ first: p.leftEdge[noun]!, last: mentionOf(p, to).last }], from);
}

/** "the intelligence shared between two services", "footage released by the ministry". */
function shared(p: Paragraph, lexicon: Lexicon, noun: number): Draft | null {
  const verb = childOf(p, noun, /^acl$/);
  if (verb === null || verb < noun || !HANDING.has(p.wordForms[verb]!.stem) || p.tags[verb] !== 'VBN') return null;
  const speaker = objectOf(p, verb, /^(?:by|between|among)$/);
  if (speaker === null || !canSpeak(p, lexicon, speaker)) return null;
  return draft(p, verb, [subtree(p, noun)], speaker);
}

/** "reports of soldiers who fled": nobody's but the reports'. */
function unattributed(p: Paragraph, noun: number): Draft | null {
  const what = objectOf(p, noun, /^of$/);
  if (what === null || (p.labels[noun] === 'pobj' && p.words[p.heads[noun]!] === 'to')) return null;
  return draft(p, noun, [subtree(p, what)], noun, { first: noun, last: noun });
}
