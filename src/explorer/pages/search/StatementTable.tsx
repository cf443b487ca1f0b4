import type { Ref } from 'react';
import { Link } from 'wouter';
import { statementAddress } from '../../data/address.ts';
import { number, shortDay } from '../../data/format.ts';
import { postWords, spokenFor } from '../../data/speaker.ts';
import type { List } from '../../data/useList.ts';
import { actWord } from '../../data/words.ts';
import type { SearchStatementsQuery } from '../../generated/graphql.ts';
import { More } from '../../parts/More.tsx';
import { ActorNames, Hue } from '../../parts/Speaker.tsx';
import { useInSight } from '../../parts/useInSight.ts';
import { PLAIN, usePlain } from '../../parts/usePlain.ts';
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

const Row = ({ edge: { node }, index, measure }: { edge: Edge; index: number; measure?: Ref<HTMLTableRowElement> }) => (
  <tr ref={measure} data-index={index - PLAIN} aria-rowindex={index + 2}>
    <Cells statement={node} />
  </tr>
);

/** Stands for the rows that are out of sight. */
const Room = ({ height, place }: { height: number; place?: Ref<HTMLTableRowElement> }) => (
  <tr ref={place} aria-hidden="true" className={styles['room']}>
    <td colSpan={COLUMNS.length} style={{ height }} />
  </tr>
);

function InSight({ edges }: { edges: readonly Edge[] }) {
  const { place, items, before, after, measure } = useInSight<Edge, HTMLTableRowElement>(edges, ROW);
  return (
    <>
      <Room height={before} place={place} />
      {items.map(({ index, key }) => (
        <Row key={key} edge={edges[index]!} index={PLAIN + index} measure={measure} />
      ))}
      <Room height={after} />
    </>
  );
}

/** The statements as a table of any length. */
export function StatementTable({ of, edges, total }: { of: List<Edge>; edges: readonly Edge[]; total: number }) {
  const plain = usePlain();
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
          <tbody>
            {edges.slice(0, plain).map((edge, i) => (
              <Row key={edge.cursor} edge={edge} index={i} />
            ))}
            {edges.length > plain && <InSight edges={edges.slice(PLAIN)} />}
          </tbody>
        </table>
      </div>
      <More of={of} />
    </>
  );
}
