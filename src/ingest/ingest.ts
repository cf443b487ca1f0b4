import { availableParallelism } from 'node:os';
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
  /** No article is begun after it is aborted. */
  signal?: AbortSignal;
  now?: Date;
}

export type IngestResult = { report: IngestReport; refusal?: undefined } | { refusal: Refusal; report?: undefined };

export const MOST_JOBS = Math.max(1, availableParallelism());
/** Below it there is nothing to attribute. */
const LEAST_LETTERS = 40;

/**
 * Takes articles into the graph one after another, in their order, each in a transaction of its own; what cannot be read or taken
 * is refused by itself. Articles ahead are extracted while one is written; as many are held as there are jobs, and two more.
 */
export async function* ingest(
  runner: Runner,
  articles: AsyncIterable<ReadResult> | Iterable<ReadResult>,
  { dryRun = false, jobs = 1, signal, now = new Date() }: IngestOptions = {},
): AsyncGenerator<IngestResult> {
  const extractors = new Extractors(Math.min(jobs, MOST_JOBS));
  const today = now.toISOString().slice(0, 10);
  const ahead: Promise<() => Promise<IngestResult>>[] = [];
  try {
    for await (const result of articles) {
      if (signal?.aborted) break;
      const prepared = prepare(result);
      // What goes wrong is told in its turn, not before.
      prepared.catch(() => undefined);
      ahead.push(prepared);
      if (ahead.length > (jobs > 1 ? jobs + 2 : 0)) yield await (await ahead.shift()!)();
    }
    while (ahead.length > 0 && !signal?.aborted) yield await (await ahead.shift()!)();
  } finally {
    await Promise.allSettled(ahead);
    await extractors.close();
  }

  async function prepare({ article: found, refusal }: ReadResult): Promise<() => Promise<IngestResult>> {
    if (refusal) return async () => ({ refusal });
    const { path: file, index } = found.source;
    const article = cleanArticle(found);
    if (article.text.length < LEAST_LETTERS)
      return async () => ({ refusal: { code: 'NO_ARTICLE', file, index, reason: 'Nothing of it is an article once it is cleaned.' } });
    const known = await unchanged(article);
    if (known !== null) return async () => ({ report: known });
    const extracted = await extractors.extract(article, today);
    return async () => ({ report: await ingestArticle(runner, extracted, { dryRun, now }) });
  }

  /** Spares extraction what the graph has: after a stop this is how the rest is found. */
  async function unchanged(article: CleanArticle): Promise<IngestReport | null> {
    const standing = await standingOf((query, params) => runner.read(query, params), article);
    if (standing.kind !== 'UNCHANGED' && standing.kind !== 'CURATED') return null;
    return {
      origin: article.origin,
      article: { id: standing.id, title: article.title },
      outcome: standing.kind,
      written: null,
      found: null,
    };
  }
}
