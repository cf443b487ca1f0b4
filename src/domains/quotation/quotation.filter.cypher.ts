import type { DateRange, Maybe } from '../../generated/graphql.ts';
import { given } from '../../given.ts';
import { has } from '../../selection/arguments.ts';
import type { Compilation } from '../../selection/compilation.ts';
import { within } from '../../selection/range.cypher.ts';

/** What both filters ask of a quotation and its article. */
export interface RenderingFilter {
  readonly articles?: Maybe<readonly string[]>;
  readonly outlets?: Maybe<readonly string[]>;
  readonly via?: Maybe<readonly string[]>;
  readonly publishedOn?: Maybe<DateRange>;
  readonly minConfidence?: Maybe<number>;
}

/** The conditions on quotation `q` of article `a`. */
export function renderingConditions(c: Compilation, { q, a }: { q: string; a: string }, filter: RenderingFilter): string[] {
  const where: string[] = [];
  if (given(filter.articles)) where.push(`${a}.id IN ${c.ids(filter.articles, 'filter.articles', 'article')}`);
  if (given(filter.outlets)) {
    where.push(`EXISTS { MATCH (${a})-[:PUBLISHED_BY]->(outlet) WHERE outlet.id IN ${c.ids(filter.outlets, 'filter.outlets', 'actor')} }`);
  }
  if (given(filter.via))
    where.push(`EXISTS { MATCH (${q})-[:VIA]->(relay) WHERE relay.id IN ${c.ids(filter.via, 'filter.via', 'actor')} }`);
  if (given(filter.publishedOn)) where.push(...within(c, `${a}.publishedOn`, filter.publishedOn));
  if (has(filter, 'minConfidence')) where.push(`${q}.confidence >= ${c.param(() => filter.minConfidence)}`);
  return where;
}
