import { ActsWithClaim } from '../../records/record.model.ts';
import { sameDay } from './days.ts';
import { sameNumbers } from './figures.ts';
import type { Rarity } from './rarity.ts';
import { type Side, wordingsOf } from './side.ts';
import { type SameSpeaker, sameSpeaker } from './speakers.ts';
import { copied, type Likeness, likenessOf, type Wording } from './wording.ts';

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

export interface Comparison {
  /** 0 to 1; how sure it is that the two are one statement. */
  score: number;
  /** What stands against it lets it be no surer than this. */
  limit: number;
  reasons: string[];
  speaker: SameSpeaker | null;
  copy: boolean;
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
  /** Rare words that both have as somebody's very words. */
  quoted: string[];
}

function compareWordings(a: Wording, b: Wording, rarity: Rarity): WordingScore {
  const likeness = likenessOf(a, b, rarity);
  const copy = copied(a, b) >= COPY && likeness.told >= COPY_TOLD;
  const quoted = [...a.quoted].filter((stem) => b.quoted.has(stem));
  const quotes = quoted.reduce((sum, stem) => sum + rarity.of(stem, a.stems.get(stem)!.name), 0);
  // Few words in common tell less than many, however rare.
  let score = (0.55 * likeness.dice + 0.35 * likeness.contained) * (0.5 + 0.5 * Math.min(1, likeness.told / ENOUGH));
  score += 0.2 * Math.min(1, quotes / ENOUGH);
  if (a.negative !== b.negative) score -= 0.12;
  if (likeness.otherNames) score -= 0.04;
  return { score: copy ? Math.max(score, 0.9) : score, copy, likeness, quoted };
}

/** The wordings of two statements that are most like one another. */
export function bestWordings(a: Side, b: Side, rarity: Rarity): WordingScore {
  const all = wordingsOf(a).flatMap((x) => wordingsOf(b).map((y) => compareWordings(x, y, rarity)));
  return all.reduce((best, one) => (one.score > best.score ? one : best));
}

/** Whether the same two or more speak together in both. */
const together = (a: Side, b: Side): boolean =>
  a.speakers.length > 1 && a.speakers.length === b.speakers.length && a.speakers.every(({ id }) => b.speakers.some((one) => one.id === id));

/** Tells how sure it is that two statements are one. */
export function compare(a: Side, b: Side, rarity: Rarity): Comparison {
  const speaker = sameSpeaker(a, b);
  if (speaker === null || withheld(a.act) !== withheld(b.act) || (a.act === 'DENIAL') !== (b.act === 'DENIAL'))
    return { score: 0, limit: 0, reasons: [], speaker, copy: false, likeness: null };
  const { score: wording, copy, likeness, quoted } = bestWordings(a, b, rarity);
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
    (a.act === b.act && ActsWithClaim.has(a.act) ? 0.15 : 0) +
    (together(a, b) ? 0.1 : 0);

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
  return { score: Math.max(0, Math.min(sum, limit)), limit, reasons, speaker, copy, likeness };
}
