import { useState } from 'react';
import { count } from '../../data/format.ts';
import { outcomeWords, Preview } from './Preview.tsx';
import { writes, type Entry } from './useAdd.ts';
import styles from './Entries.module.css';

const refusalWords = ({ errors }: Entry): string => `It cannot be taken: ${Object.values(errors).join(' ')}`;

function One({ entry }: { entry: Entry }) {
  const [open, setOpen] = useState(false);
  const { name, result, written } = entry;
  const words = result ? outcomeWords(result, written) : refusalWords(entry);
  if (!result)
    return (
      <p className={styles['refused']}>
        <strong>{name}</strong> {words}
      </p>
    );
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <strong>{name}</strong> {words}
      </summary>
      {open && <Preview result={result} written={written} />}
    </details>
  );
}

/** How many of several articles would be added, or were. */
function sumWords(entries: readonly Entry[]): string {
  const written = entries.filter((entry) => entry.written);
  const of = count(entries.length, 'article');
  if (written.length > 0) return `${written.length} of ${of} ${written.length === 1 ? 'was' : 'were'} added.`;
  const wanted = entries.filter(writes);
  const statements = wanted.reduce((sum, { result }) => sum + (result?.statements.length ?? 0), 0);
  return `${wanted.length} of ${of} would be added, with ${count(statements, 'statement')}. Open one to see what was found in it.`;
}

/** What would become of each article, or did. */
export function Entries({ entries }: { entries: readonly Entry[] }) {
  const [only] = entries;
  if (entries.length === 1 && only?.result) return <Preview result={only.result} written={only.written} />;
  return (
    <section className={styles['entries']}>
      <p role="status" className={styles['sum']}>
        {sumWords(entries)}
      </p>
      <ul aria-label="Articles">
        {entries.map((entry, i) => (
          <li key={i}>
            <One entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}
