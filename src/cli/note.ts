import { rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Config } from '../config.ts';
import { makeFolder, readJson, writeJson } from '../disk.ts';
import { lives, markOf } from '../graph/managed/process.ts';

const Note = z.object({ pid: z.number(), began: z.string().nullable(), url: z.string(), startedAt: z.string() });
/** The address of the server that runs on a data folder. */
export type ServerNote = z.infer<typeof Note>;

const fileOf = (config: Config) => path.join(config.home, 'server.json');

/** Notes where this process serves. */
export async function noteServer(config: Config, url: string): Promise<void> {
  await makeFolder(config.home);
  await writeJson(fileOf(config), {
    ...(markOf(process.pid) ?? { pid: process.pid, began: null }),
    url,
    startedAt: new Date().toISOString(),
  });
}

/** The server that runs on the data folder, or null. */
export async function runningServer(config: Config): Promise<ServerNote | null> {
  const note = Note.safeParse(await readJson(fileOf(config)));
  return note.success && lives(note.data) ? note.data : null;
}

/** Forgets the note where it is this process's own. */
export async function forgetServer(config: Config): Promise<void> {
  if ((await runningServer(config))?.pid === process.pid) await rm(fileOf(config), { force: true });
}
