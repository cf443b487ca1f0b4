import { useMemo } from 'react';
import { useSearchParams } from 'wouter';

/** What the address asks for. */
export interface Asked {
  /** Key of what is counted; null: what most statements count. */
  measure: string | null;
  /** Whom it counts; empty: the articles do not say; null: whom most figures count. */
  of: string | null;
  /** Whose figures; none: everyone's. */
  claimants: readonly string[];
  view: 'chart' | 'table';
  change: (change: Readonly<Record<string, string | readonly string[] | null>>) => void;
}

export function useAsked(): Asked {
  const [search, setSearch] = useSearchParams();
  const text = search.toString();
  return useMemo(() => {
    const given = new URLSearchParams(text);
    return {
      measure: given.get('measure'),
      of: given.get('of'),
      claimants: [...new Set(given.getAll('claimant'))].slice(0, 100),
      view: given.get('view') === 'table' ? 'table' : 'chart',
      change: (changes) => {
        for (const [name, value] of Object.entries(changes)) {
          given.delete(name);
          for (const one of typeof value === 'string' ? [value] : (value ?? [])) given.append(name, one);
        }
        setSearch(given);
      },
    };
  }, [text, setSearch]);
}
