import { createHash } from 'node:crypto';
import type { IncomingMessage, RequestListener } from 'node:http';
import { DictumError } from '../errors.ts';
import { prefersHtml } from './pages.ts';
import { errorReply, jsonReply, send, type Reply } from './reply.ts';
import { requestIdOf } from './request-id.ts';

const STYLE = `:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif }
body { max-width: 34rem; margin: 20vh auto 0; padding: 0 1.25rem }`;

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Dictum is starting</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Dictum is starting</h1>
<p>This page comes anew by itself until it is there. The first start fetches Neo4j and takes about a minute, later ones seconds.</p>
</main>
</body>
</html>
`;

/** For people: says so, and asks again by itself every two seconds. */
const page: Reply = {
  status: 503,
  headers: {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
    'Retry-After': '5',
    Refresh: '2',
  },
  body: PAGE,
};

function replyTo(request: IncomingMessage, requestId: string): Reply {
  if (request.url === '/health/live') return jsonReply(200, { status: 'live' });
  if (request.method === 'GET' && prefersHtml(request)) return page;
  return errorReply(new DictumError('NOT_READY', 'Dictum is starting. Try again in a moment.'), requestId, { 'Retry-After': '5' });
}

/** What is answered before there is a graph: the process lives, and asks for a moment. */
export const starting: RequestListener = (request, response) => {
  const requestId = requestIdOf(request);
  void send(request, response, replyTo(request, requestId), [
    ['X-Request-Id', requestId],
    ['Connection', 'close'],
  ]);
};
