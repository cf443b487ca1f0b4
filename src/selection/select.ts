import {
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { Value } from '../graph/runner.ts';
import type { Compilation } from './compilation.ts';
import type { Expression, FieldMap, Place } from './fields.ts';
import type { Selected } from './selected.ts';
import { byType, typeName } from './select.cypher.ts';

type Collected = ReadonlyMap<string, readonly FieldNode[]>;

interface Column {
  key: string;
  expression: Expression;
}

export const collect = (c: Compilation, type: GraphQLObjectType, nodes: readonly FieldNode[]): Collected =>
  collectSubfields(c.schema, c.fragments, c.variableValues, type, nodes);

function mapOf(c: Compilation, type: GraphQLObjectType, field: string): FieldMap {
  const map = c.maps[type.name]?.[field];
  if (!map) throw new Error(`No mapping for ${type.name}.${field}`);
  return map;
}

function column(c: Compilation, type: GraphQLObjectType, key: string, nodes: readonly FieldNode[], variable: string): Column {
  const node = nodes[0]!;
  const definition = type.getFields()[node.name.value]!;
  const map = mapOf(c, type, node.name.value);
  return { key, expression: map(placeOf(c, variable, definition.type, getArgumentValues(definition, node, c.variableValues), nodes)) };
}

export function placeOf(
  c: Compilation,
  node: string,
  type: GraphQLOutputType,
  args: Record<string, unknown>,
  nodes: readonly FieldNode[],
): Place {
  return { node, args, c, type, nodes, select: (variable) => select(c, type, nodes, variable) };
}

const isTypeName = (nodes: readonly FieldNode[]) => nodes[0]!.name.value === '__typename';

const row = (columns: readonly Column[]) => `[${columns.map((column) => column.expression.cypher).join(', ')}]`;

function readRow(columns: readonly Column[], values: Value, into: Record<string, unknown>): void {
  columns.forEach((column, i) => {
    into[column.key] = column.expression.read((values as Value[])[i]!);
  });
}

/** What is selected of an object, interface or union, read from one variable, as a list of values. Null stays null. */
export function select(c: Compilation, type: GraphQLOutputType, nodes: readonly FieldNode[], variable: string): Expression {
  const named = getNamedType(type);
  if (isObjectType(named)) return selectObject(c, named, nodes, variable);
  if (isAbstractType(named)) return selectAbstract(c, named, nodes, variable);
  throw new Error(`${named.name} has no selection`);
}

function selectObject(c: Compilation, type: GraphQLObjectType, nodes: readonly FieldNode[], variable: string): Expression {
  const fields = [...collect(c, type, nodes)];
  const columns = fields.filter(([, f]) => !isTypeName(f)).map(([key, f]) => column(c, type, key, f, variable));
  const typeNames = fields.filter(([, f]) => isTypeName(f)).map(([key]) => key);
  return {
    cypher: row(columns),
    read: (values): Selected | null => {
      if (values === null) return null;
      const out: Record<string, unknown> = { __typename: type.name };
      for (const key of typeNames) out[key] = type.name;
      readRow(columns, values, out);
      return out;
    },
  };
}

function selectAbstract(c: Compilation, abstract: GraphQLAbstractType, nodes: readonly FieldNode[], variable: string): Expression {
  // A type that no mapping reads from this variable (as `Node` where only actors can stand) cannot come.
  const types = c.schema.getPossibleTypes(abstract).filter((type) => c.maps[type.name]);
  const collected = types.map((type) => ({ type, fields: collect(c, type, nodes) }));

  // What every type is asked alike, and reads alike, is read once for all of them.
  const first = collected[0]!;
  const isCommon = (key: string, asked: readonly FieldNode[]) =>
    collected.every(({ type, fields }) => {
      const here = fields.get(key);
      return (
        here?.length === asked.length &&
        here.every((node, i) => node === asked[i]) &&
        (isTypeName(asked) || mapOf(c, type, asked[0]!.name.value) === mapOf(c, first.type, asked[0]!.name.value))
      );
    });
  const common = [...first.fields].filter(([key, asked]) => isCommon(key, asked));
  const commonKeys = new Set(common.map(([key]) => key));
  const columns = common.filter(([, f]) => !isTypeName(f)).map(([key, f]) => column(c, first.type, key, f, variable));

  const own = new Map<string, { columns: Column[]; typeNames: string[] }>();
  for (const { type, fields } of collected) {
    const rest = [...fields].filter(([key]) => !commonKeys.has(key));
    own.set(type.name, {
      columns: rest.filter(([, f]) => !isTypeName(f)).map(([key, f]) => column(c, type, key, f, variable)),
      typeNames: [...fields].filter(([, f]) => isTypeName(f)).map(([key]) => key),
    });
  }
  const cases = [...own].filter(([, { columns }]) => columns.length > 0).map(([name, { columns }]) => ({ name, cypher: row(columns) }));

  return {
    cypher: `[${[typeName(variable), byType(variable, cases), ...columns.map((column) => column.expression.cypher)].join(', ')}]`,
    read: (values): Selected | null => {
      if (values === null) return null;
      const [name, ownValues, ...commonValues] = values as Value[];
      const out: Record<string, unknown> = { __typename: name };
      readRow(columns, commonValues, out);
      const mine = own.get(name as string);
      for (const key of mine?.typeNames ?? []) out[key] = name;
      if (mine && mine.columns.length > 0) readRow(mine.columns, ownValues!, out);
      return out;
    },
  };
}
