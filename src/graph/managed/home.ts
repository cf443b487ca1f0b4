import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, readFile, rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Config } from '../../config.ts';
import { makeFolder, onDisk, readJson, tooLittleRoom, writeJson, writeWhole } from '../../disk.ts';
import { DictumError } from '../../errors.ts';
import { version } from '../../paths.ts';
import { neo4jVersion } from './jars.ts';

/** Raised when an older Dictum could no longer use the data folder. */
const FORMAT = 1;

const Stamp = z.object({ format: z.number(), dictum: z.string(), neo4j: z.string() });

const Run = z.object({
  pid: z.number(),
  /** When the process began, as the system counts; tells it from a later one with the same number. */
  began: z.string().nullable(),
  port: z.number(),
  version: z.string(),
  startedAt: z.string(),
  /** It ends with the process that started it, or with the last one that uses it; else it stays until `dictum db stop`. */
  owned: z.boolean(),
  /** It was told to stop and is not to be used any more. */
  stopping: z.boolean(),
});
/** What is known of the server that runs, or ran, in a data folder. */
export type Run = z.infer<typeof Run>;

/** Where things lie in a data folder. */
export const places = (home: string) => {
  const neo4j = path.join(home, 'neo4j');
  return {
    stamp: path.join(home, 'dictum.json'),
    lock: path.join(home, 'lock'),
    run: path.join(home, 'neo4j.json'),
    password: path.join(home, 'password'),
    neo4j,
    conf: path.join(neo4j, 'conf'),
    confFile: path.join(neo4j, 'conf', 'neo4j.conf'),
    data: path.join(neo4j, 'data'),
    authFile: path.join(neo4j, 'data', 'dbms', 'auth.ini'),
    temp: path.join(neo4j, 'tmp'),
    console: path.join(neo4j, 'logs', 'console.log'),
  };
};

/**
 * Makes the data folder where it is missing, and checks that it can be used.
 * @throws DictumError HOME_NEWER, NOT_WRITABLE, DISK_FULL
 */
export async function openHome(config: Config): Promise<void> {
  const { home } = config;
  await makeFolder(home);
  await checkStamp(home);
  const probe = path.join(home, `.probe-${randomBytes(4).toString('hex')}`);
  await writeWhole(probe, '');
  await rm(probe, { force: true });
  const free = await freeMegabytes(home);
  const needed = config.limits.minFreeDiskMb;
  if (free < needed) throw tooLittleRoom(home, needed, free);
}

export async function freeMegabytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return Math.floor((bavail * bsize) / 1_000_000);
}

/** @throws DictumError HOME_NEWER where a newer Dictum or Neo4j has written into the data folder */
export async function checkStamp(home: string): Promise<void> {
  const file = places(home).stamp;
  const content = await readJson(file);
  if (content === null) return;
  const stamp = Stamp.safeParse(content);
  const newer = !stamp.success
    ? 'another version of Dictum'
    : stamp.data.format > FORMAT
      ? `Dictum ${stamp.data.dictum}`
      : compareVersions(stamp.data.neo4j, neo4jVersion) > 0
        ? `Neo4j ${stamp.data.neo4j}`
        : null;
  if (newer === null) return;
  throw new DictumError(
    'HOME_NEWER',
    `The data folder ${home} was written by ${newer}, which is newer than this Dictum (${version}, with Neo4j ${neo4jVersion}) can read. Nothing was touched. Update Dictum, or point DICTUM_HOME to another folder.`,
    { path: home },
  );
}

/** Below 0 when `a` is older than `b`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split('.').map(Number)) as [number[], number[]];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

export const writeStamp = (home: string): Promise<void> =>
  writeJson(places(home).stamp, { format: FORMAT, dictum: version, neo4j: neo4jVersion });

/** Whether a server has ever come up in this data folder; from then on its password is in the database. */
export const wasStarted = (home: string): boolean => existsSync(places(home).stamp);

/**
 * The database's password; made up on the first call.
 * @throws DictumError HOME_DAMAGED where there is data and its password is gone
 */
export async function passwordOf(home: string): Promise<string> {
  const file = places(home).password;
  try {
    const password = (await readFile(file, 'utf8')).trim();
    if (password !== '') return password;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  if (wasStarted(home)) {
    throw new DictumError(
      'HOME_DAMAGED',
      `The data folder ${home} holds a database but no longer its password (${file}). Put that file back from a backup, or move the folder away and start afresh.`,
      { path: file },
    );
  }
  // Hex, since base64url may begin with a hyphen, which Neo4j's own tool takes for an option.
  const password = randomBytes(24).toString('hex');
  await writeWhole(file, `${password}\n`);
  await onDisk(file, () => chmod(file, 0o600));
  return password;
}

export async function readRun(home: string): Promise<Run | null> {
  const run = Run.safeParse(await readJson(places(home).run));
  return run.success ? run.data : null;
}

export const writeRun = (home: string, run: Run): Promise<void> => writeJson(places(home).run, run);

export const removeRun = (home: string): Promise<void> => rm(places(home).run, { force: true });

/** Says of a server that it must not be found any more: it is being stopped. */
export async function markStopping(home: string, pid: number): Promise<void> {
  const run = await readRun(home);
  if (run?.pid === pid) await writeRun(home, { ...run, stopping: true });
}
