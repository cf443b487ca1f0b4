import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { searchAddress } from '../../data/address.ts';
import { count } from '../../data/format.ts';
import { useRead } from '../../data/useRead.ts';
import { useTitle } from '../../data/useTitle.ts';
import { HomeDocument, type HomeQuery, type StatementLineFragment } from '../../generated/graphql.ts';
import { Notice } from '../../parts/Notice.tsx';
import { PageTools } from '../../parts/PageTools.tsx';
import { SearchBox } from '../../parts/SearchBox.tsx';
import { ShowAsQuery } from '../../parts/ShowAsQuery.tsx';
import { Shown } from '../../parts/Shown.tsx';
import { SkeletonList } from '../../parts/Skeleton.tsx';
import { StatementItem } from '../../parts/Statement.tsx';
import { Differing } from './Differing.tsx';
import { Moves } from './Moves.tsx';
import { movesOf } from './moves.ts';
import { Questions, questionsOf } from './Questions.tsx';
import styles from './Home.module.css';

const VARIABLES = {};

interface SectionProps {
  title: string;
  /** Where there is more of it. */
  more?: { words: string; address: string };
  children: ReactNode;
}

const Section = ({ title, more, children }: SectionProps) => (
  <section className={styles['section']}>
    <h2>{title}</h2>
    {children}
    {more && (
      <p className="soft">
        <Link href={more.address}>{more.words}</Link>
      </p>
    )}
  </section>
);

const Statements = ({ of }: { of: readonly StatementLineFragment[] }) =>
  of.map((statement) => <StatementItem key={statement.id} statement={statement} />);

const Empty = () => (
  <Notice title="There is nothing in the graph yet">
    <p>
      <Link href="/ingest">Add articles</Link>, and what they quote will stand here.
    </p>
  </Notice>
);

function Content({ data }: { data: HomeQuery }) {
  const moves = movesOf(data.moved.nodes).slice(0, 3);
  const shown = new Set(data.differing.nodes.map(({ id }) => id));
  const retold = data.retold.nodes.filter(({ id }) => !shown.has(id)).slice(0, 4);
  return (
    <div className={styles['columns']}>
      {data.differing.nodes.length > 0 && (
        <Section
          title="Where accounts differ"
          more={{
            words: `All ${count(data.differing.totalCount, 'statement')} with differing accounts`,
            address: searchAddress({ differs: 'ANY' }),
          }}
        >
          <Differing statements={data.differing.nodes} />
        </Section>
      )}
      {moves.length > 0 && (
        <Section title="Figures that moved" more={{ words: 'All figures over time', address: '/figures' }}>
          <Moves moves={moves} />
        </Section>
      )}
      <Section title="Most retold" more={{ words: 'All, by number of reports', address: searchAddress({ order: 'REPORTS' }) }}>
        <Statements of={retold} />
      </Section>
      <Section title="Latest" more={{ words: `All ${data.latest.totalCount} statements`, address: searchAddress({}) }}>
        <Statements of={data.latest.nodes} />
      </Section>
    </div>
  );
}

/** The first page: a search box, questions to start with, and what the graph has to tell at first sight. */
export function Home() {
  useTitle(null);
  const read = useRead(HomeDocument, VARIABLES);
  const { data } = read;
  return (
    <>
      <div className={styles['hero']}>
        <h1>Who said what, and how each article put it</h1>
        <SearchBox large />
        <Questions questions={data ? questionsOf(data) : []} />
        <p className={styles['size']}>
          {data && `${count(data.latest.totalCount, 'statement')} from ${count(data.articles.totalCount, 'article')}`}
        </p>
      </div>
      <Shown of={read} skeleton={<SkeletonList items={6} />}>
        {(home) => (home.latest.totalCount === 0 ? <Empty /> : <Content data={home} />)}
      </Shown>
      <div className={styles['foot']}>
        <PageTools>
          <ShowAsQuery query={HomeDocument} variables={VARIABLES} />
        </PageTools>
      </div>
    </>
  );
}
