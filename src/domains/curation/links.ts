import type { Writer } from '../../graph/runner.ts';
import { type LinkEnd, createLinks } from './links.cypher.ts';

/** A relationship as it is recorded: between the ids that the record names, whatever they have been merged into since. */
export interface Link {
  from: string;
  type: string;
  to: string;
  /** Properties; `rank` orders those of one type. */
  props: Readonly<Record<string, unknown>>;
}

/** A relationship as it stands in the graph: between what stands for its ends now. `PARKED` where another one makes it superfluous, or it does not hold. */
export type PlacedLink = Link;

/** Of these a node has one at most. */
const SINGLE = new Set(['AT', 'FOR', 'OF', 'PART_OF', 'AFFILIATED_WITH', 'PUBLISHED_BY', 'HAS_TEXT', 'RENDERS', 'MEASURES', 'COUNTS']);
/** Ranks of what came by a merge lie behind those of its own; a merged thing's place in its group times this. */
const RANKS = 1000;

export interface Standing {
  /** The id that an id stands for now; itself where it is not merged. */
  standsFor(id: string): string;
  /** 0 for what stands for itself, 1, 2, … for the others of its group. */
  place?(id: string): number;
  /** Whether another of its group tells better who speaks. */
  silent?(id: string): boolean;
  /** Whether a discrepancy is between renderings that are no longer of one statement. */
  apart?(discrepancy: string): boolean;
}

/** What tells who speaks. */
const TELLING = new Set(['SAID_BY', 'IN_CAPACITY']);

/**
 * Puts recorded links where they belong at present. All links of a type that share a start must be given together.
 * Pure: the same links and merges give the same answer in whatever order they come.
 */
export function placeLinks(
  links: readonly Link[],
  { standsFor, place = (id) => (standsFor(id) === id ? 0 : 1), silent = () => false, apart = () => false }: Standing,
): PlacedLink[] {
  const inOrder = [...links].sort(
    (a, b) =>
      place(a.from) + place(a.to) - place(b.from) - place(b.to) ||
      compare(a.from, b.from) ||
      rankOf(a) - rankOf(b) ||
      compare(a.to, b.to) ||
      compare(String(a.props['text']), String(b.props['text'])),
  );
  const taken = new Set<string>();
  return inOrder.map(({ from, type, to, props }) => {
    const [start, end] = [standsFor(from), standsFor(to)];
    const slots = SINGLE.has(type)
      ? [`${start} ${type}`]
      : [`${start} ${type} ${end} ${type === 'NAMED' ? String(props['text']) : type === 'SIDE' ? String(props['value']) : ''}`];
    const unheard = TELLING.has(type) && silent(from);
    const parted = type === 'DIFFERS' && apart(to);
    const superfluous = unheard || parted || (start === end && from !== to) || slots.some((slot) => taken.has(slot));
    if (!superfluous) for (const slot of slots) taken.add(slot);
    const moved: Record<string, unknown> = { ...props, ...(unheard ? { silent: true } : {}), ...(parted ? { apart: true } : {}) };
    if (start !== from) moved['asFrom'] = from;
    if (end !== to) moved['asTo'] = to;
    if (start !== from && typeof props['rank'] === 'number') {
      moved['asRank'] = props['rank'];
      moved['rank'] = props['rank'] + RANKS * place(from);
    }
    return superfluous ? { from: start, type: 'PARKED', to: end, props: { ...moved, type } } : { from: start, type, to: end, props: moved };
  });
}

/** The link that was recorded, from what stands in the graph. */
export function recordedLink({ from, type, to, props }: PlacedLink): Link {
  const { asFrom, asTo, asRank, type: parked, silent: _silent, apart: _apart, ...own } = props;
  return {
    from: typeof asFrom === 'string' ? asFrom : from,
    type: type === 'PARKED' ? String(parked) : type,
    to: typeof asTo === 'string' ? asTo : to,
    props: typeof asRank === 'number' ? { ...own, rank: asRank } : own,
  };
}

/** Whether it is put aside for another of its group tells better who speaks. */
export const isSilent = ({ props }: PlacedLink): boolean => props['silent'] === true;

/** The place in its group of what a link started at, as far as its rank tells. */
export const placeOf = ({ props }: PlacedLink): number =>
  typeof props['asRank'] === 'number' && typeof props['rank'] === 'number' ? (props['rank'] - props['asRank']) / RANKS : 1;

const rankOf = ({ props }: Link) => (typeof props['rank'] === 'number' ? props['rank'] : 0);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Rows of one UNWIND: more than this gains nothing and holds more memory. */
const BATCH = 1000;

export async function inBatches<T>(rows: readonly T[], work: (batch: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < rows.length; i += BATCH) await work(rows.slice(i, i + BATCH));
}

/** Places links and writes them. */
export async function writeLinks(
  tx: Writer,
  standing: Standing,
  ends: readonly [from: LinkEnd, to: LinkEnd],
  links: readonly Link[],
): Promise<void> {
  const query = createLinks(...ends);
  await inBatches(placeLinks(links, standing), (rows) => tx.run(query, { rows }));
}
