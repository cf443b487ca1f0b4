import { useMemo, type ReactNode } from 'react';
import { Link } from 'wouter';
import { searchAddress, statementAddress } from '../../data/address.ts';
import { count, day, said } from '../../data/format.ts';
import { postWords, spokenFor } from '../../data/speaker.ts';
import { useRead } from '../../data/useRead.ts';
import { useTitle } from '../../data/useTitle.ts';
import { actWord } from '../../data/words.ts';
import { whole } from '../../data/whole.ts';
import { StatementPageDocument, type StatementPageQuery } from '../../generated/graphql.ts';
import type { PageProps } from '../../pages.ts';
import { CopyButton } from '../../parts/CopyButton.tsx';
import { NoSuchPage } from '../../parts/Notice.tsx';
import { PageTools } from '../../parts/PageTools.tsx';
import { ShowAsQuery } from '../../parts/ShowAsQuery.tsx';
import { Shown } from '../../parts/Shown.tsx';
import { ActorName, ActorNames, Hue } from '../../parts/Speaker.tsx';
import { citation } from './cite.ts';
import { Differences } from './Differences.tsx';
import { Relations } from './Relations.tsx';
import { Renderings } from './Renderings.tsx';
import styles from './Statement.module.css';

type Statement = NonNullable<StatementPageQuery['statement']>;

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** Each speaker with the post held that day. */
function Speakers({ speakers, positions, position }: Pick<Statement, 'speakers' | 'positions' | 'position'>) {
  return speakers.map((speaker, i) => {
    const post = postWords(positions.find(({ holder }) => holder.id === speaker.id) ?? null);
    return (
      <span key={speaker.id} className={styles['speaker']}>
        <Hue code={i === 0 ? spokenFor({ speakers, position }) : speaker.country?.code} />
        <ActorName actor={speaker} />
        {post !== null && <span className={styles['post']}>, {post}</span>}
        {i < speakers.length - 1 && ';'}
      </span>
    );
  });
}

const occasionWords = ({ name, place, date }: NonNullable<Statement['occasion']>) =>
  [name, place, date === null ? null : day(date)].filter(Boolean).join(', ');

function Head({ statement }: { statement: Statement }) {
  const { act, claim, saidOn, saidOnPrecision, occasion, about, addressees, topics, independentReports, quotations } = statement;
  return (
    <header className={styles['head']}>
      <p className={styles['who']}>
        <Speakers {...statement} />
      </p>
      <h1>{statement.gist}</h1>
      {claim !== null && (
        <p>
          {actWord(act)}: {claim}
        </p>
      )}
      <dl className={styles['facts']}>
        <Fact name={actWord(act)}>{said(saidOn, saidOnPrecision)}</Fact>
        {occasion && <Fact name="Occasion">{occasionWords(occasion)}</Fact>}
        {addressees.length > 0 && (
          <Fact name="To">
            <ActorNames actors={addressees} />
          </Fact>
        )}
        {about.length > 0 && (
          <Fact name="About">
            <ActorNames actors={about} />
          </Fact>
        )}
        {topics.length > 0 && (
          <Fact name="On">
            {topics.map((topic, i) => (
              <span key={topic.id}>
                {i > 0 && ', '}
                <Link href={searchAddress({ topic: topic.id })}>{topic.name}</Link>
              </span>
            ))}
          </Fact>
        )}
        <Fact name="Reported">
          {count(quotations.totalCount, 'time')}, by {count(independentReports, 'independent source')}
        </Fact>
      </dl>
    </header>
  );
}

const Missing = () => (
  <NoSuchPage heading="No statement has this address">
    <Link href="/search">Look through all statements</Link>
  </NoSuchPage>
);

/** The statement page: who said it, every rendering side by side, where they differ, and what was said to it. */
export default function StatementPage({ params }: PageProps) {
  const variables = useMemo(() => ({ id: params['id'] ?? '' }), [params]);
  const read = useRead(StatementPageDocument, variables);
  useTitle(read.data?.statement?.gist ?? 'Statement');
  if (read.failure?.code === 'BAD_ID') return <Missing />;
  return (
    <Shown of={read}>
      {({ statement }) =>
        statement ? (
          <div className={styles['page']}>
            <div className={styles['top']}>
              <Head statement={statement} />
              <PageTools>
                <CopyButton text={() => citation(statement, whole(statementAddress(statement)))}>Cite</CopyButton>
                <ShowAsQuery query={StatementPageDocument} variables={variables} />
              </PageTools>
            </div>
            <Differences {...statement} />
            <Renderings renderings={statement.quotations.nodes} />
            <Relations {...statement} />
          </div>
        ) : (
          <Missing />
        )
      }
    </Shown>
  );
}
