import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import { count } from '../../data/format.ts';
import { Hue } from '../../parts/Speaker.tsx';
import type { Network } from './graph.ts';
import styles from './Links.module.css';

/** How many are listed before one asks for more. */
const STEP = 60;

interface LinksProps {
  network: Network;
  /** The statements of one about the other. */
  address: (source: string, target: string) => string;
}

/** Who speaks about whom, in words: what the picture has, the most frequent first. */
export function Links({ network: { nodes, edges }, address }: LinksProps) {
  const [shown, setShown] = useState(STEP);
  const codes = new Map(nodes.map(({ actor }) => [actor.id, actor.country?.code]));
  return (
    <div className={styles['links']}>
      <ul aria-label="Who speaks about whom">
        {edges.slice(0, shown).map(({ source, target, count: times }) => (
          <li key={`${source.id} ${target.id}`}>
            <Link href={address(source.id, target.id)}>
              <span>
                <Hue code={codes.get(source.id)} />
                {source.name} <span aria-hidden="true">→</span>
                <span className="unseen">about</span> {target.name}
              </span>
              <span className="soft">{count(times, 'statement')}</span>
            </Link>
          </li>
        ))}
      </ul>
      {edges.length > shown && (
        <Button className="button" onPress={() => setShown(shown + 10 * STEP)}>
          More ({count(edges.length - shown, 'link')})
        </Button>
      )}
    </div>
  );
}
