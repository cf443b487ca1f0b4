import { useMemo } from 'react';
import { Link } from 'wouter';
import { statementAddress } from '../../data/address.ts';
import { bounds, said, shortDay } from '../../data/format.ts';
import { useRead } from '../../data/useRead.ts';
import { ActorFiguresDocument, type ActorCountsQuery, type ActorFiguresQuery } from '../../generated/graphql.ts';
import { Shown } from '../../parts/Shown.tsx';
import type { Actor, Scope } from './scope.ts';
import styles from './Figures.module.css';

type Statement = ActorFiguresQuery['statements']['nodes'][number];
type Figure = Statement['figures'][number];
interface Given {
  figure: Figure;
  statement: Statement;
}

/** One figure for each number that a statement gives, whatever articles print it; by measure. */
function given(statements: readonly Statement[]): Map<string, Given[]> {
  const all = new Map<string, Given[]>();
  for (const statement of statements) {
    const once = new Map(statement.figures.map((figure) => [[figure.measure.key, figure.lower, figure.upper, figure.from].join(), figure]));
    for (const figure of once.values()) {
      const { key } = figure.measure;
      all.set(key, [...(all.get(key) ?? []), { figure, statement }]);
    }
  }
  return all;
}

const when = ({ figure, statement }: Given): string =>
  figure.asOf === null ? said(statement.saidOn, statement.saidOnPrecision) : `as of ${shortDay(figure.asOf)}`;

const Row = ({ of: { figure, statement }, when: words }: { of: Given; when: string }) => (
  <li>
    <Link href={statementAddress(statement)} title={statement.gist}>
      {bounds(figure) || figure.text}
    </Link>{' '}
    <span className="soft">{[figure.of && `of ${figure.of.name}`, words].filter(Boolean).join(', ')}</span>
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
              <h3>{figures[0]!.figure.measure.name}</h3>
              <ul>
                {figures.slice(0, 5).map((one) => (
                  <Row key={one.figure.id} of={one} when={when(one)} />
                ))}
              </ul>
              <p className="soft">
                <Link href={`/figures?${new URLSearchParams({ measure: key, ...claimant(actor) }).toString()}`}>
                  Over time<span className="unseen">: {figures[0]!.figure.measure.name}</span>
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
