import { remembered } from '../../memo.ts';
import { keyOfName, skeleton } from './names.ts';
import { wordsIn } from './reach.ts';

/** A word as part of a name: a name's key is made of those of its words, and so are its bones. */
export class NameWord {
  readonly key: string;
  /** Of its key: `Jean-Pierre` has two. */
  readonly words: number;
  private boned: string | undefined;

  constructor(private readonly word: string) {
    this.key = keyOfName(word);
    this.words = wordsIn(this.key);
  }

  get bones(): string {
    return (this.boned ??= skeleton(this.word));
  }
}

export const nameWord = remembered((word) => new NameWord(word));
