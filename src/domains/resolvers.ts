import type { Resolvers } from '../generated/graphql.ts';
import { actorResolvers } from './actor/actor.resolvers.ts';
import { analyticsResolvers } from './analytics/analytics.resolvers.ts';
import { articleResolvers } from './article/article.resolvers.ts';
import { figureResolvers } from './figure/figure.resolvers.ts';
import { ingestResolvers } from './ingest/ingest.resolvers.ts';
import { nodeResolvers } from './node/node.resolvers.ts';
import { occasionResolvers } from './occasion/occasion.resolvers.ts';
import { quotationResolvers } from './quotation/quotation.resolvers.ts';
import { searchResolvers } from './search/search.resolvers.ts';
import { statementResolvers } from './statement/statement.resolvers.ts';
import { topicResolvers } from './topic/topic.resolvers.ts';

const DOMAINS = [
  actorResolvers,
  analyticsResolvers,
  articleResolvers,
  figureResolvers,
  nodeResolvers,
  occasionResolvers,
  quotationResolvers,
  searchResolvers,
  statementResolvers,
  topicResolvers,
];

/** The root fields of all domains. What is below them comes with them: see `src/selection`. */
export const resolvers: Resolvers = {
  Query: Object.assign({}, ...DOMAINS.map((domain) => domain.Query)) as Required<Resolvers>['Query'],
  Mutation: { ...ingestResolvers.Mutation },
};
