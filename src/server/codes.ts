/**
 * Every `extensions.code` that a client may meet, with what it means. Stable: programs go by them.
 * The README's table is made from this list.
 */
export const errorCodes = {
  BAD_REQUEST: 'The HTTP request is not one for GraphQL: a body that is not JSON, no `query`, a mutation by GET.',
  UNSUPPORTED_MEDIA_TYPE: 'The body is not `application/json` in UTF-8.',
  NOT_ACCEPTABLE: 'The `Accept` header allows neither `application/json` nor `application/graphql-response+json`.',
  BODY_TOO_LARGE: 'The body is larger than `DICTUM_MAX_BODY_BYTES`.',
  NOT_FOUND: 'There is nothing at this address, or with this id.',
  HOST_NOT_ALLOWED: 'The header `Host` is not a name of this server (`DICTUM_HOSTS`).',
  METHOD_NOT_ALLOWED: 'This address does not take this method; the header `Allow` lists those that it takes.',
  GRAPHQL_PARSE_FAILED: 'The operation is not written in GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The operation does not fit the schema: an unknown field, a missing argument, a wrong type.',
  OPERATION_RESOLUTION_FAILURE: '`operationName` names none of the operations sent, or is missing where there are several.',
  OPERATION_NOT_SUPPORTED: 'The operation is a mutation or a subscription, and the schema has none.',
  PERSISTED_QUERY_NOT_FOUND: 'This server knows no operation by this hash: send the text. It keeps none but those of its own page.',
  INTROSPECTION_DISABLED: 'This server does not tell its schema (`DICTUM_INTROSPECTION`).',
  UNAUTHENTICATED: 'The operation is a mutation, and the header `Authorization` does not bear the write token.',
  BAD_USER_INPUT: 'A value of an argument or variable cannot be used.',
  BAD_ID: 'An id is none of this graph, or that of another kind of thing.',
  BAD_CURSOR: 'A cursor is none of this list, or of this order.',
  BAD_DATE: 'A `Date` is no calendar date.',
  BAD_DATETIME: 'A `DateTime` is no date and time with offset.',
  BAD_URL: 'A `URL` is no absolute http(s) address.',
  UNKNOWN_MEASURE: 'There is no measure with this key.',
  AMBIGUOUS_NAME: 'Several actors bear the name; `extensions` names them.',
  CONTRADICTORY_JUDGEMENT: 'The judgement contradicts one that stands; `extensions.judgements` lists which.',
  QUERY_TOO_DEEP: 'The operation nests deeper than `DICTUM_MAX_DEPTH`.',
  QUERY_TOO_COSTLY: 'The operation may read more nodes than `DICTUM_MAX_COST`: nested page sizes multiply.',
  QUERY_TOO_LARGE: 'The operation has too many tokens, aliases, root fields or directives.',
  TIMEOUT: 'The operation took longer than `DICTUM_QUERY_TIMEOUT_MS`.',
  DATABASE_UNAVAILABLE: 'The database does not answer at present.',
  DATABASE_CREDENTIALS: 'The database refuses the server’s user name or password.',
  NOT_READY: 'The server is starting: the graph is not there yet.',
  SHUTTING_DOWN: 'The server stops; send the request again to the next one.',
  NO_SIMD: 'Node on this machine lacks WebAssembly with SIMD, without which it reads no article.',
  INTERNAL: 'Something went wrong inside. The request id finds it in the server’s log.',
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** Codes of what the client can set right; the others are the server's own trouble, and are logged as such. */
const SERVERS_OWN: ReadonlySet<string> = new Set<ErrorCode>([
  'TIMEOUT',
  'DATABASE_UNAVAILABLE',
  'DATABASE_CREDENTIALS',
  'NOT_READY',
  'SHUTTING_DOWN',
  'INTERNAL',
]);
export const isServersOwn = (code: string): boolean => SERVERS_OWN.has(code);

const STATUSES: Readonly<Partial<Record<string, number>>> = {
  UNAUTHENTICATED: 401,
  UNSUPPORTED_MEDIA_TYPE: 415,
  NOT_ACCEPTABLE: 406,
  BODY_TOO_LARGE: 413,
  NOT_FOUND: 404,
  HOST_NOT_ALLOWED: 421,
  METHOD_NOT_ALLOWED: 405,
  TIMEOUT: 503,
  DATABASE_UNAVAILABLE: 503,
  DATABASE_CREDENTIALS: 503,
  NOT_READY: 503,
  SHUTTING_DOWN: 503,
  INTERNAL: 500,
};

/** The HTTP status of an answer that is nothing but an error with this code. */
export const statusOf = (code: string): number => STATUSES[code] ?? 400;
