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

/** A window on an ordered list. `after` and `before` give the sort keys of the rows next to it, or throw what is wrong with the cursor. */
export interface Page {
  size: number;
  backward: boolean;
  after: (() => readonly CursorKey[]) | null;
  before: (() => readonly CursorKey[]) | null;
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
 * @param has whether there is a value
 * @throws DictumError BAD_USER_INPUT
 */
export function pageOf(args: PageArgs, order: string, keys: number, has: (args: PageArgs, name: 'after' | 'before') => boolean): Page {
  const first = bounded(args.first, 'first');
  const last = bounded(args.last, 'last');
  if (first !== null && last !== null) throw badInput('Give `first` or `last`, not both.', { argument: 'last' });
  const cursor = (name: 'after' | 'before') => {
    if (!has(args, name)) return null;
    let last: { text: string; keys: readonly CursorKey[] } | null = null;
    return () => {
      const text = args[name]!;
      if (last?.text !== text) last = { text, keys: decodeCursor(text, order, keys, name) };
      return last.keys;
    };
  };
  return {
    size: first ?? last ?? DEFAULT_PAGE,
    backward: last !== null,
    after: cursor('after'),
    before: cursor('before'),
  };
}
