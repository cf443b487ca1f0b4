import { useEffect, useState } from 'react';
import { ProgressBar } from 'react-aria-components';
import styles from './Progress.module.css';

interface ProgressProps {
  label: string;
  done: number;
  of: number;
}

/** That it is being done, how far it is, and since when. */
export function Progress({ label, done, of }: ProgressProps) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((now) => now + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  const several = of > 1;
  return (
    <div aria-busy="true" className={styles['progress']}>
      <p role="status">{several ? `Article ${done + 1} of ${of}: ${label}` : label}</p>
      <ProgressBar aria-label={label} isIndeterminate={!several} value={done} maxValue={of} className={styles['bar']}>
        <div className={several ? styles['done'] : styles['part']} style={several ? { width: `${(done / of) * 100}%` } : {}} />
      </ProgressBar>
      <p className="soft" aria-hidden="true">
        {seconds} s
      </p>
    </div>
  );
}
