import type { Gazetteer, KnownActor } from './gazetteer.ts';
import type { Entity } from './entity.ts';
import { LONGEST } from './name-runs.ts';
import type { Speakers } from './speakers.ts';
import { TextWords } from './text-words.ts';

/** Whom a text speaks of, in order: those that are known by the longest names in it, and the countries of its demonyms. */
export function spokenOf(text: string, speakers: Speakers, gazetteer: Gazetteer): (Entity | KnownActor)[] {
  const found: (Entity | KnownActor)[] = [];
  const add = (one: Entity | KnownActor | null): void => {
    if (one !== null && !found.some((other) => other === one || idOfEither(other) === idOfEither(one))) found.push(one);
  };
  const words = new TextWords(text);
  for (let i = 0; i < words.length;) {
    const length = longestAt(words, i, speakers, gazetteer, add);
    i += Math.max(1, length);
  }
  return found;
}

function longestAt(
  words: TextWords,
  i: number,
  speakers: Speakers,
  gazetteer: Gazetteer,
  add: (one: Entity | KnownActor | null) => void,
): number {
  if (!words.opens(i)) return 0;
  const { word: first, demonyms } = speakers.startOf(words.at(i));
  const name = speakers.longestAt(words, i, LONGEST);
  const demonym = (key: string) => (demonyms === 0 ? null : gazetteer.demonymOf(key));
  const next = demonyms > 0 && i + 1 < words.length ? words.key(i + 1) : null;
  const pair = next === null ? null : demonym(next === '' ? first.key : `${first.key} ${next}`);
  if (name !== null && name.length > 1) {
    add(name.one);
    // What belongs to a country is of it too: `North Korean troops`.
    const code = pair ?? demonym(first.key);
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
  const code = demonym(first.key);
  if (code === null) return 0;
  add(gazetteer.country(code));
  return 1;
}

const idOfEither = (one: Entity | KnownActor): string => ('names' in one ? one.id : (one.known?.id ?? `new ${one.type} ${one.name}`));
