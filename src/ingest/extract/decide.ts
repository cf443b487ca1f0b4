import {
  askedOf,
  chooseContents,
  chooseSpeakers,
  findCues,
  likelyContents,
  LIMITS,
  overlap,
  type Asked,
  type Choice,
  type Chosen,
  type Cue,
  type Limits,
  type SpeakerChoice,
} from './choices.ts';
import { newDraft, type Draft } from './draft.ts';
import { layoutDrafts } from './layout.ts';
import type { ExtractModel } from './model.ts';
import type { Paragraph, Range } from './paragraph.ts';
import { quotedWords } from './quoted.ts';

/** A cue with what may be said on either side of it and who speaks. */
interface Prepared extends Asked {
  chosen: Chosen;
  speaker: SpeakerChoice;
}

/** One way of putting a statement together: only what stands before the cue, only what stands after it, or both. */
export interface Proposal {
  cue: Cue;
  contents: Range[];
  speaker: number | null;
  speakerChance: number;
  row: Float32Array;
}

/** How much another cue wants this very stretch. */
function rivalry(part: Range | null, own: Prepared, all: readonly Prepared[]): number {
  if (!part) return 0;
  let most = 0;
  for (const other of all)
    if (other !== own)
      for (const { something, somethingScore } of [other.chosen.left, other.chosen.right])
        if (something && overlap(part, something) > SAME) most = Math.max(most, somethingScore * other.cue.chance);
  return most;
}

/** Values that each side of a statement as put together has, and those that are of the whole. */
const SIDE_FEATURES = 8;
const WHOLE_FEATURES = 11;

/** What is known about a statement as put together, in a fixed order. */
function acceptFeatures(
  own: Prepared,
  all: readonly Prepared[],
  takes: { left: boolean; right: boolean },
  contents: readonly Range[],
): Float32Array {
  const { p, chosen, speaker, shared } = own;
  const row = new Float32Array(2 * SIDE_FEATURES + WHOLE_FEATURES + shared.length);
  sideFeatures(p, chosen.left, takes.left, rivalry(chosen.left.something, own, all), row, 0);
  sideFeatures(p, chosen.right, takes.right, rivalry(chosen.right.something, own, all), row, SIDE_FEATURES);
  const { words, quoted } = quotedWords(p, contents);
  let at = 2 * SIDE_FEATURES;
  row[at++] = words;
  row[at++] = words > 0 ? quoted / words : 0;
  row[at++] = quoted;
  row[at++] = speaker.chance;
  row[at++] = speaker.second;
  row[at++] = speaker.nobody;
  row[at++] = speaker.head === null ? 1 : 0;
  const { head } = speaker;
  row[at++] = head === null ? -1 : p.tagCodes[head]!;
  row[at++] = head === null ? -1 : p.labelCodes[head]!;
  row[at++] = head === null ? -1 : head - own.cue.at;
  row[at++] = head === null ? -1 : contents.some(({ first, last }) => first <= head && head <= last) ? 1 : 0;
  row.set(shared, at);
  return row;
}

function sideFeatures(p: Paragraph, choice: Choice, taken: boolean, rivals: number, row: Float32Array, at: number): void {
  const { something } = choice;
  row[at] = taken ? 1 : 0;
  row[at + 1] = choice.somethingScore;
  row[at + 2] = choice.nothingScore;
  row[at + 3] = choice.second;
  row[at + 4] = choice.best ? 1 : 0;
  row[at + 5] = rivals;
  row[at + 6] = something ? something.last - something.first : -1;
  row[at + 7] = something && p.quoteOf[something.first]! >= 0 ? 1 : 0;
}

const WAYS = [
  { left: true, right: false },
  { left: false, right: true },
  { left: true, right: true },
];

/** All that the cues of each paragraph may introduce. */
export function propose(paragraphs: readonly Paragraph[], model: ExtractModel, limits: Limits): Proposal[][] {
  // Filled by pushing, here as below: where `map` runs optimized it makes lists of another kind, and what reads them is compiled anew.
  const found = findCues(paragraphs, model, limits);
  const all: Asked[] = [];
  for (const [i, { cues, chances }] of found.entries()) for (const cue of cues) all.push(askedOf(paragraphs[i]!, cue, chances));
  const chosen = chooseContents(model, all);
  const contents: Range[][] = [];
  for (const one of chosen) contents.push(likelyContents(one));
  const speakers = chooseSpeakers(model, all, contents);
  const proposals: Proposal[][] = [];
  let next = 0;
  for (const { cues } of found) {
    const own: Prepared[] = [];
    for (const end = next + cues.length; next < end; next++) own.push(prepared(all[next]!, chosen[next]!, speakers[next]!));
    proposals.push(waysOfAll(own, limits));
  }
  return proposals;
}

const prepared = ({ p, cue, context, shared }: Asked, chosen: Chosen, speaker: SpeakerChoice): Prepared => ({
  p,
  cue,
  context,
  shared,
  chosen,
  speaker,
});

function waysOfAll(all: readonly Prepared[], limits: Limits): Proposal[] {
  const ways: Proposal[] = [];
  for (const own of all) for (const way of waysOf(own, all, limits)) ways.push(way);
  return ways;
}

/** The ways of putting together what a cue introduces. @param all of its paragraph */
function waysOf(own: Prepared, all: readonly Prepared[], limits: Limits): Proposal[] {
  const { cue, chosen } = own;
  const { head: speaker, chance: speakerChance } = own.speaker;
  const left = worthTaking(chosen.left, limits);
  const right = worthTaking(chosen.right, limits);
  const proposals: Proposal[] = [];
  for (const takes of WAYS) {
    if ((takes.left && left === null) || (takes.right && right === null)) continue;
    const contents = [takes.left ? left : null, takes.right ? right : null].filter((part) => part !== null);
    proposals.push({ cue, contents, speaker, speakerChance, row: acceptFeatures(own, all, takes, contents) });
  }
  return proposals;
}

const worthTaking = ({ something, somethingScore, nothingScore }: Choice, { farBehind }: Limits): Range | null =>
  nothingScore - somethingScore < farBehind ? something : null;

/** Two statements that share more than this (Dice) are one. */
const SAME = 0.6;

function sharedPart(a: readonly Range[], b: readonly Range[]): number {
  const size = (ranges: readonly Range[]) => ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  let common = 0;
  for (const x of a) for (const y of b) common += Math.max(0, Math.min(x.last, y.last) - Math.max(x.first, y.first) + 1);
  return (2 * common) / (size(a) + size(b));
}

/** What each cue of each paragraph introduces, put together in the best way, with its confidence. */
export function proposalsOf(paragraphs: readonly Paragraph[], model: ExtractModel, limits = LIMITS): Draft[][] {
  const proposals = propose(paragraphs, model, limits);
  const shares = model.way.askAll(rowsOf(proposals));
  const chosen: Proposal[][] = [];
  let from = 0;
  for (const some of proposals) {
    chosen.push(best(some, shares, from));
    from += some.length;
  }
  const confidences = model.accept.askAll(rowsOf(chosen));
  const drafts: Draft[][] = [];
  from = 0;
  for (const some of chosen) {
    drafts.push(draftsFrom(some, confidences, from));
    from += some.length;
  }
  return drafts;
}

function rowsOf(proposals: readonly (readonly Proposal[])[]): Float32Array[] {
  const rows: Float32Array[] = [];
  for (const some of proposals) for (const { row } of some) rows.push(row);
  return rows;
}

/** @param confidences from `from` on, that of each */
function draftsFrom(proposals: readonly Proposal[], confidences: readonly number[], from: number): Draft[] {
  const drafts: Draft[] = [];
  for (const [i, { cue, contents, speaker, speakerChance }] of proposals.entries())
    drafts.push(newDraft({ cue: cue.at, contents, speaker, chance: cue.chance, speakerChance, confidence: confidences[from + i]! }));
  return drafts;
}

/** The best way of each cue. @param shares from `from` on, what each has of what is said */
function best(proposals: readonly Proposal[], shares: readonly number[], from: number): Proposal[] {
  const chosen: Proposal[] = [];
  let most = 0;
  for (const [i, proposal] of proposals.entries()) {
    const share = shares[from + i]!;
    const last = chosen.at(-1);
    if (last?.cue === proposal.cue && share <= most) continue;
    if (last?.cue === proposal.cue) chosen.pop();
    chosen.push(proposal);
    most = share;
  }
  return chosen;
}

/** One tells what the other is about: "Smith said that Jones had warned …". */
const isNested = (a: Draft, b: Draft): boolean =>
  [
    [a, b],
    [b, a],
  ].some(([outer, inner]) => outer!.contents.some(({ first, last }) => first <= inner!.cue && inner!.cue <= last));

/** The surest of each group of rivals, in order of their cues. */
export function surest(proposals: readonly Draft[], threshold: number): Draft[] {
  const kept: Draft[] = [];
  for (const draft of proposals.filter(({ confidence }) => confidence >= threshold).sort((a, b) => b.confidence - a.confidence))
    if (!kept.some((other) => sharedPart(other.contents, draft.contents) > SAME && !isNested(other, draft))) kept.push(draft);
  return kept.sort((a, b) => a.cue - b.cue);
}

/** What was learned, and of others what no such one has already. */
export function together(learned: readonly Draft[], others: readonly Draft[]): Draft[] {
  const all = [...learned];
  for (const one of surest(others, 0)) if (!isAmong(one, learned)) all.push(one);
  return all.sort((a, b) => a.cue - b.cue);
}

const isAmong = (one: Draft, learned: readonly Draft[]): boolean =>
  learned.some((other) => other.cue === one.cue || (sharedPart(other.contents, one.contents) > SAME && !isNested(other, one)));

/** The statements of each paragraph, from a confidence on. */
export const draftsOf = (paragraphs: readonly Paragraph[], model: ExtractModel, leastConfidence = model.threshold): Draft[][] =>
  proposalsOf(paragraphs, model).map((proposals, i) => surest([...layoutDrafts(paragraphs[i]!), ...proposals], leastConfidence));
