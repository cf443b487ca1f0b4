import type { Logger } from 'pino';
import type { Config } from '../../config.ts';
import { DictumError } from '../../errors.ts';
import { pause } from '../../pause.ts';
import { places, readRun, type Run } from './home.ts';
import { withLock } from './lock.ts';
import { startManaged, type ManagedServer } from './managed.ts';
import { lives, markOf } from './process.ts';

/** How often it is looked whether the database still lives. */
const LOOK_MS = 1000;
/** Before each try to start it again. */
const BACK_OFF_MS = [0, 2000, 10_000];
/** A database that lived so long before it died gets all tries again. */
const STEADY_MS = 600_000;

const BY_HAND = '`npx dictum db start` starts it; this server answers again then.';

/**
 * Watches the database of a process that stays: one that dies is started again at the same port, a few times; one that was
 * stopped, or dies again and again, is waited for. The log tells which.
 */
export function guard(config: Config, first: ManagedServer, log: Logger): { stop(): Promise<boolean> } {
  const over = new AbortController();
  const { signal } = over;
  const port = Number(new URL(first.uri).port);
  const atSamePort: Config = { ...config, neo4j: { ...config.neo4j, boltPort: port } };
  let server = first;

  /** The note of the database that died, or null where it was told to end. */
  async function died(): Promise<Run | null> {
    // Who stops it holds the lock until the note is gone.
    const run = await withLock(places(config.home).lock, () => readRun(config.home), { signal });
    return run === null || run.stopping ? null : run;
  }

  async function startAgain(owned: boolean): Promise<ManagedServer> {
    await server.stop();
    // Without an owner it was meant to outlive this process, and does so again.
    if (!owned) await startManaged(atSamePort, { owner: false, signal });
    return startManaged(atSamePort, { owner: true, signal });
  }

  async function revive({ owned }: Run): Promise<ManagedServer | null> {
    for (const wait of BACK_OFF_MS) {
      await pause(wait, signal);
      try {
        return await startAgain(owned);
      } catch (error) {
        signal.throwIfAborted();
        log.error({ err: error, ...(error instanceof DictumError ? { code: error.code } : {}) }, 'Neo4j could not be started again');
      }
    }
    return null;
  }

  /** Waits until somebody else has started it. */
  async function comesBack(): Promise<ManagedServer> {
    await server.stop();
    for (;;) {
      await pause(LOOK_MS, signal);
      const run = await readRun(config.home);
      if (run !== null && !run.stopping && lives(run)) return startManaged(atSamePort, { owner: true, signal });
    }
  }

  async function watch(): Promise<void> {
    for (let tries = 0; ;) {
      const mark = markOf(server.pid);
      const since = Date.now();
      while (mark !== null && lives(mark)) await pause(LOOK_MS, signal);
      if (Date.now() - since > STEADY_MS) tries = 0;

      const run = await died();
      let next: ManagedServer | null = null;
      if (run === null) log.error(`Neo4j (process ${server.pid}) was stopped. ${BY_HAND}`);
      else if (tries++ < BACK_OFF_MS.length) {
        log.error(`Neo4j (process ${server.pid}) has died. It is started again; \`npx dictum db start\` would do so by hand.`);
        next = await revive(run);
      }
      if (run !== null && next === null) log.error(`Neo4j dies again and again. ${places(config.home).console} may say why. ${BY_HAND}`);
      server = next ?? (await comesBack());
      if (Number(new URL(server.uri).port) === port) log.info(`Neo4j is back (process ${server.pid}).`);
      else log.error(`Neo4j is back at another address, ${server.uri}. Start this server again.`);
    }
  }

  const watching = watch().catch((error: unknown) => {
    if (!signal.aborted) log.error({ err: error }, `Neo4j is not watched any more. Where it has ended, ${BY_HAND}`);
  });
  return {
    async stop() {
      over.abort(new Error('the guard ends'));
      await watching;
      return server.stop();
    },
  };
}
