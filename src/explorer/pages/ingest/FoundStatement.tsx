import { Link } from 'wouter';
import { statementAddress } from '../../data/address.ts';
import { bounds, day, said } from '../../data/format.ts';
import { actWord, relationWords } from '../../data/words.ts';
import type { DatePrecision, FoundFragment } from '../../generated/graphql.ts';
import { ActorName, Hue } from '../../parts/Speaker.tsx';
import styles from './FoundStatement.module.css';

const percent = (score: number): string => `${Math.round(score * 100)} %`;

function Speaker({ speaker }: { speaker: FoundFragment['speakers'][number] }) {
  const { stored, name, isNew, proposals } = speaker;
  return (
    <>
      <Hue code={stored?.country?.code} />
      {stored ? <ActorName actor={stored} /> : <strong>{name}</strong>}
      {isNew && <span className={styles['new']}>new</span>}
      {proposals.map(({ actor, score, reason }) => (
        <span key={actor.id} className="soft">
          {' '}
          Perhaps {actor.name}, {percent(score)}: {reason}
        </span>
      ))}
    </>
  );
}

/** A reason as people say it: `Denial: …`, `said on 12 April 2025: …`. */
const reasonWords = (reason: string): string =>
  reason
    .replace(/^([A-Z_]+): /, (_, act: string) => `${actWord(act)}: `)
    .replace(/\bon (\d{4}-\d\d-\d\d) \(([A-Z]+)\)/, (_, date: string, precision: string) => said(date, precision as DatePrecision))
    .replace(/\b\d{4}-\d\d-\d\d\b/g, (date) => day(date));

/** Another statement: a link where the graph has it. */
const Other = ({ gist, stored }: { gist: string; stored: { id: string } | null }) =>
  stored ? <Link href={statementAddress(stored)}>{gist}</Link> : gist;

/** A statement as it was found, with what of it the graph has, and why it was read so. */
export function FoundStatement({ found }: { found: FoundFragment }) {
  const { speakers, gist, act, saidOn, saidOnPrecision, figures, matches, relations, reasons, confidence, extractor } = found;
  return (
    <article className={styles['found']}>
      <p className={styles['who']}>
        {speakers.map((speaker) => (
          <span key={speaker.id}>
            <Speaker speaker={speaker} />
          </span>
        ))}
      </p>
      <h3 className={styles['gist']}>{gist}</h3>
      <p className="soft">
        {actWord(act)} {said(saidOn, saidOnPrecision)}
      </p>
      {(figures.length > 0 || matches.length > 0 || relations.length > 0) && (
        <ul className={styles['facts']}>
          {figures.map((figure, i) => (
            <li key={i}>
              Number: “{figure.text}”, {bounds(figure)} ({figure.measure.replaceAll('_', ' ')})
            </li>
          ))}
          {matches.map((match) => (
            <li key={match.id}>
              {match.kind === 'SAME' ? 'The same as' : `Perhaps the same as (${percent(match.score)})`}: <Other {...match} />{' '}
              <span className="soft">{reasonWords(match.reason)}</span>
            </li>
          ))}
          {relations.map((relation) => (
            <li key={relation.kind + relation.id}>
              {relationWords(relation.kind, relation.inverse)}, as a proposal ({percent(relation.confidence)}): <Other {...relation} />{' '}
              <span className="soft">{reasonWords(relation.reason)}</span>
            </li>
          ))}
        </ul>
      )}
      <details className={styles['why']}>
        <summary>Why it was read so</summary>
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reasonWords(reason)}</li>
          ))}
          <li>
            By {extractor}, {percent(confidence)} sure
          </li>
        </ul>
      </details>
    </article>
  );
}
