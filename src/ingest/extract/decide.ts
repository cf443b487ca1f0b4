import {
  contentCandidates,
  contentFeatures,
  CONTENT_FEATURES,
  contextOf,
  sharedFeatures,
  type ContentCandidate,
  type CueContext,
  type Side,
} from './contents.ts';
import { cueCandidates, cueFeatures } from './cues.ts';
import type { Draft } from './draft.ts';
import { layoutDrafts } from './layout.ts';
import type { ExtractModel } from './model.ts';
import type { Paragraph, Range } from './paragraph.ts';
import { quotedWords } from './quoted.ts';
import { aboutSpeakers, speakerCandidates, speakerFeatures, SPEAKER_FEATURES } from './speakers.ts';

/** Below it a word is not looked at any further: what comes of such is hardly ever given out. */
export const LEAST_CHANCE = 0.15;

/** What lies as far behind after some of the trees is not the best, or no cue: a share (Dice), and log odds. */
const [CONTENT_MARGIN, SPEAKER_MARGIN, CUE_MARGIN] = [0.15, 3, 6];

export interface Cue {
  at: number;
  chance: number;
  row: number[];
}

export function findCues(p: Paragraph, model: ExtractModel): { cues: Cue[]; chances: Float32Array } {
  const chances = new Float32Array(p.tokens.length);
  const cues: Cue[] = [];
  const candidates = cueCandidates(p, model.lexicon);
  const rows = candidates.map((at) => cueFeatures(p, model.lexicon, at));
  for (const [i, chance] of model.cue.askBest(rows.length, CUE_MARGIN, (row, out, at) => out.set(rows[row]!, at)).entries()) {
    const [at, row] = [candidates[i]!, rows[i]!];
    chances[at] = chance;
    if (chance >= LEAST_CHANCE) cues.push({ at, chance, row });
  }
  return { cues, chances };
}

export interface Choice {
  best: ContentCandidate | null;
  score: number;
  /** Score of the best stretch, whether or not "nothing here" is better. */
  something: ContentCandidate | null;
  somethingScore: number;
  nothingScore: number;
  /** Score of the next best that is quite another. */
  second: number;
}

/** The best stretch on one side of a cue. */
export function chooseContent(p: Paragraph, model: ExtractModel, context: CueContext, side: Side, shared: readonly number[]): Choice {
  const candidates = contentCandidates(p, context, side);
  const [nothingScore, ...scores] = model.content.askBest(candidates.length + 1, CONTENT_MARGIN, (row, out, at) => {
    contentFeatures(p, context, side, row === 0 ? null : candidates[row - 1]!, out, at);
    out.set(shared, at + CONTENT_FEATURES);
  }) as [number, ...number[]];
  let something: ContentCandidate | null = null;
  let somethingScore = -1;
  let second = -1;
  for (const [i, candidate] of candidates.entries()) {
    const score = scores[i]!;
    if (score > somethingScore) {
      if (something && overlap(something, candidate) < 0.5) second = somethingScore;
      something = candidate;
      somethingScore = score;
    } else if (score > second && something && overlap(something, candidate) < 0.5) second = score;
  }
  const best = somethingScore > nothingScore ? something : null;
  return { best, score: Math.max(somethingScore, nothingScore), something, somethingScore, nothingScore, second };
}

/** Dice of two ranges. */
export const overlap = (a: Range, b: Range): number =>
  (2 * Math.max(0, Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1)) / (a.last - a.first + 1 + b.last - b.first + 1);

export const sideFeatures = (cueShared: readonly number[], side: Side): number[] => [side === 'left' ? 1 : 0, ...cueShared];

export interface Chosen {
  left: Choice;
  right: Choice;
}

export function chooseContents(p: Paragraph, model: ExtractModel, context: CueContext, shared: readonly number[]): Chosen {
  return {
    left: chooseContent(p, model, context, 'left', sideFeatures(shared, 'left')),
    right: chooseContent(p, model, context, 'right', sideFeatures(shared, 'right')),
  };
}

/** What each side likes best, taken for itself. */
export function likelyContents({ left, right }: Chosen): Range[] {
  const contents = [left.best, right.best].filter((part) => part !== null);
  if (contents.length > 0) return contents;
  const fallback = left.somethingScore > right.somethingScore ? left.something : right.something;
  return fallback ? [fallback] : [];
}

export interface SpeakerChoice {
  head: number | null;
  chance: number;
  second: number;
  nobody: number;
}

export function chooseSpeaker(
  p: Paragraph,
  model: ExtractModel,
  cue: number,
  contents: readonly Range[],
  shared: readonly number[],
): SpeakerChoice {
  const candidates = speakerCandidates(p, cue);
  const about = aboutSpeakers(p, cue, candidates, contents);
  const [nobody, ...chances] = model.speaker.askBest(candidates.length + 1, SPEAKER_MARGIN, (row, out, at) => {
    speakerFeatures(p, model.lexicon, about, row === 0 ? null : candidates[row - 1]!, out, at);
    out.set(shared, at + SPEAKER_FEATURES);
  }) as [number, ...number[]];
  let head: number | null = null;
  let chance = nobody;
  let second = 0;
  for (const [i, candidate] of candidates.entries()) {
    const its = chances[i]!;
    if (its > chance) {
      second = chance;
      [head, chance] = [candidate, its];
    } else second = Math.max(second, its);
  }
  return { head, chance, second, nobody };
}

/** A cue with what may be said on either side of it and who speaks. */
interface Prepared {
  cue: Cue;
  chosen: Chosen;
  speaker: SpeakerChoice;
  shared: number[];
}

/** One way of putting a statement together: only what stands before the cue, only what stands after it, or both. */
export interface Proposal {
  cue: Cue;
  contents: Range[];
  speaker: number | null;
  speakerChance: number;
  row: number[];
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

/** What is known about a statement as put together, in a fixed order. */
function acceptFeatures(
  p: Paragraph,
  own: Prepared,
  all: readonly Prepared[],
  takes: { left: boolean; right: boolean },
  contents: readonly Range[],
): number[] {
  const { chosen, speaker, shared } = own;
  const { words, quoted } = quotedWords(p, contents);
  const side = (choice: Choice, taken: boolean) => [
    taken ? 1 : 0,
    choice.somethingScore,
    choice.nothingScore,
    choice.second,
    choice.best ? 1 : 0,
    rivalry(choice.something, own, all),
    choice.something ? choice.something.last - choice.something.first : -1,
    choice.something && p.quoteOf[choice.something.first]! >= 0 ? 1 : 0,
  ];
  return [
    ...side(chosen.left, takes.left),
    ...side(chosen.right, takes.right),
    words,
    words > 0 ? quoted / words : 0,
    quoted,
    speaker.chance,
    speaker.second,
    speaker.nobody,
    speaker.head === null ? 1 : 0,
    ...speakerPlace(p, own.cue.at, speaker.head, contents),
    ...shared,
  ];
}

function speakerPlace(p: Paragraph, cue: number, head: number | null, contents: readonly Range[]): number[] {
  if (head === null) return [-1, -1, -1, -1];
  const within = contents.some(({ first, last }) => first <= head && head <= last);
  return [p.tagCodes[head]!, p.labelCodes[head]!, head - cue, within ? 1 : 0];
}

const WAYS = [
  { left: true, right: false },
  { left: false, right: true },
  { left: true, right: true },
];

/** All that the cues of a paragraph may introduce. */
export function propose(p: Paragraph, model: ExtractModel): Proposal[] {
  const { cues, chances } = findCues(p, model);
  const all = cues.map((cue): Prepared => {
    const context = contextOf(p, cue.at, chances);
    const shared = sharedFeatures(p, context, cue.row);
    const chosen = chooseContents(p, model, context, shared);
    return { cue, chosen, shared, speaker: chooseSpeaker(p, model, cue.at, likelyContents(chosen), shared) };
  });
  return all.flatMap((own) =>
    WAYS.flatMap((takes) => {
      const contents = [takes.left ? own.chosen.left.something : null, takes.right ? own.chosen.right.something : null].filter(
        (part) => part !== null,
      );
      if (contents.length < Number(takes.left) + Number(takes.right)) return [];
      const { head: speaker, chance: speakerChance } = own.speaker;
      return { cue: own.cue, contents, speaker, speakerChance, row: acceptFeatures(p, own, all, takes, contents) };
    }),
  );
}

/** Two statements that share more than this (Dice) are one. */
const SAME = 0.6;

function sharedPart(a: readonly Range[], b: readonly Range[]): number {
  const size = (ranges: readonly Range[]) => ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  let common = 0;
  for (const x of a) for (const y of b) common += Math.max(0, Math.min(x.last, y.last) - Math.max(x.first, y.first) + 1);
  return (2 * common) / (size(a) + size(b));
}

/** What each cue of a paragraph introduces, put together in the best way, with its confidence. */
export function proposalsOf(p: Paragraph, model: ExtractModel): Draft[] {
  const best = new Map<Cue, { proposal: Proposal; share: number }>();
  const proposals = propose(p, model);
  const shares = model.way.askAll(proposals.map(({ row }) => row));
  for (const [i, proposal] of proposals.entries()) {
    const share = shares[i]!;
    if (share > (best.get(proposal.cue)?.share ?? -Infinity)) best.set(proposal.cue, { proposal, share });
  }
  const chosen = [...best.values()].map(({ proposal }) => proposal);
  const confidences = model.accept.askAll(chosen.map(({ row }) => row));
  return chosen.map(({ cue, contents, speaker, speakerChance }, i) => ({
    cue: cue.at,
    chance: cue.chance,
    contents,
    speaker,
    speakerChance,
    confidence: confidences[i]!,
  }));
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
  const free = surest(others, 0).filter(
    (one) => !learned.some((other) => other.cue === one.cue || (sharedPart(other.contents, one.contents) > SAME && !isNested(other, one))),
  );
  return [...learned, ...free].sort((a, b) => a.cue - b.cue);
}

/** The statements of a paragraph. */
export const draftsOf = (p: Paragraph, model: ExtractModel): Draft[] =>
  surest([...layoutDrafts(p), ...proposalsOf(p, model)], model.threshold);
