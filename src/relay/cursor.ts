import { DictumError } from '../errors.ts';

/** One sort key of a row; the last is its id. */
export type CursorKey = string | number;

const MAX_LENGTH = 2000;

/** Where a row stands in its list: the list's order and the row's sort keys. Opaque to clients. */
export function encodeCursor(order: string, keys: readonly CursorKey[]): string {
  return Buffer.from(JSON.stringify([order, ...keys])).toString('base64url');
}

/** @throws DictumError BAD_CURSOR for what is no cursor, or one of a list in another order */
export function decodeCursor(cursor: string, order: string, keys: number, argument: string): CursorKey[] {
  const bad = (why: string) =>
    new DictumError(
      'BAD_CURSOR',
      `\`${argument}\` ${why}. Take cursors from \`pageInfo\` or \`edges.cursor\` of the same list in the same order.`,
      { argument },
    );
  if (cursor.length > MAX_LENGTH) throw bad('is too long for a cursor');
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw bad('is not a cursor of this server');
  }
  if (!Array.isArray(parts)) throw bad('is not a cursor of this server');
  const [name, ...values] = parts as unknown[];
  if (name !== order) throw bad('is the cursor of a list in another order');
  if (
    values.length !== keys ||
    !values.every((v): v is CursorKey => typeof v === 'string' || (typeof v === 'number' && Number.isFinite(v)))
  ) {
    throw bad('is not a cursor of this server');
  }
  return values;
}
