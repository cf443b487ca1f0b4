import type { Row, Writer } from '../../graph/runner.ts';
import { inBatches } from '../curation/links.ts';
import { Deltas } from './deltas.ts';
import { countedAs, factsCounted, listsOf } from './facts.ts';
import { type FoundFacts, type StatementFacts, statementFacts } from './found.ts';
import { byCount, byDay, byTime, quotationSortKeys } from './order.ts';
import {
  addToParts,
  addToTallies,
  addToTies,
  clearMergedKeys,
  createEntries,
  createTies,
  deleteEntries,
  dropEmptyTies,
  moveEntries,
  readFacts,
  setQuotationKeys,
  setStatementKeys,
} from './readmodel.cypher.ts';

type Entry = [element: string, list: string, up: number, down: number];

/** What a statement should be in the read model, and what it is there. */
export interface Standing {
  id: string;
  /** Null: it is merged. */
  facts: StatementFacts | null;
  /** Sort keys, and what it counts as. */
  present: Record<string, unknown>;
  entries: Entry[];
}

/** Rejected statements are counted nowhere, and stand in a list of their own. */
export const isCounted = (facts: StatementFacts | null): facts is StatementFacts => facts !== null && facts.reviewStatus !== 'REJECTED';

/** Counted as nothing: looked at, and rejected. What has no mark at all the read model does not know yet. */
export const UNCOUNTED = '';

export async function readStandings(tx: Writer, ids: readonly string[]): Promise<Standing[]> {
  return (await tx.run(readFacts, { ids })).map((row: Row) => {
    const { facts, ...rest } = row as unknown as Omit<Standing, 'facts'> & { facts: FoundFacts | null };
    return { ...rest, facts: facts && statementFacts(facts) };
  });
}

/**
 * Brings the read model to what the base graph says of these statements (ids of present and of merged ones, each once). What they
 * were counted as stands with them: so it does not matter what has changed, only that all is named that may have.
 */
export async function refreshReadModel(tx: Writer, ids: readonly string[]): Promise<void> {
  const deltas = new Deltas();
  await inBatches([...new Set(ids)], async (batch) => refreshLists(tx, await readStandings(tx, batch), deltas));
  await inBatches(deltas.tallies, (rows) => tx.run(addToTallies, { rows }));
  await inBatches(deltas.ties, async (rows) => {
    const missing = new Set((await tx.run(addToTies, { rows })).map(({ pair }) => String(pair)));
    await tx.run(createTies, { rows: rows.filter(({ pair }) => missing.has(pair)) });
    const lessened = rows.filter(({ delta }) => delta < 0);
    if (lessened.length > 0) await tx.run(dropEmptyTies, { pairs: lessened.map(({ pair }) => pair) });
  });
  await inBatches(deltas.parts, (rows) => tx.run(addToParts, { rows }));
}

async function refreshLists(tx: Writer, standings: readonly Standing[], deltas: Deltas): Promise<void> {
  const gone: string[] = [];
  const created: { id: string; lists: string[]; up: number; down: number }[] = [];
  const moved: { id: string; up: number; down: number }[] = [];
  const keys: { id: string; props: Record<string, unknown> }[] = [];
  const merged: string[] = [];
  const quotations: { id: string; props: Record<string, number> }[] = [];

  for (const { id, facts, present, entries } of standings) {
    const counted = present['counted'];
    const lists = facts === null ? [] : listsOf(facts);
    const there = new Set(entries.map(([, list]) => list));
    const wanted = new Set(lists);
    gone.push(...entries.filter(([, list]) => !wanted.has(list)).map(([element]) => element));
    if (typeof counted === 'string' && counted !== UNCOUNTED) deltas.count(factsCounted([...there], counted), -1);
    if (isCounted(facts)) deltas.count(facts, 1);
    if (facts === null) {
      if (Object.values(present).some((value) => value !== null)) merged.push(id);
      continue;
    }

    const { up, down } = byDay(facts.saidOn, id);
    if (entries.some(([, , u, d]) => u !== up || d !== down)) moved.push({ id, up, down });
    const fresh = lists.filter((list) => !there.has(list));
    if (fresh.length > 0) created.push({ id, lists: fresh, up, down });
    const props = { ...sortKeys(id, facts), counted: isCounted(facts) ? countedAs(facts) : UNCOUNTED };
    if (Object.entries(props).some(([name, value]) => present[name] !== value)) keys.push({ id, props });
    quotations.push(...quotationKeys(facts));
  }

  await inBatches(gone, (elements) => tx.run(deleteEntries, { elements }));
  await inBatches(moved, (rows) => tx.run(moveEntries, { rows }));
  await inBatches(created, (rows) => tx.run(createEntries, { rows }));
  await inBatches(keys, (rows) => tx.run(setStatementKeys, { rows }));
  await inBatches(merged, (ids) => tx.run(clearMergedKeys, { ids }));
  await inBatches(quotations, (rows) => tx.run(setQuotationKeys, { rows }));
}

/** A statement's sort keys. */
export function sortKeys(
  id: string,
  { saidOn, addedAt, changedAt, independentReports }: Pick<StatementFacts, 'saidOn' | 'addedAt' | 'changedAt' | 'independentReports'>,
) {
  const [said, added, changed, reports] = [byDay(saidOn, id), byTime(addedAt, id), byTime(changedAt, id), byCount(independentReports, id)];
  return {
    saidUp: said.up,
    saidDown: said.down,
    addedUp: added.up,
    addedDown: added.down,
    changedUp: changed.up,
    changedDown: changed.down,
    reportsUp: reports.up,
    reportsDown: reports.down,
  };
}

/** Of those whose sort keys are not as they should be. */
export function quotationKeys({
  saidOn,
  quotations,
}: Pick<StatementFacts, 'saidOn' | 'quotations'>): { id: string; props: Record<string, number> }[] {
  return quotations.flatMap(({ id, publishedOn, saidUp, publishedUp }) => {
    const props = quotationSortKeys(id, { saidOn, publishedOn });
    return props.saidUp === saidUp && props.publishedUp === publishedUp ? [] : [{ id, props }];
  });
}
