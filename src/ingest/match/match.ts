import type { Writer } from '../../graph/runner.ts';
import type { RelationRecord } from '../../records/record.model.ts';
import type { Claim } from '../write/records.ts';
import type { Decision } from '../ingest.model.ts';
import { readCandidates, readHeard } from './candidates.cypher.ts';
import { type Differing, differingIn } from './discrepancies.ts';
import { decisionsOf, type Join, joinsOf } from './joins.ts';
import { Rarity } from './rarity.ts';
import { relationsOf } from './relations.ts';
import { type ArticleAtHand, readSide, type Side, sideOf, wordingsOf } from './side.ts';
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
export async function match(tx: Writer, claims: readonly Claim[], article: ArticleAtHand): Promise<Matches> {
  const heard = new Set(claims.flatMap(({ speakers }) => speakers));
  const own = claims.map((claim) => sideOf(claim, { ...article, heard }));
  const candidates = await candidatesOf(tx, claims, article.id);
  const others = own.map((_, i) => candidates.filter((one) => one.claims.has(i)).map(({ side }) => side));
  const rarity = new Rarity([...own, ...candidates.map(({ side }) => side)].map(wordingsOf));
  const joins = joinsOf(own, others, rarity);
  const relations = relationsOf(own, others, joins, rarity);
  const sides = new Map([...own, ...others.flat()].map((side) => [side.id, side]));
  const named = [...joins.flatMap(({ a, b }) => [a, b]), ...relations.flatMap(({ from, to }) => [from, to])];
  const gists = new Map(named.map((id) => [id, sides.get(id)!.gist]));
  return { joins, relations, differing: differingIn(joins, sides), decisions: decisionsOf(joins, sides), gists };
}

/** What the graph has that is worded like one of the claims, in other articles. */
async function candidatesOf(tx: Writer, claims: readonly Claim[], article: string): Promise<{ claims: Set<number>; side: Side }[]> {
  const asked = claims.flatMap(({ record, speakers }, claim) => {
    const query = indexQuery([record.gist, record.claim ?? ''].join(' '));
    return query === null ? [] : [{ claim, query, speakers }];
  });
  if (asked.length === 0) return [];
  const own = new Set(claims.map(({ id }) => id));
  const rows = await tx.run(readCandidates, { asked, looked: LOOKED, most: MOST, others: OTHERS });
  const found = rows
    .map((row) => ({ claims: new Set(row['claims'] as number[]), side: readSide(row) }))
    .filter(({ side }) => !own.has(side.id) && !side.renderings.some((one) => one.article === article));
  const unsaid = found.filter(({ side }) => side.speakers.every(({ impersonal }) => impersonal));
  const articles = [...new Set(unsaid.flatMap(({ side }) => side.renderings.map((one) => one.article)))];
  const heard = new Map(
    articles.length === 0
      ? []
      : (await tx.run(readHeard, { articles })).map((row) => [String(row['article']), new Set(row['heard'] as string[])] as const),
  );
  for (const { side } of unsaid) side.renderings = side.renderings.map((one) => ({ ...one, heard: heard.get(one.article) ?? one.heard }));
  return found;
}
