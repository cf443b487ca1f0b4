import { nameKey, words } from '../../domains/search/words.ts';
import type { Row, Writer } from '../../graph/runner.ts';
import type { ActorRecord } from '../../records/record.model.ts';
import { idOf } from '../../relay/id.ts';
import { readActorsLike, readActorsNamed, readActorsOfIdentity, readActorsThere } from './actors.cypher.ts';
import type { Gazetteer, KnownActor, KnownPosition } from './gazetteer.ts';
import { skeleton } from './names.ts';

/** Who is known by a name: in the graph or, where the graph has nobody of that id, in the gazetteer. */
export class KnownNames {
  private readonly byKey = new Map<string, KnownActor[]>();
  private readonly byBones = new Map<string, KnownActor[]>();
  private readonly ids = new Map<string, KnownActor>();

  constructor(private readonly gazetteer: Gazetteer) {}

  add(actors: readonly KnownActor[]): void {
    for (const actor of actors) {
      if (this.ids.has(actor.id)) continue;
      this.ids.set(actor.id, actor);
      for (const name of actor.names) {
        put(this.byKey, nameKey(name), actor);
        put(this.byBones, skeleton(name), actor);
      }
    }
  }

  byName(name: string): readonly KnownActor[] {
    return this.merged(this.byKey.get(nameKey(name)), this.gazetteer.byName(name));
  }

  bySkeleton(name: string): readonly KnownActor[] {
    const bones = skeleton(name);
    return this.merged(this.byBones.get(bones), this.gazetteer.bySkeleton(bones));
  }

  all(): Iterable<KnownActor> {
    return this.ids.values();
  }

  private merged(there: readonly KnownActor[] = [], known: readonly KnownActor[]): KnownActor[] {
    return [...there, ...known.filter(({ id }) => !there.some((other) => other.id === id)).map((one) => this.ids.get(one.id) ?? one)];
  }
}

function put(index: Map<string, KnownActor[]>, key: string, actor: KnownActor): void {
  const list = index.get(key) ?? [];
  if (!list.includes(actor)) index.set(key, [...list, actor]);
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

const BATCH = 2000;

/** Asks the graph who bears these names. */
export async function askByName(tx: Writer, names: Iterable<string>, known: KnownNames, gazetteer: Gazetteer): Promise<void> {
  const keys = [...new Set([...names].map(nameKey))].filter((key) => key !== '');
  for (let i = 0; i < keys.length; i += BATCH)
    known.add((await tx.run(readActorsNamed, { keys: keys.slice(i, i + BATCH) })).map((row) => knownOf(row, gazetteer)));
}

/** Asks the graph whose names are spelt nearly like these: transliterations. */
export async function askBySpelling(tx: Writer, names: readonly string[], known: KnownNames, gazetteer: Gazetteer): Promise<void> {
  const queries = names.flatMap((name) => {
    const clauses = words(name)
      .map(({ word }) => word)
      .filter((word) => word.length > 2)
      .map((word) => `+${word}~${word.length < 6 ? 1 : 2}`);
    return clauses.length === 0 ? [] : [clauses.join(' ')];
  });
  if (queries.length > 0) known.add((await tx.run(readActorsLike, { queries })).map((row) => knownOf(row, gazetteer)));
}

export async function actorsThere(tx: Writer, ids: readonly string[]): Promise<Set<string>> {
  return ids.length === 0 ? new Set() : new Set((await tx.run(readActorsThere, { ids })).map(({ id }) => String(id)));
}

/** Whom the graph has under another key: the same country, or of the same Wikidata item. By the key of the record given. */
export async function standInsFor(tx: Writer, records: readonly ActorRecord[], gazetteer: Gazetteer): Promise<Map<string, KnownActor>> {
  const asked = records.flatMap((record) => {
    const code = record.type === 'COUNTRY' ? record.code : null;
    const { key, wikidataId } = record;
    return code === null && wikidataId === null ? [] : [{ key, id: idOf('actor', key), wikidataId, code }];
  });
  if (asked.length === 0) return new Map();
  const types = new Map(records.map(({ key, type }) => [key, type]));
  const found = (await tx.run(readActorsOfIdentity, { asked })).map((row) => [String(row['own']), knownOf(row, gazetteer)] as const);
  return new Map(found.filter(([own, { type }]) => types.get(own) === type));
}
