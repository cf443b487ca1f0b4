import { useMemo } from 'react';
import { Link } from 'wouter';
import { articleAddress } from '../../data/address.ts';
import { headline, published, publisher } from '../../data/article.ts';
import type { Conditions } from '../../data/conditions.ts';
import { count } from '../../data/format.ts';
import { useList } from '../../data/useList.ts';
import { SearchArticlesDocument, type SearchArticlesQuery } from '../../generated/graphql.ts';
import { LongList } from '../../parts/LongList.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { PageTools } from '../../parts/PageTools.tsx';
import { Quote } from '../../parts/Quote.tsx';
import { ShowAsQuery } from '../../parts/ShowAsQuery.tsx';
import { Shown } from '../../parts/Shown.tsx';
import { SkeletonList } from '../../parts/Skeleton.tsx';
import { wordsOf } from './Kinds.tsx';
import styles from './Found.module.css';

type Article = SearchArticlesQuery['articles']['edges'][number]['node'];

const listOf = ({ articles }: SearchArticlesQuery) => articles;

const Item = ({ article }: { article: Article }) => (
  <article className={styles['item']}>
    <h2>
      <Link href={articleAddress(article)}>{headline(article)}</Link>
    </h2>
    <p className="soft">
      {publisher(article)} · {published(article)} · {count(article.quotations.totalCount, 'quotation')}
    </p>
    {article.title === null && article.quotations.nodes[0] && (
      <Quote mode={article.quotations.nodes[0].mode}>{article.quotations.nodes[0].text}</Quote>
    )}
  </article>
);

/** The articles with the words in their title or in what they quote. */
export function Articles({ conditions }: { conditions: Conditions }) {
  const variables = useMemo(() => ({ words: wordsOf(conditions) }), [conditions]);
  const list = useList(SearchArticlesDocument, variables, listOf);
  return (
    <Shown of={list} skeleton={<SkeletonList items={5} lines={1} />}>
      {({ totalCount, edges }) => (
        <>
          <div className={styles['bar']}>
            <p role="status">{list.outdated ? 'Reading …' : count(totalCount, 'article')}</p>
            <PageTools>
              <ShowAsQuery query={SearchArticlesDocument} variables={variables} />
            </PageTools>
          </div>
          {totalCount === 0 ? (
            <Notice title={`No article has all of the words “${conditions.q}” in its title or in what it quotes`}>
              <p>Try fewer words, or another spelling.</p>
            </Notice>
          ) : (
            <LongList of={list} edges={edges} label="Articles" height={80}>
              {({ node }) => <Item article={node} />}
            </LongList>
          )}
        </>
      )}
    </Shown>
  );
}
