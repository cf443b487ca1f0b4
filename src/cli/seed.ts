import { stat } from 'node:fs/promises';
import path from 'node:path';
import { DictumError } from '../errors.ts';
import { migrate } from '../graph/migrations/migrate.ts';
import { openSession } from '../graph/session.ts';
import { seedDefault } from '../seed/seed.ts';
import type { CommandContext } from './command.ts';

/** Loads the records of the seed articles, with the articles' own texts where their folder is given. */
export async function seed(
  { config, terminal, interruption: { signal } }: CommandContext,
  { texts, json }: { texts?: string; json: boolean },
): Promise<void> {
  const folder = texts === undefined ? undefined : path.resolve(texts);
  if (folder !== undefined && !(await stat(folder).catch(() => null))?.isDirectory()) {
    throw new DictumError('NO_FILE', `There is no folder ${folder}. --texts takes the folder that holds the articles' original files.`, {
      path: folder,
    });
  }
  const session = await openSession(config, { ...terminal, signal });
  try {
    terminal.progress('Migrating the graph');
    await migrate(session.graph.runner);
    signal.throwIfAborted();
    terminal.progress('Loading the seed articles');
    const report = await seedDefault(session.graph.runner, { texts: folder });
    terminal.settle();
    if (json) terminal.data(JSON.stringify(report));
    else terminal.say(`Loaded into ${session.uri}: ${JSON.stringify(report)}`);
  } finally {
    await session.close();
    terminal.settle();
  }
}
