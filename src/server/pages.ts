import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import Negotiator from 'negotiator';
import { etagOf, isKnown } from './etag.ts';
import type { Call } from './http.ts';
import type { Reply } from './reply.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/**
 * Nothing from elsewhere, and no script but our files. Editors and charts write style elements of their own, hence the one exception:
 * a style cannot run anything, and nothing from elsewhere can be loaded by it.
 */
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

/** One file of a built page. */
export interface Page {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

function pageOf(folder: string, file: string): Page {
  const body = readFileSync(path.join(folder, file));
  return {
    body,
    headers: {
      'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      'Content-Security-Policy': POLICY,
      ETag: etagOf(body),
      // Names in assets/ change with what is in them.
      'Cache-Control': file.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  };
}

/**
 * The files of a built page by their paths (`index.html`, `assets/…`), all of one build: it may be built anew while the server runs.
 * Empty: it is not built. Only what is here is served, so no path leads out.
 */
export function readPages(folder: string): ReadonlyMap<string, Page> {
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    : [];
  return new Map(
    files.map((entry) => {
      const file = path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/');
      return [file, pageOf(folder, file)];
    }),
  );
}

/** Whether it is a browser's, for a person to read, rather than a program's. */
export const prefersHtml = (request: IncomingMessage): boolean =>
  new Negotiator(request).mediaType(['application/json', 'text/html']) === 'text/html';

/** The file; nothing but its headers to a client that has it already. */
export function pageReply({ request }: Call, page: Page, status = 200): Reply {
  const known = isKnown(request, page.headers['ETag']!);
  return known && status === 200 ? { status: 304, headers: page.headers, body: '' } : { status, headers: page.headers, body: page.body };
}
