import { reporter } from '../../data/article.ts';
import { list } from '../../data/format.ts';
import { differenceWord } from '../../data/words.ts';
import type { StatementPageQuery } from '../../generated/graphql.ts';
import styles from './Differences.module.css';

type Statement = NonNullable<StatementPageQuery['statement']>;

/** Where the accounts disagree, in words: what each side has, and who has it. */
export function Differences({ discrepancies, quotations }: Pick<Statement, 'discrepancies' | 'quotations'>) {
  if (discrepancies.length === 0) return null;
  const reporterOf = new Map(quotations.nodes.map(({ id, article }) => [id, reporter(article)]));
  const whose = (ids: readonly { id: string }[]) => {
    const names = ids.map(({ id }) => reporterOf.get(id) ?? null);
    const unknown = names.filter((name) => name === null).length;
    const known = new Set(names.filter((name) => name !== null));
    return list([
      ...known,
      ...(unknown === 0 ? [] : [unknown === 1 ? 'an article of an unknown outlet' : `${unknown} articles of unknown outlets`]),
    ]);
  };
  return (
    <section aria-labelledby="differences" className={styles['differences']}>
      <h2 id="differences">Where the accounts differ</h2>
      {discrepancies.map(({ kind, description, sides, extractor, confidence }) => (
        <div key={kind + description} className={styles['difference']} data-proposal={extractor !== 'curated'}>
          <p className="label">{differenceWord(kind)}</p>
          <p>{description}</p>
          <dl className={styles['sides']}>
            {sides.map(({ value, quotations: ids }) => (
              <div key={value}>
                <dt>{value}</dt>
                <dd>{whose(ids)}</dd>
              </div>
            ))}
          </dl>
          {extractor !== 'curated' && (
            <p className="soft">
              Proposed by {extractor}, {Math.round(confidence * 100)} % sure
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
