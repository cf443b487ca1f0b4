import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { List } from '../data/useList.ts';

/** How far a list begins from the top of the page. */
function useOffset<Place extends HTMLElement>() {
  const place = useRef<Place>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => setOffset((place.current?.getBoundingClientRect().top ?? 0) + window.scrollY), []);
  return { place, offset };
}

/**
 * Which entries of a list of any length are in sight, or nearly; reads further ones near its end.
 * @param height pixels that an entry takes, roughly; each is measured when it is shown
 */
export function useInSight<Edge extends { cursor: string }, Place extends HTMLElement>(
  { hasMore, loading, more, failure }: List<Edge>,
  edges: readonly Edge[],
  height: number,
) {
  const { place, offset } = useOffset<Place>();
  const virtual = useWindowVirtualizer({
    count: edges.length,
    estimateSize: () => height,
    overscan: 6,
    scrollMargin: offset,
    getItemKey: (i) => edges[i]!.cursor,
  });
  const items = virtual.getVirtualItems().map((item) => ({ ...item, start: item.start - offset, end: item.end - offset }));
  const nearEnd = (items.at(-1)?.index ?? 0) >= edges.length - 10;
  useEffect(() => {
    if (nearEnd && hasMore && !loading && !failure) more();
  });
  return { place, items, total: virtual.getTotalSize(), measure: virtual.measureElement };
}
