import type { TypeMaps } from '../selection/fields.ts';
import { agencyFields, anonymousSourceFields, countryFields, outletFields, personFields } from './actor/actor.cypher.ts';
import { figurePointFields, figureSeriesFields } from './analytics/figureSeries.cypher.ts';
import { networkEdgeFields, networkFields, networkNodeFields } from './analytics/network.cypher.ts';
import { statementCountFields } from './analytics/statementCounts.cypher.ts';
import { articleFields, removedBlockFields } from './article/article.cypher.ts';
import { discrepancyFields, discrepancySideFields } from './discrepancy/discrepancy.cypher.ts';
import { figureFields } from './figure/figure.cypher.ts';
import { measureFields } from './figure/measure.cypher.ts';
import {
  actorProposalFields,
  decisionFields,
  ingestedActorFields,
  ingestedArticleFields,
  ingestedFigureFields,
  ingestedOccasionFields,
  ingestedStatementFields,
  ingestRelationFields,
  matchFields,
  payloadFields,
  resultFields,
  userErrorFields,
} from './ingest/ingest.cypher.ts';
import { occasionFields } from './occasion/occasion.cypher.ts';
import { positionFields } from './position/position.cypher.ts';
import { quotationFields, selectorFields } from './quotation/quotation.cypher.ts';
import { relationFields } from './relation/relation.cypher.ts';
import { statementFields } from './statement/statement.cypher.ts';
import { topicFields } from './topic/topic.cypher.ts';

export const maps = {
  Agency: agencyFields,
  AnonymousSource: anonymousSourceFields,
  Article: articleFields,
  Country: countryFields,
  Discrepancy: discrepancyFields,
  DiscrepancySide: discrepancySideFields,
  Figure: figureFields,
  FigurePoint: figurePointFields,
  FigureSeries: figureSeriesFields,
  IngestActorProposal: actorProposalFields,
  IngestArticlesPayload: payloadFields,
  IngestDecision: decisionFields,
  IngestedActor: ingestedActorFields,
  IngestedArticle: ingestedArticleFields,
  IngestedFigure: ingestedFigureFields,
  IngestedOccasion: ingestedOccasionFields,
  IngestedStatement: ingestedStatementFields,
  IngestMatch: matchFields,
  IngestRelation: ingestRelationFields,
  IngestResult: resultFields,
  IngestUserError: userErrorFields,
  Measure: measureFields,
  Network: networkFields,
  NetworkEdge: networkEdgeFields,
  NetworkNode: networkNodeFields,
  Occasion: occasionFields,
  Outlet: outletFields,
  Person: personFields,
  Position: positionFields,
  Quotation: quotationFields,
  RemovedBlock: removedBlockFields,
  Statement: statementFields,
  StatementCount: statementCountFields,
  StatementRelation: relationFields,
  TextSelector: selectorFields,
  Topic: topicFields,
} satisfies TypeMaps;
