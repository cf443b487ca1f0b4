import { useMemo } from 'react';
import { Link } from 'wouter';
import { useRead } from '../../data/useRead.ts';
import { useTitle } from '../../data/useTitle.ts';
import { ActorCountsDocument, ActorPageDocument } from '../../generated/graphql.ts';
import type { PageProps } from '../../pages.ts';
import { NoSuchPage } from '../../parts/Notice.tsx';
import { PageTools } from '../../parts/PageTools.tsx';
import { ShowAsQuery } from '../../parts/ShowAsQuery.tsx';
import { Shown } from '../../parts/Shown.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { Counted } from './Counted.tsx';
import { Figures } from './Figures.tsx';
import { Head } from './Head.tsx';
import { Posts } from './Posts.tsx';
import { Said } from './Said.tsx';
import { saidAbout, saidBy, scopeOf, type Actor } from './scope.ts';
import styles from './Actor.module.css';

const positionsOf = (actor: Actor) => (actor.__typename === 'Person' || actor.__typename === 'Agency' ? actor.positions : []);

function Content({ actor }: { actor: Actor }) {
  const scope = useMemo(() => scopeOf(actor), [actor]);
  const variables = useMemo(() => ({ said: scope.said, mentions: scope.mentions }), [scope]);
  const counts = useRead(ActorCountsDocument, variables);
  return (
    <div className={styles['page']}>
      <div className={styles['top']}>
        <Head actor={actor} />
        <PageTools>
          <Link className="button" href={`/network?around=${encodeURIComponent(actor.id)}`}>
            Network around {actor.__typename === 'Person' ? 'them' : 'it'}
          </Link>
          <ShowAsQuery query={ActorCountsDocument} variables={variables} />
        </PageTools>
      </div>
      <Posts positions={positionsOf(actor)} ofAgency={actor.__typename === 'Agency'} />
      <div className={styles['columns']}>
        <div className={styles['aside']}>
          <Shown of={counts} skeleton={<Skeleton lines={8} title />}>
            {({ about, mentionedBy, measures }) => (
              <>
                <Counted
                  title={actor.__typename === 'Outlet' ? 'Its reports are about' : 'Speaks about'}
                  rows={about}
                  address={(other) => saidAbout(scope, other)}
                />
                <Counted title="Spoken about by" rows={mentionedBy} address={(other) => saidBy(scope, other)} />
                {actor.__typename !== 'Outlet' && <Figures actor={actor} scope={scope} measures={measures} />}
              </>
            )}
          </Shown>
        </div>
        <Said actor={actor} scope={scope} counts={counts.data} />
      </div>
    </div>
  );
}

const Missing = () => (
  <NoSuchPage heading="Nobody has this address">
    <Link href="/search?kind=actors">Look through all people and bodies</Link>
  </NoSuchPage>
);

/** The actor page: who it is, what it said, whom it speaks about and who speaks about it, and its figures. */
export default function ActorPage({ params }: PageProps) {
  const variables = useMemo(() => ({ id: params['id'] ?? '' }), [params]);
  const read = useRead(ActorPageDocument, variables);
  useTitle(read.data?.actor?.name ?? 'Actor');
  if (read.failure?.code === 'BAD_ID') return <Missing />;
  return <Shown of={read}>{({ actor }) => (actor ? <Content actor={actor} /> : <Missing />)}</Shown>;
}
