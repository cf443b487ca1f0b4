import { useMemo, useState, type ReactNode } from 'react';
import { Focusable, Tooltip, TooltipTrigger } from 'react-aria-components';
import { Link } from 'wouter';
import { count, list, number } from '../data/format.ts';
import { hue } from '../data/hue.ts';
import type { Block, Reading as ReadingData, Run } from '../data/reading.ts';
import { Hue } from './Speaker.tsx';
import styles from './Reading.module.css';

/** What stands in the margin beside a quotation. */
export interface Note {
  /** Of the quotation. */
  id: string;
  /** Names of who says it. */
  speakers: readonly string[];
  /** ISO code of the country spoken for; null: none is known. */
  country: string | null;
  /** What the speaker does by it: `Denial`. */
  act: string;
  gist: string;
  /** Of the statement's page; null: there is none yet. */
  address: string | null;
  /** Nobody has confirmed it. */
  proposal: boolean;
  /** What pointing at the words shows. */
  card: ReactNode;
}

interface ReadingProps {
  reading: ReadingData;
  notes: ReadonlyMap<string, Note>;
  /** Id of the quotation that the address leads to. */
  target?: string | null;
}

interface Pointing {
  /** Id of the quotation that is pointed at. */
  at: string | null;
  point: (id: string | null) => void;
  target: string | null;
}

type PartProps = Pick<ReadingProps, 'notes'> & Pointing;

function Words({ run, notes, at, point, target }: { run: Run } & PartProps) {
  const note = run.ids.flatMap((id) => notes.get(id) ?? [])[0];
  if (!note) return run.text;
  const props = {
    className: styles['words'],
    style: { '--hue': hue(note.country) } as React.CSSProperties,
    'data-pointed': at !== null && run.ids.includes(at),
    'data-target': target !== null && run.ids.includes(target),
    'data-proposal': note.proposal,
    onMouseEnter: () => point(note.id),
    onMouseLeave: () => point(null),
  };
  // The note in the margin says and does the same to those who use keys.
  return (
    <TooltipTrigger delay={250} closeDelay={100}>
      <Focusable excludeFromTabOrder>
        {note.address === null ? (
          <span role="mark" {...props}>
            {run.text}
          </span>
        ) : (
          <Link href={note.address} {...props}>
            {run.text}
          </Link>
        )}
      </Focusable>
      <Tooltip className={styles['card']} placement="top" offset={6}>
        {note.card}
      </Tooltip>
    </TooltipTrigger>
  );
}

/** Notes one after another with the same speakers, whose names stand once. */
function groupsOf(notes: readonly Note[]): Note[][] {
  const groups: Note[][] = [];
  for (const note of notes) {
    const last = groups.at(-1);
    if (last && list(last[0]!.speakers) === list(note.speakers)) last.push(note);
    else groups.push([note]);
  }
  return groups;
}

function Margin({ notes, at, point, target }: { notes: readonly Note[] } & Pointing) {
  if (notes.length === 0) return null;
  return (
    <div className={styles['margin']}>
      {groupsOf(notes).map((group) => (
        <div key={group[0]!.id} className={styles['group']}>
          <p className={styles['speakers']}>
            <Hue code={group[0]!.country} />
            {list(group[0]!.speakers)}
          </p>
          <ul>
            {group.map(({ id, act, gist, address, proposal, country }) => (
              <li
                key={id}
                id={id}
                className={styles['note']}
                style={{ '--hue': hue(country) } as React.CSSProperties}
                data-pointed={at === id}
                data-target={target === id}
                data-proposal={proposal}
                onMouseEnter={() => point(id)}
                onMouseLeave={() => point(null)}
                onFocus={() => point(id)}
                onBlur={() => point(null)}
              >
                <span className={styles['act']}>{act} </span>
                {address === null ? gist : <Link href={address}>{gist}</Link>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function Paragraph({ block, notes, excerpt, ...pointing }: { block: Block & { kind: 'PARAGRAPH' }; excerpt: boolean } & PartProps) {
  const beside = block.begins.flatMap((id) => notes.get(id) ?? []);
  const hues = new Set(block.runs.flatMap(({ ids }) => ids.flatMap((id) => (notes.has(id) ? hue(notes.get(id)!.country) : []))));
  return (
    <div className={styles['block']}>
      <div className={styles['text']}>
        <span className={styles['rules']} aria-hidden="true">
          {[...hues].map((one) => (
            <span key={one} style={{ background: one }} />
          ))}
        </span>
        {excerpt && block.cutBefore && <p className={styles['position']}>From character {number(block.start)}</p>}
        <p className={styles['paragraph']}>
          {block.cutBefore && '… '}
          {block.runs.map((run, i) => (
            <Words key={i} run={run} notes={notes} {...pointing} />
          ))}
          {block.cutAfter && ' …'}
        </p>
      </div>
      <Margin notes={beside} {...pointing} />
    </div>
  );
}

const Gap = ({ characters }: { characters: number | null }) => (
  <p className={styles['gap']}>{characters === null ? 'What may follow is not shown' : `${count(characters, 'character')} not shown`}</p>
);

const RemovedBlock = ({ reason, text }: { reason: string; text: string }) => (
  <details className={styles['removed']}>
    <summary>Taken out: {reason}</summary>
    <p>{text}</p>
  </details>
);

/** An article as a page of text: each quotation marked in its speaker's colour, its gist in the margin, what was taken out folded. */
export function Reading({ reading, notes, target = null }: ReadingProps) {
  const [at, point] = useState<string | null>(null);
  const lost = useMemo(() => reading.lost.flatMap((id) => notes.get(id) ?? []), [reading, notes]);
  const excerpt = reading.blocks.some(({ kind }) => kind === 'GAP');
  const pointing = { at, point, target };
  return (
    <div className={styles['reading']}>
      {reading.blocks.map((block, i) => {
        switch (block.kind) {
          case 'PARAGRAPH':
            return <Paragraph key={i} block={block} notes={notes} excerpt={excerpt} {...pointing} />;
          case 'GAP':
            return <Gap key={i} characters={block.characters} />;
          case 'REMOVED':
            return <RemovedBlock key={i} {...block} />;
        }
      })}
      {lost.length > 0 && (
        <section className={styles['lost']} aria-labelledby="lost">
          <h2 id="lost">Not found in the present text</h2>
          <p className="soft">The article was changed since these were found in it; their places are not guessed.</p>
          <Margin notes={lost} {...pointing} />
        </section>
      )}
    </div>
  );
}
