import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { Temporal } from 'temporal-polyfill';
import { remembered } from '../memo.ts';

/** Strings in, strings out: the graph keeps dates and times as text that sorts as they do. */
interface StringScalar {
  name: string;
  /** The code of the error where it is none. */
  code: string;
  /** What it must be, with an example; goes on from "is not ". */
  wanted: string;
  /** The value as the graph has it, or null where the text is none. */
  parse: (text: string) => string | null;
}

/** Temporal takes more forms than the contract does, and throws on what is in none of them. */
const attempt = (read: () => string): string | null => {
  try {
    return read();
  } catch {
    return null;
  }
};

const SHAPES = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  dateTime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/i,
  url: /^https?:\/\/[^\s/?#]\S*$/i,
};

/** People ask for the same few thousand days, and to read one as a calendar does costs more than the rest of a request's variables. */
const calendarDay = remembered((text) => attempt(() => Temporal.PlainDate.from(text, { overflow: 'reject' }).toString()), 5000);

function scalarOf({ name, code, wanted, parse }: StringScalar): GraphQLScalarType<string, string> {
  const read = (value: unknown, node?: ValueNode): string => {
    const parsed = typeof value === 'string' ? parse(value) : null;
    if (parsed !== null) return parsed;
    const shown =
      typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : `a value of type ${Array.isArray(value) ? 'list' : typeof value}`;
    throw new GraphQLError(`${shown} is not ${wanted}.`, { nodes: node, extensions: { code } });
  };
  return new GraphQLScalarType<string, string>({
    name,
    parseValue: (value) => read(value),
    parseLiteral: (node) => {
      if (node.kind === Kind.STRING) return read(node.value, node);
      throw new GraphQLError(`A ${name} is written as a string: it is not ${wanted}.`, { nodes: node, extensions: { code } });
    },
    serialize: (value) => {
      if (typeof value === 'string') return value;
      throw new TypeError(`${name} cannot give out a value of type ${typeof value}`);
    },
  });
}

/** Resolvers of the contract's own scalars. */
export const scalars = {
  Date: scalarOf({
    name: 'Date',
    code: 'BAD_DATE',
    wanted: 'a calendar date. Write year, month and day, e.g. 2024-12-27',
    parse: (text) => (SHAPES.date.test(text) ? calendarDay(text) : null),
  }),
  DateTime: scalarOf({
    name: 'DateTime',
    code: 'BAD_DATETIME',
    wanted: 'a date and time with its offset. Write it by RFC 3339, e.g. 2024-12-27T18:30:00Z or 2024-12-27T20:30:00+02:00',
    // One form for all, the one in the graph: UTC with milliseconds.
    parse: (text) =>
      SHAPES.dateTime.test(text) ? attempt(() => Temporal.Instant.from(text.toUpperCase()).toString({ fractionalSecondDigits: 3 })) : null,
  }),
  URL: scalarOf({
    name: 'URL',
    code: 'BAD_URL',
    wanted: 'an absolute http or https address. Write it whole, e.g. https://example.org/news/1',
    parse: (text) => (SHAPES.url.test(text) && URL.canParse(text) ? text : null),
  }),
};
