import { useMemo } from 'react';
import type { RenderingFragment } from '../../generated/graphql.ts';
import { Rendering } from './Rendering.tsx';
import { compare } from './wording.ts';
import styles from './Renderings.module.css';

const Legend = () => (
  <p className={styles['legend']}>
    Plain: most accounts have it. <mark data-support="SOME">Lightly marked</mark>: some have it. <mark data-support="ALONE">Marked</mark>:
    this one alone. <span className={styles['boxed']}>Boxed</span>: a number.
  </p>
);

function titleOf(renderings: readonly RenderingFragment[]): string {
  const articles = new Set(renderings.map(({ article }) => article.id)).size;
  const passages = renderings.length > articles ? `, in ${renderings.length} passages` : '';
  return `${articles === 1 ? 'As one article has it' : `As ${articles} articles have it`}${passages}`;
}

/** Every rendering side by side, the earliest first, with what differs marked. */
export function Renderings({ renderings }: { renderings: readonly RenderingFragment[] }) {
  const wordings = useMemo(
    () => compare(renderings.map(({ text, figures }) => ({ text, figures: figures.map((figure) => figure.text) }))),
    [renderings],
  );
  return (
    <section aria-labelledby="renderings">
      <h2 id="renderings">{titleOf(renderings)}</h2>
      {renderings.length > 1 && <Legend />}
      <div className={styles['columns']}>
        {renderings.map((rendering, i) => (
          <Rendering key={rendering.id} rendering={rendering} wording={wordings[i]!} />
        ))}
      </div>
    </section>
  );
}
