import type { Writer } from '../../graph/runner.ts';
import { type Link, type Standing, inBatches, writeLinks } from '../curation/links.ts';
import { nameKey, searchNames } from '../search/words.ts';
import {
  dropActorLinks,
  dropPositions,
  inheritCountries,
  nameActors,
  readHeldPositions,
  upsertActors,
  upsertPositions,
} from './actor.write.cypher.ts';

export type ActorLabel = 'Person' | 'Agency' | 'Country' | 'Outlet' | 'AnonymousSource';

export interface PositionRow {
  id: string;
  title: string;
  from: string | null;
  to: string | null;
  agency: string | null;
  /** Undefined: that of its agency. */
  country: string | null | undefined;
}

/** An actor as its record has it, every reference an id. */
export interface ActorRow {
  id: string;
  key: string;
  type: ActorLabel;
  /** The preferred one first. */
  names: string[];
  wikidataId: string | null;
  kind: string | null;
  code: string | null;
  country: string | null;
  parent: string | null;
  affiliation: string | null;
  positions: PositionRow[];
}

export async function writeActors(tx: Writer, standing: Standing, rows: readonly (ActorRow & { hash: string })[]): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await inBatches(rows, (batch) =>
    tx.run(upsertActors, {
      rows: batch.map(({ id, key, type, names, wikidataId, kind, code, hash }) => ({
        id,
        type,
        props: { key, type, name: names[0], nameKey: nameKey(names[0]!), wikidataId, kind, code, searchNames: searchNames(names), hash },
      })),
    }),
  );
  const held = (await tx.run(readHeldPositions, { ids })).map(({ id }) => String(id));
  await tx.run(dropActorLinks, { ids });
  await inBatches(
    rows.flatMap(({ id, names }) => names.map((text, rank) => ({ id, key: nameKey(text), text, rank }))),
    (batch) => tx.run(nameActors, { rows: batch }),
  );

  const positions = rows.flatMap((row) => row.positions);
  await inBatches(positions, (batch) =>
    tx.run(upsertPositions, {
      rows: batch.map(({ id, title, from, to, country }) => ({
        id,
        props: {
          title,
          titleKey: nameKey(title),
          from,
          to,
          countryOfAgency: country === undefined ? true : null,
          searchTitle: searchNames([title]),
        },
      })),
    }),
  );
  await writeLinks(
    tx,
    standing,
    ['Actor', 'Position'],
    rows.flatMap(({ id, positions }) =>
      positions.map((position, rank): Link => ({ from: id, type: 'HOLDS', to: position.id, props: { rank } })),
    ),
  );
  if (held.length > 0) await tx.run(dropPositions, { ids: held });

  const one = (from: string, type: string, to: string | null | undefined): Link[] => (to ? [{ from, type, to, props: {} }] : []);
  await writeLinks(
    tx,
    standing,
    ['Position', 'Actor'],
    positions.flatMap(({ id, agency, country }) => [...one(id, 'AT', agency), ...one(id, 'FOR', country)]),
  );
  await writeLinks(
    tx,
    standing,
    ['Actor', 'Actor'],
    rows.flatMap(({ id, country, parent, affiliation }) => [
      ...one(id, 'OF', country),
      ...one(id, 'PART_OF', parent),
      ...one(id, 'AFFILIATED_WITH', affiliation),
    ]),
  );
  await tx.run(inheritCountries, { positions: positions.map(({ id }) => id), actors: ids });
}
