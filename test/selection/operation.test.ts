import fc from 'fast-check';
import {
  execute,
  graphql,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeCursor } from '../../src/relay/cursor.ts';
import { idOf } from '../../src/relay/id.ts';
import { Operations } from '../../src/selection/operation.ts';
import { readSelected } from '../../src/selection/resolver.ts';
import { tell } from '../../src/server/errors.ts';
import { schema } from '../support/execute.ts';
import { long } from '../support/long.ts';
import { buildWorld, type World } from '../support/world.ts';
import { operations, type Generated, type Values } from './support/operations.ts';

const SETTINGS = { showAllText: true };

let world: World;
let values: Values;
beforeAll(async () => {
  world = await buildWorld({ seed: 12, statements: 60, withText: 0.5 });
  values = valuesOf(world);
});
afterAll(() => world.graph.close());

/** Mostly what finds something, and some that is refused. */
function valuesOf({ oracle }: World): Values {
  const some = <T>(list: Iterable<T>) => [...list].slice(0, 25);
  const actors = some(oracle.actors.keys()).map((key) => idOf('actor', key));
  const statements = some(oracle.statements).map(({ id }) => id);
  const articles = some(oracle.articles.keys()).map((key) => idOf('article', key));
  const names = some(oracle.actors.values()).map(({ name }) => name);
  const topics = some(oracle.topics.keys()).map((key) => idOf('topic', key));
  const occasions = some(oracle.occasions.keys()).map((key) => idOf('occasion', key));
  const cursors = [
    encodeCursor('statements:SAID_ON:DESC', ['2025-03-01', statements[0]!]),
    encodeCursor('name', ['m', actors[0]!]),
    encodeCursor('renderings', ['2025-03-01', 'quo_1']),
    'garbage',
  ];
  return {
    ID: [...actors, ...statements, ...articles, ...topics, 'none'],
    ids: [...actors, ...statements, ...articles],
    id: [...statements, ...articles, ...actors],
    topics,
    occasions,
    articles,
    name: [...names, 'Nobody'],
    measure: ['killed', 'captured', 'no_such'],
    measures: ['killed', 'captured', 'killed', 'vessels', 'no_such'],
    countries: ['UA', 'RU', 'us', 'UKR'],
    speakerCountries: ['UA', 'RU', 'us'],
    aboutCountries: ['UA', 'KP'],
    code: ['UA', 'RU', 'ZZ', 'Ukraine'],
    after: cursors,
    before: cursors,
    String: ['harbor', 'office of', 'convoy river', 'Robin', '…'],
    Date: ['2024-10-01', '2025-01-15', '2025-06-30'],
    DateTime: ['2025-06-01T12:00:00Z', '2025-06-02T00:00:00+02:00'],
    URL: some(oracle.articles.values()).flatMap(({ url }) => url ?? []),
    first: [0, 1, 2, 3, 7, 20, 101],
    last: [0, 1, 4],
    limit: [0, 3, 100],
    minConfidence: [0.4, 0.9],
    Int: [0, 1, 2, 5],
    Float: [0, 0.5, 1.5],
    Boolean: [true, false],
  };
}

const told = (errors: readonly GraphQLError[] | undefined) =>
  (errors ?? [])
    .map((error) => ({ ...error.toJSON(), extensions: undefined, code: tell(error).code }))
    .map((one) => JSON.stringify(one))
    .sort();

const plain = (source: string, variableValues: Record<string, unknown>) =>
  graphql({
    schema,
    source,
    variableValues,
    fieldResolver: readSelected,
    contextValue: { runner: world.graph.runner, settings: SETTINGS, readOptions: {} },
  });

const operationIn = (document: DocumentNode) =>
  document.definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION)!;

/** The fields of a selection, out of their fragments. */
const fieldsIn = (document: DocumentNode, { selections }: SelectionSetNode): FieldNode[] =>
  selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsIn(document, selection.selectionSet);
    const named = document.definitions.find((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value);
    return fieldsIn(document, (named as FragmentDefinitionNode).selectionSet);
  });

/** What each root field fails with where it is asked for alone. */
async function errorsApart(document: DocumentNode, variableValues: Record<string, unknown>): Promise<string[]> {
  const operation = operationIn(document);
  const alone = await Promise.all(
    fieldsIn(document, operation.selectionSet).map(async (field) => {
      const only = { ...operation, selectionSet: { ...operation.selectionSet, selections: [field] } };
      return execute({
        schema,
        document: { ...document, definitions: document.definitions.map((one) => (one === operation ? only : one)) },
        variableValues,
        fieldResolver: readSelected,
        contextValue: { runner: world.graph.runner, settings: SETTINGS, readOptions: {} },
      });
    }),
  );
  return alone.flatMap(({ errors }) => told(errors));
}

interface Seen {
  answered: number;
  failed: number;
  partly: number;
}

/** Values in the form that the first have, as far as the second give any: what asks for the same Cypher with other parameters. */
function blend(form: unknown, values: unknown): unknown {
  if (Array.isArray(form))
    return Array.isArray(values) && values.length > 0 ? form.map((one, i) => blend(one, values[i % values.length])) : form;
  if (typeof form === 'object' && form !== null)
    return Object.fromEntries(
      Object.entries(form).map(([key, one]) => [key, blend(one, (values as Record<string, unknown> | null)?.[key])]),
    );
  return typeof values === typeof form && values !== null ? values : form;
}

/** Answers it each time anew by graphql-js, and by one and the same `Operations`, which keep what they worked out. */
async function compare({ source, variables }: Generated, seen?: Seen): Promise<void> {
  const document = parse(source);
  const kept = new Operations(schema, SETTINGS);
  for (const given of [variables[0], variables[1], blend(variables[0], variables[1]) as Record<string, unknown>, variables[0]]) {
    const expected = await plain(source, given);
    const written = await kept.run(document, operationIn(document), given, { runner: world.graph.runner, readOptions: {} });
    if (written === null) {
      // Only what never ran: a variable, or the switch of a directive, that cannot be used.
      expect(expected.data ?? null, source).toBeNull();
      expect(
        expected.errors!.some(({ path }) => path !== undefined),
        source,
      ).toBe(false);
      continue;
    }
    expect(written.data, source).toBe(JSON.stringify(expected.data));
    const errors = [told(expected.errors), told(written.errors)] as const;
    // Without data, which of the fields that fail was the first to do so is a matter of time.
    if (expected.data === null) {
      expect(errors[1], source).not.toEqual([]);
      const known = errors[1].every((error) => errors[0].includes(error)) ? errors[0] : await errorsApart(document, given);
      for (const error of errors[1]) expect(known, source).toContain(error);
    } else expect(errors[1], source).toEqual(errors[0]);
    if (seen) {
      seen.answered += 1;
      seen.failed += expected.data === null ? 1 : 0;
      seen.partly += expected.data !== null && expected.errors ? 1 : 0;
    }
  }
}

async function hold(numRuns: number, seed: number): Promise<Seen> {
  const seen: Seen = { answered: 0, failed: 0, partly: 0 };
  await fc.assert(
    fc.asyncProperty(operations(schema, values), async (generated) => {
      fc.pre(validate(schema, parse(generated.source)).length === 0);
      await compare(generated, seen);
    }),
    { numRuns, seed, interruptAfterTimeLimit: undefined },
  );
  return seen;
}

describe('an operation is answered as graphql-js would', () => {
  it('150 generated ones, each four times with three sets of variables', async () => {
    const seen = await hold(150, 20_250_101);
    // Neither all refused nor all fine.
    expect(seen.answered).toBeGreaterThan(300);
    expect(seen.failed).toBeGreaterThan(5);
    expect(seen.answered - seen.failed).toBeGreaterThan(150);
  }, 180_000);

  it.skipIf(!long)(
    `10,000 generated ones${long ? '' : ' (left out: npm run test:long)'}`,
    async () => {
      const seen = await hold(10_000, 7);
      process.stdout.write(`${JSON.stringify(seen)}\n`);
      expect(seen.answered).toBeGreaterThan(20_000);
    },
    7_200_000,
  );
});
