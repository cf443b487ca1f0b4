import type { PostFragment } from '../../generated/graphql.ts';
import { hue } from '../../data/hue.ts';
import { ActorName } from '../../parts/Speaker.tsx';
import { heldWords, lineOf, stretchOf } from './posts.ts';
import styles from './Posts.module.css';

const yearOf = (time: number): string => String(new Date(time).getUTCFullYear());

/** Which post, of whom or where. */
function Name({ post, ofAgency }: { post: PostFragment; ofAgency: boolean }) {
  const where = post.agency ?? post.country;
  return (
    <p>
      {ofAgency ? (
        <>
          <ActorName actor={post.holder} />, {post.title}
        </>
      ) : (
        <>
          <strong>{post.title}</strong>
          {where && (
            <>
              , <ActorName actor={where} />
            </>
          )}
        </>
      )}{' '}
      <span className="soft">{heldWords(post)}</span>
    </p>
  );
}

/** The posts that a person holds or held, or that a body has, each on one line of time; what is not known fades out. */
export function Posts({ positions, ofAgency }: { positions: readonly PostFragment[]; ofAgency: boolean }) {
  if (positions.length === 0) return null;
  const line = lineOf(positions, Date.now());
  return (
    <section className={styles['posts']}>
      <h2>{ofAgency ? 'Who speaks for it' : 'Posts'}</h2>
      <ul>
        {positions.map((post) => {
          const stretch = line && stretchOf(post, line);
          return (
            <li key={post.id}>
              <Name post={post} ofAgency={ofAgency} />
              {line && (
                <div className={styles['line']} aria-hidden="true">
                  {stretch && (
                    <span
                      className={styles['stretch']}
                      data-open={[stretch.openStart && 'start', stretch.openEnd && 'end'].filter(Boolean).join(' ')}
                      style={{
                        insetInlineStart: `${stretch.start * 100}%`,
                        inlineSize: `max(6px, ${(stretch.end - stretch.start) * 100}%)`,
                        color: hue(post.country?.code),
                      }}
                    />
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {line && (
        <p className={styles['scale']} aria-hidden="true">
          <span>{yearOf(line.first)}</span>
          <span>now</span>
        </p>
      )}
    </section>
  );
}
