import type { Network, NetworkEdge, NetworkNode, QueryNetworkArgs } from '../../generated/graphql.ts';
import { badInput } from '../../errors.ts';
import { property, type FieldMap, type FieldsOf, type Place } from '../../selection/fields.ts';
import { held, rows } from '../../selection/patterns.cypher.ts';
import type { Compilation } from '../../selection/compilation.ts';
import { mentions } from '../../selection/listing.cypher.ts';
import { filteredStatements, isEmpty } from '../statement/statement.list.cypher.ts';

const MOST = 5000;
/** Up to here pairs are fewer than what those with most edges have. */
const MOST_BY_PAIR = 150;

/** Read from a map `{nodes, edges}`, both in their order. */
export const networkFields: FieldsOf<Network> = {
  nodes: rows((network, to) => `UNWIND ${network}.nodes AS ${to} WITH ${to}`),
  edges: rows((network, to) => `UNWIND ${network}.edges AS ${to} WITH ${to}`),
};

const strongest = (count: string) => `ORDER BY ${count} DESC, source.id, target.id`;

export const networkNodeFields: FieldsOf<NetworkNode> = {
  actor: held('actor'),
  statements: property('statements'),
};

export const networkEdgeFields: FieldsOf<NetworkEdge> = {
  source: held('source'),
  target: held('target'),
  count: property('count'),
};

export const network: FieldMap = (place: Place<QueryNetworkArgs>) => {
  const { args, c } = place;
  const first = args.first ?? 100;
  if (first < 0 || first > MOST) throw badInput(`\`first\` is ${first}; it takes 0 to 5,000.`, { argument: 'first' });
  const to = c.variable('network');
  const around = args.around ? c.ids(args.around, 'around', 'actor') : null;
  const selected = place.select(to);
  const parts = isEmpty(args.filter) ? kept(c, around, first) : counted(c, args.filter, around, first);
  return {
    cypher: c.sum(`${parts} WITH {nodes: nodes, edges: edges} AS ${to} RETURN ${selected.cypher} AS`),
    read: selected.read,
  };
};

/** `nodes` and `edges` as they are kept. The edges of few actors are looked up pair by pair, for some of them have very many. */
function kept(c: Compilation, around: string | null, first: number): string {
  const limit = `LIMIT ${c.param(first)}`;
  const chosen = around
    ? `MATCH (centre:Actor) WHERE centre.id IN ${around} CALL (centre) { RETURN centre AS actor UNION MATCH (centre)-[:SPOKE_ABOUT]-(actor) RETURN actor } ` +
      `WITH DISTINCT actor WHERE actor.partDown IS NOT NULL WITH actor ORDER BY actor.id IN ${around} DESC, actor.partDown, actor.id ${limit}`
    : `MATCH (actor:Actor) WHERE actor.partDown IS NOT NULL AND actor.id IS NOT NULL WITH actor ORDER BY actor.partDown, actor.id ${limit}`;
  const edges =
    first <= MOST_BY_PAIR
      ? `UNWIND actors AS source UNWIND actors AS target MATCH ()-[tie:SPOKE_ABOUT]->() WHERE tie.pair = source.id + ' ' + target.id`
      : `UNWIND actors AS source MATCH (source)-[tie:SPOKE_ABOUT]->(target) WHERE target IN actors`;
  return (
    `CALL (*) { ${chosen} RETURN collect(actor) AS actors } ` +
    `CALL (actors) { ${edges} WITH source, target, tie ${strongest('tie.count')} RETURN collect({source: source, target: target, count: tie.count}) AS edges } ` +
    `WITH edges, [actor IN actors | {actor: actor, statements: actor.says}] AS nodes`
  );
}

/**
 * The same from the statements themselves, which are looked for anew by each part: a list of them all, kept in sight, would count towards every
 * row that is put in order, and the database would run out of memory.
 */
function counted(c: Compilation, filter: QueryNetworkArgs['filter'], around: string | null, first: number): string {
  const part = (uses: readonly (string | null)[], clauses: string) => {
    const filtered = filteredStatements(c, 's', filter);
    const ids = c.idLists.map(({ name }) => name).filter((name) => mentions(`${filtered} ${clauses}`, name));
    return `CALL (${[...uses.filter((use) => use !== null), ...ids].join(', ')}) { ${filtered} ${clauses} }`;
  };
  const said = `MATCH (source:Actor)<-[:SAID_BY]-(s)-[:ABOUT]->(target:Actor)`;
  // Whom an edge links with one of them, themselves included; asked of each row, before the rows are summed up.
  const linked = around
    ? `${part([], `${said} WHERE source.id IN ${around} OR target.id IN ${around} UNWIND [source, target] AS end RETURN collect(DISTINCT end) AS linked`)} `
    : '';
  const near = around ? `WHERE actor IN linked OR actor.id IN ${around}` : '';
  const nearest = around ? `actor.id IN ${around} DESC, ` : '';
  return (
    // Who spoke about whom.
    `${part([], `${said} WITH source, target, count(DISTINCT s) AS count ${strongest('count')} RETURN collect({source: source, target: target, count: count}) AS edges`)} ` +
    // Each actor with what it made, and how many it takes part in either way.
    linked +
    part(
      [around ? 'linked' : null],
      `MATCH (s)-[r:SAID_BY|ABOUT]->(actor:Actor) ${near} ` +
        `WITH actor, count(DISTINCT s) AS part, count(DISTINCT CASE type(r) WHEN 'SAID_BY' THEN s END) AS made ` +
        `ORDER BY ${nearest}part DESC, actor.id LIMIT ${c.param(first)} ` +
        `RETURN collect({actor: actor, statements: made}) AS nodes`,
    ) +
    ` WITH nodes, edges, [node IN nodes | node.actor] AS chosen ` +
    `WITH nodes, [edge IN edges WHERE edge.source IN chosen AND edge.target IN chosen] AS edges`
  );
}
