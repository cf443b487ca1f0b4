import type { Writer } from '../../graph/runner.ts';
import { inBatches } from '../curation/links.ts';
import { searchNames } from '../search/words.ts';
import { sortKeys } from '../statement/saidOn.ts';
import { upsertOccasions } from './occasion.write.cypher.ts';

export interface OccasionRow {
  id: string;
  key: string;
  name: string;
  kind: string;
  date: string | null;
  place: string | null;
}

export async function writeOccasions(tx: Writer, rows: readonly (OccasionRow & { hash: string })[]): Promise<void> {
  await inBatches(rows, (batch) =>
    tx.run(upsertOccasions, {
      rows: batch.map(({ id, ...own }) => ({
        id,
        props: { ...own, dateDesc: sortKeys(own.date).desc, searchText: searchNames([own.name, own.place]) },
      })),
    }),
  );
}
