import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Weak: the same for every coding. */
export const etagOf = (body: Buffer | string): string => `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`;

/** The client has what bears this tag. */
export const isKnown = (request: IncomingMessage, etag: string): boolean =>
  request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag) ?? false;
