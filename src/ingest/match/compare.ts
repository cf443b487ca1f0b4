import { ActsWithClaim } from '../../records/record.model.ts';
import { dayKind, nearestKind, sameDay } from './days.ts';
import { mayAgree, sameNumbers } from './figures.ts';
import type { Rarity } from './rarity.ts';
import { alikeAtMost, copied, type Likeness, likenessOf } from './alike.ts';
import type { Side } from './side.ts';
import { type SameSpeaker, sameSpeaker, speakerKind } from './speakers.ts';
import { ACT, DENIAL, Trait, vocablesOf } from './vocables.ts';
import { stemIn, stemText } from './vocabulary.ts';
import type { Wording } from './wording.ts';

/** From here on two are one; from the lower one on it is proposed. */
export const SAME = 0.5;
export const UNSURE = 0.4;
/** No surer than this are two of which something stands against their being one: another number, another day. */
export const AGAINST = 0.2;
/** Likeness of runs of three words from which on a passage is a copy of another. */
const COPY = 0.8;
/** Shared words of a copy tell at least so much in sum: `not to be named` is nobody's own wording. */
const COPY_TOLD = 5;
/** Shared words that tell this much in sum are enough by themselves. */
const ENOUGH = 8;
/** Of which words that are no names must tell so much: the same people and places are in many statements. */
export const LEAST_PLAIN = 1.5;
/** Two of whom the one says not who speaks must share more. */
const MUCH = 9;
/** Where nothing is known of when either was said, so much of the words is the same, and so much without the names: over the years one says much that is alike. */
const AMPLE_DICE = 0.6;
const AMPLE_PLAIN = 3 * LEAST_PLAIN;

export interface Comparison {
  /** 0 to 1; how sure it is that the two are one statement. */
  score: number;
  /** What stands against it lets it be no surer than this. */
  limit: number;
  reasons: string[];
  speaker: SameSpeaker | null;
  copy: boolean;
  /** Something is known of when one of them was said. */
  dated: boolean;
  /** They share so much that they are one whenever they were said. */
  ample: boolean;
  /** Of the wordings that are most like one another; null where the two cannot be one. */
  likeness: Likeness | null;
}

/** What the days add. Who speaks a lot says much that is alike in the course of a year. */
const BY_DAY = { SAME: 0.08, POSSIBLE: 0, UNKNOWN: -0.08, FAR: 0, OTHER: 0 };
/** What equal numbers add. */
const AGREE = { FIGURE: 0.25, NUMBER: 0.2, SMALL: 0.1 };

/** Acts that say nothing of the claim that they are about. */
export const withheld = (act: string): boolean => ActsWithClaim.has(act) && act !== 'DENIAL';

interface WordingScore {
  score: number;
  copy: boolean;
  likeness: Likeness;
  /** Only one of them says that something is not so. */
  negated: boolean;
  /** Rare words that both have as somebody's very words. */
  quoted: string[];
}

/** Few words in common tell less than many, however rare. */
export const scored = (dice: number, contained: number, told: number): number =>
  (0.55 * dice + 0.35 * contained) * (0.5 + 0.5 * Math.min(1, told / ENOUGH));
/** What words that both have as somebody's very words add at most, and what copies score at least. */
const QUOTED = 0.2;
const COPIED = 0.9;

function compareWordings(a: Wording, b: Wording, rarity: Rarity): WordingScore {
  const likeness = likenessOf(a, b, rarity);
  const copy = likeness.told >= COPY_TOLD && copied(a, b) >= COPY;
  const quoted = a.quoted.filter((term) => b.quoted.some((other) => stemIn(other) === stemIn(term)));
  const quotes = quoted.reduce((sum, term) => sum + rarity.of(term), 0);
  let score = scored(likeness.dice, likeness.contained, likeness.told);
  score += QUOTED * Math.min(1, quotes / ENOUGH);
  if (a.negative !== b.negative) score -= 0.12;
  if (likeness.otherNames) score -= 0.04;
  return {
    score: copy ? Math.max(score, COPIED) : score,
    copy,
    likeness,
    negated: a.negative !== b.negative,
    quoted: quoted.map((term) => stemText(stemIn(term))),
  };
}

/** No less than the score of two wordings, and quick to tell. */
function scoreAtMost(a: Wording, b: Wording, rarity: Rarity): number {
  const { dice, contained, told } = alikeAtMost(a, b, rarity);
  const score = scored(dice, contained, told) + (a.quoted.length > 0 && b.quoted.length > 0 ? QUOTED : 0);
  return score < COPIED && told >= COPY_TOLD && copied(a, b) >= COPY ? COPIED : score;
}

/** The wordings of two statements that are most like one another. */
export function bestWordings(a: Side, b: Side, rarity: Rarity): WordingScore {
  let best: WordingScore | null = null;
  for (const x of vocablesOf(a).wordings)
    for (const y of vocablesOf(b).wordings) {
      if (best !== null && scoreAtMost(x, y, rarity) <= best.score) continue;
      const one = compareWordings(x, y, rarity);
      if (best === null || one.score > best.score) best = one;
    }
  return best!;
}

/** Whether the same two or more speak together in both. */
const together = (a: Side, b: Side): boolean =>
  a.speakers.length > 1 && a.speakers.length === b.speakers.length && a.speakers.every(({ id }) => b.speakers.some((one) => one.id === id));

/** What a denial, a silence and the like add where both are one, and what several who speak together add. */
const SAME_ACT = 0.15;
const TOGETHER = 0.1;

const differInKind = (a: Side, b: Side): boolean => withheld(a.act) !== withheld(b.act) || (a.act === 'DENIAL') !== (b.act === 'DENIAL');

/** What is added to the score of the wordings, at most. @param day what their days add */
const besides = (a: Side, b: Side, day: number): number =>
  day +
  (mayAgree(a, b) ? AGREE.FIGURE : 0) +
  (a.act === b.act && ActsWithClaim.has(a.act) ? SAME_ACT : 0) +
  (a.speakers.length > 1 && b.speakers.length > 1 ? TOGETHER : 0);

/**
 * What is added to the score of the wordings of two statements at most, by what both have: quick to tell.
 * @param x traits of the one, see `Vocables`
 * @param y those of the other
 * @param numbers whether they share a number
 * @returns -Infinity where they cannot be one
 */
export function addedAtMost(x: number, y: number, numbers: boolean): number {
  const [act, other] = [Math.floor(x / ACT), Math.floor(y / ACT)];
  if (act !== other && (act === 0 || other === 0 || act === DENIAL || other === DENIAL)) return -Infinity;
  const both = x & y;
  return (
    BY_DAY.SAME +
    (numbers ? AGREE.FIGURE : 0) +
    (act === other && act > 0 ? SAME_ACT : 0) +
    ((both & Trait.SEVERAL) > 0 ? TOGETHER : 0) +
    ((both & Trait.QUOTED) > 0 ? QUOTED : 0)
  );
}

/**
 * Whether two statements that count nothing that can be compared can score more than this by when they were said and by whom.
 * @param most what they score at most with `addedAtMost`
 */
export function mayScore(least: number, a: Side, b: Side, most: number): boolean {
  const day = nearestKind(a, b);
  if (day === 'OTHER' && least >= AGAINST) return false;
  return most - BY_DAY.SAME + BY_DAY[day] > least && speakerKind(a, b) !== null;
}

/** The same by their wordings. */
export function canScore(least: number, a: Side, b: Side, rarity: Rarity): boolean {
  if (!mayBeOne(a, b)) return false;
  const most = besidesAtMost(a, b, least);
  return vocablesOf(a).wordings.some((x) => vocablesOf(b).wordings.some((y) => scoreAtMost(x, y, rarity) + most > least));
}

/** By their days; of two times they score no more than `AGAINST`, whatever they say. */
function besidesAtMost(a: Side, b: Side, least: number): number {
  const day = dayKind(a, b);
  return day === 'OTHER' && least >= AGAINST ? -Infinity : besides(a, b, BY_DAY[day]);
}

const mayBeOne = (a: Side, b: Side): boolean => !differInKind(a, b) && speakerKind(a, b) !== null;

/** Tells how sure it is that two statements are one. */
export function compare(a: Side, b: Side, rarity: Rarity): Comparison {
  const speaker = sameSpeaker(a, b);
  if (speaker === null || differInKind(a, b))
    return { score: 0, limit: 0, reasons: [], speaker, copy: false, dated: false, ample: false, likeness: null };
  const { score: wording, copy, likeness, quoted, negated } = bestWordings(a, b, rarity);
  const [day, numbers] = [sameDay(a, b), sameNumbers(a, b)];
  const reasons = [speaker.reason];
  if (copy) reasons.push('one passage is a copy of the other');
  if (likeness.shared.length > 0) reasons.push(`both have ${likeness.shared.slice(0, 5).join(', ')}`);
  if (quoted.length > 0) reasons.push(`both quote ${quoted.slice(0, 5).join(', ')}`);
  for (const { reason } of [day, numbers]) if (reason !== null) reasons.push(reason);
  const sum =
    wording +
    BY_DAY[day.kind] +
    (numbers.agree === null ? 0 : AGREE[numbers.agree]) +
    // Few decline or deny, and few speak together.
    (a.act === b.act && ActsWithClaim.has(a.act) ? SAME_ACT : 0) +
    (together(a, b) ? TOGETHER : 0);

  const shares = (told: number, plain = 0) =>
    copy || (numbers.agree !== null && likeness.dice >= 0.3) || (likeness.told >= told && likeness.plain >= plain && likeness.dice >= 0.5);
  const limits = [1];
  if (day.kind === 'OTHER') limits.push(AGAINST);
  if (day.kind === 'FAR') limits.push(SAME - 0.01);
  if (numbers.conflict) limits.push(AGAINST);
  if (likeness.opposed !== null) {
    limits.push(AGAINST);
    reasons.push(likeness.opposed.join(' stands against '));
  }
  if (likeness.plain < LEAST_PLAIN && !copy) limits.push(SAME - 0.01);
  if (speaker.kind === 'VOICE' && !shares(ENOUGH)) limits.push(SAME - 0.01);
  if (speaker.kind === 'NOBODY' && !shares(ENOUGH, MUCH)) limits.push(likeness.told >= ENOUGH ? SAME - 0.01 : 0.3);
  // One official is rarely another: only a long passage told in the same words is one of both.
  if (speaker.kind === 'ALIKE' && !(copy && likeness.told >= ENOUGH)) limits.push(likeness.told >= ENOUGH ? SAME - 0.01 : 0.3);
  const limit = Math.min(...limits);
  return {
    score: Math.max(0, Math.min(sum, limit)),
    limit,
    reasons,
    speaker,
    copy,
    dated: a.saidOn !== null || b.saidOn !== null,
    ample:
      copy ||
      (numbers.agree === 'FIGURE' && likeness.dice >= 0.3) ||
      (!negated && likeness.told >= ENOUGH && likeness.dice >= AMPLE_DICE && likeness.plain >= AMPLE_PLAIN),
    likeness,
  };
}
