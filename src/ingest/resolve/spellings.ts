import type { KnownActor } from './gazetteer.ts';
import { keyOfName, skeleton } from './names.ts';

interface Spellings {
  /** By which each of the names is looked up. */
  keys: readonly string[];
  /** The same whatever the transliteration. */
  bones: readonly string[];
}

const known = new WeakMap<KnownActor, Spellings>();

/** All that somebody is called. */
export function spellingsOf(actor: KnownActor): Spellings {
  let spellings = known.get(actor);
  if (spellings === undefined) known.set(actor, (spellings = { keys: unique(actor, keyOfName), bones: unique(actor, skeleton) }));
  return spellings;
}

const unique = ({ names }: KnownActor, form: (name: string) => string): string[] => [...new Set(names.map(form))];
