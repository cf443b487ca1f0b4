import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  isCompositeType,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  type GraphQLLeafType,
  type GraphQLOutputType,
} from 'graphql';
import { asIs } from './fields.ts';
import type { Output, Slot } from './output.ts';

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

/** What a value of this type is most often: then it is written on the spot; undefined: of no one kind. */
function commonly(type: GraphQLOutputType): ((value: string) => string) | undefined {
  const nullable = getNullableType(type);
  if (nullable === GraphQLString || nullable === GraphQLID) return (value) => `quote(${value})`;
  return isCompositeType(nullable) ? (value) => value : undefined;
}

/**
 * Makes the function that writes an object of these fields, as code: one function for all objects calls something else at each turn,
 * and V8 can inline nothing. The code is made of the response names, which GraphQL allows letters, and of places of columns.
 */
function objectWriter<Row>(slots: readonly Slot<Row>[]): (row: Row) => string {
  const members = slots.map((slot, i) => {
    const column = `row${(slot.at ?? []).map((at) => `[${at}]`).join('')}`;
    const value = slot.read === asIs ? column : `read${i}(${column})`;
    const write = commonly(slot.type);
    const name = JSON.stringify(`${i === 0 ? '{' : ','}${JSON.stringify(slot.key)}:`);
    return `${name} + ${write ? `(typeof (value = ${value}) === 'string' ? ${write('value')} : write${i}(value))` : `write${i}(${value})`}`;
  });
  const given = { quote } as Record<string, unknown>;
  slots.forEach(({ read, type }, i) => Object.assign(given, { [`read${i}`]: read, [`write${i}`]: writerOf(type) }));
  const code = `return (row) => { let value; return ${members.join(' + ')} + '}'; };`;
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what it is made of is said above, and nothing in it comes from outside unchecked
  const make = new Function(...Object.keys(given), code) as (...given: unknown[]) => (row: Row) => string;
  return make(...Object.values(given));
}

/** JSON text, made straight from what the database gave. */
export const text: Output = {
  typed: false,
  object: (_, slots) => (slots.length === 0 ? () => '{}' : objectWriter(slots)),
};
