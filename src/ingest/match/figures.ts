import type { Amount, Side } from './side.ts';
import { vocablesOf } from './vocables.ts';

const amount = ({ lower, upper }: Amount) => (lower === upper ? String(lower) : `${lower ?? '…'} to ${upper ?? '…'}`);

/** How figures stand to one another: EQUAL, or APART where no number fits both, or neither. */
export interface Compared {
  kind: 'EQUAL' | 'APART' | 'OVERLAPPING';
  x: Amount;
  y: Amount;
  /** Both, for a person to read. */
  text: string;
}

/** Figures of each that count the same: of one measure, of the same side where both say which. */
export function comparedFigures(a: Side, b: Side): Compared[] {
  const [inA, inB] = [vocablesOf(a).figures, vocablesOf(b).figures];
  if (inA.length === 0 || inB.length === 0) return NONE;
  return inA.flatMap((x) =>
    inB.flatMap((y): Compared[] => {
      if (!areOfOne(x, y)) return [];
      return [{ kind: kindOf(x, y), x, y, text: `${amount(x)} and ${amount(y)} (${x.measure.replaceAll('_', ' ')})` }];
    }),
  );
}

/** Whether two count anything that can be compared. */
export function countTheSame(a: Side, b: Side): boolean {
  const [inA, inB] = [vocablesOf(a).figures, vocablesOf(b).figures];
  return inA.length > 0 && inB.length > 0 && inA.some((x) => inB.some((y) => areOfOne(x, y)));
}

/** Of one measure, of the same side and the same period where both say which. */
const areOfOne = (x: Amount, y: Amount): boolean =>
  x.measure === y.measure && (x.of === null || y.of === null || x.of === y.of) && (x.from === null || y.from === null || x.from === y.from);

const NONE: Compared[] = [];

/** `nearly 3,000` and `over 3,000` are one number, rounded otherwise. */
function kindOf(x: Amount, y: Amount): Compared['kind'] {
  const edges = ({ lower, upper }: Amount) => [lower, upper].filter((one) => one !== null);
  if (edges(x).length === 0 || edges(y).length === 0) return 'OVERLAPPING';
  if (edges(x).some((one) => edges(y).includes(one))) return 'EQUAL';
  const apart = (x.upper !== null && y.lower !== null && x.upper < y.lower) || (y.upper !== null && x.lower !== null && y.upper < x.lower);
  // `1,000 or more` and `1,100`: no contradiction, but not the same number either.
  return apart ? 'APART' : 'OVERLAPPING';
}

/** Up to here a number says little: many things are counted in ones and twos. */
const SMALL = 12;

/** Whether numbers can say anything for two being one statement. */
export const mayAgree = (a: Side, b: Side): boolean => sharedNumbers(a, b) > 0 || countTheSame(a, b);

/** How many numbers both have. */
export function sharedNumbers(a: Side, b: Side): number {
  const [inA, inB] = [vocablesOf(a).numbers, vocablesOf(b).numbers];
  if (inA.size === 0 || inB.size === 0) return 0;
  let count = 0;
  for (const number of inA) if (inB.has(number)) count++;
  return count;
}

/** What numbers say for or against two being one statement. */
export function sameNumbers(a: Side, b: Side): { agree: 'FIGURE' | 'NUMBER' | 'SMALL' | null; conflict: boolean; reason: string | null } {
  const compared = comparedFigures(a, b);
  const equal = compared.find(({ kind }) => kind === 'EQUAL');
  if (equal !== undefined)
    return {
      agree: Math.max(equal.x.lower ?? 0, equal.x.upper ?? 0) > SMALL ? 'FIGURE' : 'SMALL',
      conflict: false,
      reason: `both count ${equal.text}`,
    };
  const apart = compared.find(({ kind }) => kind === 'APART');
  if (apart !== undefined) return { agree: null, conflict: true, reason: `different numbers: ${apart.text}` };
  const [inA, inB] = [vocablesOf(a).numbers, vocablesOf(b).numbers];
  if (inA.size === 0 || inB.size === 0) return { agree: null, conflict: false, reason: null };
  const shared = [...inA].filter((one) => inB.has(one));
  return shared.length > 0
    ? { agree: shared.some((one) => Number(one) > SMALL) ? 'NUMBER' : 'SMALL', conflict: false, reason: `both say ${shared.join(', ')}` }
    : { agree: null, conflict: true, reason: `${[...inA].join(', ')} in one, ${[...inB].join(', ')} in the other` };
}
