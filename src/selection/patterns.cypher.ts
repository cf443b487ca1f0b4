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

const reachOf = <Args>(reach: ReachOf<Args>, place: Place<Args>, to: string): Reach => {
  const found = reach(place.node, to, place);
  return typeof found === 'string' ? { from: `MATCH ${found}` } : found;
};

/** The one thing at the other end, or null. A pattern, or clauses; with an order, the first. */
export function one<Args = Record<string, unknown>>(reach: ReachOf<Args>): FieldMap {
  return (place: Place<Args>) => {
    const to = place.c.variable('n');
    const { from, orderBy } = reachOf(reach, place, to);
    const selected = place.select(to);
    // WITH leaves only the thing itself in scope: what is selected below may use the same names as `from`.
    return {
      cypher: `head(COLLECT { ${from} WITH ${to} ${orderBy ? `ORDER BY ${orderBy} ` : ''}LIMIT 1 RETURN ${selected.cypher} })`,
      read: selected.read,
    };
  };
}

/**
 * All that is at the other end. `orderBy` may use what `from` binds (take the variable for a relationship from
 * `place.c.variable`).
 */
export function list<Args = Record<string, unknown>>(reach: ReachOf<Args>): FieldMap {
  return (place: Place<Args>) => {
    const to = place.c.variable('n');
    const { from, orderBy } = reachOf(reach, place, to);
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
