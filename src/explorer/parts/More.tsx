import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { number } from '../data/format.ts';
import type { List } from '../data/useList.ts';
import styles from './More.module.css';

/** How far below the window the end of a list may be for further entries to be read. */
const NEAR = '900px';

/** Further entries are read by themselves near the end; the button is for those who do not scroll. */
export function More({ of: { data, hasMore, loading, outdated, failure, more } }: { of: List<unknown> }) {
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef(more);
  useEffect(() => {
    latest.current = more;
  });
  const waits = hasMore && !loading && !outdated && !failure;
  useEffect(() => {
    if (!waits || !end.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current(), { rootMargin: NEAR });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [waits]);
  if (!hasMore) return null;
  return (
    <>
      <div ref={end} className={styles['more']}>
        <Button className="button" onPress={more} isPending={loading}>
          {loading ? 'Reading more …' : 'More'}
        </Button>
      </div>
      {data && (
        <p className={styles['printed']}>
          The first {number(data.edges.length)} of {number(data.totalCount)}: those that the page had read when it was printed.
        </p>
      )}
    </>
  );
}
