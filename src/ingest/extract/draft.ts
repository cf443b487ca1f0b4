import type { Range } from './paragraph.ts';

/** A cue with what it seems to introduce and who seems to speak. */
export interface Draft {
  cue: number;
  /** Chance that the word is a cue of speech. */
  chance: number;
  contents: Range[];
  /** Head of the mention; null: nobody is named. */
  speaker: number | null;
  /** The words of the mention, where they are more than its head tells: "estimates from two ministries". */
  mention: Range | null;
  /** Chance that the mention is the speaker. */
  speakerChance: number;
  /** Chance that content and speaker are right. */
  confidence: number;
  /** What is said holds cue or speaker itself. */
  framed: boolean;
  /** The construction by which it was found; null: by what was learned. */
  construction: string | null;
}

type Needed = 'cue' | 'contents' | 'speaker' | 'chance' | 'speakerChance' | 'confidence';

/** A draft of what is known. All are of one shape, with every field: code that reads them is compiled for one. */
export const newDraft = ({
  cue,
  chance,
  contents,
  speaker,
  mention = null,
  speakerChance,
  confidence,
  framed = false,
  construction = null,
}: Pick<Draft, Needed> & Partial<Draft>): Draft => ({
  cue,
  chance,
  contents,
  speaker,
  mention,
  speakerChance,
  confidence,
  framed,
  construction,
});
