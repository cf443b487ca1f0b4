import type { RequestListener } from 'node:http';
import { DictumError } from '../errors.ts';
import { errorReply, jsonReply, send } from './reply.ts';
import { requestIdOf } from './request-id.ts';

/** What is answered before there is a graph: the process lives, and asks for a moment. */
export const starting: RequestListener = (request, response) => {
  const requestId = requestIdOf(request);
  response.setHeader('X-Request-Id', requestId);
  response.setHeader('Connection', 'close');
  const reply =
    request.url === '/health/live'
      ? jsonReply(200, { status: 'live' })
      : errorReply(new DictumError('NOT_READY', 'Dictum is starting. Try again in a moment.'), requestId, { 'Retry-After': '5' });
  void send(request, response, reply);
};
