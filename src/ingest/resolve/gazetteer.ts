import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { nameKey } from '../../domains/search/words.ts';
import { type ActorRecord, actorRecord, recordSet } from '../../records/record.model.ts';
import { idOf } from '../../relay/id.ts';
import { seedFolder } from '../../seed/files.ts';
import { keyOfName, slug } from './names.ts';
import { NameReach } from './reach.ts';
import { spellingsOf } from './spellings.ts';

/** A post as far as it tells who is meant. */
export interface KnownPosition {
  /** `pos_…`. */
  id: string;
  title: string;
  from: string | null;
  to: string | null;
  /** ISO code. */
  country: string | null;
  agency: string | null;
  agencyId: string | null;
}

/** An actor of the graph or the gazetteer. */
export interface KnownActor {
  id: string;
  type: ActorRecord['type'];
  /** Preferred name first. */
  names: string[];
  /** ISO code. */
  country: string | null;
  positions: KnownPosition[];
  /** Its record, where it may have to be written first. */
  record: ActorRecord | null;
}

const countryRows = z.array(
  z.object({ code: z.string(), name: z.string(), official: z.string(), capitals: z.array(z.string()), demonyms: z.array(z.string()) }),
);

/** Who is known before any article: countries, office holders, agencies and outlets, and the actors of the seed. */
export interface Gazetteer {
  /** By key of a record. */
  records: ReadonlyMap<string, ActorRecord>;
  byName(name: string): readonly KnownActor[];
  /** By `keyOfName` of a name. */
  byKey(key: string): readonly KnownActor[];
  /** Of the keys of all names. */
  reach(first: string): number;
  /** By `skeleton` of a name. */
  bySkeleton(bones: string): readonly KnownActor[];
  /** By a word for what belongs to it: `Ukrainian`; ISO code. */
  demonym(word: string): string | null;
  /** The same by `keyOfName` of the word. */
  demonymOf(key: string): string | null;
  /** How many words a demonym has at most that begins so; 0: none does. */
  demonymReach(first: string): number;
  /** People who have held a post for a country. @param code ISO code */
  inOffice(code: string): readonly KnownActor[];
  country(code: string): KnownActor | null;
}

const NOBODY: readonly KnownActor[] = [];
let shared: Gazetteer | undefined;

export function gazetteer(): Gazetteer {
  shared ??= read();
  return shared;
}

function read(): Gazetteer {
  const json = (...names: string[]): unknown => JSON.parse(readFileSync(path.join(seedFolder, ...names), 'utf8'));
  const countries = countryRows.parse(json('gazetteer', 'countries.json'));
  const seeded = recordSet.parse(json('10-actors.json')).actors;
  const demonyms = new Map(countries.flatMap(({ code, demonyms }) => demonyms.map((word) => [nameKey(word), code] as const)));
  const records = new Map(seeded.map((record) => [record.key, record]));
  const codes = new Set(seeded.flatMap((record) => (record.type === 'COUNTRY' ? [record.code] : [])));
  for (const { code, name, official, capitals } of countries) {
    const key = slug(name);
    if (codes.has(code) || key === '' || records.has(key)) continue;
    const aliases = [...new Set([official, ...capitals])].filter((alias) => alias !== name);
    records.set(key, { type: 'COUNTRY', key, name, code, aliases, wikidataId: null });
  }
  // What was curated with statements goes before what was gathered by the thousand.
  for (const name of ['organisations.json', 'office-holders.json']) {
    for (const record of z.array(actorRecord).parse(json('gazetteer', name))) if (!records.has(record.key)) records.set(record.key, record);
  }
  const actors = [...records.values()].map((record) => knownOf(record, records));
  const index = (keysOf: (actor: KnownActor) => readonly string[]) => {
    const found = new Map<string, KnownActor[]>();
    for (const actor of actors) for (const key of keysOf(actor)) found.set(key, [...(found.get(key) ?? []), actor]);
    return found;
  };
  const [named, spelt] = [index((actor) => spellingsOf(actor).keys), index((actor) => spellingsOf(actor).bones)];
  const [reach, demonymReach] = [named, demonyms].map((index) => {
    const reach = new NameReach();
    for (const key of index.keys()) reach.add(key);
    return reach;
  }) as [NameReach, NameReach];
  const holders = new Map<string, KnownActor[]>();
  for (const actor of actors)
    if (actor.type === 'PERSON')
      for (const code of new Set(actor.positions.map(({ country }) => country)))
        if (code !== null) holders.set(code, [...(holders.get(code) ?? []), actor]);
  const byCode = new Map(actors.flatMap((actor) => (actor.type === 'COUNTRY' ? [[actor.country, actor] as const] : [])));
  return {
    records,
    byName: (name) => named.get(keyOfName(name)) ?? NOBODY,
    byKey: (key) => named.get(key) ?? NOBODY,
    reach: (first) => reach.of(first),
    bySkeleton: (bones) => spelt.get(bones) ?? NOBODY,
    demonym: (word) => demonyms.get(keyOfName(word)) ?? null,
    demonymOf: (key) => demonyms.get(key) ?? null,
    demonymReach: (first) => demonymReach.of(first),
    inOffice: (code) => holders.get(code) ?? NOBODY,
    country: (code) => byCode.get(code) ?? null,
  };
}

function knownOf(record: ActorRecord, records: ReadonlyMap<string, ActorRecord>): KnownActor {
  const codeOf = (key: string | null | undefined): string | null => {
    const country = key ? records.get(key) : undefined;
    return country?.type === 'COUNTRY' ? country.code : country && 'country' in country ? codeOf(country.country) : null;
  };
  const positions = record.type !== 'PERSON' ? [] : record.positions;
  return {
    id: idOf('actor', record.key),
    type: record.type,
    names: [record.name, ...record.aliases],
    country:
      record.type === 'COUNTRY'
        ? record.code
        : 'country' in record
          ? codeOf(record.country)
          : codeOf(positions[0]?.country ?? positions[0]?.agency),
    positions: positions.map(({ key, title, from, to, country, agency }) => ({
      id: idOf('position', `${record.key}/${key}`),
      title,
      from,
      to,
      country: codeOf(country ?? agency),
      agency: agency ? (records.get(agency)?.name ?? null) : null,
      agencyId: agency ? idOf('actor', agency) : null,
    })),
    record,
  };
}

/** The record with all that it names and that the gazetteer has, what is named first. */
export function withWhatItNames(record: ActorRecord, { records }: Gazetteer): ActorRecord[] {
  const found = new Map<string, ActorRecord>();
  const visit = (key: string | null | undefined): void => {
    const one = key ? records.get(key) : undefined;
    if (one === undefined || found.has(one.key)) return;
    if ('country' in one) visit(one.country);
    if (one.type === 'AGENCY') visit(one.parent);
    if (one.type === 'PERSON') for (const { agency, country } of one.positions) [agency, country].forEach(visit);
    found.set(one.key, one);
  };
  visit(record.key);
  return [...found.values()];
}

/**
 * The gazetteer where the graph has some of its actors under other keys: whatever named these names those now.
 * @param standIns by the key that they have in the gazetteer
 */
export function withStandIns(known: Gazetteer, standIns: ReadonlyMap<string, KnownActor>): Gazetteer {
  const swap = (actor: KnownActor) => (actor.record === null ? actor : (standIns.get(actor.record.key) ?? actor));
  const swapped = (actors: readonly KnownActor[]) => [...new Set(actors.map(swap))];
  const ref = (key: string | null | undefined) => (key == null ? null : (standIns.get(key)?.id ?? key));
  const renamed = (record: ActorRecord): ActorRecord => {
    switch (record.type) {
      case 'PERSON':
        return { ...record, positions: record.positions.map((one) => ({ ...one, agency: ref(one.agency), country: ref(one.country) })) };
      case 'AGENCY':
        return { ...record, country: ref(record.country), parent: ref(record.parent) };
      case 'OUTLET':
        return { ...record, country: ref(record.country) };
      default:
        return record;
    }
  };
  const others = [...known.records].filter(([key]) => !standIns.has(key));
  return {
    records: new Map(others.map(([key, record]) => [key, renamed(record)])),
    byName: (name) => swapped(known.byName(name)),
    byKey: (key) => swapped(known.byKey(key)),
    reach: (first) => known.reach(first),
    bySkeleton: (bones) => swapped(known.bySkeleton(bones)),
    demonym: (word) => known.demonym(word),
    demonymOf: (key) => known.demonymOf(key),
    demonymReach: (first) => known.demonymReach(first),
    inOffice: (code) => swapped(known.inOffice(code)),
    country: (code) => {
      const country = known.country(code);
      return country === null ? null : swap(country);
    },
  };
}
