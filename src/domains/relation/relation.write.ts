import type { Row, Writer } from '../../graph/runner.ts';
import { createLinks } from '../curation/links.cypher.ts';
import { type Link, type Standing, inBatches, placeLinks } from '../curation/links.ts';
import { readRelations, updateRelations } from './relation.write.cypher.ts';

/** A relation as its record has it, every reference an id. */
export interface RelationRow {
  from: string;
  kind: string;
  to: string;
  reason: string;
  confidence: number;
  extractor: string;
  reviewStatus: string;
}

export const relationKey = ({ from, kind, to }: Pick<RelationRow, 'from' | 'kind' | 'to'>): string => `${from} ${kind} ${to}`;

/** The relations that hold between these statements already, by `relationKey`. */
export async function findRelations(tx: Writer, rows: readonly RelationRow[]): Promise<Map<string, Link>> {
  const found = new Map<string, Link>();
  await inBatches(rows, async (batch) => {
    for (const row of await tx.run(readRelations, { rows: batch.map(({ from, to }) => ({ from, to })) })) {
      const link = { from: String(row['from']), type: String(row['kind']), to: String(row['to']), props: row['props'] as Row };
      found.set(relationKey({ ...link, kind: link.type }), link);
    }
  });
  return found;
}

export async function writeRelations(
  tx: Writer,
  standing: Standing,
  rows: readonly (RelationRow & { hash: string })[],
  present: ReadonlyMap<string, Link>,
  now: string,
): Promise<void> {
  const content = ({ reason, confidence, extractor, hash }: RelationRow & { hash: string }) => ({ reason, confidence, extractor, hash });
  const known = rows.filter((row) => present.has(relationKey(row)));
  await inBatches(known, (batch) =>
    tx.run(updateRelations, {
      rows: batch.map((row) => ({
        ...row,
        now: { from: standing.standsFor(row.from), to: standing.standsFor(row.to) },
        props: content(row),
      })),
    }),
  );

  const added = rows
    .filter((row) => !present.has(relationKey(row)))
    .map((row): Link => ({
      from: row.from,
      type: row.kind,
      to: row.to,
      props: { ...content(row), reviewStatus: row.reviewStatus, addedAt: now },
    }));
  // One that merges have made to say the same as one that is there already is put aside, not listed twice.
  const slot = ({ from, type, to }: Link) => `${standing.standsFor(from)} ${type} ${standing.standsFor(to)}`;
  const taken = new Set([...present.values()].map(slot));
  const placed = placeLinks(added, standing).map((link) =>
    taken.has(slot(link)) ? { ...link, type: 'PARKED', props: { ...link.props, type: link.type } } : link,
  );
  await inBatches(placed, (batch) => tx.run(createLinks('Statement', 'Statement'), { rows: batch }));
}
