import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { statusOf } from '../../src/cli/exit-codes.ts';
import { markOf } from '../../src/graph/managed/process.ts';
import { homes, managedEnvironment } from '../support/homes.ts';
import { long } from '../support/long.ts';
import { dictum, type Running, underShell, until, untilGone } from '../support/processes.ts';

const folders = homes();
afterAll(() => folders.remove());

interface Ready {
  url: string;
  graphql: string;
  neo4j: string;
  pid: number;
}

const environment = (home: string, settings: Record<string, string> = {}) => ({
  ...managedEnvironment(home),
  PORT: '0',
  LOG_LEVEL: 'silent',
  ...settings,
});

const readyOf = async (running: Running) => JSON.parse(await running.line) as Ready;

async function totalCount(url: string): Promise<number> {
  const body = JSON.stringify({ query: '{ statements { totalCount } }' });
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return ((await response.json()) as { data: { statements: { totalCount: number } } }).data.statements.totalCount;
}

async function databaseOf(home: string): Promise<{ pid: number; running: boolean; owned: boolean; users: number[] }> {
  const { stdout } = await dictum(['db', 'status', '--json'], environment(home)).ended;
  return JSON.parse(stdout) as { pid: number; running: boolean; owned: boolean; users: number[] };
}

describe.concurrent('dictum start', () => {
  it('sets everything up, serves, is found by `dictum query`, stops on SIGTERM, and keeps the data', async () => {
    const home = path.join(await folders.make(), 'data');
    const first = dictum(['start', '--json'], environment(home));
    const ready = await readyOf(first);
    const count = await totalCount(ready.graphql);
    expect(count).toBeGreaterThan(30);
    expect((await fetch(`${ready.url}/health/ready`)).status).toBe(200);
    const database = await databaseOf(home);
    expect(database).toMatchObject({ running: true, owned: true, users: [ready.pid] });

    const asked = await dictum(['query', '-', '--json'], environment(home), '{ statements { totalCount } }').ended;
    expect(JSON.parse(asked.stdout)).toEqual({ data: { statements: { totalCount: count } } });
    // It asked the server that runs, and started none.
    expect(asked.stderr).toBe('');
    const refused = await dictum(['query', '-'], environment(home), '{ nothing }').ended;
    expect(refused.status).toBe(statusOf('QUERY_FAILED'));
    expect(refused.stderr).toContain('nothing');

    const port = new URL(ready.url).port;
    const again = await dictum(['start'], environment(home, { PORT: port })).ended;
    expect(again.status).toBe(statusOf('PORT_IN_USE'));
    expect(again.stderr).toContain(`process ${ready.pid}`);
    expect(await totalCount(ready.graphql)).toBe(count);

    first.child.kill('SIGTERM');
    const ended = await first.ended;
    expect(ended.status).toBe(0);
    for (const step of ['Starting Neo4j', 'Migrating', 'Loading', 'Serving', 'Stopping']) expect(ended.stderr).toContain(step);
    expect(markOf(database.pid)).toBeNull();
    expect(await readdir(path.join(home, 'servers'))).toEqual([]);

    // As `npm start` does; npm killed with -9 cannot pass that on.
    const second = underShell(['start', '--json'], environment(home, { DICTUM_SEED: 'none', npm_lifecycle_event: 'start' }));
    const next = await readyOf(second);
    expect(await totalCount(next.graphql)).toBe(count);
    const { pid } = await databaseOf(home);
    second.child.kill('SIGKILL');
    await untilGone(next.pid);
    await untilGone(pid);
    expect(await readdir(path.join(home, 'servers'))).toEqual([]);
  });

  it.skipIf(!long)(
    'on a database without an owner leaves it running; query works with no server (test:long, for it takes several starts)',
    async () => {
      const home = path.join(await folders.make(), 'data');
      const made = await dictum(['db', 'start', '--json'], environment(home)).ended;
      expect(made.status).toBe(0);
      const { pid } = JSON.parse(made.stdout) as { pid: number };
      expect(await databaseOf(home)).toMatchObject({ pid, running: true, owned: false, users: [] });

      const server = dictum(['start', '--json'], environment(home, { DICTUM_SEED: 'none' }));
      await readyOf(server);
      server.child.kill('SIGTERM');
      expect((await server.ended).status).toBe(0);
      expect(await databaseOf(home)).toMatchObject({ pid, running: true });

      const asked = await dictum(['query', '-'], environment(home), '{ statements { totalCount } }').ended;
      expect(JSON.parse(asked.stdout)).toEqual({ statements: { totalCount: 0 } });
      expect(asked.stderr).not.toContain('Migrating');
      expect(await databaseOf(home)).toMatchObject({ pid, running: true });

      expect((await dictum(['db', 'stop'], environment(home)).ended).status).toBe(0);
      expect(markOf(pid)).toBeNull();
      expect((await dictum(['db', 'status'], environment(home)).ended).status).toBe(statusOf('NOT_RUNNING'));
    },
  );

  it('killed with -9 takes the database with it; Ctrl-C while it starts leaves nothing', async () => {
    const home = path.join(await folders.make(), 'data');
    const killed = dictum(['start', '--json'], environment(home, { DICTUM_SEED: 'none' }));
    const { pid: server } = await readyOf(killed);
    const { pid } = await databaseOf(home);
    killed.child.kill('SIGKILL');
    await untilGone(server);
    await untilGone(pid);

    const broken = dictum(['start', '--json'], environment(home));
    await until(async () => (await databaseOf(home).catch(() => null))?.pid != null);
    broken.child.kill('SIGINT');
    const { status, stdout, stderr } = await broken.ended;
    expect({ status, stdout }).toEqual({ status: statusOf('INTERRUPTED'), stdout: '' });
    expect(stderr).toContain('[INTERRUPTED]');
    expect((await databaseOf(home)).pid).toBeNull();
  });
});
