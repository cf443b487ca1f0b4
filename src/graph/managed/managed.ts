import path from 'node:path';
import type { Config, GraphAddress } from '../../config.ts';
import { DictumError } from '../../errors.ts';
import type { Progress } from '../../progress.ts';
import {
  checkStamp,
  markStopping,
  openHome,
  passwordOf,
  places,
  readRun,
  removeRun,
  type Run,
  wasStarted,
  writeRun,
  writeStamp,
} from './home.ts';
import { findJava } from './java.ts';
import { neo4jVersion, resolveJars } from './jars.ts';
import { lastPort, setPassword, writeConf } from './files.ts';
import { GRACE, launch, type Launched, problemAt } from './launch.ts';
import { freePort } from './ports.ts';
import { withLock } from './lock.ts';
import { end, ended, lives, markOf } from './process.ts';
import { liveUsers, register } from './users.ts';

export interface ManagedServer extends GraphAddress {
  password: string;
  pid: number;
  /** False: it ran already, and `stop` leaves it running. */
  started: boolean;
  /**
   * Ends the database where this call started it, and waits until it has closed its files. Where other processes use
   * it too, it ends with the last of them. True when it has ended.
   */
  stop(): Promise<boolean>;
}

export interface ManagedOptions {
  progress?: Progress;
  /** True: the database ends with this process, however that ends. False: it stays until `stopManaged`, also one that runs already. */
  owner: boolean;
  /** Gives up; whatever was begun is undone. */
  signal?: AbortSignal;
}

export interface ManagedStatus {
  home: string;
  running: boolean;
  pid: number | null;
  uri: string | null;
  version: string | null;
  startedAt: string | null;
  /** Whether it ends with the last process that uses it. */
  owned: boolean;
  /** The processes that use it. */
  users: number[];
}

const USERNAME = 'neo4j';
const DATABASE = 'neo4j';

const uriOf = (run: Run) => `bolt://127.0.0.1:${run.port}`;

/**
 * The Neo4j of the data folder: the one that runs, else one that is fetched (once) and started. Two calls at the same
 * time, in one process or two, give the same server.
 * @throws DictumError JAVA_MISSING, JAVA_TOO_OLD, MAVEN_MISSING, NEO4J_FETCH_FAILED, NEO4J_START_FAILED, PORT_IN_USE,
 *   NOT_WRITABLE, DISK_FULL, HOME_NEWER, HOME_BUSY, HOME_DAMAGED
 */
export async function startManaged(config: Config, options: ManagedOptions): Promise<ManagedServer> {
  const { progress = () => undefined, signal } = options;
  await openHome(config);
  return withLock(
    places(config.home).lock,
    async () => {
      const run = await findRunning(config, progress, signal);
      if (run !== null) return join(config, run, options.owner);
      return startNew(config, options.owner, progress, signal);
    },
    { signal, onWait: (pid) => progress(`Waiting for process ${pid}, which is starting or stopping the database of this data folder`) },
  );
}

/** The server that runs in the data folder and answers; waits for one that is just ending. */
async function findRunning(config: Config, progress: Progress, signal?: AbortSignal): Promise<Run | null> {
  let run = await readRun(config.home);
  if (run === null) return null;
  for (const until = Date.now() + GRACE + 30_000; lives(run);) {
    const password = await passwordOf(config.home);
    const problem = run.stopping ? null : await problemAt(config, { uri: uriOf(run), username: USERNAME, password, database: DATABASE });
    if (problem === null && !run.stopping) return run;
    if (Date.now() >= until) {
      throw new DictumError(
        'HOME_BUSY',
        `Neo4j (process ${run.pid}) holds the data folder ${config.home} and does not answer${problem ? ` (${problem.code})` : ''}. End that process (dictum db stop), then start again.`,
        { pid: run.pid },
      );
    }
    progress(`Waiting for Neo4j (process ${run.pid}), which is ${run.stopping ? 'stopping' : 'not answering yet'}`);
    await ended(run, 300, signal);
    // Whoever stops it says so in the file.
    run = (await readRun(config.home)) ?? run;
  }
  return null;
}

async function join(config: Config, run: Run, asUser: boolean): Promise<ManagedServer> {
  const { home } = config;
  const password = await passwordOf(home);
  if (!asUser) await writeRun(home, { ...run, owned: false });
  const unregister = asUser ? await register(home) : async () => undefined;
  return {
    uri: uriOf(run),
    username: USERNAME,
    password,
    database: DATABASE,
    pid: run.pid,
    started: false,
    async stop() {
      await unregister();
      return false;
    },
  };
}

async function startNew(config: Config, owned: boolean, progress: Progress, signal?: AbortSignal): Promise<ManagedServer> {
  const { home } = config;
  const java = await findJava(config);
  const jars = await resolveJars(config, progress, signal);
  const password = await passwordOf(home);
  progress(`Starting Neo4j ${neo4jVersion} on Java ${java.version}`);

  const begin = async (port: number): Promise<Launched> => {
    await writeConf(config, port);
    if (!wasStarted(home)) await setPassword(config, java, jars, password);
    signal?.throwIfAborted();
    const onSpawn = (pid: number) =>
      writeRun(home, {
        ...(markOf(pid) ?? { pid, began: null }),
        port,
        version: neo4jVersion,
        startedAt: new Date().toISOString(),
        owned,
        stopping: false,
      });
    return launch({ config, java, jars, port, password, signal, onSpawn });
  };

  // Between the look at a free port and Neo4j's own, another program may take it.
  const launched = await begin(await choosePort(config)).catch(async (error: unknown) => {
    if (!(error instanceof DictumError) || error.code !== 'PORT_IN_USE' || config.neo4j.boltPort !== 0) throw error;
    return begin((await freePort(0))!);
  });
  await writeStamp(home);
  const run = (await readRun(home))!;
  const server = { uri: uriOf(run), username: USERNAME, password, database: DATABASE, pid: run.pid, started: true };
  if (!owned) {
    await launched.letGo();
    return { ...server, stop: async () => false };
  }

  const unregister = await register(home);
  const leave = async () => {
    await unregister();
    await launched.leave();
    const now = await readRun(home);
    if (lives(run) && (now?.owned === false || (await liveUsers(home)).length > 0)) return false;
    // It still lives only where the keeper was killed: then nobody has told it.
    await end(run, GRACE);
    await forget(home, run);
    return true;
  };
  let left: Promise<boolean> | undefined;
  return { ...server, stop: () => (left ??= leave()) };
}

async function choosePort(config: Config): Promise<number> {
  const wanted = config.neo4j.boltPort;
  if (wanted !== 0) {
    const port = await freePort(wanted);
    if (port !== null) return port;
    throw new DictumError(
      'PORT_IN_USE',
      `Port ${wanted}, which NEO4J_BOLT_PORT names, is taken by another program. Name another, or 0 for any free one.`,
      { port: wanted },
    );
  }
  const last = await lastPort(config.home);
  return (last !== null ? await freePort(last) : null) ?? (await freePort(0))!;
}

async function forget(home: string, run: Run): Promise<void> {
  const now = await readRun(home);
  if (now?.pid === run.pid && now.began === run.began) await removeRun(home);
}

/**
 * Ends the database of the data folder, whoever started it.
 * @returns what it was, or null where none ran
 */
export async function stopManaged(
  config: Config,
  options: Pick<ManagedOptions, 'progress' | 'signal'> = {},
): Promise<ManagedStatus | null> {
  const before = await managedStatus(config);
  if (before.pid === null) return null;
  return withLock(
    places(config.home).lock,
    async () => {
      const run = await readRun(config.home);
      if (run === null || !lives(run)) return null;
      options.progress?.(`Stopping Neo4j (process ${run.pid})`);
      await markStopping(config.home, run.pid);
      await end(run, GRACE);
      await forget(config.home, run);
      return before;
    },
    {
      signal: options.signal,
      onWait: (pid) => options.progress?.(`Waiting for process ${pid}, which is starting or stopping the database of this data folder`),
    },
  );
}

/** What runs in the data folder; looks only. `running` is true when it answers. */
export async function managedStatus(config: Config): Promise<ManagedStatus> {
  const home = path.resolve(config.home);
  const run = await readRun(home);
  if (run === null || !lives(run))
    return { home, running: false, pid: null, uri: null, version: null, startedAt: null, owned: false, users: [] };
  await checkStamp(home);
  const problem = await problemAt(config, { uri: uriOf(run), username: USERNAME, password: await passwordOf(home), database: DATABASE });
  return {
    home,
    running: problem === null && !run.stopping,
    pid: run.pid,
    uri: uriOf(run),
    version: run.version,
    startedAt: run.startedAt,
    owned: run.owned,
    users: await liveUsers(home),
  };
}
