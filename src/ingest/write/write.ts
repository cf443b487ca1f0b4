import type { Writer } from '../../graph/runner.ts';
import { type FileReport, loadRecords } from '../../records/load.ts';
import type { RecordSetInput } from '../../records/record.model.ts';
import type { Matches } from '../match/match.ts';
import { MATCHER } from '../match/match.ts';
import { enterJudgements, proposeDiscrepancies, unjudged, within } from './judgements.ts';
import type { ArticleRecords } from './records.ts';

/** Name and version of what tells who is meant. */
export const RESOLVER = 'dictum-resolve/1';

export interface WriteReport extends FileReport {
  joined: number;
  proposed: number;
}

/** Writes an article with all that was found out about it, in the transaction given. */
export async function writeArticle(
  tx: Writer,
  { set, claims, proposals }: ArticleRecords,
  { joins, relations, differing }: Matches,
  text: string,
  now: Date,
): Promise<WriteReport> {
  const runner = within(tx);
  const { article, ...others } = set;
  const records: RecordSetInput = { ...others, articles: [article], statements: claims.map(({ record }) => record), relations };
  const file = `ingest/${article.key}`;
  const { files } = await loadRecords(runner, [{ file, records }], {
    texts: new Map([[article.textHash!, text]]),
    now,
  });
  const judgements = await unjudged(tx, [
    ...proposals.map((one) => ({ ...one, kind: 'UNSURE' as const, by: RESOLVER })),
    ...joins.map((one) => ({ ...one, by: MATCHER })),
  ]);
  const { joined, proposed } = await enterJudgements(tx, judgements, now);
  await proposeDiscrepancies(tx, differing, file);
  return { ...files[0]!, joined, proposed };
}
