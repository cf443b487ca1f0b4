import type { ArticleRow } from '../domains/article/article.write.ts';
import type { DiscrepancyRow } from '../domains/discrepancy/discrepancy.write.ts';
import { readQuotationsOf } from '../domains/quotation/quotation.write.cypher.ts';
import type { Writer } from '../graph/runner.ts';
import { readListedDiscrepancies } from './known.cypher.ts';
import { Asked, type Known, readGraph } from './known.ts';

interface Named {
  id: string;
  /** Id of the statement that it belongs to. */
  statement: string;
}

const named = ({ id, statement }: Record<string, unknown>): Named => ({ id: String(id), statement: String(statement) });

/**
 * What articles that were there already report: statements of all of them, for their dates may have changed (`redated`), and quotations
 * of those that are credited to others, or published by another, than before (`resourced`).
 */
export async function reportedBy(
  tx: Writer,
  known: Known,
  articles: readonly ArticleRow[],
): Promise<{ redated: string[]; resourced: Named[] }> {
  const there = articles.filter(({ id }) => known.get('article', id) !== undefined);
  if (there.length === 0) return { redated: [], resourced: [] };
  const otherSources = new Set(
    there
      .filter(({ id, outlet, credits }) => {
        const before = known.get('article', id)?.sources ?? [];
        const after = [...credits.map((credit) => `CREDITED_TO ${credit}`), ...(outlet ? [`PUBLISHED_BY ${outlet}`] : [])];
        return before.length !== after.length || after.some((source) => !before.includes(source));
      })
      .map(({ id }) => id),
  );
  const rows = await tx.run(readQuotationsOf, { articles: there.map(({ id }) => id) });
  return {
    redated: rows.map(({ statement }) => String(statement)),
    resourced: rows.filter(({ article }) => otherSources.has(String(article))).map(named),
  };
}

/** Discrepancies that the file listed before for statements of these, and no longer does. */
export async function droppedDiscrepancies(tx: Writer, known: Known, listed: readonly DiscrepancyRow[], file: string): Promise<Named[]> {
  const ids = [...new Set(listed.map(({ statement }) => statement))].filter((id) => known.get('statement', id) !== undefined);
  if (ids.length === 0) return [];
  const still = new Set(listed.map(({ id }) => id));
  return (await tx.run(readListedDiscrepancies, { ids, file })).map(named).filter(({ id }) => !still.has(id));
}

/** What these stand for once all is written. */
export async function presentIds(tx: Writer, kind: 'actor' | 'statement', ids: readonly string[]): Promise<string[]> {
  const asked = new Asked();
  for (const id of ids) asked.get(kind, id);
  if (asked.ids[kind].size === 0) return [];
  const known = await readGraph(tx, asked);
  return [...new Set(ids.map((id) => known.get(kind, id)?.into ?? id))];
}
