import { Link } from 'wouter';
import { actorAddress } from '../data/address.ts';
import { hueOf } from '../data/hue.ts';
import { postWords, spokenFor } from '../data/speaker.ts';
import type { ActorNameFragment, StatementLineFragment } from '../generated/graphql.ts';
import styles from './Speaker.module.css';

/** The mark of the country spoken for; always beside a name. */
export const Hue = ({ code }: { code: string | null | undefined }) => (
  <span className={styles['hue']} data-hue={hueOf(code)} aria-hidden="true" />
);

/** An actor's name, leading to its page. */
export const ActorName = ({ actor }: { actor: Pick<ActorNameFragment, 'id' | 'name'> }) => (
  <Link href={actorAddress(actor)} className={styles['name']}>
    {actor.name}
  </Link>
);

/** Names with commas and `and` between them. */
export const ActorNames = ({ actors }: { actors: readonly Pick<ActorNameFragment, 'id' | 'name'>[] }) =>
  actors.map((actor, i) => (
    <span key={actor.id}>
      {i > 0 && (i === actors.length - 1 ? ' and ' : ', ')}
      <ActorName actor={actor} />
    </span>
  ));

/** Who said it, in which post, with the colour of the country spoken for. */
export function Speakers({ statement }: { statement: Pick<StatementLineFragment, 'speakers' | 'position'> }) {
  const post = postWords(statement.position);
  return (
    <span className={styles['speakers']}>
      <Hue code={spokenFor(statement)} />
      <ActorNames actors={statement.speakers} />
      {post !== null && <span className={styles['post']}>, {post}</span>}
    </span>
  );
}
