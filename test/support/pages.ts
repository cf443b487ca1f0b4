import { expect } from 'vitest';
import type { Api, Variables } from './execute.ts';
import type { Random } from './random.ts';

const PAGE = 'nodes { NODE } edges { cursor node { NODE } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const VARIABLES = '$first: Int, $after: String, $last: Int, $before: String';
const PAGING = 'first: $first, after: $after, last: $last, before: $before';

export interface Connection {
  nodes: { id: string }[];
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount?: number;
}

/** A connection of the schema, and how to ask for one page of it. */
export interface List {
  /** The selection that leads to it, `PAGE` in place of its page; `(PAGING)` among its arguments. */
  select: string;
  /** Further variables, declared: `$filter: StatementFilter`. */
  declare?: string;
  variables?: Variables;
  /** How to ask a node for its id; of a union, by an interface. */
  node?: string;
}

/** One page of a list, wherever in the answer it is. */
export async function page(
  api: Api,
  { select, declare = '', variables = {}, node = 'id' }: List,
  args: Variables,
  fields = PAGE,
): Promise<Connection> {
  const source = `query List(${VARIABLES}${declare && `, ${declare}`}) { ${select.replace('PAGING', PAGING).replace('PAGE', fields.replaceAll('NODE', node))} }`;
  let at: unknown = await api.ask(source, { ...variables, ...args });
  while (at !== null && typeof at === 'object' && !('pageInfo' in at) && !('totalCount' in at)) at = Object.values(at)[0];
  return at as Connection;
}

const ids = ({ nodes }: Connection) => nodes.map(({ id }) => id);

/** Every row, in the largest pages. */
export async function all(api: Api, list: List): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null; ;) {
    const here: Connection = await page(api, list, { first: 100, after }, 'nodes { NODE } pageInfo { hasNextPage endCursor }');
    found.push(...ids(here));
    if (!here.pageInfo.hasNextPage) return found;
    after = here.pageInfo.endCursor;
  }
}

/** Walks a list forwards and backwards in pages of random size, and holds every page to the rows of one walk. */
export async function walkBothWays(api: Api, list: List, r: Random, sizes: readonly [least: number, most: number]): Promise<void> {
  const rows = await all(api, list);
  for (const backward of [false, true]) {
    // Where in `rows` the walk stands: before the next row, or behind the one that comes before.
    let at = backward ? rows.length : 0;
    let cursor: string | null = null;
    do {
      const size = r.int(...sizes);
      const here = await page(api, list, backward ? { last: size, before: cursor } : { first: size, after: cursor });
      const [from, to] = backward ? [Math.max(0, at - size), at] : [at, Math.min(rows.length, at + size)];
      expect(ids(here)).toEqual(rows.slice(from, to));
      expect(here.edges.map(({ node }) => node.id)).toEqual(ids(here));
      expect(here.pageInfo).toEqual({
        hasNextPage: to < rows.length,
        hasPreviousPage: from > 0,
        startCursor: here.edges[0]?.cursor ?? null,
        endCursor: here.edges.at(-1)?.cursor ?? null,
      });
      at = backward ? from : to;
      cursor = backward ? here.pageInfo.startCursor : here.pageInfo.endCursor;
    } while (backward ? at > 0 : at < rows.length);
  }
}

/** Runs in order, a few at a time: most of a new query's time is spent on planning it. */
export async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>, width = 4): Promise<void> {
  const left = items.values();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const item of left) await work(item);
    }),
  );
}
