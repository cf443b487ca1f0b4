import { execFile, fork, type ChildProcess } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Config, GraphAddress } from '../../config.ts';
import { diskFull, makeFolder, notWritable, writeWhole } from '../../disk.ts';
import { DictumError } from '../../errors.ts';
import { openGraph } from '../graph.ts';
import { places } from './home.ts';
import { childEnvironment, type Java } from './java.ts';
import type { FromKeeper, KeeperOrder, ToKeeper } from './keeper.ts';

/** Milliseconds that Neo4j gets to close its files; it takes six to ten seconds, more where there is much to write. */
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

const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** Sets the password with which the database will come up for the first time. */
export async function setPassword(config: Config, java: Java, jars: string, password: string): Promise<void> {
  const at = places(config.home);
  const argumentsFile = path.join(at.neo4j, 'password.args');
  await rm(at.authFile, { force: true });
  // By a file, since everybody on the machine can read the arguments of a process.
  await writeWhole(argumentsFile, ['-cp', quoted(path.join(jars, '*')), 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', quoted(password)].join('\n'));
  try {
    await promisify(execFile)(java.command, [`@${argumentsFile}`], {
      env: { ...childEnvironment(config), NEO4J_HOME: at.neo4j, NEO4J_CONF: at.conf },
      timeout: config.neo4j.startTimeoutMs,
    });
  } catch (error) {
    throw explainConsole(`${(error as { stdout?: string }).stdout ?? ''}${(error as { stderr?: string }).stderr ?? ''}`, config, { cause: error });
  } finally {
    await rm(argumentsFile, { force: true });
  }
}

export async function writeConf(config: Config, port: number): Promise<void> {
  const at = places(config.home);
  for (const folder of [at.conf, at.data, path.dirname(at.console)]) await makeFolder(folder);
  await rm(at.temp, { recursive: true, force: true });
  await makeFolder(at.temp);
  const settings = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.enabled': true,
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': false,
    'server.https.enabled': false,
    'dbms.security.auth_enabled': true,
    'dbms.usage_report.enabled': false,
    'server.memory.pagecache.size': config.neo4j.pageCache,
    // Otherwise an empty database takes half a gigabyte of disk.
    'db.tx_log.preallocate': false,
    'db.tx_log.rotation.retention_policy': '1 days 256M',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  await writeWhole(at.confFile, `# Written by Dictum at each start.\n${lines.join('')}`);
}

/** Whether nothing listens on that loopback port; 0 gives one that is free. */
export function freePort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(null));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}

/**
 * Starts the server under a keeper and waits until it answers.
 * @throws DictumError NEO4J_START_FAILED and what its log gives as a reason; leaves nothing running
 */
export async function launch(order: LaunchOrder): Promise<Launched> {
  const { config, signal } = order;
  const at = places(config.home);
  const keeper = startKeeper({
    command: order.java.command,
    args: [`-Xmx${config.neo4j.heap}`, ...JVM_FLAGS, `-Djava.io.tmpdir=${at.temp}`, '-cp', path.join(order.jars, '*'), 'org.neo4j.server.CommunityEntryPoint', `--home-dir=${at.neo4j}`, `--config-dir=${at.conf}`, '--console-mode'],
    home: config.home,
    console: at.console,
    grace: GRACE,
  }, childEnvironment(config));

  try {
    const pid = await keeper.spawned;
    await order.onSpawn(pid);
    await untilItAnswers(config, { uri: `bolt://127.0.0.1:${order.port}`, username: 'neo4j', password: order.password, database: 'neo4j' }, keeper.ended, signal);
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
  let gone = false;
  void ended.then(() => (gone = true));
  for (const until = Date.now() + config.neo4j.startTimeoutMs; ; ) {
    signal?.throwIfAborted();
    if (gone) throw explainConsole(await readFile(places(config.home).console, 'utf8').catch(() => ''), config);
    const problem = await problemAt(config, address);
    if (problem === null) return;
    if (Date.now() >= until) {
      throw new DictumError('NEO4J_START_FAILED', `Neo4j did not answer within ${Math.round(config.neo4j.startTimeoutMs / 1000)} seconds (${problem.code}). Its log is ${places(config.home).console}; a slow machine may need a larger NEO4J_START_TIMEOUT_MS.`, {}, { cause: problem });
    }
    await pause(150, undefined, { signal });
  }
}

/** Why the database does not answer with our password, or null where it does. */
export async function problemAt(config: Config, address: GraphAddress): Promise<DictumError | null> {
  // The driver would try a closed port again and again before it says so.
  if (!(await listens(Number(new URL(address.uri).port)))) return new DictumError('DATABASE_UNAVAILABLE', `Nothing listens at ${address.uri}.`);
  try {
    const graph = await openGraph({ limits: config.limits, neo4j: { ...config.neo4j, ...address } });
    await graph.close();
    return null;
  } catch (error) {
    if (error instanceof DictumError) return error;
    throw error;
  }
}

/** What Neo4j printed before it ended, in words that help. */
function explainConsole(text: string, config: Config, options?: ErrorOptions): DictumError {
  const at = places(config.home);
  if (/No space left on device|Disk quota exceeded/i.test(text)) return diskFull(config.home, options);
  if (/Read-only file system|AccessDeniedException|Permission denied/i.test(text)) return notWritable(config.home, options);
  if (/Address already in use|BindException/i.test(text)) {
    return new DictumError('PORT_IN_USE', 'The port for Neo4j was taken by another program just now. Start again; with NEO4J_BOLT_PORT=0 a free one is found.', {}, options);
  }
  if (/Lock file has been locked by another process|FileLockException|OverlappingFileLock/i.test(text)) {
    return new DictumError('HOME_BUSY', `Another Neo4j has the data in ${at.data} open. Stop it (dictum db stop), or point DICTUM_HOME to another folder.`, {}, options);
  }
  if (/Could not reserve enough space|Invalid maximum heap size|insufficient memory|exceeds maximum|Cannot allocate memory/i.test(text)) {
    return new DictumError('NEO4J_START_FAILED', `The machine has too little memory for Neo4j (heap ${config.neo4j.heap}, page cache ${config.neo4j.pageCache}). Lower NEO4J_HEAP and NEO4J_PAGE_CACHE, or close other programs.`, {}, options);
  }
  return new DictumError('NEO4J_START_FAILED', `Neo4j ended before it was ready. Its log says why: ${at.console}.`, {}, options);
}
