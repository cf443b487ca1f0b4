import type { ArticleInput, IngestArticlesInput } from '../../generated/graphql.ts';
import type { Config } from '../../config.ts';
import { badInput } from '../../errors.ts';
import type { Runner } from '../../graph/runner.ts';
import { ingest } from '../../ingest/ingest.ts';
import { type Preview, previewOf } from '../../ingest/preview.ts';
import type { Refusal } from '../../ingest/read/model.ts';
import { readRecords } from '../../ingest/read/read.ts';

export { payload } from './ingest.cypher.ts';

export const MOST_ARTICLES = 100;
/** Share of its time after which a request begins no further article: the one at hand wants some, and so does the answer. */
const BEGUN_BY = 0.6;

export interface UserError {
  code: Refusal['code'] | 'NOT_REACHED';
  field: string;
  message: string;
}

export interface Payload {
  results: Preview[];
  userErrors: UserError[];
}

export interface IngestRequest {
  runner: Runner;
  /** Aborted when nobody waits for the answer any more. */
  signal: AbortSignal;
  /** Milliseconds that it may take. */
  time: number;
  /** The language model that extracts; null: none. */
  llm: Config['llm'];
  onFault: (error: unknown) => void;
}

/**
 * Takes the articles of a request into the graph, or tries to.
 * @throws DictumError BAD_USER_INPUT where there are too many; whatever the database says, or the signal
 */
export async function takeArticles(
  { articles, dryRun }: IngestArticlesInput,
  { runner, signal, time, llm, onFault }: IngestRequest,
): Promise<Payload> {
  if (articles.length > MOST_ARTICLES)
    throw badInput(`\`articles\` holds ${articles.length}; a request takes at most ${MOST_ARTICLES}. Send them in several.`, {
      argument: 'input.articles',
    });
  const results: Preview[] = [];
  const userErrors: UserError[] = [];
  const enough = AbortSignal.any([signal, AbortSignal.timeout(time * BEGUN_BY)]);
  let done = 0;
  for await (const result of ingest(runner, readRecords(articles.map(recordOf)), { dryRun, signal: enough, llm, onFault })) {
    if (result.refusal) userErrors.push(errorOf(result.refusal));
    else results.push(previewOf(result));
    done++;
  }
  signal.throwIfAborted();
  for (let i = done; i < articles.length; i++)
    userErrors.push({
      code: 'NOT_REACHED',
      field: `articles.${i}`,
      message: 'The time that a request may take was up before its turn came. Send it again, with fewer at once.',
    });
  return { results, userErrors };
}

const recordOf = ({ format, ...article }: ArticleInput) => ({ ...article, format: format?.toLowerCase() });

const NOT_OF_TEXT: ReadonlySet<Refusal['code']> = new Set(['BAD_RECORD', 'LLM_UNAVAILABLE', 'LLM_BAD_ANSWER', 'NOT_WRITTEN']);

/** Refusals of values that were given name the field; all others are about what stands in the text. */
const errorOf = ({ code, field, index, reason }: Refusal): UserError => ({
  code,
  field: `articles.${index}${field === undefined && NOT_OF_TEXT.has(code) ? '' : `.${field ?? 'text'}`}`,
  message: reason,
});
