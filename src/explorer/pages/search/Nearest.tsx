import { useMemo } from 'react';
import { Link } from 'wouter';
import { filterCount, filterOf, hasWord, searchOf, withoutFilters, type Conditions } from '../../data/conditions.ts';
import { count } from '../../data/format.ts';
import { useRead } from '../../data/useRead.ts';
import { SearchNearestDocument } from '../../generated/graphql.ts';
import { Notice } from '../../parts/Notice.tsx';
import { ActorName } from '../../parts/Speaker.tsx';
import { StatementItem } from '../../parts/Statement.tsx';
import styles from './Nearest.module.css';

/** Where nothing is found: what was asked, and the nearest thing that has results. */
export function Nearest({ conditions }: { conditions: Conditions }) {
  const { q } = conditions;
  const filters = filterCount(conditions);
  const variables = useMemo(() => ({ words: q, hasWords: hasWord(q), filter: filterOf(withoutFilters(conditions)) }), [q, conditions]);
  const { data, failure } = useRead(SearchNearestDocument, variables);
  const wider = data?.statements.totalCount ?? 0;
  const near = data?.search?.nodes ?? [];
  return (
    <div aria-busy={!data && !failure}>
      <Notice
        title={`No statement ${q === '' ? 'is like this' : `has all of the words “${q}”`}${filters > 0 ? ' under these conditions' : ''}`}
      >
        {filters > 0 && wider > 0 && (
          <p>
            <Link href={`/search?${searchOf(withoutFilters(conditions)).toString()}`}>
              Without the conditions there {wider === 1 ? 'is' : 'are'} {count(wider, 'statement')}
            </Link>
          </p>
        )}
        {near.length === 0 && wider === 0 && <p>Try fewer words, or another spelling.</p>}
      </Notice>
      {near.length > 0 && (
        <section className={styles['near']}>
          <h2>Nearest to it</h2>
          {near.map((node) => {
            if (node.__typename === 'Statement') return <StatementItem key={node.id} statement={node} />;
            return 'name' in node ? (
              <p key={node.id}>
                <ActorName actor={node} />
              </p>
            ) : null;
          })}
        </section>
      )}
    </div>
  );
}
