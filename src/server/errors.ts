import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DictumError } from '../errors.ts';
import { errorCodes } from './codes.ts';

/** What a client is told of an error, wherever it came up. */
export interface Told {
  code: string;
  message: string;
  /** Facts for programs. */
  details: Readonly<Record<string, unknown>>;
}

const INTERNAL: Told = {
  code: 'INTERNAL',
  message: "Something went wrong inside. The request id finds it in the server's log.",
  details: {},
};

/** Apollo and graphql-js wrap what was thrown; from the outermost to what it was. */
function chainOf(error: unknown): unknown[] {
  const chain = [error];
  for (let last = error; last instanceof GraphQLError && last.originalError && chain.length < 10; chain.push(last))
    last = last.originalError;
  return chain;
}

/** What lies at the bottom of an error: for the log alone. */
export const rootCause = (error: unknown): unknown => chainOf(error).at(-1);

/**
 * Only what is ours in words, or about the client's own request, goes out; everything else is INTERNAL.
 * @param formatted the error as Apollo would give it out; left out: it came up outside of GraphQL
 */
export function tell(error: unknown, formatted?: GraphQLFormattedError): Told {
  const chain = chainOf(error);
  const ours = chain.find((one) => one instanceof DictumError);
  if (ours) return { code: ours.code, message: ours.message, details: ours.details };

  // The innermost code is the most exact: BAD_DATE inside of GRAPHQL_VALIDATION_FAILED.
  const codes = chain.flatMap((one) =>
    one instanceof GraphQLError && typeof one.extensions['code'] === 'string' ? [one.extensions['code']] : [],
  );
  const code = codes.at(-1);
  // Whatever was not made as a GraphQLError was thrown by code that did not write for clients.
  const written = chain.every((one) => one instanceof GraphQLError);
  const root = chain.at(-1);
  if (root instanceof RangeError && codes.includes('GRAPHQL_PARSE_FAILED')) {
    return { code: 'QUERY_TOO_DEEP', message: 'The operation nests too deeply to be read.', details: {} };
  }
  if (!written || !(error instanceof GraphQLError)) return INTERNAL;
  if (code === 'GRAPHQL_PARSE_FAILED' && /more that \d+ tokens/.test(error.message)) {
    return {
      code: 'QUERY_TOO_LARGE',
      message: `The operation is too long: ${/\d+/.exec(error.message)?.[0]} tokens are allowed. Send it in parts, and values as variables.`,
      details: {},
    };
  }
  if (error.extensions['validationErrorCode'] === 'INTROSPECTION_DISABLED')
    return { code: 'INTROSPECTION_DISABLED', message: errorCodes.INTROSPECTION_DISABLED, details: {} };
  if (code !== undefined && Object.hasOwn(errorCodes, code)) return { code, message: formatted?.message ?? error.message, details: {} };
  // graphql-js gives these no code: a variable that is null where an argument takes none.
  if (/^Argument "/.test(error.message)) return { code: 'BAD_USER_INPUT', message: error.message, details: {} };
  return INTERNAL;
}

/** Apollo's `formatError`. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { code, message, details } = tell(error, formatted);
  return {
    message,
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { ...details, code },
  };
}

/** An answer that is nothing but an error from outside of GraphQL, in the form of one inside. */
export function answerOf(error: unknown, requestId: string): { errors: GraphQLFormattedError[] } {
  const { code, message, details } = tell(error);
  return { errors: [{ message, extensions: { ...details, code, requestId } }] };
}
