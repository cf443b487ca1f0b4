import type { GraphQLFieldResolver } from 'graphql';

/**
 * Every field below a root field was read with it, under the name that the response gives it: two aliases of one field
 * with different arguments are two values.
 */
export const readSelected: GraphQLFieldResolver<unknown, unknown> = (source, _args, _context, info) =>
  (source as Record<string, unknown> | null | undefined)?.[info.path.key];
