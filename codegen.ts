import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
import type { CodegenPlugin } from '@graphql-codegen/plugin-helpers';
import { buildSchema, isAbstractType, isIntrospectionType, isObjectType } from 'graphql';

const folder = join(import.meta.dirname, 'schema');
const sdl = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

/**
 * Resolvers get what was selected, already read: every object, interface and union is a `Selected`. Not `defaultMapper`, which
 * takes scalars, enums and inputs too.
 */
const mappers = Object.fromEntries(
  Object.values(buildSchema(sdl.join('\n')).getTypeMap())
    .filter(
      (type) => (isObjectType(type) || isAbstractType(type)) && !isIntrospectionType(type) && !['Query', 'Mutation'].includes(type.name),
    )
    .map((type) => [type.name, '../selection/selected.ts#Selected']),
);

/** The plugin writes `any` into what it makes for scalars and subscriptions, whatever its settings. */
const withoutAny = (loaded: CodegenPlugin): CodegenPlugin => ({
  ...loaded,
  async plugin(...input) {
    const output = await loaded.plugin(...input);
    if (typeof output === 'string') throw new Error('typescript-resolvers has changed what it returns');
    return { ...output, content: output.content.replaceAll(/\bany\b(?=[\],>[])/g, 'unknown') };
  },
});

const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  importExtension: '.ts',
  generates: {
    'src/generated/graphql.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        contextType: '../server/context.ts#Context',
        mappers,
        strictScalars: true,
        defaultScalarType: 'unknown',
        scalars: { ID: 'string', Date: 'string', DateTime: 'string', URL: 'string' },
        enumsAsTypes: true,
        useTypeImports: true,
        immutableTypes: true,
      },
    },
    'src/generated/schema.graphql': {
      plugins: ['schema-ast'],
      config: { includeDirectives: true, sort: true },
    },
    'src/explorer/generated/': {
      documents: 'src/explorer/**/*.graphql',
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        // The page sends the hash, and the server finds the text in persisted-documents.json.
        persistedDocuments: {
          mode: 'embedHashInDocument',
          hashAlgorithm: (operation: string) => createHash('sha256').update(operation).digest('hex'),
        },
      },
      // The page's cache tells objects apart by type and id, so the text must ask for the type.
      documentTransforms: [addTypenameSelectionDocumentTransform],
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        defaultScalarType: 'unknown',
        scalars: { ID: 'string', Date: 'string', DateTime: 'string', URL: 'string' },
      },
    },
  },
  pluginLoader: async (name) => {
    const loaded = (await import(name)) as CodegenPlugin;
    return name.endsWith('/typescript-resolvers') ? withoutAny(loaded) : loaded;
  },
};

export default config;
