import { isHyphen, isWord, touch, type Word } from './words.ts';

/** A unit that stands beside a number, and the word after it. */
export interface UnitRead {
  unit: string;
  next: number;
}

const SYMBOLS = new Map([
  ['$', 'US dollars'],
  ['€', 'euros'],
  ['£', 'pounds sterling'],
  ['¥', 'yen'],
  ['₴', 'hryvnias'],
  ['₽', 'rubles'],
  ['₹', 'Indian rupees'],
  ['₩', 'won'],
  ['₪', 'shekels'],
  ['₺', 'Turkish liras'],
]);
const CODES = new Map([
  ['usd', 'US dollars'],
  ['eur', 'euros'],
  ['gbp', 'pounds sterling'],
  ['jpy', 'yen'],
  ['cny', 'yuan'],
  ['rub', 'rubles'],
  ['uah', 'hryvnias'],
  ['krw', 'won'],
  ['chf', 'Swiss francs'],
]);
/** What stands before a dollar sign: A$, C$. */
const DOLLARS = new Map([
  ['us', 'US dollars'],
  ['u.s.', 'US dollars'],
  ['a', 'Australian dollars'],
  ['au', 'Australian dollars'],
  ['c', 'Canadian dollars'],
  ['ca', 'Canadian dollars'],
  ['nz', 'New Zealand dollars'],
  ['hk', 'Hong Kong dollars'],
  ['s', 'Singapore dollars'],
  ['nt', 'New Taiwan dollars'],
  ['r', 'Brazilian reais'],
]);
const NOUNS = new Map([
  ['dollar', 'US dollars'],
  ['buck', 'US dollars'],
  ['euro', 'euros'],
  ['yen', 'yen'],
  ['yuan', 'yuan'],
  ['renminbi', 'yuan'],
  ['ruble', 'rubles'],
  ['rouble', 'rubles'],
  ['rupee', 'rupees'],
  ['hryvnia', 'hryvnias'],
  ['franc', 'francs'],
  ['krone', 'kroner'],
  ['krona', 'kronor'],
  ['kroner', 'kroner'],
  ['kronor', 'kronor'],
  ['peso', 'pesos'],
  ['zloty', 'zlotys'],
  ['lira', 'liras'],
  ['dirham', 'dirhams'],
  ['dinar', 'dinars'],
  ['riyal', 'riyals'],
  ['rial', 'rials'],
  ['baht', 'baht'],
  ['shekel', 'shekels'],
  ['naira', 'naira'],
  ['forint', 'forints'],
]);
/** Whose dollars, francs, pounds: "Canadian dollars". */
const OF_COUNTRY =
  /^(?:US|U\.S\.|American|Canadian|Australian|Hong|New|Singapore|Singaporean|Swiss|British|Egyptian|Lebanese|Syrian|Indian|Pakistani|Mexican|Danish|Norwegian|Swedish|Turkish|Russian|Belarusian|Iraqi|Kuwaiti|Saudi|Qatari|Iranian|South|North|Ukrainian|Chinese|Japanese|Czech|Polish|Argentine|Colombian|Chilean|Philippine)$/;

/** "percent", "%", "percentage points", "per cent" behind a number. */
export function percentAt(words: readonly Word[], i: number): UnitRead | null {
  const at = isHyphen(words[i]) && touch(words[i], words[i + 1]) ? i + 1 : i;
  const lower = words[at]?.lower ?? '';
  if (lower === '%' || lower === 'percent' || lower === 'pct' || lower === 'pc') return { unit: 'percent', next: at + 1 };
  if (lower === 'per' && words[at + 1]?.lower === 'cent') return { unit: 'percent', next: at + 2 };
  if (lower === 'percentage' && /^points?$/.test(words[at + 1]?.lower ?? '')) return { unit: 'percentage points', next: at + 2 };
  return null;
}

/** A currency in words or as a code behind a number; with `symbol`, what stands before one. */
export function currencyAt(words: readonly Word[], i: number, symbol = false): UnitRead | null {
  if (symbol) return symbolAt(words, i);
  const word = words[i];
  if (!word) return null;
  const sign = SYMBOLS.get(word.text);
  if (sign !== undefined && touch(words[i - 1], word)) return { unit: sign, next: i + 1 };
  const at = isHyphen(word) && touch(word, words[i + 1]) ? i + 1 : i;
  let country = '';
  for (let j = at; j <= at + 2 && j < words.length; j++) {
    const name = words[j]!;
    const unit = NOUNS.get(name.lower.replace(/s$/, '')) ?? NOUNS.get(name.lower);
    if (unit !== undefined)
      return {
        unit: country === '' || /^(?:US|U\.S\.|American)$/.test(country) ? unit : `${country} ${unit.replace(/^US /, '')}`,
        next: j + 1,
      };
    if (j === at && /^pounds$/.test(name.lower) && name.text === 'pounds')
      return weighs(words, j) ? null : { unit: 'pounds sterling', next: j + 1 };
    if (country !== '' && name.lower === 'won') return { unit: 'won', next: j + 1 };
    if (name.lower === 'won' && isScaleWord(words[j - 1])) return { unit: 'won', next: j + 1 };
    if (!OF_COUNTRY.test(name.text)) break;
    country = country === '' ? name.text : `${country} ${name.text}`;
  }
  const code = CODES.get(word.lower);
  return code !== undefined && word.text === word.text.toUpperCase() ? { unit: code, next: i + 1 } : null;
}

/** The index of the number behind a currency's sign or code that stands at `i`; null where none does. */
export function currencyBefore(words: readonly Word[], i: number): number | null {
  const read = symbolAt(words, i);
  return read && /^\d/.test(words[read.next]?.text ?? '') ? read.next : null;
}

function symbolAt(words: readonly Word[], i: number): UnitRead | null {
  const word = words[i];
  if (!word) return null;
  const sign = SYMBOLS.get(word.text);
  if (sign !== undefined) return { unit: sign, next: i + 1 };
  const after = words[i + 1];
  if (isWord(word) && after?.text === '$' && touch(word, after)) {
    const unit = DOLLARS.get(word.lower);
    return unit === undefined ? null : { unit, next: i + 2 };
  }
  const code = word.text === word.text.toUpperCase() ? CODES.get(word.lower) : undefined;
  return code === undefined ? null : { unit: code, next: i + 1 };
}

const isScaleWord = (word: Word | undefined): boolean => /^(?:thousand|million|billion|trillion|bn|m|tn)$/.test(word?.lower ?? '');

/** Pounds of something, or that something weighs: no money. */
const weighs = (words: readonly Word[], i: number): boolean =>
  words[i + 1]?.lower === 'of' || words.slice(Math.max(0, i - 8), i).some(({ lower }) => /^weigh/.test(lower));
