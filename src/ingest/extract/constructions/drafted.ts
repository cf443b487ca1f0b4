import { newDraft, type Draft } from '../draft.ts';
import type { Paragraph } from '../paragraph.ts';
import { bareAll } from './tree.ts';

/**
 * A draft that a construction makes, as sure of its cue and its speaker as of the whole.
 * @returns null where nothing is left of the contents once they are bare
 */
export function drafted(
  p: Paragraph,
  confidence: number,
  { cue, contents, speaker, mention = null, construction }: Pick<Draft, 'cue' | 'contents' | 'speaker' | 'construction'> & Partial<Draft>,
): Draft | null {
  const kept = bareAll(p, contents);
  if (kept.length === 0) return null;
  return newDraft({ cue, contents: kept, speaker, mention, construction, chance: confidence, speakerChance: confidence, confidence });
}

/** Marks a draft whose contents hold its cue. */
export const framedByCue = (draft: Draft): Draft => ({
  ...draft,
  framed: draft.contents.some(({ first, last }) => first <= draft.cue && draft.cue <= last),
});
