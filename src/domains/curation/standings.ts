import type { DatePrecision } from '../statement/saidOn.ts';
import type { Link } from './links.ts';

/** One of what may be the same. */
export interface Member {
  element: string;
  id: string;
  labels: string[];
  /** What it stands for now; null: itself. */
  into: string | null;
  wikidataId: string | null;
  addedAt: string | null;
  /** A statement's date as it was recorded; null: of no statement. */
  recordedSaid: [saidOn: string | null, precision: DatePrecision | null] | null;
  /** It has another's date at present. */
  redated: boolean;
  /** Ids that a judgement says are the same. */
  same: string[];
}

export interface RecordedLink {
  link: Link;
  /** It is a curated quotation's. */
  curated: boolean;
  /** Labels of the speaker; null: it tells no speaker. */
  voice: readonly string[] | null;
}

export interface Standings {
  /** The id that an id stands for; only of what does not stand for itself. */
  into: Map<string, string>;
  /** 1, 2, … of those of a group that do not stand for it. */
  place: Map<string, number>;
  /** Statements of which the group's speakers are not taken: it has them from one that tells better who speaks. */
  silent: Set<string>;
  /** Whose date a statement takes. */
  said: Map<string, Member>;
}

/**
 * Groups of what judgements say is the same, and which of each stands for the others.
 * @param links of all members; null: each stands for itself
 */
export function standings(members: readonly Member[], links: readonly RecordedLink[] | null): Standings {
  const out: Standings = { into: new Map(), place: new Map(), silent: new Set(), said: new Map() };
  if (links === null) return out;
  const ranks = ranksOf(members, links);
  for (const group of groupsOf(members)) {
    const [canonical, ...others] = [...group].sort((a, b) => compare(ranks(a), ranks(b))) as [Member, ...Member[]];
    const best = telling(ranks(canonical));
    others.forEach((member, i) => {
      out.into.set(member.id, canonical.id);
      out.place.set(member.id, i + 1);
      if (compare(telling(ranks(member)), best) > 0) out.silent.add(member.id);
    });
    const dated = [canonical, ...others].reduce((one, other) => (exactness(other) < exactness(one) ? other : one));
    if (dated.id !== canonical.id) out.said.set(canonical.id, dated);
  }
  return out;
}

type Rank = (string | number)[];

/** What tells best who speaks: a curated record, then that which names a person, then a body, a country, nobody. */
const telling = ([curated, voice]: Rank): Rank => [curated!, voice!];

const VOICES = ['Person', 'Agency', 'Outlet', 'Country'];

/**
 * Which one stands for the others: of statements a curated one, then the one that tells best who speaks, then the oldest; of actors a
 * named one, then one with a Wikidata item, then that with most relationships; last, the least id.
 */
function ranksOf(members: readonly Member[], links: readonly RecordedLink[]): (member: Member) => Rank {
  const degree = new Map<string, number>();
  const curated = new Set<string>();
  const voice = new Map<string, number>();
  for (const { link, curated: byPeople, voice: labels } of links) {
    for (const id of [link.from, link.to]) degree.set(id, (degree.get(id) ?? 0) + 1);
    if (byPeople) curated.add(link.to);
    if (labels !== null) {
      const at = VOICES.findIndex((label) => labels.includes(label));
      voice.set(link.from, Math.min(voice.get(link.from) ?? VOICES.length, at < 0 ? VOICES.length : at));
    }
  }
  return (member) =>
    member.labels.includes('Actor')
      ? [
          member.labels.includes('AnonymousSource') ? 1 : 0,
          member.wikidataId === null ? 1 : 0,
          member.addedAt ?? '',
          -(degree.get(member.id) ?? 0),
          member.id,
        ]
      : [curated.has(member.id) ? 0 : 1, voice.get(member.id) ?? VOICES.length, member.addedAt ?? '', member.id];
}

function compare(a: Rank, b: Rank): number {
  const i = a.findIndex((one, k) => one !== b[k]);
  return i < 0 ? 0 : a[i]! < b[i]! ? -1 : 1;
}

const PRECISIONS: readonly (DatePrecision | null)[] = ['DAY', 'WEEK', 'MONTH', 'YEAR', 'BEFORE', null];
const exactness = ({ recordedSaid }: Member): number => PRECISIONS.indexOf(recordedSaid?.[1] ?? null);

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
