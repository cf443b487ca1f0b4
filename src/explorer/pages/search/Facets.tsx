import { CheckboxGroup, Label } from 'react-aria-components';
import { filterCount } from '../../data/conditions.ts';
import { useWide } from '../../data/useWide.ts';
import type { SearchFacetsQuery } from '../../generated/graphql.ts';
import { Period } from '../../parts/Period.tsx';
import { FacetChoice, FacetChoices } from './FacetChoices.tsx';
import { choicesOf, COUNTED, TITLES } from './facets.ts';
import type { Asked } from './useConditions.ts';
import choiceStyles from './FacetChoices.module.css';
import styles from './Facets.module.css';

function Differs({ asked: { conditions, change }, count }: { asked: Asked; count: number }) {
  return (
    <CheckboxGroup
      className={choiceStyles['facet']}
      value={conditions.differs.length > 0 ? ['ANY'] : []}
      onChange={(differs) => change({ differs })}
    >
      <Label className="label">{TITLES.differs}</Label>
      <FacetChoice value="ANY" label="Differ from one another" count={count} />
    </CheckboxGroup>
  );
}

/** What the search can be narrowed to. On narrow screens it is folded away; the number of conditions stands on the fold. */
export function Facets({ asked, data }: { asked: Asked; data: SearchFacetsQuery | undefined }) {
  const { conditions, change } = asked;
  const chosen = filterCount(conditions);
  const wide = useWide();
  const facets = data && (
    <>
      <Period days={data.day} weeks={data.week} from={conditions.from} to={conditions.to} onChange={change} />
      {COUNTED.map((facet) => (
        <FacetChoices
          key={facet}
          title={TITLES[facet]}
          choices={choicesOf(facet, data, conditions)}
          countries={facet === 'country'}
          onChange={(values) => change({ [facet]: values })}
        />
      ))}
      <Differs asked={asked} count={data.differs.totalCount} />
    </>
  );
  return (
    <section aria-label="Narrow the search" className="no-print">
      {wide ? (
        facets
      ) : (
        <details>
          <summary className={`button ${styles['fold']}`}>Narrow{chosen > 0 && ` (${chosen})`}</summary>
          {facets}
        </details>
      )}
    </section>
  );
}
