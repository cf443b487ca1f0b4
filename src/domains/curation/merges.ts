import type { Row, Writer } from '../../graph/runner.ts';
import { searchNames } from '../search/words.ts';
import { type Link, type PlacedLink, inBatches, placeLinks, placeOf, recordedLink } from './links.ts';
import {
  createGroupLinks,
  deleteGroupLinks,
  mergeNodes,
  readGroupLinks,
  readGroups,
  readNames,
  restoreNodes,
  setSearchNames,
} from './merges.cypher.ts';

export interface Member {
  element: string;
  id: string;
  labels: string[];
  /** What it stands for now; null: itself. */
  into: string | null;
  wikidataId: string | null;
  addedAt: string | null;
  /** Ids that a judgement says are the same. */
  same: string[];
}

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
  const recorded = links.map(({ link }) => recordedLink(link));
  const { into, place } = merge ? standings(members, recorded) : { into: new Map<string, string>(), place: new Map<string, number>() };

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
  );
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

export async function readMembers(tx: Writer, ids: readonly string[]): Promise<Member[]> {
  return (await tx.run(readGroups, { ids })) as unknown as Member[];
}

interface PresentLink {
  element: string;
  fromElement: string;
  toElement: string;
  link: PlacedLink;
}

const presentLink = (row: Row): PresentLink => ({
  element: String(row['element']),
  fromElement: String(row['fromElement']),
  toElement: String(row['toElement']),
  link: { from: String(row['from']), type: String(row['type']), to: String(row['to']), props: row['props'] as Row },
});

/** Groups of what judgements say is the same, and which of each stands for the others. */
function standings(members: readonly Member[], recorded: readonly Link[]): { into: Map<string, string>; place: Map<string, number> } {
  const degree = new Map<string, number>();
  for (const { from, to } of recorded) for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const into = new Map<string, string>();
  const place = new Map<string, number>();
  for (const group of groupsOf(members)) {
    const [canonical, ...others] = [...group].sort((a, b) => standsBefore(a, b, degree));
    others.forEach(({ id }, i) => {
      into.set(id, canonical!.id);
      place.set(id, i + 1);
    });
  }
  return { into, place };
}

/** Which one stands for the others: of statements the oldest; of actors a named one, then one with a Wikidata item, then that with most relationships; last, the least id. */
function standsBefore(a: Member, b: Member, degree: ReadonlyMap<string, number>): number {
  const rank = (member: Member): (string | number)[] => [
    member.labels.includes('AnonymousSource') ? 1 : 0,
    member.wikidataId === null ? 1 : 0,
    member.addedAt ?? '',
    member.labels.includes('Actor') ? -(degree.get(member.id) ?? 0) : 0,
    member.id,
  ];
  const [ranksA, ranksB] = [rank(a), rank(b)];
  const i = ranksA.findIndex((one, k) => one !== ranksB[k]);
  return i < 0 ? 0 : ranksA[i]! < ranksB[i]! ? -1 : 1;
}

/** Connected by judgements that they are the same; those that stand alone are left out. */
export function groupsOf<T extends Pick<Member, 'id' | 'same'>>(members: readonly T[]): T[][] {
  const byId = new Map(members.map((member) => [member.id, member]));
  const groups: T[][] = [];
  const seen = new Set<string>();
  for (const start of members) {
    if (seen.has(start.id)) continue;
    seen.add(start.id);
    const group = [start];
    // Grows while it is walked.
    for (const { same } of group) {
      for (const id of same) {
        const other = byId.get(id);
        if (other === undefined || seen.has(id)) continue;
        seen.add(id);
        group.push(other);
      }
    }
    if (group.length > 1) groups.push(group);
  }
  return groups;
}

async function moveLinks(
  tx: Writer,
  members: readonly Member[],
  links: readonly PresentLink[],
  standsFor: (id: string, otherwise: string) => string,
  place: (id: string) => number,
): Promise<void> {
  const elements = new Map(members.map(({ id, element }) => [id, element]));
  const ours = new Set(elements.keys());
  // Of an end that is none of these, what it stands for now stays.
  const now = new Map<string, string>();
  const places = new Map<string, number>();
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
    if (link.from !== recorded.from && !ours.has(recorded.from)) places.set(recorded.from, placeOf(link));
  }
  const standing = {
    standsFor: (id: string) => standsFor(id, now.get(id) ?? id),
    place: (id: string) => (ours.has(id) ? place(id) : (places.get(id) ?? 0)),
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

/** An actor is found by the names of all that it stands for. */
async function refreshNames(tx: Writer, ids: readonly string[]): Promise<void> {
  await inBatches(ids, async (batch) => {
    const found = await tx.run(readNames, { ids: batch });
    await tx.run(setSearchNames, { rows: found.map(({ id, names }) => ({ id, searchNames: searchNames(names as string[]) })) });
  });
}
