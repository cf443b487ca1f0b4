import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../../src/graph/session.ts';
import { packageRoot } from '../../src/paths.ts';
import { dump } from '../records/dump.ts';
import { fillFolder } from '../support/folders.ts';
import { homes, managedConfig, managedEnvironment } from '../support/homes.ts';
import { long } from '../support/long.ts';
import { until, watch } from '../support/processes.ts';

const ARTICLES = 1000;
const evaluation = path.join(packageRoot, '../shared/eval');
const annotated = ['train_1.jsonl', 'dev.jsonl'].map((name) => path.join(evaluation, name)).filter(existsSync);

// A database for each: what was deleted still weighs in the index's idea of which words are rare.
describe.skipIf(!long)(`a folder of ${ARTICLES} articles${long ? '' : ' (left out: npm run test:long)'}`, () => {
  const folders = homes();
  let folder: string;
  beforeAll(async () => {
    const built = spawnSync(process.execPath, ['scripts/build.js', 'program'], { cwd: packageRoot, encoding: 'utf8' });
    expect(built.status, built.stderr + built.stdout).toBe(0);
    folder = await folders.make();
    await fillFolder(folder, ARTICLES, annotated);
  }, 300_000);
  afterAll(() => folders.remove());

  const ingest = (home: string, args: string[]) =>
    watch(
      spawn(process.execPath, ['bin/dictum.js', 'ingest', '--jobs', '2', '--json', ...args], {
        cwd: packageRoot,
        // What takes long is worth a compiler that takes long.
        env: { ...managedEnvironment(home), JDK_JAVA_OPTIONS: undefined, NEO4J_HEAP: '1g', NO_COLOR: '1' },
      }),
    );
  async function contentOf(home: string): Promise<string[]> {
    const session = await openSession(managedConfig(home, { NEO4J_HEAP: '1g', DICTUM_QUERY_TIMEOUT_MS: '600000' }), {
      progress: () => undefined,
    });
    try {
      return await dump(session.graph.runner, { leaveOut: ['addedAt', 'changedAt'] });
    } finally {
      await session.close();
    }
  }

  it(
    'is taken with progress, by threads, and ends the same when it was killed in the middle and resumed',
    { timeout: 7_200_000 },
    async () => {
      const inParts = path.join(await folders.make(), 'data');
      const killed = ingest(inParts, [folder]);
      let lines = 0;
      killed.child.stdout!.on('data', (chunk: Buffer) => (lines += chunk.toString().split('\n').length - 1));
      await until(() => lines >= ARTICLES / 3);
      killed.child.kill('SIGKILL');
      expect((await killed.ended).signal).toBe('SIGKILL');
      const resumed = await ingest(inParts, ['--resume']).ended;
      expect({ status: resumed.status, stderr: resumed.stderr.slice(-1000) }).toMatchObject({ status: 0 });
      expect(resumed.stderr).toMatch(/Ingesting: \d+ %, [\d,]+ articles, [\d,]+ statements, \d+\.\d articles a second, \d+ \w+ left/);

      const atOnce = path.join(await folders.make(), 'data');
      const whole = await ingest(atOnce, [folder]).ended;
      expect(whole.status).toBe(0);
      for (const { stderr } of [resumed, whole]) process.stdout.write(`\n${stderr.split('\n').filter(Boolean).at(-1)}\n`);
      const [parts, straight] = [await contentOf(inParts), await contentOf(atOnce)];
      expect(straight.length).toBeGreaterThan(ARTICLES * 10);
      // Not by `toEqual`: the difference of two such lists would be shown whole.
      const there = new Set(straight);
      expect(parts.filter((line) => !there.has(line)).slice(0, 5)).toEqual([]);
      expect(parts.length).toBe(straight.length);
    },
  );
});
