import { DictumError } from '../errors.ts';

/** What is wrong in a file of records, and where. */
export interface Problem {
  /** `statements[3] (pyongyang-denies)` */
  record: string;
  /** `quotations[0].segments[1].end`; empty: the record as a whole. */
  field: string;
  message: string;
  code: 'BAD_RECORD' | 'BAD_ANCHOR';
  /** Facts for programs. */
  details?: Readonly<Record<string, unknown>>;
}

const SHOWN = 20;

/** @throws DictumError BAD_RECORD or, where anchors alone are wrong, BAD_ANCHOR; with the first 20 problems */
export function refuse(file: string, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const shown = problems.slice(0, SHOWN);
  const lines = shown.map(({ record, field, message }) => `  ${[record, field].filter(Boolean).join(' ')}: ${message}`);
  if (problems.length > SHOWN) lines.push(`  … and ${problems.length - SHOWN} more`);
  throw new DictumError(
    problems.some(({ code }) => code === 'BAD_RECORD') ? 'BAD_RECORD' : 'BAD_ANCHOR',
    `${file} was not loaded, nothing of it; ${problems.length === 1 ? 'one thing is' : `${problems.length} things are`} wrong in it:\n${lines.join('\n')}`,
    {
      file,
      problems: shown.map(({ record, field, message, details }) => ({ record, field, message, ...details })),
      count: problems.length,
    },
  );
}
