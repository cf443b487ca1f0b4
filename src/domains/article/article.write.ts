import type { Writer } from '../../graph/runner.ts';
import { type Link, type Standing, inBatches, writeLinks } from '../curation/links.ts';
import { searchText, searchWords } from '../search/words.ts';
import { sortKeys } from '../statement/saidOn.ts';
import { dropArticleTexts, readArticleWords, setArticleWords, storeArticleTexts, upsertArticles } from './article.write.cypher.ts';

/** An article as its record has it, every reference an id. */
export interface ArticleRow {
  id: string;
  key: string;
  title: string | null;
  url: string | null;
  outlet: string | null;
  bylines: string[];
  credits: string[];
  publishedOn: string | null;
  publishedOnInferred: boolean;
  language: string;
  license: string | null;
  textHash: string | null;
  earlierTextHashes: string[];
  removed: { reason: string; text: string; at: number }[];
}

/** @param outdated ids of those whose stored text is not the one that the record means any longer */
export async function writeArticles(
  tx: Writer,
  standing: Standing,
  rows: readonly (ArticleRow & { hash: string })[],
  outdated: readonly string[],
  now: string,
): Promise<void> {
  await inBatches(rows, (batch) =>
    tx.run(upsertArticles, {
      now,
      rows: batch.map(({ id, outlet: _outlet, credits: _credits, removed, ...own }) => {
        const { asc, desc } = sortKeys(own.publishedOn);
        return {
          id,
          props: {
            ...own,
            publishedAsc: asc,
            publishedDesc: desc,
            removedReasons: removed.map(({ reason }) => reason),
            removedTexts: removed.map(({ text }) => text),
            removedAts: removed.map(({ at }) => at),
          },
        };
      }),
    }),
  );
  await writeLinks(
    tx,
    standing,
    ['Article', 'Actor'],
    rows.flatMap(({ id, outlet, credits }): Link[] => [
      ...(outlet ? [{ from: id, type: 'PUBLISHED_BY', to: outlet, props: {} }] : []),
      ...credits.map((credit, rank) => ({ from: id, type: 'CREDITED_TO', to: credit, props: { rank } })),
    ]),
  );
  if (outdated.length > 0) await tx.run(dropArticleTexts, { ids: outdated });
}

export const storeTexts = (tx: Writer, rows: readonly { id: string; text: string }[]): Promise<void> =>
  inBatches(rows, (batch) => tx.run(storeArticleTexts, { rows: batch }));

/** Makes the words that articles are found by from what they hold now. */
export async function refreshArticles(tx: Writer, ids: readonly string[]): Promise<void> {
  await inBatches(ids, async (batch) => {
    const found = await tx.run(readArticleWords, { ids: batch });
    await tx.run(setArticleWords, {
      rows: found.map(({ id, title, quotations }) => {
        const texts = [title as string | null, ...(quotations as string[][]).flat()];
        return { id, props: { searchText: searchText(texts), searchWords: searchWords(texts) } };
      }),
    });
  });
}
