import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Config } from '../../config.ts';
import { DictumError } from '../../errors.ts';

const OLDEST_JAVA = 17;
const OTHERWISE = 'Or give Dictum a Neo4j of yours by NEO4J_URI, or run everything in Docker: docker compose up.';

export interface Java {
  command: string;
  /** 17, 21, … */
  major: number;
  /** `17.0.15` */
  version: string;
}

/** Environment for a child process. */
export const childEnvironment = (config: Config): NodeJS.ProcessEnv => ({ ...config.environment });

/**
 * The first Java that is new enough: that of JAVA_HOME, else that of the PATH.
 * @throws DictumError JAVA_MISSING, JAVA_TOO_OLD
 */
export async function findJava(config: Config): Promise<Java> {
  const places = [...(config.neo4j.javaHome ? [path.join(config.neo4j.javaHome, 'bin', 'java')] : []), 'java'];
  let old: Java | null = null;
  for (const command of places) {
    const java = await askJava(command, config);
    if (java !== null && java.major >= OLDEST_JAVA) return java;
    old ??= java;
  }
  if (old !== null) {
    throw new DictumError(
      'JAVA_TOO_OLD',
      `Neo4j needs Java ${OLDEST_JAVA} or newer; "${old.command}" is Java ${old.version}. Install a newer one and put it on the PATH, or set JAVA_HOME to it. ${OTHERWISE}`,
      { version: old.version },
    );
  }
  throw new DictumError(
    'JAVA_MISSING',
    `Dictum runs its own Neo4j, which needs Java ${OLDEST_JAVA} or newer, and found none by JAVA_HOME or on the PATH. Install one (Debian, Ubuntu: apt install openjdk-17-jre-headless; macOS: brew install openjdk). ${OTHERWISE}`,
  );
}

async function askJava(command: string, config: Config): Promise<Java | null> {
  try {
    // It prints its version to stderr.
    const { stderr, stdout } = await promisify(execFile)(command, ['-version'], { env: childEnvironment(config), timeout: 20_000 });
    const version = /version "([^"]+)"/.exec(`${stderr}${stdout}`)?.[1];
    if (version === undefined) return null;
    // Java 8 calls itself 1.8.
    const major = Number(/^(?:1\.)?(\d+)/.exec(version)?.[1]);
    return { command, major, version };
  } catch {
    return null;
  }
}

/**
 * Maven's command.
 * @throws DictumError MAVEN_MISSING
 */
export async function findMaven(config: Config): Promise<{ command: string; version: string }> {
  const command = process.platform === 'win32' ? 'mvn.cmd' : 'mvn';
  try {
    const { stdout } = await promisify(execFile)(command, ['-v'], {
      env: childEnvironment(config),
      timeout: 30_000,
      shell: process.platform === 'win32',
    });
    const version = /Apache Maven (\d[\w.-]*)/.exec(stdout)?.[1];
    if (version !== undefined) return { command, version };
  } catch {
    // Missing or broken: the same advice.
  }
  throw new DictumError(
    'MAVEN_MISSING',
    `Dictum fetches Neo4j's jars with Maven, once, and found no working "mvn" on the PATH. Install it (Debian, Ubuntu: apt install maven; macOS: brew install maven). ${OTHERWISE}`,
  );
}

/** Whether there is a Docker client, and whether an engine answers it. */
export async function findDocker(config: Config): Promise<'none' | 'client' | 'engine'> {
  try {
    const { stdout } = await promisify(execFile)('docker', ['version', '--format', '{{.Server.Version}}'], {
      env: childEnvironment(config),
      timeout: 10_000,
    });
    return stdout.trim() === '' ? 'client' : 'engine';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'none' : 'client';
  }
}
