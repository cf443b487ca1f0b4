import { useMemo } from 'react';
import { Link, useSearchParams } from 'wouter';
import { searchAddress } from '../../data/address.ts';
import { count } from '../../data/format.ts';
import { periodOf } from '../../data/conditions.ts';
import { useList } from '../../data/useList.ts';
import { ActorStatementsDocument, type ActorCountsQuery, type ActorStatementsQuery } from '../../generated/graphql.ts';
import { LongList } from '../../parts/LongList.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Period } from '../../parts/Period.tsx';
import { Shown } from '../../parts/Shown.tsx';
import { SkeletonList } from '../../parts/Skeleton.tsx';
import { StatementItem } from '../../parts/Statement.tsx';
import type { Actor, Scope } from './scope.ts';
import styles from './Said.module.css';

const listOf = ({ statements }: ActorStatementsQuery) => statements;

interface SaidProps {
  actor: Actor;
  scope: Scope;
  counts: ActorCountsQuery | undefined;
}

/** What it said over time: a histogram to cut a period out of, and the statements of that period, the latest first. */
export function Said({ actor, scope, counts }: SaidProps) {
  const [search, setSearch] = useSearchParams();
  const { from, to } = periodOf(search);
  const variables = useMemo(
    () => ({ filter: from === null && to === null ? scope.said : { ...scope.said, saidOn: { from, to } } }),
    [scope, from, to],
  );
  const list = useList(ActorStatementsDocument, variables, listOf);
  const change = (period: { from: string | null; to: string | null }) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries(period)) {
        if (value === null) next.delete(name);
        else next.set(name, value);
      }
      return next;
    });

  return (
    <section className={styles['said']} aria-labelledby="said">
      <h2 id="said">{scope.title}</h2>
      {counts && <Period days={counts.day} weeks={counts.week} from={from} to={to} onChange={change} />}
      <Shown of={list} skeleton={<SkeletonList items={6} />}>
        {({ totalCount, edges }) =>
          totalCount === 0 ? (
            <Notice title={`Nothing that ${actor.name} said is known${from === null && to === null ? '' : ' of this period'}.`}>
              <p>
                <Link href={searchAddress(scope.mentionsSearch)}>What others say about it</Link>
              </p>
            </Notice>
          ) : (
            <>
              <p role="status" className="soft">
                {list.outdated ? 'Reading …' : count(totalCount, 'statement')}
                {scope.saidSearch && (
                  <>
                    {' · '}
                    <Link href={searchAddress({ ...scope.saidSearch, from, to })}>Narrow and export in search</Link>
                  </>
                )}
              </p>
              <LongList of={list} edges={edges} label="Statements" height={110}>
                {({ node }) => <StatementItem statement={node} />}
              </LongList>
            </>
          )
        }
      </Shown>
    </section>
  );
}
