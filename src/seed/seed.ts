import type { Runner } from '../graph/runner.ts';
import { clean, sha256 } from '../ingest/clean/clean.ts';
import { loadRecords, type LoadOptions, type LoadReport } from '../records/load.ts';
import { parseRecords } from '../records/parse.ts';
import { readRecordFiles, readTextFiles } from './files.ts';

export interface SeedOptions extends Pick<LoadOptions, 'progress'> {
  /** A folder with the articles' original files, in whatever names: each is known by the SHA-256 of its cleaned text. */
  texts?: string | undefined;
}

export interface SeedReport extends LoadReport {
  /** Every article of the seed. `file`: which file of the folder has its text; null: none has, or no folder was given. */
  articles: { key: string; title: string | null; textHash: string | null; file: string | null }[];
}

/**
 * Loads the records of the seed articles; with `texts`, their cleaned texts too, against which every anchor is then checked.
 * @throws DictumError NO_FILE, BAD_RECORD, BAD_ANCHOR
 */
export async function seedDefault(runner: Runner, { texts: folder, progress }: SeedOptions = {}): Promise<SeedReport> {
  const sets = await readRecordFiles();
  const articles = sets.flatMap(({ file, records }) => parseRecords(file, records).articles);
  const wanted = new Set(articles.map(({ textHash }) => textHash));
  const texts = new Map<string, string>();
  const files = new Map<string, string>();
  for (const { file, raw } of folder === undefined ? [] : await readTextFiles(folder)) {
    const { text } = clean(raw);
    const hash = sha256(text);
    if (!wanted.has(hash) || texts.has(hash)) continue;
    texts.set(hash, text);
    files.set(hash, file);
  }
  const report = await loadRecords(runner, sets, { texts, ...(progress && { progress }) });
  return {
    ...report,
    articles: articles.map(({ key, title, textHash }) => ({ key, title, textHash, file: files.get(textHash ?? '') ?? null })),
  };
}
