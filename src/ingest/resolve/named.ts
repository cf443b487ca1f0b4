import { words } from '../../domains/search/words.ts';
import type { Writer } from '../../graph/runner.ts';
import { keptOf, type Memory, type NamesFrom } from '../memory.ts';
import { readActorsNamed } from './actors.cypher.ts';
import type { NameRuns } from './name-runs.ts';
import { keyOfName } from './names.ts';
import { firstWord } from './reach.ts';

/** First words, and names by themselves, that are asked for at once. */
const BATCH = 1000;
/** Names that begin with one word; where there are more, each is asked for by itself. */
const MOST = 200;

const NONE: NamesFrom = new Map();
const NOBODY: readonly string[] = [];

/** What is known of who bears which name. */
interface Known {
  /** By first word. */
  from: Map<string, NamesFrom>;
  /** By key: names that were asked for by themselves. */
  alone: Map<string, readonly string[]>;
  /** By key: those whose names are spelt nearly so. */
  near: Map<string, readonly string[]>;
}

/** A name that may be spelt otherwise, with the query for the index of names. */
interface Spelt {
  key: string;
  query: string;
}

/** What is still to be asked. */
interface Unknown {
  firsts: string[];
  keys: string[];
  spelt: Spelt[];
}

/**
 * Ids of those in the graph who bear one of a text's names, or another of these; then, where nobody bears the very name, of those whose names
 * are spelt nearly so: transliterations. What is remembered of them is not asked again.
 * @param others keys of names
 * @param version of the graph, to which the memory holds now
 */
export async function idsNamed(
  ask: Writer,
  runs: NameRuns,
  others: readonly string[],
  spelt: readonly string[],
  version: number | null,
  memory: Memory,
): Promise<Set<string>> {
  const queries = spelt.flatMap(queryOf);
  const given = [...others, ...queries.map(({ key }) => key)].filter((key) => key !== '');
  const firsts = new Set([...runs.starts.map(({ first }) => first), ...given.map(firstWord)]);
  const known: Known = {
    from: keptOf(memory.named, firsts).found,
    alone: new Map(),
    near: keptOf(memory.alike, new Set(queries.map(({ key }) => key))).found,
  };
  for (;;) {
    const keys = keysOf(runs, given, known);
    const unknown: Unknown = {
      firsts: [...firsts].filter((first) => !known.from.has(first)).slice(0, BATCH),
      keys: keys.filter((key) => isAmongMany(key, known) && !known.alone.has(key)).slice(0, BATCH),
      spelt: queries.filter(({ key }) => !known.near.has(key)),
    };
    if (unknown.firsts.length + unknown.keys.length + unknown.spelt.length === 0) {
      const near = queries.flatMap(({ key }) => known.near.get(key)!);
      return new Set([...keys.flatMap((key) => bearersOf(key, known)), ...near]);
    }
    await learn(ask, unknown, known);
    if (memory.isAt(version)) keep(unknown, known, memory);
  }
}

function queryOf(name: string): Spelt[] {
  const clauses = words(name)
    .map(({ word }) => word)
    .filter((word) => word.length > 2)
    .map((word) => `+${word}~${word.length < 6 ? 1 : 2}`);
  return clauses.length === 0 ? [] : [{ key: keyOfName(name), query: clauses.join(' ') }];
}

/** Each once, in the order of the text: those that begin as a name of the graph does, and those given. */
function keysOf(runs: NameRuns, given: readonly string[], { from }: Known): string[] {
  const keys = new Set<string>();
  for (const { at, first } of runs.starts) if ((from.get(first) ?? NONE) !== NONE) for (const key of runs.keysAt(at)) keys.add(key);
  for (const key of given) keys.add(key);
  return [...keys];
}

const isAmongMany = (key: string, { from }: Known): boolean => from.get(firstWord(key)) === 'MANY';

function bearersOf(key: string, { from, alone }: Known): readonly string[] {
  const names = from.get(firstWord(key)) ?? NONE;
  return (names === 'MANY' ? alone : names).get(key) ?? NOBODY;
}

async function learn(ask: Writer, { firsts, keys, spelt }: Unknown, { from, alone, near }: Known): Promise<void> {
  for (const first of firsts) from.set(first, NONE);
  for (const key of keys) alone.set(key, NOBODY);
  for (const { key } of spelt) near.set(key, NOBODY);
  const [row] = await ask.run(readActorsNamed, { firsts, most: MOST, keys: keys.join('\n'), spelt });
  if (row === undefined) return;
  for (const [first, bearers] of row['starting'] as [string, Bearer[] | null][])
    from.set(first, bearers === null ? 'MANY' : byKey(bearers));
  for (const [key, ids] of byKey(row['bearing'] as Bearer[])) alone.set(key, ids);
  for (const [key, ids] of row['like'] as [string, string[]][]) near.set(key, ids);
}

type Bearer = [key: string, id: string];

function byKey(bearers: readonly Bearer[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const [key, id] of bearers) ids.set(key, [...(ids.get(key) ?? []), id]);
  return ids;
}

function keep({ firsts, spelt }: Unknown, { from, near }: Known, memory: Memory): void {
  for (const first of firsts) memory.named.set(first, from.get(first));
  for (const { key } of spelt) memory.alike.set(key, near.get(key));
}
