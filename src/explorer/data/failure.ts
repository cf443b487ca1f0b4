import type { CombinedError } from 'urql';

/**
 * Why there is no answer. AWAY: the server or its database cannot be reached now, and will be asked again by itself. OUTDATED: the page is
 * of another version than the server. REFUSED: the question itself will not do.
 */
export interface Failure {
  kind: 'AWAY' | 'OUTDATED' | 'REFUSED' | 'BROKEN';
  message: string;
  /** Finds it in the server's log. */
  requestId: string | null;
}

const AWAY = new Set(['DATABASE_UNAVAILABLE', 'DATABASE_CREDENTIALS', 'NOT_READY', 'SHUTTING_DOWN', 'TIMEOUT']);
const BROKEN = new Set(['INTERNAL']);

export function failureOf(error: CombinedError): Failure {
  const [first] = error.graphQLErrors;
  if (!first) return { kind: 'AWAY', message: 'The server does not answer.', requestId: null };
  const code = String(first.extensions['code'] ?? 'INTERNAL');
  const requestId = typeof first.extensions['requestId'] === 'string' ? first.extensions['requestId'] : null;
  if (code === 'PERSISTED_QUERY_NOT_FOUND')
    return { kind: 'OUTDATED', message: 'This page is of another version than the server. Load it again.', requestId };
  return { kind: AWAY.has(code) ? 'AWAY' : BROKEN.has(code) ? 'BROKEN' : 'REFUSED', message: first.message, requestId };
}
