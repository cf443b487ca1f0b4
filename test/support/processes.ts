import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { markOf } from '../../src/graph/managed/process.ts';
import { packageRoot } from '../../src/paths.ts';

export interface Running {
  child: ChildProcess;
  /** The first line on stdout. */
  line: Promise<string>;
  ended: Promise<Ended>;
}

export interface Ended {
  status: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

const command = (file: string, args: string[]) => [
  process.execPath,
  '--import',
  import.meta.resolve('tsx'),
  path.join(packageRoot, file),
  ...args,
];

/** Runs a TypeScript file of this package as a process of its own. */
export function runFile(file: string, args: string[], env: Record<string, string | undefined>, input = ''): Running {
  const [program, ...rest] = command(file, args);
  return watch(spawn(program!, rest, { env, cwd: packageRoot }), input);
}

export const dictum = (args: string[], env: Record<string, string | undefined>, input = ''): Running =>
  runFile('src/cli/main.ts', args, env, input);

/** The same as the child of a shell, which is the process that is given back. */
export const underShell = (args: string[], env: Record<string, string | undefined>): Running =>
  watch(spawn('/bin/sh', ['-c', '"$@" & wait', 'sh', ...command('src/cli/main.ts', args)], { env, cwd: packageRoot }));

export function watch(child: ChildProcess, input = ''): Running {
  let stdout = '';
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdin?.end(input);
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => resolve({ status, signal, stdout, stderr }));
  });
  const line = new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      if (stdout.includes('\n')) resolve(stdout.slice(0, stdout.indexOf('\n')));
    });
    ended.then(
      () => reject(new Error(`ended before it said anything: ${stderr}`)),
      (error: unknown) => reject(error instanceof Error ? error : new Error(String(error))),
    );
  });
  line.catch(() => undefined);
  return { child, line, ended };
}

/** Waits until something is so; the test's own time limit ends it where it never is. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50));
}

export const untilGone = (pid: number): Promise<void> => until(() => markOf(pid) === null);
