import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DictumError } from './errors.ts';

const FULL = new Set(['ENOSPC', 'EDQUOT']);
const NOT_WRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'EEXIST', 'ENAMETOOLONG']);

export const diskFull = (where: string, options?: ErrorOptions): DictumError =>
  new DictumError(
    'DISK_FULL',
    `There is no room left on the disk that holds ${where}. Nothing that was stored is lost; make room there, or point DICTUM_HOME (and DICTUM_CACHE) to another disk, and start again.`,
    { path: where },
    options,
  );

export const notWritable = (where: string, options?: ErrorOptions): DictumError =>
  new DictumError(
    'NOT_WRITABLE',
    `${where} cannot be written: it lies on a read-only disk, belongs to another user, or a file is in the way of a folder. Make it writable, or point DICTUM_HOME (and DICTUM_CACHE) to a folder that is.`,
    { path: where },
    options,
  );

/** @param needed, free in megabytes */
export const tooLittleRoom = (where: string, needed: number, free: number): DictumError =>
  new DictumError(
    'DISK_FULL',
    `The disk that holds ${where} has ${free} MB free; a start wants ${needed} MB (DICTUM_MIN_FREE_DISK_MB). Nothing that was stored is lost; make room there, or point DICTUM_HOME to another disk, and start again.`,
    { path: where, needed, free },
  );

/** Runs work on files; a disk that is full or cannot be written becomes an error that says so. */
export async function onDisk<T>(where: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== undefined && FULL.has(code)) throw diskFull(where, { cause: error });
    // mkdir below /proc and the like answers ENOENT although its parent is there.
    if (code !== undefined && (NOT_WRITABLE.has(code) || (code === 'ENOENT' && (error as NodeJS.ErrnoException).syscall === 'mkdir')))
      throw notWritable(where, { cause: error });
    throw error;
  }
}

/** Makes the folder, and those above it, where they are missing. Only this user can look into those that it makes. */
export const makeFolder = (folder: string): Promise<void> => onDisk(folder, () => make(path.resolve(folder)));

// Not by mkdir's own `recursive`: where a file system takes no folders (/proc), that tries for ever.
async function make(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if ((await stat(folder).catch(() => null))?.isDirectory()) return;
    if (code !== 'ENOENT' || path.dirname(folder) === folder || (await stat(path.dirname(folder)).catch(() => null))) throw error;
    await make(path.dirname(folder));
    await make(folder);
  }
}

/** Writes the whole file or nothing; a reader never sees half of it. */
export async function writeWhole(file: string, content: string): Promise<void> {
  const part = `${file}.${process.pid}.${randomBytes(4).toString('hex')}.part`;
  await onDisk(path.dirname(file), async () => {
    try {
      await writeFile(part, content, { mode: 0o600, flush: true });
      await rename(part, file);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  });
}

export const writeJson = (file: string, value: unknown): Promise<void> => writeWhole(file, `${JSON.stringify(value, null, 2)}\n`);

/** What the file says, or null where there is none (or nothing that can be read as JSON). */
export async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError || ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}
