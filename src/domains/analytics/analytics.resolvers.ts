import type { Resolvers } from '../../generated/graphql.ts';
import { reads } from '../reads.ts';
import { figureSeries, network, statementCounts } from './analytics.store.ts';

export const analyticsResolvers: Resolvers = {
  Query: { figureSeries: reads(figureSeries), statementCounts: reads(statementCounts), network: reads(network) },
};
