import js from '@eslint/js';
import graphql from '@graphql-eslint/eslint-plugin';
import { defineConfig } from 'eslint/config';
import n from 'eslint-plugin-n';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/**
 * The walls between rooms: `files` do not import what is at `imports` (globs of this folder, or names of packages).
 * docs/architecture.md tells why; test/schema/lint.test.ts shows that each of them fires.
 */
const walls = [
  {
    name: 'browser',
    files: ['src/explorer/**', 'src/graphiql/**'],
    imports: ['/src/**', '!/src/explorer/**', '!/src/graphiql/**', '!/src/generated/**'],
    message: 'A page in the browser speaks only GraphQL: it imports no server code.',
  },
  {
    name: 'resolvers',
    files: ['src/domains/**/*.resolvers.ts'],
    imports: ['/src/graph/**', '/src/**/*.cypher.ts'],
    message: 'Resolvers reach the graph only through stores.',
  },
  {
    name: 'ingest',
    files: ['src/ingest/{read,clean,extract}/**'],
    imports: ['/src/graph/**', '/src/domains/**', '/src/selection/**', '/src/server/**', '/src/seed/**', '/src/records/load*.ts'],
    message: 'Reading, cleaning and extraction know no database: text in, values out.',
  },
  {
    name: 'driver',
    files: ['src/**'],
    ignores: ['src/graph/**'],
    imports: ['neo4j-driver', 'neo4j-driver/**', 'neo4j-driver-core'],
    message: 'Only src/graph knows neo4j-driver.',
  },
  {
    name: 'entrances',
    files: ['src/server/**', 'src/cli/**'],
    imports: ['/src/**/*.cypher.ts'],
    message: 'Servers and commands reach the graph only through stores.',
  },
  {
    name: 'relay',
    files: ['src/relay/**'],
    imports: ['/src/graph/**', '/src/domains/**', '/src/selection/**', '/src/server/**'],
    message: 'Ids, cursors and paging know no graph.',
  },
  {
    name: 'graph',
    files: ['src/graph/**'],
    imports: ['/src/domains/**', '/src/selection/**', '/src/relay/**', '/src/server/**', 'graphql', 'graphql/**'],
    message: 'src/graph knows no GraphQL.',
  },
  {
    name: 'http',
    files: ['src/records/**', 'src/domains/**'],
    ignores: ['src/domains/**/*.resolvers.ts'],
    imports: ['/src/server/**'],
    message: 'Records and stores know no HTTP.',
  },
];
const ofThisFolder = (glob) => glob.replace(/^!?\//, (start) => `${start.slice(0, -1)}${import.meta.dirname}/`);
// One name of the plugin for each wall: two settings of one rule would replace one another.
const wallConfigs = walls.map(({ name, files, ignores = [], imports, message }) => ({
  files,
  ignores,
  plugins: { [`wall-${name}`]: n },
  rules: { [`wall-${name}/no-restricted-import`]: ['error', [{ name: imports.map(ofThisFolder), message }]] },
}));

const cypher = String.raw`/\b(MATCH|MERGE|CREATE)\s*\(|\bUNWIND\s+\S|\bDETACH DELETE\b|\bCALL\s*[({]|\bCALL (db|dbms|apoc)\.|\b(CREATE|DROP) (\w+ )?(CONSTRAINT|INDEX)\b|\bSHOW (\w+ )?(CONSTRAINTS|INDEXES|DATABASES|TRANSACTIONS)\b|^\s*RETURN\s|\bRETURN\s+\S+\s+AS\b/`;
const cypherElsewhere = ['Literal[value=', 'TemplateElement[value.raw='].map((start) => ({
  selector: `${start}${cypher}]`,
  message: 'Cypher stands only in *.cypher.ts, in queries with a name.',
}));

const testLeftOut = {
  selector:
    'MemberExpression[property.name=/^(only|skip|todo|fails)$/]:matches([object.name=/^(describe|suite|it|test)$/], [object.object.name=/^(describe|suite|it|test)$/])',
  message: 'No test is left out in silence: skipIf, with the reason in the title.',
};

export default defineConfig(
  // models/ holds AssemblyScript: npx tsx scripts/build-kernel.ts checks it.
  { ignores: ['**/dist/', '**/generated/', 'coverage/', '.dictum/', 'node_modules/', 'models/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: ['**/*.{ts,tsx,js}'],
    extends: [js.configs.recommended],
    languageOptions: { globals: globals.node },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', testLeftOut],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      // With noUncheckedIndexedAccess it is how one says that an index is in range.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A type parameter that is there once names what an untyped answer is read as.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Rooms hand out closures, not classes: nothing hangs on `this`.
      '@typescript-eslint/unbound-method': 'off',
      // `async` without `await` keeps a promise's interface: what it throws becomes a rejection.
      '@typescript-eslint/require-await': 'off',
      // Which columns of a row are text, its query says.
      '@typescript-eslint/no-base-to-string': 'off',
      // Code points are what offsets count here.
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  ...wallConfigs,
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/config.ts'],
    rules: {
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Only src/config.ts reads the environment.' }],
      'no-restricted-imports': [
        'error',
        ...['process', 'node:process'].map((name) => ({
          name,
          importNames: ['env'],
          message: 'Only src/config.ts reads the environment.',
        })),
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'scripts/**/*.ts'],
    ignores: ['**/*.cypher.ts'],
    rules: { 'no-restricted-syntax': ['error', testLeftOut, ...cypherElsewhere] },
  },
  {
    files: ['src/graph/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts'],
    // neo4j-driver declares its plain settings as classes.
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Tests look at answers that came over the wire.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },

  {
    files: ['schema/*.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: { parser: graphql.parser },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      // One line where one line is enough, a block where not.
      '@graphql-eslint/description-style': 'off',
      // Lists of other things than edges are wanted too: `aliases`, `speakers`, `nodes` beside `edges`.
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
      // Parts of a thing, pages and rows of a count are nothing by themselves: they have no id to be found by.
      '@graphql-eslint/strict-id-in-types': [
        'error',
        {
          exceptions: {
            suffixes: [
              'Connection',
              'Edge',
              'Info',
              'Selector',
              'Block',
              'Side',
              'Count',
              'Series',
              'Point',
              'Payload',
              'Error',
              'Decision',
            ],
            types: [
              'Discrepancy',
              'StatementRelation',
              'Network',
              'NetworkNode',
              'IngestResult',
              'IngestActorProposal',
              'IngestedOccasion',
              'IngestedFigure',
            ],
          },
        },
      ],
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          rootField: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
        },
      ],
    },
  },
  {
    files: ['src/explorer/**/*.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: { parser: graphql.parser },
    rules: {
      ...graphql.configs['flat/operations-recommended'].rules,
      // Beside their page, named like it; operations and fragments of one page stand in one file.
      '@graphql-eslint/match-document-filename': 'off',
    },
  },
  {
    files: ['examples/*.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: { parser: graphql.parser },
    rules: {
      ...graphql.configs['flat/operations-recommended'].rules,
      // For clients with a cache. Examples ask for what they show.
      '@graphql-eslint/require-selections': 'off',
    },
  },
);
