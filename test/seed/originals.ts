import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../src/paths.ts';

/** Where the seed articles' original files may be: other people's texts, so not in the project. */
export const originalsFolder = path.join(packageRoot, '..', 'shared', 'seeds');

/** True: tests that want them are skipped. */
export const withoutOriginals = !existsSync(originalsFolder);

export const originals: { file: string; raw: string }[] = withoutOriginals
  ? []
  : readdirSync(originalsFolder)
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((file) => ({ file, raw: readFileSync(path.join(originalsFolder, file), 'utf8') }));
