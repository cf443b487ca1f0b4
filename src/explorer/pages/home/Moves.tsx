import { Link } from 'wouter';
import { statementAddress } from '../../data/address.ts';
import { said } from '../../data/format.ts';
import { Readings } from '../../parts/Readings.tsx';
import { Speakers } from '../../parts/Speaker.tsx';
import type { Move } from './moves.ts';
import styles from './Moves.module.css';

const Value = ({ of, when }: { of: Move['before']; when: string }) => (
  <span className={styles['value']}>
    <strong>
      <Readings of={of} />
    </strong>
    <span className="soft">{when}</span>
  </span>
);

/** Numbers that a later statement gives anew: what it was, and what it is. */
export const Moves = ({ moves }: { moves: readonly Move[] }) => (
  <ul className={styles['moves']}>
    {moves.map(({ statement, now, earlier, before }) => (
      <li key={statement.id}>
        <p className={styles['who']}>
          <Speakers statement={statement} />
        </p>
        <Link href={statementAddress(statement)} className={styles['move']}>
          <Value of={before} when={said(earlier.saidOn, earlier.saidOnPrecision)} />
          <span className={styles['arrow']} role="img" aria-label="then">
            →
          </span>
          <Value of={now} when={said(statement.saidOn, statement.saidOnPrecision)} />
        </Link>
        <p className="soft">
          {now[0].measure.name}
          {now[0].of && `, ${now[0].of.name}`}
        </p>
      </li>
    ))}
  </ul>
);
