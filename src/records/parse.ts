import type { z } from 'zod';
import { type Problem, refuse } from './problems.ts';
import { type RecordSet, recordSet } from './record.model.ts';

/** `quotations[0].mode` */
export const fieldOf = (path: readonly PropertyKey[]): string =>
  path.map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i === 0 ? '' : '.'}${String(part)}`)).join('');

/** `statements[3] (pyongyang-denies)` */
export function recordName(list: string, index: number, record: unknown): string {
  const { key, from, kind, to } = (typeof record === 'object' && record !== null ? record : {}) as Record<string, unknown>;
  const name =
    typeof key === 'string' ? key : list === 'relations' ? [from, kind, to].filter((part) => typeof part === 'string').join(' ') : '';
  return `${list}[${index}]${name ? ` (${name.slice(0, 200)})` : ''}`;
}

/**
 * The records of a file, with what has a default filled in.
 * @throws DictumError BAD_RECORD where it does not have the form of one
 */
export function parseRecords(file: string, records: unknown): RecordSet {
  const parsed = recordSet.safeParse(records);
  if (!parsed.success)
    refuse(
      file,
      parsed.error.issues.map((issue) => problemOf(issue, records)),
    );
  return parsed.data!;
}

function problemOf(issue: z.core.$ZodIssue, records: unknown): Problem {
  const [list, index, ...rest] = issue.path;
  const message = issue.message;
  if (typeof list !== 'string' || typeof index !== 'number')
    return { record: fieldOf(issue.path) || 'the file', field: '', message, code: 'BAD_RECORD' };
  const record = (records as Record<string, unknown[]>)[list]?.[index];
  return { record: recordName(list, index, record), field: fieldOf(rest), message, code: 'BAD_RECORD' };
}
