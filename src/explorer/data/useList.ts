import { useEffect, useMemo, useState } from 'react';
import { useClient, type TypedDocumentNode } from 'urql';
import { hashOf } from './hash.ts';
import { failureOf, type Failure } from './failure.ts';
import { useRead, type Read } from './useRead.ts';

/** A page of a list, as the schema's connections have it. */
export interface Connection<Edge> {
  totalCount: number;
  edges: readonly Edge[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** A list read page by page. */
export interface List<Edge> extends Read<{ totalCount: number; edges: readonly Edge[] }> {
  hasMore: boolean;
  /** Reads the next page; does nothing while one is read. */
  more: () => void;
}

/** How many lists are remembered, so that going back finds all that was read. */
const REMEMBERED = 20;
const remembered = new Map<string, Connection<unknown>[]>();

function remember(key: string, pages: Connection<unknown>[]): void {
  remembered.delete(key);
  remembered.set(key, pages);
  const [oldest] = remembered.keys();
  if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
}

/**
 * Reads a list, its next pages when they are asked for.
 * @param query takes `after`; @param connectionOf finds the list in the answer
 */
export function useList<Data, Variables extends { after?: string | null }, Edge>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  connectionOf: (data: Data) => Connection<Edge>,
): List<Edge> {
  const client = useClient();
  const key = useMemo(() => JSON.stringify([hashOf(query), variables]), [query, variables]);
  const first = useRead(query, variables);
  const [{ pages, of }, setNext] = useState({ of: key, pages: (remembered.get(key) ?? []) as Connection<Edge>[] });
  const [reading, setReading] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    setFailure(null);
    setReading(false);
    setNext({ of: key, pages: (remembered.get(key) ?? []) as Connection<Edge>[] });
  }, [key]);

  const start = first.data && connectionOf(first.data);
  const next = of === key && !first.outdated ? pages : [];
  const last = next.at(-1) ?? start;

  const more = () => {
    if (reading || first.outdated || !last?.pageInfo.hasNextPage) return;
    setReading(true);
    void client
      .query(query, { ...variables, after: last.pageInfo.endCursor }, { requestPolicy: 'cache-first' })
      .toPromise()
      .then(({ data, error }) => {
        setReading(false);
        setFailure(error ? failureOf(error) : null);
        if (!data) return;
        const all = [...next, connectionOf(data)];
        remember(key, all);
        setNext((now) => (now.of === key ? { of: key, pages: all } : now));
      });
  };

  return {
    data: start && { totalCount: start.totalCount, edges: [...start.edges, ...next.flatMap(({ edges }) => edges)] },
    failure: first.failure ?? failure,
    loading: first.loading || reading,
    outdated: first.outdated,
    retry: failure ? more : first.retry,
    hasMore: last?.pageInfo.hasNextPage ?? false,
    more,
  };
}
