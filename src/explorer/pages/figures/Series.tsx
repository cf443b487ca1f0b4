import { lazy, Suspense } from 'react';
import { count } from '../../data/format.ts';
import type { FigureMeasuresQuery } from '../../generated/graphql.ts';
import { Notice } from '../../parts/Notice.tsx';
import { Claimants } from './Claimants.tsx';
import { chartHeight, heightOf, type Axis, type Span } from './points.ts';
import { Table } from './Table.tsx';
import type { Asked } from './useAsked.ts';
import type { Seen } from './useSeen.ts';
import styles from './Figures.module.css';

const Chart = lazy(() => import('./Chart.tsx'));

export type Measure = FigureMeasuresQuery['measures'][number];

const SPAN_WORDS: Record<Span, string> = {
  TOTAL: 'in total, up to each day',
  DAY: 'on single days',
  WEEK: 'within about a week',
  MONTH: 'within about a month',
  LONGER: 'within longer periods',
};

interface OneAxisProps {
  axis: Axis;
  measure: Measure;
  of: string | null;
  view: Asked['view'];
  claimants: readonly string[];
}

function OneAxis({ axis, measure, of, view, claimants }: OneAxisProps) {
  const unit = axis.unit ?? measure.unit;
  const title = `${measure.name}${of === null ? '' : `, ${of}`}, ${SPAN_WORDS[axis.span]}`;
  const wordless = axis.points.filter((point) => heightOf(point) === null).length;
  const drawable = wordless < axis.points.length;
  const words = `${title}: ${count(axis.points.length, 'claim')}. The table has the same.`;
  return (
    <section className={styles['axis']}>
      <h2>{title}</h2>
      {view === 'table' || !drawable ? (
        <Table points={axis.points} label={title} />
      ) : (
        <figure style={{ minHeight: chartHeight(axis.points.length - wordless) }}>
          <Suspense fallback={<div aria-busy="true" />}>
            <Chart points={axis.points} claimants={claimants} unit={unit} label={words} />
          </Suspense>
          {wordless > 0 && <figcaption className="soft">{count(wordless, 'claim')} without a number: see the table.</figcaption>}
        </figure>
      )}
    </section>
  );
}

const Key = () => (
  <p className={`soft ${styles['key']}`}>
    An arrow: that many or more (up), at most that many (down). A bar, or a band between bars: from this to that many. Hollow or faded:
    about. A dashed ring: reports of the same statement differ, and each is shown. Claims of one day stand side by side. A statement makes
    several claims where it counts several periods or groups; totals and counts of a period are never on one axis. Press a point to read its
    statement.
  </p>
);

/** Who claims how many over time: one chart, or table, for what can stand on one axis. */
export function Series({ measure, seen: { chosen, claimants, order, axes }, asked }: { measure: Measure; seen: Seen; asked: Asked }) {
  if (!chosen) {
    return (
      <Notice title={`No statement gives a number of: ${measure.name}.`}>
        <p>Choose something else that is counted.</p>
      </Notice>
    );
  }
  return (
    <>
      <Claimants
        claimants={claimants}
        chosen={asked.claimants.filter((id) => order.includes(id))}
        onChange={(claimant) => asked.change({ claimant })}
      />
      {axes.map((axis) => (
        <OneAxis key={axis.key} axis={axis} measure={measure} of={chosen.of?.name ?? null} view={asked.view} claimants={order} />
      ))}
      <Key />
    </>
  );
}
