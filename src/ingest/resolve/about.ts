import type { Gazetteer, KnownActor } from './gazetteer.ts';
import type { Entity } from './entity.ts';
import { keyIn, nameWord } from './name-words.ts';
import type { Speakers } from './speakers.ts';

const LONGEST = 7;

/** No name ends with one of these. */
const NEVER_LAST = new Set(
  'a an and as at but by for from he her his in is it its of on or our she so that the their they this to was we were with you'.split(' '),
);

const wordsOf = (text: string): string[] =>
  text
    .replace(/['’]s\b/gu, '')
    .split(/[^\p{L}\p{N}.’'&-]+/u)
    .filter((word) => word !== '');

/** Whether a word begins with a capital. */
const opens = (word: string): boolean => {
  const code = word.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(word);
};

/**
 * The names that a text may have, by their keys: every run of words that begins with a capital, each once. All that begin with one word are
 * one line, with a mark wherever a name may end: `bank| of england| said`.
 */
export function nameRunsIn(text: string): Set<string> {
  const words = wordsOf(text);
  const found = new Set<string>();
  words.forEach((word, i) => {
    if (!opens(word)) return;
    let run = keyIn(word);
    let ended = run.length;
    let mark = '|';
    for (let k = i + 1; k < Math.min(i + LONGEST, words.length); k++) {
      const key = keyIn(words[k]!);
      if (key === '') continue;
      run += `${mark} ${key}`;
      const ends = !NEVER_LAST.has(words[k]!);
      mark = ends ? '|' : '';
      if (ends) ended = run.length;
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
  words: readonly string[],
  i: number,
  speakers: Speakers,
  gazetteer: Gazetteer,
  add: (one: Entity | KnownActor | null) => void,
): number {
  if (!opens(words[i]!)) return 0;
  const first = nameWord(words[i]!);
  const name = speakers.longestAt(words, i, LONGEST);
  const next = i + 1 < words.length ? keyIn(words[i + 1]!) : null;
  const pair = next === null ? null : gazetteer.demonymOf(next === '' ? first.key : `${first.key} ${next}`);
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
