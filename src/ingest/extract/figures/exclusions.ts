import type { Quantity } from './quantities.ts';
import { isDigits, isHyphen, isWord, touch, type Word } from './words.ts';

export const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
const SPAN_OF_TIME =
  /^(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|months?|quarters?|years?|decades?|centur(?:y|ies)|generations?|mornings?|evenings?)$/;
/** Not things that anyone counts for their number's sake. */
const NOT_COUNTED =
  /^(?:sides?|things?|ways?|times?|parts?|points?|occasions?|reasons?|steps?|fronts?|ends?|hands?|halves|kinds?|types?|aspects?|phases?|sentences?|others?|of|or|and|consecutive|straight|separate|cents?|feet|inches|p|am|pm|a\.m\.|p\.m\.|o'clock|o’clock|gmt|et|bst|cet|utc|st|nd|rd|th|degrees?)$/;
/** A number behind such a word names something: Article 5, Flight 370, Boeing 737. */
const NAMED_BY_NUMBER = new Set(
  `article articles flight boeing airbus resolution section chapter title highway route interstate room unit type mark class apollo
group no no. number numbers nos page pages line lines phase stage level category tier day week year grade version channel radio
formula model gate platform terminal pier bus proposition amendment act bill order decree protocol rule area district sector zone
block precinct ward case docket exhibit game season episode part volume iphone windows covid g bc ad vol fig table step item point
score top brigade division regiment battalion world war super bowl stanza psalm verse aged age ages hms uss`.split(/\s/),
);

export const isYear = (word: Word): boolean => /^(?:1[5-9]|20)\d\d$/.test(word.text);

/** Is what looks like an amount something else? @param first word of the number @param next word after all of it */
export function isNoQuantity(text: string, words: readonly Word[], first: number, next: number, quantity: Quantity): boolean {
  if (quantity.unit !== null) return quantity.kind === 'SINGLE';
  const word = words[first]!;
  const before = words[first - 1];
  const after = words[next];
  const qualified = quantity.start < word.start && text[quantity.start] !== '“' && text[quantity.start] !== '"';
  // "6 in 10 voters" is a share, and its whole is not printed as one.
  if (isRatio(words, first, next)) return true;
  if (quantity.lower === 1 && quantity.upper === null) return true;
  if (isPartOfDate(words, first, next, qualified)) return true;
  if (isScoreOrCode(words, first, next)) return true;
  if (isHyphen(after) && touch(words[next - 1], after)) {
    // "a 500-strong force" counts; "two-day", "12-year-old", "five-member" do not.
    return words[next + 1]?.lower !== 'strong';
  }
  if (quantity.kind === 'NONE' || quantity.kind === 'SINGLE') return false;
  const name = before?.lower ?? '';
  if (!qualified && NAMED_BY_NUMBER.has(name) && !(quantity.kind === 'VAGUE')) return true;
  if (!qualified && before && isDigits(word) && /^\p{Lu}/u.test(before.text) && !startsSentence(words, first - 1) && !countsNext(after))
    return true;
  if (measuresTime(words, next)) return true;
  if (
    after &&
    NOT_COUNTED.test(after.lower) &&
    !(after.lower === 'of' && quantity.kind !== 'VAGUE' && /^(?:them|whom|those)$/.test(words[next + 1]?.lower ?? '')) &&
    !partitive(words, next)
  )
    return true;
  if (isAge(words, first, next)) return true;
  if (/^(?:1|one)$/.test(word.lower) && next === first + 1)
    return !/^\p{Ll}/u.test(after?.text ?? '') && !/^\p{Lu}/u.test(after?.text ?? '');
  // "the two leaders" are known ones.
  if (
    !qualified &&
    quantity.kind === 'NUMBER' &&
    (quantity.upper ?? 99) <= 10 &&
    /^(?:the|these|those|both|other|first|last|next)$/.test(name)
  )
    return true;
  return false;
}

/** "2,000 of its soldiers", "dozens of people": what is counted comes behind "of". */
const partitive = (words: readonly Word[], next: number): boolean =>
  words[next]?.lower === 'of' &&
  isWord(words[next + 1]) &&
  !SPAN_OF_TIME.test(words[next + 1]!.lower) &&
  !/^(?:course|thing)$/.test(words[next + 1]!.lower);

const isRatio = (words: readonly Word[], first: number, next: number): boolean => {
  const link = (i: number): boolean =>
    words[i]?.lower === 'in' ||
    (words[i]?.lower === 'of' && words[i - 1]?.lower === 'out') ||
    (words[i]?.lower === 'every' && words[i - 1]?.lower === 'of');
  const behind = words[next]?.lower === 'in' ? words[next + 1] : words[next]?.lower === 'out' ? words[next + 2] : undefined;
  if (behind && /^(?:three|four|five|six|seven|eight|nine|ten|twenty|[3-9]|10|12|20|100|1,000|10,000|100,000)$/.test(behind.lower))
    return true;
  return (
    link(first - 1) &&
    /^(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine)$/.test(
      words[first - (words[first - 1]!.lower === 'in' ? 2 : 3)]?.lower ?? '',
    )
  );
};

function isPartOfDate(words: readonly Word[], first: number, next: number, qualified: boolean): boolean {
  const word = words[first]!;
  if (!isDigits(word)) return false;
  const [before, after] = [words[first - 1], words[next]];
  const month = (w: Word | undefined): boolean => w !== undefined && /^\p{Lu}/u.test(w.text) && MONTH.test(w.lower);
  const day = /^(?:[1-9]|[12]\d|3[01])$/.test(word.text);
  if (day && (month(before) || (before?.text === '.' && month(words[first - 2])) || month(after))) return true;
  if (!isYear(word) || next !== first + 1) return false;
  // "2,024" has its comma; a bare 2024 is a year unless the text says otherwise.
  return !qualified || !after || !/^\p{Ll}{3,}s$/u.test(after.text);
}

/** "3-2", "50/50", "52-48", phone numbers. */
function isScoreOrCode(words: readonly Word[], first: number, next: number): boolean {
  const last = words[next - 1]!;
  const [after, after2, before, before2] = [words[next], words[next + 1], words[first - 1], words[first - 2]];
  if (touch(last, after) && /^[-–/:]$/.test(after!.text) && isDigits(after2)) return true;
  return touch(before, words[first]) && /^[-–/:]$/.test(before!.text) && isDigits(before2);
}

function measuresTime(words: readonly Word[], next: number): boolean {
  // "several long months", "two and a half years", "24 more hours".
  let i = next;
  if (words[i]?.lower === 'and' && words[i + 1]?.lower === 'a' && words[i + 2]?.lower === 'half') i += 3;
  if (/^(?:more|long|additional|full|short|straight|consecutive|calendar|business|working|light|other|of)$/.test(words[i]?.lower ?? ''))
    i++;
  return SPAN_OF_TIME.test(words[i]?.lower ?? '') && !/^(?:of)$/.test(words[i]!.lower);
}

/** "Maria Lopez, 45,": a number between commas behind a name. */
function isAge(words: readonly Word[], first: number, next: number): boolean {
  const [name, comma, word, after] = [words[first - 2], words[first - 1], words[first]!, words[next]];
  if (!isDigits(word) || !/^\d{1,3}$/.test(word.text)) return false;
  return (
    comma?.text === ',' &&
    name !== undefined &&
    /^\p{L}/u.test(name.text) &&
    /^[,.;)]$/.test(after?.text ?? '.') &&
    /^\p{Lu}/u.test(name.text)
  );
}

const startsSentence = (words: readonly Word[], i: number): boolean => i === 0 || /^[.!?:;“"”()\-–—]$/.test(words[i - 1]!.text);

const countsNext = (after: Word | undefined): boolean => after !== undefined && /^\p{Ll}{3,}/u.test(after.text);
