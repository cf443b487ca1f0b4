import { HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { DictumError } from '../errors.ts';
import type { Runner } from '../graph/runner.ts';
import { askedIn, askedInSearch, type Asked } from './asked.ts';
import type { Engine } from './apollo.ts';
import { readJson } from './body.ts';
import { createContext, selectionSettings, type Context } from './context.ts';
import { withinTime } from './deadline.ts';
import { etagOf, isKnown } from './etag.ts';
import type { Call, Route } from './http.ts';
import { redirectReply, type Reply } from './reply.ts';
import { ResponseCache, type Body } from './response-cache.ts';
import { stringify } from './written.ts';

const MEDIA_TYPES = ['application/json', 'application/graphql-response+json'];

const chosen = new LRUCache<string, { type: string | undefined }>({ max: 100 });

/** The media type that a client likes best of those that there are; undefined: it takes none of them. */
function mediaTypeFor(accept: string | undefined): string | undefined {
  if (accept === undefined) return MEDIA_TYPES[0];
  let known = chosen.get(accept);
  if (!known) chosen.set(accept, (known = { type: new Negotiator({ headers: { accept } }).mediaType(MEDIA_TYPES) }));
  return known.type;
}

export interface GraphQLParts extends Engine {
  runner: Runner;
  log: Logger;
  config: Pick<Config, 'corsOrigins' | 'limits' | 'llm' | 'showText'>;
  /** Whether a request with this header `Authorization` may write. */
  mayWrite: (authorization: string | undefined) => boolean;
}

/** Bytes of a body with articles; whoever may not write sends none. */
export const INGEST_BYTES = 5_000_000;

/**
 * Apollo's protection against cross-site requests refuses what a page of another site can send unasked, unless a header shows that it
 * was not such a page. Browsers say themselves where a request comes from (Sec-Fetch-Site); what does not say it is no browser. A page
 * that may read the answers (CORS) may ask as well.
 */
function mayAsk({ headers }: IncomingMessage, letIn: readonly string[]): boolean {
  const site = headers['sec-fetch-site'] ?? 'none';
  const { origin } = headers;
  return site === 'none' || site === 'same-origin' || (origin !== undefined && (letIn.includes('*') || letIn.includes(origin)));
}

function headersOf(request: IncomingMessage, letIn: readonly string[]): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  if (request.method !== 'POST' && mayAsk(request, letIn)) headers.set('apollo-require-preflight', 'true');
  return headers;
}

/** An error from before the operation was looked at has no request id yet. */
function withRequestId(body: string, requestId: string): string {
  const { errors } = JSON.parse(body) as { errors: GraphQLFormattedError[] };
  return `${JSON.stringify({ errors: errors.map((error) => ({ ...error, extensions: { ...error.extensions, requestId } })) })}\n`;
}

const headersFor = (type: string) => ({ 'Content-Type': type, 'Cache-Control': 'no-store', Vary: 'Accept' });

function replyOf(response: HTTPGraphQLResponse, context: Context): Reply {
  if (response.body.kind !== 'complete') throw new Error('incremental delivery is not set up');
  const type = response.headers.get('content-type') ?? 'application/json; charset=utf-8';
  // The specification's 200 for whatever is a GraphQL answer, as old clients of application/json expect it.
  const status =
    response.status === 400 && context.progress.wellFormed && type.startsWith('application/json') ? 200 : (response.status ?? 200);
  const allow = response.headers.get('allow');
  const authenticate = response.headers.get('www-authenticate');
  return {
    status,
    headers: {
      ...headersFor(type),
      ...(allow ? { Allow: allow } : {}),
      ...(authenticate ? { 'WWW-Authenticate': authenticate } : {}),
    },
    body: context.progress.marked ? response.body.string : withRequestId(response.body.string, context.requestId),
  };
}

/** An answer to GET bears a tag, by which the client may ask whether it has become another. */
function taggedReply({ method, request }: Call, reply: Reply, whole: boolean): Reply {
  if (method === 'POST' || !whole || reply.status !== 200) return reply;
  const etag = etagOf(reply.body);
  const headers = { ...reply.headers, 'Cache-Control': 'private, no-cache', ETag: etag };
  return isKnown(request, etag) ? { status: 304, headers, body: '' } : { ...reply, headers };
}

/** `/graphql`, by the GraphQL-over-HTTP specification. */
export function graphqlRoute({ apollo, answers, documents, runner, log, config, mayWrite }: GraphQLParts): Route {
  const settings = selectionSettings(config);
  const { queryTimeoutMs, bodyBytes } = config.limits;
  const cache = new ResponseCache(config.limits.responseCacheMb);

  async function written(asked: Asked, context: Context): Promise<Body | null> {
    const answer = await answers.again(asked, context);
    return answer && { text: stringify(answer), whole: answer.errors === undefined };
  }

  return {
    path: '/graphql',
    methods: ['GET', 'POST'],
    async handle(call) {
      const { request, search, requestId } = call;
      // Someone opened the API's address in a browser.
      if (call.method !== 'POST' && search === '' && new Negotiator(request).mediaType([...MEDIA_TYPES, 'text/html']) === 'text/html')
        return redirectReply('/graphiql');
      const mediaType = mediaTypeFor(request.headers.accept);
      if (!mediaType) {
        throw new DictumError(
          'NOT_ACCEPTABLE',
          'This server answers in application/json or application/graphql-response+json; the header `Accept` allows neither.',
        );
      }
      const writer = mayWrite(request.headers.authorization);
      const body = call.method === 'POST' ? await readJson(request, writer ? Math.max(bodyBytes, INGEST_BYTES) : bodyBytes) : undefined;
      const context = createContext({
        runner,
        log,
        requestId,
        ending: call.ending,
        settings,
        time: queryTimeoutMs,
        llm: config.llm,
        mayWrite: writer,
      });
      const asked =
        call.method === 'POST' ? askedIn(body, documents) : mayAsk(request, config.corsOrigins) ? askedInSearch(search, documents) : null;
      const again =
        asked && (await withinTime(queryTimeoutMs, call.ending, () => cache.through(asked, context, () => written(asked, context))));
      if (again) {
        call.operation = context.progress.operation;
        return taggedReply(call, { status: 200, headers: headersFor(`${mediaType}; charset=utf-8`), body: again.text }, again.whole);
      }
      const httpGraphQLRequest = {
        method: call.method === 'HEAD' ? 'GET' : call.method,
        headers: headersOf(request, config.corsOrigins),
        search,
        body,
      };
      const response = await withinTime(queryTimeoutMs, call.ending, () =>
        apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: () => Promise.resolve(context) }),
      );
      call.operation = context.progress.operation;
      return taggedReply(call, replyOf(response, context), response.body.kind === 'complete' && response.body.string.startsWith('{"data"'));
    },
  };
}
