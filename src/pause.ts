import type { Wanted } from './ending.ts';

/** Waits; throws the signal's own reason when it is aborted meanwhile. */
export async function pause(ms: number, signal?: Wanted): Promise<void> {
  signal?.throwIfAborted();
  await new Promise<void>((resolve) => {
    const over = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, ms);
    signal?.addEventListener('abort', over, { once: true });
  });
  signal?.throwIfAborted();
}
