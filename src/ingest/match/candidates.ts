import type { Writer } from '../../graph/runner.ts';
import type { Memory } from '../memory.ts';
import type { Claim } from '../write/records.ts';
import { idsIn, readCandidates, readSides } from './candidates.cypher.ts';
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
  const asked = claims.flatMap(({ record, speakers }, claim) => {
    const query = indexQuery(record.claim === null ? record.gist : `${record.gist} ${record.claim}`);
    return query === null ? [] : [{ claim, query, speakers }];
  });
  const candidates = claims.map((): Side[] => []);
  if (asked.length === 0) return candidates;
  const [row] = await ask.run(readCandidates, { asked, article, looked: LOOKED, most: MOST, others: OTHERS });
  const version = row!['version'] as number | null;
  memory.at(version);
  const own = new Set(claims.map(({ id }) => id));
  // What is kept is taken at once: after a wait it may be gone. What is not stands as its id until it has been read.
  const missing = new Set<string>();
  const found = (row!['found'] as unknown as [claim: number, ids: string][]).map(([claim, text]) => {
    const sides: (Side | string)[] = [];
    for (const id of idsIn(text)) {
      if (own.has(id)) continue;
      const side = memory.sides.get(id);
      if (side === undefined) missing.add(id);
      sides.push(side ?? id);
    }
    return { claim, sides };
  });
  const read = new Map<string, Side>();
  if (missing.size > 0) {
    for (const side of (await ask.run(readSides, { ids: [...missing] })).map(readSide)) {
      read.set(side.id, side);
      if (memory.isAt(version)) memory.sides.set(side.id, side);
    }
  }
  const there = row!['there'] === true;
  for (const { claim, sides } of found)
    for (const one of sides) {
      const side = isId(one) ? read.get(one) : one;
      if (side !== undefined && !(there && isIn(side, article))) candidates[claim]!.push(side);
    }
  return candidates;
}

const isIn = ({ renderings }: Side, article: string): boolean => renderings.some((one) => one.article === article);
const isId = (one: Side | string): one is string => typeof one === 'string';
