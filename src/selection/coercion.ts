import {
  type ArgumentNode,
  type GraphQLInputObjectType,
  type ListValueNode,
  type NamedTypeNode,
  type ObjectFieldNode,
  getArgumentValues,
  getVariableValues,
  isInputObjectType,
  isInputType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  typeFromAST,
  valueFromAST,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql';
import { isObject } from '../json.ts';
import { holdsVariable } from './variables.ts';

// The values of variables and of arguments, by functions that are made once for an operation: graphql-js goes through types and nodes
// anew for each request. Whatever is not as it mostly is goes to graphql-js, which also knows what to say where it is wrong.

type Values = Record<string, unknown>;
type Given = Readonly<Values>;

/** Stands for what is not as it mostly is. */
const ODD = Symbol('odd');

type Coerce = (value: unknown) => unknown;

const odd = (): typeof ODD => ODD;

/** What holds where nothing is given; undefined: nothing. */
const standing = (type: GraphQLInputType, defaultValue: unknown): unknown =>
  defaultValue === undefined && isNonNullType(type) ? ODD : defaultValue;

/** Makes a variable's value of what came as JSON. */
function coercerOf(type: GraphQLInputType): Coerce {
  if (isNonNullType(type)) {
    const coerce = coercerOf(type.ofType);
    return (value) => (value === null ? ODD : coerce(value));
  }
  if (isListType(type)) {
    const coerce = coercerOf(type.ofType);
    return (value) => {
      if (!Array.isArray(value)) return value === null ? null : ODD;
      const items = value.map(coerce);
      return items.includes(ODD) ? ODD : items;
    };
  }
  if (isLeafType(type)) return (value) => (value === null ? null : ((type.parseValue(value) as unknown) ?? ODD));
  return type.isOneOf ? odd : objectCoercer(type);
}

function objectCoercer(type: GraphQLInputObjectType): Coerce {
  // Made for the first value: input objects may hold one another.
  let fields: { name: string; coerce: Coerce; standing: unknown }[] | null = null;
  return (value) => {
    if (!isObject(value)) return value === null ? null : ODD;
    fields ??= Object.values(type.getFields()).map(({ name, type, defaultValue }) => ({
      name,
      coerce: coercerOf(type),
      standing: standing(type, defaultValue),
    }));
    const coerced: Values = {};
    let left = Object.keys(value).length;
    for (const { name, coerce, standing } of fields) {
      const own = Object.hasOwn(value, name);
      if (own) left--;
      const found = own ? coerce(value[name]) : standing;
      if (found === ODD) return ODD;
      if (found !== undefined) coerced[name] = found;
    }
    return left === 0 ? coerced : ODD;
  };
}

/** All that came, as values of an operation's variables; null: a variable cannot be used. */
type Variables = (given: Given) => Values | null;

const variables = new WeakMap<OperationDefinitionNode, Variables>();

/**
 * The values of an operation's variables.
 * @param given as they came
 * @returns null: one cannot be used
 */
export function variablesOf(schema: GraphQLSchema, operation: OperationDefinitionNode, given: Given): Values | null {
  let of = variables.get(operation);
  if (!of) variables.set(operation, (of = variablesReader(schema, operation)));
  return of(given);
}

function variablesReader(schema: GraphQLSchema, operation: OperationDefinitionNode): Variables {
  const definitions = operation.variableDefinitions ?? [];
  const careful: Variables = (given) => getVariableValues(schema, definitions, given).coerced ?? null;
  const readers: { name: string; coerce: Coerce; standing: unknown }[] = [];
  for (const { variable, type: node, defaultValue } of definitions) {
    const name = variable.name.value;
    const type = typeFromAST(schema, node as NamedTypeNode);
    // An object cannot have a property of its own by setting this one.
    if (!isInputType(type) || name === '__proto__') return careful;
    readers.push({ name, coerce: coercerOf(type), standing: standing(type, valueFromAST(defaultValue, type)) });
  }
  return (given) => {
    const values: Values = {};
    try {
      for (const { name, coerce, standing } of readers) {
        const found = Object.hasOwn(given, name) ? coerce(given[name]) : standing;
        if (found === ODD) return careful(given);
        if (found !== undefined) values[name] = found;
      }
    } catch {
      // A scalar took offence.
      return careful(given);
    }
    return values;
  };
}

/** The value of an argument, or of a part of one; undefined: there is none; `ODD`. */
type Read = (variables: Given) => unknown;

function readerOf(node: ValueNode, type: GraphQLInputType): Read {
  if (!holdsVariable(node)) {
    const value = valueFromAST(node, type);
    return value === undefined ? odd : () => value;
  }
  if (node.kind === Kind.VARIABLE) {
    const name = node.name.value;
    const needed = isNonNullType(type);
    return (variables) => {
      const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
      return needed && value === null ? ODD : value;
    };
  }
  if (isNonNullType(type)) return readerOf(node, type.ofType);
  if (isListType(type) && node.kind === Kind.LIST) return listReader(node, type.ofType);
  return isInputObjectType(type) && node.kind === Kind.OBJECT && !type.isOneOf
    ? fieldsReader(Object.values(type.getFields()), node.fields)
    : odd;
}

function listReader(node: ListValueNode, type: GraphQLInputType): Read {
  const items = node.values.map((value) => readerOf(value, type));
  return (variables) => {
    const values = items.map((read) => read(variables));
    return values.includes(ODD) || values.includes(undefined) ? ODD : values;
  };
}

type Fields = readonly { name: string; type: GraphQLInputType; defaultValue?: unknown }[];

/** Reads what stands at these names: fields of an input object, or arguments. */
function fieldsReader(fields: Fields, nodes: readonly (ArgumentNode | ObjectFieldNode)[]): (variables: Given) => Values | typeof ODD {
  const readers = fields.map(({ name, type, defaultValue }) => {
    const node = nodes.find((node) => node.name.value === name);
    return { name, read: node && readerOf(node.value, type), standing: standing(type, defaultValue) };
  });
  return (variables) => {
    const values: Values = {};
    for (const { name, read, standing } of readers) {
      let value = read?.(variables);
      if (value === undefined) value = standing;
      if (value === ODD) return ODD;
      if (value !== undefined) values[name] = value;
    }
    return values;
  };
}

/**
 * Reads the arguments of a field out of an operation's variables.
 * @returns what throws as `getArgumentValues` where one cannot be used
 */
export function argumentsReader(definition: GraphQLField<unknown, unknown>, node: FieldNode): (variables: Given) => Values {
  const read = fieldsReader(definition.args, node.arguments ?? []);
  return (variables) => {
    const values = read(variables);
    return values === ODD ? getArgumentValues(definition, node, variables) : values;
  };
}
