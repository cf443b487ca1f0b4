import type { Runner, Writer } from '../../graph/runner.ts';
import { judge, type JudgementInput } from '../../domains/curation/curation.write.ts';
import { writeDiscrepancies } from '../../domains/discrepancy/discrepancy.write.ts';
import { DictumError } from '../../errors.ts';
import { hashOf } from '../../records/hash.ts';
import { idOf } from '../../relay/id.ts';
import type { Differing } from '../match/discrepancies.ts';
import { MATCHER } from '../match/relations.ts';
import { readJudgedPairs, readMergedInto } from './judgements.cypher.ts';

/** What runs in a transaction of its own elsewhere runs in this one. */
export const within = (tx: Writer): Runner => ({ read: (query, params) => tx.run(query, params), write: (_name, work) => work(tx) });

const pair = ({ a, b }: { a: unknown; b: unknown }) => `${String(a)} ${String(b)}`;

/** Those that nobody has judged before. */
export async function unjudged(tx: Writer, judgements: readonly JudgementInput[]): Promise<JudgementInput[]> {
  const judged = new Set(
    (await tx.run(readJudgedPairs, { pairs: judgements.map(({ a, b }) => ({ a, b })) })).map((row) => pair(row as never)),
  );
  return judgements.filter((one) => !judged.has(pair(one)));
}

/**
 * Enters judgements. Where people have judged otherwise of what a machine would join, theirs stands, and its own becomes a proposal.
 * @returns how many joined something, and how many are proposals
 */
export async function enterJudgements(
  tx: Writer,
  judgements: readonly JudgementInput[],
  now: Date,
): Promise<{ joined: JudgementInput[]; proposed: number }> {
  const joined: JudgementInput[] = [];
  let proposed = 0;
  for (const one of judgements) {
    try {
      await judge(within(tx), one, now);
      if (one.kind === 'SAME') joined.push(one);
      else proposed++;
    } catch (error) {
      if (!(error instanceof DictumError) || error.code !== 'CONTRADICTORY_JUDGEMENT' || one.kind !== 'SAME') throw error;
      await judge(within(tx), { ...one, kind: 'UNSURE' }, now);
      proposed++;
    }
  }
  return { joined, proposed };
}

/** Writes where renderings that are joined now differ, as proposals. @param file the article's records' */
export async function proposeDiscrepancies(tx: Writer, differing: readonly Differing[], file: string): Promise<void> {
  if (differing.length === 0) return;
  const ids = [...new Set(differing.map(({ statement }) => statement))];
  const into = new Map((await tx.run(readMergedInto, { ids })).map((row) => [String(row['id']), String(row['into'])]));
  const rows = differing.map((one) => {
    const between = one.sides.flatMap(({ quotations }) => quotations).sort();
    const id = idOf('discrepancy', [one.statement, one.kind, ...between].join('/'));
    return { ...one, id, extractor: MATCHER, hash: hashOf(one) };
  });
  const fresh = [...new Map(rows.map((row) => [row.id, row])).values()];
  await writeDiscrepancies(tx, { standsFor: (id) => into.get(id) ?? id }, fresh, file);
}
