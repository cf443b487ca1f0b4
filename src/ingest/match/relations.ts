import { ActsWithClaim, type RelationRecord } from '../../records/record.model.ts';
import { bestWordings, withheld } from './compare.ts';
import { sameDay } from './days.ts';
import { comparedFigures } from './figures.ts';
import type { Join } from './joins.ts';
import type { Rarity } from './rarity.ts';
import { type Side, wordingsOf } from './side.ts';
import { sameSpeaker } from './speakers.ts';
import { diceAtMost } from './wording.ts';

/** Name and version of what joins and relates statements. */
export const MATCHER = 'dictum-match/2';

/** Figures of one measure are of one thing where the wordings share this much. */
const RELATED_FIGURES = 0.25;
const RELATED = 0.5;
const LEAST_SHARED = 3;

/** How an article's statements stand to what else was said, as proposals: for each two of them one at most. */
export function relationsOf(
  own: readonly Side[],
  others: readonly (readonly Side[])[],
  joins: readonly Join[],
  rarity: Rarity,
): RelationRecord[] {
  const same = new Set(joins.flatMap(({ a, b, kind }) => (kind === 'SAME' ? [`${a} ${b}`, `${b} ${a}`] : [])));
  return own.flatMap((side, i) =>
    [...others[i]!, ...own.slice(0, i)].flatMap((other) => {
      const found = same.has(`${side.id} ${other.id}`) ? null : relationOf(side, other, rarity);
      return found === null ? [] : [found];
    }),
  );
}

/** Whether they may have enough in common for any relation. */
const mayBeRelated = (a: Side, b: Side, rarity: Rarity) =>
  wordingsOf(a).some((x) => wordingsOf(b).some((y) => diceAtMost(x, y, rarity) >= RELATED_FIGURES));

function relationOf(a: Side, b: Side, rarity: Rarity): RelationRecord | null {
  if (!mayBeRelated(a, b, rarity)) return null;
  const speaker = sameSpeaker(a, b);
  const one = speaker?.kind === 'ONE' || speaker?.kind === 'VOICE';
  const { likeness } = bestWordings(a, b, rarity);
  const propose = (kind: RelationRecord['kind'], confidence: number, reason: string, [from, to] = [a, b]): RelationRecord => ({
    from: from.id,
    kind,
    to: to.id,
    reason,
    confidence: Math.round(confidence * 100) / 100,
    extractor: MATCHER,
    reviewStatus: 'UNREVIEWED',
  });
  const words = `both have ${likeness.shared.slice(0, 5).join(', ')}`;
  const [apart, equal] = figuresOf(a, b);
  if ((apart ?? equal) !== undefined && likeness.dice >= RELATED_FIGURES) {
    if (one && apart !== undefined) {
      const later = laterOf(a, b);
      return later === null ? null : propose('UPDATES', 0.6, `The same speaker gives another number later: ${apart}.`, later);
    }
    if (one) return null;
    return apart !== undefined
      ? propose('CONTRADICTS', 0.5, `Different numbers for the same: ${apart}.`)
      : propose('CORROBORATES', 0.6, `The same number for the same: ${equal!}.`);
  }
  if (likeness.dice < RELATED || likeness.shared.length < LEAST_SHARED) return null;
  if (one) {
    const later = laterOf(a, b);
    return later !== null && sameDay(a, b).kind === 'OTHER' && a.act === b.act
      ? propose('REPEATS', likeness.dice, `The same speaker says much the same later: ${words}.`, later)
      : null;
  }
  if ((a.act === 'DENIAL') !== (b.act === 'DENIAL'))
    return propose('DENIES', likeness.dice, `It denies what the other says: ${words}.`, a.act === 'DENIAL' ? [a, b] : [b, a]);
  if (withheld(a.act) !== withheld(b.act))
    return propose(
      'RESPONDS_TO',
      likeness.dice,
      `What it does not confirm or answer is what the other says: ${words}.`,
      withheld(a.act) ? [a, b] : [b, a],
    );
  if (ActsWithClaim.has(a.act) || ActsWithClaim.has(b.act)) return null;
  return likeness.opposed === null
    ? propose('CORROBORATES', likeness.dice, `Another speaker says much the same: ${words}.`)
    : propose('CONTRADICTS', likeness.dice * 0.8, `Of the same, the one says ${likeness.opposed.join(', the other ')}: ${words}.`);
}

/** The later one first; null: not known. */
function laterOf(a: Side, b: Side): [Side, Side] | null {
  if (a.from === null || b.from === null || a.precision === 'BEFORE' || b.precision === 'BEFORE') return null;
  return a.from > b.to! ? [a, b] : b.from > a.to! ? [b, a] : null;
}

/** What figures of both count the same of the same: those that are apart, those that are equal. */
function figuresOf(a: Side, b: Side): [apart: string | undefined, equal: string | undefined] {
  const all = comparedFigures(a, b);
  return [all.find(({ kind }) => kind === 'APART')?.text, all.find(({ kind }) => kind === 'EQUAL')?.text];
}
