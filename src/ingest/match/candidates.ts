import type { Writer } from '../../graph/runner.ts';
import { ID_LENGTH } from '../../relay/id.ts';
import type { Memory } from '../memory.ts';
import type { Claim } from '../write/records.ts';
import { readCandidates, readSides } from './candidates.cypher.ts';
import { readSide, type Side } from './side.ts';
import { indexQuery } from './reading.ts';

/** How many of the best that the index gives are looked at for each claim, and how many of these are compared: by the same speaker, by others. */
const LOOKED = 150;
const MOST = 25;
const OTHERS = 15;

/**
 * What the graph has that is worded like each of the claims, without what it has of their article itself: these very claims, and whatever
 * else the article renders.
 * @param article its id
 */
export async function candidatesOf(ask: Writer, claims: readonly Claim[], article: string, memory: Memory): Promise<Side[][]> {
  const asked = askedBy(claims);
  const candidates = claims.map((): Side[] => []);
  const { queries, speakers } = asked;
  if (asked.claims.length === 0) return candidates;
  const [row] = await ask.run(readCandidates, { queries, speakers, article, looked: LOOKED, most: MOST, others: OTHERS });
  const version = row!['version'] as number | null;
  memory.at(version);
  const own = ownOf(claims, memory);
  // What is kept is taken at once: after a wait it may be gone. What is not stands as its id until it has been read.
  const missing = new Set<string>();
  const found: Found[] = [];
  (row!['found'] as string[]).forEach((ids, at) => {
    found.push({ claim: asked.claims[at]!, sides: keptOf(ids, own, memory, missing) });
  });
  const read = new Map<string, Side>();
  if (missing.size > 0) {
    for (const side of (await ask.run(readSides, { ids: [...missing].join(' ') })).map(readSide)) {
      read.set(side.id, side);
      if (memory.isAt(version)) memory.sides.add(side);
    }
  }
  const there = row!['there'] === true;
  for (const { claim, sides } of found) add(candidates[claim]!, sides, read, there ? article : null);
  return candidates;
}

/** See `readCandidates`. */
interface Asked {
  /** Which of the claims each line is for: those that have words to ask for. */
  claims: readonly number[];
  queries: string;
  speakers: string;
}

interface Found {
  claim: number;
  sides: (Side | string)[];
}

// These are apart, and push: what `map` makes once it runs optimized is of another kind, and all that has taken it in compiled anew.
function askedBy(all: readonly Claim[]): Asked {
  const claims: number[] = [];
  const queries: string[] = [];
  const speakers: string[] = [];
  all.forEach(({ record: { gist, claim }, speakers: by }, at) => {
    const query = indexQuery(claim === null ? gist : `${gist} ${claim}`);
    if (query === null) return;
    claims.push(at);
    queries.push(query);
    speakers.push(by.join(' '));
  });
  return { claims, queries: queries.join('\n'), speakers: speakers.join('\n') };
}

/** What the graph may have of the claims themselves. */
interface Own {
  ids: ReadonlySet<string>;
  /** Those of them that are kept: none, nearly always, and then nothing has to be asked of any other that is. */
  kept: ReadonlySet<Side>;
}

function ownOf(claims: readonly Claim[], memory: Memory): Own {
  const ids = new Set<string>();
  const kept = new Set<Side>();
  for (const { id } of claims) {
    ids.add(id);
    const side = memory.sides.get(id);
    if (side !== undefined) kept.add(side);
  }
  return { ids, kept };
}

/** @param found ids of one question, see `readCandidates` */
function keptOf(found: string, own: Own, memory: Memory, missing: Set<string>): (Side | string)[] {
  const sides: (Side | string)[] = [];
  for (let at = 0; at < found.length; at += ID_LENGTH) {
    const side = memory.sides.get(found, at);
    if (side === undefined) missed(found.slice(at, at + ID_LENGTH), own, sides, missing);
    else if (own.kept.size === 0 || !own.kept.has(side)) sides.push(side);
  }
  return sides;
}

function missed(id: string, own: Own, sides: (Side | string)[], missing: Set<string>): void {
  if (own.ids.has(id)) return;
  missing.add(id);
  sides.push(id);
}

/** @param article whose own statements are left out; null: the graph has none of it */
function add(to: Side[], sides: readonly (Side | string)[], read: ReadonlyMap<string, Side>, article: string | null): void {
  for (const one of sides) {
    const side = isId(one) ? read.get(one) : one;
    if (side !== undefined && (article === null || !isIn(side, article))) to.push(side);
  }
}

const isIn = ({ renderings }: Side, article: string): boolean => renderings.some((one) => one.article === article);
const isId = (one: Side | string): one is string => typeof one === 'string';
