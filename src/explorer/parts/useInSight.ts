import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';

/** How far a list begins from the top of the page, now that all above it has its size. */
function useOffset<Place extends HTMLElement>() {
  const place = useRef<Place>(null);
  const [offset, setOffset] = useState(0);
  useEffect(() => {
    const measure = () => setOffset(Math.round((place.current?.getBoundingClientRect().top ?? 0) + window.scrollY));
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  return { place, offset };
}

/**
 * Which entries of a list of any length are in sight, or nearly, and how many pixels those before and after them take.
 * @param height pixels that an entry takes, roughly; each is measured when it is shown
 */
export function useInSight<Edge extends { cursor: string }, Place extends HTMLElement>(edges: readonly Edge[], height: number) {
  const { place, offset } = useOffset<Place>();
  const virtual = useWindowVirtualizer({
    count: edges.length,
    estimateSize: () => height,
    overscan: 6,
    scrollMargin: offset,
    getItemKey: (i) => edges[i]!.cursor,
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  return {
    place,
    items,
    before: first ? first.start - offset : 0,
    after: last ? virtual.getTotalSize() - (last.end - offset) : 0,
    measure: virtual.measureElement,
  };
}
