import type { FormattedExecutionResult } from 'graphql';
import { pino } from 'pino';
import { DictumError } from '../errors.ts';
import { prepareGraph } from '../domains/readmodel/prepare.ts';
import { openSession } from '../graph/session.ts';
import { isObject } from '../json.ts';
import { openExecutor, type Operation } from '../server/execute.ts';
import { writeTokenOf } from '../server/token.ts';
import type { CommandContext } from './command.ts';
import { givenText } from './given.ts';
import { runningServers } from './note.ts';

export interface QueryOptions {
  /** JSON, or `@` and a file of it. */
  variables?: string;
  operation?: string;
  json: boolean;
}

type Answer = FormattedExecutionResult;

/** Sends the operation of a file to the server that runs on the data folder, or answers it by itself. */
export async function query(context: CommandContext, file: string, options: QueryOptions): Promise<void> {
  const { config, terminal } = context;
  const operation: Operation = {
    query: await givenText(file),
    variables: await readVariables(options.variables),
    ...(options.operation ? { operationName: options.operation } : {}),
  };
  const [running] = await runningServers(config);
  const answer = await (running ? ask(running.url, operation, context) : withoutServer(context, operation));
  terminal.settle();
  if (options.json) terminal.data(JSON.stringify(answer));
  else if (answer.data !== undefined && answer.data !== null) terminal.data(JSON.stringify(answer.data, null, 2));
  if (answer.errors === undefined) return;
  const told = answer.errors.map(
    ({ message, path = [], extensions }) =>
      `${message}${path.length > 0 ? ` At ${path.join('.')}.` : ''}${typeof extensions?.['code'] === 'string' ? ` [${extensions['code']}]` : ''}`,
  );
  throw new DictumError('QUERY_FAILED', `The operation was answered with errors: ${told.join(' ')}`);
}

async function readVariables(given: string | undefined): Promise<Operation['variables']> {
  if (given === undefined) return undefined;
  const json = given.startsWith('@') ? await givenText(given.slice(1)) : given;
  try {
    const variables = JSON.parse(json) as unknown;
    if (isObject(variables)) return variables;
  } catch {
    // Said below.
  }
  throw new DictumError(
    'BAD_USAGE',
    '--variables takes a JSON object, e.g. \'{"text": "winter"}\', or @ and the name of a file that holds one.',
  );
}

async function withoutServer({ config, terminal, interruption: { signal } }: CommandContext, operation: Operation): Promise<Answer> {
  const session = await openSession(config, { ...terminal, signal });
  try {
    const { runner } = session.graph;
    await prepareGraph(runner);
    const executor = await openExecutor({ config, runner, log: pino({ level: 'silent' }) });
    const answer = await executor.execute(operation, signal);
    signal.throwIfAborted();
    await executor.close();
    return answer;
  } finally {
    await session.close();
  }
}

async function ask(url: string, operation: Operation, { config, interruption: { signal } }: CommandContext): Promise<Answer> {
  // Whoever reads the data folder may write to its graph.
  const { token } = await writeTokenOf(config);
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(operation),
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
