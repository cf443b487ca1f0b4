import { Neo4jError } from 'neo4j-driver';
import { DictumError } from '../errors.ts';

const UNAVAILABLE = new Set([
  'ServiceUnavailable',
  'SessionExpired',
  'Neo.TransientError.General.DatabaseUnavailable',
  'Neo.ClientError.Database.DatabaseNotFound',
]);

/** Says in our words what the database said in its own; the original stays as `cause`, for the log alone. */
export function toDictumError(error: unknown, query: string): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const { code } = error;
  if (UNAVAILABLE.has(code)) {
    return new DictumError(
      'DATABASE_UNAVAILABLE',
      'The database does not answer at present. Nothing was lost; try again in a moment.',
      {},
      { cause: error },
    );
  }
  if (code.startsWith('Neo.ClientError.Security.')) {
    return new DictumError(
      'DATABASE_CREDENTIALS',
      'The database refuses the user name or the password. Check NEO4J_USERNAME and NEO4J_PASSWORD.',
      {},
      { cause: error },
    );
  }
  if (
    code === 'Neo.ClientError.Transaction.TransactionTimedOut' ||
    code === 'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration'
  ) {
    return new DictumError(
      'TIMEOUT',
      'The query took longer than this server allows. Ask for less at once: a smaller page, fewer nested lists, a narrower filter.',
      {},
      { cause: error },
    );
  }
  return new DictumError(
    'INTERNAL',
    "Something went wrong inside. The request id finds it in the server's log.",
    {},
    { cause: Object.assign(error, { query }) },
  );
}
