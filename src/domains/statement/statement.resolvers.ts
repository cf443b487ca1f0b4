import type { Resolvers } from '../../generated/graphql.ts';
import { reads } from '../reads.ts';
import { statementById, statements } from './statement.store.ts';

export const statementResolvers: Resolvers = {
  Query: { statement: reads(statementById), statements: reads(statements) },
};
