import type { Resolvers } from '../../generated/graphql.ts';
import { reads } from '../reads.ts';
import { node, nodes } from './node.store.ts';

export const nodeResolvers: Resolvers = {
  Query: { node: reads(node), nodes: reads(nodes) },
};
