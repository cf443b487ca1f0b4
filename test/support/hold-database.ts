/**
 * A process that starts the managed database of a data folder and holds it until it is told to end (SIGTERM).
 * Arguments: the data folder; `owner` or `none`; `keeper` or `server`: it kills itself (-9) as soon as that has a process, which is long before
 * the database answers. Prints one line of JSON when the database is up, or what it leaves when it dies.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, writeSync } from 'node:fs';
import { places } from '../../src/graph/managed/home.ts';
import { startManaged } from '../../src/graph/managed/managed.ts';
import { managedConfig } from './homes.ts';

const [home, owner, end] = process.argv.slice(2) as [string, string, string?];

function keeperOf(pid: number): number | null {
  const all = execFileSync('ps', ['-Ao', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const own = all
    .map((line) => line.trim().split(/\s+/))
    .find(([, parent, ...args]) => Number(parent) === pid && /keeper\.[jt]s/.test(args.join(' ')));
  return own ? Number(own[0]) : null;
}

if (end !== undefined) {
  setInterval(() => {
    const keeper = end === 'keeper' ? keeperOf(process.pid) : null;
    if (end === 'keeper' ? keeper === null : !existsSync(places(home).run)) return;
    writeSync(1, `${JSON.stringify({ locked: existsSync(places(home).lock), keeper })}\n`);
    process.kill(process.pid, 'SIGKILL');
  }, 5);
}
const { pid, uri, started, stop } = await startManaged(managedConfig(home), { owner: owner === 'owner' });
process.stdout.write(`${JSON.stringify({ pid, uri, started })}\n`);
if (owner === 'owner') {
  const alive = setInterval(() => undefined, 1_000_000);
  process.once('SIGTERM', () => void stop().then(() => clearInterval(alive)));
}
