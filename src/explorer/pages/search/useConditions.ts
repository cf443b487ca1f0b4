import { useMemo } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { conditionsOf, searchOf, type Conditions, type Facet } from '../../data/conditions.ts';

/** The search as the address has it, and how to change it. Each change is an address of its own, so that Back undoes it. */
export interface Asked {
  conditions: Conditions;
  change: (change: Partial<Conditions>, options?: { replace?: boolean }) => void;
  /** Puts a value into a facet, or takes it out. */
  toggle: (facet: Facet, value: string) => void;
}

export function useConditions(): Asked {
  const [search] = useSearchParams();
  const [, navigate] = useLocation();
  const text = search.toString();
  const conditions = useMemo(() => conditionsOf(new URLSearchParams(text)), [text]);

  const change: Asked['change'] = (changed, { replace = false } = {}) => {
    const next = searchOf({ ...conditions, ...changed }).toString();
    navigate(next === '' ? '/search' : `/search?${next}`, { replace });
  };
  return {
    conditions,
    change,
    toggle: (facet, value) => {
      const chosen = conditions[facet];
      change({ [facet]: chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value] });
    },
  };
}
