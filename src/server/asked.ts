import { isObject } from '../json.ts';

/** What a request asks for. */
export interface Asked {
  query: string;
  operationName: string | null;
  variables: Readonly<Record<string, unknown>>;
  /** SHA-256 (hex) of an operation that the server knows; null: the client has sent the text. */
  hash: string | null;
}

/** Operations by their SHA-256 (hex). */
export type Documents = ReadonlyMap<string, string>;

/** The hash, where nothing but that stands in `extensions`. */
function hashIn(extensions: unknown): string | null {
  if (!isObject(extensions) || Object.keys(extensions).length !== 1 || !isObject(extensions['persistedQuery'])) return null;
  const { version, sha256Hash } = extensions['persistedQuery'];
  return version === 1 && typeof sha256Hash === 'string' ? sha256Hash : null;
}

/**
 * What is asked, where it comes in one of the forms that nearly all requests have.
 * @returns null: Apollo is to look at it, and to say what is wrong
 */
export function askedIn(body: unknown, documents: Documents): Asked | null {
  if (!isObject(body)) return null;
  const { query, operationName = null, variables, extensions } = body;
  if (operationName !== null && typeof operationName !== 'string') return null;
  if ((variables ?? null) !== null && !isObject(variables)) return null;
  const rest = { operationName, variables: (variables ?? {}) as Record<string, unknown> };
  if ((extensions ?? null) === null) return typeof query === 'string' ? { query, hash: null, ...rest } : null;
  const hash = hashIn(extensions);
  const known = hash === null ? undefined : documents.get(hash);
  if (known === undefined || (query ?? known) !== known) return null;
  return { query: known, hash, ...rest };
}

const PARAMETERS: ReadonlySet<string> = new Set(['query', 'operationName', 'variables', 'extensions']);

/** As `askedIn`, of the query string of a GET. */
export function askedInSearch(search: string, documents: Documents): Asked | null {
  const body: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    if (!PARAMETERS.has(name) || name in body) return null;
    try {
      body[name] = name === 'variables' || name === 'extensions' ? (JSON.parse(value) as unknown) : value;
    } catch {
      return null;
    }
  }
  return askedIn(body, documents);
}
