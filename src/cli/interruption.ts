import { DictumError } from '../errors.ts';

/** npm passes Ctrl-C on to a program that got it already: what comes so soon after the first is the same one. */
const SAME_PRESS_MS = 500;

export interface Interruption {
  /** Aborted by the first Ctrl-C, SIGTERM or SIGHUP; its reason is a DictumError INTERRUPTED. */
  signal: AbortSignal;
  /** Resolves with the first one. */
  come: Promise<void>;
}

/** From now on this process ends in good order when it is asked to. `say` is told what to answer to impatience. */
export function handleInterruption(say: (text: string) => void): Interruption {
  const controller = new AbortController();
  let first = 0;
  let presses = 0;
  const come = new Promise<void>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(name, () => {
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
      });
    }
  });
  return { signal: controller.signal, come };
}
