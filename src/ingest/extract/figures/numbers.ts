import { isDigits, isHyphen, isWord, numberOfDigits, touch, type Word } from './words.ts';

/** A number as it is read off words, without what qualifies it. */
export interface ReadNumber {
  lower: number | null;
  upper: number | null;
  /** The words themselves are vague: "several hundred", "dozens". */
  vague: boolean;
  /**
   * What its last words multiply by, the greatest first; a range may leave them to its second end. "3 million": 1,000,000; "three hundred
   * thousand": 100,000 and 1,000; none where units end it, as in "two thousand four hundred".
   */
  orders: readonly number[];
  /** Words from `first` to before `next`. */
  first: number;
  next: number;
  digits: boolean;
}

const SMALL = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS = new Map('twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, (i + 2) * 10]));
const SCALES = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['bln', 1e9],
  ['b', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
]);
const SHORT = /^(?:k|m|b|mn|mln|bn|bln|tn|trn)$/;

/** Words for an order of magnitude without a number: from twice it to the last whole number before the next order's name. */
const ORDERS = new Map<string, { value: number; most: number }>([
  ['dozen', { value: 12, most: 99 }],
  ['hundred', { value: 100, most: 999 }],
  ['thousand', { value: 1e3, most: 9_999 }],
  ['million', { value: 1e6, most: 999_999_999 }],
  ['billion', { value: 1e9, most: 999_999_999_999 }],
  ['trillion', { value: 1e12, most: 999_999_999_999_999 }],
]);

export const NO_ORDERS: readonly number[] = [];

/** The number that begins with this word, or null where none does. */
export function readNumber(words: readonly Word[], first: number): ReadNumber | null {
  return readVague(words, first) ?? readHalf(words, first) ?? readExact(words, first);
}

const vague = (first: number, next: number, lower: number | null, upper: number | null): ReadNumber => ({
  lower,
  upper,
  vague: true,
  orders: NO_ORDERS,
  first,
  next,
  digits: false,
});

function readVague(words: readonly Word[], first: number): ReadNumber | null {
  const at = (i: number): string => words[first + i]?.lower ?? '';
  // "several hundred", "a few dozen", "many thousands".
  const few = /^(?:several|few|many)$/.test(at(0)) ? 1 : at(0) === 'a' && at(1) === 'few' ? 2 : 0;
  if (few > 0) {
    const order = orderOf(at(few), false);
    if (order) {
      // "several hundred thousand".
      const scale = SCALES.get(at(few + 1));
      if (order.value === 100 && scale !== undefined) return vague(first, first + few + 2, 200 * scale, 1000 * scale - 1);
      return vague(first, first + few + 1, 2 * order.value, order.most);
    }
    if (at(0) === 'several') return vague(first, first + 1, null, null);
    return null;
  }
  if (at(0) === 'a' && at(1) === 'couple') {
    const of = at(2) === 'of' ? 1 : 0;
    const order = orderOf(at(2 + of), false);
    if (order) return vague(first, first + 3 + of, 2 * order.value, 2 * order.value);
    return vague(first, first + 2, 2, 2);
  }
  if (at(0) === 'scores') return vague(first, first + 1, 40, 99);
  // "tens of thousands", "hundreds of millions".
  const tens = at(0) === 'tens' ? 10 : at(0) === 'hundreds' ? 100 : 0;
  if (tens > 0 && at(1) === 'of' && /s$/.test(at(2))) {
    const order = orderOf(at(2), true);
    if (order && order.value >= 1000) return vague(first, first + 3, 2 * tens * order.value, 10 * tens * order.value - 1);
  }
  const order = at(0).endsWith('s') ? orderOf(at(0), true) : undefined;
  // "thousands" is less than tens of thousands, "millions" less than tens of millions.
  return order ? vague(first, first + 1, 2 * order.value, order.value === 12 ? 99 : 10 * order.value - 1) : null;
}

const orderOf = (word: string, plural: boolean): { value: number; most: number } | undefined => {
  const found = ORDERS.get(word.replace(/s$/, ''));
  if (!found || (plural && !word.endsWith('s'))) return undefined;
  return { value: found.value, most: found.value === 12 ? 99 : 10 * found.value - 1 };
};

/** "half a million", "half a dozen", "a million and a half", "two and a half million". */
function readHalf(words: readonly Word[], first: number): ReadNumber | null {
  const at = (i: number): string => words[first + i]?.lower ?? '';
  if (at(0) === 'half' && /^an?$/.test(at(1))) {
    const order = ORDERS.get(at(2));
    if (order && at(2) !== 'hundred') return exact(first, first + 3, order.value / 2, NO_ORDERS, false);
  }
  const whole = at(0) === 'a' ? 1 : (SMALL.get(at(0)) ?? (isDigits(words[first]) ? numberOfDigits(at(0)) : undefined));
  if (whole === undefined) return null;
  const isHalf = (i: number): boolean => at(i) === 'and' && at(i + 1) === 'a' && at(i + 2) === 'half';
  const behind = SCALES.get(at(4));
  if (isHalf(1) && behind !== undefined) return exact(first, first + 5, (whole + 0.5) * behind, [behind], false);
  const before = SCALES.get(at(1));
  if (isHalf(2) && before !== undefined) return exact(first, first + 5, (whole + 0.5) * before, NO_ORDERS, false);
  return null;
}

const exact = (first: number, next: number, value: number, orders: readonly number[], digits: boolean): ReadNumber => ({
  lower: value,
  upper: value,
  vague: false,
  orders,
  first,
  next,
  digits,
});

/** @param end where it ends at the latest, for one whose "and" may be that of "between ... and" */
export function readExact(words: readonly Word[], first: number, end = words.length): ReadNumber | null {
  let total = 0;
  let current: number | null = null;
  let lastScale = Infinity;
  let i = first;
  let next = first;
  let digits = false;
  for (; i < end; i++) {
    const word = words[i]!;
    const small = SMALL.get(word.lower);
    const tens = TENS.get(word.lower);
    const scale = SCALES.get(word.lower);
    if (isDigits(word)) {
      if (current !== null || isGlued(words, i)) break;
      current = numberOfDigits(word.text);
      digits = true;
    } else if (/^an?$/.test(word.lower) && i === first) {
      if (!/^(?:hundred|thousand|million|billion|trillion|dozen)$/.test(words[i + 1]?.lower ?? '')) return null;
      current = 1;
      continue;
    } else if (small !== undefined && (current === null || fits(current, small, digits))) current = (current ?? 0) + small;
    else if (tens !== undefined && (current === null || fits(current, tens, digits))) current = (current ?? 0) + tens;
    else if (word.lower === 'hundred' && current !== null && current < 100) current *= 100;
    else if (word.lower === 'dozen' && current !== null && total === 0) {
      next = i + 1;
      current *= 12;
      break;
    } else if (scale !== undefined && current !== null && scale < lastScale && (!SHORT.test(word.lower) || touch(words[i - 1], word))) {
      total += current * scale;
      current = null;
      lastScale = scale;
    } else if (isHyphen(word) && touch(words[i - 1], word) && touch(word, words[i + 1]) && joins(words[i + 1]!, current)) continue;
    else if (word.lower === 'and' && i > first && !digits && goesOn(words, i, lastScale)) continue;
    else break;
    next = i + 1;
  }
  if (next === first) return null;
  const value = round(total + (current ?? 0));
  return exact(first, next, value, ordersAtEnd(words, first, next, total), digits);
}

/** @param total what its words with a scale come to */
function ordersAtEnd(words: readonly Word[], first: number, next: number, total: number): readonly number[] {
  const last = words[next - 1]!.lower;
  const scale = SCALES.get(last);
  if (scale !== undefined) return next - 2 > first && words[next - 2]!.lower === 'hundred' ? [100 * scale, scale] : [scale];
  if (total > 0) return NO_ORDERS;
  return last === 'hundred' ? [100] : last === 'dozen' ? [12] : NO_ORDERS;
}

/**
 * "two hundred and five", "one hundred and one thousand", "a thousand and twenty"; not "between one thousand and two thousand".
 * @param lastScale that of the words before; what follows counts in less than that
 */
function goesOn(words: readonly Word[], and: number, lastScale: number): boolean {
  const unit = words[and - 1]!.lower;
  const next = words[and + 1]?.lower ?? '';
  if (!(SMALL.has(next) && next !== 'zero') && !TENS.has(next)) return false;
  if (unit === 'hundred' && words[and + 2]?.lower === 'hundred') return false;
  const more = readExact(words, and + 1);
  return more !== null && more.lower! < (unit === 'hundred' ? lastScale : (SCALES.get(unit) ?? 0));
}

// Sums of binary fractions: 1.2 million is not 1199999.9999999998.
const round = (value: number): number => Math.round(value * 1e6) / 1e6;

/** "twenty" takes "five", "two hundred" takes "fifteen". */
function fits(current: number, more: number, digits: boolean): boolean {
  if (digits || more === 0) return false;
  const free = current % 100 === 0 ? 100 : current % 10 === 0 && current % 100 >= 20 ? 10 : 1;
  return current > 0 && more < free;
}

/** Does a hyphen join the word to the number before it? "twenty-five", "two-hundred", "5-million". */
function joins(word: Word, current: number | null): boolean {
  if (current === null) return false;
  const small = SMALL.get(word.lower);
  if (small !== undefined) return small > 0 && current % 10 === 0 && current % 100 >= 20 && small < 10;
  return /^(?:hundred|thousand|million|billion|trillion)$/.test(word.lower);
}

/** Part of a name or code: F-16, T-72, A380, 95th, 10:30, 9/11, 555-0101. */
function isGlued(words: readonly Word[], i: number): boolean {
  const [before2, before, word, after, after2] = [words[i - 2], words[i - 1], words[i]!, words[i + 1], words[i + 2]];
  if (touch(before, word)) {
    if (/^[\p{L}/:.,#_@&=]/u.test(before!.text) && !/^(?:US|USD|EUR|GBP|Rs)$/.test(before!.text)) return true;
    if (
      isHyphen(before) &&
      touch(before2, before) &&
      !/^(?:[-–—]|mid|pre)$/.test(before2!.text) &&
      !(isDigits(before2) || isAmount(words, i - 2))
    )
      return true;
  }
  if (touch(word, after) && /^[/:_@]/.test(after!.text)) return true;
  if (touch(word, after) && /^[.,]$/.test(after!.text) && touch(after, after2) && isDigits(after2)) return true;
  return touch(word, after) && isWord(after) && !SHORT.test(after!.lower);
}

/** "$2.5bn-3bn": a word before a hyphen that ends a number. */
const isAmount = (words: readonly Word[], i: number): boolean => SCALES.has(words[i]!.lower) && isDigits(words[i - 1]);
