import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Failure } from '../data/failure.ts';
import styles from './Notice.module.css';

interface NoticeProps {
  title: string;
  /** Whether it is read out at once. */
  alarm?: boolean;
  children?: ReactNode;
}

/** Something that the page itself has to say: what went wrong, or that nothing was found. */
export const Notice = ({ title, alarm = false, children }: NoticeProps) => (
  <div className={alarm ? `${styles['notice']} ${styles['alarm']}` : styles['notice']} role={alarm ? 'alert' : 'status'}>
    <p className={styles['title']}>{title}</p>
    {children}
  </div>
);

/** In place of a page that there is none of, with where to look instead. */
export const NoSuchPage = ({ heading, children }: { heading: string; children: ReactNode }) => (
  <>
    <h1>{heading}</h1>
    <Notice title="It may have been taken out, or the address was cut.">
      <p>{children}</p>
    </Notice>
  </>
);

const TITLES: Record<Failure['kind'], string> = {
  AWAY: 'The graph cannot be reached at the moment',
  OUTDATED: 'This page is out of date',
  REFUSED: 'This cannot be answered',
  BROKEN: 'Something went wrong',
};

/** What happened, and what to do. */
export const FailureNotice = ({ failure, retry }: { failure: Failure; retry: () => void }) => (
  <Notice title={TITLES[failure.kind]} alarm>
    <p>
      {failure.message}
      {failure.kind === 'AWAY' && ' It is asked again every few seconds; nothing needs to be done.'}
    </p>
    {failure.requestId !== null && failure.kind !== 'REFUSED' && <p className="soft">In the server’s log: {failure.requestId}</p>}
    <Button className="button" onPress={failure.kind === 'OUTDATED' ? () => window.location.reload() : retry}>
      {failure.kind === 'OUTDATED' ? 'Load the page again' : 'Try now'}
    </Button>
  </Notice>
);
