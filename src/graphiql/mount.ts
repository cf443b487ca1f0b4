import type { Opened } from './show.tsx';

/** For pages of other builds, at an address that stays: with its styles, which come with what is loaded by it. */
export const mount = async (element: HTMLElement, opened: Opened): Promise<() => void> =>
  (await import('./show.tsx')).show(element, opened);
