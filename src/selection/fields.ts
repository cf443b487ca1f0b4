import type { FieldNode, GraphQLOutputType } from 'graphql';
import type { Value } from '../graph/runner.ts';
import type { Compilation } from './compilation.ts';

/** A Cypher expression and how its value becomes what GraphQL gives out. */
export interface Expression {
  cypher: string;
  read: (value: Value) => unknown;
}

/** Where a field is read: the variable that holds its parent, its arguments, and what is selected below it. */
export interface Place<Args = Record<string, unknown>> {
  /** Cypher variable of the parent: a node, or a map. */
  readonly node: string;
  readonly args: Args;
  readonly c: Compilation;
  readonly type: GraphQLOutputType;
  readonly nodes: readonly FieldNode[];
  /** The selection below this field, read from the given variable; by a mapping of its own where the type has more than one form. */
  select(variable: string, fields?: ObjectMap): Expression;
}

/** How one field is read from the graph. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- arguments are typed where a field is mapped; here any field fits
export type FieldMap = (place: Place<any>) => Expression;

/** One line of mapping for each field of a GraphQL type: a field without one does not compile. */
export type FieldsOf<T> = { readonly [K in Exclude<keyof T, '__typename'>]-?: FieldMap };

/** By name of the field. */
export type ObjectMap = Readonly<Record<string, FieldMap>>;

/** By name of the GraphQL object type. */
export type TypeMaps = Readonly<Record<string, ObjectMap>>;

/** What was read is given out as it is. */
export const asIs = (value: Value): unknown => value;

/** A property of the parent. */
export const property =
  (name: string): FieldMap =>
  ({ node }) => ({ cypher: `${node}.${name}`, read: asIs });

/** Any expression over the parent. */
export const expression =
  <Args = Record<string, unknown>>(cypher: (place: Place<Args>) => string, read: (value: Value) => unknown = asIs): FieldMap =>
  (place: Place<Args>) => ({ cypher: cypher(place), read });
