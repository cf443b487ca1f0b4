import type { IncomingMessage, ServerResponse } from 'node:http';
import { statusOf } from './codes.ts';
import { codingFor, encoded, isCompressible } from './compression.ts';
import { answerOf, tell } from './errors.ts';

export type Header = readonly [name: string, value: string];

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
 * @param common headers that all answers bear, unless they have others of that name
 */
export async function send(request: IncomingMessage, response: ServerResponse, reply: Reply, common: readonly Header[]): Promise<void> {
  const length = Buffer.byteLength(reply.body);
  const depends = isCompressible(length, reply.headers['Content-Type']);
  const coding = depends ? codingFor(request.headers['accept-encoding']) : null;
  const body = coding === null ? reply.body : await encoded(reply.body, coding);
  if (response.destroyed) return;
  // All at once, as a list: one by one, or as an object, each is stored and looked up before it is written.
  const headers: string[] = [];
  for (const [name, value] of common) if (reply.headers[name] === undefined) headers.push(name, value);
  const vary = depends ? ['Accept-Encoding'] : [];
  for (const name in reply.headers) {
    if (name === 'Vary') vary.unshift(reply.headers[name]!);
    else headers.push(name, reply.headers[name]!);
  }
  const before = response.getHeader('Vary');
  if (before !== undefined) vary.unshift(String(before));
  if (vary.length > 0) headers.push('Vary', vary.join(', '));
  if (coding !== null) headers.push('Content-Encoding', coding);
  if (reply.status !== 204 && reply.status !== 304) headers.push('Content-Length', String(typeof body === 'string' ? length : body.length));
  response.writeHead(reply.status, headers).end(request.method === 'HEAD' ? undefined : body);
}
