import type { Runner, Writer } from '../../graph/runner.ts';
import { judge } from '../../domains/curation/curation.write.ts';
import { type FileReport, loadRecords } from '../../records/load.ts';
import type { RecordSetInput } from '../../records/record.model.ts';
import { readJudgedPairs } from '../match/candidates.cypher.ts';
import type { Matches } from '../match/match.ts';
import { MATCHER } from '../match/match.ts';
import type { ArticleRecords } from './records.ts';

/** Name and version of what tells who is meant. */
export const RESOLVER = 'dictum-resolve/1';

/** What runs in a transaction of its own elsewhere runs in this one. */
export const within = (tx: Writer): Runner => ({ read: (query, params) => tx.run(query, params), write: (_name, work) => work(tx) });

export interface WriteReport extends FileReport {
  joined: number;
  proposed: number;
}

/** Writes an article with all that was found out about it, in the transaction given. */
export async function writeArticle(
  tx: Writer,
  { set, claims, proposals }: ArticleRecords,
  { joins, relations }: Matches,
  text: string,
  now: Date,
): Promise<WriteReport> {
  const runner = within(tx);
  const { article, ...others } = set;
  const records: RecordSetInput = { ...others, articles: [article], statements: claims.map(({ record }) => record), relations };
  const { files } = await loadRecords(runner, [{ file: `ingest/${article.key}`, records }], {
    texts: new Map([[article.textHash!, text]]),
    now,
  });
  const judgements = [
    ...proposals.map((one) => ({ ...one, kind: 'UNSURE' as const, by: RESOLVER })),
    ...joins.map((one) => ({ ...one, by: MATCHER })),
  ];
  const judged = new Set(
    (await tx.run(readJudgedPairs, { pairs: judgements.map(({ a, b }) => ({ a, b })) })).map(({ a, b }) => `${String(a)} ${String(b)}`),
  );
  let [joined, proposed] = [0, 0];
  for (const { kind, a, b, by, reason, score } of judgements) {
    if (judged.has(`${a} ${b}`)) continue;
    await judge(runner, { kind, a, b, by, reason, score }, now);
    if (kind === 'SAME') joined++;
    else proposed++;
  }
  return { ...files[0]!, joined, proposed };
}
