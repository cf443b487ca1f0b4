import { nameKey } from '../../domains/search/words.ts';
import type { Gazetteer, KnownActor } from './gazetteer.ts';
import type { Entity } from './entity.ts';
import type { Speakers } from './speakers.ts';

const LONGEST = 7;

/** Names that a text may have: every run of words that begins with a capital. */
export function namesIn(text: string): string[] {
  const words = text
    .replace(/['’]s\b/gu, '')
    .split(/[^\p{L}\p{N}.’'&-]+/u)
    .filter((word) => word !== '');
  return words.flatMap((word, i) =>
    /^\p{Lu}/u.test(word) ? Array.from({ length: Math.min(LONGEST, words.length - i) }, (_, k) => words.slice(i, i + k + 1).join(' ')) : [],
  );
}

/** Whom a text speaks of, in order: those that are known by the longest names in it, and the countries of its demonyms. */
export function spokenOf(text: string, speakers: Speakers, gazetteer: Gazetteer): (Entity | KnownActor)[] {
  const found: (Entity | KnownActor)[] = [];
  const add = (one: Entity | KnownActor | null): void => {
    if (one !== null && !found.some((other) => idOfEither(other) === idOfEither(one))) found.push(one);
  };
  const words = text
    .replace(/['’]s\b/gu, '')
    .split(/[^\p{L}\p{N}.’'&-]+/u)
    .filter((word) => word !== '');
  for (let i = 0; i < words.length;) {
    const length = longestAt(words, i, speakers, gazetteer, add);
    i += Math.max(1, length);
  }
  return found;
}

function longestAt(
  words: readonly string[],
  i: number,
  speakers: Speakers,
  gazetteer: Gazetteer,
  add: (one: Entity | KnownActor | null) => void,
): number {
  if (!/^\p{Lu}/u.test(words[i]!)) return 0;
  for (let length = Math.min(LONGEST, words.length - i); length > 0; length--) {
    const name = words.slice(i, i + length).join(' ');
    const one = nameKey(name) === '' ? null : speakers.named(name);
    if (one !== null) {
      add(one);
      // What belongs to a country is of it too: `North Korean troops`.
      const code = length > 1 ? (gazetteer.demonym(words.slice(i, i + 2).join(' ')) ?? gazetteer.demonym(words[i]!)) : null;
      if (code !== null) add(gazetteer.country(code));
      return length;
    }
    const code = length <= 2 ? gazetteer.demonym(name) : null;
    if (code !== null) {
      add(gazetteer.country(code));
      return length;
    }
  }
  return 0;
}

const idOfEither = (one: Entity | KnownActor): string => ('names' in one ? one.id : (one.known?.id ?? `new ${one.type} ${one.name}`));
