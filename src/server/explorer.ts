import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { DictumError } from '../errors.ts';
import { packageRoot } from '../paths.ts';
import type { Call, Route } from './http.ts';
import { pageReply, prefersHtml, readPages } from './pages.ts';
import type { Reply } from './reply.ts';

const FOLDER = path.join(packageRoot, 'dist', 'explorer');

/** What the page's own addresses begin with; src/explorer/pages.ts says what is there. */
const ADDRESSES = ['/', '/search', '/figures', '/network', '/query', '/ingest', '/statement/', '/actor/', '/article/'];

/** What serves the explorer. */
export interface Explorer {
  readonly routes: readonly Route[];
  /** The page, which says that there is nothing at the address, to people; null to programs, who are told in JSON. */
  readonly notFound: (call: Call) => Reply | null;
  /** The page's own operations by their SHA-256 (hex): it sends the hash alone. */
  readonly documents: ReadonlyMap<string, string>;
}

function readDocuments(): ReadonlyMap<string, string> {
  const file = path.join(FOLDER, 'persisted-documents.json');
  if (!existsSync(file)) return new Map();
  return new Map(Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')))));
}

/**
 * Lets the browser ask for what the first page shows while it still loads the page's scripts, at the very address that these will ask at: the names
 * in the order of urql, those of its objects by the alphabet.
 */
function firstAsked(documents: ReadonlyMap<string, string>): Record<string, string> {
  const [found] = [...documents].filter(([, text]) => /\bquery Home\b/.test(text));
  if (!found) return {};
  const search = new URLSearchParams({
    operationName: 'Home',
    extensions: JSON.stringify({ persistedQuery: { sha256Hash: found[0], version: 1 } }),
  });
  return { Link: `</graphql?${search.toString()}>; rel=preload; as=fetch; crossorigin` };
}

/** The explorer, as it was built when this was called. */
export function openExplorer(): Explorer {
  const pages = readPages(FOLDER);
  const index = pages.get('index.html');
  const documents = readDocuments();
  const first = index && { ...index, headers: { ...index.headers, ...firstAsked(documents) } };

  const page = (call: Call): Reply => {
    if (!index || !first) throw new DictumError('NOT_FOUND', 'The explorer is not built yet. Run `npm run build`, then start again.');
    return pageReply(call, call.path === '/' ? first : index);
  };
  const file = (call: Call): Reply => {
    const found = pages.get(call.path.slice(1));
    if (!found) throw new DictumError('NOT_FOUND', 'The explorer has no such file. Open /.');
    return pageReply(call, found);
  };

  return {
    routes: [
      ...ADDRESSES.map((address): Route => ({ path: address, methods: ['GET'], handle: page })),
      { path: '/assets/', methods: ['GET'], quiet: true, handle: file },
    ],
    notFound: (call) => (index && prefersHtml(call.request) ? pageReply(call, index, 404) : null),
    documents,
  };
}
