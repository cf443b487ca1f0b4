import type {
  Agency,
  AgencyPositionsArgs,
  AnonymousSource,
  Country,
  Outlet,
  Person,
  QueryActorsArgs,
  QueryAgenciesArgs,
  QueryOfficialsArgs,
} from '../../generated/graphql.ts';
import { has } from '../../selection/arguments.ts';
import type { Compilation } from '../../selection/compilation.ts';
import { connection, type Listing, type SortKey } from '../../selection/connection.cypher.ts';
import { expression, property, type Expression, type FieldMap, type FieldsOf, type Place } from '../../selection/fields.ts';
import { one, rows } from '../../selection/patterns.cypher.ts';
import { articlesByDate } from '../article/article.list.cypher.ts';
import { heldOn, latestFirst } from '../position/position.cypher.ts';
import { nameKey, prefixQuery } from '../search/words.ts';
import { GRAPHQL_TYPE } from './actor.model.ts';
import { statementsOf } from '../statement/statement.list.cypher.ts';

/** Fields that every kind of actor has, read alike. */
const actorFields = {
  id: property('id'),
  name: property('name'),
  // From the relationships, not from a property: after a merge the names of both are here.
  aliases: expression(
    ({ node }) =>
      `COLLECT { MATCH (${node})-[named:NAMED]->() WHERE named.text <> ${node}.name RETURN named.text ORDER BY named.rank, named.text }`,
    (names) => [...new Set(names as string[])],
  ),
  wikidataId: property('wikidataId'),
  statements: statementsOf((actor, s) => ({ pattern: `(${s}:Statement)-[:SAID_BY]->(${actor})`, list: 'SPEAKER' })),
  mentions: statementsOf((actor, s) => ({
    pattern: `(${s}:Statement)-[:ABOUT]->(${actor})`,
    list: 'ABOUT',
    where: [`NOT EXISTS { (${s})-[:SAID_BY]->(${actor}) }`],
    outside: `MATCH ()-[tie:SPOKE_ABOUT]->() WHERE tie.pair = ${actor}.id + ' ' + ${actor}.id RETURN tie.count`,
  })),
} satisfies Record<string, FieldMap>;

const ofCountry = one((node, to) => `(${node})-[:OF]->(${to})`);

const positions = (pattern: (node: string, to: string) => string) =>
  rows<AgencyPositionsArgs>((node, to, { args, c }) => {
    const held = has(args, 'on')
      ? `WHERE ${heldOn(
          to,
          c.param(() => args.on),
        )}`
      : '';
    return `MATCH ${pattern(node, to)} ${held} WITH DISTINCT ${to} ORDER BY ${latestFirst(to)}`;
  });

export const personFields: FieldsOf<Person> = {
  ...actorFields,
  country: one((person, to) => ({
    from: `MATCH (${person})-[:HOLDS]->(latest) WITH latest ORDER BY ${latestFirst('latest')} LIMIT 1 MATCH (latest)-[:FOR]->(${to})`,
  })),
  positions: positions((person, p) => `(${person})-[:HOLDS]->(${p})`),
};

export const agencyFields: FieldsOf<Agency> = {
  ...actorFields,
  kind: property('kind'),
  country: ofCountry,
  parent: one((agency, to) => `(${agency})-[:PART_OF]->(${to})`),
  positions: positions((agency, p) => `(${p}:Position)-[:AT]->(${agency})`),
};

export const countryFields: FieldsOf<Country> = {
  ...actorFields,
  // A country's own.
  country: ({ node, select }) => select(node),
  code: property('code'),
  agencies: connection(({ node }, n) => byName(n, `MATCH (${n}:Agency)-[:OF]->(${node})`)),
  officials: connection(({ node }, n) => byName(n, `MATCH (${n}:Person)-[:HOLDS]->()-[:FOR]->(${node})`)),
};

export const outletFields: FieldsOf<Outlet> = {
  ...actorFields,
  country: ofCountry,
  articles: connection(({ node }, n) => articlesByDate(n, `MATCH (${n}:Article)-[:PUBLISHED_BY]->(${node})`)),
};

export const anonymousSourceFields: FieldsOf<AnonymousSource> = {
  ...actorFields,
  country: one((source, to) => ({
    from: `MATCH (${source})-[:AFFILIATED_WITH]->(body) OPTIONAL MATCH (body)-[:OF]->(state:Country) WITH CASE WHEN body:Country THEN body ELSE state END AS ${to} WHERE ${to} IS NOT NULL`,
  })),
  affiliation: one((source, to) => `(${source})-[:AFFILIATED_WITH]->(${to})`),
};

/** By name, from clauses that may bind the same actor more than once. */
function byName(n: string, from: string, where: readonly string[] = []): Listing {
  return {
    from,
    // Said of both parts of the index, or it would not be used for the order.
    where: [`${n}.nameKey IS NOT NULL`, `${n}.id IS NOT NULL`, ...where],
    variable: n,
    distinct: true,
    order: 'name',
    keys: [{ cypher: `${n}.nameKey`, direction: 'ASC' }],
  };
}

/** Actors whose names hold each word as a beginning; whole names before beginnings of names before the rest. */
function byMatch(c: Compilation, n: string, search: () => string, label: string, where: readonly string[]): Listing {
  const key = c.param(() => nameKey(search()));
  const rank = c.variable('rank');
  const named = (condition: string) => `EXISTS { MATCH (${n})-[:NAMED]->(called:Name) WHERE called.key ${condition} }`;
  const keys: SortKey[] = [
    { cypher: rank, direction: 'ASC' },
    { cypher: `${n}.nameKey`, direction: 'ASC' },
  ];
  return {
    from:
      `CALL db.index.fulltext.queryNodes('actorNames', ${c.param(() => prefixQuery(search()))}) YIELD node AS ${n} ` +
      `WITH ${n}, CASE WHEN ${n}.nameKey = ${key} THEN 0 WHEN ${named(`= ${key}`)} THEN 1 WHEN ${n}.nameKey STARTS WITH ${key} THEN 2 WHEN ${named(`STARTS WITH ${key}`)} THEN 3 ELSE 4 END AS ${rank}`,
    where: [`${n}:${label}`, ...where],
    variable: n,
    carry: [rank],
    order: 'match',
    keys,
  };
}

/** What is looked for, where it has a word. */
const searched = (c: Compilation, args: { search?: string | null }): (() => string) | null =>
  c.decided(() => !!args.search && prefixQuery(args.search) !== null) ? () => args.search! : null;

export const actorById = one((_, to, { c, args }) => {
  const ids = c.ids(() => [args['id'] as string], 'id', 'actor');
  return { from: `MATCH (${to}:Actor) WHERE ${to}.id = ${ids}[0]` };
});

export const actorByWikidataId = one((_, to, { c, args }) => ({
  from: `MATCH (${to}:Actor) WHERE ${to}.wikidataId = ${c.param(() => args['wikidataId'])}`,
  orderBy: `${to}.id`,
}));

/** Those who bear the name, `[name, id, selection]` each. `read` is the selection's. */
export function actorsNamed(place: Place, key: () => string): Expression {
  const to = place.c.variable('n');
  const selected = place.select(to);
  return {
    cypher: `COLLECT { MATCH (:Name {key: ${place.c.param(key)}})<-[:NAMED]-(${to}:Actor) WITH DISTINCT ${to} ORDER BY ${to}.nameKey, ${to}.id LIMIT 10 RETURN [${to}.name, ${to}.id, ${selected.cypher}] }`,
    read: selected.read,
  };
}

export const actors = connection<QueryActorsArgs>(({ args, c }, n) => {
  const where: string[] = [];
  if (args.types) where.push(`${n}.type IN ${c.param(args.types.map((type) => GRAPHQL_TYPE[type]))}`);
  if (args.wikidataIds) where.push(`${n}.wikidataId IN ${c.param(args.wikidataIds)}`);
  const search = searched(c, args);
  return search ? byMatch(c, n, search, 'Actor', where) : byName(n, `MATCH (${n}:Actor)`, where);
});

export const agencies = connection<QueryAgenciesArgs>(({ args, c }, n) => {
  const where: string[] = [];
  if (args.kinds) where.push(`${n}.kind IN ${c.param(args.kinds)}`);
  if (args.countries) where.push(`EXISTS { MATCH (${n})-[:OF]->(state:Country) WHERE state.code IN ${c.param(args.countries)} }`);
  const search = searched(c, args);
  return search ? byMatch(c, n, search, 'Agency', where) : byName(n, `MATCH (${n}:Agency)`, where);
});

export const officials = connection<QueryOfficialsArgs>(({ args, c }, n) => {
  const p = c.variable('p');
  // Title, day and country are asked of one and the same position.
  const where: string[] = [];
  if (has(args, 'on'))
    where.push(
      heldOn(
        p,
        c.param(() => args.on),
      ),
    );
  if (args.countries) where.push(`EXISTS { MATCH (${p})-[:FOR]->(state:Country) WHERE state.code IN ${c.param(args.countries)} }`);
  const search = searched(c, args);
  if (!search) return byName(n, `MATCH (${n}:Person)-[:HOLDS]->(${p}:Position)`, where);
  const query = c.param(() => prefixQuery(search()));
  return byName(
    n,
    `CALL { CALL db.index.fulltext.queryNodes('officialTitles', ${query}) YIELD node AS ${p} MATCH (${n}:Person)-[:HOLDS]->(${p}) RETURN ${n}, ${p} ` +
      `UNION CALL db.index.fulltext.queryNodes('actorNames', ${query}) YIELD node AS ${n} MATCH (${n}:Person)-[:HOLDS]->(${p}:Position) RETURN ${n}, ${p} } WITH ${n}, ${p}`,
    where,
  );
});

export const countries = connection((_, n) => byName(n, `MATCH (${n}:Country)`));

export const countryByCode = one((_, to, { c, args }) => ({ from: `MATCH (${to}:Country) WHERE ${to}.code = ${c.param(args['code'])}` }));
