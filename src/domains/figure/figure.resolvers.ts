import type { Resolvers } from '../../generated/graphql.ts';
import { reads } from '../reads.ts';
import { measures } from './figure.store.ts';

export const figureResolvers: Resolvers = {
  Query: { measures: reads(measures) },
};
