import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DictumError } from '../errors.ts';
import { packageRoot } from '../paths.ts';
import type { Call, Route } from './http.ts';
import { redirectReply, type Reply } from './reply.ts';

const FOLDER = path.join(packageRoot, 'dist', 'graphiql');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

// Nothing from elsewhere, and no script but our files. Monaco writes its own style elements, hence the one exception.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

interface Page {
  body: Buffer;
  headers: Record<string, string>;
}

function pageOf(file: string): Page {
  const body = readFileSync(path.join(FOLDER, file));
  return {
    body,
    headers: {
      'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      'Content-Security-Policy': POLICY,
      // Weak: the same for every coding.
      ETag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`,
      // Names in assets/ change with what is in them.
      'Cache-Control': file.startsWith('assets') ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  };
}

/** The built page and its files by their addresses, all of one build: it may be built anew while the server runs. */
function readPages(): ReadonlyMap<string, Page> {
  const files = existsSync(FOLDER)
    ? readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    : [];
  return new Map(
    files.map((entry) => {
      const file = path.relative(FOLDER, path.join(entry.parentPath, entry.name));
      return [`/graphiql/${file.split(path.sep).join('/')}`, pageOf(file)];
    }),
  );
}

/** `/graphiql`. Only what was there at the start is served, so no path leads out. */
export function graphiqlRoutes(): Route[] {
  const pages = readPages();

  const serve = ({ path: address, request }: Call): Reply => {
    const page = pages.get(address === '/graphiql' ? '/graphiql/index.html' : address);
    if (!page && pages.size === 0)
      throw new DictumError('NOT_FOUND', 'GraphiQL is not built yet. Run `npm run build:graphiql`, then start again.');
    if (!page) throw new DictumError('NOT_FOUND', 'GraphiQL has no such file. Open /graphiql.');
    const known = request.headers['if-none-match']?.split(/,\s*/).includes(page.headers['ETag']!);
    return known ? { status: 304, headers: page.headers, body: '' } : { status: 200, headers: page.headers, body: page.body };
  };

  return [
    { path: '/', methods: ['GET'], handle: () => redirectReply('/graphiql') },
    { path: '/graphiql', methods: ['GET'], handle: serve },
    {
      path: '/graphiql/',
      methods: ['GET'],
      handle: (call) => (call.path === '/graphiql/' ? redirectReply(`/graphiql${call.search}`) : serve(call)),
    },
  ];
}
