import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { root } from './sdl.ts';

// The files here are not on disk, so nothing is known of their types: the rules that need types are off.
const eslint = new ESLint({
  cwd: root,
  overrideConfig: {
    files: ['**/*.ts'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { parserOptions: { projectService: false } },
  },
});

async function complaints(filePath: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath });
  const messages = results.flatMap((result) => result.messages);
  expect(messages.filter((message) => message.fatal)).toEqual([]);
  return messages.map(({ ruleId, message }) => `${ruleId ?? ''}: ${message}`);
}

/** What it is, where it is wrong, where it is right, the code, and what is said of it. */
type Wall = [name: string, wrong: string, right: string, code: string, complaint: string];

const takes = (path: string) => `import * as it from '${path}';\nexport const has = it;\n`;
const syntax = 'no-restricted-syntax: ';

const imports: Wall[] = [
  ['the explorer and the rooms of the server', 'src/explorer/a.ts', 'src/cli/a.ts', takes('../graph/runner.ts'), 'speaks only GraphQL'],
  ['the explorer and a file at the top', 'src/explorer/a.ts', 'src/cli/a.ts', takes('../errors.ts'), 'speaks only GraphQL'],
  ['GraphiQL and the server', 'src/graphiql/a.ts', 'src/cli/a.ts', takes('../relay/id.ts'), 'speaks only GraphQL'],
  [
    'resolvers and the graph',
    'src/domains/x/x.resolvers.ts',
    'src/domains/x/x.store.ts',
    takes('../../graph/runner.ts'),
    'only through stores',
  ],
  [
    'resolvers and Cypher',
    'src/domains/x/x.resolvers.ts',
    'src/domains/x/x.store.ts',
    takes('../actor/actor.cypher.ts'),
    'only through stores',
  ],
  ['reading and the graph', 'src/ingest/read/a.ts', 'src/ingest/write/a.ts', takes('../../graph/runner.ts'), 'know no database'],
  [
    'cleaning and the domains',
    'src/ingest/clean/a.ts',
    'src/ingest/write/a.ts',
    takes('../../domains/actor/actor.cypher.ts'),
    'know no database',
  ],
  ['extraction and the loader', 'src/ingest/extract/a.ts', 'src/ingest/write/a.ts', takes('../../records/load.ts'), 'know no database'],
  ['extraction and the driver', 'src/ingest/extract/a.ts', 'src/graph/a.ts', takes('neo4j-driver'), 'Only src/graph knows'],
  ['domains and the driver', 'src/domains/x/x.store.ts', 'src/graph/a.ts', takes('neo4j-driver'), 'Only src/graph knows'],
  ['the top and the driver', 'src/a.ts', 'src/graph/a.ts', takes('neo4j-driver'), 'Only src/graph knows'],
  [
    'types of the driver',
    'src/cli/a.ts',
    'src/graph/a.ts',
    "import type { Driver } from 'neo4j-driver';\nexport type Has = Driver;\n",
    'Only src/graph knows',
  ],
  [
    'the driver, at run time',
    'src/cli/a.ts',
    'src/graph/a.ts',
    "export const has = await import('neo4j-driver');\n",
    'Only src/graph knows',
  ],
  ['commands and Cypher', 'src/cli/a.ts', 'src/records/a.ts', takes('../domains/actor/actor.cypher.ts'), 'only through stores'],
  ['ids and the graph', 'src/relay/a.ts', 'src/records/a.ts', takes('../graph/runner.ts'), 'know no graph'],
  ['the graph and the domains', 'src/graph/a.ts', 'src/records/a.ts', takes('../domains/actor/actor.cypher.ts'), 'knows no GraphQL'],
  ['the graph and graphql', 'src/graph/a.ts', 'src/records/a.ts', takes('graphql'), 'knows no GraphQL'],
  ['stores and the server', 'src/domains/x/x.store.ts', 'src/domains/x/x.resolvers.ts', takes('../../server/context.ts'), 'know no HTTP'],
  ['records and the server', 'src/records/a.ts', 'src/cli/a.ts', takes('../server/context.ts'), 'know no HTTP'],
];

const environment: Wall[] = [
  ['process.env', 'src/server/a.ts', 'src/config.ts', 'export const port = process.env.PORT;\n', 'no-restricted-properties'],
  ['process.env, taken apart', 'src/server/a.ts', 'src/config.ts', 'export const { env } = process;\n', 'no-restricted-properties'],
  [
    'env of node:process',
    'src/server/a.ts',
    'src/config.ts',
    takes('node:process').replace('* as it', '{ env as it }'),
    'no-restricted-imports',
  ],
];

const cypher: Wall[] = [
  'MATCH (a:Actor {id: $id}) RETURN a',
  'MERGE (a:Actor {id: $id})',
  'UNWIND $ids AS id RETURN id',
  'CALL db.indexes()',
  'CALL { RETURN 1 }',
  'RETURN 1 AS one',
  'CREATE CONSTRAINT actor_id FOR (a:Actor) REQUIRE a.id IS UNIQUE',
  'CREATE FULLTEXT INDEX names FOR (a:Actor) ON EACH [a.name]',
  'SHOW INDEXES',
].flatMap((text): Wall[] => [
  [`'${text}'`, 'src/domains/x/x.store.ts', 'src/domains/x/x.cypher.ts', `export const text = '${text}';\n`, syntax + 'Cypher stands only'],
  [
    `\`${text}\``,
    'src/selection/select.ts',
    'src/selection/select.cypher.ts',
    `export const text = (a: string) => \`\${a} ${text}\`;\n`,
    syntax + 'Cypher stands only',
  ],
]);

const leftOut: Wall[] = [
  'it.only',
  'it.skip',
  'describe.only',
  'describe.skip',
  'test.todo',
  'it.concurrent.only',
  'it.fails',
  'it.skip.each([1])',
].map((call): Wall => [
  call,
  'test/a.test.ts',
  '',
  `import { describe, it, test } from 'vitest';\nexport const all = [describe, it, test];\n${call}('a', () => undefined);\n`,
  syntax + 'No test is left out',
]);

describe('the walls', () => {
  it.each([
    ...imports.map(([name, wrong, right, code, text]): Wall => [name, wrong, right, code, `no-restricted-import: ${text}`]),
    ...environment,
    ...cypher,
    ...leftOut,
  ])('stop %s in %s', async (_, wrong, right, code, complaint) => {
    const [rule = '', text = ''] = complaint.split(': ');
    const fits = (line: string) => line.includes(`${rule}: `) && line.includes(text);
    expect((await complaints(wrong, code)).filter(fits)).not.toEqual([]);
    if (right) expect((await complaints(right, code)).filter(fits)).toEqual([]);
  });

  it('let prose be, and a test that says why it is skipped', async () => {
    expect(
      await complaints('src/cli/a.ts', "export const text = 'Create an index card, call me, and return what matches (all of it).';\n"),
    ).toEqual([]);
    expect(
      await complaints('test/a.test.ts', "import { it } from 'vitest';\nit.skipIf(true)('a (skipped: b)', () => undefined);\n"),
    ).toEqual([]);
  });

  it('stop any', async () => {
    expect(await complaints('src/cli/a.ts', 'export const a = (b: any): unknown => b;\n')).toEqual([
      expect.stringContaining('@typescript-eslint/no-explicit-any'),
    ]);
  });
});

describe('the rules for the schema', () => {
  const bad = (sdl: string) => complaints('schema/topic.graphql', sdl);
  const good =
    '"What statements are on."\ntype Topic {\n  "Its id."\n  id: ID!\n}\n"The root."\ntype Query {\n  "One."\n  topic("Its id." id: ID!): Topic\n}\n';

  it('take what is right', async () => {
    expect(await bad(good)).toEqual([]);
  });

  it.each([
    ['a type without description', '"What statements are on."\n', '', 'require-description'],
    ['a field without description', '"Its id."\n  id', 'id', 'require-description'],
    ['an argument without description', '"Its id." id', 'id', 'require-description'],
    ['an enum value without description', 'type Query {', 'enum Kind { A }\n"The root."\ntype Query {', 'require-description'],
    ['a deprecation without reason', 'id: ID!\n}', 'id: ID! @deprecated\n}', 'require-deprecation-reason'],
    ['a field in snake_case', '"One."\n  topic', '"One."\n  one_topic', 'naming-convention'],
    ['a type in camelCase', 'type Query {', 'type topicKind {\n  "Its id."\n  id: ID!\n}\n"The root."\ntype Query {', 'naming-convention'],
    ['a field twice', '  "Its id."\n', '  "Its id."\n  id: ID!\n  "Its id."\n', 'unique-field-definition-names'],
    ['a thing without id', '  "Its id."\n  id: ID!', '  "Its name."\n  name: String!', 'strict-id-in-types'],
    [
      'half a connection',
      'type Query {',
      'type TopicConnection {\n  "Those."\n  edges: [Topic!]!\n}\n"The root."\ntype Query {',
      'relay-connection-types',
    ],
  ])('stop %s', async (_, from, to, rule) => {
    expect(good).toContain(from);
    expect(await bad(good.replace(from, to))).toContainEqual(expect.stringContaining(`@graphql-eslint/${rule}: `));
  });

  it('stop an operation that the schema does not take', async () => {
    expect(await complaints('examples/topic.graphql', 'query Topic { topic { title } }\n')).toContainEqual(
      expect.stringContaining('@graphql-eslint/fields-on-correct-type'),
    );
  });
});
