import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../src/graph/migrations/migrate.ts';
import { packageRoot } from '../../src/paths.ts';
import { dump } from '../records/dump.ts';
import { type TestGraph, testAddress, testGraph } from '../support/database.ts';
import { fillFolder } from '../support/folders.ts';
import { homes, managedEnvironment } from '../support/homes.ts';
import { long } from '../support/long.ts';
import { until, watch } from '../support/processes.ts';

const ARTICLES = 1000;
const evaluation = path.join(packageRoot, '../shared/eval');
const annotated = ['train_1.jsonl', 'dev.jsonl'].map((name) => path.join(evaluation, name)).filter(existsSync);

describe.skipIf(!long)(`a folder of ${ARTICLES} articles${long ? '' : ' (left out: npm run test:long)'}`, () => {
  const folders = homes();
  let graph: TestGraph;
  let folder: string;
  beforeAll(async () => {
    const built = spawnSync(process.execPath, ['scripts/build.js', 'program'], { cwd: packageRoot, encoding: 'utf8' });
    expect(built.status, built.stderr + built.stdout).toBe(0);
    folder = await folders.make();
    await fillFolder(folder, ARTICLES, annotated);
    graph = await testGraph();
    await migrate(graph.runner);
  }, 300_000);
  afterAll(async () => {
    await graph.close();
    await folders.remove();
  });

  function ingest(home: string, args: string[]) {
    const { uri, username, password, database } = testAddress();
    const given = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
    return watch(
      spawn(process.execPath, ['bin/dictum.js', 'ingest', '--jobs', '2', '--json', ...args], {
        cwd: packageRoot,
        env: { ...managedEnvironment(home), ...given, NO_COLOR: '1' },
      }),
    );
  }
  const content = () => dump(graph.runner, { leaveOut: ['addedAt', 'changedAt'] });

  it(
    'is taken with progress, by threads, and ends the same when it was killed in the middle and resumed',
    { timeout: 7_200_000 },
    async () => {
      const home = await folders.make();
      const killed = ingest(home, [folder]);
      let lines = 0;
      killed.child.stdout!.on('data', (chunk: Buffer) => (lines += chunk.toString().split('\n').length - 1));
      await until(() => lines >= ARTICLES / 3);
      killed.child.kill('SIGKILL');
      expect((await killed.ended).signal).toBe('SIGKILL');
      const resumed = await ingest(home, ['--resume']).ended;
      expect({ status: resumed.status, stderr: resumed.stderr.slice(-1000) }).toMatchObject({ status: 0 });
      expect(resumed.stderr).toMatch(/Ingesting: \d+ %, [\d,]+ articles, [\d,]+ statements, \d+\.\d articles a second, \d+ \w+ left/);
      process.stdout.write(`\n${resumed.stderr.split('\n').filter(Boolean).at(-1)}\n`);
      const inParts = await content();
      await graph.wipe();

      expect((await ingest(await folders.make(), [folder]).ended).status).toBe(0);
      const straight = await content();
      expect(straight.length).toBeGreaterThan(ARTICLES * 10);
      // Not by `toEqual`: the difference of two such lists would be shown whole.
      const there = new Set(straight);
      expect(inParts.filter((line) => !there.has(line)).slice(0, 5)).toEqual([]);
      expect(inParts.length).toBe(straight.length);
    },
  );
});
