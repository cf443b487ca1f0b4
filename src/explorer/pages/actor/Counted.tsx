import { Link } from 'wouter';
import { count } from '../../data/format.ts';
import type { ActorCountsQuery } from '../../generated/graphql.ts';
import { ActorName, Hue } from '../../parts/Speaker.tsx';
import styles from './Counted.module.css';

type Row = ActorCountsQuery['about'][number];

interface CountedProps {
  title: string;
  /** The first actor of each is shown. */
  rows: readonly Row[];
  /** Where the statements that were counted are; null: nowhere. */
  address: (actor: { id: string }) => string | null;
}

/** How often each of some actors is met, as bars with their numbers. */
export function Counted({ title, rows, address }: CountedProps) {
  const named = rows.flatMap(({ actors: [actor], count: times }) => (actor ? [{ actor, times }] : []));
  if (named.length === 0) return null;
  const most = Math.max(...named.map(({ times }) => times));
  return (
    <section className={styles['counted']}>
      <h2>{title}</h2>
      <ul>
        {named.map(({ actor, times }) => {
          const to = address(actor);
          const words = count(times, 'statement');
          return (
            <li key={actor.id} className={styles['row']}>
              <span>
                <Hue code={actor.country?.code} />
                <ActorName actor={actor} />
              </span>
              <span className="soft">
                {to === null ? (
                  words
                ) : (
                  <Link href={to}>
                    {words}
                    <span className="unseen">, {actor.name}</span>
                  </Link>
                )}
              </span>
              <span className={styles['bar']} style={{ inlineSize: `${(times / most) * 100}%` }} aria-hidden="true" />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
