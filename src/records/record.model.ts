import { z } from 'zod';

/**
 * Records: the one format in which anything enters the graph. Seeds, scripts of one's own and ingest all hand over a
 * `RecordSet`; files under `seed/` hold one each, as JSON.
 *
 * Things are referred to by key (`volodymyr-zelenskyy`) or, where they are in the graph already, by id (`act_…`).
 * A key is the curator's; the id is made from it, so that a reload finds the same thing.
 */

const key = z
  .string()
  .max(160)
  .regex(/^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/, 'a key is lower-case letters, digits, and single - _ . between them');
/** Key or id of a thing defined in this set, in another file, or in the graph. */
const ref = z.string().min(1).max(200);
/** `person-key/position-key`, or the id of a position. */
const positionRef = z.string().min(1).max(330);
const line = (max: number) => z.string().trim().min(1).max(max);
const isoDate = z.iso.date();
const confidence = z.number().min(0).max(1);
const extractor = line(120);
const wikidataId = z.string().regex(/^Q[1-9]\d*$/);

export const AgencyKinds = [
  'EXECUTIVE',
  'MINISTRY',
  'INTELLIGENCE',
  'MILITARY',
  'LEGISLATURE',
  'JUDICIARY',
  'INTERGOVERNMENTAL',
  'PARTY',
  'COMPANY',
  'NGO',
  'OTHER',
] as const;
export const SpeechActs = [
  'ASSERTION',
  'ESTIMATE',
  'PREDICTION',
  'WARNING',
  'ACCUSATION',
  'CONDEMNATION',
  'PRAISE',
  'COMMITMENT',
  'THREAT',
  'REQUEST',
  'QUESTION',
  'REJECTION',
  'DENIAL',
  'ACKNOWLEDGEMENT',
  'CORRECTION',
  'RETRACTION',
  'DECLINED_COMMENT',
  'NON_CONFIRMATION',
  'NO_REPLY',
  'OTHER',
] as const;
export const DatePrecisions = ['DAY', 'WEEK', 'MONTH', 'YEAR', 'BEFORE'] as const;
export const ReviewStatuses = ['UNREVIEWED', 'CONFIRMED', 'REJECTED'] as const;
export const OccasionKinds = ['ADDRESS', 'INTERVIEW', 'BRIEFING', 'MEETING', 'SOCIAL_POST', 'DOCUMENT', 'OTHER'] as const;
export const QuotationModes = ['DIRECT', 'INDIRECT', 'MIXED'] as const;
export const DiscrepancyKinds = ['WORDING', 'FIGURE', 'MEASURE', 'DATE', 'SPEAKER', 'TARGET', 'PLACE', 'ACT'] as const;
export type DiscrepancyKind = (typeof DiscrepancyKinds)[number];
export const RelationKinds = [
  'CORROBORATES',
  'CONTRADICTS',
  'UPDATES',
  'DENIES',
  'RESPONDS_TO',
  'REPEATS',
  'CORRECTS',
  'RETRACTS',
] as const;
/** The acts that are about a claim which they do not make: `Statement.claim` belongs to them alone. */
export const ActsWithClaim: ReadonlySet<string> = new Set(['DENIAL', 'NON_CONFIRMATION', 'DECLINED_COMMENT', 'NO_REPLY']);

const named = {
  key,
  name: line(300),
  /** Every other name it is met under: spellings, metonyms, abbreviations. */
  aliases: z.array(line(300)).max(200).default([]),
  /** Only one that a stored source confirms. */
  wikidataId: wikidataId.nullable().default(null),
};

const position = z.strictObject({
  /** Unique within its holder. */
  key,
  title: line(300),
  agency: ref.nullable().default(null),
  /** The state it serves; left out: that of its agency. */
  country: ref.nullable().optional(),
  from: isoDate.nullable().default(null),
  to: isoDate.nullable().default(null),
});

export const actorRecord = z.discriminatedUnion('type', [
  z.strictObject({ ...named, type: z.literal('PERSON'), positions: z.array(position).max(200).default([]) }),
  z.strictObject({
    ...named,
    type: z.literal('AGENCY'),
    kind: z.enum(AgencyKinds),
    country: ref.nullable().default(null),
    parent: ref.nullable().default(null),
  }),
  z.strictObject({ ...named, type: z.literal('COUNTRY'), code: z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code, e.g. UA') }),
  z.strictObject({ ...named, type: z.literal('OUTLET'), country: ref.nullable().default(null) }),
  /** Each unnamed speaker is one of its own: key it by article and role. */
  z.strictObject({ ...named, type: z.literal('ANONYMOUS_SOURCE'), affiliation: ref.nullable().default(null) }),
]);

export const topicRecord = z.strictObject({ key, name: line(200) });

export const measureRecord = z.strictObject({
  key: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(?:_[a-z0-9]+)*$/, 'a measure key is snake_case'),
  name: line(200),
  unit: line(60),
});

export const occasionRecord = z.strictObject({
  key,
  name: line(300),
  kind: z.enum(OccasionKinds),
  date: isoDate.nullable().default(null),
  place: line(200).nullable().default(null),
});

export const articleRecord = z.strictObject({
  key,
  title: line(500).nullable().default(null),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .default(null),
  outlet: ref.nullable().default(null),
  bylines: z.array(line(200)).max(50).default([]),
  /** Whom the article as a whole is credited to; what equals the outlet counts for `Quotation.via` alone. */
  credits: z.array(ref).max(20).default([]),
  publishedOn: isoDate.nullable().default(null),
  publishedOnInferred: z.boolean().default(false),
  /** BCP 47. */
  language: z
    .string()
    .regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/)
    .default('en'),
  license: line(300).nullable().default(null),
  /** SHA-256 of the cleaned text (UTF-8), hex. */
  textHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
  /** Of the texts that it had before it was corrected, the oldest first. */
  earlierTextHashes: z
    .array(z.string().regex(/^[0-9a-f]{64}$/))
    .max(100)
    .default([]),
  removed: z
    .array(z.strictObject({ reason: line(60), text: line(500), at: z.int().min(0) }))
    .max(500)
    .default([]),
});

/** TextPositionSelector and TextQuoteSelector in one; code points of the cleaned text, end exclusive. */
export const segmentRecord = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(1),
  exact: z.string().min(1).max(5000),
  prefix: z.string().max(200),
  suffix: z.string().max(200),
});

export const figureRecord = z.strictObject({
  measure: ref,
  /** As printed. */
  text: line(300),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  approximate: z.boolean().default(false),
  /** Left out or null: the measure's. */
  unit: line(60).nullable().default(null),
  of: ref.nullable().default(null),
  place: line(200).nullable().default(null),
  from: isoDate.nullable().default(null),
  asOf: isoDate.nullable().default(null),
});

export const quotationRecord = z.strictObject({
  /** Unique within its statement; left out: the article's key, which then may stand once. */
  key: key.optional(),
  article: ref,
  mode: z.enum(QuotationModes),
  cue: line(100).nullable().default(null),
  speakerText: line(300).nullable().default(null),
  /** To whom this article attributes it; left out: the statement's speakers. */
  speakers: z.array(ref).min(1).max(20).optional(),
  capacityText: line(300).nullable().default(null),
  segments: z.array(segmentRecord).min(1).max(50),
  /** Through whom, nearest first; the article's credits are added behind them. */
  via: z.array(ref).max(20).default([]),
  confidence: confidence.default(1),
  extractor: extractor.default('curated'),
  figures: z.array(figureRecord).max(50).default([]),
});

export const discrepancyRecord = z.strictObject({
  kind: z.enum(DiscrepancyKinds),
  description: line(1000),
  /** Keys of this statement's quotations under the value that each has. */
  sides: z
    .array(z.strictObject({ value: line(300), quotations: z.array(ref).min(1).max(100) }))
    .min(2)
    .max(50),
  confidence: confidence.default(1),
  extractor: extractor.default('curated'),
});

export const statementRecord = z.strictObject({
  key,
  gist: line(1000),
  act: z.enum(SpeechActs),
  speakers: z.array(ref).min(1).max(20),
  /** In which capacity the speakers spoke, one at most for each speaker who is a person. */
  positions: z.array(positionRef).max(20).default([]),
  saidOn: isoDate.nullable().default(null),
  saidOnPrecision: z.enum(DatePrecisions).nullable().default(null),
  claim: line(1000).nullable().default(null),
  occasion: ref.nullable().default(null),
  addressees: z.array(ref).max(50).default([]),
  about: z.array(ref).max(50).default([]),
  topics: z.array(ref).max(50).default([]),
  reviewStatus: z.enum(ReviewStatuses).default('UNREVIEWED'),
  /** New quotations are added to those that the statement has already. */
  quotations: z.array(quotationRecord).max(500).default([]),
  discrepancies: z.array(discrepancyRecord).max(50).default([]),
});

export const relationRecord = z.strictObject({
  from: ref,
  kind: z.enum(RelationKinds),
  to: ref,
  reason: line(1000),
  confidence: confidence.default(1),
  extractor: extractor.default('curated'),
  reviewStatus: z.enum(ReviewStatuses).default('UNREVIEWED'),
});

export const recordSet = z.strictObject({
  $schema: z.string().optional(),
  actors: z.array(actorRecord).default([]),
  topics: z.array(topicRecord).default([]),
  measures: z.array(measureRecord).default([]),
  occasions: z.array(occasionRecord).default([]),
  articles: z.array(articleRecord).default([]),
  statements: z.array(statementRecord).default([]),
  relations: z.array(relationRecord).default([]),
});

export type RecordSet = z.infer<typeof recordSet>;
/** As it is written by hand: what has a default may be left out. */
export type RecordSetInput = z.input<typeof recordSet>;
export type ActorRecord = z.infer<typeof actorRecord>;
export type TopicRecord = z.infer<typeof topicRecord>;
export type MeasureRecord = z.infer<typeof measureRecord>;
export type OccasionRecord = z.infer<typeof occasionRecord>;
export type ArticleRecord = z.infer<typeof articleRecord>;
export type StatementRecord = z.infer<typeof statementRecord>;
export type QuotationRecord = z.infer<typeof quotationRecord>;
export type SegmentRecord = z.infer<typeof segmentRecord>;
export type FigureRecord = z.infer<typeof figureRecord>;
export type DiscrepancyRecord = z.infer<typeof discrepancyRecord>;
export type RelationRecord = z.infer<typeof relationRecord>;
