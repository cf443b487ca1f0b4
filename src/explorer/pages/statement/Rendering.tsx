import { Link } from 'wouter';
import { articleAddress } from '../../data/address.ts';
import { published, publisher } from '../../data/article.ts';
import { bounds, day } from '../../data/format.ts';
import { modeWords } from '../../data/words.ts';
import type { RenderingFragment } from '../../generated/graphql.ts';
import { Quote } from '../../parts/Quote.tsx';
import { ActorName, ActorNames } from '../../parts/Speaker.tsx';
import type { Run, Wording } from './wording.ts';
import styles from './Rendering.module.css';

const Words = ({ text, support }: Run) => (support === 'SHARED' ? text : <mark data-support={support}>{text}</mark>);

/** Runs of one figure, which stand in one box. */
function together(runs: readonly Run[]): Run[][] {
  const groups: Run[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last && run.figure !== null && last[0]!.figure === run.figure) last.push(run);
    else groups.push([run]);
  }
  return groups;
}

const Wordings = ({ runs }: { runs: readonly Run[] }) =>
  together(runs).map((group, i) => {
    const words = group.map((run, k) => <Words key={k} {...run} />);
    return group[0]!.figure === null ? (
      <span key={i}>{words}</span>
    ) : (
      <span key={i} className={styles['figure']} data-figure>
        {words}
      </span>
    );
  });

function FigureLine({ figure }: { figure: RenderingFragment['figures'][number] }) {
  const value = bounds(figure);
  const details = [
    figure.measure.name.toLowerCase(),
    figure.of && `of ${figure.of.name}`,
    figure.place,
    figure.from !== null && `since ${day(figure.from)}`,
    figure.asOf !== null && `as of ${day(figure.asOf)}`,
  ].filter(Boolean);
  return (
    <li>
      <strong>{value === '' ? figure.text : value}</strong> {details.join(', ')}
    </li>
  );
}

/** One article's rendering: where it stands, its words with what differs marked, and by which way the article has it. */
export function Rendering({ rendering, wording }: { rendering: RenderingFragment; wording: Wording }) {
  const { article, figures, mode, capacityText, speakerText, extractor, confidence, anchor } = rendering;
  // The heading names the outlet, or the one credited in its place, already.
  const named = article.outlet ?? article.credits[0];
  const via = rendering.via.filter(({ id }) => id !== named?.id);
  return (
    <article className={styles['rendering']} aria-label={`${publisher(article)}, ${published(article)}`}>
      <header>
        <h3>{article.outlet ? <ActorName actor={article.outlet} /> : publisher(article)}</h3>
        <p className="soft">
          {published(article)}
          {article.publishedOnInferred && ', worked out from the text'}
        </p>
        <p className={styles['title']}>{article.title ?? 'Without a headline'}</p>
      </header>
      <Quote mode={mode} cite={article.url}>
        <Wordings runs={wording.runs} />
      </Quote>
      <div className={styles['facts']}>
        <p>
          {modeWords(mode)}
          {wording.other && '; put differently throughout, so nothing is marked'}
        </p>
        {(speakerText !== null || capacityText !== null) && (
          <p>
            Attributed to {speakerText !== null && `“${speakerText}”`}
            {capacityText !== null && `${speakerText === null ? '' : ', '}“${capacityText}”`}
          </p>
        )}
        {via.length > 0 && (
          <p>
            Through <ActorNames actors={via} />
          </p>
        )}
        {figures.length > 0 && (
          <ul>
            {figures.map((figure) => (
              <FigureLine key={figure.id} figure={figure} />
            ))}
          </ul>
        )}
        {extractor !== 'curated' && (
          <p>
            Found by {extractor}, {Math.round(confidence * 100)} % sure
          </p>
        )}
        {anchor === 'ORPHANED' && <p>These words no longer stand in the article’s text</p>}
        <p>
          <Link href={articleAddress(article, rendering)}>Its place in the article</Link>
        </p>
      </div>
    </article>
  );
}
