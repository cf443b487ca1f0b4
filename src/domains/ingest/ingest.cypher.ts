import type {
  IngestActorProposal,
  IngestArticlesPayload,
  IngestDecision,
  IngestedActor,
  IngestedArticle,
  IngestedFigure,
  IngestedOccasion,
  IngestedStatement,
  IngestMatch,
  IngestRelation,
  IngestResult,
  IngestUserError,
} from '../../generated/graphql.ts';
import { property, type FieldMap, type FieldsOf, type Place } from '../../selection/fields.ts';
import { held, one, rows } from '../../selection/patterns.cypher.ts';

/**
 * What a mutation answers is a map that comes as a parameter. It is read like what comes from the graph, so that all that is
 * selected below it, in the graph too, is one query after the write.
 */
export const payload: FieldMap = one((_, to, { args, c }: Place<{ payload: unknown }>) => ({
  from: `UNWIND [${c.param(args.payload)}] AS ${to}`,
}));

const inner = (name: string): FieldMap => rows((map, to) => `UNWIND ${map}.${name} AS ${to} WITH ${to}`);

/** What the graph has under the id of a map; under another, where that was merged into it. */
const stored = (label: string): FieldMap =>
  one((map, to) => ({
    from: `MATCH (${to}:${label}) WHERE ${to}.id = coalesce(head(COLLECT { MATCH (m:Merged {id: ${map}.id}) RETURN m.into }), ${map}.id)`,
  }));

export const payloadFields: FieldsOf<IngestArticlesPayload> = { results: inner('results'), userErrors: inner('userErrors') };

export const userErrorFields: FieldsOf<IngestUserError> = {
  code: property('code'),
  field: property('field'),
  message: property('message'),
};

export const resultFields: FieldsOf<IngestResult> = {
  index: property('index'),
  outcome: property('outcome'),
  article: held('article'),
  statements: inner('statements'),
  decisions: inner('decisions'),
};

export const ingestedArticleFields: FieldsOf<IngestedArticle> = {
  id: property('id'),
  stored: stored('Article'),
  title: property('title'),
  url: property('url'),
  outlet: held('outlet'),
  bylines: property('bylines'),
  credits: inner('credits'),
  publishedOn: property('publishedOn'),
  publishedOnInferred: property('publishedOnInferred'),
  language: property('language'),
  license: property('license'),
  text: property('text'),
  textHash: property('textHash'),
  removed: inner('removed'),
};

export const ingestedStatementFields: FieldsOf<IngestedStatement> = {
  id: property('id'),
  stored: stored('Statement'),
  gist: property('gist'),
  act: property('act'),
  claim: property('claim'),
  speakers: inner('speakers'),
  saidOn: property('saidOn'),
  saidOnPrecision: property('saidOnPrecision'),
  occasion: held('occasion'),
  addressees: inner('addressees'),
  about: inner('about'),
  via: inner('via'),
  text: property('text'),
  segments: inner('segments'),
  mode: property('mode'),
  cue: property('cue'),
  speakerText: property('speakerText'),
  capacityText: property('capacityText'),
  figures: inner('figures'),
  confidence: property('confidence'),
  extractor: property('extractor'),
  matches: inner('matches'),
  relations: inner('relations'),
  reasons: property('reasons'),
};

export const ingestedActorFields: FieldsOf<IngestedActor> = {
  id: property('id'),
  stored: stored('Actor'),
  name: property('name'),
  type: property('type'),
  isNew: property('isNew'),
  proposals: inner('proposals'),
};

export const actorProposalFields: FieldsOf<IngestActorProposal> = {
  actor: held('actor'),
  score: property('score'),
  reason: property('reason'),
};

export const ingestedOccasionFields: FieldsOf<IngestedOccasion> = {
  name: property('name'),
  kind: property('kind'),
  date: property('date'),
  place: property('place'),
};

export const ingestedFigureFields: FieldsOf<IngestedFigure> = {
  measure: property('measure'),
  text: property('text'),
  lower: property('lower'),
  upper: property('upper'),
  approximate: property('approximate'),
  unit: property('unit'),
  of: held('of'),
  place: property('place'),
  from: property('from'),
  asOf: property('asOf'),
};

export const matchFields: FieldsOf<IngestMatch> = {
  kind: property('kind'),
  id: property('id'),
  gist: property('gist'),
  stored: stored('Statement'),
  score: property('score'),
  reason: property('reason'),
};

export const ingestRelationFields: FieldsOf<IngestRelation> = {
  kind: property('kind'),
  inverse: property('inverse'),
  id: property('id'),
  gist: property('gist'),
  stored: stored('Statement'),
  confidence: property('confidence'),
  reason: property('reason'),
};

export const decisionFields: FieldsOf<IngestDecision> = {
  what: property('what'),
  outcome: property('outcome'),
  candidate: property('candidate'),
  score: property('score'),
  reasons: property('reasons'),
};
