import { clue } from '../clues.ts';
import type { Range, Span } from '../span.ts';
import { EVENTS, mayNameEvents } from './events.ts';
import { isNoQuantity } from './exclusions.ts';
import { readFraction } from './fractions.ts';
import { NO_ORDERS, readNumber, type ReadNumber } from './numbers.ts';
import { qualifiersBefore, touchesQuote } from './qualifiers.ts';
import { rangeOf } from './ranges.ts';
import { currencyAt, currencyBefore, percentAt } from './units.ts';
import { isDigits, isHyphen, wordsOf, type Word } from './words.ts';

/** An amount as a text gives it, before it is asked what it is an amount of. Bounds as in the contract's `Figure`. */
export interface Quantity extends Span {
  lower: number | null;
  upper: number | null;
  approximate: boolean;
  /** `percent`, `percentage points`, a currency; null: counted things, or a unit of measure that stands as their noun. */
  unit: string | null;
  /** The number alone, without "nearly" and "percent". */
  number: Range;
  /** Written in digits or as a number word of its own, not "a", "no", "several". */
  kind: 'NUMBER' | 'VAGUE' | 'NONE' | 'SINGLE' | 'FRACTION';
}

/** Whether an amount may begin with a word: digits, and words for numbers. */
const BEGINNINGS = new Set(
  `a an no another several few many scores half tens dozens hundreds thousands millions billions trillions zero one two three four five six
seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy
eighty ninety`.split(/\s/),
);
/** No amount but of one does without one of these: a number, a word for one, what stands behind "a" in one; or a currency, a part of a hundred. */
const NUMBER = clue(
  `0 no several few many scores half tens dozen hundred thousand million billion trillion zero one two three four five six seven eight nine
ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety couple
third quarter fourth fifth sixth seventh eighth ninth tenth`,
);
const UNIT = clue(
  `% percent pct pc per percentage $ € £ ¥ ₴ ₽ ₹ ₩ ₪ ₺ usd eur gbp jpy cny rub uah krw chf dollar buck bucks euro euros yen yens yuan yuans
renminbi ruble rouble rupee hryvnia franc krone krona kroner kronor peso pesos zloty lira liras dirham dinar riyal rial rials baht bahts
shekel naira forint pounds won`,
);
/** Nor one of one without what may befall somebody, or what makes him part of others. */
const ONE =
  EVENTS |
  clue(
    `deaths killings captures deployments murders arrests injury loss losses lost lose losing loses including among whom which them along
together well`,
  );

const mayBegin = (word: Word): boolean => isDigits(word) || BEGINNINGS.has(word.lower);

/** No text without one of these has an amount. */
export const AMOUNT = NUMBER | UNIT | ONE;

/**
 * All amounts of a text, in order. No figures: dates, years, times, ages, durations, ordinals, scores, codes and names with numbers.
 * @param clues those that the text may have
 */
export function quantitiesIn(text: string, clues = AMOUNT): Quantity[] {
  const ones = (clues & ONE) !== 0 && (mayNameEvents(text) || MAY_COUNT_ONE.test(text));
  if (!ones && (clues & (NUMBER | UNIT)) === 0) return [];
  const counts = { ones, units: (clues & UNIT) !== 0 };
  const words = wordsOf(text);
  const found: Quantity[] = [];
  for (let i = 0; i < words.length;) {
    const quantity = mayBegin(words[i]!) ? quantityAt(text, words, i, counts) : null;
    if (quantity) {
      if (!isNoQuantity(text, words, quantity.first, quantity.next, quantity.value)) found.push(quantity.value);
      i = quantity.next;
    } else i++;
  }
  return found;
}

interface Found {
  value: Quantity;
  first: number;
  next: number;
}

const ARTICLES = new Set(['a', 'an', 'another']);
/** What stands behind an article that begins a number: "a few", "a third", "a dozen", "a million and a half". */
const BEHIND_ARTICLE = new Set(
  `few couple and half third quarter fourth fifth sixth seventh eighth ninth tenth dozen hundred thousand million billion trillion
k m mn mln b bn bln tn trn`.split(/\s/),
);
const isArticleOnly = (words: readonly Word[], i: number): boolean =>
  ARTICLES.has(words[i]!.lower) && !BEHIND_ARTICLE.has(words[i + 1]?.lower ?? '') && !isHyphen(words[i + 1]);

/** @param counts whether one of a thing may count, and whether there are currencies or parts of a hundred */
function quantityAt(text: string, words: readonly Word[], i: number, { ones, units }: { ones: boolean; units: boolean }): Found | null {
  const one = (): Found | null => (ones || (units && isOfUnit(words, i)) ? singleAt(text, words, i) : null);
  if (isArticleOnly(words, i)) return one();
  const fraction = readFraction(words, i);
  if (fraction) return complete(text, words, fraction, 'FRACTION', true);
  const none = noneAt(words, i);
  if (none) return complete(text, words, none, 'NONE', false);
  const number = readNumber(words, i);
  if (!number) return one();
  const range = rangeOf(text, words, number);
  if (range) return complete(text, words, range.number, 'NUMBER', range.approximate);
  return complete(text, words, number, number.vague ? 'VAGUE' : 'NUMBER', number.vague);
}

const plain = (first: number, next: number, value: number): ReadNumber => ({
  lower: value,
  upper: value,
  vague: false,
  orders: NO_ORDERS,
  first,
  next,
  digits: false,
});

const noneAt = (words: readonly Word[], i: number): ReadNumber | null =>
  (words[i]!.lower === 'no' || words[i]!.lower === 'zero') &&
  !/^(?:longer|one|more|less|fewer|doubt|such|other)$/.test(words[i + 1]?.lower ?? '')
    ? plain(i, i + 1, 0)
    : null;

/** "a soldier" counts only by what befell him, or as part of others: no sentence does without one of these. */
const MAY_COUNT_ONE =
  /\b(?:deaths?|killings?|captures?|deployments?|murders?|arrests?|injur(?:y|ies)|loss(?:es)?) of|\blos(?:t|es?|ing)\b|\bincluding\b|\bamong\b|\bof (?:whom|which|them)\b|\b(?:along|together) with\b|\bas well as\b/i;

/** "a percent", "a euro". */
const isOfUnit = (words: readonly Word[], i: number): boolean =>
  percentAt(words, i + 1) !== null || currencyAt(words, i + 1) !== null || currencySymbolBefore(words, i) !== null;

/** "a soldier": an amount only where something befell him, which the measure tells. */
const singleAt = (text: string, words: readonly Word[], i: number): Found | null =>
  ARTICLES.has(words[i]!.lower) ? complete(text, words, plain(i, i + 1, 1), 'SINGLE', false) : null;

/** Takes in what stands before and behind a number: "nearly", "$", "percent", "or more", the marks of a quotation round it. */
function complete(text: string, words: readonly Word[], number: ReadNumber, kind: Quantity['kind'], vague: boolean): Found {
  let { lower, upper } = number;
  let start = words[number.first]!.start;
  let next = number.next;
  let approximate = vague;
  let unit: string | null = kind === 'FRACTION' ? 'percent' : null;

  const symbol = currencySymbolBefore(words, number.first);
  if (symbol) {
    unit = symbol.unit;
    start = words[symbol.first]!.start;
  }
  const ofMoney = vague && words[next]?.lower === 'of' ? currencyAt(words, next + 1) : null;
  const after = unit === null ? (percentAt(words, next) ?? currencyAt(words, next) ?? ofMoney) : null;
  if (after) {
    unit = after.unit;
    next = after.next;
  }

  const quoteBefore = text[start - 1];
  if (quoteBefore !== undefined && '“"'.includes(quoteBefore)) start--;
  const { bounds, start: from } = qualifiersBefore(text, start);
  // A mark of quotation that stands before the number alone is not the figure's.
  start = from < start ? from : quoteBefore !== undefined && '“"'.includes(quoteBefore) ? start + 1 : start;
  const between = lower !== upper && kind === 'NUMBER' ? /\b(?:between|from)\s+$/i.exec(text.slice(0, start)) : null;
  if (between) start = between.index;
  if (bounds.includes('OVER')) upper = null;
  else if (bounds.includes('UNDER')) lower = null;
  if (bounds.includes('ABOUT')) approximate = true;

  let end = words[next - 1]!.end;
  const behind =
    /^(?:(?<quote>["”])?(?<more>,? or (?:more|over|above)\b| and (?:more|counting|over)\b|\+|[- ]plus\b)|(?<fewer>,? or (?:fewer|less|under)\b)|(?<so>,? or so\b|[- ]odd\b|[- ]ish\b|,? or thereabouts\b))/i.exec(
      text.slice(end),
    );
  if (behind) {
    if (behind.groups?.more !== undefined) upper = null;
    else if (behind.groups?.fewer !== undefined) lower = null;
    else approximate = true;
    end += behind[0].length;
  }
  // Marks round the whole of it are printed with it: “several hundred”.
  const opens = text[start - 1];
  const closes = text[end];
  if (opens !== undefined && closes !== undefined && ((opens === '“' && closes === '”') || (opens === '"' && closes === '"'))) {
    start--;
    end++;
  } else if (touchesQuote(text, start)) {
    if (closes === '"' || closes === '”') end++;
    else start++;
  }
  while (next < words.length && words[next]!.end <= end) next++;
  return {
    value: {
      start,
      end,
      text: text.slice(start, end),
      lower,
      upper,
      approximate,
      unit,
      kind,
      number: { start: words[number.first]!.start, end: words[number.next - 1]!.end },
    },
    first: number.first,
    next: Math.max(next, number.next),
  };
}

function currencySymbolBefore(words: readonly Word[], i: number): { unit: string; first: number } | null {
  if (!isDigits(words[i])) return null;
  for (const back of [1, 2, 3]) {
    const from = i - back;
    if (from < 0) break;
    const read = readCurrencyBefore(words, from);
    if (read?.next === i) {
      const longer = from > 0 ? readCurrencyBefore(words, from - 1) : null;
      return longer?.next === i ? { unit: longer.unit, first: from - 1 } : { unit: read.unit, first: from };
    }
  }
  return null;
}

const readCurrencyBefore = (words: readonly Word[], i: number): { unit: string; next: number } | null => {
  const next = currencyBefore(words, i);
  return next === null ? null : { unit: currencyAt(words, i, true)!.unit, next };
};
