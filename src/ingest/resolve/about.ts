import type { Gazetteer, KnownActor } from './gazetteer.ts';
import type { Entity } from './entity.ts';
import { remembered } from '../../memo.ts';
import { nameKey } from '../../domains/search/words.ts';
import { skeleton } from './names.ts';
import { wordsIn } from './reach.ts';
import type { Speakers } from './speakers.ts';

const LONGEST = 7;

/** A word as part of a name: a name's key is made of those of its words, and so are its bones. */
export class NameWord {
  readonly key: string;
  /** Of its key: `Jean-Pierre` has two. */
  readonly words: number;
  /** Begins with a capital. */
  readonly opens: boolean;
  /** No name ends with it. */
  readonly neverLast: boolean;

  constructor(private readonly word: string) {
    const plain = /^[a-z]+$/.test(word);
    this.key = plain ? word : nameKey(word);
    this.words = plain ? 1 : wordsIn(this.key);
    this.opens = !plain && /^\p{Lu}/u.test(word);
    this.neverLast = NEVER_LAST.has(word);
  }

  get bones(): string {
    return skeleton(this.word);
  }
}

/** No name ends with one of these. */
const NEVER_LAST = new Set(
  'a an and as at but by for from he her his in is it its of on or our she so that the their they this to was we were with you'.split(' '),
);

const nameWord = remembered((word) => new NameWord(word));

const wordsOf = (text: string): NameWord[] => {
  const found: NameWord[] = [];
  for (const word of text.replace(/['’]s\b/gu, '').split(/[^\p{L}\p{N}.’'&-]+/u)) if (word !== '') found.push(nameWord(word));
  return found;
};

/**
 * The names that a text may have, by their keys: every run of words that begins with a capital, each once. All that begin with one word are
 * one line, with a mark wherever a name may end: `bank| of england| said`.
 */
export function nameRunsIn(text: string): Set<string> {
  const words = wordsOf(text);
  const found = new Set<string>();
  words.forEach(({ key, opens }, i) => {
    if (!opens) return;
    let [run, ended] = [key, key.length];
    let mark = '|';
    for (let k = i + 1; k < Math.min(i + LONGEST, words.length); k++) {
      const next = words[k]!;
      if (next.key === '') continue;
      run += `${mark} ${next.key}`;
      mark = next.neverLast ? '' : '|';
      if (!next.neverLast) ended = run.length;
    }
    found.add(run.slice(0, ended));
  });
  return found;
}

/** Whom a text speaks of, in order: those that are known by the longest names in it, and the countries of its demonyms. */
export function spokenOf(text: string, speakers: Speakers, gazetteer: Gazetteer): (Entity | KnownActor)[] {
  const found: (Entity | KnownActor)[] = [];
  const add = (one: Entity | KnownActor | null): void => {
    if (one !== null && !found.some((other) => other === one || idOfEither(other) === idOfEither(one))) found.push(one);
  };
  const words = wordsOf(text);
  for (let i = 0; i < words.length;) {
    const length = longestAt(words, i, speakers, gazetteer, add);
    i += Math.max(1, length);
  }
  return found;
}

function longestAt(
  words: readonly NameWord[],
  i: number,
  speakers: Speakers,
  gazetteer: Gazetteer,
  add: (one: Entity | KnownActor | null) => void,
): number {
  const first = words[i]!;
  if (!first.opens) return 0;
  const name = speakers.longestAt(words, i, LONGEST);
  const pair =
    i + 1 < words.length ? gazetteer.demonymOf(words[i + 1]!.key === '' ? first.key : `${first.key} ${words[i + 1]!.key}`) : null;
  if (name !== null && name.length > 1) {
    add(name.one);
    // What belongs to a country is of it too: `North Korean troops`.
    const code = pair ?? gazetteer.demonymOf(first.key);
    if (code !== null) add(gazetteer.country(code));
    return name.length;
  }
  if (pair !== null) {
    add(gazetteer.country(pair));
    return 2;
  }
  if (name !== null) {
    add(name.one);
    return 1;
  }
  const code = gazetteer.demonymOf(first.key);
  if (code === null) return 0;
  add(gazetteer.country(code));
  return 1;
}

const idOfEither = (one: Entity | KnownActor): string => ('names' in one ? one.id : (one.known?.id ?? `new ${one.type} ${one.name}`));
