/**
 * A process of its own between the owner and Neo4j. It holds one end of a pipe to the owner: when that closes, in
 * whatever way the owner ended, it stops Neo4j as soon as no other process uses it. Told to let go, or when the note
 * in the data folder says that Neo4j has no owner any more, it leaves Neo4j running and ends.
 */
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { markStopping, places, readRun } from './home.ts';
import { withLock } from './lock.ts';
import { liveUsers } from './users.ts';
import { pause } from '../../pause.ts';

/** What the keeper is started with, as JSON in its only argument. */
export interface KeeperOrder {
  /** The process that starts the keeper. */
  owner: number;
  command: string;
  args: string[];
  home: string;
  /** File for what the process prints. */
  console: string;
  /** Milliseconds between asking it to end and making it end. */
  grace: number;
}

export type FromKeeper =
  | { event: 'spawned'; pid: number }
  | { event: 'failed'; message: string }
  /** It stays for now: others use it, or it has no owner. */
  | { event: 'kept' };

/** `leave`: the owner needs it no longer. `stop`: end it, whoever uses it. `let go`: it has no owner from now on. */
export type ToKeeper = 'leave' | 'stop' | 'let go';

const order = JSON.parse(process.argv[2]!) as KeeperOrder;
// An owner that was killed meanwhile has lost its lock, and the channel may have closed before anybody could listen to it.
if (!process.connected || process.ppid !== order.owner) process.exit(0);

const output = openSync(order.console, 'w', 0o600);
// In a session of its own: Ctrl-C in the owner's terminal is the owner's to handle.
const child = spawn(order.command, order.args, { cwd: order.home, detached: true, stdio: ['ignore', output, output] });
closeSync(output);

function tell(message: FromKeeper): void {
  if (process.connected) process.send!(message, undefined, undefined, () => undefined);
}

let ending = false;
let leaving = false;

async function stop(): Promise<void> {
  if (ending || child.pid === undefined) return;
  ending = true;
  // A data folder that cannot be written any more must not keep it from being stopped.
  await markStopping(order.home, child.pid).catch(() => undefined);
  child.kill('SIGTERM');
  setTimeout(() => child.kill('SIGKILL'), order.grace).unref();
}

function letGo(): never {
  // A session of its own and output to a file: it needs nobody.
  process.exit(0);
}

async function leave(): Promise<void> {
  if (leaving || ending) return;
  leaving = true;
  for (;;) {
    // Under the lock: who finds the database running and begins to use it does so before this look, or after the note.
    const verdict = await withLock(places(order.home).lock, judge);
    if (verdict === 'stop') return stop();
    tell({ event: 'kept' });
    if (verdict === 'let go') letGo();
    await pause(500);
  }
}

async function judge(): Promise<'stop' | 'let go' | 'keep'> {
  const run = await readRun(order.home);
  if (run?.pid === child.pid && run?.owned === false) return 'let go';
  if ((await liveUsers(order.home)).length > 0) return 'keep';
  await markStopping(order.home, child.pid!);
  return 'stop';
}

const leaveOrStop = () => void leave().catch(stop);

child.once('spawn', () => tell({ event: 'spawned', pid: child.pid! }));
child.once('error', (error) => {
  tell({ event: 'failed', message: error.message });
  setTimeout(() => process.exit(1), 100);
});
child.once('exit', () => process.exit(0));

process.on('disconnect', leaveOrStop);
process.on('message', (message: ToKeeper) => {
  if (message === 'stop') void stop();
  else if (message === 'leave') leaveOrStop();
  else letGo();
});
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop());
