import type { IncomingMessage, ServerResponse } from 'node:http';
import { statusOf } from './codes.ts';
import { encode } from './compression.ts';
import { answerOf, tell } from './errors.ts';

/** An answer, before it is sent. */
export interface Reply {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string | Buffer;
}

// Answers change with the graph, and may show what only this caller may see.
const NO_STORE = { 'Cache-Control': 'no-store' };

export const jsonReply = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status,
  headers: { 'Content-Type': 'application/json; charset=utf-8', ...NO_STORE, ...headers },
  body: `${JSON.stringify(value)}\n`,
});

export const redirectReply = (location: string): Reply => ({ status: 302, headers: { Location: location, ...NO_STORE }, body: '' });

/** An error outside of GraphQL, in the form of one inside. */
export function errorReply(error: unknown, requestId: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return jsonReply(statusOf(tell(error).code), answerOf(error, requestId), headers);
}

/**
 * Sends it, compressed where the client takes that; to HEAD without the body.
 * @param common headers that all answers bear
 */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  reply: Reply,
  common: Readonly<Record<string, string>>,
): Promise<void> {
  const { body, bytes, headers } = await encode(reply, request.headers['accept-encoding']);
  if (response.destroyed) return;
  // All at once: one by one, each is checked and stored before it is written.
  const all: Record<string, string | number> = { ...common, ...reply.headers, ...headers };
  const vary = [response.getHeader('Vary'), reply.headers['Vary'], headers['Vary']].filter((value) => value !== undefined);
  if (vary.length > 0) all['Vary'] = vary.join(', ');
  if (reply.status !== 204 && reply.status !== 304) all['Content-Length'] = bytes;
  response.writeHead(reply.status, all).end(request.method === 'HEAD' ? undefined : body);
}
