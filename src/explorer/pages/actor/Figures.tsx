import { useMemo } from 'react';
import { Link } from 'wouter';
import { statementAddress } from '../../data/address.ts';
import { said, shortDay } from '../../data/format.ts';
import { useRead } from '../../data/useRead.ts';
import { ActorFiguresDocument, type ActorCountsQuery, type ActorFiguresQuery } from '../../generated/graphql.ts';
import { Readings } from '../../parts/Readings.tsx';
import { Shown } from '../../parts/Shown.tsx';
import type { Actor, Scope } from './scope.ts';
import styles from './Figures.module.css';

type Statement = ActorFiguresQuery['statements']['nodes'][number];
type Figure = Statement['figures'][number];
/** A number that a statement gives, as each article has it. */
interface Given {
  figures: readonly [Figure, ...Figure[]];
  statement: Statement;
}

/** What each statement counts, of whom and since when; by measure. */
function given(statements: readonly Statement[]): Map<string, Given[]> {
  const all = new Map<string, Given[]>();
  for (const statement of statements) {
    const counts = new Map<string, Given>();
    for (const figure of statement.figures) {
      const key = [figure.measure.key, figure.of?.id, figure.from].join();
      const before = counts.get(key);
      counts.set(key, { statement, figures: before ? [...before.figures, figure] : [figure] });
    }
    for (const one of counts.values()) {
      const { key } = one.figures[0].measure;
      all.set(key, [...(all.get(key) ?? []), one]);
    }
  }
  return all;
}

const when = ({ figures: [figure], statement }: Given): string =>
  figure.asOf === null ? said(statement.saidOn, statement.saidOnPrecision) : `as of ${shortDay(figure.asOf)}`;

const Row = ({ of: { figures, statement }, when: words }: { of: Given; when: string }) => (
  <li>
    <Link href={statementAddress(statement)} title={statement.gist}>
      <Readings of={figures} />
    </Link>{' '}
    <span className="soft">{[figures[0].of && `of ${figures[0].of.name}`, words].filter(Boolean).join(', ')}</span>
  </li>
);

interface FiguresProps {
  actor: Actor;
  scope: Scope;
  measures: ActorCountsQuery['measures'];
}

/** The numbers that it gives, the latest first, by what they count. */
export function Figures({ actor, scope, measures }: FiguresProps) {
  const keys = useMemo(() => measures.flatMap(({ keys: [key] }) => (key ? [key] : [])), [measures]);
  const variables = useMemo(() => ({ filter: { ...scope.said, measures: keys } }), [scope, keys]);
  const read = useRead(ActorFiguresDocument, variables, { pause: keys.length === 0 });
  if (keys.length === 0) return null;
  return (
    <section className={styles['figures']}>
      <h2>Figures given</h2>
      <Shown of={read}>
        {({ statements }) =>
          [...given(statements.nodes)].map(([key, figures]) => (
            <div key={key}>
              <h3>{figures[0]!.figures[0].measure.name}</h3>
              <ul>
                {figures.slice(0, 5).map((one) => (
                  <Row key={one.figures[0].id} of={one} when={when(one)} />
                ))}
              </ul>
              <p className="soft">
                <Link href={`/figures?${new URLSearchParams({ measure: key, ...claimant(actor) }).toString()}`}>
                  Over time<span className="unseen">: {figures[0]!.figures[0].measure.name}</span>
                </Link>
              </p>
            </div>
          ))
        }
      </Shown>
    </section>
  );
}

/** A state's and a body's figures are given by those who speak for it: all claimants are shown then. */
const claimant = (actor: Actor): Record<string, string> =>
  actor.__typename === 'Person' || actor.__typename === 'AnonymousSource' ? { claimant: actor.id } : {};
