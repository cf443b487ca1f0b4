import type { Writer } from '../../graph/runner.ts';
import type { RelationRecord } from '../../records/record.model.ts';
import type { Claim } from '../write/records.ts';
import type { Decision } from '../ingest.model.ts';
import { Memory } from '../memory.ts';
import { candidatesOf } from './candidates.ts';
import { type Differing, differingIn } from './discrepancies.ts';
import { decisionsOf, type Join, joinsOf } from './joins.ts';
import { Rarity } from './rarity.ts';
import { withinReach } from './reach.ts';
import { relationsOf } from './relations.ts';
import { type ArticleAtHand, sideOf } from './side.ts';
import { forgetTooMany } from './vocabulary.ts';

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

/** Finds out which of an article's claims the graph has already, and how they stand to what others said. */
export async function match(ask: Writer, claims: readonly Claim[], article: ArticleAtHand, memory = new Memory()): Promise<Matches> {
  const worded = await candidatesOf(ask, claims, article.id, memory);
  // From here on nothing is waited for: nobody else holds numbers of stems.
  forgetTooMany();
  const heard = new Set(claims.flatMap(({ speakers }) => speakers));
  const own = claims.map((claim) => sideOf(claim, article, heard));
  const rarity = new Rarity(own, ...worded);
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
