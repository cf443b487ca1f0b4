import { badInput } from '../errors.ts';
import { has } from './arguments.ts';
import type { Compilation } from './compilation.ts';

/** Both ends included; null: open. */
export interface Range {
  readonly from?: string | null;
  readonly to?: string | null;
}

/** @throws DictumError BAD_USER_INPUT for a period that ends before it begins */
export function checkRange({ from, to }: Range): void {
  if (from && to && from > to) throw badInput(`The period ends (${to}) before it begins (${from}).`, { from, to });
}

/** The date is known, and in the period. */
export function within(c: Compilation, date: string, range: Range): string[] {
  const conditions = [`${date} IS NOT NULL`];
  if (has(range, 'from')) conditions.push(`${date} >= ${c.param(() => (checkRange(range), range.from))}`);
  if (has(range, 'to')) conditions.push(`${date} <= ${c.param(() => range.to)}`);
  return conditions;
}
