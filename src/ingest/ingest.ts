import { availableParallelism } from 'node:os';
import type { Config } from '../config.ts';
import { DictumError } from '../errors.ts';
import type { Runner } from '../graph/runner.ts';
import { cleanArticle } from './articles.ts';
import { Extractors } from './extractors.ts';
import type { CleanArticle } from './ingest.model.ts';
import { ingestArticle, type IngestReport } from './pipeline.ts';
import type { ReadResult, Refusal } from './read/model.ts';
import { standingOf } from './write/earlier.ts';

export interface IngestOptions {
  /** Finds everything out and writes nothing. */
  dryRun?: boolean;
  /** Threads that extract; 1: none beside this one. */
  jobs?: number;
  /** No article is begun after it is aborted, and no language model waited for. */
  signal?: AbortSignal;
  /** When all of it counts as added; left out: each article when it is written, so that a run in two parts ends as one in one. */
  now?: Date;
  /** The language model that extracts; null: the built-in extractor does. */
  llm?: Config['llm'];
  /** Told of what went wrong inside with an article that is refused for it: for the log. */
  onFault?: (error: unknown, refusal: Refusal) => void;
}

export interface TakenArticle {
  /** Which article of its file or list, from 0. */
  index: number;
  article: CleanArticle;
  report: IngestReport;
}

export type IngestResult = (TakenArticle & { refusal?: undefined }) | { refusal: Refusal; report?: undefined };

export const MOST_JOBS = Math.max(1, availableParallelism());
/** Below it there is nothing to attribute. */
const LEAST_LETTERS = 40;
/** Articles of a dry run that are under way at a time: while the database answers for one, this thread works at others. */
const DRY_AHEAD = 3;

/**
 * Takes articles into the graph one after another, in their order, each in a transaction of its own; what cannot be read or taken
 * is refused by itself. Articles ahead are extracted while the database answers for one: the next; with more jobs, as many as there are, and two.
 * A dry run finds out all about some at a time, for none changes what is found in another; its results come in order all the same.
 */
export async function* ingest(
  runner: Runner,
  articles: AsyncIterable<ReadResult> | Iterable<ReadResult>,
  { dryRun = false, jobs = 1, signal, now, llm = null, onFault }: IngestOptions = {},
): AsyncGenerator<IngestResult> {
  const extractors = new Extractors(Math.min(jobs, MOST_JOBS), llm);
  const today = (now ?? new Date()).toISOString().slice(0, 10);
  const results = Symbol.asyncIterator in articles ? articles[Symbol.asyncIterator]() : articles[Symbol.iterator]();
  const ahead: Promise<Prepared | null>[] = [];
  const depth = jobs > 1 ? jobs + 2 : dryRun ? DRY_AHEAD : 1;
  try {
    for (;;) {
      while (ahead.length < depth) begin();
      const prepared = await ahead.shift()!;
      // What a dry run has found out is not thrown away.
      if (prepared === null || (signal?.aborted && !dryRun)) return;
      begin();
      const taken = await prepared();
      if (taken === null) return;
      yield taken;
    }
  } finally {
    await Promise.allSettled(ahead);
    await results.return?.();
    await extractors.close();
  }

  function begin(): void {
    const next = nextOne();
    // What goes wrong is told in its turn, not before.
    next.catch(() => undefined);
    ahead.push(next);
  }

  /** Null: there is none, or nobody wants it any more. */
  async function nextOne(): Promise<Prepared | null> {
    if (signal?.aborted) return null;
    const next = await results.next();
    return next.done || signal?.aborted ? null : prepare(next.value);
  }

  async function prepare({ article: found, refusal }: ReadResult): Promise<Prepared> {
    if (refusal) return async () => ({ refusal });
    const { path: file, index } = found.source;
    const refuse = (code: Refusal['code'], reason: string) => ({ refusal: { code, file, index, reason } });
    const refuseFor = (error: unknown) => {
      const refused = refuse('NOT_WRITTEN', NOT_WRITTEN);
      onFault?.(error, refused.refusal);
      return refused;
    };
    try {
      const article = cleanArticle(found);
      if (article.text.length < LEAST_LETTERS) return async () => refuse('NO_ARTICLE', 'Nothing of it is an article once it is cleaned.');
      // Spares extraction what the graph has: after a stop this is how the rest is found.
      const standing = await standingOf((query, params) => runner.read(query, params), article);
      if (standing.kind === 'UNCHANGED' || standing.kind === 'CURATED') {
        const report = { origin: article.origin, article: { id: standing.id, title: article.title }, outcome: standing.kind };
        return async () => ({ index, article, report: { ...report, written: null, found: null } });
      }
      const extracted = await extractors.extract(article, today, signal);
      const take = async (): Promise<IngestResult> => {
        try {
          return {
            index,
            article: extracted.article,
            report: await ingestArticle(runner, extracted, { dryRun, now: now ?? new Date(), standing }),
          };
        } catch (error) {
          if (!isOfArticle(error)) throw error;
          return refuseFor(error);
        }
      };
      if (!dryRun) return take;
      const taken = await take();
      return async () => taken;
    } catch (error) {
      if (llm !== null && signal?.aborted) return async () => null;
      if (isOfLlm(error)) {
        const { refusal } = refuse(error.code, error.message);
        onFault?.(error, refusal);
        return async () => ({ refusal });
      }
      if (!isOfArticle(error)) throw error;
      const refused = refuseFor(error);
      return async () => refused;
    }
  }
}

/** Takes it in its turn; null: it was broken off before there was anything to take. */
type Prepared = () => Promise<IngestResult | null>;

const NOT_WRITTEN = 'What was found in it does not fit the graph, which is a fault of Dictum. Nothing of it is written.';
const OF_RECORDS = new Set(['BAD_RECORD', 'BAD_ANCHOR', 'BAD_TEXT', 'BAD_DATE', 'CONTRADICTORY_JUDGEMENT']);

/** Whether one article is to blame, and the next may do better; what the database or the user says ends the run. */
const isOfArticle = (error: unknown): boolean => !(error instanceof DictumError) || OF_RECORDS.has(error.code);

const OF_LLM = ['TOO_LARGE', 'LLM_UNAVAILABLE', 'LLM_BAD_ANSWER'] as const;

/** What was said of asking a language model: nothing else steps in, for it would read otherwise than was wanted. */
const isOfLlm = (error: unknown): error is DictumError & { code: (typeof OF_LLM)[number] } =>
  error instanceof DictumError && OF_LLM.some((code) => code === error.code);
