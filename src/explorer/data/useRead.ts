import { useEffect, useMemo, useRef } from 'react';
import { createRequest, useQuery, type AnyVariables, type TypedDocumentNode } from 'urql';
import { failureOf, type Failure } from './failure.ts';

/** Milliseconds after which a server that was away is asked again. */
const AGAIN = 3000;

/** What a page reads: nothing yet, an answer, or why there is none. An answer stays while a newer one is away. */
export interface Read<Data> {
  data: Data | undefined;
  failure: Failure | null;
  /** There may come a newer answer than `data`. */
  loading: boolean;
  /** `data` is what was asked for before: it is no answer to what is asked now. */
  outdated: boolean;
  retry: () => void;
}

/** Reads an operation, and reads it again by itself where the server or its database was away. */
export function useRead<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { pause = false }: { pause?: boolean } = {},
): Read<Data> {
  const [{ data, error, fetching, stale, operation }, execute] = useQuery<Data, Variables>({ query, variables, pause });
  const { key } = useMemo(() => createRequest(query, variables), [query, variables]);
  const last = useRef<{ key: number | undefined; data: Data } | null>(null);
  if (data) last.current = { key: operation?.key, data };
  const kept = error && last.current?.key === operation?.key ? last.current?.data : undefined;
  const failure = error ? failureOf(error) : null;
  const away = failure?.kind === 'AWAY' && !fetching;

  useEffect(() => {
    if (!away) return;
    const timer = setTimeout(() => execute({ requestPolicy: 'network-only' }), AGAIN);
    return () => clearTimeout(timer);
  }, [away, execute]);

  return {
    data: data ?? kept,
    failure,
    loading: fetching || stale,
    outdated: data !== undefined && operation !== undefined && operation.key !== key,
    retry: () => execute({ requestPolicy: 'network-only' }),
  };
}
