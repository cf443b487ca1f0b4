import type { ReactNode } from 'react';
import { useRead } from '../../data/useRead.ts';
import { useTitle } from '../../data/useTitle.ts';
import { HomeDocument, type StatementLineFragment } from '../../generated/graphql.ts';
import { PageFoot } from '../../parts/PageFoot.tsx';
import { SearchBox } from '../../parts/SearchBox.tsx';
import { ShowAsQuery } from '../../parts/ShowAsQuery.tsx';
import { Shown } from '../../parts/Shown.tsx';
import { StatementItem } from '../../parts/Statement.tsx';
import styles from './Home.module.css';

const Statements = ({ title, of, children }: { title: string; of: readonly StatementLineFragment[]; children?: ReactNode }) => (
  <section className={styles['section']}>
    <h2>{title}</h2>
    {of.map((statement) => (
      <StatementItem key={statement.id} statement={statement} />
    ))}
    {children}
  </section>
);

export function Home() {
  useTitle(null);
  const read = useRead(HomeDocument, {});
  return (
    <>
      <h1>Who said what, and how each article put it</h1>
      <SearchBox large />
      <Shown of={read}>
        {(data) => (
          <>
            <Statements title="Latest" of={data.latest.nodes} />
            <Statements title="Most retold" of={data.retold.nodes} />
          </>
        )}
      </Shown>
      <PageFoot>
        <ShowAsQuery query={HomeDocument} variables={{}} />
      </PageFoot>
    </>
  );
}
