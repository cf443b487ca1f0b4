import { useMemo } from 'react';
import { Link } from 'wouter';
import { filterCount, filterOf, hasWord, orderOf, searchOf, type Conditions } from '../../data/conditions.ts';
import { count } from '../../data/format.ts';
import { useList } from '../../data/useList.ts';
import { useRead } from '../../data/useRead.ts';
import { SearchFacetsDocument, SearchStatementsDocument, type SearchStatementsQuery } from '../../generated/graphql.ts';
import { LongList } from '../../parts/LongList.tsx';
import { PageTools } from '../../parts/PageTools.tsx';
import { ShowAsQuery } from '../../parts/ShowAsQuery.tsx';
import { Shown } from '../../parts/Shown.tsx';
import { SkeletonList } from '../../parts/Skeleton.tsx';
import { StatementItem } from '../../parts/Statement.tsx';
import { Views } from '../../parts/Views.tsx';
import { Chosen } from './Chosen.tsx';
import { Export } from './Export.tsx';
import { facetVariables } from './facets.ts';
import { Facets } from './Facets.tsx';
import { Nearest } from './Nearest.tsx';
import { OrderChoice } from './Order.tsx';
import { StatementTable } from './StatementTable.tsx';
import type { Asked } from './useConditions.ts';
import styles from './Statements.module.css';

const listOf = ({ statements }: SearchStatementsQuery) => statements;

const VIEWS = [
  { id: 'list', name: 'List' },
  { id: 'table', name: 'Table' },
] as const;

/** Who speaks about whom in what was found; there is no picture of everything. */
const NetworkLink = ({ conditions }: { conditions: Conditions }) =>
  (filterCount(conditions) > 0 || hasWord(conditions.q)) && (
    <Link className="button" href={`/network?${searchOf({ ...conditions, kind: 'statements', view: 'list', order: null }).toString()}`}>
      As a network
    </Link>
  );

/** The statements that a search finds, with what they can be narrowed to. */
export function Statements({ asked }: { asked: Asked }) {
  const { conditions, change } = asked;
  const variables = useMemo(() => ({ filter: filterOf(conditions), orderBy: orderOf(conditions) }), [conditions]);
  const list = useList(SearchStatementsDocument, variables, listOf);
  const facets = useRead(
    SearchFacetsDocument,
    useMemo(() => facetVariables(conditions), [conditions]),
  );

  return (
    <div className={styles['columns']}>
      <Facets asked={asked} data={facets.data} />
      <div className={styles['results']}>
        <Chosen asked={asked} data={facets.data} />
        <Shown of={list} skeleton={<SkeletonList items={8} />}>
          {({ totalCount, edges }) => (
            <>
              <div className={styles['bar']}>
                <p role="status">{list.outdated ? 'Reading …' : count(totalCount, 'statement')}</p>
                <OrderChoice conditions={conditions} onChange={(order) => change({ order })} />
                <Views aria-label="Shown as" options={VIEWS} chosen={conditions.view} onChange={(view) => change({ view })} />
              </div>
              <PageTools>
                {totalCount > 0 && <Export variables={variables} total={totalCount} ready={!list.outdated} />}
                {totalCount > 0 && <NetworkLink conditions={conditions} />}
                <ShowAsQuery query={SearchStatementsDocument} variables={variables} />
              </PageTools>
              {totalCount === 0 && <Nearest conditions={conditions} />}
              {totalCount > 0 && conditions.view === 'table' && <StatementTable of={list} edges={edges} total={totalCount} />}
              {totalCount > 0 && conditions.view === 'list' && (
                <LongList of={list} edges={edges} label="Statements" height={110}>
                  {({ node, highlight }) => <StatementItem statement={node} highlight={highlight} level={2} />}
                </LongList>
              )}
            </>
          )}
        </Shown>
      </div>
    </div>
  );
}
