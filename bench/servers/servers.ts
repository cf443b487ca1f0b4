import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { packageRoot } from '../../src/paths.ts';
import type { ServerAddress } from './address.ts';
import type { Kind, Order } from './child.ts';

export interface RunningServer {
  name: 'dictum' | Kind;
  pid: number;
  /** Where it takes requests: `POST /NAME` for the limit, else GraphQL. */
  url: string;
  stop(): Promise<void>;
}

const running = (name: RunningServer['name'], child: ChildProcess, url: string): RunningServer => ({
  name,
  pid: child.pid!,
  url,
  async stop() {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  },
});

/** Dictum as its users start it, but without its log of requests, as the others write none. */
export async function startDictum(
  { uri, username, password, database }: ServerAddress,
  home: string,
  execArgv: string[] = [],
): Promise<RunningServer> {
  const child = fork(path.join(packageRoot, 'src', 'cli', 'main.js'), ['start', '--json'], {
    execArgv,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NEO4J_URI: uri,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: database,
      DICTUM_HOME: home,
      DICTUM_SEED: 'none',
      DICTUM_QUERY_TIMEOUT_MS: '600000',
      DICTUM_RESPONSE_CACHE_MB: '0',
      LOG_LEVEL: 'warn',
      HOST: '127.0.0.1',
      PORT: '0',
    },
  });
  let printed = '';
  for await (const part of child.stdout!) {
    printed += String(part);
    if (printed.includes('\n')) break;
  }
  if (!printed.includes('\n')) throw new Error('Dictum ended before it was ready');
  const { graphql } = JSON.parse(printed) as { graphql: string };
  return running('dictum', child, graphql);
}

export async function startOther(kind: Kind, address: ServerAddress): Promise<RunningServer> {
  const child = fork(path.join(import.meta.dirname, 'child.js'), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // As Dictum does for itself.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const order: Order = { kind, address };
  child.send(order);
  const [{ url }] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw new Error(`The server "${kind}" ended before it was ready`);
    }),
  ])) as [{ url: string }];
  return running(kind, child, url);
}
