import type { Writer } from '../../graph/runner.ts';
import { inBatches } from '../curation/links.ts';
import { readAffiliated, readAffiliations, readNaming } from './dependents.cypher.ts';

/** By id of the actor, in a form that can be compared. */
export type Affiliations = ReadonlyMap<string, string>;

export async function affiliationsOf(tx: Writer, actors: readonly string[]): Promise<Affiliations> {
  const found = new Map<string, string>();
  await inBatches(actors, async (ids) => {
    for (const { id, affiliations } of await tx.run(readAffiliations, { ids })) found.set(String(id), JSON.stringify(affiliations));
  });
  return found;
}

/** Statements of which the read model says something else since these actors are affiliated otherwise than `before`. */
export async function affectedByAffiliations(tx: Writer, before: Affiliations): Promise<string[]> {
  const now = await affiliationsOf(tx, [...before.keys()]);
  return statementsFrom(
    tx,
    readAffiliated,
    [...before].filter(([id, was]) => now.get(id) !== was).map(([id]) => id),
  );
}

/** Statements of which the read model says something else since these actors stand for others, or others for them. */
export async function affectedByMerges(tx: Writer, actors: readonly string[]): Promise<string[]> {
  return [...(await statementsFrom(tx, readAffiliated, actors)), ...(await statementsFrom(tx, readNaming, actors))];
}

async function statementsFrom(tx: Writer, query: typeof readNaming, actors: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  await inBatches(actors, async (ids) => {
    for (const { id } of await tx.run(query, { ids })) found.add(String(id));
  });
  return [...found];
}
