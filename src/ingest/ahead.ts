import { setImmediate } from 'node:timers/promises';
import { cleanArticle } from './articles.ts';
import type { CleanArticle } from './ingest.model.ts';
import type { ReadArticle, ReadResult, Refusal } from './read/model.ts';
import { type Ask, type Identity, identityOf, type Standing, standingsOf } from './write/earlier.ts';

/** An article as it was read: refused, not to be cleaned for a fault of ours, or cleaned, with what the graph had of it when it was asked. */
export type Met =
  { refusal: Refusal } | { found: ReadArticle; error: unknown } | { found: ReadArticle; article: CleanArticle; standing: Standing };

type Results<T> = AsyncIterator<T> | Iterator<T>;

/** Articles asked about at once, at most. */
const MOST = 8;

/** Cleans articles, and asks the graph at once about several: as many as their source has at hand. */
export async function* meet(results: Results<ReadResult>, ask: Ask): AsyncGenerator<Met> {
  try {
    for await (const batch of batches(results)) {
      const read = batch.map(cleaned);
      const asked = read.flatMap((one) => ('article' in one ? [one.identity] : []));
      const standings = asked.length === 0 ? [] : await standingsOf(ask, asked);
      for (const one of read) yield 'article' in one ? { ...one, standing: standings.shift()! } : one;
    }
  } finally {
    await results.return?.();
  }
}

function cleaned({ article: found, refusal }: ReadResult): { refusal: Refusal } | { found: ReadArticle; error: unknown } | Cleaned {
  if (refusal) return { refusal };
  try {
    const article = cleanArticle(found);
    return { found, article, identity: identityOf(article) };
  } catch (error) {
    return { found, error };
  }
}

interface Cleaned {
  found: ReadArticle;
  article: CleanArticle;
  identity: Identity;
}

/** What comes without a wait comes together; what has to be waited for is the next one's first. */
async function* batches<T>(results: Results<T>): AsyncGenerator<T[]> {
  const take = (): Promise<IteratorResult<T, unknown>> => {
    const next = Promise.resolve(results.next());
    // What goes wrong is told in its turn, not before.
    next.catch(() => undefined);
    return next;
  };
  let next = take();
  for (let result = await next; !result.done; result = await next) {
    const batch = [result.value];
    next = take();
    while (batch.length < MOST && (await isThere(next))) {
      const another = await next;
      if (another.done) break;
      batch.push(another.value);
      next = take();
    }
    yield batch;
  }
}

async function isThere(promise: Promise<unknown>): Promise<boolean> {
  let there = false;
  promise.then(
    () => (there = true),
    () => undefined,
  );
  await setImmediate();
  return there;
}
