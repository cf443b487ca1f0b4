import { buildSchema, getArgumentValues, getVariableValues, parse, type FieldNode, type OperationDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { argumentsReader, variablesOf } from '../../src/selection/coercion.ts';

const schema = buildSchema(`
  enum Act { DENIAL REPLY }
  input Span { from: Int = 1, to: Int! }
  input Filter { act: Act, acts: [Act!], text: String, ids: [ID!], span: Span, not: Filter, sure: Boolean, least: Float }
  input Either @oneOf { name: String, id: ID }
  type Query {
    found(first: Int = 10, id: ID, filter: Filter, filters: [Filter], either: Either, must: Int!, mustBe: Int! = 3): Int
  }
`);
const found = schema.getQueryType()!.getFields()['found']!;

const operationOf = (text: string) => parse(text).definitions[0] as OperationDefinitionNode;

// Reads from one without a prototype are the same; what must not differ are names, order and values.
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

const VARIABLES =
  '$n: Int, $m: Int!, $d: Int = 4, $id: ID, $text: String, $act: Act, $acts: [Act!], $filter: Filter, $either: Either, $span: Span';

describe('variables', () => {
  const operation = operationOf(`query (${VARIABLES}) { found(must: $m) }`);

  it.each([
    { m: 1 },
    { m: 1, n: null, d: null },
    { m: 1, n: 2, d: 3, id: 'a', text: 'x', act: 'DENIAL', acts: ['REPLY'] },
    { m: 1, id: 7, acts: 'REPLY' },
    { m: 1, filter: { text: 'a', act: null, span: { to: 3 }, not: { sure: true, least: 2.5, ids: ['a', 'b'] } } },
    { m: 1, filter: { span: { to: 3, from: null } }, span: { from: 2, to: 5 } },
    { m: 1, either: { name: 'a' }, unknown: 1 },
    { m: 1, filter: null, span: undefined, text: undefined },
  ])('are those of graphql-js: %j', (given) => {
    const expected = getVariableValues(schema, operation.variableDefinitions!, given).coerced;
    expect(expected).toBeDefined();
    expect(plain(variablesOf(schema, operation, given))).toEqual(plain(expected));
    expect(JSON.stringify(variablesOf(schema, operation, given))).toBe(JSON.stringify(expected));
  });

  it.each([
    {},
    { m: null },
    { m: 'one' },
    { m: 2 ** 40 },
    { m: 1, act: 'SONG' },
    { m: 1, acts: [null] },
    { m: 1, filter: [] },
    { m: 1, filter: { songs: 1 } },
    { m: 1, filter: { span: {} } },
    { m: 1, span: { to: null } },
    { m: 1, either: { name: 'a', id: 'b' } },
    { m: 1, text: {} },
  ])('cannot be used: %j', (given) => {
    expect(getVariableValues(schema, operation.variableDefinitions!, given).errors).not.toEqual([]);
    expect(variablesOf(schema, operation, given)).toBeNull();
  });

  it('may have the name of the prototype', () => {
    const odd = operationOf('query ($__proto__: Filter, $m: Int!) { found(must: $m, filter: $__proto__) }');
    const given = JSON.parse('{"__proto__": {"text": "a"}, "m": 1}') as Record<string, unknown>;
    const expected = getVariableValues(schema, odd.variableDefinitions!, given).coerced!;
    expect(variablesOf(schema, odd, given)).toEqual(expected);
    expect(({} as Record<string, unknown>)['text']).toBeUndefined();
  });
});

describe('arguments', () => {
  const given = [
    { m: 1 },
    { m: 1, n: null, act: null, text: null, filter: null, span: null, id: null, d: null },
    { m: 1, n: 2, act: 'DENIAL', text: 'x', acts: ['REPLY'], id: 'a', filter: { text: 'y' }, span: { to: 2 } },
  ];
  const fields = [
    'found(must: $m)',
    'found(must: 1, first: $n, id: $id, mustBe: $d)',
    'found(must: $m, mustBe: $n)',
    'found(must: $n)',
    'found(must: $m, first: null, id: "a", filter: {text: "a", acts: DENIAL})',
    'found(must: $m, filter: {text: $text, act: $act, span: {to: $n}, not: {ids: [$id, "b"]}})',
    'found(must: $m, filter: {span: {from: $n, to: 4}, acts: [$act]})',
    'found(must: $m, filter: {span: $span, acts: $acts}, filters: [$filter, {sure: true, least: 2}])',
    'found(must: $m, filters: $filter)',
    'found(must: $m, filters: {text: $text})',
    'found(must: $m, either: {name: $text})',
    'found(must: $m, filter: {songs: $text})',
  ];

  it.each(fields.flatMap((field) => given.map((values) => [field, values] as const)))(
    'of %s are those of graphql-js: %j',
    (field, values) => {
      const operation = operationOf(`query (${VARIABLES}) { ${field} }`);
      const node = operation.selectionSet.selections[0] as FieldNode;
      const variables = variablesOf(schema, operation, values)!;
      const read = argumentsReader(found, node);
      const result = (work: () => unknown) => {
        try {
          return JSON.stringify(work());
        } catch (error) {
          return (error as Error).message;
        }
      };
      expect(result(() => read(variables))).toBe(result(() => getArgumentValues(found, node, variables)));
    },
  );
});
