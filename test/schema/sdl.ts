import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema } from 'graphql';

export const root = join(import.meta.dirname, '../..');

/** The schema as its files have it, without resolvers. */
export function schemaOfFiles(): GraphQLSchema {
  const folder = join(root, 'schema');
  const files = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  return buildSchema(files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n'));
}
