import { words } from '../../domains/search/words.ts';
import type { Writer } from '../../graph/runner.ts';
import { ownCopy } from '../../memo.ts';
import { keptOf, type Memory, type NamesFrom } from '../memory.ts';
import { readActorsNamed } from './actors.cypher.ts';
import type { NameRuns } from './name-runs.ts';
import { keyOfName } from './names.ts';
import { firstWord, wordsIn } from './reach.ts';

/** First words, and names by themselves, that are asked for at once. */
const BATCH = 1000;
/** Names that begin with one word; where there are more, each is asked for by itself. */
const MOST = 50;

const NONE: NamesFrom = { ids: new Map(), words: 0 };
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

/** What is still to be asked. */
interface Unknown {
  firsts: string[];
  keys: string[];
  /** With queries for the index of names. */
  spelt: { key: string; query: string }[];
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
  const like = byKeys(spelt);
  const given = namesIn(others, like);
  const from = keptOf(memory.named, firstsOf(runs, given));
  const near = keptOf(memory.alike, like.keys());
  const known: Known = { from: from.found, alone: new Map(), near: near.found };
  let queries = queriesFor(near.missing, like);
  let visits = visitsOf(runs, given, known);
  for (;;) {
    const unknown: Unknown = {
      firsts: from.missing.splice(0, BATCH),
      keys: keysAmongMany(visits, known).slice(0, BATCH),
      spelt: queries,
    };
    if (unknown.firsts.length + unknown.keys.length + unknown.spelt.length === 0) break;
    queries = [];
    await learn(ask, unknown, known);
    if (unknown.firsts.length > 0) visits = visitsOf(runs, given, known);
    if (memory.isAt(version)) keep(unknown, known, memory);
  }
  return idsOf(visits, like, known);
}

// Small, and filling lists by pushing: what takes in all of this is compiled again for each kind of list that `map` makes.

function byKeys(spelt: readonly string[]): Map<string, string> {
  const like = new Map<string, string>();
  for (const name of spelt) like.set(keyOfName(name), name);
  return like;
}

function namesIn(others: readonly string[], like: ReadonlyMap<string, string>): string[] {
  const given: string[] = [];
  for (const key of others) if (key !== '') given.push(key);
  for (const key of like.keys()) if (key !== '') given.push(key);
  return given;
}

function firstsOf(runs: NameRuns, given: readonly string[]): Set<string> {
  const firsts = new Set<string>();
  for (const { first } of runs.starts) firsts.add(first);
  for (const key of given) firsts.add(firstWord(key));
  return firsts;
}

function queriesFor(keys: readonly string[], like: ReadonlyMap<string, string>): Unknown['spelt'] {
  const queries: Unknown['spelt'] = [];
  for (const key of keys) queries.push({ key, query: queryOf(like.get(key)!) });
  return queries;
}

function idsOf({ keys, names }: Visits, like: ReadonlyMap<string, string>, known: Known): Set<string> {
  const ids = new Set<string>();
  for (let i = 0; i < keys.length; i++) for (const id of bearersOf(keys[i]!, names[i]!, known)) ids.add(id);
  for (const key of like.keys()) for (const id of known.near.get(key)!) ids.add(id);
  return ids;
}

/** Of a name's longer words; empty where it has none, and finds nobody then. */
const queryOf = (name: string): string =>
  words(name)
    .map(({ word }) => word)
    .filter((word) => word.length > 2)
    .map((word) => `+${word}~${word.length < 6 ? 1 : 2}`)
    .join(' ');

/**
 * The names that somebody may bear, in the order of the text, then those given: as far as it is known who bears names that begin so, and the
 * same until more of that is.
 */
interface Visits {
  keys: string[];
  /** All that begin as each key does. */
  names: NamesFrom[];
}

function visitsOf(runs: NameRuns, given: readonly string[], { from }: Known): Visits {
  const visits: Visits = { keys: [], names: [] };
  for (const { at, first } of runs.starts) {
    const names = from.get(first) ?? NONE;
    if (names === NONE) continue;
    for (const key of runs.keysAt(at, names === 'MANY' ? Infinity : names.words)) visit(visits, key, names);
  }
  for (const key of given) visit(visits, key, from.get(firstWord(key)) ?? NONE);
  return visits;
}

function visit({ keys, names }: Visits, key: string, all: NamesFrom): void {
  keys.push(key);
  names.push(all);
}

/** Those that are still to be asked for by themselves. */
function keysAmongMany({ keys, names }: Visits, { alone }: Known): string[] {
  const asked = new Set<string>();
  for (let i = 0; i < keys.length; i++) if (names[i] === 'MANY' && !alone.has(keys[i]!)) asked.add(keys[i]!);
  return [...asked];
}

const bearersOf = (key: string, names: NamesFrom, { alone }: Known): readonly string[] =>
  (names === 'MANY' ? alone : names.ids).get(key) ?? NOBODY;

async function learn(ask: Writer, { firsts, keys, spelt }: Unknown, { from, alone, near }: Known): Promise<void> {
  for (const first of firsts) from.set(first, NONE);
  for (const key of keys) alone.set(key, NOBODY);
  for (const { key } of spelt) near.set(key, NOBODY);
  const row = (await ask.run(readActorsNamed, { firsts: firsts.join('\n'), most: MOST, keys: keys.join('\n'), ...linesOf(spelt) }))[0]!;
  for (const [first, bearers] of row['starting'] as [string, Bearer[] | null][]) {
    const ids = byKey(bearers ?? []);
    from.set(first, bearers === null ? 'MANY' : { ids, words: Math.max(...[...ids.keys()].map(wordsIn)) });
  }
  for (const [key, ids] of byKey(row['bearing'] as Bearer[])) alone.set(key, ids);
  for (const [key, ids] of row['like'] as [string, string[]][]) near.set(key, ids);
}

/** As `readActorsNamed` takes them. */
function linesOf(spelt: Unknown['spelt']): { spelt: string; queries: string } {
  const asked = spelt.filter(({ query }) => query !== '');
  return { spelt: asked.map(({ key }) => key).join('\n'), queries: asked.map(({ query }) => query).join('\n') };
}

type Bearer = [key: string, id: string];

function byKey(bearers: readonly Bearer[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const [key, id] of bearers) ids.set(key, [...(ids.get(key) ?? []), id]);
  return ids;
}

function keep({ firsts, spelt }: Unknown, { from, near }: Known, memory: Memory): void {
  for (const first of firsts) memory.named.set(ownCopy(first), from.get(first));
  for (const { key } of spelt) memory.alike.set(key, near.get(key));
}
