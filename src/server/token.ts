import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../config.ts';
import { makeFolder, onDisk } from '../disk.ts';
import { DictumError } from '../errors.ts';
import { pause } from '../pause.ts';

/** What mutations must bear, and where it comes from. */
export interface WriteToken {
  token: string;
  /** The file that keeps it; null: it is the setting DICTUM_TOKEN. */
  file: string | null;
}

/**
 * The token of the settings, else that of the data folder, which is made where there is none.
 * @throws DictumError NOT_WRITABLE, DISK_FULL, HOME_DAMAGED
 */
export async function writeTokenOf({ token, home }: Pick<Config, 'token' | 'home'>): Promise<WriteToken> {
  if (token !== null) return { token, file: null };
  const file = path.join(home, 'token');
  await makeFolder(home);
  const made = randomBytes(32).toString('base64url');
  const isNew = await onDisk(home, () => create(file, `${made}\n`));
  return { token: isNew ? made : await read(file), file };
}

/** False: somebody has made it already. */
async function create(file: string, content: string): Promise<boolean> {
  try {
    await writeFile(file, content, { mode: 0o600, flag: 'wx', flush: true });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

const ATTEMPTS = 10;

async function read(file: string): Promise<string> {
  // Whoever makes it at the same time may not have written it yet.
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const token = (await onDisk(file, () => readFile(file, 'utf8'))).trim();
    if (token !== '') {
      if (((await stat(file)).mode & 0o077) !== 0) await onDisk(file, () => chmod(file, 0o600));
      return token;
    }
    await pause(50);
  }
  throw new DictumError('HOME_DAMAGED', `The write token's file ${file} is empty. Delete it: the next start makes another.`, {
    path: file,
  });
}

const digest = (text: string) => createHash('sha256').update(text).digest();

/**
 * Tells whether a request's header `Authorization` bears the token, in a time that says nothing of how much of it was right.
 * @param token null: no request may write
 */
export function bearerOf(token: string | null): (authorization: string | undefined) => boolean {
  const wanted = token === null ? null : digest(token);
  return (authorization) => {
    const given = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    return given !== undefined && wanted !== null && timingSafeEqual(digest(given), wanted);
  };
}
