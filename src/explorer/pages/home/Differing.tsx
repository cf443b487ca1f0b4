import { Link } from 'wouter';
import { statementAddress } from '../../data/address.ts';
import { said } from '../../data/format.ts';
import { differenceWord } from '../../data/words.ts';
import type { StatementLineFragment } from '../../generated/graphql.ts';
import { Speakers } from '../../parts/Speaker.tsx';
import styles from './Differing.module.css';

/** Statements of which there are several accounts, with what each side has. */
export const Differing = ({ statements }: { statements: readonly StatementLineFragment[] }) => (
  <ul className={styles['list']}>
    {statements.map((statement) => (
      <li key={statement.id} className={styles['item']}>
        <p className={styles['who']}>
          <Speakers statement={statement} />, <span className="soft">{said(statement.saidOn, statement.saidOnPrecision)}</span>
        </p>
        <h3>
          <Link href={statementAddress(statement)}>{statement.gist}</Link>
        </h3>
        {statement.discrepancies.slice(0, 2).map(({ kind, description, sides }) => (
          <p key={kind + description} className={styles['sides']}>
            <span className="soft">{differenceWord(kind)}: </span>
            {sides.map(({ value }, i) => (
              <span key={value}>
                {i > 0 && <span className="soft"> or </span>}
                <span className={styles['side']}>{value}</span>
              </span>
            ))}
          </p>
        ))}
      </li>
    ))}
  </ul>
);
