import type { Runner, Writer } from '../../graph/runner.ts';
import { judge, type JudgementInput } from '../../domains/curation/curation.write.ts';
import { writeDiscrepancies } from '../../domains/discrepancy/discrepancy.write.ts';
import { DictumError } from '../../errors.ts';
import { hashOf } from '../../records/hash.ts';
import { idOf } from '../../relay/id.ts';
import type { Differing } from '../match/discrepancies.ts';
import { MATCHER } from '../match/relations.ts';
import { readJudgedPairs, readRendered, readTakenBack } from './judgements.cypher.ts';

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
 * Enters judgements. Where people have judged otherwise of what a machine would join, or have taken such a join back, theirs stands, and
 * the machine's becomes a proposal: also where the two would become one by way of a third.
 * @returns how many joined something, and how many are proposals
 */
export async function enterJudgements(
  tx: Writer,
  judgements: readonly JudgementInput[],
  now: Date,
): Promise<{ joined: number; proposed: number }> {
  let [joined, proposed] = [0, 0];
  for (const one of judgements) {
    if (one.kind === 'SAME' && (await joins(tx, one, now))) joined++;
    else {
      await judge(within(tx), { ...one, kind: one.kind === 'SAME' ? 'UNSURE' : one.kind }, now);
      proposed++;
    }
  }
  return { joined, proposed };
}

async function joins(tx: Writer, one: JudgementInput, now: Date): Promise<boolean> {
  if ((await tx.run(readTakenBack, { a: one.a, b: one.b })).length > 0) return false;
  try {
    await judge(within(tx), one, now);
    return true;
  } catch (error) {
    if (error instanceof DictumError && error.code === 'CONTRADICTORY_JUDGEMENT') return false;
    throw error;
  }
}

/** Writes where renderings of what is one statement now differ, as proposals. @param file the article's records' */
export async function proposeDiscrepancies(tx: Writer, differing: readonly Differing[], file: string): Promise<void> {
  if (differing.length === 0) return;
  const ids = [...new Set(differing.flatMap(({ sides }) => sides.flatMap(({ quotations }) => quotations)))];
  const rendered = new Map((await tx.run(readRendered, { ids })).map((row) => [String(row['id']), String(row['statement'])]));
  const into = new Map<string, string>();
  const rows = differing.flatMap((one) => {
    const between = one.sides.flatMap(({ quotations }) => quotations).sort();
    const [statement, ...others] = new Set(between.map((id) => rendered.get(id)));
    if (statement === undefined || others.length > 0) return [];
    into.set(one.statement, statement);
    const id = idOf('discrepancy', [one.statement, one.kind, ...between].join('/'));
    return [{ ...one, id, extractor: MATCHER, hash: hashOf(one) }];
  });
  const fresh = [...new Map(rows.map((row) => [row.id, row])).values()];
  await writeDiscrepancies(tx, { standsFor: (id) => into.get(id) ?? id }, fresh, file);
}
