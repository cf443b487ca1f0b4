import { firstWord, wordsIn } from './reach.ts';
import { TextWords } from './text-words.ts';

/** Words of a name at most. */
export const LONGEST = 7;

/** No name ends with one of these. */
const NEVER_LAST = new Set(
  'a an and as at but by for from he her his in is it its of on or our she so that the their they this to was we were with you'.split(' '),
);

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
  private readonly words: TextWords;

  constructor(text: string) {
    this.words = new TextWords(text);
    const starts: Start[] = [];
    // An article names the same few people all over.
    const firsts = new Map<string, string>();
    for (let at = 0; at < this.words.length; at++) {
      if (!this.words.opens(at)) continue;
      const word = this.words.at(at);
      let first = firsts.get(word);
      if (first === undefined) firsts.set(word, (first = firstWord(this.words.key(at))));
      if (first !== '') starts.push({ at, first });
    }
    this.starts = starts;
  }

  /** Keys of the names of so many words that may begin with a word, the shortest first. */
  keysAt(at: number, most: number): string[] {
    let key = this.words.key(at);
    const keys = [key];
    let count = wordsIn(key);
    for (let k = at + 1; k < Math.min(at + LONGEST, this.words.length) && count < most; k++) {
      const next = this.words.key(k);
      if (next === '') continue;
      count += wordsIn(next);
      if (count > most) break;
      key += ` ${next}`;
      if (!NEVER_LAST.has(this.words.at(k))) keys.push(key);
    }
    return keys;
  }
}
