import { readingsOf, type Reported } from '../data/reported.ts';
import styles from './Readings.module.css';

/** A number as articles give it; where they do not agree, each in its own words, marked. */
export function Readings({ of }: { of: readonly Reported[] }) {
  const { words, differ } = readingsOf(of);
  if (!differ) return words.join(' and ');
  return words.map((word, i) => (
    <span key={i}>
      {i > 0 && <span className={styles['or']}> or </span>}
      <span className={styles['reading']}>{word}</span>
    </span>
  ));
}
