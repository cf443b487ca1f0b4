import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { onDisk, writeWhole } from '../../../src/disk.ts';
import { compareVersions, places, writeStamp } from '../../../src/graph/managed/home.ts';
import { jarsFolder, resolveJars } from '../../../src/graph/managed/jars.ts';
import { startManaged } from '../../../src/graph/managed/managed.ts';
import { managedConfig, homes } from '../../support/homes.ts';
import { until } from '../../support/processes.ts';

const folders = homes();
afterAll(() => folders.remove());

const start = (home: string, settings: Record<string, string> = {}) => startManaged(managedConfig(home, settings), { owner: true });

describe('a data folder that cannot be used', () => {
  // Modes and read-only flags do not stop root, as whom these tests may run: a file in the way stops everybody.
  it('says so where a file is in the way', async () => {
    const home = path.join(await folders.make(), 'file');
    await writeFile(home, 'I was here first');
    await expect(start(path.join(home, 'data'))).rejects.toMatchObject({
      code: 'NOT_WRITABLE',
      message: expect.stringContaining(home) as string,
    });
    await expect(start(home)).rejects.toMatchObject({ code: 'NOT_WRITABLE' });
    expect(await readFile(home, 'utf8')).toBe('I was here first');
  });

  it.skipIf(process.platform !== 'linux')('says so on a file system that takes no files (/proc, so Linux only)', async () => {
    await expect(start('/proc/dictum')).rejects.toMatchObject({ code: 'NOT_WRITABLE' });
  });

  it('says so before the disk is full', async () => {
    const home = await folders.make();
    await expect(start(home, { DICTUM_MIN_FREE_DISK_MB: '1000000000' })).rejects.toMatchObject({
      code: 'DISK_FULL',
      message: expect.stringMatching(/ has \d+ MB free; a start wants 1000000000 MB \(DICTUM_MIN_FREE_DISK_MB\)/) as string,
      details: { path: home, needed: 1_000_000_000, free: expect.any(Number) as number },
    });
    expect(await readdir(home)).toEqual([]);
  });

  it.skipIf(!existsSync('/dev/full'))('says so when the disk is full (needs /dev/full)', async () => {
    await expect(onDisk('/dev/full', () => writeFile('/dev/full', 'x'))).rejects.toMatchObject({ code: 'DISK_FULL' });
  });

  it('refuses one of a newer Neo4j or a newer Dictum, and touches nothing', async () => {
    const home = await folders.make();
    for (const newer of [
      { format: 1, dictum: '0.1.0', neo4j: '9999.1.0' },
      { format: 2, dictum: '7.0.0', neo4j: '5.26.0' },
      { another: 'shape' },
    ]) {
      await writeFile(places(home).stamp, JSON.stringify(newer));
      await expect(start(home)).rejects.toMatchObject({ code: 'HOME_NEWER', message: expect.stringContaining(home) as string });
      expect(await readdir(home)).toEqual([path.basename(places(home).stamp)]);
      expect(JSON.parse(await readFile(places(home).stamp, 'utf8'))).toEqual(newer);
    }
  });

  it('refuses one that lost its password', async () => {
    const home = await folders.make();
    await writeStamp(home);
    await expect(start(home)).rejects.toMatchObject({
      code: 'HOME_DAMAGED',
      message: expect.stringContaining(places(home).password) as string,
    });
  });

  it('names the port that is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(start(await folders.make(), { NEO4J_BOLT_PORT: String(port) })).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: expect.stringContaining(String(port)) as string,
    });
    other.close();
  });

  it('says that memory is too small for the heap that was asked for', async () => {
    await expect(start(await folders.make(), { NEO4J_HEAP: '900000g' })).rejects.toMatchObject({
      code: 'NEO4J_START_FAILED',
      message: expect.stringContaining('NEO4J_HEAP') as string,
    });
  });
});

it('writes a file whole or not at all', async () => {
  const folder = await folders.make();
  const file = path.join(folder, 'file');
  await writeWhole(file, 'first');
  await mkdir(path.join(folder, 'folder'));
  await expect(writeWhole(path.join(folder, 'folder'), 'in the way')).rejects.toMatchObject({ code: 'NOT_WRITABLE' });
  expect(await readFile(file, 'utf8')).toBe('first');
  expect((await readdir(folder)).sort()).toEqual(['file', 'folder']);
});

it('compares versions by their numbers', () => {
  expect(compareVersions('5.26.9', '5.26.30')).toBeLessThan(0);
  expect(compareVersions('2026.1.0', '5.26.30')).toBeGreaterThan(0);
  expect(compareVersions('5.26', '5.26.0')).toBe(0);
});

// A Maven that does what it is told here; the real one has fetched what the tests run on.
describe('fetching Neo4j', () => {
  const JAR = '[INFO] Downloaded from somewhere: a/b.jar (1 kB at 1 kB/s)';
  async function withMaven(script: string) {
    const home = await folders.make();
    const bin = path.join(home, 'bin');
    await mkdir(bin);
    await writeFile(
      path.join(bin, 'mvn'),
      `#!/bin/sh\nif [ "$1" = -v ]; then echo "Apache Maven 3.9.9"; exit; fi\nfor a in "$@"; do case "$a" in -DoutputDirectory=*) out="\${a#*=}";; esac; done\n${script}\n`,
    );
    await chmod(path.join(bin, 'mvn'), 0o755);
    const cache = path.join(home, 'cache');
    return {
      home,
      cache,
      config: managedConfig(path.join(home, 'data'), { DICTUM_CACHE: cache, PATH: `${bin}:${process.env['PATH'] ?? ''}` }),
    };
  }

  it('tells how far it is and leaves a whole folder', async () => {
    const { config, cache } = await withMaven(`mkdir -p "$out"; echo '${JAR}'; echo '${JAR}'; touch "$out/neo4j.jar"`);
    const told: string[] = [];
    const folder = await resolveJars(config, (step, detail) => told.push(detail ?? step));
    expect(await readdir(folder)).toEqual(['neo4j.jar']);
    expect(told).toEqual([expect.stringContaining('Fetching Neo4j 5.'), '1 jars', '2 jars']);
    expect(await readdir(cache)).toEqual([path.basename(folder)]);
  });

  it('runs once for two that want it at once', async () => {
    const { config, home } = await withMaven(`echo run >> "$(dirname "$0")/../runs"; sleep 0.3; mkdir -p "$out"`);
    const both = await Promise.all([resolveJars(config, () => undefined), resolveJars(config, () => undefined)]);
    expect(both).toEqual([jarsFolder(config), jarsFolder(config)]);
    expect(await readFile(path.join(home, 'runs'), 'utf8')).toBe('run\n');
  });

  it('leaves nothing half-done where it is broken off, and clears up after one that was killed', async () => {
    const { config, cache } = await withMaven(`mkdir -p "$out"; touch "$out/half.jar"; exec sleep 600`);
    await mkdir(path.join(cache, 'neo4j-0.dead.part'), { recursive: true });
    const controller = new AbortController();
    const fetching = resolveJars(config, () => undefined, controller.signal);
    fetching.catch(() => undefined);
    await until(async () => (await readdir(cache)).some((name) => name.startsWith('neo4j-5')));
    controller.abort(new Error('broken off'));
    await expect(fetching).rejects.toThrow('broken off');
    expect(await readdir(cache)).toEqual([]);
  });

  it('says in Maven’s words why it failed', async () => {
    const { config, cache } = await withMaven(`echo '[ERROR] Could not transfer artifact: Connection refused'; exit 1`);
    await expect(resolveJars(config, () => undefined)).rejects.toMatchObject({
      code: 'NEO4J_FETCH_FAILED',
      message: expect.stringContaining('Connection refused') as string,
    });
    expect(await readdir(cache)).toEqual([]);
    await rm(cache, { recursive: true });
  });

  it('knows a full disk from other failures', async () => {
    const { config } = await withMaven(`echo '[ERROR] /somewhere: No space left on device'; exit 1`);
    await expect(resolveJars(config, () => undefined)).rejects.toMatchObject({ code: 'DISK_FULL' });
  });
});
