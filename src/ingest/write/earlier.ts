import type { Row } from '../../graph/runner.ts';
import { idOf } from '../../relay/id.ts';
import type { CleanArticle } from '../ingest.model.ts';
import { readArticlesThere, readRecordedQuotations } from './articles.cypher.ts';
import { articleKey, textHashOf } from './keys.ts';
import type { ArticleRecords } from './records.ts';

/** Asks the graph, in a transaction or outside of one. */
export type Ask = (query: typeof readArticlesThere, params: Record<string, unknown>) => Promise<Row[]>;

export type Standing = {
  /** Of the graph, when it was asked. */
  version: number | null;
} & (
  | { kind: 'NEW' }
  /** The graph has this very text. */
  | { kind: 'UNCHANGED'; id: string }
  /** It has another text of it. */
  | { kind: 'CORRECTED'; id: string; earlierTextHashes: string[] }
  /** Somebody has curated an article with this address: it is not a machine's to change. */
  | { kind: 'CURATED'; id: string }
);

/** What the graph has of an article already. */
export async function standingOf(ask: Ask, article: CleanArticle): Promise<Standing> {
  const key = articleKey(article);
  const textHash = textHashOf(article.text);
  const [row] = await ask(readArticlesThere, { id: idOf('article', key), textHash, url: article.url });
  const version = row!['version'] as number | null;
  const there = row!['articles'] as unknown as ArticleThere[];
  const same = there.find((one) => one.textHash === textHash);
  if (same !== undefined) return { version, kind: 'UNCHANGED', id: same.id };
  const own = there.find((one) => one.key === key);
  if (own !== undefined) {
    const earlier = new Set([...own.earlier, ...(own.textHash === null ? [] : [own.textHash])]);
    earlier.delete(textHash);
    return { version, kind: 'CORRECTED', id: own.id, earlierTextHashes: [...earlier] };
  }
  return there.length > 0 ? { version, kind: 'CURATED', id: there[0]!.id } : { version, kind: 'NEW' };
}

interface ArticleThere {
  id: string;
  key: string;
  textHash: string | null;
  earlier: string[];
}

/** A corrected text keeps the statements that it still has: what reads as before goes on under its key. */
export async function keepKeys(ask: Ask, records: ArticleRecords): Promise<void> {
  const left = (await ask(readRecordedQuotations, { id: records.articleId })).map((row) => ({
    key: String(row['statement']),
    text: String(row['text']),
  }));
  const fresh = new Set(records.claims.map(({ record }) => record.key));
  for (const claim of records.claims) {
    const text = claim.record.quotations[0]!.segments.map(({ exact }) => exact).join(' … ');
    const at = left.findIndex((one) => one.text === text);
    if (at < 0) continue;
    const [{ key }] = left.splice(at, 1) as [{ key: string; text: string }];
    claim.record.key = key;
    claim.id = idOf('statement', key);
  }
  // A place that another statement has kept is no key for a new one.
  const taken = new Set<string>();
  for (const claim of records.claims) {
    while (taken.has(claim.record.key) || (fresh.has(claim.record.key) && left.some(({ key }) => key === claim.record.key)))
      claim.record.key = `${claim.record.key}.r`;
    taken.add(claim.record.key);
    claim.id = idOf('statement', claim.record.key);
  }
}
