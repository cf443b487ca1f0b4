import { Link } from 'wouter';
import { searchAddress } from '../../data/address.ts';
import { withArticle } from '../../data/named.ts';
import type { HomeQuery } from '../../generated/graphql.ts';
import styles from './Questions.module.css';

interface Question {
  words: string;
  address: string;
}

/** Questions that this graph has answers to. */
export function questionsOf({ pairs, differing, silence, moved }: HomeQuery): Question[] {
  const known = pairs.filter(({ keys: [speaker, about] }) => speaker && about && speaker !== about);
  // The most frequent pair, and the next of another speaker.
  const others = known.filter(({ keys: [speaker] }) => speaker !== known[0]?.keys[0]);
  return [
    ...[...known.slice(0, 1), ...others.slice(0, 1)].map(({ keys: [speaker = '', about = ''], labels }) => ({
      words: `What did ${withArticle(labels[0] ?? '')} say about ${withArticle(labels[1] ?? '')}?`,
      address: searchAddress({ speaker, about }),
    })),
    ...(differing.totalCount > 0
      ? [{ words: 'Where do accounts differ in the numbers?', address: searchAddress({ differs: ['FIGURE', 'MEASURE'] }) }]
      : []),
    ...(silence.totalCount > 0
      ? [
          {
            words: 'Who denied it, or would not say?',
            address: searchAddress({ act: ['DENIAL', 'DECLINED_COMMENT', 'NON_CONFIRMATION', 'NO_REPLY'] }),
          },
        ]
      : []),
    ...(moved.nodes.some(({ figures }) => figures.length > 0) ? [{ words: 'How many, by whose count?', address: '/figures' }] : []),
    ...(known.length > 0 ? [{ words: 'Who speaks about whom?', address: '/network' }] : []),
  ];
}

export const Questions = ({ questions }: { questions: readonly Question[] }) => (
  <nav aria-label="Questions to start with">
    <ul className={styles['questions']}>
      {questions.map(({ words, address }) => (
        <li key={address}>
          <Link href={address}>{words}</Link>
        </li>
      ))}
    </ul>
  </nav>
);
