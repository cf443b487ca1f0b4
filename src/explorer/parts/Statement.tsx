import { Link } from 'wouter';
import { statementAddress } from '../data/address.ts';
import { count, said } from '../data/format.ts';
import { actWord } from '../data/words.ts';
import type { StatementLineFragment } from '../generated/graphql.ts';
import { Highlight } from './Highlight.tsx';
import { Speakers } from './Speaker.tsx';
import styles from './Statement.module.css';

interface StatementItemProps {
  statement: StatementLineFragment;
  /** Where words that were searched for stand, between `**`. */
  highlight?: string | null;
  /** Of the gist, below the page's. */
  level?: 2 | 3;
}

/** A statement in a list: who, what, when, how often reported, and where accounts of it differ. */
export function StatementItem({ statement, highlight = null, level = 3 }: StatementItemProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  // What matched may be the gist itself: then it is marked there.
  const inGist = highlight?.replaceAll('**', '') === statement.gist;
  return (
    <article className={styles['item']}>
      <p className={styles['who']}>
        <Speakers statement={statement} />
      </p>
      <Heading className={styles['gist']}>
        <Link href={statementAddress(statement)}>{inGist ? <Highlight text={highlight} /> : statement.gist}</Link>
      </Heading>
      {highlight !== null && !inGist && (
        <p className={styles['highlight']}>
          <Highlight text={highlight} />
        </p>
      )}
      <p className="soft">
        {actWord(statement.act)} {said(statement.saidOn, statement.saidOnPrecision)} ·{' '}
        {count(statement.independentReports, 'independent report')}
        {statement.discrepancies.length > 0 && (
          <>
            {' · '}
            <span className={styles['differs']}>accounts differ</span>
          </>
        )}
      </p>
    </article>
  );
}
