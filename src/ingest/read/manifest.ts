import { readFile } from 'node:fs/promises';
import nodePath from 'node:path';
import { z } from 'zod';
import { MANIFEST } from './inputs.ts';
import { saidBy } from './meta.ts';
import type { Refusal, Said } from './model.ts';
import { recordFields, saidOfRecord } from './record-fields.ts';
import { describe } from './failures.ts';

const manifest = z.array(
  z.looseObject({
    ...recordFields,
    /** Relative to the manifest. */
    file: z.string().min(1),
    credit: z.string().nullish(),
    note: z.string().nullish(),
  }),
);

export interface Manifest {
  /** What it says of a file, by its absolute path; undefined: nothing. */
  of(file: string): Said | undefined;
}

/** The manifest beside a folder's articles; null: there is none. */
export const manifestIn = (folder: string): Promise<Manifest | Refusal | null> => readManifest(nodePath.join(folder, MANIFEST));

/** @returns null where there is no such file */
export async function readManifest(file: string): Promise<Manifest | Refusal | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return null;
  }
  const folder = nodePath.dirname(nodePath.resolve(file));
  try {
    const entries = new Map(manifest.parse(JSON.parse(text)).map((entry) => [nodePath.resolve(folder, entry.file), saidOfEntry(entry)]));
    return { of: (path) => entries.get(nodePath.resolve(path)) };
  } catch (error) {
    return {
      code: 'BAD_MANIFEST',
      file,
      index: null,
      reason: `It is left out: ${describe(error)} What stands beside it is read without it.`,
    };
  }
}

function saidOfEntry(entry: z.infer<typeof manifest>[number]): Said {
  const said = saidOfRecord(entry, 'manifest');
  const credits = entry.credit ? saidBy('manifest', { credits: [entry.credit] }) : {};
  // The note says how the day came to be known.
  const inferred = entry.publishedOnInferred ?? (entry.publishedOn != null && /\binferred\b/i.test(entry.note ?? ''));
  return { ...said, ...(said.credits ? {} : credits), ...(said.publishedOn ? { publishedOnInferred: inferred } : {}) };
}
