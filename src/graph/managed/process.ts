import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pause } from '../../pause.ts';

/** A process, told apart from a later one that got the same number. */
export interface ProcessMark {
  pid: number;
  /** When it began, as the system counts; null where the system does not say. */
  began: string | null;
}

/** The mark of a living process, or null where there is none with that number. */
export function markOf(pid: number): ProcessMark | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and is another user's.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return null;
  }
  if (process.platform === 'linux') {
    try {
      // The second field, the name, may hold blanks and brackets: count from its end.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      // A zombie has ended; only nobody asked for its exit code yet.
      return fields[0] === 'Z' || fields[0] === 'X' ? null : { pid, began: fields[19] ?? null };
    } catch {
      return null;
    }
  }
  if (process.platform === 'win32') return { pid, began: null };
  try {
    const began = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      env: { LC_ALL: 'C', PATH: '/bin:/usr/bin' },
    }).trim();
    return began ? { pid, began } : null;
  } catch {
    return null;
  }
}

/** Whether that very process still lives. */
export function lives(mark: ProcessMark): boolean {
  const now = markOf(mark.pid);
  return now !== null && (mark.began === null || now.began === null || now.began === mark.began);
}

/** Waits until the process has ended; false when it still lives after `ms` milliseconds. */
export async function ended(mark: ProcessMark, ms: number, signal?: AbortSignal): Promise<boolean> {
  for (const until = Date.now() + ms; lives(mark);) {
    if (Date.now() >= until) return false;
    await pause(100, signal);
  }
  return true;
}

/** Asks the process to end, and after `graceMs` makes it end. */
export async function end(mark: ProcessMark, graceMs: number): Promise<void> {
  if (!lives(mark)) return;
  send(mark, 'SIGTERM');
  if (await ended(mark, graceMs)) return;
  send(mark, 'SIGKILL');
  await ended(mark, 10_000);
}

function send(mark: ProcessMark, signal: NodeJS.Signals): void {
  try {
    process.kill(mark.pid, signal);
  } catch {
    // It ended between the look and the signal.
  }
}
