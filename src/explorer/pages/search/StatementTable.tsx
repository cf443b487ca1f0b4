import { Link } from 'wouter';
import { statementAddress } from '../../data/address.ts';
import { number, shortDay } from '../../data/format.ts';
import { postWords, spokenFor } from '../../data/speaker.ts';
import type { List } from '../../data/useList.ts';
import { actWord } from '../../data/words.ts';
import type { SearchStatementsQuery } from '../../generated/graphql.ts';
import { More } from '../../parts/LongList.tsx';
import { ActorNames, Hue } from '../../parts/Speaker.tsx';
import { useInSight } from '../../parts/useInSight.ts';
import styles from './StatementTable.module.css';

type Edge = SearchStatementsQuery['statements']['edges'][number];

/** Pixels that a row takes, roughly. */
const ROW = 58;
const COLUMNS = ['Said on', 'Speaker', 'Act', 'Statement', 'Reports', 'Accounts'];

const Cells = ({ statement }: { statement: Edge['node'] }) => (
  <>
    <td>
      {statement.saidOn === null ? 'undated' : shortDay(statement.saidOn)}
      {statement.saidOnPrecision === 'BEFORE' && ' or before'}
    </td>
    <td>
      <Hue code={spokenFor(statement)} />
      <ActorNames actors={statement.speakers} />
      {statement.position && <p className="soft">{postWords(statement.position)}</p>}
    </td>
    <td>{actWord(statement.act)}</td>
    <th scope="row" className={styles['gist']}>
      <Link href={statementAddress(statement)}>{statement.gist}</Link>
    </th>
    <td className={styles['number']}>{number(statement.independentReports)}</td>
    <td>{statement.discrepancies.length > 0 ? 'differ' : ''}</td>
  </>
);

/** Stands for the rows that are out of sight. */
const Room = ({ height }: { height: number }) =>
  height > 0 && (
    <tr aria-hidden="true" className={styles['room']}>
      <td colSpan={COLUMNS.length} style={{ height }} />
    </tr>
  );

/** The statements as a table of any length: only what is in sight is in the page. */
export function StatementTable({ of, edges, total }: { of: List<Edge>; edges: readonly Edge[]; total: number }) {
  const { place, items, total: height, measure } = useInSight<Edge, HTMLTableSectionElement>(of, edges, ROW);
  return (
    <>
      <div className={styles['scroll']} role="region" aria-label="Statements" tabIndex={0}>
        <table aria-rowcount={total + 1}>
          <thead>
            <tr aria-rowindex={1}>
              {COLUMNS.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={place}>
            <Room height={items[0]?.start ?? 0} />
            {items.map(({ index, key }) => (
              <tr key={key} ref={measure} data-index={index} aria-rowindex={index + 2}>
                <Cells statement={edges[index]!.node} />
              </tr>
            ))}
            <Room height={height - (items.at(-1)?.end ?? 0)} />
          </tbody>
        </table>
      </div>
      <More of={of} />
    </>
  );
}
