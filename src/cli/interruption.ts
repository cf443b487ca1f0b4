import { DictumError } from '../errors.ts';

/** npm passes Ctrl-C on to a program that got it already: what comes so soon after the first is the same one. */
const SAME_PRESS_MS = 500;

export interface Interruption {
  /** Aborted by the first Ctrl-C, SIGTERM or SIGHUP; its reason is a DictumError INTERRUPTED. */
  signal: AbortSignal;
  /** Resolves with the first one. */
  come: Promise<void>;
}

/** How often it is looked whether npm still lives. */
const LOOK_MS = 500;

/**
 * From now on this process ends in good order when it is asked to.
 * @param say told what to answer to impatience
 * @param endWithParent also when its parent has gone: npm, killed with -9, cannot pass that on
 */
export function handleInterruption(say: (text: string) => void, endWithParent: boolean): Interruption {
  const controller = new AbortController();
  let first = 0;
  let presses = 0;
  const come = new Promise<void>((resolve) => {
    const interrupt = () => {
      if (first !== 0 && Date.now() - first < SAME_PRESS_MS) return;
      presses++;
      if (presses === 1) {
        first = Date.now();
        controller.abort(new DictumError('INTERRUPTED', 'Stopped before it was done.'));
        resolve();
      } else if (presses === 2) {
        say('Stopping already: the database closes its files, which takes a moment. Once more leaves that to the background.');
      } else {
        // The database's keeper goes on and stops it.
        process.exit(130);
      }
    };
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, interrupt);
    if (endWithParent) {
      const parent = process.ppid;
      const watch = setInterval(() => {
        if (process.ppid === parent) return;
        clearInterval(watch);
        interrupt();
      }, LOOK_MS).unref();
    }
  });
  return { signal: controller.signal, come };
}
