import type { Draft } from '../draft.ts';
import type { Paragraph } from '../paragraph.ts';
import { isPronoun } from '../words.ts';

/**
 * Without what another draft has already: a verb that only goes on with what somebody is accused of, hearsay that somebody
 * tells, somebody of whom a surer one tells that he said something to himself. What only names people says nothing.
 */
export function kept(p: Paragraph, drafts: readonly Draft[]): Draft[] {
  // Pushed: lists that `filter` and `map` make once they are optimized are of another kind, for which this would be compiled anew.
  const found: Draft[] = [];
  for (const draft of drafts) {
    if (isPartOfAny(p, draft, drafts)) continue;
    const whole = withConjuncts(p, draft, drafts);
    if (!isNames(p, whole)) found.push(whole);
  }
  return found;
}

function isPartOfAny(p: Paragraph, draft: Draft, all: readonly Draft[]): boolean {
  for (const other of all) if (other !== draft && isPartOf(p, draft, other)) return true;
  return false;
}

const within = (i: number, { contents }: Draft) => contents.some(({ first, last }) => first <= i && i <= last);

function isPartOf(p: Paragraph, draft: Draft, other: Draft): boolean {
  const { cue, speaker } = draft;
  // "neither confirmed nor denied" is one silence.
  if (
    /^den(?:y|ied|ies)$/.test(p.words[cue]!) &&
    p.labels[cue] === 'conj' &&
    p.heads[cue] === other.cue &&
    /^confirm/.test(p.words[other.cue]!)
  )
    return true;
  if (goesOn(p, draft, other)) return true;
  if (!within(cue, other)) return false;
  if (speaker === null) return draft.construction !== null && other.speaker !== null;
  return p.tags[cue] === 'VBG' && speaker === other.speaker && other.confidence > draft.confidence && !isPronoun(p.words[speaker]!);
}

/** "accusing them of treating … and ordering …". */
function goesOn(p: Paragraph, { cue }: Draft, other: Draft): boolean {
  const head = p.heads[cue]!;
  return (
    p.labels[cue] === 'conj' &&
    p.tags[cue] === 'VBG' &&
    /^(?:pcomp|xcomp)$/.test(p.labels[head]!) &&
    within(head, other) &&
    other.cue < head
  );
}

/** With the verbs that go on with it, where they were left out. */
function withConjuncts(p: Paragraph, draft: Draft, all: readonly Draft[]): Draft {
  let end = -1;
  for (const other of all) if (other !== draft && goesOn(p, other, draft)) end = Math.max(end, p.rightEdge[other.cue]!);
  if (end < 0) return draft;
  const { first, last } = draft.contents.at(-1)!;
  return { ...draft, contents: [...draft.contents.slice(0, -1), { first, last: Math.max(last, end) }] };
}

/** "criticized Brandt and Okafor": whom, and not what. */
const isNames = (p: Paragraph, { contents }: Draft): boolean =>
  contents.every(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, k) => first + k).every(
      (i) =>
        p.quoteOf[i]! < 0 &&
        /^(?:NNPS?|CC|HYPH|,|POS|DT|PRP|IN|\.)$/.test(p.tags[i]!) &&
        (p.tags[i] !== 'IN' || /^(?:of|on|for|to)$/.test(p.words[i]!)),
    ),
  );
