import { rebuild } from '../domains/readmodel/rebuild.ts';
import { DictumError } from '../errors.ts';
import { migrate } from '../graph/migrations/migrate.ts';
import { places } from '../graph/managed/home.ts';
import { jarsFolder } from '../graph/managed/jars.ts';
import { managedStatus, startManaged, stopManaged, type ManagedStatus } from '../graph/managed/managed.ts';
import { openSession } from '../graph/session.ts';
import type { CommandContext } from './command.ts';

interface Output {
  json: boolean;
}

const notRunning = (home: string) => new DictumError('NOT_RUNNING', `No database runs in ${home}. \`dictum db start\` starts one.`);

function describe({ pid, uri, version, startedAt, owned, users, running }: ManagedStatus): string {
  const state = running ? 'runs' : 'is there but does not answer (it is starting or stopping)';
  const end = owned ? `ends with the last process that uses it (${users.join(', ') || 'none now'})` : 'stays until `dictum db stop`';
  return `Neo4j ${version ?? ''} ${state} at ${uri ?? ''}, process ${pid ?? ''}, since ${startedAt ?? ''}; it ${end}.`;
}

/** Starts a database that outlives this command. */
export async function dbStart({ config, terminal, interruption: { signal } }: CommandContext, { json }: Output): Promise<void> {
  const server = await startManaged(config, { owner: false, progress: terminal.progress, signal });
  terminal.settle();
  if (json) terminal.data(JSON.stringify({ ...(await managedStatus(config)), started: server.started }));
  else
    terminal.say(
      `${server.started ? 'Neo4j is up' : 'Neo4j was up already'} at ${server.uri} (process ${server.pid}) and stays until \`dictum db stop\`.`,
    );
}

/** Ends the database, whoever started it. */
export async function dbStop({ config, terminal, interruption: { signal } }: CommandContext, { json }: Output): Promise<void> {
  const before = await stopManaged(config, { progress: terminal.progress, signal });
  terminal.settle();
  if (json) terminal.data(JSON.stringify({ stopped: before !== null, pid: before?.pid ?? null }));
  if (before === null) throw notRunning(config.home);
  if (!json) terminal.say(`Neo4j (process ${before.pid ?? ''}) is stopped; its data stays in ${config.home}.`);
}

export async function dbStatus({ config, terminal }: CommandContext, { json }: Output): Promise<void> {
  const status = await managedStatus(config);
  if (json) terminal.data(JSON.stringify(status));
  else if (status.pid !== null) terminal.data(describe(status));
  if (status.pid === null) throw notRunning(config.home);
}

/** Prints where the data lies. */
export function dbPath({ config, terminal }: CommandContext, { json }: Output): void {
  const { data, console, password } = places(config.home);
  terminal.data(
    json ? JSON.stringify({ home: config.home, data, log: console, passwordFile: password, jars: jarsFolder(config) }) : config.home,
  );
}

/** Makes everything anew that is kept only to answer faster. */
export async function dbRebuild({ config, terminal, interruption: { signal } }: CommandContext, { json }: Output): Promise<void> {
  const session = await openSession(config, { ...terminal, signal });
  try {
    const { runner } = session.graph;
    await migrate(runner);
    const statements = await rebuild(runner, {
      signal,
      progress: (done) => terminal.progress('Rebuilding the read model', `${done} statements`),
    });
    terminal.settle();
    if (json) terminal.data(JSON.stringify({ statements }));
    else terminal.say(`The read model is made anew from ${statements} statements.`);
  } finally {
    await session.close();
    terminal.settle();
  }
}
