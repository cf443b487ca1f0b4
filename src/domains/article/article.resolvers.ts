import type { Resolvers } from '../../generated/graphql.ts';
import { reads } from '../reads.ts';
import { article, articles } from './article.store.ts';

export const articleResolvers: Resolvers = {
  Query: { article: reads(article), articles: reads(articles) },
};
