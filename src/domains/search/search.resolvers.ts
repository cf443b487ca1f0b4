import type { Resolvers } from '../../generated/graphql.ts';
import { reads } from '../reads.ts';
import { search } from './search.store.ts';

export const searchResolvers: Resolvers = {
  Query: { search: reads(search) },
};
