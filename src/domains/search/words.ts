import { type Forms, formsAt } from './forms.ts';
import { hashOf, plainSpans } from './spans.ts';
import { TITLES } from './titles.ts';

export { fold } from './fold.ts';

/**
 * Words, as the full-text indexes know them. The indexes split at blanks and do nothing else: folding, stemming and
 * splitting are done here, once for what is stored and once for what is asked, so that both always agree.
 *
 * Two forms are stored. `searchText` (statements, quotations, articles) holds stems: ask it with `everyWordQuery`.
 * `searchNames` (actors, and likewise `searchText` of topics and occasions, `searchTitle` of positions) holds folded
 * words as they are: ask it with `prefixQuery`. `anyWordQuery` is for the index `everything`, which has both, and
 * `searchWords`: the words of texts as they are, for a misspelt word has the stem of no other.
 */

/** Most words of one query; what is beyond is left out. */
export const MOST_WORDS = 30;
/** Stands between the parts of a stored text, so that a phrase never runs over from one to the next. No word can be it. */
const SEPARATOR = '|';

export interface Word extends Pick<Forms, 'word' | 'stem'> {
  /** Code units of the text that was given; `end` exclusive. */
  start: number;
  end: number;
}

const APOSTROPHE = "['’‘ʼ＇]";
const WORD = new RegExp(
  [
    // U.S., U.N.
    '(?<![\\p{L}\\p{N}])\\p{L}(?:\\.\\p{L})+(?![\\p{L}\\p{N}])\\.?',
    // Chinese and Japanese write no blanks: each character is a word, and a phrase finds those that stand together.
    '\\p{Script=Han}',
    `(?:(?!\\p{Script=Han})[\\p{L}\\p{N}\\p{M}])+(?:(?:${APOSTROPHE}(?=\\p{L})|(?<=\\p{Nd}),(?=\\p{Nd}{3}(?!\\p{Nd}))|(?<=\\p{Nd})\\.(?=\\p{Nd}))(?:(?!\\p{Script=Han})[\\p{L}\\p{N}\\p{M}])+)*`,
  ].join('|'),
  'gu',
);

/** The words of a text, in order. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  const spans = plainSpans(text) ?? anySpans(text);
  for (let i = 0; i < spans.length; i += 3) {
    const [start, end] = [spans[i]!, spans[i + 1]!];
    const { word, stem } = formsAt(text, start, end, spans[i + 2]!);
    if (word !== '') found.push({ word, stem, start, end });
  }
  return found;
}

/** As `plainSpans`, in any language. */
const anySpans = (text: string): number[] =>
  [...text.matchAll(WORD)].flatMap(({ index: start, 0: { length } }) => [start, start + length, hashOf(text, start, start + length)]);

const joined = (parts: readonly (string | null | undefined)[], form: (word: Word) => string): string =>
  parts
    .map((part) =>
      words(part ?? '')
        .map(form)
        .join(' '),
    )
    .filter((part) => part !== '')
    .join(` ${SEPARATOR} `);

/** What a full-text index of stems holds of these parts (a gist, a quotation, ...). */
export const searchText = (parts: readonly (string | null | undefined)[]): string => joined(parts, ({ stem }) => stem);

/** What a full-text index of names holds of these names. */
export const searchNames = (names: readonly (string | null | undefined)[]): string => joined(names, ({ word }) => word);

/** What the index `everything` holds of these parts besides: each word once, as it is. */
export const searchWords = (parts: readonly (string | null | undefined)[]): string =>
  [...new Set(parts.flatMap((part) => words(part ?? '').map(({ word }) => word)))].join(' ');

/** Words that stand together in a query: one, or those of a `"phrase"`. An unclosed quote goes to the end. */
function units(query: string): Word[][] {
  const found: Word[][] = [];
  let left = MOST_WORDS;
  query.split(/["“”„«»＂]/u).forEach((part, i) => {
    const here = words(part).slice(0, left);
    left -= here.length;
    if (i % 2 === 0) found.push(...here.map((word) => [word]));
    else if (here.length > 0) found.push(here);
  });
  return found;
}

// A word holds letters, digits and points alone, in lower case: nothing in it has a meaning for Lucene, not even AND or OR.
const clause = (unit: readonly Word[]) => (unit.length === 1 ? unit[0]!.stem : `"${unit.map(({ stem }) => stem).join(' ')}"`);

/** Letters from which on a word may be the beginning of another: of fewer there are too many. */
const BEGINNING = 3;
/** A stem may end before what was typed of its word does: so many letters are tried without, of which so many must be left. */
const [CUT, LEFT] = [3, 6];

/** The last word of a query where it may be only begun: it stands in no phrase, and is written in letters. */
function begunIn(query: string): Word | null {
  const last = units(query).at(-1);
  const [word] = last ?? [];
  if (!word || last!.length > 1 || /["“”„«»＂]\s*$/u.test(query)) return null;
  return word.word.length >= BEGINNING && /^\p{L}+$/u.test(word.word) ? word : null;
}

/** Stems of words that begin so: those that do themselves, and those that end a little before. */
const beginning = (word: string): string[] => [
  `${word}*`,
  ...Array.from({ length: CUT }, (_, i) => word.slice(0, word.length - 1 - i)).filter((part) => part.length >= LEFT),
];

/**
 * Lucene query over stems: every word is there, `"..."` is a phrase; operators have no meaning.
 * @param options.prefix the last word may be the beginning of one
 * @returns null where there is no word in it
 */
export function everyWordQuery(text: string, { prefix = false }: { prefix?: boolean } = {}): string | null {
  const asked = units(text);
  const begun = prefix ? begunIn(text) : null;
  const clauses = new Set(
    asked.map((unit, i) =>
      begun && i === asked.length - 1 ? `+(${[`${begun.stem}^4`, ...beginning(begun.word)].join(' ')})` : `+${clause(unit)}`,
    ),
  );
  return clauses.size === 0 ? null : [...clauses].join(' ');
}

/** How many letters of a word may be wrong. */
const edits = (word: string): 0 | 1 | 2 => (/\p{Nd}/u.test(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2);
const fuzzy = (field: string, word: string, boost: number) => (edits(word) === 0 ? [] : [`${field}:${word}~${edits(word)}^${boost}`]);

/**
 * Lucene query for the index `everything`: any word may match, misspelt ones too, and the last by its beginning; names count more than texts, and what is
 * spelt as asked more than what is not.
 * @returns null where there is no word in it
 */
export function anyWordQuery(text: string): string | null {
  const clauses = new Set<string>();
  for (const unit of units(text)) {
    if (unit.length > 1) clauses.add(`searchText:${clause(unit)}^4`);
    for (const { word, stem } of unit) {
      clauses.add(`searchNames:${word}^3`);
      clauses.add(`searchText:${stem}^2`);
      // Misspelt, a word is near its own spelling or near its stem: `resusitated` the one, `harbr` for `harbors` the other.
      const misspelt = [...fuzzy('searchNames', word, 1.5), ...fuzzy('searchWords', word, 0.3), ...fuzzy('searchText', stem, 0.2)];
      for (const clause of misspelt) clauses.add(clause);
    }
  }
  const begun = begunIn(text);
  if (begun) for (const field of ['searchNames', 'searchWords']) clauses.add(`${field}:${begun.word}*^0.5`);
  return clauses.size === 0 ? null : [...clauses].join(' ');
}

/**
 * Lucene query over names: each word is the beginning of one of theirs; a whole one counts more.
 * @returns null where there is no word in it
 */
export function prefixQuery(text: string): string | null {
  const asked = new Set(
    words(text)
      .slice(0, MOST_WORDS)
      .map(({ word }) => word),
  );
  return asked.size === 0 ? null : [...asked].map((word) => `+(${word}* ${word}^4)`).join(' ');
}

/** Whether `a` becomes `b` by at most `most` letters added, left out, changed, or swapped with the next one. */
function within(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : Infinity;
      next.push(Math.min(last[j]! + 1, next[j - 1]! + 1, changed, swapped));
    }
    [before, last] = [last, next];
  }
  return last[b.length]! <= most;
}

interface Span {
  start: number;
  end: number;
}

/** What besides the words themselves matches. */
interface Loosely {
  /** Misspelt words, where the word is nowhere. */
  fuzzy?: boolean;
  /** Words that begin as the last one, where it is nowhere. */
  prefix?: boolean;
}

/** Where one word or phrase of a query is in a text; only where it is nowhere, what it may be the beginning of, and misspelt ones. */
function spansOf(unit: readonly Word[], there: readonly Word[], begun: Word | null, misspelt: boolean): Span[] {
  const exact: Span[] = [];
  for (let i = 0; i + unit.length <= there.length; i++) {
    if (unit.every(({ stem, word }, k) => there[i + k]!.stem === stem || there[i + k]!.word === word))
      exact.push({ start: there[i]!.start, end: there[i + unit.length - 1]!.end });
  }
  if (exact.length > 0) return exact;
  const beginnings = begun !== null && unit[0]!.start === begun.start ? there.filter(({ word }) => word.startsWith(begun.word)) : [];
  if (beginnings.length > 0 || !misspelt) return beginnings;
  const near = (given: string, own: string) => edits(given) > 0 && within(given, own, edits(given));
  return unit.flatMap((asked) => there.filter(({ word, stem }) => stem === asked.stem || near(asked.word, word)));
}

/** Where the query matches in a text, in order and apart from one another. */
function matches(text: string, query: string, { fuzzy = false, prefix = false }: Loosely): Span[] {
  const there = words(text);
  const begun = prefix ? begunIn(query) : null;
  const found = units(query).flatMap((unit) => spansOf(unit, there, begun, fuzzy));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Span[] = [];
  for (const { start, end } of found) if (start >= (apart.at(-1)?.end ?? 0)) apart.push({ start, end });
  return apart;
}

/**
 * Excerpt round the first match: plain text, each matching part between `**` and `**`, `…` where it is cut.
 * @param options.max characters of the text, at most
 * @returns null where nothing matches
 */
export function highlight(text: string, query: string, { max = 240, ...loosely }: Loosely & { max?: number } = {}): string | null {
  const found = matches(text, query, loosely);
  const first = found[0];
  if (first === undefined) return null;
  let [from, to] = [0, text.length];
  if (text.length > max) {
    // A third of the room before the match; less of it where the text ends soon after.
    from = Math.max(0, Math.min(first.start - Math.floor(max / 3), text.length - max));
    to = Math.max(first.end, Math.min(text.length, from + max));
    if (from > 0) from = Math.min(first.start, wordStart(text, from));
    if (to < text.length) to = Math.max(first.end, wordEnd(text, to));
  }
  let [excerpt, at] = ['', from];
  for (const { start, end } of found) {
    if (end > to) break;
    excerpt += `${text.slice(at, start)}**${text.slice(start, end)}**`;
    at = end;
  }
  excerpt += text.slice(at, to);
  return `${from > 0 ? '…' : ''}${from > 0 ? excerpt.trimStart() : excerpt}`.trimEnd() + (to < text.length ? '…' : '');
}

/** The highlight of the text that has most of the query's words and phrases; of several, the first. */
export function bestHighlight(texts: readonly (string | null)[], query: string, loosely: Loosely = {}): string | null {
  const asked = units(query);
  const begun = loosely.prefix ? begunIn(query) : null;
  let [best, most]: [string | null, number] = [null, 0];
  for (const text of texts) {
    if (text === null) continue;
    const there = words(text);
    const has = asked.filter((unit) => spansOf(unit, there, begun, loosely.fuzzy ?? false).length > 0).length;
    if (has > most) [best, most] = [text, has];
  }
  return best === null ? null : highlight(best, query, loosely);
}

const insidePair = (text: string, at: number) => /[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '');

/** The first place from `at` on where a word begins; a very long one is cut. */
function wordStart(text: string, at: number): number {
  if (insidePair(text, at)) at++;
  const blank = /\s/u.test(text[at - 1]!) ? at : text.slice(at).search(/\s/u) + at + 1;
  return blank > at + 40 ? at : Math.max(at, blank);
}

/** The last place up to `at` where a word has ended; a very long one is cut. */
function wordEnd(text: string, at: number): number {
  if (insidePair(text, at)) at--;
  if (/\s/u.test(text[at]!)) return at;
  const blank = text.slice(0, at).search(/\s\S*$/u);
  return blank < at - 40 ? at : blank;
}

const TITLE_KEYS = [...TITLES].sort((a, b) => b.length - a.length);

/** A name for looking up: folded, no punctuation. Empty where there is no letter or digit in it. */
export const nameKey = (name: string): string => searchNames([name]);

/** The key of the name as it is given, then, where a title stands before it, that of the name without; `President of X` has none. */
export function nameKeys(name: string): string[] {
  const whole = nameKey(name);
  if (whole === '') return [];
  let bare = whole;
  for (;;) {
    const title = TITLE_KEYS.find((title) => bare.startsWith(`${title} `));
    if (title === undefined || /^(?:of|for|to|and)\b/.test(bare.slice(title.length + 1))) break;
    bare = bare.slice(title.length + 1);
  }
  return bare === whole ? [whole] : [whole, bare];
}
