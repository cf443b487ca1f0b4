import { useMemo } from 'react';
import { filterOf, type Kind } from '../../data/conditions.ts';
import { useRead } from '../../data/useRead.ts';
import { useTitle } from '../../data/useTitle.ts';
import { SearchKindsDocument } from '../../generated/graphql.ts';
import { Actors } from './Actors.tsx';
import { Articles } from './Articles.tsx';
import { Kinds, wordsOf } from './Kinds.tsx';
import { Statements } from './Statements.tsx';
import { useConditions } from './useConditions.ts';
import styles from './Search.module.css';

const ALL: Record<Kind, string> = {
  statements: 'Everything that was said',
  actors: 'Everyone who speaks or is spoken about',
  articles: 'All articles',
};

/** What was said, by whom, and in which articles: found by words and conditions, all of which the address holds. */
export default function Search() {
  const asked = useConditions();
  const { conditions } = asked;
  const { q, kind } = conditions;
  useTitle(q === '' ? 'Statements' : `“${q}”`);
  const { data: counts, outdated } = useRead(
    SearchKindsDocument,
    useMemo(() => ({ words: wordsOf(conditions), filter: filterOf(conditions) }), [conditions]),
  );
  return (
    <div className={styles['page']}>
      <h1>{q === '' ? ALL[kind] : <>Results for “{q}”</>}</h1>
      <Kinds conditions={conditions} counts={outdated ? undefined : counts} />
      {kind === 'statements' && <Statements asked={asked} />}
      {kind === 'actors' && <Actors conditions={conditions} />}
      {kind === 'articles' && <Articles conditions={conditions} />}
    </div>
  );
}
