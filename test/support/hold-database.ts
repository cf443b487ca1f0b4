/**
 * A process that starts the managed database of a data folder and holds it until it is told to end (SIGTERM).
 * Arguments: the data folder; `owner` or `none`. Prints one line of JSON when the database is up.
 */
import { startManaged } from '../../src/graph/managed/managed.ts';
import { managedConfig } from './homes.ts';

const [home, owner] = process.argv.slice(2) as [string, string];
const { pid, uri, started, stop } = await startManaged(managedConfig(home), { owner: owner === 'owner' });
process.stdout.write(`${JSON.stringify({ pid, uri, started })}\n`);
if (owner === 'owner') {
  const alive = setInterval(() => undefined, 1_000_000);
  process.once('SIGTERM', () => void stop().then(() => clearInterval(alive)));
}
