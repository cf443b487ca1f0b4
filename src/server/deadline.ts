import type { Ending } from '../ending.ts';
import { DictumError } from '../errors.ts';

/** Milliseconds that an operation gets to end by itself once it was told to; then it is answered without it. */
const GRACE = 2000;

/**
 * Tells the work to end when the time is up, and gives up on it when it goes on after it was told to end.
 * @throws DictumError TIMEOUT, or whatever `ending` was given as its reason
 */
export function withinTime<T>(ms: number, ending: Ending, work: () => Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    let grace: NodeJS.Timeout | undefined;
    const giveUp = () => {
      grace = setTimeout(() => reject(ending.reason as Error), GRACE);
    };
    const timer = setTimeout(
      () =>
        ending.abort(
          new DictumError(
            'TIMEOUT',
            `The operation took longer than the ${ms} ms that this server allows. Ask for less at once: a smaller page, fewer nested lists, a narrower filter.`,
          ),
        ),
      ms,
    );
    ending.addEventListener('abort', giveUp);
    const then =
      <Outcome>(end: (outcome: Outcome) => void) =>
      (outcome: Outcome) => {
        clearTimeout(timer);
        clearTimeout(grace);
        ending.removeEventListener('abort', giveUp);
        end(outcome);
      };
    work().then(then(resolve), then(reject));
  });
}
