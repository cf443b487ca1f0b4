import { z } from 'zod';
import { Refused, type Refusal } from './model.ts';

/** What was wrong with data, in words for whoever made them. */
export function describe(error: unknown): string {
  if (error instanceof Refused) return error.message;
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    const where = issue?.path.join('.') ?? '';
    return `${where === '' ? 'it' : `\`${where}\``} is not as it should be: ${issue?.message ?? 'unknown'}.`;
  }
  if (error instanceof SyntaxError) return `it is not JSON (${error.message.slice(0, 120)}).`;
  return 'it cannot be read.';
}

/** Work of a library on what others wrote: where it gives up, the article is refused, not the run. */
export function guarded<T>(work: () => T, message: string): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('NO_ARTICLE', message);
  }
}

const GZIP_CODES = /^Z_/;

/** The refusal that a failure amounts to; what is no fault of the file is thrown on. */
export function refusalOf(error: unknown, file: string, index: number | null): Refusal {
  if (error instanceof Refused)
    return { code: error.code, file, index, reason: error.message, ...(error.field === undefined ? {} : { field: error.field }) };
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && GZIP_CODES.test(code))
    return { code: 'BAD_ARCHIVE', file, index, reason: 'Its gzip is broken or ends too early.' };
  if (typeof code === 'string' && /^E[A-Z]+$/.test(code))
    return { code: 'UNREADABLE', file, index, reason: `It cannot be read (${code}).` };
  throw error;
}
