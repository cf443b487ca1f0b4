import { badInput } from '../errors.ts';
import type { CursorKey } from '../relay/cursor.ts';
import type { Page } from '../relay/paging.ts';
import { ahead } from './ahead.cypher.ts';
import type { Compilation } from './compilation.ts';
import type { Expression } from './fields.ts';

export interface SortKey {
  /** Never null: what is undated sorts by a stand-in. */
  cypher: string;
  direction: 'ASC' | 'DESC';
}

/** An ordered list of nodes, before it is cut into pages. */
export interface Listing {
  /**
   * Clauses before `from`, which may use what they bind. A page is cut out for each of their rows, and then one out of these: for what
   * stands in several stretches of an index, each in order.
   */
  each?: string;
  /** Variables from outside, those of `each` among them, that what comes behind it uses. Ids need not be named. */
  uses?: readonly string[];
  /** What is the same for all that `from` binds, but has to lead the order if an index is to give it. */
  within?: string;
  /** How many there are, where that is at hand. */
  total?: string;
  /** Clauses that bind `variable` (and what `carry` names), ending where WHERE may follow. */
  from: string;
  /** As `from`, but no more than `most` of them, the best by the one key there is, a score: where nearly all meet `where`. */
  best?: (most: string) => string;
  where: readonly string[];
  variable: string;
  /** What else the order or an edge needs from `from`, e.g. a score. */
  carry?: readonly string[];
  /** What is bound only where something uses it. */
  beside?: readonly { variable: string; match: string }[];
  /** `from` may bind the same node more than once. */
  distinct?: boolean;
  /** Name of the order, kept in cursors. */
  order: string;
  /** The sort keys before the id, which breaks ties, ascending. */
  keys: readonly SortKey[];
  /** Fields of the edge besides `node` and `cursor`. */
  edge?: Readonly<Record<string, Expression>>;
}

/** The sort keys of a row, the id last. */
type Cursor = () => readonly CursorKey[];

/** Rows after (or before) the one with these keys: a range on the first key, which an index serves, then the ties. */
function beyond(c: Compilation, keys: readonly SortKey[], values: Cursor, backward: boolean): string {
  const [first, ...rest] = keys;
  const up = (first!.direction === 'ASC') !== backward;
  const param = c.param(() => values()[0]);
  if (rest.length === 0) return `${first!.cypher} ${up ? '>' : '<'} ${param}`;
  return `${first!.cypher} ${up ? '>=' : '<='} ${param} AND NOT (${first!.cypher} = ${param} AND NOT (${beyond(c, rest, () => values().slice(1), backward)}))`;
}

const whereOf = (conditions: readonly string[]) => (conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`);

/** The variable stands in this piece of Cypher. */
export const mentions = (cypher: string, variable: string): boolean => new RegExp(`\\b${variable}\\b`).test(cypher);

/** With all that these pieces of Cypher use bound by `from`. */
function completed(listing: Listing, pieces: readonly string[]): Listing {
  const used = listing.beside?.filter(({ variable }) => pieces.some((piece) => mentions(piece, variable))) ?? [];
  if (used.length === 0) return listing;
  return {
    ...listing,
    from: [listing.from, ...used.map(({ match }) => `MATCH ${match}`)].join(' '),
    carry: [...(listing.carry ?? []), ...used.map(({ variable }) => variable)],
  };
}

const carried = ({ variable, carry = [] }: Listing) => [variable, ...carry].join(', ');

/** The sort keys as a row has them once the page is cut out. */
export const keysOfRow = (c: Compilation, { each }: Listing, keys: readonly SortKey[]): readonly SortKey[] =>
  each === undefined ? keys : keys.map(({ direction }) => ({ cypher: c.variable('key'), direction }));

interface PageParts {
  /** The sort keys, the id last. */
  keys: readonly SortKey[];
  /** The same as `keysOfRow` has them. */
  named: readonly SortKey[];
  page: Page;
  /** Whether there is a next one is asked: then one row more is read. */
  more: boolean;
  /** What is read of each. */
  row: string;
}

/** The rows of a page. */
export function pageRows(c: Compilation, asked: Listing, { keys, named, page, more, row }: PageParts): string {
  const listing = completed(asked, [...asked.where, row]);
  const { each, uses = [], from, variable, distinct, within } = listing;
  const where = [...listing.where];
  if (page.after) where.push(beyond(c, keys, page.after, false));
  if (page.before) where.push(beyond(c, keys, page.before, true));
  const directed = ({ cypher, direction }: SortKey) => ((direction === 'ASC') !== page.backward ? cypher : `${cypher} DESC`);
  const orderBy = (of: readonly SortKey[]) => `ORDER BY ${of.map(directed).join(', ')}`;
  const size = page.size + (more ? 1 : 0);
  const limit = `LIMIT ${c.param(size)}`;
  const cut = (led: readonly SortKey[]) =>
    `${from} ${whereOf(where)} WITH ${distinct ? 'DISTINCT ' : ''}${carried(listing)} ${orderBy(led)} ${limit}`;
  const inner = cut(within === undefined ? keys : [{ cypher: within, direction: 'ASC' }, ...keys]);
  if (listing.best && !page.backward) {
    const score = keys[0]!.cypher;
    return `COLLECT { ${ahead(c, { best: listing.best, variables: [variable, score], where, orderBy: orderBy(keys), size, all: inner })} RETURN ${row} }`;
  }
  if (each === undefined) return `COLLECT { ${inner} RETURN ${row} }`;

  // By name, for `CALL (*)` does not see what only a subquery inside of it uses.
  const ids = c.idLists.map(({ name }) => name).filter((name) => mentions(inner, name));
  const given = keys.map(({ cypher }, i) => `${cypher} AS ${named[i]!.cypher}`).join(', ');
  return `COLLECT { ${each} CALL (${[...uses, ...ids].join(', ')}) { ${inner} RETURN ${variable}, ${given} } WITH DISTINCT ${[variable, ...named.map(({ cypher }) => cypher)].join(', ')} ${orderBy(named)} ${limit} RETURN ${row} }`;
}

/** Whether anything stands on the other side of the cursor, the row of the cursor itself included. */
export function anyBehind(c: Compilation, listing: Listing, keys: readonly SortKey[], cursor: Cursor, backward: boolean): string {
  const [{ cypher, direction }] = keys as [SortKey];
  // Not more than the second condition says, but an index can begin there.
  const near = `${cypher} ${(direction === 'ASC') !== backward ? '<=' : '>='} ${c.param(() => cursor()[0])}`;
  return `EXISTS { ${start(listing)} ${whereOf([...listing.where, near, `NOT (${beyond(c, keys, cursor, backward)})`])} RETURN 1 }`;
}

/** How many there are; with a limit, at most one more than that. */
export function total(c: Compilation, listing: Listing, args: Record<string, unknown>): string {
  const limit = args['limit'] as number | null | undefined;
  if (limit !== null && limit !== undefined && (limit < 0 || limit > 1_000_000))
    throw badInput(`\`totalCount(limit:)\` is ${limit}; it takes 0 to 1,000,000.`, { argument: 'limit' });
  const most = limit === null || limit === undefined ? null : c.param(limit + 1);
  if (listing.total !== undefined)
    return most === null ? listing.total : `reduce(most = ${most}, n IN [${listing.total}] | CASE WHEN n < most THEN n ELSE most END)`;
  const all = `${start(listing)} ${whereOf(listing.where)}`;
  const once = listing.each !== undefined || listing.distinct ? 'DISTINCT ' : '';
  if (most === null) return `COUNT { ${all} RETURN ${once}${listing.variable} }`;
  return `COUNT { ${all} WITH ${once}${listing.variable} LIMIT ${most} RETURN 1 }`;
}

function start(listing: Listing): string {
  const { each, from } = completed(listing, listing.where);
  return each === undefined ? from : `${each} ${from}`;
}
