import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { resolvers } from '../domains/resolvers.ts';
import { packageRoot } from '../paths.ts';
import { scalars } from '../relay/scalars.ts';

const FOLDER = path.join(packageRoot, 'schema');

/** The schema of `schema/*.graphql` with everything that answers it. Of which type a thing is, its `__typename` says. */
export function buildSchema(): GraphQLSchema {
  const typeDefs = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => readFileSync(path.join(FOLDER, file), 'utf8'));
  return makeExecutableSchema({
    typeDefs,
    resolvers: [scalars, resolvers],
    // A resolver for what the schema does not have is a slip of the pen: refused at the start.
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  });
}
