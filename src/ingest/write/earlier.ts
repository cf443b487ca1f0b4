import type { Row } from '../../graph/runner.ts';
import { idOf } from '../../relay/id.ts';
import type { CleanArticle } from '../ingest.model.ts';
import { readArticlesThere, readRecordedQuotations } from './articles.cypher.ts';
import { articleKey, textHashOf } from './keys.ts';
import type { ArticleRecords } from './records.ts';

/** Asks the graph, in a transaction or outside of one. */
export type Ask = (query: typeof readArticlesThere, params: Record<string, unknown>) => Promise<Row[]>;

export type Standing =
  | { kind: 'NEW' }
  /** The graph has this very text. */
  | { kind: 'UNCHANGED'; id: string }
  /** It has another text of it. */
  | { kind: 'CORRECTED'; id: string; earlierTextHashes: string[] }
  /** Somebody has curated an article with this address: it is not a machine's to change. */
  | { kind: 'CURATED'; id: string };

/** What the graph has of an article already. */
export async function standingOf(ask: Ask, article: CleanArticle): Promise<Standing> {
  const key = articleKey(article);
  const textHash = textHashOf(article.text);
  const rows = await ask(readArticlesThere, { id: idOf('article', key), textHash, url: article.url });
  const same = rows.find((row) => row['textHash'] === textHash);
  if (same !== undefined) return { kind: 'UNCHANGED', id: String(same['id']) };
  const own = rows.find((row) => row['key'] === key);
  if (own !== undefined) {
    const earlier = [...(own['earlier'] as string[]), ...(own['textHash'] === null ? [] : [String(own['textHash'])])];
    return { kind: 'CORRECTED', id: String(own['id']), earlierTextHashes: [...new Set(earlier)].filter((hash) => hash !== textHash) };
  }
  return rows.length > 0 ? { kind: 'CURATED', id: String(rows[0]!['id']) } : { kind: 'NEW' };
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
