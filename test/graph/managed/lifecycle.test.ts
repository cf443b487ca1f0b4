import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import type { Config } from '../../../src/config.ts';
import { openGraph } from '../../../src/graph/graph.ts';
import { places } from '../../../src/graph/managed/home.ts';
import { managedStatus, type ManagedServer, startManaged, stopManaged } from '../../../src/graph/managed/managed.ts';
import { markOf } from '../../../src/graph/managed/process.ts';
import { homes, managedConfig, managedEnvironment } from '../../support/homes.ts';
import { long } from '../../support/long.ts';
import { runFile, until, untilGone } from '../../support/processes.ts';

const folders = homes();
afterAll(() => folders.remove());

const open = (config: Config, { uri, username, password, database }: ManagedServer) =>
  openGraph({ ...config, neo4j: { ...config.neo4j, uri, username, password, database } });

async function put(config: Config, server: ManagedServer, word: string): Promise<void> {
  const graph = await open(config, server);
  await graph.runner.write('test', (tx) => tx.run({ name: 'test.put', text: 'CREATE (:Kept {word: $word})' }, { word }));
  await graph.close();
}

async function words(config: Config, server: ManagedServer): Promise<unknown[]> {
  const graph = await open(config, server);
  const rows = await graph.runner.read({ name: 'test.words', text: 'MATCH (k:Kept) RETURN k.word AS word ORDER BY word' });
  await graph.close();
  return rows.map(({ word }) => word);
}

const hold = (home: string, owner: 'owner' | 'none', ...end: ('keeper' | 'server')[]) =>
  runFile('test/support/hold-database.ts', [home, owner, ...end], managedEnvironment(home));
type Held = Pick<ManagedServer, 'pid' | 'uri' | 'started'>;
const heldBy = async (process: ReturnType<typeof hold>) => JSON.parse(await process.line) as Held;

describe.concurrent('the managed Neo4j', () => {
  it('starts, is found again, stops, and starts again with its data', async () => {
    const home = await folders.make();
    const config = managedConfig(home);
    const first = await startManaged(config, { owner: true });
    expect(first.started).toBe(true);
    await put(config, first, 'winter');
    await expectItIsShut(config, first);

    const found = await startManaged(config, { owner: true });
    expect(found).toMatchObject({ started: false, pid: first.pid, uri: first.uri, password: first.password });
    expect(await found.stop()).toBe(false);
    expect(await managedStatus(config)).toMatchObject({ running: true, pid: first.pid, owned: true, users: [process.pid] });

    const run = await readFile(places(home).run, 'utf8');
    expect(await first.stop()).toBe(true);
    expect(markOf(first.pid)).toBeNull();
    expect(await managedStatus(config)).toMatchObject({ running: false, pid: null });

    // As after a crash and a restart of the machine: another process has the number by now.
    await writeFile(places(home).run, JSON.stringify({ ...(JSON.parse(run) as object), pid: process.pid }));
    expect(await managedStatus(config)).toMatchObject({ running: false, pid: null });
    expect(await stopManaged(config)).toBeNull();

    const second = await startManaged(config, { owner: true });
    expect(second.started).toBe(true);
    expect(await words(config, second)).toEqual(['winter']);
    await killKeeperOf(second.pid);
    expect(await managedStatus(config)).toMatchObject({ running: true });
    expect(await second.stop()).toBe(true);
    expect(markOf(second.pid)).toBeNull();
  });

  it.skipIf(!long)('runs twice side by side in two data folders (test:long, for it takes two starts)', async () => {
    const [one, two] = [managedConfig(await folders.make()), managedConfig(await folders.make())];
    const servers = await Promise.all([startManaged(one, { owner: true }), startManaged(two, { owner: true })]);
    expect(servers[0].uri).not.toBe(servers[1].uri);
    await put(one, servers[0], 'one');
    expect(await words(two, servers[1])).toEqual([]);
    await Promise.all(servers.map((server) => server.stop()));
  });

  it('ends when its owner is killed with -9; a start right after waits for that and has all that was written', async () => {
    const home = await folders.make();
    const config = managedConfig(home);
    const owner = hold(home, 'owner');
    const held = await heldBy(owner);
    const user = await startManaged(config, { owner: true });
    expect(user).toMatchObject({ started: false, pid: held.pid });
    await put(config, user, 'killed');
    await user.stop();

    owner.child.kill('SIGKILL');
    await untilGone(held.pid);
    const next = await startManaged(config, { owner: true });
    expect(next.started).toBe(true);
    expect(await words(config, next)).toEqual(['killed']);
    await next.stop();
  });

  it.skipIf(!long)('loses its owner when it is asked to stay, and ends by stopManaged (test:long, for it takes a start)', async () => {
    const home = await folders.make();
    const config = managedConfig(home);
    const owned = await startManaged(config, { owner: true });
    const starter = hold(home, 'none');
    expect(await heldBy(starter)).toMatchObject({ started: false, pid: owned.pid });
    expect((await starter.ended).status).toBe(0);
    expect(await owned.stop()).toBe(false);
    expect(await managedStatus(config)).toMatchObject({ running: true, pid: owned.pid, owned: false, users: [] });
    expect(await stopManaged(config)).toMatchObject({ pid: owned.pid });
    expect(markOf(owned.pid)).toBeNull();
  });

  it('is one for two starts at once, and ends with the last of them', async () => {
    const home = await folders.make();
    const both = [hold(home, 'owner'), hold(home, 'owner')];
    const held = await Promise.all(both.map(heldBy));
    expect(held[0]!.pid).toBe(held[1]!.pid);
    expect(held.filter(({ started }) => started)).toHaveLength(1);

    const owner = both[held.findIndex(({ started }) => started)]!;
    const other = both[held.findIndex(({ started }) => !started)]!;
    owner.child.kill('SIGTERM');
    expect((await owner.ended).status).toBe(0);
    expect(await managedStatus(managedConfig(home))).toMatchObject({ running: true, users: [other.child.pid] });
    // Killed, so that it cannot say goodbye.
    other.child.kill('SIGKILL');
    await untilGone(held[0]!.pid);
  });

  it('starts after a start that was killed with -9, lock and all', async () => {
    const home = await folders.make();
    const config = managedConfig(home);
    // By itself, for this process may be too busy to see the moment; and what it leaves is told by itself, for the keeper takes the lock of
    // the dead at once, to end the server, and gives it back.
    const { signal, stdout } = await hold(home, 'owner', 'server').ended;
    expect({ signal, ...(JSON.parse(stdout) as object) }).toMatchObject({ signal: 'SIGKILL', locked: true });
    // The server of the first start if it was still coming up, else a new one: either way it answers.
    const server = await startManaged(config, { owner: true });
    expect(await words(config, server)).toEqual([]);
    await server.stop();
    await untilGone(server.pid);
    expect(existsSync(places(home).lock)).toBe(false);
  });

  it('leaves nothing running where a start was killed with -9 before its server had a process', async () => {
    const { signal, stdout } = await hold(await folders.make(), 'owner', 'keeper').ended;
    expect(signal).toBe('SIGKILL');
    await untilGone((JSON.parse(stdout) as { keeper: number }).keeper);
  });

  it('leaves nothing running where a start is broken off', async () => {
    const home = await folders.make();
    const config = managedConfig(home);
    const controller = new AbortController();
    const starting = startManaged(config, { owner: true, signal: controller.signal });
    starting.catch(() => undefined);
    await until(() => existsSync(places(home).run));
    const { pid } = JSON.parse(await readFile(places(home).run, 'utf8')) as { pid: number };
    controller.abort(new Error('broken off'));
    await expect(starting).rejects.toThrow('broken off');
    expect(markOf(pid)).toBeNull();
    expect(existsSync(places(home).lock)).toBe(false);
  });
});

async function expectItIsShut(config: Config, server: ManagedServer): Promise<void> {
  const at = places(config.home);
  expect(new URL(server.uri).hostname).toBe('127.0.0.1');
  const conf = await readFile(at.confFile, 'utf8');
  expect(conf).toContain('server.default_listen_address=127.0.0.1');
  expect(conf).toContain('dbms.security.auth_enabled=true');
  expect((await readFile(at.password, 'utf8')).trim()).toBe(server.password);
  expect((await stat(at.password)).mode & 0o777).toBe(0o600);
  expect((await stat(config.home)).mode & 0o077).toBe(0);
  await expect(open(config, { ...server, password: 'guessed' })).rejects.toMatchObject({ code: 'DATABASE_CREDENTIALS' });
}

async function killKeeperOf(pid: number): Promise<void> {
  const keeper = Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }));
  process.kill(keeper, 'SIGKILL');
  await untilGone(keeper);
}
