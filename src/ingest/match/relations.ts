import { ActsWithClaim, type RelationRecord } from '../../records/record.model.ts';
import { bestWordings, withheld } from './compare.ts';
import { dayKind } from './days.ts';
import { comparedFigures, countTheSame } from './figures.ts';
import type { Join } from './joins.ts';
import type { Rarity } from './rarity.ts';
import { alikeAtMost, type Likeness } from './alike.ts';
import type { Side } from './side.ts';
import { speakerKind } from './speakers.ts';
import { vocablesOf } from './vocables.ts';

/** Name and version of what joins and relates statements. */
export const MATCHER = 'dictum-match/2';

/** Of so much alike, and of words of which so much is told, are two that are about one thing. */
interface Alike {
  dice: number;
  plain: number;
}
const SAME_MATTER: Alike = { dice: 0.6, plain: 8 };
/** A figure of one measure helps to tell; if it counts one and the same side, it tells enough. */
const SAME_COUNT: Alike = { dice: 0.3, plain: 3 };
/** Measures of anything tell nothing of what is measured. */
const ANYTHING = /^(?:money|percent|number|people|top|times|amount|total|share)$/;
/** Relations of one statement that are proposed at once: the surest. */
const MOST = 3;

/**
 * How an article's statements stand to what else was said, as proposals: between each two one at most.
 * @param others of each: statements of the graph, and such as stand before it
 */
export function relationsOf(
  own: readonly Side[],
  others: readonly (readonly Side[])[],
  joins: readonly Join[],
  rarity: Rarity,
): RelationRecord[] {
  return own.flatMap((side, i) =>
    others[i]!.flatMap((other) => (areJoined(side, other, joins) ? [] : (relationOf(side, other, rarity) ?? [])))
      .sort((a, b) => b.confidence - a.confidence)
      .slice(0, MOST),
  );
}

const areJoined = (one: Side, other: Side, joins: readonly Join[]): boolean =>
  joins.some(({ a, b }) => (a === one.id && b === other.id) || (a === other.id && b === one.id));

/** Of so much alike is what somebody denies, or says nothing of. */
const SAME_CLAIM = 0.5;

/** What is less alike is related by the figures that both count, or not at all. */
export const LEAST_RELATED = Math.min(SAME_CLAIM, SAME_MATTER.dice) - 0.01;

/** How much alike the wordings of two must be for any relation; null: there is none, whatever they say. */
function leastDice(a: Side, b: Side, one: boolean): number | null {
  if (one ? laterOf(a, b) === null : !canAnswer(a, b)) return null;
  if (!one && ((a.act === 'DENIAL') !== (b.act === 'DENIAL') || withheld(a.act) !== withheld(b.act))) return SAME_CLAIM;
  return countTheSame(a, b) ? 0 : SAME_MATTER.dice;
}

/** Whether what two speakers say can stand to one another in any way. */
function canAnswer(a: Side, b: Side): boolean {
  if ((a.act === 'DENIAL') !== (b.act === 'DENIAL')) return !withheld(a.act) && !withheld(b.act);
  if (withheld(a.act) !== withheld(b.act)) return true;
  const day = dayKind(a, b);
  return !ActsWithClaim.has(a.act) && day !== 'OTHER' && day !== 'FAR';
}

const mayBeAlike = (a: Side, b: Side, least: number, rarity: Rarity): boolean =>
  least === 0 || vocablesOf(a).wordings.some((x) => vocablesOf(b).wordings.some((y) => alikeAtMost(x, y, rarity).dice >= least));

function relationOf(a: Side, b: Side, rarity: Rarity): RelationRecord | null {
  const speaker = speakerKind(a, b);
  const one = speaker === 'ONE' || speaker === 'VOICE';
  if (speaker !== null && !one) return null;
  const least = leastDice(a, b, one);
  if (least === null || !mayBeAlike(a, b, least, rarity)) return null;
  const { likeness, copy } = bestWordings(a, b, rarity);
  const found = one ? bySame(a, b, likeness) : byOther(a, b, likeness, copy);
  if (found === null) return null;
  const { kind, confidence, reason, from = a, to = b } = found;
  return {
    from: from.id,
    kind,
    to: to.id,
    reason,
    confidence: Math.round(confidence * 100) / 100,
    extractor: MATCHER,
    reviewStatus: 'UNREVIEWED',
  };
}

interface Found {
  kind: RelationRecord['kind'];
  confidence: number;
  reason: string;
  from?: Side;
  to?: Side;
}

const wordsOf = ({ shared }: Likeness) => `both have ${shared.slice(0, 5).join(', ')}`;

/** What one speaker says again, later. */
function bySame(a: Side, b: Side, likeness: Likeness): Found | null {
  const later = laterOf(a, b);
  if (later === null) return null;
  const { apart, equal } = countedBy(a, b, likeness);
  if (apart !== null)
    return { kind: 'UPDATES', confidence: 0.6, reason: `The same speaker gives another number later: ${apart}.`, ...later };
  return a.act === b.act && (equal !== null || isAlike(likeness, SAME_MATTER))
    ? { kind: 'REPEATS', confidence: likeness.dice, reason: `The same speaker says much the same later: ${wordsOf(likeness)}.`, ...later }
    : null;
}

/** What somebody else says of the same, at about the same time; `canAnswer` holds. */
function byOther(a: Side, b: Side, likeness: Likeness, copy: boolean): Found | null {
  const { dice, opposed } = likeness;
  const [denial, other] = a.act === 'DENIAL' ? [a, b] : [b, a];
  if (denial.act === 'DENIAL' && other.act !== 'DENIAL')
    return dice < SAME_CLAIM
      ? null
      : { kind: 'DENIES', confidence: dice, reason: `It denies what the other says: ${wordsOf(likeness)}.`, from: denial, to: other };
  const [silence, said] = withheld(a.act) ? [a, b] : [b, a];
  if (withheld(silence.act) && !withheld(said.act))
    return dice < SAME_CLAIM
      ? null
      : {
          kind: 'RESPONDS_TO',
          confidence: dice,
          reason: `What it does not confirm or answer is what the other says: ${wordsOf(likeness)}.`,
          from: silence,
          to: said,
        };
  const { apart, equal } = countedBy(a, b, likeness);
  if (apart !== null) return { kind: 'CONTRADICTS', confidence: 0.5, reason: `Different numbers for the same: ${apart}.` };
  // What an article says twice by two speakers is one speaker found twice as often as two who agree.
  if (a.renderings.some(({ article }) => b.renderings.some((there) => there.article === article))) return null;
  if (equal !== null) return { kind: 'CORROBORATES', confidence: 0.6, reason: `Numbers that agree, of the same: ${equal}.` };
  // Two who say the same in the same words are one who is named twice, as a rule.
  if (copy || !isAlike(likeness, SAME_MATTER)) return null;
  return opposed === null
    ? { kind: 'CORROBORATES', confidence: dice, reason: `Another speaker says much the same: ${wordsOf(likeness)}.` }
    : { kind: 'CONTRADICTS', confidence: dice * 0.8, reason: `The one says ${opposed.join(', the other ')}: ${wordsOf(likeness)}.` };
}

const isAlike = ({ dice, plain }: Likeness, least: Alike): boolean => dice >= least.dice && plain >= least.plain;

/** What figures of both count the same of the same: one pair that is apart, one that is equal, each for a person to read. */
function countedBy(a: Side, b: Side, likeness: Likeness): { apart: string | null; equal: string | null } {
  const all = comparedFigures(a, b).filter(({ x, y }) =>
    ANYTHING.test(x.measure) ? isAlike(likeness, SAME_MATTER) : (x.of !== null && x.of === y.of) || isAlike(likeness, SAME_COUNT),
  );
  const text = (kind: 'APART' | 'EQUAL') => all.find((one) => one.kind === kind)?.text ?? null;
  return { apart: text('APART'), equal: text('EQUAL') };
}

/** Which came later; null: not known. */
function laterOf(a: Side, b: Side): { from: Side; to: Side } | null {
  if (a.from === null || b.from === null || a.precision === 'BEFORE' || b.precision === 'BEFORE') return null;
  return a.from > b.to! ? { from: a, to: b } : b.from > a.to! ? { from: b, to: a } : null;
}
