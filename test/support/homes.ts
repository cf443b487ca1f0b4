import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Config, loadConfig } from '../../src/config.ts';

/** What a small database of its own in that data folder wants; nothing of the developer's own settings comes through. */
export const managedEnvironment = (home: string): Record<string, string | undefined> => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  JAVA_HOME: process.env['JAVA_HOME'],
  XDG_CACHE_HOME: process.env['XDG_CACHE_HOME'],
  DICTUM_CACHE: process.env['DICTUM_CACHE'],
  DICTUM_HOME: home,
  // Half the work of a start; what comes after is short here.
  JDK_JAVA_OPTIONS: '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC',
  NEO4J_HEAP: '384m',
  NEO4J_PAGE_CACHE: '32m',
});

export function managedConfig(home: string, settings: Record<string, string> = {}): Config {
  const environment = { ...managedEnvironment(home), ...settings };
  return loadConfig(environment, environment);
}

/** New data folders for a test file, and their removal at its end. */
export function homes(): { make(): Promise<string>; remove(): Promise<void> } {
  const made: string[] = [];
  return {
    async make() {
      const home = await mkdtemp(path.join(tmpdir(), 'dictum-home-'));
      made.push(home);
      return home;
    },
    async remove() {
      await Promise.all(made.map((home) => rm(home, { recursive: true, force: true })));
    },
  };
}
