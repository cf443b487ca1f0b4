import { isPlain } from '../plain.ts';
import { keyIn } from './name-words.ts';
import { firstWord, wordsIn } from './reach.ts';

/** Words of a name at most. */
export const LONGEST = 7;

/** No name ends with one of these. */
const NEVER_LAST = new Set(
  'a an and as at but by for from he her his in is it its of on or our she so that the their they this to was we were with you'.split(' '),
);

export const wordsOf = (text: string): string[] =>
  text
    .replace(/['’]s\b/gu, '')
    .split(isPlain(text) ? /[^A-Za-z0-9.’'&-]+/ : /[^\p{L}\p{N}.’'&-]+/u)
    .filter((word) => word !== '');

/** Whether a word begins with a capital. */
export const opens = (word: string): boolean => {
  const code = word.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(word);
};

/** A word with a capital, with which a name may begin. */
interface Start {
  at: number;
  /** Of the key of every name that begins there. */
  first: string;
}

/** What a text may name: every run of words that begins with a capital. */
export class NameRuns {
  /** In order. */
  readonly starts: readonly Start[];
  private readonly words: readonly string[];

  constructor(text: string) {
    this.words = wordsOf(text);
    const starts: Start[] = [];
    // An article names the same few people all over.
    const firsts = new Map<string, string>();
    this.words.forEach((word, at) => {
      if (!opens(word)) return;
      let first = firsts.get(word);
      if (first === undefined) firsts.set(word, (first = firstWord(keyIn(word))));
      if (first !== '') starts.push({ at, first });
    });
    this.starts = starts;
  }

  /** Keys of the names of so many words that may begin with a word, the shortest first. */
  *keysAt(at: number, most: number): Iterable<string> {
    let key = keyIn(this.words[at]!);
    yield key;
    let count = wordsIn(key);
    for (let k = at + 1; k < Math.min(at + LONGEST, this.words.length); k++) {
      const word = this.words[k]!;
      const next = keyIn(word);
      if (next === '') continue;
      count += wordsIn(next);
      if (count > most) return;
      key += ` ${next}`;
      if (!NEVER_LAST.has(word)) yield key;
    }
  }
}
