import { lazy, Suspense, useMemo } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Link } from 'wouter';
import { count } from '../../data/format.ts';
import { useRead } from '../../data/useRead.ts';
import { useTitle } from '../../data/useTitle.ts';
import { FigureMeasuresDocument, FigureSeriesDocument, type FigureMeasuresQuery, type FigureSeriesQuery } from '../../generated/graphql.ts';
import { Notice } from '../../parts/Notice.tsx';
import { PageFoot } from '../../parts/PageFoot.tsx';
import { ShowAsQuery } from '../../parts/ShowAsQuery.tsx';
import { Shown } from '../../parts/Shown.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { Choice } from './Choice.tsx';
import { Claimants } from './Claimants.tsx';
import { axesOf, chartHeight, claimantsOf, countedOf, heightOf, pointsOf, type Axis, type Span } from './points.ts';
import { Table } from './Table.tsx';
import { useAsked, type Asked } from './useAsked.ts';
import styles from './Figures.module.css';

const Chart = lazy(() => import('./Chart.tsx'));
const VARIABLES = {};

type Measure = FigureMeasuresQuery['measures'][number];

const SPAN_WORDS: Record<Span, string> = {
  TOTAL: 'in total, up to each day',
  DAY: 'on single days',
  WEEK: 'within about a week',
  MONTH: 'within about a month',
  LONGER: 'within longer periods',
};

/** Those that any statement counts, the most frequent first. */
const optionsOf = ({ measures, counts }: FigureMeasuresQuery) =>
  counts.flatMap(({ keys: [key], count: times }) => {
    const measure = measures.find((one) => one.key === key);
    return measure ? [{ id: measure.key, name: measure.name, count: times }] : [];
  });

function OneAxis({
  axis,
  measure,
  of,
  asked,
  claimants,
}: {
  axis: Axis;
  measure: Measure;
  of: string | null;
  asked: Asked;
  claimants: readonly string[];
}) {
  const unit = axis.unit ?? measure.unit;
  const title = `${measure.name}${of === null ? '' : `, ${of}`}, ${SPAN_WORDS[axis.span]}`;
  const wordless = axis.points.filter((point) => heightOf(point) === null).length;
  const drawable = wordless < axis.points.length;
  const words = `${title}: ${count(axis.points.length, 'claim')}. The table has the same.`;
  return (
    <section className={styles['axis']}>
      <h2>{title}</h2>
      {asked.view === 'table' || !drawable ? (
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

function Series({ series, measure, asked }: { series: FigureSeriesQuery['figureSeries']; measure: Measure; asked: Asked }) {
  const all = useMemo(() => pointsOf(series), [series]);
  const counted = useMemo(() => countedOf(all), [all]);
  const chosen = counted.find(({ of }) => (of?.id ?? '') === asked.of) ?? counted[0];
  const ofThem = useMemo(() => all.filter(({ of }) => of?.id === chosen?.of?.id), [all, chosen]);
  const claimants = useMemo(() => claimantsOf(ofThem), [ofThem]);
  const order = useMemo(() => claimants.map(({ claimant }) => claimant.id), [claimants]);
  const axes = useMemo(() => {
    const some = ofThem.filter(({ claimant }) => asked.claimants.includes(claimant.id));
    return axesOf(some.length > 0 ? some : ofThem);
  }, [ofThem, asked.claimants]);
  if (!chosen) {
    return (
      <Notice title={`No statement gives a number of: ${measure.name}.`}>
        <p>Choose something else that is counted.</p>
      </Notice>
    );
  }
  return (
    <>
      <div className={styles['choices']}>
        <Choice
          label="Whom it counts"
          options={counted.map(({ of, count: times }) => ({ id: of?.id ?? '', name: of?.name ?? 'Not said', count: times }))}
          value={chosen.of?.id ?? ''}
          onChange={(of) => asked.change({ of, claimant: null })}
        />
        <ToggleButtonGroup
          aria-label="Shown as"
          className={styles['views']}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[asked.view]}
          onSelectionChange={([view]) => asked.change({ view: view === 'table' ? 'table' : null })}
        >
          <ToggleButton id="chart" className="button">
            Chart
          </ToggleButton>
          <ToggleButton id="table" className="button">
            Table
          </ToggleButton>
        </ToggleButtonGroup>
      </div>
      <Claimants
        claimants={claimants}
        chosen={asked.claimants.filter((id) => order.includes(id))}
        onChange={(claimant) => asked.change({ claimant })}
      />
      {axes.map((axis) => (
        <OneAxis key={axis.key} axis={axis} measure={measure} of={chosen.of?.name ?? null} asked={asked} claimants={order} />
      ))}
      <p className={`soft ${styles['key']}`}>
        An arrow: that many or more (up), at most that many (down). A bar, or a band between bars: from this to that many. Hollow or faded:
        about. Claims of one day stand side by side. Totals and counts of a period are never on one axis. Press a point to read its
        statement.
      </p>
    </>
  );
}

/** The figures page: what is counted, by whom, over time; the same as a table. */
export default function Figures() {
  useTitle('Figures');
  const asked = useAsked();
  const measures = useRead(FigureMeasuresDocument, VARIABLES);
  const options = useMemo(() => (measures.data ? optionsOf(measures.data) : []), [measures.data]);
  const measure = measures.data?.measures.find(({ key }) => key === (asked.measure ?? options[0]?.id));
  const variables = useMemo(() => ({ measure: measure?.key ?? '' }), [measure?.key]);
  const series = useRead(FigureSeriesDocument, variables, { pause: !measure });
  return (
    <div className={styles['page']}>
      <h1>Figures over time</h1>
      <Shown of={measures} skeleton={<Skeleton lines={2} />}>
        {() => (
          <>
            {options.length > 0 && (
              <Choice
                label="What is counted"
                options={options}
                value={measure?.key ?? ''}
                onChange={(key) => asked.change({ measure: key, of: null, claimant: null })}
              />
            )}
            {measure ? (
              <Shown of={series} skeleton={<Skeleton lines={12} />}>
                {({ figureSeries }) => <Series series={figureSeries} measure={measure} asked={asked} />}
              </Shown>
            ) : (
              <Notice title={asked.measure === null ? 'No statement gives a number yet' : `Nothing counts “${asked.measure}”`}>
                <p>
                  <Link href="/search">Look through all statements</Link>
                </p>
              </Notice>
            )}
          </>
        )}
      </Shown>
      {series.data && (
        <PageFoot>
          <ShowAsQuery query={FigureSeriesDocument} variables={variables} />
        </PageFoot>
      )}
    </div>
  );
}
