import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The package's folder, absolute and with a trailing separator; the same from `src` and from the compiled `dist`. */
export const packageRoot = fileURLToPath(new URL('../', import.meta.url));

/** Dictum's own version, e.g. `0.1.0`. */
export const version = (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;
