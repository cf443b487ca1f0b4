import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { articleAddress } from '../../data/address.ts';
import { count, day } from '../../data/format.ts';
import { agencyKindWord, typeWord } from '../../data/words.ts';
import { ActorName, ActorNames, Hue } from '../../parts/Speaker.tsx';
import type { Actor } from './scope.ts';
import styles from './Head.module.css';

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

function Kind({ actor }: { actor: Actor }) {
  const word = actor.__typename === 'Agency' ? agencyKindWord(actor.kind) : typeWord(actor.__typename);
  const { country } = actor;
  return (
    <p className={styles['kind']}>
      <Hue code={country?.code} />
      {word}
      {country && country.id !== actor.id && (
        <>
          {', '}
          <ActorName actor={country} />
        </>
      )}
    </p>
  );
}

/** The first of a longer list of actors. */
const Some = ({ of }: { of: { totalCount: number; nodes: readonly { id: string; name: string }[] } }) => (
  <>
    <ActorNames actors={of.nodes} />
    {of.totalCount > of.nodes.length && <span className="soft"> and {count(of.totalCount - of.nodes.length, 'other')}</span>}
  </>
);

function Own({ actor }: { actor: Actor }) {
  switch (actor.__typename) {
    case 'Agency':
      return (
        actor.parent && (
          <Fact name="Part of">
            <ActorName actor={actor.parent} />
          </Fact>
        )
      );
    case 'AnonymousSource':
      return (
        actor.affiliation && (
          <Fact name="Said to belong to">
            <ActorName actor={actor.affiliation} />
          </Fact>
        )
      );
    case 'Country':
      return (
        <>
          {actor.officials.totalCount > 0 && (
            <Fact name="Officials">
              <Some of={actor.officials} />
            </Fact>
          )}
          {actor.agencies.totalCount > 0 && (
            <Fact name="Bodies">
              <Some of={actor.agencies} />
            </Fact>
          )}
        </>
      );
    case 'Outlet':
      return (
        actor.articles.totalCount > 0 && (
          <Fact name={count(actor.articles.totalCount, 'article')}>
            <ul className={styles['articles']}>
              {actor.articles.nodes.map((article) => (
                <li key={article.id}>
                  <Link href={articleAddress(article)}>{article.title ?? 'Without a headline'}</Link>{' '}
                  <span className="soft">{article.publishedOn === null ? 'undated' : day(article.publishedOn)}</span>
                </li>
              ))}
            </ul>
          </Fact>
        )
      );
    default:
      return null;
  }
}

/** Who it is: its kind, the names it goes under, what it belongs to. */
export const Head = ({ actor }: { actor: Actor }) => (
  <header className={styles['head']}>
    <Kind actor={actor} />
    <h1>{actor.name}</h1>
    {(actor.aliases.length > 0 || actor.wikidataId !== null || actor.__typename !== 'Person') && (
      <dl className={styles['facts']}>
        {actor.aliases.length > 0 && <Fact name="Also called">{actor.aliases.join(' · ')}</Fact>}
        <Own actor={actor} />
        {actor.wikidataId !== null && (
          <Fact name="Wikidata">
            <a href={`https://www.wikidata.org/wiki/${encodeURIComponent(actor.wikidataId)}`} rel="noreferrer">
              {actor.wikidataId}
            </a>
          </Fact>
        )}
      </dl>
    )}
  </header>
);
