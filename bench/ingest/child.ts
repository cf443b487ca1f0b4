import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A process that answers each line of JSON with one. */
export interface Child {
  /** The line that it says of itself once it is ready. */
  hello: Record<string, unknown>;
  ask<T>(question: unknown): Promise<T>;
  stop(): Promise<void>;
}

/** All get one core, and the same one: they take turns. */
const core = (): string[] => {
  const last = spawnSync('nproc', { encoding: 'utf8' }).stdout.trim();
  return spawnSync('taskset', ['--version']).status === 0 && last ? ['taskset', '-c', String(Number(last) - 1)] : [];
};

/** Starts a command on one core where the system can do that. */
export async function startChild(command: readonly string[], env: Record<string, string> = {}): Promise<Child> {
  const [program, ...args] = [...core(), ...command] as [string, ...string[]];
  const one = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
  const child: ChildProcessWithoutNullStreams = spawn(program, args, { env: { ...process.env, ...one, ...env } });
  child.stderr.pipe(process.stderr);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async <T>(): Promise<T> => {
    const line: IteratorResult<string, unknown> = await lines.next();
    if (line.done) throw new Error(`${command.join(' ')} ended with ${String(child.exitCode)}`);
    return JSON.parse(line.value) as T;
  };
  return {
    hello: await next(),
    ask: (question) => {
      child.stdin.write(`${JSON.stringify(question)}\n`);
      return next();
    },
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.stdin.end();
      await ended;
    },
  };
}
