import js from '@eslint/js';
import graphql from '@graphql-eslint/eslint-plugin';
import { defineConfig } from 'eslint/config';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/**
 * The walls between rooms: whoever is at `target` does not import what is at `from`. docs/architecture.md tells why;
 * test/schema/lint.test.ts shows that each of them fires.
 */
const driver = './node_modules/neo4j-driver/**/*';
const walls = [
  {
    target: './src/{explorer,graphiql}/**/*',
    from: ['./src/!(explorer|graphiql|generated)/**/*', './src/*.ts'],
    message: 'A page in the browser speaks only GraphQL: it imports no server code.',
  },
  {
    target: './src/domains/**/*.resolvers.ts',
    from: ['./src/graph/**/*', './src/**/*.cypher.ts'],
    message: 'Resolvers reach the graph only through stores.',
  },
  {
    target: './src/ingest/{read,clean,extract}/**/*',
    from: ['./src/{graph,domains,selection,server,seed}/**/*', './src/records/load*.ts', driver],
    message: 'Reading, cleaning and extraction know no database: text in, values out.',
  },
  {
    target: ['./src/!(graph)/**/*', './src/*.ts'],
    from: [driver],
    message: 'Only src/graph knows neo4j-driver.',
  },
  {
    target: './src/{server,cli}/**/*',
    from: ['./src/**/*.cypher.ts'],
    message: 'Servers and commands reach the graph only through stores.',
  },
  {
    target: './src/relay/**/*',
    from: ['./src/{graph,domains,selection,server}/**/*'],
    message: 'Ids, cursors and paging know no graph.',
  },
  {
    target: './src/graph/**/*',
    from: ['./src/{domains,selection,relay,server}/**/*', './node_modules/graphql/**/*'],
    message: 'src/graph knows no GraphQL.',
  },
  {
    target: './src/{records,domains}/**/!(*.resolvers|resolvers).ts',
    from: ['./src/server/**/*'],
    message: 'Records and stores know no HTTP.',
  },
];

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
  { ignores: ['**/dist/', '**/generated/', 'coverage/', '.dictum/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: ['**/*.{ts,tsx,js}'],
    extends: [js.configs.recommended],
    plugins: { 'import-x': importX },
    languageOptions: { globals: globals.node },
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js'] })] },
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
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: { 'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: walls }] },
  },
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
    files: ['src/graph/**/*.ts', 'test/**/*.ts'],
    // neo4j-driver declares its plain settings as classes.
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Tests look at answers that came over the wire.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
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
            suffixes: ['Connection', 'Edge', 'Info', 'Selector', 'Block', 'Side', 'Count', 'Series', 'Point'],
            types: ['Discrepancy', 'StatementRelation', 'Network', 'NetworkNode'],
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
