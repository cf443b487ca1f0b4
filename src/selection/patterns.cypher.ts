import type { Value } from '../graph/runner.ts';
import type { FieldMap, Place } from './fields.ts';

/** What a field leads to: clauses that bind `to`, starting from the parent. */
export interface Reach {
  /** `MATCH …`, `UNWIND …`; may hold WHERE. */
  from: string;
  /** What ORDER BY takes, e.g. `r.rank`. */
  orderBy?: string;
}

type ReachOf<Args> = (node: string, to: string, place: Place<Args>) => Reach | string;

/** The one thing at the other end, or null: a pattern that leads to no more than one, or clauses; with an order, the first. */
export function one<Args = Record<string, unknown>>(reach: ReachOf<Args>): FieldMap {
  return (place: Place<Args>) => {
    const to = place.c.variable('n');
    const found = reach(place.node, to, place);
    const selected = place.select(to);
    if (typeof found === 'string') return { cypher: `head(COLLECT { MATCH ${found} RETURN ${selected.cypher} })`, read: selected.read };
    const { from, orderBy } = found;
    // WITH leaves only the thing itself in scope: what is selected below may use the same names as `from`.
    return {
      cypher: `head(COLLECT { ${from} WITH ${to} ${orderBy ? `ORDER BY ${orderBy} ` : ''}LIMIT 1 RETURN ${selected.cypher} })`,
      read: selected.read,
    };
  };
}

/** What the parent, a map, holds under this name, or null. */
export const held =
  (name: string): FieldMap =>
  (place) => {
    const to = place.c.variable('n');
    const selected = place.select(to);
    return { cypher: `head([${to} IN [${place.node}.${name}] WHERE ${to} IS NOT NULL | ${selected.cypher}])`, read: selected.read };
  };

/** As `one`, where a listing has not bound it beside the parent already. */
export const beside = (name: string, pattern: (node: string, to: string) => string): FieldMap => {
  const looked = one(pattern);
  return (place) => {
    const bound = place.c.bound(name, place.node);
    return bound === undefined ? looked(place) : place.select(bound);
  };
};

/**
 * All that is at the other end. `orderBy` may use what `from` binds (take the variable for a relationship from
 * `place.c.variable`).
 */
export function list<Args = Record<string, unknown>>(reach: ReachOf<Args>): FieldMap {
  return (place: Place<Args>) => {
    const to = place.c.variable('n');
    const found = reach(place.node, to, place);
    const { from, orderBy } = typeof found === 'string' ? { from: `MATCH ${found}` } : found;
    const selected = place.select(to);
    return {
      cypher: `COLLECT { ${from} WITH ${to} ORDER BY ${orderBy ? `${orderBy}, ` : ''}${to}.id RETURN ${selected.cypher} }`,
      read: (values) => (values as Value[]).map(selected.read),
    };
  };
}

/**
 * The list at the other ends of a relationship that carries its order as `rank`. What stands there is not asked for its label: the
 * relationship leads to nothing else.
 */
export const ranked = (relationship: string): FieldMap =>
  list((node, to, { c }) => {
    const r = c.variable('r');
    return { from: `MATCH (${node})-[${r}:${relationship}]->(${to})`, orderBy: `${r}.rank` };
  });

/** Ordered as its clauses leave it, for lists whose order is more than one key. They end in a WITH of nothing but `to`. */
export function rows<Args = Record<string, unknown>>(from: (node: string, to: string, place: Place<Args>) => string): FieldMap {
  return (place: Place<Args>) => {
    const to = place.c.variable('n');
    const clauses = from(place.node, to, place);
    const selected = place.select(to);
    return {
      cypher: `COLLECT { ${clauses} RETURN ${selected.cypher} }`,
      read: (values) => (values as Value[]).map(selected.read),
    };
  };
}
