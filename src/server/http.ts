import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import cors from 'cors';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { Ending } from '../ending.ts';
import { DictumError } from '../errors.ts';
import { isServersOwn } from './codes.ts';
import { rootCause, tell } from './errors.ts';
import { errorReply, send, type Header, type Reply } from './reply.ts';
import { requestIdOf } from './request-id.ts';

/** One request, as a route sees it. */
export interface Call {
  readonly request: IncomingMessage;
  readonly method: string;
  /** Without the query string; begins with `/`. */
  readonly path: string;
  /** The query string with its `?`, or empty. */
  readonly search: string;
  readonly requestId: string;
  /** Told when the client goes away or the server stops. */
  readonly ending: Ending;
  /** Name of the GraphQL operation, for the log. */
  operation?: string | null;
}

export interface Route {
  /** HEAD goes with GET. */
  readonly methods: readonly ('GET' | 'POST')[];
  /** The path itself, or the beginning of it where it ends in `/`. */
  readonly path: string;
  /** Probes come every few seconds and would bury the rest of the log. */
  readonly quiet?: boolean;
  handle(call: Call): Reply | Promise<Reply>;
}

// What holds for every answer; pages that run scripts say more.
const SECURITY_HEADERS = Object.entries({
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
});

/** Adds CORS headers; true: it was a preflight, and is answered. */
export type CrossOrigin = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** @returns null: pages of other origins may not ask */
export function crossOrigin(origins: Config['corsOrigins']): CrossOrigin | null {
  if (origins.length === 0) return null;
  const handler = promisify(
    cors({
      origin: origins.includes('*') ? '*' : origins,
      methods: ['GET', 'HEAD', 'POST'],
      exposedHeaders: ['X-Request-Id'],
      maxAge: 600,
      // Answered by `listener`, for OPTIONS is more than preflights.
      preflightContinue: true,
    }),
  );
  return async (request, response) => {
    await handler(request, response);
    return request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
  };
}

/** Path and query string of the request's target, which proxies may give as a whole address. */
function targetOf(request: IncomingMessage): { path: string; search: string } {
  const target = request.url?.startsWith('/') ? request.url : (request.url ?? '').replace(/^https?:\/\/[^/?]*\/?/i, '/');
  const cut = target.indexOf('?');
  return cut < 0 ? { path: target, search: '' } : { path: target.slice(0, cut), search: target.slice(cut) };
}

const allowed = (route: Route): string => [...route.methods, ...(route.methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');

export interface ListenerParts {
  routes: readonly Route[];
  /** What someone with a browser is shown where there is nothing; null: the error as programs get it. */
  notFound: (call: Call) => Reply | null;
  crossOrigin: CrossOrigin | null;
  /** Whether the header `Host` names this server. */
  isCalled: (host?: string) => boolean;
  log: Logger;
  /** Holds each request while it runs, so that a stopping server can tell it to end. */
  running: Set<Call>;
  isStopping: () => boolean;
}

const misdirected = () =>
  new DictumError(
    'HOST_NOT_ALLOWED',
    'This server does not go by the name under which it was called. Call it by its address, or list the name in DICTUM_HOSTS.',
  );

/** One request from its line to its log entry. */
export function listener({ routes, notFound, crossOrigin, isCalled, log, running, isStopping }: ListenerParts): RequestListener {
  const routeOf = (path: string) =>
    routes.find((route) => (route.path.length > 1 && route.path.endsWith('/') ? path.startsWith(route.path) : path === route.path));

  function reply(call: Call, response: ServerResponse, what: Reply): Promise<void> {
    const headers: Header[] = [['X-Request-Id', call.requestId], ...SECURITY_HEADERS];
    // A connection kept open for the next request would keep the server from closing.
    if (isStopping()) headers.push(['Connection', 'close']);
    return send(call.request, response, what, headers);
  }

  async function answer(call: Call, route: Route | undefined): Promise<Reply> {
    if (!route) {
      const shown = call.method === 'GET' || call.method === 'HEAD' ? notFound(call) : null;
      if (shown) return shown;
      throw new DictumError('NOT_FOUND', 'There is nothing at this address. The API is at /graphql, GraphiQL at /graphiql.');
    }
    if (call.method === 'OPTIONS') return { status: 204, headers: { Allow: allowed(route) }, body: '' };
    if (!(route.methods as readonly string[]).includes(call.method === 'HEAD' ? 'GET' : call.method)) {
      return errorReply(new DictumError('METHOD_NOT_ALLOWED', `This address takes ${route.methods.join(' and ')}.`), call.requestId, {
        Allow: allowed(route),
      });
    }
    return route.handle(call);
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const started = performance.now();
    const requestId = requestIdOf(request);
    const call: Call = {
      request,
      method: request.method ?? 'GET',
      ...targetOf(request),
      requestId,
      ending: new Ending(),
    };
    const route = routeOf(call.path);
    running.add(call);

    response.once('close', () => {
      running.delete(call);
      const gone = !response.writableFinished;
      if (gone) call.ending.abort(new DictumError('CLIENT_GONE', 'The client went away.'));
      // The path alone: a query string may hold variables.
      const entry = {
        requestId,
        method: call.method,
        path: call.path.slice(0, 200),
        status: gone ? 499 : response.statusCode,
        ms: Math.round(performance.now() - started),
        ...(call.operation ? { operation: call.operation } : {}),
      };
      log[route?.quiet ? 'debug' : 'info'](entry, 'request');
    });

    try {
      if (crossOrigin && (await crossOrigin(request, response))) {
        await reply(call, response, { status: 204, headers: {}, body: '' });
        return;
      }
      // Probes come by whatever name the load balancer has for us, and are told nothing worth having.
      if (route && !route.quiet && !isCalled(request.headers.host)) throw misdirected();
      await reply(call, response, await answer(call, route));
    } catch (error) {
      if (isServersOwn(tell(error).code)) log.error({ requestId, err: rootCause(error) }, 'request failed');
      if (response.headersSent) response.destroy();
      else await reply(call, response, errorReply(error, requestId));
    }
  }

  return (request, response) => void serve(request, response);
}
