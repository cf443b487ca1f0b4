import type { Query, Row, Runner, Writer } from '../../graph/runner.ts';
import { countStatements, nextParts, nextTallies, nextTies, nextToCheck } from './check.cypher.ts';
import { pairOf } from './deltas.ts';
import { countedAs, type Facts, listsOf, partsOf, talliesOf, tallyKey, tiesOf } from './facts.ts';
import { byDay } from './order.ts';
import { isCounted, quotationKeys, readStandings, sortKeys, type Standing, UNCOUNTED } from './readmodel.write.ts';

/** Something that is not as it should be. */
export interface Finding {
  /** Id or key of the thing. */
  id: string;
  /** What is wrong with it, in one sentence. */
  message: string;
}

export interface CheckOptions {
  /** How many things are looked at at a time. Default 1,000. */
  batch?: number;
  /** How many statements of which counters are held in memory at once; beyond, they are gone through several times. Default 300,000. */
  memory?: number;
  /** After each batch: how many things were looked at so far. */
  progress?: (things: number) => void;
  signal?: AbortSignal;
}

/** Holds the read model against what the base graph says. Reads only; what is written meanwhile may be reported wrongly. */
export async function* checkReadModel(runner: Runner, options: CheckOptions = {}): AsyncGenerator<Finding> {
  const { batch = 1000, memory = 300_000, signal } = options;
  const [row] = await runner.read(countStatements);
  const shares = Math.max(1, Math.ceil(Number(row?.['count'] ?? 0) / memory));
  let done = 0;
  for (let share = 0; share < shares; share++) {
    const sums = new Sums((key) => hash(key) % shares === share);
    for await (const ids of pages(runner, nextToCheck, batch, signal)) {
      const standings = await readStandings(
        readerOf(runner, signal),
        ids.map(({ id }) => String(id)),
      );
      for (const standing of standings) {
        if (share === 0) yield* findingsOf(standing);
        if (isCounted(standing.facts)) sums.add(standing.facts);
      }
      options.progress?.((done += ids.length));
    }
    yield* sums.compare(runner, batch, signal);
  }
}

/** Queries that only read, where a transaction's are wanted. */
const readerOf = (runner: Runner, signal: AbortSignal | undefined): Writer => ({
  run: (query, params) => runner.read(query, params, { signal, timeout: 600_000 }),
});

async function* pages(runner: Runner, next: Query, batch: number, signal: AbortSignal | undefined): AsyncGenerator<Row[]> {
  for (let after = ''; ;) {
    const rows = await readerOf(runner, signal).run(next, { after, batch });
    if (rows.length === 0) return;
    after = String(rows.at(-1)!['id']);
    yield rows;
  }
}

function* findingsOf({ id, facts, present, entries }: Standing): Generator<Finding> {
  if (facts === null) {
    if (entries.length > 0 || Object.values(present).some((value) => value !== null))
      yield { id, message: 'It is merged, and is in lists or counts all the same.' };
    return;
  }
  const [there, wanted] = [entries.map(([, list]) => list), new Set(listsOf(facts))];
  const missing = [...wanted].filter((list) => !there.includes(list));
  const wrong = there.filter((list, i) => !wanted.has(list) || there.indexOf(list) !== i);
  if (missing.length > 0) yield { id, message: `It is missing in ${missing.slice(0, 5).join(', ')}.` };
  if (wrong.length > 0) yield { id, message: `It stands wrongly, or twice, in ${wrong.slice(0, 5).join(', ')}.` };
  const { up, down } = byDay(facts.saidOn, id);
  if (entries.some(([, , u, d]) => u !== up || d !== down)) yield { id, message: 'In lists it stands in the place of another date.' };
  const props: Record<string, unknown> = { ...sortKeys(id, facts), counted: isCounted(facts) ? countedAs(facts) : UNCOUNTED };
  const others = Object.keys(props).filter((name) => present[name] !== props[name]);
  if (others.length > 0) yield { id, message: `Not as its record has it: ${others.join(', ')}.` };
  for (const quotation of quotationKeys(facts)) yield { id: quotation.id, message: 'Its sort keys are not of its dates.' };
}

/** What all statements together make of the counters of one share. */
class Sums {
  readonly #tallies = new Map<string, number>();
  readonly #ties = new Map<string, number>();
  readonly #parts = new Map<string, { part: number; says: number }>();

  constructor(private readonly isOurs: (key: string) => boolean) {}

  add(facts: Facts): void {
    for (const { by, keys } of talliesOf(facts)) this.#count(this.#tallies, tallyKey(by, keys));
    for (const { source, target } of tiesOf(facts)) this.#count(this.#ties, pairOf(source, target));
    for (const { actor, says } of partsOf(facts)) {
      if (!this.isOurs(actor)) continue;
      const { part, says: said } = this.#parts.get(actor) ?? { part: 0, says: 0 };
      this.#parts.set(actor, { part: part + 1, says: said + (says ? 1 : 0) });
    }
  }

  async *compare(runner: Runner, batch: number, signal: AbortSignal | undefined): AsyncGenerator<Finding> {
    yield* this.#differences(runner, nextTallies, this.#tallies, batch, signal);
    yield* this.#differences(runner, nextTies, this.#ties, batch, signal);
    for await (const rows of pages(runner, nextParts, batch, signal)) {
      for (const { id, count, says } of rows) {
        if (!this.isOurs(String(id))) continue;
        const sum = this.#parts.get(String(id)) ?? { part: 0, says: 0 };
        this.#parts.delete(String(id));
        if (sum.part !== count || sum.says !== says)
          yield { id: String(id), message: `It says ${sum.says} and takes part in ${sum.part}, not ${String(says)} and ${String(count)}.` };
      }
    }
    for (const id of this.#parts.keys()) yield { id, message: 'How much it takes part in is not counted.' };
  }

  #count(sums: Map<string, number>, key: string): void {
    if (this.isOurs(key)) sums.set(key, (sums.get(key) ?? 0) + 1);
  }

  async *#differences(
    runner: Runner,
    next: Query,
    sums: Map<string, number>,
    batch: number,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<Finding> {
    for await (const rows of pages(runner, next, batch, signal)) {
      for (const row of rows) {
        const key = String(row['id']);
        if (!this.isOurs(key)) continue;
        const sum = sums.get(key) ?? 0;
        sums.delete(key);
        if (sum !== row['count']) yield { id: key, message: `It counts ${String(row['count'])} statements where there are ${sum}.` };
        if (row['whole'] !== true) yield { id: key, message: 'Its parts do not belong together.' };
      }
    }
    for (const [id, sum] of sums) yield { id, message: `It is missing, and should count ${sum} statements.` };
  }
}

/** A number of its own for nearly every text. */
function hash(text: string): number {
  let value = 0;
  for (let i = 0; i < text.length; i++) value = (value * 31 + text.charCodeAt(i)) >>> 0;
  return value;
}
