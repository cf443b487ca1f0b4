import { nameKey } from '../../domains/search/words.ts';
import { remembered } from '../../memo.ts';
import { skeleton } from './names.ts';
import { wordsIn } from './reach.ts';

const PLAIN = /^[a-z]+$/;

/** A word as part of a name: a name's key is made of those of its words, and so are its bones. */
class NameWord {
  readonly key: string;
  /** Of its key: `Jean-Pierre` has two. */
  readonly words: number;
  private boned: string | undefined;

  constructor(private readonly word: string) {
    const plain = PLAIN.test(word);
    this.key = plain ? word : nameKey(word);
    this.words = plain ? 1 : wordsIn(this.key);
  }

  get bones(): string {
    return (this.boned ??= skeleton(this.word));
  }
}

export const nameWord = remembered((word) => new NameWord(word));

/** The key of a word by itself. */
export const keyIn = (word: string): string => (PLAIN.test(word) ? word : nameWord(word).key);
