import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types for the operations of one front end, from the schema that Dictum prints. Paths are of the folder it is run in. */
const config: CodegenConfig = {
  schema: 'src/generated/schema.graphql',
  documents: 'examples/front-end/*.ts',
  importExtension: '.ts',
  generates: {
    'examples/front-end/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        defaultScalarType: 'unknown',
        scalars: { ID: 'string', Date: 'string', DateTime: 'string', URL: 'string' },
      },
    },
  },
};

export default config;
