import type { DatePrecision } from '../domains/statement/saidOn.ts';
import type { OccasionKinds, QuotationModes, SpeechActs } from '../records/record.model.ts';
import type { Span } from './extract/span.ts';

/** What passes from stage to stage. Offsets are code units of the cleaned text; only the writer turns them into code points. */

export type SpeechAct = (typeof SpeechActs)[number];
export type QuotationMode = (typeof QuotationModes)[number];
export type OccasionKind = (typeof OccasionKinds)[number];

/** An article, read and cleaned. */
export interface CleanArticle {
  /** File or URL, for messages. */
  origin: string;
  text: string;
  title: string | null;
  url: string | null;
  /** Name of the outlet. */
  outlet: string | null;
  /** ISO date. */
  publishedOn: string | null;
  publishedOnInferred: boolean;
  bylines: string[];
  /** Names of those to whom the article as a whole is credited. */
  credits: string[];
  /** BCP 47. */
  language: string;
  license: string | null;
  removed: { reason: string; text: string; at: number }[];
}

export interface ExtractedFigure {
  /** Key of the measure, e.g. `killed`. */
  measure: string;
  measureName: string;
  unit: string;
  /** As printed. */
  text: string;
  lower: number | null;
  upper: number | null;
  approximate: boolean;
  /** Whom it counts, as printed. */
  of: string | null;
  place: string | null;
  from: string | null;
  asOf: string | null;
}

/** One claim as one passage has it. */
export interface Passage {
  /** Null: nobody is named. */
  speaker: Span | null;
  cue: Span | null;
  /** In order, apart from one another; at least one. */
  content: Span[];
  mode: QuotationMode;
  /** 0 to 1. */
  confidence: number;
  reasons: string[];
  act: SpeechAct;
  /** What a denial and its kin are about. */
  claim: string | null;
  saidOn: string | null;
  saidOnPrecision: DatePrecision | null;
  occasion: { name: string; kind: OccasionKind; date: string | null; place: string | null } | null;
  /** As printed. */
  capacity: string | null;
  addressees: Span[];
  /** Through whom the article has it, nearest first. */
  via: Span[];
  figures: ExtractedFigure[];
}

/** A passage as it is found, before its act, day, occasion, capacity, addressees and figures are read. */
export const foundPassage = ({
  speaker,
  cue,
  content,
  mode,
  confidence,
  reasons,
}: Pick<Passage, 'speaker' | 'cue' | 'content' | 'mode' | 'confidence' | 'reasons'>): Passage => ({
  speaker,
  cue,
  content,
  mode,
  confidence,
  reasons,
  act: 'ASSERTION',
  claim: null,
  saidOn: null,
  saidOnPrecision: null,
  occasion: null,
  capacity: null,
  addressees: [],
  via: [],
  figures: [],
});

/** What an article attributes, and who found it. */
export interface Extraction {
  /** In the order of the text. */
  passages: Passage[];
  /** Name and version. */
  extractor: string;
  /** What it gave and could not be kept, with the reason. */
  dropped: Decision[];
}

/** Why something was linked, joined, or left apart. */
export interface Decision {
  /** What was decided about: a mention, a passage. */
  what: string;
  /** What it was linked to: name and id; null: nothing, it stands for itself. */
  candidate: { id: string; name: string } | null;
  /** 0 to 1. */
  score: number;
  reasons: string[];
  outcome: 'LINKED' | 'PROPOSED' | 'NEW' | 'DROPPED';
}
