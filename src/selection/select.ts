import {
  getNamedType,
  GraphQLNonNull,
  GraphQLString,
  isAbstractType,
  isObjectType,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import type { Value } from '../graph/runner.ts';
import type { Compilation } from './compilation.ts';
import type { Expression, FieldMap, ObjectMap, Place } from './fields.ts';
import type { Slot } from './output.ts';
import { byType, typeName } from './select.cypher.ts';

type Row = readonly Value[];

function mapOf(c: Compilation, type: GraphQLObjectType, field: string): FieldMap {
  const map = c.maps[type.name]?.[field];
  if (!map) throw new Error(`No mapping for ${type.name}.${field}`);
  return map;
}

/** The expression of one field, read from the given variable. */
function column(
  c: Compilation,
  type: GraphQLObjectType,
  key: string,
  nodes: readonly FieldNode[],
  variable: string,
  fields?: ObjectMap,
): Expression {
  const node = nodes[0]!;
  const definition = type.getFields()[node.name.value]!;
  const map = fields?.[node.name.value] ?? mapOf(c, type, node.name.value);
  return c.once(`${type.name}.${key}`, () => map(placeOf(c, variable, definition.type, c.argumentsOf(definition, node), nodes)));
}

export function placeOf(
  c: Compilation,
  node: string,
  type: GraphQLOutputType,
  args: Record<string, unknown>,
  nodes: readonly FieldNode[],
): Place {
  return { node, args, c, type, nodes, select: (variable, fields) => select(c, type, nodes, variable, fields) };
}

const isTypeName = (nodes: readonly FieldNode[]) => nodes[0]!.name.value === '__typename';

/** The type of `__typename`. */
export const TYPE_NAME = new GraphQLNonNull(GraphQLString);

/** A field that says what the object is. */
export const typeNameSlot = (key: string, type: GraphQLObjectType): Slot<unknown> => ({
  key,
  type: TYPE_NAME,
  at: null,
  read: () => type.name,
});

/** A field whose value stands in a column. */
function slotOf(type: GraphQLObjectType, key: string, nodes: readonly FieldNode[], at: readonly number[], { read }: Expression): Slot<Row> {
  return { key, type: type.getFields()[nodes[0]!.name.value]!.type, at, read };
}

const row = (columns: readonly Expression[]) => `[${columns.map(({ cypher }) => cypher).join(', ')}]`;

/** What is selected of an object, interface or union, read from one variable, as a list of values. Null stays null. */
export function select(
  c: Compilation,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  variable: string,
  fields?: ObjectMap,
): Expression {
  const named = getNamedType(type);
  return c.once(`${named.name} ${variable}`, () => {
    if (isObjectType(named)) return selectObject(c, named, nodes, variable, fields);
    if (isAbstractType(named)) return selectAbstract(c, named, nodes, variable);
    throw new Error(`${named.name} has no selection`);
  });
}

function selectObject(
  c: Compilation,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  variable: string,
  fields?: ObjectMap,
): Expression {
  const columns: Expression[] = [];
  const slots = [...c.collect(type, nodes)].map(([key, asked]) => {
    if (isTypeName(asked)) return typeNameSlot(key, type);
    const expression = column(c, type, key, asked, variable, fields);
    return slotOf(type, key, asked, [columns.push(expression) - 1], expression);
  });
  const make = c.frame.output.object<Row>(type, slots);
  return { cypher: row(columns), read: (values) => (values === null ? null : make(values as Row)) };
}

/** Whether all types are asked the same in the same order, and none what it is: which of them it is makes no difference then. */
function areAlike(collected: readonly { type: GraphQLObjectType; fields: ReadonlyMap<string, readonly FieldNode[]> }[]): boolean {
  const shapes = collected.map(({ type, fields }) =>
    [...fields].map(([key, [node]]) => `${key}: ${String(type.getFields()[node!.name.value]?.type ?? '__typename')}`).join(),
  );
  return shapes.every((shape) => shape === shapes[0] && !shape.includes('__typename'));
}

/** Where the name of the type, the columns that all types share and, last, the list of its own columns stand in a row. */
const NAME = 0;
const COMMON = 1;

function selectAbstract(c: Compilation, abstract: GraphQLAbstractType, nodes: readonly FieldNode[], variable: string): Expression {
  // A type that no mapping reads from this variable (as `Node` where only actors can stand) cannot come.
  const types = c.schema.getPossibleTypes(abstract).filter((type) => c.maps[type.name]);
  const collected = types.map((type) => ({ type, fields: c.collect(type, nodes) }));

  // What every type is asked alike, and reads alike, is read once for all of them.
  const first = collected[0]!;
  const isCommon = (key: string, asked: readonly FieldNode[]) =>
    collected.every(({ type, fields }) => {
      const here = fields.get(key);
      return (
        here?.length === asked.length &&
        here.every((node, i) => node === asked[i]) &&
        mapOf(c, type, asked[0]!.name.value) === mapOf(c, first.type, asked[0]!.name.value)
      );
    });
  if (!c.frame.output.typed && areAlike(collected) && [...first.fields].every(([key, asked]) => isCommon(key, asked)))
    return selectObject(c, first.type, nodes, variable);

  const common = new Map<string, { at: number; expression: Expression }>();
  for (const [key, asked] of first.fields) {
    if (isTypeName(asked) || !isCommon(key, asked)) continue;
    common.set(key, { at: COMMON + common.size, expression: column(c, first.type, key, asked, variable) });
  }

  const cases: { name: string; cypher: string }[] = [];
  const makers = new Map<string, (row: Row) => unknown>();
  for (const { type, fields } of collected) {
    const own: Expression[] = [];
    const slots = [...fields].map(([key, asked]) => {
      if (isTypeName(asked)) return typeNameSlot(key, type);
      const shared = common.get(key);
      if (shared) return slotOf(type, key, asked, [shared.at], shared.expression);
      const expression = column(c, type, key, asked, variable);
      // What only this type is asked stands behind what all are asked.
      return slotOf(type, key, asked, [COMMON + common.size, own.push(expression) - 1], expression);
    });
    if (own.length > 0) cases.push({ name: type.name, cypher: row(own) });
    makers.set(type.name, c.frame.output.object<Row>(type, slots));
  }

  const name = typeName(
    variable,
    types.map((type) => type.name),
  );
  const columns = [
    name,
    ...[...common.values()].map(({ expression }) => expression.cypher),
    ...(cases.length > 0 ? [byType(name, cases)] : []),
  ];
  return {
    cypher: `[${columns.join(', ')}]`,
    read: (values) => {
      if (values === null) return null;
      const name = (values as Row)[NAME] as string;
      const make = makers.get(name);
      return make ? make(values as Row) : { __typename: name };
    },
  };
}
