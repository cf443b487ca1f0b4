import type { Writer } from '../../graph/runner.ts';
import { type Standing, inBatches, writeLinks } from '../curation/links.ts';
import { dropDiscrepancies, upsertDiscrepancies } from './discrepancy.write.cypher.ts';

/** A discrepancy as its record has it, every reference an id. */
export interface DiscrepancyRow {
  id: string;
  statement: string;
  kind: string;
  description: string;
  sides: { value: string; quotations: string[] }[];
  confidence: number;
  extractor: string;
}

/** @param file which the records are from: it may replace them later */
export async function writeDiscrepancies(
  tx: Writer,
  standing: Standing,
  rows: readonly (DiscrepancyRow & { hash: string })[],
  file: string,
): Promise<void> {
  await inBatches(rows, (batch) =>
    tx.run(upsertDiscrepancies, {
      rows: batch.map(({ id, kind, description, confidence, extractor, hash }) => ({
        id,
        props: { kind, description, confidence, extractor, file, hash },
      })),
    }),
  );
  await writeLinks(
    tx,
    standing,
    ['Statement', 'Discrepancy'],
    rows.map(({ id, statement }) => ({ from: statement, type: 'DIFFERS', to: id, props: {} })),
  );
  await writeLinks(
    tx,
    standing,
    ['Discrepancy', 'Quotation'],
    rows.flatMap(({ id, sides }) =>
      sides.flatMap(({ value, quotations }, rank) => quotations.map((to) => ({ from: id, type: 'SIDE', to, props: { rank, value } }))),
    ),
  );
}

export const removeDiscrepancies = (tx: Writer, ids: readonly string[]): Promise<void> =>
  inBatches(ids, (batch) => tx.run(dropDiscrepancies, { ids: batch }));
