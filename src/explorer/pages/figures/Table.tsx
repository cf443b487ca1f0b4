import { Link } from 'wouter';
import { statementAddress } from '../../data/address.ts';
import { Readings } from '../../parts/Readings.tsx';
import { ActorName, Hue } from '../../parts/Speaker.tsx';
import { whenOf, type Point } from './points.ts';
import styles from './Table.module.css';

const printed = (point: Point): string => [...new Set(point.figures.map(({ text }) => text))].join(' · ');
const places = (point: Point): string => [...new Set(point.figures.flatMap(({ place }) => place ?? []))].join(' · ');

const COLUMNS = [
  { style: 'when', name: 'As of' },
  { style: 'who', name: 'Claimed by' },
  { style: 'number', name: 'Number' },
  { style: 'printed', name: 'As printed' },
  { style: 'place', name: 'Where' },
  { style: 'statement', name: 'Statement' },
];

/** The points of one axis as rows, in the chart's order. */
export const Table = ({ points, label }: { points: readonly Point[]; label: string }) => (
  <div className={styles['scroll']} role="region" aria-label={label} tabIndex={0}>
    <table>
      <thead>
        <tr>
          {COLUMNS.map(({ style, name }) => (
            <th key={style} scope="col" className={styles[style]}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={`${point.claimant.id} ${point.statement.id} ${point.from ?? ''} ${point.asOf ?? ''}`}>
            <td>{whenOf(point)}</td>
            <td>
              <Hue code={point.code} />
              <ActorName actor={point.claimant} />
            </td>
            <td className={styles['number']}>
              <Readings of={point.figures} />
            </td>
            <td>{printed(point)}</td>
            <td>{places(point)}</td>
            <td className={styles['gist']}>
              <Link href={statementAddress(point.statement)}>{point.statement.gist}</Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
