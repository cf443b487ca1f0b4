import type { Draft } from '../draft.ts';
import type { Paragraph } from '../paragraph.ts';
import { bareAll } from './tree.ts';

/**
 * A draft that a construction makes, as sure of its cue and its speaker as of the whole.
 * @returns null where nothing is left of the contents once they are bare
 */
export function drafted(
  p: Paragraph,
  confidence: number,
  { contents, ...found }: Omit<Draft, 'chance' | 'speakerChance' | 'confidence'>,
): Draft | null {
  const kept = bareAll(p, contents);
  return kept.length === 0 ? null : { ...found, contents: kept, chance: confidence, speakerChance: confidence, confidence };
}

/** Marks a draft whose contents hold its cue. */
export const framedByCue = (draft: Draft): Draft => ({
  ...draft,
  framed: draft.contents.some(({ first, last }) => first <= draft.cue && draft.cue <= last),
});
