import { AREAS } from '../domains/integrity/integrity.ts';
import { DictumError } from '../errors.ts';
import { migrate } from '../graph/migrations/migrate.ts';
import { openSession } from '../graph/session.ts';
import type { CommandContext } from './command.ts';

/** Of each kind so many are named; the rest is counted. */
const NAMED = 20;

/** Looks for what is broken in the graph, and says how to mend it. Changes nothing. */
export async function check({ config, terminal, interruption: { signal } }: CommandContext, { json }: { json: boolean }): Promise<void> {
  const session = await openSession(config, { ...terminal, signal });
  try {
    const { runner } = session.graph;
    await migrate(runner);
    let broken = 0;
    for (const { name, mend, find } of AREAS) {
      let found = 0;
      const progress = (done: number) => terminal.progress(`Checking ${name}`, `${done}`);
      for await (const { id, message } of find(runner, { progress, signal })) {
        if (found === 0 && !json) terminal.settle();
        found++;
        if (json) terminal.data(JSON.stringify({ area: name, id, message, mend }));
        else if (found <= NAMED) terminal.data(`${name}: ${id}: ${message}`);
      }
      if (found > NAMED && !json) terminal.data(`${name}: … ${found - NAMED} more.`);
      if (found > 0) terminal.say(`${name}: ${found} found. ${mend}`);
      broken += found;
    }
    terminal.settle();
    if (broken > 0) throw new DictumError('PROBLEMS_FOUND', `${broken} things in the graph are not as they should be.`, { found: broken });
    terminal.say('The graph is as it should be.');
  } finally {
    await session.close();
    terminal.settle();
  }
}
