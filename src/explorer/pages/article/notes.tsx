import { statementAddress } from '../../data/address.ts';
import { count, list, said } from '../../data/format.ts';
import { postWords, spokenFor } from '../../data/speaker.ts';
import { actWord } from '../../data/words.ts';
import type { PassageFragment, StatementLineFragment } from '../../generated/graphql.ts';
import type { Note } from '../../parts/Reading.tsx';
import styles from './notes.module.css';

/** A statement in few words, for those who point at its quotation. */
function Card({ statement }: { statement: StatementLineFragment }) {
  const post = postWords(statement.position);
  return (
    <div className={styles['card']}>
      <p>
        <strong>{list(statement.speakers.map(({ name }) => name))}</strong>
        {post !== null && `, ${post}`}
      </p>
      <p className={styles['gist']}>{statement.gist}</p>
      <p className="soft">
        {actWord(statement.act)} {said(statement.saidOn, statement.saidOnPrecision)} ·{' '}
        {count(statement.independentReports, 'independent report')}
        {statement.discrepancies.length > 0 && ' · accounts differ'}
      </p>
    </div>
  );
}

/** What stands in the margin beside a passage. */
export const noteOf = ({ id, extractor, speakers, statement }: PassageFragment): Note => ({
  id,
  speakers: (speakers.length > 0 ? speakers : statement.speakers).map(({ name }) => name),
  country: spokenFor(statement),
  act: actWord(statement.act),
  gist: statement.gist,
  address: statementAddress(statement),
  proposal: extractor !== 'curated' && statement.reviewStatus !== 'CONFIRMED',
  card: <Card statement={statement} />,
});
