import { Link } from 'wouter';
import { filterCount, hasWord, KINDS, searchOf, type Conditions, type Kind } from '../../data/conditions.ts';
import { number } from '../../data/format.ts';
import type { SearchKindsQuery } from '../../generated/graphql.ts';
import styles from './Kinds.module.css';

/** `more` goes where there is little room, but is read out. */
const NAMES: Record<Kind, { name: string; more?: string }> = {
  statements: { name: 'Statements' },
  actors: { name: 'People', more: ' and bodies' },
  articles: { name: 'Articles' },
};

/** How many there are of a kind; null: not known. Conditions are of statements: they say nothing of people and articles. */
const countOf = (kind: Kind, conditions: Conditions, counts: SearchKindsQuery | undefined): string | null =>
  counts && (kind === 'statements' || filterCount(conditions) === 0) ? number(counts[kind].totalCount) : null;

/** The kinds of things that a search finds, with how many there are of each. */
export const Kinds = ({ conditions, counts }: { conditions: Conditions; counts: SearchKindsQuery | undefined }) => (
  <nav aria-label="Kinds of results">
    <ul className={styles['kinds']}>
      {KINDS.map((kind) => (
        <li key={kind}>
          <Link
            href={`/search?${searchOf({ ...conditions, kind }).toString()}`}
            aria-current={conditions.kind === kind ? 'page' : undefined}
            className={styles['kind']}
          >
            {NAMES[kind].name}
            <span className="unseen-if-narrow">{NAMES[kind].more}</span>{' '}
            <span className={styles['count']}>{countOf(kind, conditions, counts)}</span>
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);

/** Words as the schema's searches take them. */
export const wordsOf = ({ q }: Conditions): string | null => (hasWord(q) ? q : null);
