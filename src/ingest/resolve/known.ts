import type { Row, Writer } from '../../graph/runner.ts';
import type { ActorRecord } from '../../records/record.model.ts';
import { idOf } from '../../relay/id.ts';
import { keptOf, type Memory } from '../memory.ts';
import { readActors, readActorsOfIdentity, readActorsThere } from './actors.cypher.ts';
import type { Gazetteer, KnownActor, KnownPosition } from './gazetteer.ts';
import { idsNamed } from './named.ts';
import type { NameRuns } from './name-runs.ts';
import { keyOfName, skeleton } from './names.ts';
import { NameReach } from './reach.ts';
import { spellingsOf } from './spellings.ts';

/** Who is known by a name: in the graph or, where the graph has nobody of that id, in the gazetteer. */
export class KnownNames {
  private readonly byKeys = new Map<string, KnownActor[]>();
  private readonly byBones = new Map<string, KnownActor[]>();
  private readonly ids = new Map<string, KnownActor>();
  private readonly reaches = new NameReach();

  constructor(
    private readonly gazetteer: Gazetteer,
    /** Of the graph, before it was asked for them. */
    readonly version: number | null,
  ) {}

  add(actors: readonly KnownActor[]): void {
    for (const actor of actors) {
      if (this.ids.has(actor.id)) continue;
      this.ids.set(actor.id, actor);
      const { keys, bones } = spellingsOf(actor);
      for (const key of keys) {
        put(this.byKeys, key, actor);
        this.reaches.add(key);
      }
      for (const one of bones) put(this.byBones, one, actor);
    }
  }

  byName(name: string): readonly KnownActor[] {
    const key = keyOfName(name);
    return this.merged(this.byKeys.get(key), this.gazetteer.byKey(key));
  }

  /** Whether anybody bears a name. */
  has(name: string): boolean {
    const key = keyOfName(name);
    return this.byKeys.has(key) || this.gazetteer.byKey(key).length > 0;
  }

  /** The first who bears a name, by its key. */
  firstOf(key: string): KnownActor | null {
    const there = this.byKeys.get(key)?.[0];
    if (there !== undefined) return there;
    const known = this.gazetteer.byKey(key)[0];
    return known === undefined ? null : (this.ids.get(known.id) ?? known);
  }

  /** How many words a name has at most that begins so; 0: none does. */
  reach(first: string): number {
    return Math.max(this.reaches.of(first), this.gazetteer.reach(first));
  }

  bySkeleton(name: string): readonly KnownActor[] {
    const bones = skeleton(name);
    return this.merged(this.byBones.get(bones), this.gazetteer.bySkeleton(bones));
  }

  all(): Iterable<KnownActor> {
    return this.ids.values();
  }

  private merged(there: readonly KnownActor[] = [], known: readonly KnownActor[]): readonly KnownActor[] {
    if (known.length === 0) return there;
    // Pushed: lists that `map` makes once it runs optimized are of another kind, and all that reads them is compiled anew.
    const all: KnownActor[] = [];
    for (const one of there) all.push(one);
    for (const one of known) if (!there.some(({ id }) => id === one.id)) all.push(this.ids.get(one.id) ?? one);
    return all;
  }
}

function put(index: Map<string, KnownActor[]>, key: string, actor: KnownActor): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [actor]);
  else if (!list.includes(actor)) list.push(actor);
}

function knownOf(row: Row, gazetteer: Gazetteer): KnownActor {
  const positions = row['positions'] as unknown as KnownPosition[];
  const key = String(row['key']);
  const TYPES: Record<string, KnownActor['type']> = {
    Person: 'PERSON',
    Agency: 'AGENCY',
    Country: 'COUNTRY',
    Outlet: 'OUTLET',
    AnonymousSource: 'ANONYMOUS_SOURCE',
  };
  return {
    id: String(row['id']),
    type: TYPES[String(row['type'])]!,
    names: [...new Set([String(row['name']), ...(row['names'] as string[])])],
    country: (row['country'] as string | null) ?? positions[0]?.country ?? null,
    positions,
    record: gazetteer.records.get(key) ?? null,
  };
}

/**
 * Asks the graph who bears the names that a text may have, and others: see `idsNamed`. What is remembered of them is not read again.
 * @param others keys of names
 */
export async function askByName(
  ask: Writer,
  runs: NameRuns,
  others: readonly string[],
  spelt: readonly string[],
  names: KnownNames,
  gazetteer: Gazetteer,
  memory: Memory,
): Promise<void> {
  const { version } = names;
  const ids = await idsNamed(ask, runs, others, spelt, version, memory);
  const { found, missing } = memory.isAt(version)
    ? keptOf(memory.actors, ids)
    : { found: new Map<string, KnownActor>(), missing: [...ids] };
  if (missing.length > 0)
    for (const actor of (await ask.run(readActors, { ids: missing })).map((one) => knownOf(one, gazetteer))) {
      found.set(actor.id, actor);
      if (memory.isAt(version)) memory.actors.set(actor.id, actor);
    }
  names.add([...ids].flatMap((id) => found.get(id) ?? []));
}

/** Which of these the graph has. */
export async function actorsThere(ask: Writer, ids: readonly string[], { version }: KnownNames, memory: Memory): Promise<Set<string>> {
  const known = memory.isAt(version) ? new Map(ids.map((id) => [id, memory.there.get(id)])) : new Map<string, boolean>();
  const asked = ids.filter((id) => known.get(id) === undefined);
  const there = new Set(ids.filter((id) => known.get(id)));
  if (asked.length === 0) return there;
  for (const { id } of await ask.run(readActorsThere, { ids: asked })) there.add(String(id));
  if (memory.isAt(version)) for (const id of asked) memory.there.set(id, there.has(id));
  return there;
}

/** Whom the graph has under another key: the same country, or of the same Wikidata item. By the key of the record given. */
export async function standInsFor(
  ask: Writer,
  records: readonly ActorRecord[],
  gazetteer: Gazetteer,
  { version }: KnownNames,
  memory: Memory,
): Promise<Map<string, KnownActor>> {
  const asked = records.flatMap((record) => {
    const code = record.type === 'COUNTRY' ? record.code : null;
    const { key, wikidataId } = record;
    const id = idOf('actor', key);
    return (code === null && wikidataId === null) || (memory.isAt(version) && memory.nowhere.has(id))
      ? []
      : [{ key, id, wikidataId, code }];
  });
  if (asked.length === 0) return new Map();
  const types = new Map(records.map(({ key, type }) => [key, type]));
  const found = (await ask.run(readActorsOfIdentity, { asked })).map((row) => [String(row['own']), knownOf(row, gazetteer)] as const);
  if (found.length === 0 && memory.isAt(version)) for (const { id } of asked) memory.nowhere.set(id, true);
  return new Map(found.filter(([own, { type }]) => types.get(own) === type));
}
