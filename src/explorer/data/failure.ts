import type { CombinedError } from 'urql';

/**
 * Why there is no answer. AWAY: the server or its database cannot be reached now, and will be asked again by itself. OUTDATED: the page is
 * of another version than the server. REFUSED: the question itself will not do.
 */
export interface Failure {
  kind: 'AWAY' | 'OUTDATED' | 'REFUSED' | 'BROKEN';
  message: string;
  /** Of the first error; null: there was no answer at all. */
  code: string | null;
  /** Finds it in the server's log. */
  requestId: string | null;
}

const AWAY = new Set(['DATABASE_UNAVAILABLE', 'DATABASE_CREDENTIALS', 'NOT_READY', 'SHUTTING_DOWN', 'TIMEOUT']);
const BROKEN = new Set(['INTERNAL']);

export function failureOf(error: CombinedError): Failure {
  const [first] = error.graphQLErrors;
  if (!first) return { kind: 'AWAY', message: 'The server does not answer.', code: null, requestId: null };
  const code = String(first.extensions['code'] ?? 'INTERNAL');
  const requestId = typeof first.extensions['requestId'] === 'string' ? first.extensions['requestId'] : null;
  if (code === 'PERSISTED_QUERY_NOT_FOUND')
    return { kind: 'OUTDATED', message: 'This page is of another version than the server. Load it again.', code, requestId };
  if (code === 'BAD_ID')
    return {
      kind: 'REFUSED',
      message: 'Its address names something that the graph does not have. Perhaps it was cut when it was copied.',
      code,
      requestId,
    };
  return { kind: AWAY.has(code) ? 'AWAY' : BROKEN.has(code) ? 'BROKEN' : 'REFUSED', message: first.message, code, requestId };
}
