import { badInput } from '../errors.ts';
import { decodeCursor, type CursorKey } from './cursor.ts';

export const DEFAULT_PAGE = 20;
export const MAX_PAGE = 100;

export interface PageArgs {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** A window on an ordered list. `after` and `before` are the sort keys of the rows next to it. */
export interface Page {
  size: number;
  backward: boolean;
  after: readonly CursorKey[] | null;
  before: readonly CursorKey[] | null;
}

function bounded(value: number | null | undefined, argument: 'first' | 'last'): number | null {
  if (value === null || value === undefined) return null;
  if (value < 0 || value > MAX_PAGE) {
    throw badInput(`\`${argument}\` is ${value}; it takes 0 to ${MAX_PAGE}. For more, go on from \`pageInfo\`.`, { argument });
  }
  return value;
}

/**
 * @param order name of the list's order; a cursor of another order is refused
 * @throws DictumError BAD_USER_INPUT, BAD_CURSOR
 */
export function pageOf(args: PageArgs, order: string, keys: number): Page {
  const first = bounded(args.first, 'first');
  const last = bounded(args.last, 'last');
  if (first !== null && last !== null) throw badInput('Give `first` or `last`, not both.', { argument: 'last' });
  const cursor = (text: string | null | undefined, argument: string) =>
    text === null || text === undefined ? null : decodeCursor(text, order, keys, argument);
  return {
    size: first ?? last ?? DEFAULT_PAGE,
    backward: last !== null,
    after: cursor(args.after, 'after'),
    before: cursor(args.before, 'before'),
  };
}
