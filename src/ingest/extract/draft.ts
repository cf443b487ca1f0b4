import type { Range } from './paragraph.ts';

/** A cue with what it seems to introduce and who seems to speak. */
export interface Draft {
  cue: number;
  /** Chance that the word is a cue of speech. */
  chance: number;
  contents: Range[];
  /** Head of the mention; null: nobody is named. */
  speaker: number | null;
  /** Chance that the mention is the speaker. */
  speakerChance: number;
  /** Chance that content and speaker are right. */
  confidence: number;
}
