import { useMemo } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { conditionsOf, filterCount, filterOf, hasWord, searchOf, type Conditions } from '../../data/conditions.ts';
import type { NetworkPageQueryVariables } from '../../generated/graphql.ts';

/** How many actors a picture may have. */
export const SIZES = [50, 200, 1000, 5000] as const;

/** The network around one actor. */
export const aroundAddress = ({ id }: { id: string }): string => `/network?${new URLSearchParams({ around: id }).toString()}`;

/** What the address asks for; null: nothing yet. */
export interface Asked {
  variables: NetworkPageQueryVariables & { first: number };
  /** There is a filter besides the actors that it is around. */
  filtered: boolean;
  /** The search page with the same conditions. */
  search: (changed: Partial<Conditions>) => string;
  resize: (first: number) => void;
}

export function useAsked(): Asked | null {
  const [given] = useSearchParams();
  const [, navigate] = useLocation();
  const text = given.toString();
  return useMemo(() => {
    const search = new URLSearchParams(text);
    const conditions = conditionsOf(search);
    const around = [...new Set(search.getAll('around'))].slice(0, 50);
    const filtered = filterCount(conditions) > 0 || hasWord(conditions.q);
    if (around.length === 0 && !filtered) return null;
    const first = SIZES.find((size) => String(size) === search.get('first')) ?? SIZES[0];
    return {
      variables: { filter: filtered ? filterOf(conditions) : null, around: around.length > 0 ? around : null, first },
      filtered,
      search: (changed) => `/search?${searchOf({ ...conditions, kind: 'statements', ...changed }).toString()}`,
      resize: (size) => {
        search.set('first', String(size));
        navigate(`/network?${search.toString()}`);
      },
    };
  }, [text, navigate]);
}
