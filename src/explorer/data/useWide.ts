import { useSyncExternalStore } from 'react';

const wide = window.matchMedia('(min-width: 62rem)');

function follow(tell: () => void): () => void {
  wide.addEventListener('change', tell);
  return () => wide.removeEventListener('change', tell);
}

/** Whether there is room for two columns. */
export const useWide = (): boolean => useSyncExternalStore(follow, () => wide.matches);
