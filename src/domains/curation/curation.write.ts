import { randomUUID } from 'node:crypto';
import { badInput, DictumError } from '../../errors.ts';
import type { Row, Runner, Writer } from '../../graph/runner.ts';
import { raiseVersion } from '../../graph/version.cypher.ts';
import { takeLock } from '../../records/known.cypher.ts';
import { checkId, idOf, kindOfId } from '../../relay/id.ts';
import { affectedByMerges } from '../readmodel/dependents.ts';
import { refreshReadModel } from '../readmodel/readmodel.write.ts';
import { refreshStatements } from '../statement/statement.write.ts';
import { createJudgement, readJudgement, readJudgementsBetween, readJudgementsOf, undoJudgement } from './curation.cypher.ts';
import { type Member, readMembers, rebuild } from './merges.ts';
import { readReportedThrough } from './merges.cypher.ts';

export type JudgementKind = 'SAME' | 'DIFFERENT' | 'UNSURE';

export interface JudgementInput {
  kind: JudgementKind;
  /** Ids of two actors or two statements; of merged ones too. */
  a: string;
  b: string;
  /** Who judges: a person, or name and version of a program. */
  by: string;
  reason: string;
  /** 0 to 1; null: none was given. */
  score?: number | null;
}

export interface Judgement {
  id: string;
  kind: JudgementKind;
  /** The two that it is about, as they were judged, whatever they stand for now. */
  on: string[];
  by: string;
  reason: string;
  score: number | null;
  /** UTC, ISO. */
  at: string;
  /** Null: it holds. */
  undoneAt: string | null;
  undoneBy: string | null;
}

/**
 * Enters a judgement into the ledger and merges what is the same by it.
 *
 * All that judgements connect as the same is one. Which of them stands for the others: of statements the oldest; of actors
 * a named one before an unnamed, then one with a Wikidata item, then the one with most relationships; last, the least id.
 * @throws DictumError BAD_ID, NOT_FOUND; BAD_USER_INPUT where the two cannot be compared; CONTRADICTORY_JUDGEMENT where what is
 *   judged the same is judged different already, or the other way round: undo that judgement first
 */
export async function judge(
  runner: Runner,
  { kind, a, b, by, reason, score = null }: JudgementInput,
  now: Date = new Date(),
): Promise<Judgement> {
  checkId(a, 'a', 'actor', 'statement');
  checkId(b, 'b', 'actor', 'statement');
  if (a === b) throw badInput('A judgement is about two things; `a` and `b` are one.', { argument: 'b' });
  if (kindOfId(a) !== kindOfId(b)) throw badInput(`An actor and a statement are never the same: ${a}, ${b}.`, { argument: 'b' });
  if (score !== null && !(score >= 0 && score <= 1)) throw badInput(`\`score\` is from 0 to 1, not ${score}.`, { argument: 'score' });
  if (by.trim() === '' || reason.trim() === '') throw badInput('A judgement says who judges, and why: `by` and `reason` are not empty.');
  const id = idOf('judgement', randomUUID());
  const at = now.toISOString();
  return runner.write('Judge', async (tx) => {
    await tx.run(takeLock);
    const members = await readMembers(tx, [a, b]);
    const [first, second] = [find(members, a), find(members, b)];
    if (kind === 'SAME') await checkSame(tx, members);
    if (kind === 'DIFFERENT' && standsFor(first) === standsFor(second)) await refuseDifferent(tx, members, a, b);
    await tx.run(raiseVersion);
    const rows = await tx.run(createJudgement, { id, on: [first.element, second.element], props: { kind, by, reason, score, at } });
    if (kind === 'SAME') await derive(tx, [a, b], at);
    return judgementOf(rows[0]!);
  });
}

/**
 * Takes a judgement back: what was merged by it alone is apart again, with all that was its own. The judgement stays in the ledger.
 * @throws DictumError BAD_ID, NOT_FOUND
 */
export async function undo(runner: Runner, judgementId: string, by: string, now: Date = new Date()): Promise<Judgement> {
  checkId(judgementId, 'id', 'judgement');
  const at = now.toISOString();
  return runner.write('UndoJudgement', async (tx) => {
    await tx.run(takeLock);
    const [before] = await tx.run(readJudgement, { id: judgementId });
    if (before === undefined) throw notFound(judgementId, 'judgement');
    await tx.run(raiseVersion);
    await tx.run(undoJudgement, { id: judgementId, at, by });
    const judgement = judgementOf(before);
    if (judgement.kind === 'SAME' && judgement.undoneAt === null) await derive(tx, judgement.on, at);
    return judgementOf((await tx.run(readJudgement, { id: judgementId }))[0]!);
  });
}

/** Every judgement on the thing and on all that are the same as it, undone ones too; the latest first. */
export async function judgementsOf(runner: Runner, id: string): Promise<Judgement[]> {
  checkId(id, 'id', 'actor', 'statement');
  return (await runner.read(readJudgementsOf, { id })).map(judgementOf);
}

/** Makes merges, and what follows from them, from the judgements as they are now. */
async function derive(tx: Writer, ids: readonly string[], now: string): Promise<void> {
  const { members, changed } = await rebuild(tx, ids, { merge: true });
  if (changed.length === 0) return;
  if (kindOfId(changed[0]!) === 'statement') {
    await refreshStatements(tx, changed, new Set(changed), now);
    return refreshReadModel(tx, members);
  }
  const reported = (await tx.run(readReportedThrough, { ids: changed })).map(({ id }) => String(id));
  await refreshStatements(tx, reported, new Set(), now);
  await refreshReadModel(tx, await affectedByMerges(tx, changed));
}

const standsFor = ({ id, into }: Member) => into ?? id;

function find(members: readonly Member[], id: string): Member {
  const member = members.find((one) => one.id === id);
  if (member === undefined) throw notFound(id, kindOfId(id)!);
  return member;
}

const notFound = (id: string, kind: string) => new DictumError('NOT_FOUND', `There is no ${kind} ${id} in the graph.`, { id });

/** @param members all that would be one */
async function checkSame(tx: Writer, members: readonly Member[]): Promise<void> {
  const types = new Set(members.flatMap(({ labels }) => labels.filter((label) => label !== 'Actor' && label !== 'AnonymousSource')));
  if (types.size > 1)
    throw badInput(`Things of different types are never the same: ${[...types].sort().join(', ')}.`, { types: [...types].sort() });
  const against = await judgementsBetween(tx, members, 'DIFFERENT');
  if (against.length > 0) throw contradiction('By this they would be the same', against, 'different');
}

async function refuseDifferent(tx: Writer, members: readonly Member[], a: string, b: string): Promise<never> {
  throw contradiction(`${a} and ${b} are the same at present`, await judgementsBetween(tx, members, 'SAME'), 'the same');
}

async function judgementsBetween(tx: Writer, members: readonly Member[], kind: JudgementKind): Promise<Judgement[]> {
  return (await tx.run(readJudgementsBetween, { elements: members.map(({ element }) => element), kind })).map(judgementOf);
}

function contradiction(what: string, against: readonly Judgement[], judged: string): DictumError {
  const list = against.slice(0, 5).map(({ id, by, reason, on }) => `${id} (${on.join(' and ')} are ${judged}, says ${by}: ${reason})`);
  return new DictumError('CONTRADICTORY_JUDGEMENT', `${what}; against it stands ${list.join('; ')}. Undo what is wrong first.`, {
    judgements: against.map(({ id }) => id),
  });
}

const judgementOf = (row: Row): Judgement => row['judgement'] as unknown as Judgement;
