import type { Row, Writer } from '../../graph/runner.ts';
import { searchNames } from '../search/words.ts';
import { saidProps } from '../statement/saidOn.ts';
import { type Link, type PlacedLink, inBatches, isSilent, placeLinks, placeOf, recordedLink } from './links.ts';
import {
  createGroupLinks,
  deleteGroupLinks,
  mergeNodes,
  readGroupLinks,
  readGroups,
  readNames,
  restoreNodes,
  setSaid,
  setSearchNames,
} from './merges.cypher.ts';
import { type Member, type RecordedLink, standings } from './standings.ts';

/**
 * Makes what stands for what anew from the judgements, for all that stand for the same as one of these now (so give both ends
 * of a judgement). Relationships are put back as they were recorded and placed again: the outcome depends on records and
 * judgements alone, not on the way that led to it.
 * @param options.merge false: every thing stands for itself, until the next call
 * @returns `members`: ids of all that were concerned; `changed`: those that stand for other things now than they did
 */
export async function rebuild(
  tx: Writer,
  ids: readonly string[],
  { merge }: { merge: boolean },
): Promise<{ members: string[]; changed: string[] }> {
  if (ids.length === 0) return { members: [], changed: [] };
  const members = await readMembers(tx, ids);
  const links = (await tx.run(readGroupLinks, { elements: members.map(({ element }) => element) })).map(presentLink);
  const recorded = links.map(({ link, curated, voice }): RecordedLink => ({ link: recordedLink(link), curated, voice }));
  const { into, place, silent, said } = standings(members, merge ? recorded : null);

  await inBatches(
    members.filter(({ id, into: before }) => before !== null && !into.has(id)),
    (rows) => tx.run(restoreNodes, { rows: rows.map(({ element, labels }) => ({ element, labels })) }),
  );
  await moveLinks(
    tx,
    members,
    links,
    (id, otherwise) => into.get(id) ?? otherwise,
    (id) => place.get(id) ?? 0,
    silent,
  );
  await dateAnew(tx, members, said);
  await inBatches(
    members.filter(({ id, into: before }) => into.has(id) && before !== into.get(id)),
    (rows) => tx.run(mergeNodes, { rows: rows.map(({ element, labels, id }) => ({ element, labels, into: into.get(id) })) }),
  );
  await refreshNames(
    tx,
    members.filter(({ id, labels }) => labels.includes('Actor') && !into.has(id)).map(({ id }) => id),
  );
  const moved = members.filter(({ id, into: before }) => before !== (into.get(id) ?? null));
  const changed = new Set(moved.flatMap(({ id, into: before }) => [before ?? id, into.get(id) ?? id]).filter((id) => !into.has(id)));
  return { members: members.map(({ id }) => id), changed: [...changed] };
}

export type { Member } from './standings.ts';

export async function readMembers(tx: Writer, ids: readonly string[]): Promise<Member[]> {
  return (await tx.run(readGroups, { ids })) as unknown as Member[];
}

interface PresentLink {
  element: string;
  fromElement: string;
  toElement: string;
  link: PlacedLink;
  /** It is a curated quotation's. */
  curated: boolean;
  /** Labels of the speaker whom it was recorded for; null: it tells no speaker. */
  voice: string[] | null;
  /** Of a discrepancy, the statements for which the quotations of each side were recorded; null: it leads to none. */
  sides: string[][] | null;
}

const presentLink = (row: Row): PresentLink => ({
  element: String(row['element']),
  fromElement: String(row['fromElement']),
  toElement: String(row['toElement']),
  link: { from: String(row['from']), type: String(row['type']), to: String(row['to']), props: row['props'] as Row },
  curated: row['curated'] === true,
  voice: row['voice'] as string[] | null,
  sides: row['sides'] as string[][] | null,
});

async function moveLinks(
  tx: Writer,
  members: readonly Member[],
  links: readonly PresentLink[],
  standsFor: (id: string, otherwise: string) => string,
  place: (id: string) => number,
  silent: ReadonlySet<string>,
): Promise<void> {
  const elements = new Map(members.map(({ id, element }) => [id, element]));
  const ours = new Set(elements.keys());
  // Of an end that is none of these, what it stands for now stays.
  const now = new Map<string, string>();
  const places = new Map<string, number>();
  const silentBefore = new Set<string>();
  for (const { link, fromElement, toElement } of links) {
    const recorded = recordedLink(link);
    for (const [id, present, element] of [
      [recorded.from, link.from, fromElement],
      [recorded.to, link.to, toElement],
    ] as const) {
      if (ours.has(id)) continue;
      now.set(id, present);
      elements.set(present, element);
      if (present !== id) places.set(id, Math.max(1, places.get(id) ?? 0));
    }
    if (isSilent(link) && !ours.has(recorded.from)) silentBefore.add(recorded.from);
    if (link.from !== recorded.from && !ours.has(recorded.from)) places.set(recorded.from, placeOf(link));
  }
  const parted = new Set(
    links.flatMap(({ link, sides }) => {
      if (sides === null) return [];
      const recorded = recordedLink(link);
      const statement = standsFor(recorded.from, recorded.from);
      return sides.every((of) => of.some((id) => standsFor(id, id) === statement)) ? [] : [recorded.to];
    }),
  );
  const standing = {
    standsFor: (id: string) => standsFor(id, now.get(id) ?? id),
    place: (id: string) => (ours.has(id) ? place(id) : (places.get(id) ?? 0)),
    silent: (id: string) => (ours.has(id) ? silent : silentBefore).has(id),
    apart: (discrepancy: string) => parted.has(discrepancy),
  };
  const key = ({ from, type, to, props }: Link) =>
    JSON.stringify([from, type, to, Object.entries(props).sort(([a], [b]) => (a < b ? -1 : 1))]);
  const wanted = new Map<string, PlacedLink[]>();
  for (const link of placeLinks(
    links.map(({ link }) => recordedLink(link)),
    standing,
  ))
    wanted.set(key(link), [...(wanted.get(key(link)) ?? []), link]);
  const gone: string[] = [];
  for (const { element, link } of links) if (wanted.get(key(link))?.pop() === undefined) gone.push(element);
  await inBatches(gone, (batch) => tx.run(deleteGroupLinks, { elements: batch }));
  const fresh = [...wanted.values()].flat();
  await inBatches(fresh, (batch) =>
    tx.run(createGroupLinks, {
      rows: batch.map(({ from, type, to, props }) => ({ from: elements.get(from), type, to: elements.get(to), props })),
    }),
  );
}

/** Gives statements the date that they have by all that they stand for. */
async function dateAnew(tx: Writer, members: readonly Member[], said: ReadonlyMap<string, Member>): Promise<void> {
  const rows = members.flatMap((member) => {
    const by = said.get(member.id) ?? member;
    const own = by.id === member.id;
    if (member.recordedSaid === null || (own && !member.redated)) return [];
    const [saidOn, precision] = by.recordedSaid!;
    const recordedSaid = own ? null : member.recordedSaid.map((one) => one ?? '');
    return [{ element: member.element, props: { ...saidProps(saidOn, precision), recordedSaid } }];
  });
  await inBatches(rows, (batch) => tx.run(setSaid, { rows: batch }));
}

/** An actor is found by the names of all that it stands for. */
async function refreshNames(tx: Writer, ids: readonly string[]): Promise<void> {
  await inBatches(ids, async (batch) => {
    const found = await tx.run(readNames, { ids: batch });
    await tx.run(setSearchNames, { rows: found.map(({ id, names }) => ({ id, searchNames: searchNames(names as string[]) })) });
  });
}
