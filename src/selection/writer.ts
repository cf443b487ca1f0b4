import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  type GraphQLLeafType,
  type GraphQLOutputType,
} from 'graphql';
import type { Output } from './output.ts';

/** What was read does not fit the schema: graphql-js is to say where, and what is left of the answer. */
export class Unfit extends Error {}

type Write = (value: unknown) => string;

const unfit = (type: GraphQLOutputType): never => {
  throw new Unfit(`not a ${String(type)}`);
};

// What JSON writes otherwise than it is: control characters, quotes, backslashes, halves of pairs.
const ESCAPED = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;

/** As JSON.stringify does it, in half its time where there is nothing to escape. */
const quote = (value: string): string => (ESCAPED.test(value) ? JSON.stringify(value) : `"${value}"`);

const INT_LIMIT = 2 ** 31;

const SCALARS = new Map<GraphQLLeafType, Write>([
  [GraphQLString, (value) => (typeof value === 'string' ? quote(value) : unfit(GraphQLString))],
  [GraphQLID, (value) => (typeof value === 'string' ? quote(value) : unfit(GraphQLID))],
  [GraphQLBoolean, (value) => (typeof value === 'boolean' ? String(value) : unfit(GraphQLBoolean))],
  [GraphQLFloat, (value) => (typeof value === 'number' && Number.isFinite(value) ? JSON.stringify(value) : unfit(GraphQLFloat))],
  [
    GraphQLInt,
    (value) =>
      typeof value === 'number' && Number.isInteger(value) && value >= -INT_LIMIT && value < INT_LIMIT
        ? JSON.stringify(value)
        : unfit(GraphQLInt),
  ],
]);

function leafWriter(type: GraphQLLeafType): Write {
  if (isEnumType(type)) {
    const written = new Map<unknown, string>(type.getValues().map(({ name, value }) => [value, JSON.stringify(name)]));
    return (value) => written.get(value) ?? unfit(type);
  }
  return (
    SCALARS.get(type) ??
    ((value) => {
      try {
        const out = type.serialize(value);
        return typeof out === 'string' ? quote(out) : JSON.stringify(out);
      } catch {
        return unfit(type);
      }
    })
  );
}

function listWriter(item: Write): Write {
  return (value) => {
    const list = value as readonly unknown[];
    let out = '[';
    for (let i = 0; i < list.length; i++) out += i === 0 ? item(list[i]) : `,${item(list[i])}`;
    return `${out}]`;
  };
}

/** How a value of this type is written, as graphql-js would complete it and JSON.stringify write it. */
export function writerOf(type: GraphQLOutputType): Write {
  if (isNonNullType(type)) {
    const write = notNull(type.ofType);
    return (value) => (value === null || value === undefined ? unfit(type) : write(value));
  }
  const write = notNull(type);
  return (value) => (value === null || value === undefined ? 'null' : write(value));
}

function notNull(type: Exclude<GraphQLOutputType, { ofType: never }>): Write {
  if (isListType(type)) return listWriter(writerOf(type.ofType));
  // Objects are text already: what makes them is this output.
  if (isCompositeType(type)) return (value) => (typeof value === 'string' ? value : unfit(type));
  return leafWriter(type);
}

/** JSON text, made straight from what the database gave. */
export const text: Output = {
  typed: false,
  object: (_, slots) => {
    const parts = slots.map(({ key, type, read }, i) => ({
      name: `${i === 0 ? '{' : ','}${JSON.stringify(key)}:`,
      read,
      write: writerOf(type),
    }));
    if (parts.length === 0) return () => '{}';
    return (row) => {
      let out = '';
      for (const { name, read, write } of parts) out += name + write(read(row));
      return `${out}}`;
    };
  },
};
