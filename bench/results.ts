import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { neo4jVersion } from '../src/graph/managed/jars.ts';
import { packageRoot } from '../src/paths.ts';
import type { Duel } from './parts/duel.ts';
import type { Growth } from './parts/growth.ts';
import type { MergeResult } from './parts/merge.ts';

/** All that a run has measured. */
export interface Results {
  setting: Setting;
  /** Dictum against the limit: each graph, 1 and 16 connections. */
  limit: Duel[];
  /** Dictum against @neo4j/graphql, and against DataLoader. */
  peers: Duel[];
  /** Dictum against the limit on the base graph, at L. */
  readModel: Duel[];
  /** What Dictum's queries cost on the small graph and on the large one. */
  growth: Growth[];
  merge: MergeResult | null;
}

export interface Setting {
  date: string;
  commit: string;
  processor: string;
  cores: number;
  memoryGb: number;
  node: string;
  neo4j: string;
  versions: Record<string, string>;
  minutes: number;
}

const PACKAGES = ['@apollo/server', 'graphql', 'neo4j-driver', '@neo4j/graphql', 'dataloader', 'autocannon'];

export function settingOf(minutes: number): Setting {
  const lock = JSON.parse(readFileSync(path.join(packageRoot, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string }>;
  };
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: commit(),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    neo4j: neo4jVersion,
    versions: Object.fromEntries(PACKAGES.map((name) => [name, lock.packages[`node_modules/${name}`]?.version ?? '?'])),
    minutes: Math.round(minutes),
  };
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return 'unknown';
  }
}
