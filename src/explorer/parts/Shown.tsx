import { useEffect, useState, type ReactNode } from 'react';
import type { Read } from '../data/useRead.ts';
import { FailureNotice } from './Notice.tsx';
import { Skeleton } from './Skeleton.tsx';
import styles from './Shown.module.css';

/** Milliseconds after which a page says that it takes long. */
const SLOW = 5000;

function Slow() {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status" className={slow ? 'soft' : 'unseen'}>
      {slow ? 'This takes longer than usual. It is still being read.' : 'Reading …'}
    </p>
  );
}

interface ShownProps<Data> {
  of: Read<Data>;
  /** What stands there until the first answer. */
  skeleton?: ReactNode;
  children: (data: Data) => ReactNode;
}

/**
 * What was read; until then a skeleton, and what went wrong if something did. An answer stays while the server is away; one to another question
 * stays, faded and marked as busy, until that to this one comes.
 */
export function Shown<Data>({
  of: { data, outdated, failure, retry },
  skeleton = <Skeleton lines={6} title />,
  children,
}: ShownProps<Data>) {
  return (
    <>
      {failure && <FailureNotice failure={failure} retry={retry} />}
      {data !== undefined && (
        <div className={styles['shown']} aria-busy={outdated}>
          {children(data)}
        </div>
      )}
      {data === undefined && !failure && (
        <div aria-busy="true">
          <Slow />
          {skeleton}
        </div>
      )}
    </>
  );
}
