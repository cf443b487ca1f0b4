import type { Resolvers } from '../../generated/graphql.ts';
import { reads } from '../reads.ts';
import { topics } from './topic.store.ts';

export const topicResolvers: Resolvers = {
  Query: { topics: reads(topics) },
};
