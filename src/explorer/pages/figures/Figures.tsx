import { useMemo } from 'react';
import { Link } from 'wouter';
import { useRead } from '../../data/useRead.ts';
import { useTitle } from '../../data/useTitle.ts';
import { FigureMeasuresDocument, FigureSeriesDocument, type FigureMeasuresQuery } from '../../generated/graphql.ts';
import { Notice } from '../../parts/Notice.tsx';
import { PageTools } from '../../parts/PageTools.tsx';
import { ShowAsQuery } from '../../parts/ShowAsQuery.tsx';
import { Shown } from '../../parts/Shown.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { Views } from '../../parts/Views.tsx';
import { Choice } from './Choice.tsx';
import { Series } from './Series.tsx';
import { useAsked } from './useAsked.ts';
import { useSeen } from './useSeen.ts';
import styles from './Figures.module.css';

const VARIABLES = {};

/** Those that any statement counts, the most frequent first. */
const optionsOf = ({ measures, counts }: FigureMeasuresQuery) =>
  counts.flatMap(({ keys: [key], count: times }) => {
    const measure = measures.find((one) => one.key === key);
    return measure ? [{ id: measure.key, name: measure.name, count: times }] : [];
  });

const VIEWS = [
  { id: 'chart', name: 'Chart' },
  { id: 'table', name: 'Table' },
] as const;

/** The figures page: what is counted, by whom, over time; the same as a table. */
export default function Figures() {
  useTitle('Figures');
  const asked = useAsked();
  const measures = useRead(FigureMeasuresDocument, VARIABLES);
  const options = useMemo(() => (measures.data ? optionsOf(measures.data) : []), [measures.data]);
  const measure = measures.data?.measures.find(({ key }) => key === (asked.measure ?? options[0]?.id));
  const variables = useMemo(() => ({ measure: measure?.key ?? '' }), [measure?.key]);
  const read = useRead(FigureSeriesDocument, variables, { pause: !measure });
  // A chart of something else than its title says is none.
  const series = { ...read, data: read.outdated ? undefined : read.data };
  const seen = useSeen(series.data?.figureSeries, asked);
  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <h1>Figures over time</h1>
        {measure && (
          <PageTools>
            <ShowAsQuery query={FigureSeriesDocument} variables={variables} />
          </PageTools>
        )}
      </div>
      <Shown of={measures} skeleton={<Skeleton lines={2} />}>
        {() => (
          <>
            <div className={styles['choices']}>
              {options.length > 0 && (
                <Choice
                  label="What is counted"
                  options={options}
                  unit="statement"
                  value={measure?.key ?? ''}
                  onChange={(key) => asked.change({ measure: key, of: null, claimant: null })}
                />
              )}
              {seen.chosen && (
                <>
                  <Choice
                    label="Whom it counts"
                    options={seen.counted.map(({ of, count }) => ({ id: of?.id ?? '', name: of?.name ?? 'Not said', count }))}
                    unit="claim"
                    value={seen.chosen.of?.id ?? ''}
                    onChange={(of) => asked.change({ of, claimant: null })}
                  />
                  <Views
                    aria-label="Shown as"
                    className={styles['view']}
                    options={VIEWS}
                    chosen={asked.view}
                    onChange={(view) => asked.change({ view: view === 'table' ? 'table' : null })}
                  />
                </>
              )}
            </div>
            {measure ? (
              <Shown of={series} skeleton={<Skeleton lines={12} />}>
                {() => <Series measure={measure} seen={seen} asked={asked} />}
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
    </div>
  );
}
