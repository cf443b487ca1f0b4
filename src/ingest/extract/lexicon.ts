/** How often a word was what is asked, of how many times that it might have been. */
export interface Rate {
  /** 0 to 1, drawn towards the mean where the word is rare. */
  rate: number;
  count: number;
}

export type Rates = ReadonlyMap<string, Rate>;

/** Learned from annotated news: words with counts, no text. */
export interface Lexicon {
  /** By stem and part of speech: is a cue of speech. */
  cue: Rates;
  /** By word form. */
  cueForm: Rates;
  /** Object of a cue, by stem: "issued a statement". */
  object: Rates;
  /** Heads of subjects, by stem: is the speaker. */
  speaker: Rates;
  /** The word after and before a cue. */
  after: Rates;
  before: Rates;
  /** A word that is no verb may be a cue from this rate on. */
  leastCueRate: number;
}
