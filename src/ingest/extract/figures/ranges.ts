import { isYear } from './exclusions.ts';
import { readExact, readNumber, type ReadNumber } from './numbers.ts';
import { currencyAt, currencyBefore, percentAt } from './units.ts';
import { isDigits, isHyphen, type Word } from './words.ts';

interface FoundRange {
  number: ReadNumber;
  approximate: boolean;
}

/** "11,000 to 12,000", "between two and three", "10-15", "two or three". A step of a change ("rose from 100 to 120") is none. */
function rangeFrom(text: string, words: readonly Word[], a: ReadNumber): FoundRange | null {
  if (a.vague) return null;
  let j = a.next;
  if (currencyAt(words, j)) j = currencyAt(words, j)!.next;
  else if (percentAt(words, j)) j = percentAt(words, j)!.next;
  const link = words[j];
  if (!link) return null;
  const before = words[wordBefore(words, a.first)]?.lower ?? '';
  const hyphen = isHyphen(link) && a.digits;
  const linked = hyphen || link.lower === 'to' || link.lower === 'or' || (link.lower === 'and' && before === 'between');
  if (!linked || (before === 'from' && isChange(text, words[a.first]!.start))) return null;
  const skipped = currencyBefore(words, j + 1);
  const b = readNumber(words, skipped ?? j + 1);
  if (!b || b.vague || b.lower === null || (hyphen && !isDigits(words[b.first]))) return null;
  const low = inOrderOf(b, a.lower!);
  if (low >= b.lower || (link.lower === 'or' && b.lower > 2 * low)) return null;
  if (hyphen && isYear(words[a.first]!) && isYear(words[b.first]!)) return null;
  return { number: { ...a, lower: low, upper: b.lower, next: b.next }, approximate: link.lower === 'or' };
}

/** "between six hundred and thirty thousand" is no 630,000. */
function rangeWithin(text: string, words: readonly Word[], { first, next, digits }: ReadNumber): FoundRange | null {
  if (digits || words[wordBefore(words, first)]?.lower !== 'between') return null;
  for (let and = next - 2; and > first; and--) {
    const least = words[and]!.lower === 'and' ? readExact(words, first, and) : null;
    const range = least && rangeFrom(text, words, least);
    if (range) return range;
  }
  return null;
}

/** "2 to 3 million" is from 2,000,000, "two to three hundred thousand" from 200,000, "fifty to two hundred thousand" from 50,000. */
const inOrderOf = (most: ReadNumber, low: number): number => low * (most.orders.find((order) => low * order < most.lower!) ?? 1);

const wordBefore = (words: readonly Word[], i: number): number => {
  let at = i - 1;
  while (at >= 0 && /^[$€£¥“"'‘]$/.test(words[at]!.text)) at--;
  return at;
};

const CHANGE =
  /\b(?:ris(?:e|es|en|ing)|rose|grow(?:s|n|ing)?|grew|increas\w+|rais\w+|jump\w*|climb\w*|up|f[ae]ll(?:s|en|ing)?|drop\w*|declin\w+|decreas\w+|reduc\w+|cut\w*|lower\w*|shrank|down|chang\w+|mov\w+|went|go(?:es|ne|ing)?|widen\w*|doubl\w+|expand\w*|slash\w*|revis\w+)\b[^.;:]{0,60}$/i;
const isChange = (text: string, at: number): boolean => CHANGE.test(text.slice(Math.max(0, at - 90), at));

/** The range that begins with a number. */
export const rangeOf = (text: string, words: readonly Word[], number: ReadNumber): FoundRange | null =>
  rangeFrom(text, words, number) ?? rangeWithin(text, words, number);
