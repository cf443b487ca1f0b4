import { getNamedType, type FieldNode, type GraphQLObjectType, type GraphQLOutputType } from 'graphql';
import type { Value } from '../graph/runner.ts';
import { encodeCursor, type CursorKey } from '../relay/cursor.ts';
import { pageOf, type PageArgs } from '../relay/paging.ts';
import { has } from './arguments.ts';
import { Columns } from './columns.ts';
import type { Compilation } from './compilation.ts';
import type { Expression, FieldMap, Place } from './fields.ts';
import { anyBehind, keysOfRow, pageRows, total, type Listing, type SortKey } from './listing.cypher.ts';
import type { Slot } from './output.ts';
import { select, TYPE_NAME, typeNameSlot } from './select.ts';

export type { Listing, SortKey } from './listing.cypher.ts';

type ListingOf<Args> = (place: Place<Args>, variable: string) => Listing;

/** A Relay connection: one page of a listing, cut out inside the query; what is not asked for is not looked at. */
export function connection<Args extends PageArgs = PageArgs>(listingOf: ListingOf<Args>): FieldMap {
  return (place: Place<Args>): Expression => {
    const { c } = place;
    const variable = c.variable('n');
    const listing = listingOf(place, variable);
    const keys: SortKey[] = [...listing.keys, { cypher: `${variable}.id`, direction: 'ASC' }];
    const page = pageOf(place.args, listing.order, keys.length, has);
    // Also where nothing is asked for but how many there are.
    for (const cursor of [page.after, page.before]) if (cursor) c.demand(cursor);
    const type = getNamedType(place.type) as GraphQLObjectType;
    const asked = askedOf(c, type, place.nodes);

    const named = keysOfRow(c, listing, keys);
    const rows = new Rows(listing.order, named);
    const readers = new Map<string, (row: Value) => unknown>();
    for (const { key, name, nodes, type } of asked) {
      if (name === 'nodes') readers.set(key, rows.column(c.within(key, () => select(c, type, nodes, variable))));
      if (name === 'edges')
        readers.set(
          key,
          c.within(key, () => edgeOf(c, objectOf(type), nodes, listing, variable, rows)),
        );
    }
    const infos = asked.filter(({ name }) => name === 'pageInfo').map((field) => pageInfoOf(c, field, rows));

    const parts = new Columns();
    const wantsRows = readers.size > 0 || infos.length > 0;
    const [ahead, back] = page.backward ? (['hasPreviousPage', 'hasNextPage'] as const) : (['hasNextPage', 'hasPreviousPage'] as const);
    const wants = (name: string) => infos.some(({ names }) => names.has(name));
    const rowsOf =
      wantsRows && page.size > 0 ? parts.add(pageRows(c, listing, { keys, named, page, more: wants(ahead), row: rows.cypher })) : null;
    const behind = page.backward ? page.before : page.after;
    const wantsBehind = behind !== null && wants(back);
    const behindOf = wantsBehind ? parts.add(anyBehind(c, listing, keys, behind, page.backward)) : null;

    const slots = asked.map((field): Slot<PageRead> => {
      const { key, name } = field;
      if (name === '__typename') return typeNameSlot(key, type);
      if (name === 'totalCount') {
        const count = parts.add(total(c, listing, field.args()));
        return { key, type: field.type, at: null, read: ({ value }) => count(value) };
      }
      if (name === 'pageInfo') return { key, type: field.type, at: null, read: infos.find((info) => info.key === key)!.read };
      const read = readers.get(key);
      if (!read) throw new Error(`No mapping for ${type.name}.${name}`);
      return { key, type: field.type, at: null, read: (page) => page.rows.map(read) };
    });
    const make = c.frame.output.object(type, slots);

    return {
      cypher: parts.cypher,
      read: (value) => {
        const found = rowsOf === null ? [] : (rowsOf(value) as Value[]);
        const more = found.length > page.size;
        const rows = found.slice(0, page.size);
        if (page.backward) rows.reverse();
        const hasBehind = behindOf === null ? false : (behindOf(value) as boolean);
        return make({ value, rows, hasNextPage: page.backward ? hasBehind : more, hasPreviousPage: page.backward ? more : hasBehind });
      },
    };
  };
}

/** A page as it was read. */
interface PageRead {
  /** All parts that were asked for. */
  value: Value;
  rows: readonly Value[];
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

/** What is read of each row of a page. */
class Rows {
  readonly #columns = new Columns();
  readonly #order: string;
  readonly #sortKeys: readonly SortKey[];
  #keys: ((row: Value) => Value) | null = null;

  constructor(order: string, sortKeys: readonly SortKey[]) {
    this.#order = order;
    this.#sortKeys = sortKeys;
  }

  column({ cypher, read }: Expression): (row: Value) => unknown {
    const value = this.#columns.add(cypher);
    return (row) => read(value(row));
  }

  /** The row's cursor; its sort keys are read only where one is asked for. */
  cursor(): (row: Value) => string {
    const keys = (this.#keys ??= this.#columns.add(`[${this.#sortKeys.map(({ cypher }) => cypher).join(', ')}]`));
    return (row) => encodeCursor(this.#order, keys(row) as CursorKey[]);
  }

  get cypher(): string {
    return this.#columns.cypher;
  }
}

function edgeOf(
  c: Compilation,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  { edge = {} }: Listing,
  variable: string,
  rows: Rows,
): (row: Value) => unknown {
  const slots = askedOf(c, type, nodes).map((field): Slot<Value> => {
    const { key, name } = field;
    if (name === '__typename') return typeNameSlot(key, type);
    if (name === 'cursor') return { key, type: field.type, at: null, read: rows.cursor() };
    const expression = name === 'node' ? c.within(key, () => select(c, field.type, field.nodes, variable)) : edge[name];
    if (!expression) throw new Error(`No mapping for ${type.name}.${name}`);
    return { key, type: field.type, at: null, read: rows.column(expression) };
  });
  return c.frame.output.object(type, slots);
}

function pageInfoOf(c: Compilation, { key, type, nodes }: Asked, rows: Rows) {
  const infoType = objectOf(type);
  const asked = c.within(key, () => askedOf(c, infoType, nodes));
  const names = new Set(asked.map(({ name }) => name));
  const cursor = names.has('startCursor') || names.has('endCursor') ? rows.cursor() : null;
  const cursorOf = (row: Value | undefined) => (row === undefined || !cursor ? null : cursor(row));
  const readers: Record<string, (page: PageRead) => unknown> = {
    __typename: () => infoType.name,
    hasNextPage: ({ hasNextPage }) => hasNextPage,
    hasPreviousPage: ({ hasPreviousPage }) => hasPreviousPage,
    startCursor: (page) => cursorOf(page.rows[0]),
    endCursor: (page) => cursorOf(page.rows.at(-1)),
  };
  const slots = asked.map((field): Slot<PageRead> => ({ key: field.key, type: field.type, at: null, read: readers[field.name]! }));
  return { key, names, read: c.frame.output.object(infoType, slots) };
}
