import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Config } from '../../config.ts';
import { diskFull, makeFolder, onDisk } from '../../disk.ts';
import { DictumError } from '../../errors.ts';
import { packageRoot } from '../../paths.ts';
import type { Progress } from '../../progress.ts';
import { childEnvironment, findMaven } from './java.ts';
import { withLock } from './lock.ts';

const POM = path.join(packageRoot, 'pom.xml');

/** The version of Neo4j that `pom.xml` names, e.g. `5.26.30`. */
export const neo4jVersion: string = /<neo4j\.version>([^<]+)</.exec(readFileSync(POM, 'utf8'))![1]!;

/** The folder of Neo4j's jars, whether or not they are there yet. */
export const jarsFolder = (config: Config): string => path.join(config.cache, `neo4j-${neo4jVersion}`);

export const jarsAreThere = (config: Config): boolean => existsSync(jarsFolder(config));

/**
 * Sees to it that Neo4j's jars are in the cache and gives their folder. What is there is whole: Maven fills a folder
 * aside, which gets its name at the end.
 * @throws DictumError MAVEN_MISSING, NEO4J_FETCH_FAILED, DISK_FULL, NOT_WRITABLE
 */
export async function resolveJars(config: Config, progress: Progress, signal?: AbortSignal): Promise<string> {
  const folder = jarsFolder(config);
  if (existsSync(folder)) return folder;
  await makeFolder(config.cache);
  const step = `Fetching Neo4j ${neo4jVersion} with Maven (about 120 MB, once for all data folders)`;
  return withLock(
    path.join(config.cache, 'lock'),
    async () => {
      if (existsSync(folder)) return folder;
      const maven = await findMaven(config);
      await removeLeftovers(config.cache);
      const draft = `${folder}.${randomBytes(4).toString('hex')}.part`;
      try {
        progress(step);
        await runMaven(maven.command, draft, config, (jars) => progress(step, `${jars} jars`), signal);
        await onDisk(folder, () => rename(draft, folder));
      } finally {
        await rm(draft, { recursive: true, force: true });
      }
      return folder;
    },
    { signal, onWait: (pid) => progress(`Waiting for process ${pid}, which is fetching Neo4j`) },
  );
}

async function removeLeftovers(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    if (name.endsWith('.part')) await rm(path.join(cache, name), { recursive: true, force: true });
  }
}

function runMaven(command: string, folder: string, config: Config, onJars: (count: number) => void, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const args = [
      '-B',
      '-Dstyle.color=never',
      '-f',
      POM,
      'dependency:copy-dependencies',
      '-DincludeScope=runtime',
      `-DoutputDirectory=${folder}`,
    ];
    const child = spawn(command, args, {
      env: childEnvironment(config),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const errors: string[] = [];
    let jars = 0;
    const read = (line: string) => {
      if (/^\[INFO\] Downloaded from .*\.jar /.test(line)) onJars(++jars);
      if (/^\[ERROR\]/.test(line)) errors.push(line.replace(/^\[ERROR\]\s*/, ''));
    };
    createInterface({ input: child.stdout }).on('line', read);
    createInterface({ input: child.stderr }).on('line', read);
    const abort = () => child.kill('SIGTERM');
    signal?.addEventListener('abort', abort, { once: true });
    child.once('error', reject);
    child.once('close', (code) => {
      signal?.removeEventListener('abort', abort);
      if (signal?.aborted) reject(signal.reason as Error);
      else if (code === 0) resolve();
      else reject(whyNot(errors.find((line) => line !== '') ?? `it ended with code ${code ?? 'unknown'}.`, folder));
    });
  });
}

function whyNot(reason: string, folder: string): DictumError {
  if (/No space left on device/i.test(reason)) return diskFull(folder);
  return new DictumError(
    'NEO4J_FETCH_FAILED',
    `Maven could not fetch Neo4j ${neo4jVersion}: ${reason} Check the network (and the proxy or mirror in Maven's settings.xml) and start again; what arrived is kept.`,
  );
}
