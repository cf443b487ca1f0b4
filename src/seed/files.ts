import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { DictumError } from '../errors.ts';
import { packageRoot } from '../paths.ts';

export const seedFolder = path.join(packageRoot, 'seed');

/** The record files of a folder in the order in which they are loaded: by name. Their form is not checked yet. */
export async function readRecordFiles(folder = seedFolder): Promise<{ file: string; records: unknown }[]> {
  const names = (await list(folder)).filter((name) => name.endsWith('.json'));
  return Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      try {
        return { file: `${path.basename(folder)}/${name}`, records: JSON.parse(await readFile(file, 'utf8')) as unknown };
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        throw new DictumError('BAD_RECORD', `${file} is not JSON: ${error.message}.`, { file }, { cause: error });
      }
    }),
  );
}

/** An article is never this long: 5 MB. */
const LARGEST = 5_000_000;

/** What is text among the files of a folder (not of folders in it): UTF-8 without NUL, no larger than an article can be. */
export async function readTextFiles(folder: string): Promise<{ file: string; raw: string }[]> {
  const found: { file: string; raw: string }[] = [];
  for (const name of await list(folder)) {
    const file = path.join(folder, name);
    const about = await stat(file).catch(() => null);
    if (!about?.isFile() || about.size > LARGEST) continue;
    const raw = decode(await readFile(file));
    if (raw !== null) found.push({ file: name, raw });
  }
  return found;
}

function decode(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function list(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    throw new DictumError(
      'NO_FILE',
      `The folder ${folder} cannot be read: ${(error as Error).message}.`,
      { path: folder },
      { cause: error },
    );
  }
}
