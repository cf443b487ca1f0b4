import { randomUUID } from 'node:crypto';
import { link, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { onDisk, readJson } from '../../disk.ts';
import { DictumError } from '../../errors.ts';
import { lives, markOf } from './process.ts';
import { pause } from '../../pause.ts';

const Holder = z.object({ pid: z.number(), began: z.string().nullable(), token: z.string() });
type Holder = z.infer<typeof Holder>;

export interface LockOptions {
  /** Told once, when another process has the lock. */
  onWait?: (pid: number) => void;
  signal?: AbortSignal;
  /** Milliseconds to wait for a holder that lives. */
  patience?: number;
}

/**
 * Does the work while no other process does work under the same file. A lock whose holder was killed is taken over.
 * @throws DictumError HOME_BUSY naming the holder, when it keeps the lock for longer than `patience`
 */
export async function withLock<T>(file: string, work: () => Promise<T>, options: LockOptions = {}): Promise<T> {
  const mine: Holder = { ...(markOf(process.pid) ?? { pid: process.pid, began: null }), token: randomUUID() };
  await acquire(file, mine, options);
  try {
    return await work();
  } finally {
    if ((await holderOf(file))?.token === mine.token) await rm(file, { force: true });
  }
}

async function holderOf(file: string): Promise<Holder | null> {
  const parsed = Holder.safeParse(await readJson(file));
  return parsed.success ? parsed.data : null;
}

async function acquire(file: string, mine: Holder, { onWait, signal, patience = 600_000 }: LockOptions): Promise<void> {
  let told = false;
  for (const until = Date.now() + patience; ;) {
    signal?.throwIfAborted();
    if (await claim(file, mine)) return;
    const holder = await holderOf(file);
    if (holder === null || !lives(holder)) {
      await clear(file, holder);
      continue;
    }
    if (Date.now() >= until) {
      throw new DictumError(
        'HOME_BUSY',
        `Process ${holder.pid} has had ${file} for too long: another Dictum is starting or stopping there. Wait for it, or end that process, and try again.`,
        { pid: holder.pid },
      );
    }
    if (!told) onWait?.(holder.pid);
    told = true;
    await pause(100, signal);
  }
}

/** The file appears with its whole content or not at all: a kill in between leaves no lock without a holder. */
async function claim(file: string, mine: Holder): Promise<boolean> {
  const draft = `${file}.${mine.token}`;
  return onDisk(file, async () => {
    try {
      await writeFile(draft, JSON.stringify(mine), { mode: 0o600 });
      await link(draft, file);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    } finally {
      await rm(draft, { force: true });
    }
  });
}

async function clear(file: string, dead: Holder | null): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch {
    return; // Its holder or another waiter was faster.
  }
  // Another waiter may have cleared the dead lock and made its own just before the rename: that one goes back.
  const taken = await holderOf(aside);
  if (taken !== null && taken.token !== dead?.token && lives(taken)) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}
