import { NO_ORDERS, type ReadNumber } from './numbers.ts';
import { isHyphen, type Word } from './words.ts';

const NUMERATORS = new Map(
  ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map((word, i) => [word, Math.max(1, i)]),
);
const DENOMINATORS = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
]);

/**
 * A fraction in words, as percent: "a third of the fleet" is about 33.33 %. Words for fractions are hardly ever meant exactly, so it counts as approximate.
 * "a third man", "a quarter later", "the first half" are none: "of" or an article must follow, or the sentence pause.
 */
export function readFraction(words: readonly Word[], i: number): ReadNumber | null {
  const at = (n: number): string => words[n]?.lower ?? '';
  const share = (next: number, part: number, whole: number): ReadNumber => {
    const percent = Math.round((part / whole) * 10_000) / 100;
    return { lower: percent, upper: percent, vague: true, orders: NO_ORDERS, first: i, next, digits: false };
  };
  if (at(i) === 'half')
    return /^(?:of|the|its|their|his|her|our|all)$/.test(at(i + 1)) && at(i - 1) !== 'and' && !isPeriod(words, i + 2)
      ? share(i + 1, 1, 2)
      : null;
  const part = NUMERATORS.get(at(i));
  if (part === undefined) return null;
  const j = isHyphen(words[i + 1]) ? i + 2 : i + 1;
  const name = at(j);
  const whole = DENOMINATORS.get(name.replace(/s$/, ''));
  if (whole === undefined || name.endsWith('s') !== part > 1 || part >= whole) return null;
  const follows = at(j + 1);
  // "by a third", "two-thirds more".
  const pauses =
    (part > 1 || at(i - 1) === 'by') && /^(?:[.,;:”"]|more|less|fewer|higher|lower|in|since|from|to|compared|this|last|)$/.test(follows);
  return (follows === 'of' && !isPeriod(words, j + 2)) || pauses ? share(j + 1, part, whole) : null;
}

/** "half of last year", "half the night" and the like measure time. */
const isPeriod = (words: readonly Word[], i: number): boolean =>
  words
    .slice(i, i + 3)
    .some(({ lower }) => /^(?:year|month|week|day|decade|century|hour|night|season|game|match|19\d\d|20\d\d)s?$/.test(lower));
