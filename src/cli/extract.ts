import { DictumError } from '../errors.ts';
import { evalArticle } from '../ingest/extract/eval-format.ts';
import type { CommandContext } from './command.ts';
import { givenLines } from './given.ts';

/** What `--format` takes. */
export const EXTRACT_FORMATS = ['eval'] as const;

export interface ExtractOptions {
  format: string;
}

/** Reads articles, a line each, and prints what is said in each, a line each. Needs no database. */
export async function extract({ terminal, interruption }: CommandContext, file: string, { format }: ExtractOptions): Promise<void> {
  if (!EXTRACT_FORMATS.some((known) => known === format)) {
    throw new DictumError('BAD_USAGE', `--format takes ${EXTRACT_FORMATS.join(' or ')}, not ${format}.`);
  }
  let number = 0;
  for await (const line of givenLines(file)) {
    number++;
    if (line.trim() === '') continue;
    interruption.signal.throwIfAborted();
    terminal.data(JSON.stringify(evalArticle(line, `Line ${number} of ${file === '-' ? 'stdin' : file}`)));
    // Lets signals in, and what was written out.
    await new Promise(setImmediate);
  }
}
