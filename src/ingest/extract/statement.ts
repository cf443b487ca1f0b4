import type { QuotationModes } from '../../records/record.model.ts';

/** Name and version of what found a statement: records carry it. */
export const EXTRACTOR = 'dictum-extract/1';

export type Mode = (typeof QuotationModes)[number];

/** Offsets in the article, end exclusive: code points, or code units where that is said. */
export interface Span {
  start: number;
  end: number;
}

/** An attribution as one passage makes it: one cue with what it introduces. */
export interface ExtractedStatement {
  /** The mention beside the cue, be it a pronoun; null: nobody is named. */
  speaker: Span | null;
  /** Whom the mention stands for where it is "who", "which" or "that"; else null. */
  antecedent: Span | null;
  /** All who say it together, the one above first; empty without one. */
  speakers: Span[];
  /** The words that say that it is said: "said", "has not confirmed", "according to". */
  cue: Span;
  /** What is said, in order; two where the cue parts it. */
  contents: Span[];
  /** The same, cut where it claims several things; parts of a claim in order. */
  claims: Span[][];
  /** What is said holds cue or speaker itself: "condemnation from abroad", "a letter from the mayor to the minister". */
  framed: boolean;
  mode: Mode;
  /** 0 to 1: how often such a one has content and speaker right, measured on articles not learned from. */
  confidence: number;
  /** Why it fell so, for people. */
  reasons: string[];
}
