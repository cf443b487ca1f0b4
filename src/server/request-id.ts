import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

// What may stand in a header, a log line and a database's query list without doing harm there.
const SAFE = /^[\w.:-]{1,64}$/;

/** The caller's own X-Request-Id where it is short and harmless, so that one id runs through all systems; else a new one. */
export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && SAFE.test(given) ? given : randomUUID();
}
