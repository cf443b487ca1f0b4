import { getNamedType, type FieldNode, type GraphQLObjectType, type GraphQLOutputType } from 'graphql';
import { badInput } from '../errors.ts';
import type { Value } from '../graph/runner.ts';
import { encodeCursor, type CursorKey } from '../relay/cursor.ts';
import { pageOf, type Page, type PageArgs } from '../relay/paging.ts';
import type { Compilation } from './compilation.ts';
import type { Expression, FieldMap, Place } from './fields.ts';
import type { Slot } from './output.ts';
import { select, TYPE_NAME, typeNameSlot } from './select.ts';

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

    const rows = rowsOf(c, asked, listing, variable);
    const wantsRows = asked.some(({ name }) => name === 'edges' || name === 'nodes' || name === 'pageInfo');
    const rowsAt = wantsRows && page.size > 0 ? part(pageRows(c, listing, keys, page, rows.columns)) : null;

    const infos = asked.filter(({ name }) => name === 'pageInfo').map((field) => pageInfoOf(c, field, listing.order));
    const behind = page.backward ? page.before : page.after;
    const wantsBehind = behind !== null && infos.some(({ names }) => names.has(page.backward ? 'hasNextPage' : 'hasPreviousPage'));
    const behindAt = wantsBehind ? part(anyBehind(c, listing, keys, behind, page.backward)) : null;

    const slots = asked.map((field): Slot<PageRead> => {
      const { key, name } = field;
      if (name === '__typename') return typeNameSlot(key, type);
      if (name === 'totalCount') {
        const at = part(total(c, listing, field.args()));
        return { key, type: field.type, read: ({ values }) => values[at] };
      }
      if (name === 'pageInfo') return { key, type: field.type, read: infos.find((info) => info.key === key)!.read };
      const read = rows.readers.get(key);
      if (!read) throw new Error(`No mapping for ${type.name}.${name}`);
      return { key, type: field.type, read: (page) => page.rows.map(read) };
    });
    const make = c.frame.output.object(type, slots);

    return {
      cypher: `[${parts.join(', ')}]`,
      read: (value) => {
        const values = value as Value[];
        const found = rowsAt === null ? [] : (values[rowsAt] as Row[]);
        const more = found.length > page.size;
        const rows = found.slice(0, page.size);
        if (page.backward) rows.reverse();
        const hasBehind = behindAt === null ? false : (values[behindAt] as boolean);
        return make({ values, rows, hasNextPage: page.backward ? hasBehind : more, hasPreviousPage: page.backward ? more : hasBehind });
      },
    };
  };
}

/** The sort keys of a row, then its columns. */
type Row = [keys: CursorKey[], ...values: Value[]];

/** A page as it was read. */
interface PageRead {
  /** Of the parts that were asked for. */
  values: readonly Value[];
  rows: readonly Row[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

interface Asked {
  key: string;
  nodes: readonly FieldNode[];
  name: string;
  type: GraphQLOutputType;
  args: () => Record<string, unknown>;
}

/** What is selected of a connection or its parts, to be read at the present site. */
function askedOf(c: Compilation, type: GraphQLObjectType, nodes: readonly FieldNode[]): Asked[] {
  return [...c.collect(type, nodes)].map(([key, fieldNodes]) => {
    const node = fieldNodes[0]!;
    const definition = type.getFields()[node.name.value];
    return {
      key,
      nodes: fieldNodes,
      name: node.name.value,
      type: definition?.type ?? TYPE_NAME,
      args: () => (definition ? c.within(key, () => c.argumentsOf(definition, node)) : {}),
    };
  });
}

const objectOf = (type: GraphQLOutputType) => getNamedType(type) as GraphQLObjectType;

/** The columns of a row, and how it becomes what `nodes` and `edges` give out, by response name. */
function rowsOf(c: Compilation, asked: readonly Asked[], listing: Listing, variable: string) {
  const columns: Expression[] = [];
  const column = (expression: Expression) => {
    const at = columns.push(expression);
    return (row: Row) => expression.read(row[at] as Value);
  };
  const readers = new Map<string, (row: Row) => unknown>();

  for (const { key, name, nodes, type } of asked) {
    if (name === 'nodes') readers.set(key, column(c.within(key, () => select(c, type, nodes, variable))));
    if (name === 'edges')
      readers.set(
        key,
        c.within(key, () => edgeOf(c, objectOf(type), nodes, listing, variable, column)),
      );
  }
  return { columns, readers };
}

function edgeOf(
  c: Compilation,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  { order, edge = {} }: Listing,
  variable: string,
  column: (expression: Expression) => (row: Row) => unknown,
): (row: Row) => unknown {
  const slots = askedOf(c, type, nodes).map((field): Slot<Row> => {
    const { key, name } = field;
    if (name === '__typename') return typeNameSlot(key, type);
    if (name === 'cursor') return { key, type: field.type, read: ([keys]) => encodeCursor(order, keys) };
    const expression = name === 'node' ? c.within(key, () => select(c, field.type, field.nodes, variable)) : edge[name];
    if (!expression) throw new Error(`No mapping for ${type.name}.${name}`);
    return { key, type: field.type, read: column(expression) };
  });
  return c.frame.output.object(type, slots);
}

function pageInfoOf(c: Compilation, { key, type, nodes }: Asked, order: string) {
  const infoType = objectOf(type);
  const asked = c.within(key, () => askedOf(c, infoType, nodes));
  const cursorOf = (row: Row | undefined) => (row ? encodeCursor(order, row[0]) : null);
  const readers: Record<string, (page: PageRead) => unknown> = {
    __typename: () => infoType.name,
    hasNextPage: ({ hasNextPage }) => hasNextPage,
    hasPreviousPage: ({ hasPreviousPage }) => hasPreviousPage,
    startCursor: ({ rows }) => cursorOf(rows[0]),
    endCursor: ({ rows }) => cursorOf(rows.at(-1)),
  };
  const slots = asked.map((field): Slot<PageRead> => ({ key: field.key, type: field.type, read: readers[field.name]! }));
  return { key, names: new Set(asked.map(({ name }) => name)), read: c.frame.output.object(infoType, slots) };
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
