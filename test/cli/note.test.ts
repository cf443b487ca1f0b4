import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runningServers } from '../../src/cli/note.ts';
import { homes, managedConfig, managedEnvironment } from '../support/homes.ts';
import { dictum } from '../support/processes.ts';
import { testAddress } from '../support/database.ts';

const folders = homes();
afterAll(() => folders.remove());

it('two servers on one data folder: the end of one leaves the other to be found', async () => {
  const home = path.join(await folders.make(), 'data');
  const { uri, username, password, database } = testAddress();
  const environment = {
    ...managedEnvironment(home),
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
    DICTUM_SEED: 'none',
    LOG_LEVEL: 'silent',
    PORT: '0',
  };
  const start = async () => {
    const running = dictum(['start', '--json'], environment);
    const { url, pid } = JSON.parse(await running.line) as { url: string; pid: number };
    return { running, url, pid };
  };
  const first = await start();
  const second = await start();
  const found = async () => (await runningServers(managedConfig(home))).map(({ url, pid }) => ({ url, pid }));
  expect(await found()).toEqual([second, first].map(({ url, pid }) => ({ url, pid })));

  second.running.child.kill('SIGTERM');
  expect((await second.running.ended).status).toBe(0);
  expect(await found()).toEqual([{ url: first.url, pid: first.pid }]);
  const asked = await dictum(['query', '-', '--json'], environment, '{ __typename }').ended;
  // It says nothing: it started nothing.
  expect(asked).toMatchObject({ stdout: '{"data":{"__typename":"Query"}}\n', stderr: '' });
  const { stdout } = await dictum(['doctor'], environment).ended;
  expect(stdout).toContain(`served at ${first.url} by process ${first.pid}`);

  // Killed, it cannot take its note away: the next one does.
  first.running.child.kill('SIGKILL');
  await first.running.ended;
  expect(await found()).toEqual([]);
  const third = await start();
  expect(await readdir(path.join(home, 'servers'))).toEqual([`${third.pid}.json`]);
  third.running.child.kill('SIGTERM');
  await third.running.ended;
});
