import { Link } from 'wouter';
import { statementAddress } from '../../data/address.ts';
import { number, shortDay } from '../../data/format.ts';
import { postWords, spokenFor } from '../../data/speaker.ts';
import type { List } from '../../data/useList.ts';
import { actWord } from '../../data/words.ts';
import type { SearchStatementsQuery } from '../../generated/graphql.ts';
import { More } from '../../parts/LongList.tsx';
import { ActorNames, Hue } from '../../parts/Speaker.tsx';
import styles from './StatementTable.module.css';

type Edge = SearchStatementsQuery['statements']['edges'][number];

const Row = ({ statement }: { statement: Edge['node'] }) => (
  <tr>
    <td className={styles['day']}>
      {statement.saidOn === null ? 'undated' : shortDay(statement.saidOn)}
      {statement.saidOnPrecision === 'BEFORE' && ' or before'}
    </td>
    <td className={styles['speaker']}>
      <Hue code={spokenFor(statement)} />
      <ActorNames actors={statement.speakers} />
      {statement.position && <p className="soft">{postWords(statement.position)}</p>}
    </td>
    <td className={styles['act']}>{actWord(statement.act)}</td>
    <th scope="row" className={styles['gist']}>
      <Link href={statementAddress(statement)}>{statement.gist}</Link>
    </th>
    <td className={styles['number']}>{number(statement.independentReports)}</td>
    <td>{statement.discrepancies.length > 0 ? 'differ' : ''}</td>
  </tr>
);

/** The statements as a table. */
export const StatementTable = ({ of, edges }: { of: List<Edge>; edges: readonly Edge[] }) => (
  <>
    <div className={styles['scroll']} role="region" aria-label="Statements" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Said on</th>
            <th scope="col">Speaker</th>
            <th scope="col">Act</th>
            <th scope="col">Statement</th>
            <th scope="col">Reports</th>
            <th scope="col">Accounts</th>
          </tr>
        </thead>
        <tbody>
          {edges.map(({ cursor, node }) => (
            <Row key={cursor} statement={node} />
          ))}
        </tbody>
      </table>
    </div>
    <More of={of} />
  </>
);
