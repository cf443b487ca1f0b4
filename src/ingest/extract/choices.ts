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
import { cueCandidates, cueFeatures, CUE_FEATURES } from './cues.ts';
import type { Cut } from './forest.ts';
import type { ExtractModel } from './model.ts';
import type { Paragraph, Range } from './paragraph.ts';
import { aboutSpeakers, speakerCandidates, speakerFeatures, SPEAKER_FEATURES, type AboutSpeakers } from './speakers.ts';

/** What is not looked at any further, for hardly anything that is given out comes of it. */
export interface Limits {
  /** Least chance of a word to be a cue. */
  leastChance: number;
  /** How much more "nothing here" may have than the best stretch of a side (Dice). */
  farBehind: number;
}

export const LIMITS: Limits = { leastChance: 0.2, farBehind: 0.5 };

/** What lies as far behind after some of the trees is not the best, or no cue: a share (Dice), and log odds. */
const CONTENT_CUTS: readonly Cut[] = [{ share: 0.25, behind: 0.15 }];
const SPEAKER_CUTS: readonly Cut[] = [{ share: 0.25, behind: 3 }];
const CUE_CUTS: readonly Cut[] = [{ share: 0.25, behind: 6 }];

export interface Cue {
  at: number;
  chance: number;
  row: Float32Array;
}

export function findCues(p: Paragraph, model: ExtractModel, { leastChance }: Limits): { cues: Cue[]; chances: Float32Array } {
  const chances = new Float32Array(p.tokens.length);
  const cues: Cue[] = [];
  const candidates = cueCandidates(p, model.lexicon);
  const rows = new Float32Array(candidates.length * CUE_FEATURES);
  const found = model.cue.askBest([candidates.length], CUE_CUTS, (row, out, at) => {
    cueFeatures(p, model.lexicon, candidates[row]!, rows, row * CUE_FEATURES);
    for (let i = 0; i < CUE_FEATURES; i++) out[at + i] = rows[row * CUE_FEATURES + i]!;
  });
  for (const [i, chance] of found.entries()) {
    const at = candidates[i]!;
    chances[at] = chance;
    if (chance >= leastChance) cues.push({ at, chance, row: rows.subarray(i * CUE_FEATURES, (i + 1) * CUE_FEATURES) });
  }
  return { cues, chances };
}

/** A cue with all that its candidates share. */
export interface Asked {
  cue: Cue;
  context: CueContext;
  shared: Float32Array;
}

export function askedOf(p: Paragraph, cue: Cue, chances: Float32Array): Asked {
  const context = contextOf(p, cue.at, chances);
  return { cue, context, shared: sharedFeatures(p, context, cue.row) };
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

/** The row of a stretch on one side of a cue; `null`: that nothing stands there. */
export function contentRow(
  p: Paragraph,
  { context, shared }: Asked,
  side: Side,
  candidate: ContentCandidate | null,
  out: Float32Array,
  at: number,
): void {
  contentFeatures(p, context, side, candidate, out, at);
  out[at + CONTENT_FEATURES] = side === 'left' ? 1 : 0;
  out.set(shared, at + CONTENT_FEATURES + 1);
}

export interface Chosen {
  left: Choice;
  right: Choice;
}

const SIDES: readonly Side[] = ['left', 'right'];

/** The best stretch on each side of each cue. */
export function chooseContents(p: Paragraph, model: ExtractModel, all: readonly Asked[]): Chosen[] {
  const sides: { asked: Asked; side: Side; candidates: ContentCandidate[] }[] = [];
  for (const asked of all) for (const side of SIDES) sides.push({ asked, side, candidates: contentCandidates(p, asked.context, side) });
  // Of each side first that nothing stands there, then its stretches; rows are asked for in this order.
  let [own, next] = [0, -1];
  const scores = model.content.askBest(
    sides.map(({ candidates }) => candidates.length + 1),
    CONTENT_CUTS,
    (_, out, at) => {
      while (next >= sides[own]!.candidates.length) [own, next] = [own + 1, -1];
      const { asked, side, candidates } = sides[own]!;
      contentRow(p, asked, side, next < 0 ? null : candidates[next]!, out, at);
      next++;
    },
  );
  let from = 0;
  const choices = sides.map(({ candidates }) => {
    const choice = choiceOf(candidates, scores, from);
    from += candidates.length + 1;
    return choice;
  });
  return all.map((_, i) => ({ left: choices[2 * i]!, right: choices[2 * i + 1]! }));
}

function choiceOf(candidates: readonly ContentCandidate[], scores: readonly number[], from: number): Choice {
  const nothingScore = scores[from]!;
  let something: ContentCandidate | null = null;
  let somethingScore = -1;
  let second = -1;
  for (const [i, candidate] of candidates.entries()) {
    const score = scores[from + 1 + i]!;
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

/** The row of a mention; `null`: that nobody is named. */
export function speakerRow(
  p: Paragraph,
  model: ExtractModel,
  about: AboutSpeakers,
  { shared }: Asked,
  candidate: number | null,
  out: Float32Array,
  at: number,
): void {
  speakerFeatures(p, model.lexicon, about, candidate, out, at);
  out.set(shared, at + SPEAKER_FEATURES);
}

/** Who speaks by each cue. @param contents what each seems to introduce */
export function chooseSpeakers(
  p: Paragraph,
  model: ExtractModel,
  all: readonly Asked[],
  contents: readonly (readonly Range[])[],
): SpeakerChoice[] {
  const abouts = all.map(({ cue }, i) => aboutSpeakers(p, cue.at, speakerCandidates(p, cue.at), contents[i]!));
  // Of each cue first that nobody is named, then its mentions; rows are asked for in this order.
  let [own, next] = [0, -1];
  const chances = model.speaker.askBest(
    abouts.map(({ candidates }) => candidates.length + 1),
    SPEAKER_CUTS,
    (_, out, at) => {
      while (next >= abouts[own]!.candidates.length) [own, next] = [own + 1, -1];
      const about = abouts[own]!;
      speakerRow(p, model, about, all[own]!, next < 0 ? null : about.candidates[next]!, out, at);
      next++;
    },
  );
  let from = 0;
  return abouts.map(({ candidates }) => {
    const choice = speakerOf(candidates, chances, from);
    from += candidates.length + 1;
    return choice;
  });
}

function speakerOf(candidates: readonly number[], chances: readonly number[], from: number): SpeakerChoice {
  const nobody = chances[from]!;
  let head: number | null = null;
  let chance = nobody;
  let second = 0;
  for (const [i, candidate] of candidates.entries()) {
    const its = chances[from + 1 + i]!;
    if (its > chance) {
      second = chance;
      [head, chance] = [candidate, its];
    } else second = Math.max(second, its);
  }
  return { head, chance, second, nobody };
}
