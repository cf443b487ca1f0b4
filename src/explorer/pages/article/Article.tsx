import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { Link } from 'wouter';
import { headline, published, publisher } from '../../data/article.ts';
import { count, list } from '../../data/format.ts';
import { readingOf } from '../../data/reading.ts';
import { spokenFor } from '../../data/speaker.ts';
import { useList, type Connection } from '../../data/useList.ts';
import { useRead } from '../../data/useRead.ts';
import { useTitle } from '../../data/useTitle.ts';
import { ArticlePageDocument, type ArticlePageQuery, type PassageFragment } from '../../generated/graphql.ts';
import type { PageProps } from '../../pages.ts';
import { More } from '../../parts/More.tsx';
import { NoSuchPage } from '../../parts/Notice.tsx';
import { PageTools } from '../../parts/PageTools.tsx';
import { Reading } from '../../parts/Reading.tsx';
import { ShowAsQuery } from '../../parts/ShowAsQuery.tsx';
import { Shown } from '../../parts/Shown.tsx';
import { ActorName, ActorNames, Hue } from '../../parts/Speaker.tsx';
import { noteOf } from './notes.tsx';
import styles from './Article.module.css';

type Article = NonNullable<ArticlePageQuery['article']>;

const NONE: Connection<Article['quotations']['edges'][number]> = {
  totalCount: 0,
  edges: [],
  pageInfo: { hasNextPage: false, endCursor: null },
};

function followHash(tell: () => void): () => void {
  window.addEventListener('hashchange', tell);
  return () => window.removeEventListener('hashchange', tell);
}
const useHash = (): string => useSyncExternalStore(followHash, () => decodeURIComponent(window.location.hash.slice(1)));

/** Leads to the quotation that the address names, as soon as it is there. */
function useTarget(ready: boolean): string | null {
  const target = useHash();
  useEffect(() => {
    if (!ready || target === '') return;
    // After the page has gone to its top.
    const frame = requestAnimationFrame(() => {
      const note = document.getElementById(target);
      note?.scrollIntoView({ block: 'center' });
      note?.querySelector('a')?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [ready, target]);
  return target === '' ? null : target;
}

/** Who speaks in the article, the most often quoted first. */
function Voices({ passages }: { passages: readonly PassageFragment[] }) {
  const voices = new Map<string, { actor: PassageFragment['speakers'][number]; country: string | null; times: number }>();
  for (const { speakers, statement } of passages)
    for (const actor of speakers) {
      const voice = voices.get(actor.id);
      if (voice) voice.times++;
      else voices.set(actor.id, { actor, country: speakers.length > 1 ? (actor.country?.code ?? null) : spokenFor(statement), times: 1 });
    }
  return (
    <ul className={styles['voices']} aria-label="Who speaks">
      {[...voices.values()]
        .sort((a, b) => b.times - a.times)
        .map(({ actor, country, times }) => (
          <li key={actor.id}>
            <Hue code={country} />
            <ActorName actor={actor} /> <span className="soft">{times}</span>
          </li>
        ))}
    </ul>
  );
}

function Head({ article }: { article: Article }) {
  const { outlet, credits, bylines, publishedOnInferred, url, license } = article;
  return (
    <header className={styles['head']}>
      <p className={styles['outlet']}>{outlet ? <ActorName actor={outlet} /> : publisher(article)}</p>
      <h1>{headline(article)}</h1>
      <p className="soft">
        {published(article)}
        {publishedOnInferred && ', worked out from the text'}
        {bylines.length > 0 && ` · By ${list(bylines)}`}
        {credits.length > 0 && (
          <>
            {' · Credited to '}
            <ActorNames actors={credits} />
          </>
        )}
        {license !== null && ` · ${license}`}
        {url !== null && (
          <>
            {' · '}
            <a href={url} rel="noreferrer">
              Where it was published
            </a>
          </>
        )}
      </p>
    </header>
  );
}

const Missing = () => (
  <NoSuchPage heading="No article has this address">
    <Link href="/search?kind=articles">Look through all articles</Link>
  </NoSuchPage>
);

/** The article reader: the text with what it quotes, or the excerpts where the text may not be shown. */
export default function ArticlePage({ params }: PageProps) {
  const variables = useMemo(() => ({ id: params['id'] ?? '' }), [params]);
  const read = useRead(ArticlePageDocument, variables);
  const quotations = useList(ArticlePageDocument, variables, ({ article }) => article?.quotations ?? NONE);
  const passages = useMemo(() => (quotations.data?.edges ?? []).map(({ node }) => node), [quotations.data?.edges.length, read.data]);
  const article = read.data?.article;
  const notes = useMemo(() => new Map(passages.map((passage) => [passage.id, noteOf(passage)])), [passages]);
  const reading = useMemo(() => {
    if (!article) return null;
    const quoted = passages.map(({ id, segments, selector, anchor }) => ({
      id,
      segments,
      // Where no text is stored, an ellipsis stands between the segments.
      ...([...selector.exact].length === selector.end - selector.start && { whole: selector }),
      placed: anchor === 'EXACT' || anchor === 'UNCHECKED',
    }));
    const { blocks, lost } = readingOf(article.text, quoted, article.removed);
    // The headline stands above already.
    const [first, ...rest] = blocks;
    const isTitle =
      first?.kind === 'PARAGRAPH' && first.begins.length === 0 && first.runs.map(({ text }) => text).join('') === article.title;
    return { blocks: isTitle ? rest : blocks, lost };
  }, [article, passages]);
  const target = useTarget(reading !== null);
  useTitle(article ? headline(article) : 'Article');
  if (read.failure?.code === 'BAD_ID') return <Missing />;
  return (
    <Shown of={read}>
      {() =>
        article && reading ? (
          <div className={styles['page']}>
            <Head article={article} />
            <PageTools>
              <ShowAsQuery query={ArticlePageDocument} variables={variables} />
            </PageTools>
            <Voices passages={passages} />
            {article.text === null && (
              <p className={styles['why']}>
                The text of this article is not Dictum’s to give out, so here is what it quotes,{' '}
                {count(article.quotations.totalCount, 'passage')} in their order, with a little of what stands around them.
              </p>
            )}
            <Reading reading={reading} notes={notes} target={target} />
            <More of={quotations} />
          </div>
        ) : (
          <Missing />
        )
      }
    </Shown>
  );
}
