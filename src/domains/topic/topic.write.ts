import type { Writer } from '../../graph/runner.ts';
import { inBatches } from '../curation/links.ts';
import { nameKey, searchNames } from '../search/words.ts';
import { upsertTopics } from './topic.write.cypher.ts';

export interface TopicRow {
  id: string;
  key: string;
  name: string;
}

export async function writeTopics(tx: Writer, rows: readonly (TopicRow & { hash: string })[]): Promise<void> {
  await inBatches(rows, (batch) =>
    tx.run(upsertTopics, {
      rows: batch.map(({ id, key, name, hash }) => ({
        id,
        props: { key, name, nameKey: nameKey(name), searchText: searchNames([name]), hash },
      })),
    }),
  );
}
