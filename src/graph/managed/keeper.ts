/**
 * A process of its own between the owner and Neo4j. It holds one end of a pipe to the owner: when that closes, in
 * whatever way the owner ended, it stops Neo4j. Told to let go, it leaves Neo4j running and ends.
 */
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { markStopping } from './home.ts';

/** What the keeper is started with, as JSON in its only argument. */
export interface KeeperOrder {
  command: string;
  args: string[];
  home: string;
  /** File for what the process prints. */
  console: string;
  /** Milliseconds between asking it to end and making it end. */
  grace: number;
}

export type FromKeeper = { event: 'spawned'; pid: number } | { event: 'failed'; message: string } | { event: 'ended'; code: number | null; signal: string | null };
export type ToKeeper = 'stop' | 'let go';

const order = JSON.parse(process.argv[2]!) as KeeperOrder;
const output = openSync(order.console, 'w', 0o600);
// In a session of its own: Ctrl-C in the owner's terminal is the owner's to handle.
const child = spawn(order.command, order.args, { cwd: order.home, detached: true, stdio: ['ignore', output, output] });
closeSync(output);

const tell = (message: FromKeeper) => {
  if (process.connected) process.send!(message, undefined, undefined, () => undefined);
};

let ending = false;
let letGo = false;

async function stop(): Promise<void> {
  if (ending || letGo || child.pid === undefined) return;
  ending = true;
  // A full disk must not keep Neo4j from being stopped.
  await markStopping(order.home, child.pid).catch(() => undefined);
  child.kill('SIGTERM');
  setTimeout(() => child.kill('SIGKILL'), order.grace).unref();
}

child.once('spawn', () => tell({ event: 'spawned', pid: child.pid! }));
child.once('error', (error) => tell({ event: 'failed', message: error.message }));
child.once('exit', (code, signal) => {
  tell({ event: 'ended', code, signal });
  if (process.connected) process.disconnect();
});

process.on('disconnect', () => void stop());
process.on('message', (message: ToKeeper) => {
  if (message === 'stop') void stop();
  else {
    letGo = true;
    child.unref();
    process.disconnect();
  }
});
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop());
