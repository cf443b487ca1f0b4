import { stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { DictumError } from '../errors.ts';
import type { Runner } from '../graph/runner.ts';
import { openSession } from '../graph/session.ts';
import { ingest as ingestArticles } from '../ingest/ingest.ts';
import { inputsOf } from '../ingest/read/inputs.ts';
import { type Manifest, readManifest } from '../ingest/read/manifest.ts';
import { type Format, Formats, type Refusal } from '../ingest/read/model.ts';
import { read } from '../ingest/read/read.ts';
import type { CommandContext } from './command.ts';
import { begin, done, unfinished, type Work } from './ingest-journal.ts';
import { explanationOf, jsonOf, refusalLine, tableOf } from './ingest-report.ts';
import { type Size, Tally } from './ingest-tally.ts';
import { migrateGraph } from './seed.ts';

export interface IngestFlags {
  manifest?: string;
  format?: string;
  url?: string;
  title?: string;
  outlet?: string;
  publishedOn?: string;
  byline?: string[];
  credit?: string[];
  language?: string;
  license?: string;
  dryRun?: boolean;
  json?: boolean;
  explain?: boolean;
  jobs?: number;
  resume?: boolean;
}

/** Takes articles into the graph; what was begun and not finished, `--resume` goes on with. */
export async function ingest(context: CommandContext, paths: string[], flags: IngestFlags): Promise<void> {
  const { config, terminal, interruption } = context;
  const work = flags.resume === true ? await resumed(context, paths, flags) : begun(paths, flags);
  const manifest = work.manifest === undefined ? undefined : await manifestOf(path.resolve(work.cwd, work.manifest));
  const tally = new Tally(await sizeOf(work));
  const dryRun = flags.dryRun === true;
  const session = await openSession(config, { ...terminal, signal: interruption.signal });
  try {
    await migrateGraph(session.graph.runner, terminal);
    interruption.signal.throwIfAborted();
    if (!dryRun && canGoOn(work)) await begin(config, work);
    await run(context, session.graph.runner, work, manifest, flags, tally);
    terminal.settle();
    if (interruption.signal.aborted) throw stopped(work, tally.summary(dryRun), dryRun);
    if (!dryRun) await done(config);
  } finally {
    await session.close();
    terminal.settle();
  }
  terminal.say(tally.summary(dryRun));
  if (tally.refusals.length > 0) throw refusedSome(tally, dryRun);
}

function refusedSome({ refusals, articles }: Tally, dryRun: boolean): DictumError {
  const which = refusals.length === 1 ? 'One article or file was' : `${refusals.length} articles or files were`;
  const others = articles === 0 ? 'there was no other' : `all others were ${dryRun ? 'read' : 'taken'}`;
  return new DictumError('ARTICLES_REFUSED', `${which} refused, as said above; ${others}.`, { refusals });
}

async function run(
  { config, terminal, interruption }: CommandContext,
  runner: Runner,
  { paths, cwd, format, overrides, jobs }: Work,
  manifest: Manifest | undefined,
  { dryRun = false, json = false, explain = false }: IngestFlags,
  tally: Tally,
): Promise<void> {
  const found = read(paths, {
    cwd,
    overrides,
    ...(format && { format }),
    ...(manifest && { manifest }),
    onRead: (file, bytes) => tally.read(file, bytes),
  });
  const onFault = (error: unknown, { file }: Refusal) =>
    terminal.say(`${file}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  tally.begin();
  for await (const result of ingestArticles(runner, found, { dryRun, jobs, signal: interruption.signal, llm: config.llm, onFault })) {
    tally.add(result);
    if (json) terminal.data(jsonOf(result));
    if (result.refusal) terminal.say(refusalLine(result.refusal));
    else {
      if (dryRun && !json) terminal.data(tableOf(result));
      if (explain) terminal.say(explanationOf(result));
    }
    terminal.progress('Ingesting', tally.line());
  }
}

const badUsage = (message: string) => new DictumError('BAD_USAGE', message);

/** Standard input is there once. */
const canGoOn = ({ paths }: Work) => !paths.includes('-');

function stopped(work: Work, summary: string, dryRun: boolean): DictumError {
  const goOn = canGoOn(work) ? '`dictum ingest --resume` goes on' : 'give the same input again, and what is there is passed over';
  return new DictumError(
    'INTERRUPTED',
    dryRun
      ? `${summary}\nStopped; nothing was written.`
      : `${summary}\nStopped after the article at hand; what is written stays. To go on: ${goOn}.`,
  );
}

const date = z.iso.date();
const address = z.url({ protocol: /^https?$/ });

/** @throws DictumError BAD_USAGE */
function begun(paths: string[], flags: IngestFlags): Work {
  const { manifest, format, url, title, outlet, publishedOn, byline, credit, language, license, jobs } = flags;
  if (paths.length === 0)
    throw badUsage('Nothing to ingest: give files, folders or globs, or - for standard input. `dictum ingest --help` has examples.');
  if (format !== undefined && !isFormat(format)) throw badUsage(`--format takes ${Formats.join(', ')}, not ${format}.`);
  if (publishedOn !== undefined && !date.safeParse(publishedOn).success)
    throw badUsage(`--published-on takes a date like 2025-01-10, not ${JSON.stringify(publishedOn)}.`);
  if (url !== undefined && !address.safeParse(url).success) throw badUsage(`--url takes an http(s) address, not ${JSON.stringify(url)}.`);
  checkJobs(jobs);
  return {
    paths,
    cwd: process.cwd(),
    manifest,
    format,
    overrides: { url, title, outlet, publishedOn, bylines: byline, credits: credit, language, license },
    jobs,
  };
}

const isFormat = (name: string): name is Format => Formats.some((format) => format === name);

function checkJobs(jobs: number | undefined): void {
  if (jobs !== undefined && !(Number.isInteger(jobs) && jobs >= 1)) throw badUsage('--jobs takes a whole number, 1 or more.');
}

/** @throws DictumError BAD_USAGE */
async function resumed({ config }: CommandContext, paths: readonly string[], flags: IngestFlags): Promise<Work> {
  const { resume: _resume, dryRun: _dryRun, json: _json, explain: _explain, jobs, ...others } = flags;
  if (paths.length > 0 || Object.keys(others).length > 0)
    throw badUsage(
      '--resume goes on with what was begun last, as it was told then: give no paths and nothing about the articles beside it.',
    );
  checkJobs(jobs);
  const work = await unfinished(config);
  return { ...work, jobs: jobs ?? work.jobs };
}

/** @throws DictumError NO_FILE, BAD_USAGE */
async function manifestOf(file: string): Promise<Manifest> {
  const manifest = await readManifest(file);
  if (manifest === null) throw new DictumError('NO_FILE', `The manifest ${file} cannot be read. Name a JSON file.`, { path: file });
  if ('code' in manifest) throw badUsage(`${file}: ${manifest.reason}`);
  return manifest;
}

/**
 * How much there is to read; null where that is not known.
 * @throws DictumError BAD_USAGE where what holds for one article is said of several files
 */
async function sizeOf({ paths, cwd, overrides: { url, title } }: Work): Promise<Size | null> {
  const before = new Map<string, number>();
  let [total, files] = [0, 0];
  for await (const input of inputsOf(paths, cwd)) {
    if ('code' in input) continue;
    files++;
    if (input.file === null) continue;
    before.set(input.file, total);
    total += (await stat(input.file).catch(() => null))?.size ?? 0;
  }
  if (files > 1 && (url ?? title) !== undefined) throw badUsage('--url and --title are for one article, and these are several files.');
  return paths.includes('-') ? null : { total, before };
}
