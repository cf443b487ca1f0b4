import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { List } from '../data/useList.ts';
import { useInSight } from './useInSight.ts';
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

/** A list of any length: only what is in sight is in the page. */
export function LongList<Edge extends { cursor: string }>({ of, edges, label, height, children }: LongListProps<Edge>) {
  const { place, items, total, measure } = useInSight<Edge, HTMLUListElement>(of, edges, height);
  return (
    <>
      <ul ref={place} aria-label={label} className={styles['list']} style={{ height: total }}>
        {items.map(({ index, key, start }) => (
          <li
            key={key}
            ref={measure}
            data-index={index}
            aria-setsize={of.hasMore ? -1 : edges.length}
            aria-posinset={index + 1}
            className={styles['item']}
            style={{ transform: `translateY(${start}px)` }}
          >
            {children(edges[index]!)}
          </li>
        ))}
      </ul>
      <More of={of} />
    </>
  );
}
