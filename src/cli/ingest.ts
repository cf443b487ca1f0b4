import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { DictumError } from '../errors.ts';
import { openSession } from '../graph/session.ts';
import { ingest as ingestArticles, type IngestResult } from '../ingest/ingest.ts';
import { inputsOf } from '../ingest/read/inputs.ts';
import type { Format, Refusal } from '../ingest/read/model.ts';
import { read } from '../ingest/read/read.ts';
import { migrateGraph } from './seed.ts';
import { dataOf, explanationOf, tableOf } from './ingest-report.ts';
import type { CommandContext } from './command.ts';

export interface IngestFlags {
  format?: Format;
  outlet?: string;
  publishedOn?: string;
  url?: string;
  language?: string;
  license?: string;
  dryRun?: boolean;
  json?: boolean;
  explain?: boolean;
  jobs?: number;
  resume?: boolean;
}

const unfinished = z.object({
  paths: z.array(z.string()),
  cwd: z.string(),
  flags: z.object({
    format: z.enum(['text', 'html', 'markdown', 'json', 'jsonl', 'feed', 'warc']).optional(),
    outlet: z.string().optional(),
    publishedOn: z.string().optional(),
    url: z.string().optional(),
    language: z.string().optional(),
    license: z.string().optional(),
    jobs: z.number().optional(),
  }),
});
type Unfinished = z.infer<typeof unfinished>;

const day = z.iso.date();
const address = z.url({ protocol: /^https?$/ });

/** Takes articles into the graph; what was begun and not finished, `--resume` goes on with. */
export async function ingest(context: CommandContext, paths: string[], given: IngestFlags): Promise<void> {
  const { config, terminal, interruption } = context;
  const journal = path.join(config.home, 'ingest.json');
  const work = given.resume === true ? await begun(journal, paths) : { paths, cwd: process.cwd(), flags: given };
  const flags: IngestFlags = {
    ...work.flags,
    dryRun: given.dryRun,
    json: given.json,
    explain: given.explain,
    jobs: given.jobs ?? work.flags.jobs,
  };
  check(work.paths, flags);
  const tally = new Tally();
  const session = await openSession(config, { ...terminal, signal: interruption.signal });
  try {
    await migrateGraph(session.graph.runner, terminal);
    if (flags.dryRun !== true && !work.paths.includes('-')) await write(journal, work);
    let files = 0;
    for await (const input of inputsOf(work.paths, work.cwd)) files += 'file' in input ? 1 : 0;
    const found = read(work.paths, { cwd: work.cwd, overrides: overridesOf(flags), ...(flags.format && { format: flags.format }) });
    const started = Date.now();
    for await (const result of ingestArticles(session.graph.runner, found, {
      dryRun: flags.dryRun === true,
      jobs: flags.jobs ?? 1,
      signal: interruption.signal,
    })) {
      tally.add(result);
      tell(context, result, flags);
      terminal.progress('Ingesting', tally.line(files, Date.now() - started));
    }
    terminal.settle();
    if (interruption.signal.aborted) {
      const goOn = work.paths.includes('-') ? 'give the same input again' : '`dictum ingest --resume` goes on';
      throw new DictumError(
        'INTERRUPTED',
        `${tally.summary(flags)}\nStopped after the article at hand; what is written stays. To go on: ${goOn}.`,
      );
    }
    await rm(journal, { force: true });
  } finally {
    await session.close();
    terminal.settle();
  }
  terminal.say(tally.summary(flags));
  if (tally.refusals.length > 0)
    throw new DictumError(
      'ARTICLES_REFUSED',
      `${tally.refusals.length === 1 ? 'One article or file was' : `${tally.refusals.length} articles or files were`} refused; the others were taken.`,
      { refusals: tally.refusals },
    );
}

function check(paths: readonly string[], { publishedOn, url, jobs }: IngestFlags): void {
  const refuse = (message: string) => {
    throw new DictumError('BAD_USAGE', message);
  };
  if (paths.length === 0)
    refuse('Nothing to ingest: give files, folders or globs, or - for standard input. `dictum ingest --help` has examples.');
  if (publishedOn !== undefined && !day.safeParse(publishedOn).success)
    refuse(`--published-on takes a date like 2025-01-10, not ${JSON.stringify(publishedOn)}.`);
  if (url !== undefined && !address.safeParse(url).success) refuse(`--url takes an http(s) address, not ${JSON.stringify(url)}.`);
  if (jobs !== undefined && !(Number.isInteger(jobs) && jobs >= 1)) refuse('--jobs takes a whole number, 1 or more.');
}

function overridesOf({ outlet, publishedOn, url, language, license }: IngestFlags) {
  const all = { outlet, publishedOn, url, language, license };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

async function begun(journal: string, paths: readonly string[]): Promise<Unfinished> {
  if (paths.length > 0) throw new DictumError('BAD_USAGE', '--resume goes on with what was begun last: give no paths beside it.');
  try {
    return unfinished.parse(JSON.parse(await readFile(journal, 'utf8')));
  } catch (error) {
    throw new DictumError(
      'BAD_USAGE',
      'There is nothing to go on with: no ingest was begun and left unfinished in this data folder.',
      {},
      { cause: error },
    );
  }
}

async function write(journal: string, { paths, cwd, flags }: Unfinished): Promise<void> {
  await mkdir(path.dirname(journal), { recursive: true });
  await writeFile(journal, JSON.stringify(unfinished.parse({ paths, cwd, flags })));
}

function tell({ terminal }: CommandContext, { report, refusal }: IngestResult, { dryRun, json, explain }: IngestFlags): void {
  if (refusal) {
    terminal.say(refused(refusal));
    return;
  }
  if (json === true) terminal.data(JSON.stringify(dataOf(report)));
  else if (dryRun === true) terminal.data(tableOf(report));
  if (explain === true) terminal.say(explanationOf(report));
}

const refused = ({ file, index, code, reason }: Refusal) =>
  `${file}${index === null || index === 0 ? '' : `, article ${index + 1}`}: refused. ${reason} [${code}]`;

class Tally {
  readonly refusals: Refusal[] = [];
  private readonly files = new Set<string>();
  private articles = 0;
  private unchanged = 0;
  private statements = 0;
  private joined = 0;
  private proposed = 0;

  add({ report, refusal }: IngestResult): void {
    if (refusal) {
      this.refusals.push(refusal);
      this.files.add(refusal.file);
      return;
    }
    this.files.add(report.origin.replace(/#\d+$/, ''));
    this.articles++;
    if (report.found === null) this.unchanged++;
    this.statements += report.found?.records.claims.length ?? 0;
    this.joined += report.found?.matches.joins.filter(({ kind }) => kind === 'SAME').length ?? 0;
    this.proposed +=
      (report.found?.matches.joins.filter(({ kind }) => kind === 'UNSURE').length ?? 0) + (report.found?.records.proposals.length ?? 0);
  }

  line(files: number, ms: number): string {
    const done = this.files.size;
    const rate = this.articles / Math.max(0.001, ms / 1000);
    const left = files > done ? `, ${timeOf((ms / done) * (files - done))} left` : '';
    return `${done} of ${Math.max(files, done)} files, ${this.articles} articles, ${this.statements} statements, ${rate.toFixed(1)} articles a second${left}`;
  }

  summary({ dryRun }: IngestFlags): string {
    const verb = dryRun === true ? 'Would take' : 'Took';
    return `${verb} ${this.articles - this.unchanged} articles with ${this.statements} statements; ${this.joined} of these joined to others, ${this.proposed} links proposed. ${this.unchanged} articles were there already, ${this.refusals.length} refused.`;
  }
}

function timeOf(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 90 ? `${seconds} s` : seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
