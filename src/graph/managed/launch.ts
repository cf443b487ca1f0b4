import { fork, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config, GraphAddress } from '../../config.ts';
import { DictumError } from '../../errors.ts';
import { pause } from '../../pause.ts';
import { openGraph } from '../graph.ts';
import { explainConsole } from './console.ts';
import { places } from './home.ts';
import { childEnvironment, type Java } from './java.ts';
import type { FromKeeper, KeeperOrder, ToKeeper } from './keeper.ts';
import { listens } from './ports.ts';

/** Milliseconds that Neo4j gets to close its files; it takes less than one second, more where there is much to write. */
export const GRACE = 60_000;

const JVM_FLAGS = [
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  '--add-opens=java.base/java.util.concurrent=ALL-UNNAMED',
  '-Dio.netty.tryReflectionSetAccessible=true',
  '-Djava.awt.headless=true',
  '-Dfile.encoding=UTF-8',
  '-XX:-UsePerfData',
];

/** A server that was started and answers. */
export interface Launched {
  pid: number;
  /** Ends it, unless others use it or it has no owner any more. */
  leave(): Promise<void>;
  /** Leaves it running for good. */
  letGo(): Promise<void>;
}

export interface LaunchOrder {
  config: Config;
  java: Java;
  /** The folder of its jars. */
  jars: string;
  port: number;
  password: string;
  signal?: AbortSignal;
  /** Told the process number as soon as there is one. */
  onSpawn(pid: number): Promise<void>;
}

/**
 * Starts the server under a keeper and waits until it answers.
 * @throws DictumError NEO4J_START_FAILED and what its log gives as a reason; leaves nothing running
 */
export async function launch(order: LaunchOrder): Promise<Launched> {
  const { config, signal } = order;
  const at = places(config.home);
  const keeper = startKeeper(
    {
      owner: process.pid,
      command: order.java.command,
      args: [
        `-Xmx${config.neo4j.heap}`,
        ...JVM_FLAGS,
        `-Djava.io.tmpdir=${at.temp}`,
        '-cp',
        path.join(order.jars, '*'),
        'org.neo4j.server.CommunityEntryPoint',
        `--home-dir=${at.neo4j}`,
        `--config-dir=${at.conf}`,
        '--console-mode',
      ],
      home: config.home,
      console: at.console,
      grace: GRACE,
    },
    childEnvironment(config),
  );

  try {
    const pid = await keeper.spawned;
    await order.onSpawn(pid);
    await untilItAnswers(
      config,
      { uri: `bolt://127.0.0.1:${order.port}`, username: 'neo4j', password: order.password, database: 'neo4j' },
      keeper.ended,
      signal,
    );
    return { pid, leave: keeper.leave, letGo: keeper.letGo };
  } catch (error) {
    await keeper.stop();
    throw error;
  }
}

function startKeeper(order: KeeperOrder, env: NodeJS.ProcessEnv) {
  const own = fileURLToPath(import.meta.url);
  const fromSource = own.endsWith('.ts');
  const child = fork(path.join(path.dirname(own), fromSource ? 'keeper.ts' : 'keeper.js'), [JSON.stringify(order)], {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: fromSource ? ['--import', createRequire(import.meta.url).resolve('tsx')] : [],
    env,
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const startFailed = (reason: string) => new DictumError('NEO4J_START_FAILED', `Neo4j could not be started: ${reason}`);
  const spawned = new Promise<number>((resolve, reject) => {
    child.on('message', (message: FromKeeper) => {
      if (message.event === 'spawned') resolve(message.pid);
      if (message.event === 'failed') reject(startFailed(message.message));
    });
    void ended.then(() => reject(startFailed(`the process that keeps it ended at once. ${order.console} may say why.`)));
  });
  const kept = new Promise<void>((resolve) => {
    child.on('message', (message: FromKeeper) => {
      if (message.event === 'kept') resolve();
    });
  });
  const send = (message: ToKeeper) => {
    child.ref();
    child.channel?.ref();
    if (child.connected) child.send(message, () => undefined);
  };
  return {
    spawned: spawned.finally(() => leaveToItself(child)),
    ended,
    async stop() {
      send('stop');
      await ended;
    },
    async letGo() {
      send('let go');
      await ended;
    },
    async leave() {
      send('leave');
      await Promise.race([ended, kept]);
      leaveToItself(child);
    },
  };
}

/** The owner may end whenever its own work is done; the keeper notices. */
function leaveToItself(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

async function untilItAnswers(config: Config, address: GraphAddress, ended: Promise<void>, signal?: AbortSignal): Promise<void> {
  const over = new AbortController();
  void ended.then(() => over.abort());
  for (const until = Date.now() + config.neo4j.startTimeoutMs; ;) {
    signal?.throwIfAborted();
    if (over.signal.aborted) throw explainConsole(await readFile(places(config.home).console, 'utf8').catch(() => ''), config);
    const problem = await problemAt(config, address);
    if (problem === null) return;
    if (Date.now() >= until) {
      throw new DictumError(
        'NEO4J_START_FAILED',
        `Neo4j did not answer within ${Math.round(config.neo4j.startTimeoutMs / 1000)} seconds (${problem.code}). Its log is ${places(config.home).console}; a slow machine may need a larger NEO4J_START_TIMEOUT_MS.`,
        {},
        { cause: problem },
      );
    }
    await pause(150, signal);
  }
}

/** Why the database does not answer with our password, or null where it does. */
export async function problemAt(config: Config, address: GraphAddress): Promise<DictumError | null> {
  // The driver would try a closed port again and again before it says so.
  if (!(await listens(Number(new URL(address.uri).port))))
    return new DictumError('DATABASE_UNAVAILABLE', `Nothing listens at ${address.uri}.`);
  try {
    const graph = await openGraph({ limits: config.limits, neo4j: { ...config.neo4j, ...address } });
    await graph.close();
    return null;
  } catch (error) {
    if (error instanceof DictumError) return error;
    throw error;
  }
}
