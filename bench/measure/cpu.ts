import { readdirSync, readFileSync } from 'node:fs';

/** Processor time in nanoseconds by thread. */
type Threads = ReadonlyMap<string, number>;

/** Starts to count; the function tells how many milliseconds of processor time these processes have taken since. Null: no /proc here. */
export function countCpu(processes: readonly number[]): () => number | null {
  const before = read(processes);
  return () => {
    const after = read(processes);
    if (before === null || after === null) return null;
    let sum = 0;
    for (const [thread, time] of after) sum += time - (before.get(thread) ?? 0);
    return sum / 1e6;
  };
}

// By thread: the process's own count goes up by hundredths of a second, too coarse for short windows.
function read(processes: readonly number[]): Threads | null {
  const times = new Map<string, number>();
  try {
    for (const pid of processes) {
      for (const thread of readdirSync(`/proc/${pid}/task`)) times.set(`${pid}/${thread}`, timeOf(`/proc/${pid}/task/${thread}/schedstat`));
    }
    return times;
  } catch {
    return null;
  }
}

function timeOf(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8').split(' ')[0]);
  } catch (error) {
    // The thread ended between the listing and the look.
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return 0;
    throw error;
  }
}
