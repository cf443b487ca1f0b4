import type { Writer } from '../../graph/runner.ts';
import type { RelationRecord } from '../../records/record.model.ts';
import type { Claim } from '../write/records.ts';
import type { Decision } from '../ingest.model.ts';
import { keptOf, Memory } from '../memory.ts';
import { readCandidates, readSides } from './candidates.cypher.ts';
import { type Differing, differingIn } from './discrepancies.ts';
import { decisionsOf, type Join, joinsOf } from './joins.ts';
import { Rarity } from './rarity.ts';
import { withinReach } from './reach.ts';
import { relationsOf } from './relations.ts';
import { type ArticleAtHand, readSide, type Side, sideOf, vocablesOf } from './side.ts';
import { forgetTooMany } from './vocabulary.ts';
import { indexQuery } from './wording.ts';

export type { Join } from './joins.ts';
export { MATCHER } from './relations.ts';

export interface Matches {
  joins: Join[];
  relations: RelationRecord[];
  /** Where the renderings of what is joined differ. */
  differing: Differing[];
  decisions: Decision[];
  /** What was said, of each statement that is named here, by id. */
  gists: ReadonlyMap<string, string>;
}

/** How many of the best that the index gives are looked at for each claim, and how many of these are compared: by the same speaker, by others. */
const LOOKED = 150;
const MOST = 25;
const OTHERS = 15;

/** Finds out which of an article's claims the graph has already, and how they stand to what others said. */
export async function match(ask: Writer, claims: readonly Claim[], article: ArticleAtHand, memory = new Memory()): Promise<Matches> {
  const found = await candidatesOf(ask, claims, memory);
  // From here on nothing is waited for: nobody else holds numbers of stems.
  forgetTooMany();
  const heard = new Set(claims.flatMap(({ speakers }) => speakers));
  const own = claims.map((claim) => sideOf(claim, article, heard));
  const mine = new Set(own.map(({ id }) => id));
  const isOther = ({ id, renderings }: Side) => !mine.has(id) && !renderings.some((one) => one.article === article.id);
  const worded = found.map((sides) => sides.filter(isOther));
  const rarity = new Rarity([...new Set([...own, ...worded.flat()])].map(vocablesOf));
  const others = withinReach(own, worded, rarity);
  const joins = joinsOf(own, others, rarity);
  const relations = relationsOf(own, others, joins, rarity);
  rarity.giveBack();
  const named = [...joins.flatMap(({ a, b }) => [a, b]), ...relations.flatMap(({ from, to }) => [from, to])];
  const near = new Map([...own, ...others.flat()].map((side) => [side.id, side]));
  const sides = new Map(named.map((id) => [id, near.get(id)!]));
  const gists = new Map([...sides].map(([id, { gist }]) => [id, gist]));
  return { joins, relations, differing: differingIn(joins, sides), decisions: decisionsOf(joins, sides), gists };
}

/** What the graph has that is worded like each of the claims. */
async function candidatesOf(ask: Writer, claims: readonly Claim[], memory: Memory): Promise<Side[][]> {
  const asked = claims.flatMap(({ record, speakers }, claim) => {
    const query = indexQuery(record.claim === null ? record.gist : `${record.gist} ${record.claim}`);
    return query === null ? [] : [{ claim, query, speakers }];
  });
  const [row] = asked.length === 0 ? [] : await ask.run(readCandidates, { asked, looked: LOOKED, most: MOST, others: OTHERS });
  const candidates = claims.map((): Side[] => []);
  if (row === undefined) return candidates;
  const version = row['version'] as number | null;
  const ids = row['found'] as unknown as [claim: number, ids: string[]][];
  memory.at(version);
  const { found, missing } = keptOf(memory.sides, new Set(ids.flatMap(([, those]) => those)));
  if (missing.length > 0) {
    for (const side of (await ask.run(readSides, { ids: missing })).map(readSide)) {
      found.set(side.id, side);
      if (memory.isAt(version)) memory.sides.set(side.id, side);
    }
  }
  for (const [claim, those] of ids) candidates[claim] = those.flatMap((id) => found.get(id) ?? []);
  return candidates;
}
