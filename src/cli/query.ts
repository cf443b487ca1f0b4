import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import { DictumError } from '../errors.ts';
import { openSession } from '../graph/session.ts';
import { startServer } from '../server/server.ts';
import type { CommandContext } from './command.ts';
import { runningServer } from './note.ts';
import { migrateGraph } from './seed.ts';

export interface QueryOptions {
  /** JSON, or `@` and a file of it. */
  variables?: string;
  operation?: string;
  json: boolean;
}

interface Answer {
  data?: unknown;
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[];
}

/** Sends the operation of a file to the server that runs on the data folder, or to one made for the occasion. */
export async function query(context: CommandContext, file: string, options: QueryOptions): Promise<void> {
  const { terminal } = context;
  const body = {
    query: await readGiven(file),
    variables: await readVariables(options.variables),
    ...(options.operation ? { operationName: options.operation } : {}),
  };
  const answer = await withServer(context, (url) => ask(url, body, context.interruption.signal));
  terminal.settle();
  if (options.json) terminal.data(JSON.stringify(answer));
  else if (answer.data !== undefined && answer.data !== null) terminal.data(JSON.stringify(answer.data, null, 2));
  if (answer.errors === undefined) return;
  const told = answer.errors.map(
    ({ message, path = [], extensions }) =>
      `${message}${path.length > 0 ? ` At ${path.join('.')}.` : ''}${extensions?.code ? ` [${extensions.code}]` : ''}`,
  );
  throw new DictumError('QUERY_FAILED', `The operation was answered with errors: ${told.join(' ')}`);
}

async function readGiven(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new DictumError(
      'NO_FILE',
      `${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}). Name a file, or - for what is piped in.`,
      { path: file },
      { cause: error },
    );
  }
}

async function readVariables(given: string | undefined): Promise<unknown> {
  if (given === undefined) return undefined;
  const json = given.startsWith('@') ? await readGiven(given.slice(1)) : given;
  try {
    const variables = JSON.parse(json) as unknown;
    if (typeof variables === 'object' && variables !== null && !Array.isArray(variables)) return variables;
  } catch {
    // Said below.
  }
  throw new DictumError(
    'BAD_USAGE',
    '--variables takes a JSON object, e.g. \'{"text": "winter"}\', or @ and the name of a file that holds one.',
  );
}

async function withServer(context: CommandContext, work: (url: string) => Promise<Answer>): Promise<Answer> {
  const { config, terminal, interruption } = context;
  const running = await runningServer(config);
  if (running !== null) return work(running.url);
  const session = await openSession(config, { ...terminal, signal: interruption.signal });
  try {
    await migrateGraph(session.graph.runner, terminal);
    const server = await startServer({
      config: { ...config, host: '127.0.0.1', port: 0 },
      runner: session.graph.runner,
      log: pino({ level: 'silent' }),
      isReady: () => true,
    });
    try {
      return await work(server.url);
    } finally {
      await server.close();
    }
  } finally {
    await session.close();
  }
}

async function ask(url: string, body: unknown, signal: AbortSignal): Promise<Answer> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal,
    });
    return (await response.json()) as Answer;
  } catch (error) {
    signal.throwIfAborted();
    throw new DictumError(
      'DATABASE_UNAVAILABLE',
      `The server of this data folder at ${url} does not answer. Look whether it is stopping, and try again.`,
      { url },
      { cause: error },
    );
  }
}
