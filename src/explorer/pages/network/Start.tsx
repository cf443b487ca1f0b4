import { useDeferredValue, useMemo, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { Link } from 'wouter';
import { hasWord } from '../../data/conditions.ts';
import { useRead } from '../../data/useRead.ts';
import { NetworkFoundDocument, NetworkStartsDocument, type ActorNameFragment } from '../../generated/graphql.ts';
import { Notice } from '../../parts/Notice.tsx';
import { Shown } from '../../parts/Shown.tsx';
import { Hue } from '../../parts/Speaker.tsx';
import { aroundAddress } from './useAsked.ts';
import styles from './Start.module.css';

const VARIABLES = {};

const Choices = ({ actors, label }: { actors: readonly ActorNameFragment[]; label: string }) => (
  <ul className={styles['choices']} aria-label={label}>
    {actors.map((actor) => (
      <li key={actor.id}>
        <Link className="button" href={aroundAddress(actor)}>
          <span>
            <Hue code={actor.country?.code} />
            {actor.name}
          </span>
        </Link>
      </li>
    ))}
  </ul>
);

function Found({ search }: { search: string }) {
  const variables = useMemo(() => ({ search }), [search]);
  const read = useRead(NetworkFoundDocument, variables);
  return (
    <Shown of={read}>
      {({ actors }) =>
        actors.nodes.length > 0 ? (
          <Choices actors={actors.nodes} label="Found" />
        ) : (
          <Notice title={`Nobody’s name begins with “${search}”.`} />
        )
      }
    </Shown>
  );
}

/** A network begins with a question: around whom? */
export function Start() {
  const [text, setText] = useState('');
  const search = useDeferredValue(text.trim());
  const starts = useRead(NetworkStartsDocument, VARIABLES);
  return (
    <div className={styles['start']}>
      <TextField value={text} onChange={setText} className={styles['field']}>
        <Label className="label">Around whom?</Label>
        <Input className={styles['input']} autoComplete="off" spellCheck={false} />
      </TextField>
      {hasWord(search) ? (
        <Found search={search} />
      ) : (
        <Shown of={starts}>
          {({ network }) => (
            <Choices actors={network.nodes.map(({ actor }) => actor)} label="Those with most statements, made or about them" />
          )}
        </Shown>
      )}
      <p className="soft">
        Or narrow <Link href="/search">a search</Link>, and see its network from there.
      </p>
    </div>
  );
}
