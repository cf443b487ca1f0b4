import type { Gazetteer, KnownActor } from './gazetteer.ts';
import type { Entity } from './entity.ts';
import { keyOfName } from './names.ts';
import type { Speakers } from './speakers.ts';

const LONGEST = 7;

const wordsOf = (text: string): string[] =>
  text
    .replace(/['’]s\b/gu, '')
    .split(/[^\p{L}\p{N}.’'&-]+/u)
    .filter((word) => word !== '');

/** No name ends with one of these. */
const NEVER_LAST = new Set(
  'a an and as at but by for from he her his in is it its of on or our she so that the their they this to was we were with you'.split(' '),
);

/** Keys of the names that a text may have: every run of words that begins with a capital. */
export function nameKeysIn(text: string): Set<string> {
  const words = wordsOf(text);
  // A key is made of those of the words.
  const keys = words.map(keyOfName);
  const found = new Set<string>();
  words.forEach((word, i) => {
    if (!/^\p{Lu}/u.test(word)) return;
    let name = keys[i]!;
    found.add(name);
    for (let k = i + 1; k < Math.min(i + LONGEST, words.length); k++) {
      if (keys[k] === '') continue;
      name += ` ${keys[k]!}`;
      if (!NEVER_LAST.has(words[k]!)) found.add(name);
    }
  });
  return found;
}

/** Whom a text speaks of, in order: those that are known by the longest names in it, and the countries of its demonyms. */
export function spokenOf(text: string, speakers: Speakers, gazetteer: Gazetteer): (Entity | KnownActor)[] {
  const found: (Entity | KnownActor)[] = [];
  const add = (one: Entity | KnownActor | null): void => {
    if (one !== null && !found.some((other) => idOfEither(other) === idOfEither(one))) found.push(one);
  };
  const words = wordsOf(text);
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
    const one = keyOfName(name) === '' ? null : speakers.named(name);
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
