import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { DictumError } from '../errors.ts';

/**
 * What is in a file that a command was given, `-` for standard input.
 * @throws DictumError NO_FILE
 */
export async function givenText(file: string): Promise<string> {
  try {
    return await text(open(file));
  } catch (error) {
    throw unreadable(file, error);
  }
}

/**
 * The same line by line, however long it is.
 * @throws DictumError NO_FILE
 */
export async function* givenLines(file: string): AsyncGenerator<string> {
  try {
    for await (const line of createInterface({ input: open(file), crlfDelay: Infinity })) yield line;
  } catch (error) {
    throw unreadable(file, error);
  }
}

const open = (file: string) => (file === '-' ? process.stdin : createReadStream(file, 'utf8'));

const unreadable = (file: string, error: unknown): DictumError =>
  new DictumError(
    'NO_FILE',
    `${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}). Name a file, or - for what is piped in.`,
    { path: file },
    { cause: error },
  );
