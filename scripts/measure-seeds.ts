// How ingest of the raw seed articles compares with their curated records: `npx tsx scripts/measure-seeds.ts FOLDER` with the articles' folder.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadConfig } from '../src/config.ts';
import { migrate } from '../src/graph/migrations/migrate.ts';
import type { Runner } from '../src/graph/runner.ts';
import { openSession } from '../src/graph/session.ts';
import { ingest } from '../src/ingest/ingest.ts';
import type { IngestReport } from '../src/ingest/pipeline.ts';
import { read } from '../src/ingest/read/read.ts';
import { type ActorRecord, ActsWithClaim, recordSet } from '../src/records/record.model.ts';
import { idOf } from '../src/relay/id.ts';
import { readRecordFiles } from '../src/seed/files.ts';
import { readRenderings } from './measure-seeds.cypher.ts';

interface Figure {
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
interface Rendering {
  textHash: string;
  /** Code points. */
  parts: [start: number, end: number][];
  text: string;
  statement: string;
  speakers: Speaker[];
  act: string;
  saidOn: string | null;
  precision: string | null;
  figures: Figure[];
}

export interface Share {
  right: number;
  of: number;
}

export interface Measured {
  /** Curated statements that were found. */
  statements: Share;
  /** Pairs of curated quotations of one statement in two articles whose statements were joined. */
  joins: Share;
  /** The same, of pairs of which both were found. */
  joinsOfFound: Share;
  /** Pairs that were joined and are two statements by the curated records. */
  wrongJoins: string[];
  dates: Share;
  wrongDates: string[];
  figures: Share;
  wrongFigures: string[];
  /** Denials, silences and non-confirmations. */
  silences: Share;
  missing: string[];
  unjoined: string[];
  /** Quotations that no curated one is like. */
  extra: string[];
}

/** @throws Error where one of its articles cannot be read */
export async function ingestFolder(runner: Runner, folder: string): Promise<IngestReport[]> {
  const reports: IngestReport[] = [];
  for await (const { report, refusal } of ingest(runner, read([folder]))) {
    if (refusal) throw new Error(`${refusal.file}: ${refusal.reason}`);
    reports.push(report);
  }
  return reports;
}

async function curated(): Promise<Rendering[]> {
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

async function found(runner: Runner): Promise<Rendering[]> {
  return (await runner.read(readRenderings)).map((row) => {
    const { starts, ends, ...own } = row as unknown as Rendering & { starts: number[]; ends: number[] };
    return { ...own, parts: starts.map((start, i) => [start, ends[i]!]) };
  });
}

const size = ({ parts }: Rendering) => parts.reduce((sum, [start, end]) => sum + end - start, 0);

function dice(a: Rendering, b: Rendering): number {
  if (a.textHash !== b.textHash) return 0;
  let common = 0;
  for (const [s, e] of a.parts) for (const [t, f] of b.parts) common += Math.max(0, Math.min(e, f) - Math.max(s, t));
  return (2 * common) / (size(a) + size(b));
}

const unnamed = ({ type }: Speaker) => type === 'ANONYMOUS_SOURCE' || type === 'AnonymousSource';
const lastWord = (name: string) => name.toLowerCase().split(/\s+/).at(-1)!.replace(/s$/, '');

function sameSpeaker(a: Rendering, b: Rendering): boolean {
  return a.speakers.some((one) =>
    b.speakers.some(
      (other) =>
        one.id === other.id ||
        (unnamed(one) && unnamed(other) && (lastWord(one.name) === lastWord(other.name) || /unattributed/.test(one.name))),
    ),
  );
}

const LIKE = 0.5;
const brief = ({ text, speakers }: Rendering) =>
  `${speakers.map(({ name }) => name).join(' + ')}: ${text.split(/\s+/).slice(0, 14).join(' ')}`;

/** Compares what the graph has with the curated records. */
export async function measure(runner: Runner): Promise<Measured> {
  const [wanted, got] = [await curated(), await found(runner)];
  const likes = (one: Rendering) => got.filter((other) => dice(one, other) >= LIKE && sameSpeaker(one, other));
  const matches = new Map(wanted.map((one) => [one, likes(one).sort((a, b) => dice(one, b) - dice(one, a))]));
  const statements = [...new Set(wanted.map(({ statement }) => statement))];
  const of = (statement: string) => wanted.filter((one) => one.statement === statement);
  const isFound = (statement: string) => of(statement).some((one) => matches.get(one)!.length > 0);

  const pairs = statements.flatMap((statement) => {
    const all = of(statement);
    return all.flatMap((a, i) =>
      all
        .slice(i + 1)
        .filter((b) => a.textHash !== b.textHash)
        .map((b) => [a, b] as const),
    );
  });
  const joined = ([a, b]: readonly [Rendering, Rendering]) =>
    matches.get(a)!.some((x) => matches.get(b)!.some((y) => x.statement === y.statement));
  const both = pairs.filter(([a, b]) => matches.get(a)!.length > 0 && matches.get(b)!.length > 0);

  const meanings = (one: Rendering) => new Set(wanted.filter((other) => dice(one, other) >= LIKE).map(({ statement }) => statement));
  const wrongJoins = got.flatMap((a, i) =>
    got.slice(i + 1).flatMap((b) => {
      if (a.statement !== b.statement) return [];
      const [inA, inB] = [meanings(a), meanings(b)];
      return inA.size > 0 && inB.size > 0 && ![...inA].some((one) => inB.has(one)) ? [`${brief(a)} | ${brief(b)}`] : [];
    }),
  );

  const best = wanted.flatMap((one) => {
    const match = matches.get(one)![0];
    return match === undefined ? [] : [[one, match] as const];
  });
  const sameDate = ([a, b]: readonly [Rendering, Rendering]) => a.saidOn === b.saidOn && a.precision === b.precision;
  const figures = best.flatMap(([one, match]) => one.figures.map((figure) => [one, match, figure] as const));
  const sameFigure = (a: Figure, b: Figure) => a.measure === b.measure && a.lower === b.lower && a.upper === b.upper;
  const silences = statements.filter((statement) => ActsWithClaim.has(of(statement)[0]!.act));
  return {
    statements: { right: statements.filter(isFound).length, of: statements.length },
    joins: { right: pairs.filter(joined).length, of: pairs.length },
    joinsOfFound: { right: both.filter(joined).length, of: both.length },
    wrongJoins,
    dates: { right: best.filter(sameDate).length, of: best.length },
    wrongDates: best
      .filter((pair) => !sameDate(pair) && pair[1].saidOn !== null)
      .map(([a, b]) => `${a.saidOn ?? 'undated'} ${a.precision ?? ''}, not ${b.saidOn!} ${b.precision!}: ${brief(a)}`),
    figures: {
      right: figures.filter(([, match, figure]) => match.figures.some((other) => sameFigure(figure, other))).length,
      of: figures.length,
    },
    wrongFigures: figures.flatMap(([, match, figure]) =>
      match.figures.some((other) => sameFigure(figure, other))
        ? []
        : [`${say(figure)}, found ${match.figures.map(say).join('; ') || 'none'}: ${brief(match)}`],
    ),
    silences: {
      right: silences.filter((statement) => of(statement).some((one) => matches.get(one)!.some(({ act }) => act === one.act))).length,
      of: silences.length,
    },
    missing: statements.filter((statement) => !isFound(statement)).map((statement) => `${statement} | ${brief(of(statement)[0]!)}`),
    unjoined: both
      .filter((pair) => !joined(pair))
      .map(([a, b]) => `${a.statement}: ${matches.get(a)![0]!.text} | ${matches.get(b)![0]!.text}`),
    extra: got.filter((one) => meanings(one).size === 0).map(brief),
  };
}

const say = ({ measure, text, lower, upper }: Figure) => `${measure} “${text}” ${lower ?? '…'}–${upper ?? '…'}`;
const percent = ({ right, of }: Share) => `${String(Math.round((100 * right) / of)).padStart(3)} %  (${right} of ${of})`;

export function tableOf({
  statements,
  joins,
  joinsOfFound,
  wrongJoins,
  dates,
  wrongDates,
  figures,
  wrongFigures,
  silences,
  extra,
}: Measured): string {
  return [
    `statements found      ${percent(statements)}   wanted 85 %`,
    `joins made            ${percent(joins)}   wanted 75 %`,
    `  of those found      ${percent(joinsOfFound)}`,
    `wrong joins           ${wrongJoins.length}   wanted 0`,
    `dates right           ${percent(dates)}   wanted 85 %; given wrong: ${wrongDates.length}`,
    `figures right         ${percent(figures)}   wanted 85 %; otherwise: ${wrongFigures.length}`,
    `denials and silences  ${percent(silences)}   wanted all`,
    `found besides         ${extra.length}`,
  ].join('\n');
}

async function main(folder: string): Promise<void> {
  const config = loadConfig();
  // An empty graph of its own: what another run left there would be taken for this one's.
  const home = mkdtempSync(path.join(tmpdir(), 'dictum-measure-'));
  const session = await openSession(
    { ...config, home, neo4j: { ...config.neo4j, uri: null } },
    { progress: (step) => process.stderr.write(`${step} …\n`) },
  );
  try {
    await migrate(session.graph.runner);
    await ingestFolder(session.graph.runner, folder);
    const measured = await measure(session.graph.runner);
    process.stdout.write(`${tableOf(measured)}\n`);
    for (const list of ['missing', 'unjoined', 'wrongJoins', 'wrongDates', 'wrongFigures', 'extra'] as const)
      process.stdout.write(`\n${list}:\n${measured[list].map((line) => `  ${line}`).join('\n')}\n`);
  } finally {
    await session.close();
    rmSync(home, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(path.resolve(process.argv[1] ?? '')).href) await main(process.argv[2] ?? '.');
