import type { ReactNode, Ref } from 'react';
import type { List } from '../data/useList.ts';
import { More } from './More.tsx';
import { useInSight } from './useInSight.ts';
import { PLAIN, usePlain } from './usePlain.ts';
import styles from './LongList.module.css';

interface ListProps<Edge> {
  edges: readonly Edge[];
  /** Pixels that an entry takes, roughly; each is measured when it is shown. */
  height: number;
  children: (edge: Edge) => ReactNode;
}

interface EntryProps {
  /** Counted from 0. */
  index: number;
  /** -1: not known yet. */
  of: number;
  measure?: Ref<HTMLLIElement>;
  children: ReactNode;
}

const Entry = ({ index, of, measure, children }: EntryProps) => (
  <li ref={measure} data-index={index - PLAIN} aria-setsize={of} aria-posinset={index + 1} className={styles['item']}>
    {children}
  </li>
);

function InSight<Edge extends { cursor: string }>({ edges, height, of, children }: ListProps<Edge> & { of: number }) {
  const { place, items, before, after, measure } = useInSight<Edge, HTMLLIElement>(edges, height);
  return (
    <>
      <li ref={place} aria-hidden="true" style={{ height: before }} />
      {items.map(({ index, key }) => (
        <Entry key={key} index={PLAIN + index} of={of} measure={measure}>
          {children(edges[index]!)}
        </Entry>
      ))}
      <li aria-hidden="true" style={{ height: after }} />
    </>
  );
}

/** A list of any length. */
export function LongList<Edge extends { cursor: string }>({
  of,
  edges,
  label,
  ...list
}: ListProps<Edge> & { of: List<Edge>; label: string }) {
  const size = of.hasMore ? -1 : edges.length;
  const plain = usePlain();
  return (
    <>
      <ul aria-label={label}>
        {edges.slice(0, plain).map((edge, i) => (
          <Entry key={edge.cursor} index={i} of={size}>
            {list.children(edge)}
          </Entry>
        ))}
        {edges.length > plain && <InSight {...list} edges={edges.slice(PLAIN)} of={size} />}
      </ul>
      <More of={of} />
    </>
  );
}
