import { getArgumentValues, getNamedType, type FieldNode, type GraphQLObjectType } from 'graphql';
import { badInput } from '../errors.ts';
import type { Value } from '../graph/runner.ts';
import { encodeCursor, type CursorKey } from '../relay/cursor.ts';
import { pageOf, type Page, type PageArgs } from '../relay/paging.ts';
import type { Compilation } from './compilation.ts';
import type { Expression, FieldMap, Place } from './fields.ts';
import { collect, select } from './select.ts';

export interface SortKey {
  /** Never null: what is undated sorts by a stand-in. */
  cypher: string;
  direction: 'ASC' | 'DESC';
}

/** An ordered list of nodes, before it is cut into pages. */
export interface Listing {
  /** Clauses that bind `variable` (and what `carry` names), ending where WHERE may follow. */
  from: string;
  where: readonly string[];
  variable: string;
  /** What else the order or an edge needs from `from`, e.g. a score. */
  carry?: readonly string[];
  /** `from` may bind the same node more than once. */
  distinct?: boolean;
  /** Name of the order, kept in cursors. */
  order: string;
  /** The sort keys before the id, which breaks ties, ascending. */
  keys: readonly SortKey[];
  /** Fields of the edge besides `node` and `cursor`. */
  edge?: Readonly<Record<string, Expression>>;
}

type ListingOf<Args> = (place: Place<Args>, variable: string) => Listing;

/** Rows after (or before) the one with these keys: a range on the first key, which an index serves, then the ties. */
function beyond(c: Compilation, keys: readonly SortKey[], values: readonly CursorKey[], backward: boolean): string {
  const [first, ...rest] = keys;
  const [value, ...others] = values;
  const up = (first!.direction === 'ASC') !== backward;
  const param = c.param(value);
  if (rest.length === 0) return `${first!.cypher} ${up ? '>' : '<'} ${param}`;
  return `${first!.cypher} ${up ? '>=' : '<='} ${param} AND NOT (${first!.cypher} = ${param} AND NOT (${beyond(c, rest, others, backward)}))`;
}

const whereOf = (conditions: readonly string[]) => (conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`);

interface Asked {
  key: string;
  nodes: readonly FieldNode[];
  name: string;
  args: Record<string, unknown>;
}

function askedOf(c: Compilation, type: GraphQLObjectType, nodes: readonly FieldNode[]): Asked[] {
  return [...collect(c, type, nodes)].map(([key, fieldNodes]) => {
    const node = fieldNodes[0]!;
    const definition = type.getFields()[node.name.value];
    return { key, nodes: fieldNodes, name: node.name.value, args: definition ? getArgumentValues(definition, node, c.variableValues) : {} };
  });
}

const fieldType = (type: GraphQLObjectType, field: string) => getNamedType(type.getFields()[field]!.type) as GraphQLObjectType;

/** A Relay connection: one page of a listing, cut out inside the query; what is not asked for is not looked at. */
export function connection<Args extends PageArgs = PageArgs>(listingOf: ListingOf<Args>): FieldMap {
  return (place: Place<Args>): Expression => {
    const { c } = place;
    const variable = c.variable('n');
    const listing = listingOf(place, variable);
    const keys: SortKey[] = [...listing.keys, { cypher: `${variable}.id`, direction: 'ASC' }];
    const page = pageOf(place.args, listing.order, keys.length);
    const type = getNamedType(place.type) as GraphQLObjectType;
    const asked = askedOf(c, type, place.nodes);

    const parts: string[] = [];
    const part = (cypher: string): number => parts.push(cypher) - 1;

    const { columns, readRow } = rowOf(c, type, asked, listing, variable);
    const wantsRows = asked.some(({ name }) => name === 'edges' || name === 'nodes' || name === 'pageInfo');
    const rowsAt = wantsRows && page.size > 0 ? part(pageRows(c, listing, keys, page, columns)) : null;

    const pageInfo = asked.filter(({ name }) => name === 'pageInfo').flatMap(({ nodes }) => askedOf(c, fieldType(type, 'pageInfo'), nodes));
    const behind = page.backward ? page.before : page.after;
    const wantsBehind = behind !== null && pageInfo.some(({ name }) => name === (page.backward ? 'hasNextPage' : 'hasPreviousPage'));
    const behindAt = wantsBehind ? part(anyBehind(c, listing, keys, behind, page.backward)) : null;

    const totals = new Map(asked.filter(({ name }) => name === 'totalCount').map(({ key, args }) => [key, part(total(c, listing, args))]));

    return {
      cypher: `[${parts.join(', ')}]`,
      read: (value) => {
        const values = value as Value[];
        const found = rowsAt === null ? [] : (values[rowsAt] as Value[]);
        const more = found.length > page.size;
        const cut = found.slice(0, page.size);
        if (page.backward) cut.reverse();
        const rows = cut.map(readRow);
        const hasBehind = behindAt === null ? false : (values[behindAt] as boolean);
        const cursorAt = (row: (typeof rows)[number] | undefined) => (row ? encodeCursor(listing.order, row.keys) : null);
        const info: Record<string, unknown> = {
          __typename: 'PageInfo',
          hasNextPage: page.backward ? hasBehind : more,
          hasPreviousPage: page.backward ? more : hasBehind,
          startCursor: cursorAt(rows[0]),
          endCursor: cursorAt(rows.at(-1)),
        };
        const out: Record<string, unknown> = { __typename: type.name };
        for (const { key, name, nodes } of asked) {
          if (name === '__typename') out[key] = type.name;
          else if (name === 'totalCount') out[key] = values[totals.get(key)!];
          else if (name === 'nodes' || name === 'edges') out[key] = rows.map((row) => row.fields[key]);
          else if (name === 'pageInfo') {
            out[key] = Object.fromEntries(askedOf(c, fieldType(type, 'pageInfo'), nodes).map((field) => [field.key, info[field.name]]));
          }
        }
        return out;
      },
    };
  };
}

interface PageRow {
  keys: CursorKey[];
  /** By response name of `nodes` and `edges`. */
  fields: Record<string, unknown>;
}

/** The columns of a row, and how it becomes what `nodes` and `edges` give out. */
function rowOf(c: Compilation, type: GraphQLObjectType, asked: readonly Asked[], listing: Listing, variable: string) {
  const columns: Expression[] = [];
  const column = (expression: Expression): number => columns.push(expression) - 1;
  const readers = new Map<string, (values: Value[], keys: CursorKey[]) => unknown>();

  for (const { key, name, nodes } of asked) {
    if (name === 'nodes') {
      const at = column(select(c, fieldType(type, 'nodes'), nodes, variable));
      readers.set(key, (values) => columns[at]!.read(values[at]!));
    }
    if (name === 'edges') {
      const edgeType = fieldType(type, 'edges');
      const fields = askedOf(c, edgeType, nodes).map((field) => {
        if (field.name === '__typename') return { key: field.key, read: () => edgeType.name };
        if (field.name === 'cursor') return { key: field.key, read: (_: Value[], keys: CursorKey[]) => encodeCursor(listing.order, keys) };
        const extra = listing.edge?.[field.name];
        if (field.name !== 'node' && !extra) throw new Error(`No mapping for ${edgeType.name}.${field.name}`);
        const at = column(extra ?? select(c, edgeType.getFields()['node']!.type, field.nodes, variable));
        return { key: field.key, read: (values: Value[]) => columns[at]!.read(values[at]!) };
      });
      readers.set(key, (values, keys) => Object.fromEntries(fields.map((field) => [field.key, field.read(values, keys)])));
    }
  }
  return {
    columns,
    readRow: (value: Value): PageRow => {
      const [keys, ...values] = value as [CursorKey[], ...Value[]];
      return { keys, fields: Object.fromEntries([...readers].map(([key, read]) => [key, read(values, keys)])) };
    },
  };
}

const carried = ({ variable, carry = [] }: Listing) => [variable, ...carry].join(', ');

function pageRows(c: Compilation, listing: Listing, keys: readonly SortKey[], page: Page, columns: readonly Expression[]): string {
  const where = [...listing.where];
  if (page.after) where.push(beyond(c, keys, page.after, false));
  if (page.before) where.push(beyond(c, keys, page.before, true));
  const order = keys.map(({ cypher, direction }) => `${cypher} ${(direction === 'ASC') !== page.backward ? 'ASC' : 'DESC'}`).join(', ');
  // One more than the page, to know whether there is a next one.
  return `COLLECT { ${listing.from} ${whereOf(where)} WITH ${listing.distinct ? 'DISTINCT ' : ''}${carried(listing)} ORDER BY ${order} LIMIT ${c.param(page.size + 1)} RETURN [${[
    `[${keys.map(({ cypher }) => cypher).join(', ')}]`,
    ...columns.map(({ cypher }) => cypher),
  ].join(', ')}] }`;
}

/** Whether anything stands on the other side of the cursor, the row of the cursor itself included. */
function anyBehind(c: Compilation, listing: Listing, keys: readonly SortKey[], cursor: readonly CursorKey[], backward: boolean): string {
  return `EXISTS { ${listing.from} ${whereOf([...listing.where, `NOT (${beyond(c, keys, cursor, backward)})`])} RETURN 1 }`;
}

function total(c: Compilation, listing: Listing, args: Record<string, unknown>): string {
  const limit = args['limit'] as number | null | undefined;
  if (limit === null || limit === undefined)
    return `COUNT { ${listing.from} ${whereOf(listing.where)} RETURN DISTINCT ${listing.variable} }`;
  if (limit < 0 || limit > 1_000_000) throw badInput(`\`totalCount(limit:)\` is ${limit}; it takes 0 to 1,000,000.`, { argument: 'limit' });
  return `COUNT { ${listing.from} ${whereOf(listing.where)} WITH DISTINCT ${listing.variable} LIMIT ${c.param(limit + 1)} RETURN 1 }`;
}
