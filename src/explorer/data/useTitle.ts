import { useEffect } from 'react';

/** Names the page in the window's title: `Search · Dictum`. */
export function useTitle(title: string | null | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · Dictum` : 'Dictum: who said what';
  }, [title]);
}
