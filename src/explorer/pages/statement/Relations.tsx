import { relationWords } from '../../data/words.ts';
import type { RelationFragment } from '../../generated/graphql.ts';
import { StatementItem } from '../../parts/Statement.tsx';
import styles from './Relations.module.css';

const isProposal = ({ reviewStatus, extractor }: RelationFragment) => reviewStatus !== 'CONFIRMED' && extractor !== 'curated';

function Relation({ relation, inverse }: { relation: RelationFragment; inverse: boolean }) {
  const proposal = isProposal(relation);
  return (
    <li className={styles['relation']} data-proposal={proposal}>
      <p className="label">{relationWords(relation.kind, inverse)}</p>
      <StatementItem statement={relation.statement} />
      <p className={styles['reason']}>
        {relation.reason}
        {proposal && ` Proposed by ${relation.extractor}, ${Math.round(relation.confidence * 100)} % sure; nobody has judged it yet.`}
      </p>
    </li>
  );
}

interface RelationsProps {
  relations: readonly RelationFragment[];
  inverseRelations: readonly RelationFragment[];
}

/** What others, or the same speaker, say to a statement: with the reason for each, and who proposed it. */
export function Relations({ relations, inverseRelations }: RelationsProps) {
  if (relations.length + inverseRelations.length === 0) return null;
  return (
    <section aria-labelledby="relations">
      <h2 id="relations">What was said to it</h2>
      <ul className={styles['relations']}>
        {inverseRelations.map((relation) => (
          <Relation key={`${relation.kind} by ${relation.statement.id}`} relation={relation} inverse />
        ))}
        {relations.map((relation) => (
          <Relation key={`${relation.kind} ${relation.statement.id}`} relation={relation} inverse={false} />
        ))}
      </ul>
    </section>
  );
}
