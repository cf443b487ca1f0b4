import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { packageRoot } from '../paths.ts';
import { scalars } from '../relay/scalars.ts';

const FOLDER = path.join(packageRoot, 'schema');

/** The contract's abstract types: what was read says itself of which type it is. */
const typeOf = (source: { __typename: string }): string => source.__typename;
const abstractTypes = Object.fromEntries(['Node', 'Actor', 'SearchResult'].map((name) => [name, { __resolveType: typeOf }]));

/** The schema of `schema/*.graphql` with everything that answers it. */
export function buildSchema(): GraphQLSchema {
  const typeDefs = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => readFileSync(path.join(FOLDER, file), 'utf8'));
  return makeExecutableSchema({
    typeDefs,
    resolvers: [scalars, abstractTypes],
    // A resolver for what the schema does not have is a slip of the pen: refused at the start.
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  });
}
