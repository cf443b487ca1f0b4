import type { DateRange, StatementFilter } from '../../generated/graphql.ts';
import { badInput } from '../../errors.ts';
import { given } from '../../given.ts';
import { has } from '../../selection/arguments.ts';
import type { Compilation } from '../../selection/compilation.ts';
import { checkRange } from '../../selection/range.cypher.ts';
import { GRAPHQL_TYPE } from '../actor/actor.model.ts';
import { checkCountryCodes } from '../actor/country.ts';
import { requireMeasures } from '../figure/measure.cypher.ts';
import { renderingConditions } from '../quotation/quotation.filter.cypher.ts';
import { BOTH_WAYS } from '../relation/relation.model.ts';
import { everyWordQuery } from '../search/words.ts';
import { countKeys, timeKeys } from '../readmodel/order.ts';
import { heldWhenSaid } from './spoken.cypher.ts';
import { isListed } from './statement.seek.cypher.ts';

type Filter = StatementFilter | null | undefined;

/**
 * The Lucene query for a text in which every word must be there.
 * @param prefix the last one may be the beginning of a word
 */
export function textQuery(text: string, argument: string, prefix = false): string {
  const query = everyWordQuery(text, { prefix });
  if (query === null) throw badInput(`\`${argument}\` holds no word to look for. Leave it out to list all.`, { argument });
  return query;
}

// The far ends below have no label: by one, Neo4j would look them up in an index for every statement and come from there, through all
// that belongs to a state, instead of taking the one or two steps from the statement.

/** What the speaker `sp` of statement `s` spoke for: itself, the body of the post held then, or that of an unnamed source. */
function spokeFor(s: string, sp: string, condition: (body: string) => string): string {
  return `(${[
    condition(sp),
    `EXISTS { MATCH (${s})-[:IN_CAPACITY]->(post)<-[:HOLDS]-(${sp}) MATCH (post)-[:AT]->(body) WHERE ${condition('body')} }`,
    `EXISTS { MATCH (${sp})-[:AFFILIATED_WITH]->(body) WHERE ${condition('body')} }`,
  ].join(' OR ')})`;
}

/** The state that the speaker spoke for on that occasion. */
function spokeForCountry(s: string, sp: string, codes: string): string {
  const to = (path: string) => `EXISTS { MATCH ${path} WHERE state.code IN ${codes} }`;
  // By type, so that only the one way is gone that such a speaker can have.
  return (
    `CASE ${sp}.type WHEN 'Country' THEN ${sp}.code IN ${codes} ` +
    `WHEN 'Agency' THEN ${to(`(${sp})-[:OF]->(state)`)} ` +
    `WHEN 'Person' THEN ${to(`(${s})-[:IN_CAPACITY]->(post)-[:FOR]->(state), (post)<-[:HOLDS]-(${sp})`)} ` +
    `WHEN 'AnonymousSource' THEN ${to(`(${sp})-[:AFFILIATED_WITH]->()-[:OF*0..1]->(state)`)} ELSE false END`
  );
}

function speakerConditions(c: Compilation, s: string, filter: StatementFilter): string[] {
  const sp = c.variable('sp');
  const of: string[] = [];
  if (given(filter.speakers)) of.push(`${sp}.id IN ${c.ids(filter.speakers, 'filter.speakers', 'actor')}`);
  if (given(filter.speakerTypes)) of.push(`${sp}.type IN ${c.param(filter.speakerTypes.map((type) => GRAPHQL_TYPE[type]))}`);
  if (given(filter.speakerCountries))
    of.push(
      spokeForCountry(
        s,
        sp,
        c.param(() => checkCountryCodes(filter.speakerCountries!, 'filter.speakerCountries')),
      ),
    );
  if (given(filter.speakerAgencies)) {
    const ids = c.ids(filter.speakerAgencies, 'filter.speakerAgencies', 'actor');
    of.push(spokeFor(s, sp, (body) => `EXISTS { MATCH (${body})-[:PART_OF*0..10]->(whole) WHERE whole.id IN ${ids} }`));
  }
  if (given(filter.speakerAgencyKinds)) {
    const kinds = c.param(filter.speakerAgencyKinds);
    of.push(spokeFor(s, sp, (body) => `${body}.kind IN ${kinds}`));
  }
  return of.length === 0 ? [] : [`EXISTS { MATCH (${s})-[:SAID_BY]->(${sp}:Actor) WHERE ${of.join(' AND ')} }`];
}

/** All of them of one and the same quotation. */
function quotationConditions(c: Compilation, s: string, filter: StatementFilter): string[] {
  const q = c.variable('q');
  const a = c.variable('a');
  const of = renderingConditions(c, { q, a }, filter);
  return of.length === 0
    ? []
    : [`EXISTS { MATCH (${s})<-[:RENDERS]-(${q}:Quotation)<-[:CONTAINS]-(${a}:Article) WHERE ${of.join(' AND ')} }`];
}

/** It is about the state, a body of it, or someone who held a post of it when the statement was made. */
const aboutCountry = (s: string, codes: string): string =>
  `EXISTS { MATCH (${s})-[:ABOUT]->(subject:Actor) WHERE subject.code IN ${codes} OR EXISTS { MATCH (subject:Agency)-[:OF]->(state) WHERE state.code IN ${codes} } OR EXISTS { MATCH (subject)-[:HOLDS]->(post)-[:FOR]->(state) WHERE state.code IN ${codes} AND ${heldWhenSaid(s, 'post')} } OR EXISTS { MATCH (subject)-[:AFFILIATED_WITH]->(state) WHERE state.code IN ${codes} } OR EXISTS { MATCH (subject)-[:AFFILIATED_WITH]->()-[:OF]->(state) WHERE state.code IN ${codes} } }`;

const to = (s: string, relationship: string, ids: string) => `EXISTS { MATCH (${s})-[:${relationship}]->(end) WHERE end.id IN ${ids} }`;

/**
 * Every condition of the filter on the statement that `s` is bound to, but `text` and `textPrefix`, which is where a listing starts from. Rejected
 * statements are left out unless asked for.
 * @param options.listed it was found in a list, where rejected statements do not stand unless asked for
 */
export function statementConditions(c: Compilation, s: string, filter: Filter, { listed = false } = {}): string[] {
  const where: string[] = [];
  if (given(filter?.reviewStatus)) where.push(`${s}.reviewStatus IN ${c.param(filter.reviewStatus)}`);
  else if (!listed) where.push(`${s}.reviewStatus <> 'REJECTED'`);
  if (!filter) return where;
  where.push(...speakerConditions(c, s, filter), ...quotationConditions(c, s, filter));
  if (given(filter.acts)) where.push(`${s}.act IN ${c.param(filter.acts)}`);
  if (given(filter.saidOn)) {
    const { saidOn } = filter;
    where.push(`${s}.saidOn IS NOT NULL`);
    if (has(saidOn, 'from')) where.push(`${s}.saidTo >= ${c.param(() => (checkRange(saidOn), saidOn.from))}`);
    if (has(saidOn, 'to')) where.push(`${s}.saidFrom <= ${c.param(() => saidOn.to)}`);
  }
  if (given(filter.hasDate)) where.push(`${s}.saidOn IS ${filter.hasDate ? 'NOT ' : ''}NULL`);
  if (has(filter, 'minReports'))
    where.push(`${s}.reportsUp >= ${c.param(() => countKeys({ from: filter.minReports!, to: null }, 'ASC').from)}`);
  if (has(filter, 'maxReports'))
    where.push(`${s}.reportsUp < ${c.param(() => countKeys({ from: null, to: filter.maxReports! }, 'ASC').to)}`);
  if (has(filter, 'changedSince')) where.push(`${s}.changedUp >= ${c.param(() => timeKeys(filter.changedSince!, 'ASC').from)}`);
  if (given(filter.addressees)) where.push(to(s, 'ADDRESSED_TO', c.ids(filter.addressees, 'filter.addressees', 'actor')));
  if (given(filter.about)) where.push(to(s, 'ABOUT', c.ids(filter.about, 'filter.about', 'actor')));
  if (given(filter.topics)) where.push(to(s, 'ON', c.ids(filter.topics, 'filter.topics', 'topic')));
  if (given(filter.occasions)) where.push(to(s, 'AT', c.ids(filter.occasions, 'filter.occasions', 'occasion')));
  if (given(filter.aboutCountries))
    where.push(
      aboutCountry(
        s,
        c.param(() => checkCountryCodes(filter.aboutCountries!, 'filter.aboutCountries')),
      ),
    );
  if (given(filter.measures)) {
    const keys = requireMeasures(c, filter.measures);
    where.push(
      `EXISTS { MATCH (${s})<-[:RENDERS]-(:Quotation)-[:GIVES]->(:Figure)-[:MEASURES]->(measure:Measure) WHERE measure.key IN ${keys} }`,
    );
  }
  if (given(filter.hasDiscrepancy)) where.push(`${filter.hasDiscrepancy ? '' : 'NOT '}EXISTS { (${s})-[:DIFFERS]->() }`);
  if (given(filter.discrepancies))
    where.push(`EXISTS { MATCH (${s})-[:DIFFERS]->(differs:Discrepancy) WHERE differs.kind IN ${c.param(filter.discrepancies)} }`);
  if (given(filter.relations)) {
    const both = filter.relations.filter((kind) => BOTH_WAYS.has(kind));
    const outward = filter.relations.filter((kind) => !BOTH_WAYS.has(kind));
    where.push(anyOf([...related(s, both, '-', '-'), ...related(s, outward, '-', '->')]));
  }
  if (given(filter.inverseRelations)) {
    where.push(
      anyOf(
        related(
          s,
          filter.inverseRelations.filter((kind) => !BOTH_WAYS.has(kind)),
          '<-',
          '-',
        ),
      ),
    );
  }
  return where;
}

const anyOf = (conditions: readonly string[]) => (conditions.length === 0 ? 'false' : `(${conditions.join(' OR ')})`);

// Kinds come from the schema's enum, which graphql-js has checked; a relationship type cannot be a parameter.
const related = (s: string, kinds: readonly string[], left: string, right: string): string[] =>
  kinds.length === 0
    ? []
    : [`EXISTS { MATCH (${s})${left}[relation:${kinds.join('|')}]${right}(:Statement) WHERE relation.reviewStatus <> 'REJECTED' }`];

/** Clauses that bind `s` to what the filter singles out by articles or an occasion, neither of which holds many. */
export function fewest(c: Compilation, s: string, filter: Filter): string | null {
  if (given(filter?.articles)) {
    const ids = c.ids(filter.articles, 'filter.articles', 'article');
    return `MATCH (anchor:Article) WHERE anchor.id IN ${ids} MATCH (anchor)-[:CONTAINS]->(:Quotation)-[:RENDERS]->(${s}:Statement)`;
  }
  if (given(filter?.occasions)) {
    const ids = c.ids(filter.occasions, 'filter.occasions', 'occasion');
    return `MATCH (anchor:Occasion) WHERE anchor.id IN ${ids} MATCH (anchor)<-[:AT]-(${s}:Statement)`;
  }
  if (!isListed(filter) && isShort(filter?.publishedOn)) {
    const within = [
      `anchor.publishedDesc >= ${c.param(filter!.publishedOn!.from)}`,
      `anchor.publishedDesc <= ${c.param(filter!.publishedOn!.to)}`,
      'anchor.id IS NOT NULL',
    ];
    return `MATCH (anchor:Article) WHERE ${within.join(' AND ')} MATCH (anchor)-[:CONTAINS]->(:Quotation)-[:RENDERS]->(${s}:Statement)`;
  }
  return null;
}

/** A month or less: fewer articles than there may be statements to go through before one that they render. */
const isShort = (range: DateRange | null | undefined): boolean =>
  given(range?.from) && given(range.to) && Date.parse(range.to) - Date.parse(range.from) <= 31 * 86_400_000;
