import { clue } from '../clues.ts';
import type { Range, Span } from '../span.ts';
import { EVENTS, mayNameEvents } from './events.ts';
import { isNoQuantity, isYear } from './exclusions.ts';
import { readFraction } from './fractions.ts';
import { NO_ORDERS, readExact, readNumber, type ReadNumber } from './numbers.ts';
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

type Bound = 'ABOUT' | 'OVER' | 'UNDER' | 'ONLY';

const BEFORE: readonly (readonly [RegExp, Bound])[] = [
  [
    /(?:no|not) (?:more|higher) than(?: an?)?$|(?:up to|as many as|as much as|at most|a maximum of|under|below|less than|fewer than|lower than|not exceeding)$/,
    'UNDER',
  ],
  [
    /(?:(?:no|not) (?:fewer|less|lower) than|at least|a minimum of|more than|higher than|greater than|over|above|upwards? of|in excess of|exceeding|exceeded|exceeds|surpassing|surpassed|topping)$/,
    'OVER',
  ],
  [
    /(?:about|around|approximately|roughly|nearly|almost|some|close to|near|an estimated|estimated|circa|ca\.|approx\.|virtually|nearing|in the region of|on the order of|well|~)$/,
    'ABOUT',
  ],
  [/(?:exactly|precisely|just|only|a total of|a record|another|an additional|as few as|as little as)$/, 'ONLY'],
];
const WORDS_BEFORE = 40;
const LAST_LETTERS = /[a-z]*$/i;
/** The last letters of all of these; none where a mark ends one. */
const LAST_OF_QUALIFIERS = new Set(
  `than a an to many much most of under below exceeding least over above exceeded exceeds surpassing surpassed topping about around approximately
roughly nearly almost some near estimated circa virtually nearing well exactly precisely just only record another additional as`
    .split(/\s/)
    .concat(''),
);

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
  const range = rangeFrom(text, words, number) ?? rangeWithin(text, words, number);
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

/** The longest that ends there: "no fewer than" is not "fewer than". */
function longestBefore(words: string): { bound: Bound; at: number } | null {
  let best: { bound: Bound; at: number } | null = null;
  for (const [pattern, bound] of BEFORE) {
    const match = pattern.exec(words);
    if (match && !/[\p{L}\p{N}]/u.test(words[match.index - 1] ?? ' ') && (!best || match.index < best.at))
      best = { bound, at: match.index };
  }
  return best;
}

/** The qualifiers that stand before a number, and where the first of them begins. */
function qualifiersBefore(text: string, at: number): { bounds: Bound[]; start: number } {
  const bounds: Bound[] = [];
  let start = at;
  for (;;) {
    const head = text.slice(Math.max(0, start - WORDS_BEFORE), start);
    const trimmed = head.trimEnd();
    if (trimmed.length === head.length && !trimmed.endsWith('~')) break;
    if (!LAST_OF_QUALIFIERS.has(LAST_LETTERS.exec(trimmed)![0].toLowerCase())) break;
    const lower = trimmed.toLowerCase().replace(/\s/g, ' ');
    const hit = longestBefore(lower);
    if (!hit) break;
    const { bound } = hit;
    const from = start - (head.length - hit.at);
    // What leaves the amount as it is, is not printed with it.
    if (bound === 'ONLY' || (bound === 'ABOUT' && /well$/.test(lower) && bounds.length === 0)) break;
    if (isVerbOrPlace(text, from, lower.slice(hit.at))) break;
    if (!/well$/.test(lower)) bounds.push(bound);
    start = from;
    const quote = text[start - 1];
    if (quote !== undefined && '“"'.includes(quote)) start--;
  }
  if (start < at && touchesQuote(text, start)) return { bounds, start };
  return { bounds, start };
}

const touchesQuote = (text: string, start: number): boolean => text[start] === '“' || text[start] === '"';

/** "talks over two provinces", "the plan to annex some": the word is a preposition or a determiner of its own there. */
function isVerbOrPlace(text: string, from: number, qualifier: string): boolean {
  if (qualifier === 'up to')
    return /\b(?:add|adds|added|adding|live|lives|stand|stood|catch|go|going|speed)\s+$/i.test(text.slice(0, from));
  if (!/^(?:over|above|under|below)$/.test(qualifier)) return false;
  return /\b(?:talks|dispute|fight|war|battle|concerns?|debate|flew|fly|flying|flown|control|power|handed|take|took|taking|spread)\s+$/i.test(
    text.slice(0, from),
  );
}
