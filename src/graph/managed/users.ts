import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { makeFolder, readJson, writeJson } from '../../disk.ts';
import { lives, markOf } from './process.ts';

const User = z.object({ pid: z.number(), began: z.string().nullable() });

/** One file for each process that uses the database of a data folder, so that its owner's end takes it from nobody. */
const folderOf = (home: string) => path.join(home, 'users');

/** Notes that this process uses the database; the function given back notes that it no longer does. */
export async function register(home: string): Promise<() => Promise<void>> {
  await makeFolder(folderOf(home));
  const file = path.join(folderOf(home), `${process.pid}-${randomUUID()}.json`);
  await writeJson(file, markOf(process.pid));
  return () => rm(file, { force: true });
}

/** The processes that use the database; forgets those that ended without a word. */
export async function liveUsers(home: string): Promise<number[]> {
  const pids = new Set<number>();
  const names = await readdir(folderOf(home)).catch(() => []);
  for (const name of names.filter((each) => each.endsWith('.json'))) {
    const file = path.join(folderOf(home), name);
    const user = User.safeParse(await readJson(file));
    if (user.success && lives(user.data)) pids.add(user.data.pid);
    else await rm(file, { force: true });
  }
  return [...pids];
}
