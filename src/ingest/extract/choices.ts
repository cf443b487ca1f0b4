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

/** What a paragraph has of cues, and the chance of each of its tokens to be one. */
export interface FoundCues {
  cues: Cue[];
  chances: Float32Array;
}

/** The cues of each paragraph. All paragraphs of an article are asked about at once, here as below: that is quicker than one by one. */
export function findCues(paragraphs: readonly Paragraph[], { cue, lexicon }: ExtractModel, { leastChance }: Limits): FoundCues[] {
  // Filled by pushing, here as below: where `map` runs optimized it makes lists of another kind, and what reads them is compiled anew.
  const candidates: number[][] = [];
  const counts: number[] = [];
  let count = 0;
  for (const p of paragraphs) {
    const own = cueCandidates(p, lexicon);
    candidates.push(own);
    counts.push(own.length);
    count += own.length;
  }
  const rows = new Float32Array(count * CUE_FEATURES);
  const rowOf = (row: number) => rows.subarray(row * CUE_FEATURES, (row + 1) * CUE_FEATURES);
  let row = 0;
  for (const [i, p] of paragraphs.entries()) for (const at of candidates[i]!) cueFeatures(p, lexicon, at, rows, row++ * CUE_FEATURES);
  const answers = cue.askBest(counts, CUE_CUTS, (row, out, at) => out.set(rowOf(row), at));
  row = 0;
  const found: FoundCues[] = [];
  for (const [i, p] of paragraphs.entries()) {
    const chances = new Float32Array(p.tokens.length);
    const cues: Cue[] = [];
    for (const at of candidates[i]!) {
      const chance = answers[row]!;
      chances[at] = chance;
      if (chance >= leastChance) cues.push({ at, chance, row: rowOf(row) });
      row++;
    }
    found.push({ cues, chances });
  }
  return found;
}

/** A cue of a paragraph with all that its candidates share. */
export interface Asked {
  p: Paragraph;
  cue: Cue;
  context: CueContext;
  shared: Float32Array;
}

export function askedOf(p: Paragraph, cue: Cue, chances: Float32Array): Asked {
  const context = contextOf(p, cue.at, chances);
  return { p, cue, context, shared: sharedFeatures(p, context, cue.row) };
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
  { p, context, shared }: Asked,
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
export function chooseContents(model: ExtractModel, all: readonly Asked[]): Chosen[] {
  const sides: { asked: Asked; side: Side; candidates: ContentCandidate[] }[] = [];
  const counts: number[] = [];
  for (const asked of all)
    for (const side of SIDES) {
      const candidates = contentCandidates(asked.p, asked.context, side);
      sides.push({ asked, side, candidates });
      counts.push(candidates.length + 1);
    }
  // Of each side first that nothing stands there, then its stretches; rows are asked for in this order.
  let [own, next] = [0, -1];
  const scores = model.content.askBest(counts, CONTENT_CUTS, (_, out, at) => {
    while (next >= sides[own]!.candidates.length) [own, next] = [own + 1, -1];
    const { asked, side, candidates } = sides[own]!;
    contentRow(asked, side, next < 0 ? null : candidates[next]!, out, at);
    next++;
  });
  const chosen: Chosen[] = [];
  let from = 0;
  for (let i = 0; i < sides.length; i += 2) {
    const left = choiceOf(sides[i]!.candidates, scores, from);
    const right = choiceOf(sides[i + 1]!.candidates, scores, from + counts[i]!);
    from += counts[i]! + counts[i + 1]!;
    chosen.push({ left, right });
  }
  return chosen;
}

function choiceOf(candidates: readonly ContentCandidate[], scores: readonly number[], from: number): Choice {
  const nothingScore = scores[from]!;
  let something: ContentCandidate | null = null;
  let somethingScore = -1;
  let second = -1;
  let at = from + 1;
  for (const candidate of candidates) {
    const score = scores[at++]!;
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
  model: ExtractModel,
  about: AboutSpeakers,
  { p, shared }: Asked,
  candidate: number | null,
  out: Float32Array,
  at: number,
): void {
  speakerFeatures(p, model.lexicon, about, candidate, out, at);
  out.set(shared, at + SPEAKER_FEATURES);
}

/** Who speaks by each cue. @param contents what each seems to introduce */
export function chooseSpeakers(model: ExtractModel, all: readonly Asked[], contents: readonly (readonly Range[])[]): SpeakerChoice[] {
  const abouts: AboutSpeakers[] = [];
  const counts: number[] = [];
  for (const [i, { p, cue }] of all.entries()) {
    const candidates = speakerCandidates(p, cue.at);
    abouts.push(aboutSpeakers(p, cue.at, candidates, contents[i]!));
    counts.push(candidates.length + 1);
  }
  // Of each cue first that nobody is named, then its mentions; rows are asked for in this order.
  let [own, next] = [0, -1];
  const chances = model.speaker.askBest(counts, SPEAKER_CUTS, (_, out, at) => {
    while (next >= abouts[own]!.candidates.length) [own, next] = [own + 1, -1];
    const about = abouts[own]!;
    speakerRow(model, about, all[own]!, next < 0 ? null : about.candidates[next]!, out, at);
    next++;
  });
  const choices: SpeakerChoice[] = [];
  let from = 0;
  for (const { candidates } of abouts) {
    choices.push(speakerOf(candidates, chances, from));
    from += candidates.length + 1;
  }
  return choices;
}

function speakerOf(candidates: readonly number[], chances: readonly number[], from: number): SpeakerChoice {
  const nobody = chances[from]!;
  let head: number | null = null;
  let chance = nobody;
  let second = 0;
  let at = from + 1;
  for (const candidate of candidates) {
    const its = chances[at++]!;
    if (its > chance) {
      second = chance;
      [head, chance] = [candidate, its];
    } else second = Math.max(second, its);
  }
  return { head, chance, second, nobody };
}
