import { Button } from 'react-aria-components';
import { FACETS, filterCount, withoutFilters } from '../../data/conditions.ts';
import { shortDay } from '../../data/format.ts';
import type { SearchFacetsQuery } from '../../generated/graphql.ts';
import { nameOf, TITLES } from './facets.ts';
import type { Asked } from './useConditions.ts';
import styles from './Chosen.module.css';

const Chip = ({ title, name, drop }: { title: string; name: string; drop: () => void }) => (
  <li>
    <Button className={`button ${styles['chip']}`} onPress={drop} aria-label={`Without ${title}: ${name}`}>
      <span className="soft">{title}</span> {name} <span aria-hidden="true">×</span>
    </Button>
  </li>
);

function periodWords(from: string | null, to: string | null): string {
  if (from === null) return `up to ${shortDay(to!)}`;
  return to === null ? `from ${shortDay(from)}` : `${shortDay(from)} to ${shortDay(to)}`;
}

/** The conditions of a search, each to be taken out with one press. */
export function Chosen({ asked: { conditions, change, toggle }, data }: { asked: Asked; data: SearchFacetsQuery | undefined }) {
  const count = filterCount(conditions);
  if (count === 0) return null;
  const { from, to } = conditions;
  return (
    <ul aria-label="Narrowed to" className={styles['chosen']}>
      {FACETS.flatMap((facet) =>
        conditions[facet].map((value) => (
          <Chip key={facet + value} title={TITLES[facet]} name={nameOf(facet, value, data)} drop={() => toggle(facet, value)} />
        )),
      )}
      {(from !== null || to !== null) && <Chip title="Said" name={periodWords(from, to)} drop={() => change({ from: null, to: null })} />}
      {count > 1 && (
        <li>
          <Button className={styles['all']} onPress={() => change(withoutFilters(conditions))}>
            Take all out
          </Button>
        </li>
      )}
    </ul>
  );
}
