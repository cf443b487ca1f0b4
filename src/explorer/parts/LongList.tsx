import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { List } from '../data/useList.ts';
import styles from './LongList.module.css';

interface LongListProps<Edge> {
  of: List<Edge>;
  edges: readonly Edge[];
  label: string;
  /** Pixels that an entry takes, roughly; each is measured when it is shown. */
  height: number;
  children: (edge: Edge) => ReactNode;
}

/** Further entries are read by themselves near the end; the button is for those who do not scroll. */
export function More({ of }: { of: Pick<List<unknown>, 'hasMore' | 'loading' | 'more'> }) {
  if (!of.hasMore) return null;
  return (
    <Button className={`button ${styles['more']}`} onPress={of.more} isPending={of.loading}>
      {of.loading ? 'Reading more …' : 'More'}
    </Button>
  );
}

/** How far the list begins from the top of the page. */
function useOffset() {
  const list = useRef<HTMLUListElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => setOffset((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY), []);
  return { list, offset };
}

/** A list of any length: only what is in sight is in the page. */
export function LongList<Edge extends { cursor: string }>({ of, edges, label, height, children }: LongListProps<Edge>) {
  const { list, offset } = useOffset();
  const virtual = useWindowVirtualizer({
    count: edges.length,
    estimateSize: () => height,
    overscan: 6,
    scrollMargin: offset,
    getItemKey: (i) => edges[i]!.cursor,
  });
  const items = virtual.getVirtualItems();
  const nearEnd = (items.at(-1)?.index ?? 0) >= edges.length - 10;
  const { hasMore, loading, more, failure } = of;
  useEffect(() => {
    if (nearEnd && hasMore && !loading && !failure) more();
  });

  return (
    <>
      <ul ref={list} aria-label={label} className={styles['list']} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, key, start }) => (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            aria-setsize={hasMore ? -1 : edges.length}
            aria-posinset={index + 1}
            className={styles['item']}
            style={{ transform: `translateY(${start - offset}px)` }}
          >
            {children(edges[index]!)}
          </li>
        ))}
      </ul>
      <More of={of} />
    </>
  );
}
