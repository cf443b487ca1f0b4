import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { withLock } from '../../../src/graph/managed/lock.ts';
import { markOf } from '../../../src/graph/managed/process.ts';
import { homes } from '../../support/homes.ts';

const folders = homes();
afterAll(() => folders.remove());

const newLock = async () => path.join(await folders.make(), 'lock');
const holder = (pid: number, began: string | null) => JSON.stringify({ pid, began, token: 'another' });
/** Above what any system gives to a process. */
const NOBODY = 2 ** 30;

it('lets one in at a time', async () => {
  const lock = await newLock();
  let inside = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++inside);
    await new Promise((resolve) => setTimeout(resolve, 5));
    inside--;
  };
  await Promise.all(Array.from({ length: 12 }, () => withLock(lock, work)));
  expect(most).toBe(1);
  expect(await readdir(path.dirname(lock))).toEqual([]);
});

it('opens when the work fails', async () => {
  const lock = await newLock();
  await expect(withLock(lock, () => Promise.reject(new Error('work failed')))).rejects.toThrow('work failed');
  expect(await withLock(lock, () => Promise.resolve('open'))).toBe('open');
});

it.each([
  ['of a process that is gone', holder(NOBODY, '1')],
  ['of a process whose number another one has now', holder(process.pid, 'long ago')],
  ['that holds nothing', ''],
  ['that holds something else', '{"a": 1}'],
])('takes over a lock %s', async (_, content) => {
  const lock = await newLock();
  await writeFile(lock, content);
  const inside = await withLock(lock, () => readFile(lock, 'utf8'));
  expect(JSON.parse(inside)).toMatchObject({ pid: process.pid });
  expect(existsSync(lock)).toBe(false);
});

it('lets one in at a time also where a stale lock lies in the way', async () => {
  const lock = await newLock();
  await writeFile(lock, holder(NOBODY, '1'));
  let inside = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 12 }, () =>
      withLock(lock, async () => {
        most = Math.max(most, ++inside);
        await new Promise((resolve) => setTimeout(resolve, 5));
        inside--;
      }),
    ),
  );
  expect(most).toBe(1);
});

it('names a holder that lives, and gives up in the end', async () => {
  const lock = await newLock();
  await writeFile(lock, holder(process.pid, markOf(process.pid)!.began));
  const told: number[] = [];
  const waiting = withLock(lock, () => Promise.resolve(), { patience: 250, onWait: (pid) => told.push(pid) });
  await expect(waiting).rejects.toMatchObject({ code: 'HOME_BUSY', message: expect.stringContaining(String(process.pid)) as string });
  expect(told).toEqual([process.pid]);
});

it('stops waiting when it is told to', async () => {
  const lock = await newLock();
  await writeFile(lock, holder(process.pid, markOf(process.pid)!.began));
  const controller = new AbortController();
  const waiting = withLock(lock, () => Promise.resolve(), {
    signal: controller.signal,
    onWait: () => controller.abort(new Error('enough')),
  });
  await expect(waiting).rejects.toThrow('enough');
});
