import type { Runner } from '../../src/graph/runner.ts';
import type { DatePrecision } from '../../src/domains/statement/saidOn.ts';
import { type ActorRecord, recordSet } from '../../src/records/record.model.ts';
import { idOf } from '../../src/relay/id.ts';
import { readRecordFiles } from '../../src/seed/files.ts';
import { readRenderings } from './renderings.cypher.ts';

export interface Figure {
  text: string;
  measure: string;
  lower: number | null;
  upper: number | null;
}

interface Speaker {
  id: string;
  type: string;
  name: string;
  country: string | null;
}

/** A quotation, curated or found. */
export interface Rendering {
  textHash: string;
  /** Code points. */
  parts: [start: number, end: number][];
  text: string;
  statement: string;
  speakers: Speaker[];
  act: string;
  saidOn: string | null;
  precision: DatePrecision | null;
  figures: Figure[];
}

/** The quotations of the records in `seed/`, which were made by reading. */
export async function curatedRenderings(): Promise<Rendering[]> {
  const sets = (await readRecordFiles()).map(({ records }) => recordSet.parse(records));
  const actors = new Map(sets.flatMap((set) => set.actors.map((actor) => [actor.key, actor] as const)));
  const hashes = new Map(sets.flatMap((set) => set.articles.map((article) => [article.key, article.textHash!] as const)));
  return sets
    .flatMap((set) => set.statements)
    .flatMap((statement) =>
      statement.quotations.map((quotation) => ({
        textHash: hashes.get(quotation.article)!,
        parts: quotation.segments.map(({ start, end }): [number, number] => [start, end]),
        text: quotation.segments.map(({ exact }) => exact).join(' … '),
        statement: statement.key,
        speakers: [...new Set([...(quotation.speakers ?? []), ...statement.speakers])].map((key) => speakerOf(actors.get(key)!, actors)),
        act: statement.act,
        saidOn: statement.saidOn,
        precision: statement.saidOnPrecision,
        figures: quotation.figures,
      })),
    );
}

const speakerOf = (actor: ActorRecord, actors: ReadonlyMap<string, ActorRecord>): Speaker => ({
  id: idOf('actor', actor.key),
  type: actor.type,
  name: actor.name,
  country: (actor.type === 'ANONYMOUS_SOURCE' && actor.affiliation ? actors.get(actor.affiliation)?.name : null) ?? null,
});

/** The quotations that the graph has. */
export async function foundRenderings(runner: Runner): Promise<Rendering[]> {
  return (await runner.read(readRenderings)).map((row) => {
    const { starts, ends, ...own } = row as unknown as Rendering & { starts: number[]; ends: number[] };
    return { ...own, parts: starts.map((start, i) => [start, ends[i]!]) };
  });
}

const size = ({ parts }: Rendering) => parts.reduce((sum, [start, end]) => sum + end - start, 0);

/** How much of their letters two share: 0 to 1. */
export function dice(a: Rendering, b: Rendering): number {
  if (a.textHash !== b.textHash) return 0;
  let common = 0;
  for (const [s, e] of a.parts) for (const [t, f] of b.parts) common += Math.max(0, Math.min(e, f) - Math.max(s, t));
  return (2 * common) / (size(a) + size(b));
}

const unnamed = ({ type }: Speaker) => type === 'ANONYMOUS_SOURCE' || type === 'AnonymousSource';
const lastWord = (name: string) => name.toLowerCase().split(/\s+/).at(-1)!.replace(/s$/, '');

/** Unnamed sources have no id in common: they are compared by the noun that names them. */
export function sameSpeaker(a: Rendering, b: Rendering): boolean {
  return a.speakers.some((one) =>
    b.speakers.some(
      (other) =>
        one.id === other.id ||
        (unnamed(one) && unnamed(other) && (lastWord(one.name) === lastWord(other.name) || /unattributed/.test(one.name))),
    ),
  );
}
