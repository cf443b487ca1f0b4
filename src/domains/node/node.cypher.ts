import { getNamedType } from 'graphql';
import type { QueryNodeArgs, QueryNodesArgs } from '../../generated/graphql.ts';
import { badInput } from '../../errors.ts';
import type { Value } from '../../graph/runner.ts';
import { checkId, kindOfId, type IdKind } from '../../relay/id.ts';
import type { Compilation } from '../../selection/compilation.ts';
import type { Expression, FieldMap, Place } from '../../selection/fields.ts';
import { select } from '../../selection/select.ts';

const MOST = 100;

/** The GraphQL type and the label of the nodes that have an id of this kind. Judgements and discrepancies are no `Node`s. */
const NODE_TYPES: Partial<Record<IdKind, string>> = {
  actor: 'Actor',
  position: 'Position',
  statement: 'Statement',
  quotation: 'Quotation',
  figure: 'Figure',
  measure: 'Measure',
  article: 'Article',
  occasion: 'Occasion',
  topic: 'Topic',
};
const KINDS = Object.keys(NODE_TYPES) as IdKind[];

/** The nodes with these ids, in their order; null where there is none. One lookup for each kind of thing among them. */
function byIds({ c, nodes }: Place, asked: () => readonly string[], argument: string): Expression {
  const ids = c.ids(asked, argument, ...KINDS);
  const kinds = c.decided(() => [...new Set(asked().map((id) => kindOfId(checkId(id, argument, ...KINDS))!))]);
  const found = kinds.map((kind) => selectionOf(c, NODE_TYPES[kind]!, nodes, ids));
  return {
    cypher: `[${[ids, ...found.map(({ cypher }) => cypher)].join(', ')}]`,
    read: (value) => {
      const [resolved, ...lists] = value as [string[], ...[string, Value][][]];
      const byId = new Map(lists.flatMap((list, i) => list.map(([id, node]) => [id, found[i]!.read(node)] as const)));
      return resolved.map((id) => byId.get(id) ?? null);
    },
  };
}

function selectionOf(c: Compilation, name: string, nodes: Place['nodes'], ids: string): Expression {
  const n = c.variable('n');
  const type = c.schema.getType(name);
  if (!type) throw new Error(`The schema has no ${name}`);
  const selected = select(c, getNamedType(type) as never, nodes, n);
  return {
    cypher: `COLLECT { MATCH (${n}:${name}) WHERE ${n}.id IN ${ids} RETURN [${n}.id, ${selected.cypher}] }`,
    read: selected.read,
  };
}

export const node: FieldMap = (place: Place<QueryNodeArgs>) => {
  const found = byIds(place, () => [place.args.id], 'id');
  return { cypher: found.cypher, read: (value) => (found.read(value) as unknown[])[0] };
};

export const nodes: FieldMap = (place: Place<QueryNodesArgs>) => {
  if (place.args.ids.length > MOST)
    throw badInput(`\`ids\` holds ${place.args.ids.length}; it takes at most ${MOST}.`, { argument: 'ids' });
  return byIds(place, () => place.args.ids, 'ids');
};
