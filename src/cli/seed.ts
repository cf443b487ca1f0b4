import { stat } from 'node:fs/promises';
import path from 'node:path';
import { DictumError } from '../errors.ts';
import { prepareGraph } from '../domains/readmodel/prepare.ts';
import type { Runner } from '../graph/runner.ts';
import { openSession } from '../graph/session.ts';
import { seedDefault, type SeedReport } from '../seed/seed.ts';
import type { CommandContext } from './command.ts';
import type { Terminal } from './terminal.ts';

const LOADING = 'Loading the seed articles';

/** Brings the graph into shape. */
export async function migrateGraph(runner: Runner, terminal: Terminal): Promise<void> {
  terminal.progress('Migrating the graph');
  await prepareGraph(runner, { progress: (done) => terminal.progress('Making the read model', `${done} statements`) });
}

/** Loads the records of the seed articles and tells how far it is. */
export function loadSeed(runner: Runner, terminal: Terminal, texts?: string): Promise<SeedReport> {
  terminal.progress(LOADING);
  return seedDefault(runner, { texts, progress: ({ index, of }) => terminal.progress(LOADING, `${index} of ${of} files`) });
}

function summaryOf({ files, added, changed, unchanged, articles }: SeedReport, texts: string | undefined): string {
  const lines = [`Loaded ${files.length} files of records: ${added} added, ${changed} changed, ${unchanged} as they were.`];
  if (texts !== undefined) {
    const missing = articles.filter(({ file }) => file === null).map(({ key }) => key);
    lines.push(
      missing.length === 0
        ? `All ${articles.length} articles have their text, and every quotation was checked against it.`
        : `${texts} has no text of ${missing.join(', ')}: no file there is that text once it is cleaned. The quotations of the others were checked.`,
    );
  }
  return lines.join('\n');
}

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
    await migrateGraph(session.graph.runner, terminal);
    signal.throwIfAborted();
    const report = await loadSeed(session.graph.runner, terminal, folder);
    terminal.settle();
    if (json) terminal.data(JSON.stringify(report));
    else terminal.say(summaryOf(report, folder));
  } finally {
    await session.close();
    terminal.settle();
  }
}
