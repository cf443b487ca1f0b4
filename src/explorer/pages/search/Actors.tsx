import { useMemo } from 'react';
import type { Conditions } from '../../data/conditions.ts';
import { count, list as listed } from '../../data/format.ts';
import { useList } from '../../data/useList.ts';
import { typeWord } from '../../data/words.ts';
import { SearchActorsDocument, type SearchActorsQuery } from '../../generated/graphql.ts';
import { LongList } from '../../parts/LongList.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { PageTools } from '../../parts/PageTools.tsx';
import { ShowAsQuery } from '../../parts/ShowAsQuery.tsx';
import { Shown } from '../../parts/Shown.tsx';
import { SkeletonList } from '../../parts/Skeleton.tsx';
import { ActorName, Hue } from '../../parts/Speaker.tsx';
import { wordsOf } from './Kinds.tsx';
import styles from './Found.module.css';

type Actor = SearchActorsQuery['actors']['edges'][number]['node'];

const listOf = ({ actors }: SearchActorsQuery) => actors;

const Item = ({ actor }: { actor: Actor }) => (
  <article className={styles['item']}>
    <h2>
      <Hue code={actor.country?.code} />
      <ActorName actor={actor} />
    </h2>
    <p className="soft">
      {[
        typeWord(actor.__typename),
        actor.country && actor.country.id !== actor.id ? actor.country.name : null,
        count(actor.statements.totalCount, 'statement'),
        `spoken about in ${actor.mentions.totalCount}`,
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
    {actor.aliases.length > 0 && <p className="soft">Also: {listed(actor.aliases.slice(0, 6))}</p>}
  </article>
);

/** The people and bodies whose names begin so. */
export function Actors({ conditions }: { conditions: Conditions }) {
  const variables = useMemo(() => ({ words: wordsOf(conditions) }), [conditions]);
  const list = useList(SearchActorsDocument, variables, listOf);
  return (
    <Shown of={list} skeleton={<SkeletonList items={8} lines={1} />}>
      {({ totalCount, edges }) => (
        <>
          <div className={styles['bar']}>
            <p role="status">{list.outdated ? 'Reading …' : count(totalCount, 'person or body', 'people and bodies')}</p>
            <PageTools>
              <ShowAsQuery query={SearchActorsDocument} variables={variables} />
            </PageTools>
          </div>
          {totalCount === 0 ? (
            <Notice title={`Nobody is called “${conditions.q}”`}>
              <p>A name is found by the beginnings of its words, under any spelling that was met.</p>
            </Notice>
          ) : (
            <LongList of={list} edges={edges} label="People and bodies" height={90}>
              {({ node }) => <Item actor={node} />}
            </LongList>
          )}
        </>
      )}
    </Shown>
  );
}
