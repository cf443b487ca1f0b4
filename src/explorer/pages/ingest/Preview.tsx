import { useMemo } from 'react';
import { Link } from 'wouter';
import { articleAddress, statementAddress } from '../../data/address.ts';
import { count, day } from '../../data/format.ts';
import { readingOf } from '../../data/reading.ts';
import { actWord } from '../../data/words.ts';
import { Reading, type Note } from '../../parts/Reading.tsx';
import { FoundStatement } from './FoundStatement.tsx';
import type { Result } from './useAdd.ts';
import styles from './Preview.module.css';

/** What becomes of the article, in words. */
export function outcomeWords({ outcome, statements }: Result, written: boolean): string {
  const found = count(statements.length, 'statement');
  switch (outcome) {
    case 'NEW':
      return written ? `It was added, with ${found}.` : `It would be added, with ${found}.`;
    case 'CORRECTED':
      return written
        ? `The graph had another text of it: this one took its place, with ${found}.`
        : `The graph has another text of it: this one would take its place, with ${found}.`;
    case 'UNCHANGED':
      return 'The graph has this very text already: nothing is written.';
    case 'CURATED':
      return 'People have recorded an article with this address: it stays as it is.';
  }
}

/** What was found in an article: its text with the passages marked, then each statement with its reasons. */
export function Preview({ result, written }: { result: Result; written: boolean }) {
  const { article, statements } = result;
  const { reading, notes } = useMemo(() => {
    // A statement can stand in several places of one article.
    const quoted = statements.map(({ segments }, i) => ({ id: `found-${i}`, segments, placed: true }));
    const all = statements.map(({ gist, speakers, act, stored }, i): [string, Note] => [
      `found-${i}`,
      {
        id: `found-${i}`,
        speakers: speakers.map(({ name }) => name),
        country: speakers[0]?.stored?.country?.code ?? null,
        act: actWord(act),
        gist,
        address: stored ? statementAddress(stored) : null,
        proposal: true,
        card: `${actWord(act)}: ${gist}`,
      },
    ]);
    return { reading: readingOf(article.text, quoted, article.removed), notes: new Map(all) };
  }, [article, statements]);
  const { outlet, publishedOn, publishedOnInferred, stored } = article;
  return (
    <div className={styles['preview']}>
      <p role="status" className={styles['outcome']}>
        {outcomeWords(result, written)}
        {stored && (
          <>
            {' '}
            <Link href={articleAddress(stored)}>Read it in the graph</Link>
          </>
        )}
      </p>
      <section aria-labelledby="as-read">
        <h2 id="as-read">The article as it was read</h2>
        <p className="soft">
          {outlet?.name ?? 'Outlet not known'}, {publishedOn === null ? 'date not known' : day(publishedOn)}
          {publishedOnInferred && ', worked out from the text'}
        </p>
        <div className={styles['text']}>
          <Reading reading={reading} notes={notes} />
        </div>
      </section>
      {statements.length > 0 && (
        <section aria-labelledby="found">
          <h2 id="found">Who says what in it</h2>
          {statements.map((found, i) => (
            <FoundStatement key={i} found={found} />
          ))}
        </section>
      )}
    </div>
  );
}
