import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../src/paths.ts';

const DIST = path.join(packageRoot, 'dist');
const OUT = path.join(DIST, 'graphiql');
const STAMP = path.join(OUT, '.inputs');

/** Changes with whatever goes into the page: its sources, the examples, the packages. */
async function inputs(): Promise<string> {
  const filesOf = async (folder: string) =>
    (await readdir(path.join(packageRoot, folder), { withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(folder, entry.name));
  const files = [...(await filesOf('src/graphiql')), ...(await filesOf('examples')), 'package-lock.json'].sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(await readFile(path.join(packageRoot, file)));
  return hash.digest('hex');
}

/** Builds `dist/graphiql` where it is missing or older than what it is made of. */
export async function buildGraphiql(): Promise<'built' | 'fresh'> {
  const stamp = await inputs();
  if (existsSync(STAMP) && (await readFile(STAMP, 'utf8')) === stamp) return 'fresh';
  await mkdir(DIST, { recursive: true });
  // Built aside and put in place whole: a server that starts meanwhile, or a second build, finds the one or the other.
  const aside = await mkdtemp(path.join(DIST, '.graphiql-'));
  try {
    const made = path.join(aside, 'new');
    const { build } = await import('vite');
    await build({
      configFile: path.join(packageRoot, 'src/graphiql/vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: made, emptyOutDir: false },
    });
    await writeFile(path.join(made, '.inputs'), stamp);
    if (existsSync(OUT)) await rename(OUT, path.join(aside, 'old'));
    await rename(made, OUT);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return 'built';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  const done = await buildGraphiql();
  console.log(done === 'fresh' ? 'GraphiQL is up to date.' : `GraphiQL built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}
