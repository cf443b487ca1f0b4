import type { Resolvers } from '../../generated/graphql.ts';
import { reads } from '../reads.ts';
import { quotations } from './quotation.store.ts';

export const quotationResolvers: Resolvers = {
  Query: { quotations: reads(quotations) },
};
