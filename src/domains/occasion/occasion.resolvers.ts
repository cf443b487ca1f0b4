import type { Resolvers } from '../../generated/graphql.ts';
import { reads } from '../reads.ts';
import { occasions } from './occasion.store.ts';

export const occasionResolvers: Resolvers = {
  Query: { occasions: reads(occasions) },
};
