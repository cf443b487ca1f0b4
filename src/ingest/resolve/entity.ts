import { fold } from '../../domains/search/words.ts';
import type { ActorRecord } from '../../records/record.model.ts';
import type { KnownActor } from './gazetteer.ts';
import type { Mention } from './mentions.ts';
import { agencyKindOf } from './roles.ts';

/** Somebody or something that an article names, by all of its mentions that were found to be one. */
export interface Entity {
  type: ActorRecord['type'];
  /** The fullest that the article prints, without titles. */
  name: string;
  /** Posts and roles as printed: `Ukrainian President`. */
  roles: string[];
  /** ISO code. */
  country: string | null;
  kind: Mention['kind'];
  gender: Mention['gender'];
  plural: boolean;
  /** Whom the graph or the gazetteer knows it to be. */
  known: KnownActor | null;
  /** How sure that is, and why; 1: by a name of its own. */
  score: number;
  reasons: string[];
  /** It may be this one, but that is too doubtful to be taken for granted. */
  perhaps: { actor: KnownActor; score: number; reasons: string[] } | null;
  /** Code unit offsets where it is mentioned as a speaker. */
  at: number[];
}

/** From here on a candidate is taken for the one meant; from the lower one on it is proposed. */
export const LINK = 0.75;
export const PROPOSE = 0.4;

/** @param role as printed before the name; null: none */
export function personLike(name: string, role: string | null): boolean {
  if (/[\d&]/.test(name) || /^\p{Lu}{2,}$/u.test(name)) return false;
  const words = name.split(' ');
  if (words.some((word) => agencyKindOf(fold(word)) !== null)) return false;
  return role !== null || words.length <= 4;
}
