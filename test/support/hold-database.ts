/**
 * A process that starts the managed database of a data folder and holds it until it is told to end (SIGTERM).
 * Arguments: the data folder; `owner` or `none`; `dies`: it kills itself (-9) as soon as the server has a process, which is long before that
 * answers. Prints one line of JSON when the database is up, or whether it leaves a lock when it dies.
 */
import { existsSync, writeSync } from 'node:fs';
import { places } from '../../src/graph/managed/home.ts';
import { startManaged } from '../../src/graph/managed/managed.ts';
import { managedConfig } from './homes.ts';

const [home, owner, end] = process.argv.slice(2) as [string, string, string?];
if (end === 'dies') {
  setInterval(() => {
    if (!existsSync(places(home).run)) return;
    writeSync(1, `${JSON.stringify({ locked: existsSync(places(home).lock) })}\n`);
    process.kill(process.pid, 'SIGKILL');
  }, 5);
}
const { pid, uri, started, stop } = await startManaged(managedConfig(home), { owner: owner === 'owner' });
process.stdout.write(`${JSON.stringify({ pid, uri, started })}\n`);
if (owner === 'owner') {
  const alive = setInterval(() => undefined, 1_000_000);
  process.once('SIGTERM', () => void stop().then(() => clearInterval(alive)));
}
