import { lazy, Suspense } from 'react';
import { Link, useLocation } from 'wouter';
import { count, list, number } from '../../data/format.ts';
import { withArticle } from '../../data/named.ts';
import { useRead } from '../../data/useRead.ts';
import { useTitle } from '../../data/useTitle.ts';
import { NetworkPageDocument } from '../../generated/graphql.ts';
import { Notice } from '../../parts/Notice.tsx';
import { PageTools } from '../../parts/PageTools.tsx';
import { ShowAsQuery } from '../../parts/ShowAsQuery.tsx';
import { Shown } from '../../parts/Shown.tsx';
import { Views } from '../../parts/Views.tsx';
import { Export } from './Export.tsx';
import type { Network as Data } from './graph.ts';
import { Links } from './Links.tsx';
import { Start } from './Start.tsx';
import { SIZES, useAsked, type Asked } from './useAsked.ts';
import styles from './Network.module.css';

const Picture = lazy(() => import('./Picture.tsx'));

/** Those that show another picture than the next smaller one. */
const sizesFor = (actors: number, first: number) => SIZES.filter((_, i) => actors >= first || i === 0 || SIZES[i - 1]! < actors);

function Sizes({ asked: { variables, resize }, actors }: { asked: Asked; actors: number }) {
  const sizes = sizesFor(actors, variables.first);
  if (sizes.length < 2) return null;
  return (
    <div className={styles['sizes']}>
      <span className="label" id="sizes">
        Show at most
      </span>
      <Views
        aria-labelledby="sizes"
        options={sizes.map((size) => ({ id: String(size), name: number(size) }))}
        chosen={String(variables.first)}
        onChange={(size) => resize(Number(size))}
      />
    </div>
  );
}

function titleOf({ variables: { around }, filtered }: Asked, { nodes }: Data): string {
  const names = nodes.filter(({ actor }) => around?.includes(actor.id)).map(({ actor }) => actor.name);
  const whom = names.length > 0 ? ` around ${list(names.map(withArticle))}` : '';
  return `Who speaks about whom${whom}${filtered ? ', of the statements of a search' : ''}`;
}

function Content({ asked, network }: { asked: Asked; network: Data }) {
  const [, navigate] = useLocation();
  const title = titleOf(asked, network);
  const words = `${count(network.nodes.length, 'actor')}, ${count(network.edges.length, 'link')}`;
  const speaks = new Set(network.edges.map(({ source }) => source.id));
  const address = (source: string, target: string) => asked.search({ speaker: [source], about: [target] });
  return (
    <>
      <h1>{title}</h1>
      {network.edges.length === 0 ? (
        <Notice title="Nobody speaks about anybody here.">
          <p>
            <Link href={asked.search({})}>See the statements</Link>, or <Link href="/network">begin with someone else</Link>.
          </p>
        </Notice>
      ) : (
        <>
          <div className={styles['bar']}>
            <p role="status">{words}</p>
            <Sizes asked={asked} actors={network.nodes.length} />
            <PageTools>
              <Export network={network} />
              <ShowAsQuery query={NetworkPageDocument} variables={asked.variables} />
            </PageTools>
          </div>
          <div className={styles['columns']}>
            <Suspense fallback={<div className={styles['waiting']} aria-busy="true" />}>
              <Picture
                network={network}
                label={`${title}: ${words}. The list has the same.`}
                onPress={(pressed) =>
                  navigate(
                    'actor' in pressed
                      ? asked.search(speaks.has(pressed.actor) ? { speaker: [pressed.actor] } : { about: [pressed.actor] })
                      : address(pressed.source, pressed.target),
                  )
                }
              />
            </Suspense>
            <Links network={network} address={address} />
          </div>
          <p className="soft">
            An arrow leads from who spoke to whom it was about; the more statements, the wider. A ring: it speaks about itself, too. Press
            an arrow, or a line of the list, to read them. <Link href="/network">Begin with someone else</Link>
          </p>
        </>
      )}
    </>
  );
}

function Asking({ asked }: { asked: Asked }) {
  const read = useRead(NetworkPageDocument, asked.variables);
  return <Shown of={read}>{({ network }) => <Content asked={asked} network={network} />}</Shown>;
}

/** The network page: who speaks about whom, around an actor or of a search; never of everything at once. */
export default function Network() {
  useTitle('Network');
  const asked = useAsked();
  return (
    <div className={styles['page']}>
      {asked ? (
        <Asking asked={asked} />
      ) : (
        <>
          <h1>Who speaks about whom</h1>
          <Start />
        </>
      )}
    </div>
  );
}
