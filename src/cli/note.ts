import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Config } from '../config.ts';
import { makeFolder, readJson, writeJson } from '../disk.ts';
import { lives, markOf } from '../graph/managed/process.ts';

const Note = z.object({ pid: z.number(), began: z.string().nullable(), url: z.string(), startedAt: z.string() });
/** The address of a server that runs on a data folder. */
export type ServerNote = z.infer<typeof Note>;

/** One file for each process that serves the data folder, so that the end of one takes it from nobody. */
const folderOf = (config: Config) => path.join(config.home, 'servers');

/** Notes where this process serves; the function given back forgets it. */
export async function noteServer(config: Config, url: string): Promise<() => Promise<void>> {
  const file = path.join(folderOf(config), `${process.pid}.json`);
  await makeFolder(folderOf(config));
  await forgetTheDead(config);
  const mark = markOf(process.pid) ?? { pid: process.pid, began: null };
  await writeJson(file, { ...mark, url, startedAt: new Date().toISOString() } satisfies ServerNote);
  return () => rm(file, { force: true });
}

async function readNotes(config: Config): Promise<{ file: string; note: ServerNote | null }[]> {
  const names = await readdir(folderOf(config)).catch(() => []);
  const files = names.filter((name) => name.endsWith('.json')).map((name) => path.join(folderOf(config), name));
  return Promise.all(
    files.map(async (file) => {
      const { data } = Note.safeParse(await readJson(file));
      return { file, note: data !== undefined && lives(data) ? data : null };
    }),
  );
}

/** The servers that run on the data folder, the latest first. */
export async function runningServers(config: Config): Promise<ServerNote[]> {
  const notes = (await readNotes(config)).flatMap(({ note }) => note ?? []);
  return notes.sort((a, b) => b.startedAt.localeCompare(a.startedAt));
}

/** Those that were killed have left theirs. */
async function forgetTheDead(config: Config): Promise<void> {
  for (const { file, note } of await readNotes(config)) if (note === null) await rm(file, { force: true });
}
