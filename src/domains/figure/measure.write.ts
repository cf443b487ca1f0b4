import type { Writer } from '../../graph/runner.ts';
import { inBatches } from '../curation/links.ts';
import { upsertMeasures } from './measure.write.cypher.ts';

export interface MeasureRow {
  id: string;
  key: string;
  name: string;
  unit: string;
}

export async function writeMeasures(tx: Writer, rows: readonly (MeasureRow & { hash: string })[]): Promise<void> {
  await inBatches(rows, (batch) => tx.run(upsertMeasures, { rows: batch.map(({ id, ...props }) => ({ id, props })) }));
}
