import { rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Config } from '../config.ts';
import { makeFolder, readJson, writeJson } from '../disk.ts';
import { DictumError } from '../errors.ts';
import { Formats } from '../ingest/read/model.ts';

/** What an ingest was told about its articles, and what it takes to go on with it. */
const work = z.object({
  paths: z.array(z.string()),
  /** What paths are relative to. */
  cwd: z.string(),
  manifest: z.string().optional(),
  format: z.enum(Formats).optional(),
  overrides: z.object({
    url: z.string().optional(),
    title: z.string().optional(),
    outlet: z.string().optional(),
    publishedOn: z.string().optional(),
    bylines: z.array(z.string()).optional(),
    credits: z.array(z.string()).optional(),
    language: z.string().optional(),
    license: z.string().optional(),
  }),
  jobs: z.number().optional(),
});
export type Work = z.infer<typeof work>;

const fileOf = (config: Config) => path.join(config.home, 'ingest.json');

/** Notes what is begun, until it is done: an end in the middle leaves it. */
export async function begin(config: Config, begun: Work): Promise<void> {
  await makeFolder(config.home);
  await writeJson(fileOf(config), begun);
}

export const done = (config: Config): Promise<void> => rm(fileOf(config), { force: true });

/** @throws DictumError BAD_USAGE where nothing was left unfinished */
export async function unfinished(config: Config): Promise<Work> {
  const { data } = work.safeParse(await readJson(fileOf(config)));
  if (data !== undefined) return data;
  throw new DictumError('BAD_USAGE', 'There is nothing to go on with: no ingest was begun and left unfinished in this data folder.');
}
