import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { DictumError } from '../errors.ts';
import { evalArticle } from '../ingest/extract/eval-format.ts';
import type { CommandContext } from './command.ts';

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
  for await (const line of linesOf(file)) {
    number++;
    if (line.trim() === '') continue;
    interruption.signal.throwIfAborted();
    terminal.data(JSON.stringify(evalArticle(line, `Line ${number} of ${file === '-' ? 'stdin' : file}`)));
    // Lets signals in, and what was written out.
    await new Promise(setImmediate);
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const input = file === '-' ? process.stdin : createReadStream(file, 'utf8');
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) yield line;
  } catch (error) {
    throw new DictumError(
      'NO_FILE',
      `${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}). Name a file, or - for what is piped in.`,
      { path: file },
      { cause: error },
    );
  }
}
