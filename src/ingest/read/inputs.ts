import { stat } from 'node:fs/promises';
import nodePath from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Refusal } from './model.ts';

/** A file to be read, `-` for standard input. */
export interface Input {
  path: string;
  /** Where it is; null: standard input. */
  file: string | null;
}

export const MANIFEST = 'manifest.json';

/**
 * The files that paths, folders and globs name, each once; folders and globs in the order of names. Hidden files and the
 * manifests beside articles are no articles.
 */
export async function* inputsOf(paths: readonly string[], cwd: string): AsyncGenerator<Input | Refusal> {
  const seen = new Set<string>();
  for (const path of paths) {
    if (path === '-') {
      if (!seen.has('-')) yield { path, file: null };
      seen.add('-');
      continue;
    }
    const found = await filesOf(path, cwd);
    if (!Array.isArray(found)) yield found;
    else {
      for (const file of found) {
        if (seen.has(file)) continue;
        seen.add(file);
        yield { path: nodePath.isAbsolute(path) ? file : nodePath.relative(cwd, file), file };
      }
    }
  }
}

async function filesOf(path: string, cwd: string): Promise<string[] | Refusal> {
  const absolute = nodePath.resolve(cwd, path);
  const refuse = (code: 'NOT_FOUND' | 'UNREADABLE' | 'EMPTY', reason: string): Refusal => ({ code, file: path, index: null, reason });
  try {
    const found = await stat(absolute);
    if (!found.isDirectory()) return [absolute];
    const files = await globbed('**', absolute);
    return files.length > 0 ? files : refuse('EMPTY', 'There are no files in this folder.');
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') return refuse('UNREADABLE', `It cannot be read (${code ?? 'unknown error'}).`);
  }
  if (!isDynamicPattern(path)) return refuse('NOT_FOUND', 'There is no such file or folder.');
  const files = await globbed(path.split(nodePath.sep).join('/'), cwd);
  return files.length > 0 ? files : refuse('NOT_FOUND', 'No file matches this pattern.');
}

async function globbed(pattern: string, cwd: string): Promise<string[]> {
  const files = await glob(pattern, { cwd, absolute: true, onlyFiles: true, followSymbolicLinks: false });
  return files
    .map((file) => nodePath.normalize(file))
    .filter((file) => nodePath.basename(file) !== MANIFEST)
    .sort();
}
