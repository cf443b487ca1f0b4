import { access, constants } from 'node:fs/promises';
import { totalmem } from 'node:os';
import path from 'node:path';
import type { Config } from '../config.ts';
import { DictumError } from '../errors.ts';
import { openGraph } from '../graph/graph.ts';
import { checkStamp, freeMegabytes } from '../graph/managed/home.ts';
import { findJava, findMaven, findDocker } from '../graph/managed/java.ts';
import { jarsAreThere, jarsFolder, neo4jVersion } from '../graph/managed/jars.ts';
import { managedStatus } from '../graph/managed/managed.ts';
import { widest } from '../ingest/nlp/wide.ts';
import { version } from '../paths.ts';
import type { CommandContext } from './command.ts';
import { runningServers } from './note.ts';
import { holdPort } from './port.ts';

/** `problem`: it does not work so. `hint`: it works, and could be better. */
export type Verdict = 'ok' | 'hint' | 'problem';

export interface Finding {
  about: string;
  verdict: Verdict;
  /** What was found and, where it is not ok, what to do. */
  text: string;
}

const DOCKER = {
  none: 'not there; not needed',
  client: 'a client is there, and no engine answers it; not needed',
  engine: 'there: `docker compose up` would do as well',
};

const COMFORTABLE_MB = 2000;

type Check = (config: Config) => Promise<Omit<Finding, 'about'>>;

const ok = (text: string) => ({ verdict: 'ok' as const, text });
const hint = (text: string) => ({ verdict: 'hint' as const, text });

/** The nearest folder above that is there. */
async function existing(folder: string): Promise<string> {
  return (await access(folder).then(
    () => true,
    () => false,
  ))
    ? folder
    : existing(path.dirname(folder));
}

const megabytes = (text: string): number => Number.parseInt(text, 10) * ({ k: 1 / 1024, m: 1, g: 1024 }[text.slice(-1).toLowerCase()] ?? 1);

const disk =
  (which: 'home' | 'cache'): Check =>
  async (config) => {
    const folder = await existing(config[which]);
    try {
      await access(folder, constants.W_OK | constants.X_OK);
    } catch {
      return {
        verdict: 'problem',
        text: `${config[which]} cannot be written. Make ${folder} writable or set DICTUM_${which.toUpperCase()} to another folder.`,
      };
    }
    const free = await freeMegabytes(folder);
    const found = `${config[which]} (${free} MB free)`;
    if (free < config.limits.minFreeDiskMb)
      return {
        verdict: 'problem',
        text: `${found}: less than the ${config.limits.minFreeDiskMb} MB that a start wants. Make room, or set DICTUM_${which.toUpperCase()} to another disk.`,
      };
    return free < COMFORTABLE_MB ? hint(`${found}: enough to start; for many articles make room.`) : ok(found);
  };

const always: Record<string, Check> = {
  Dictum: () => Promise.resolve(ok(`${version}, on Node.js ${process.versions.node}, ${process.platform} ${process.arch}`)),
  English: () => {
    const way = widest();
    if (way !== null) return Promise.resolve(ok(`read with the processor's ${way.toUpperCase()}`));
    const compiled = process.platform === 'linux' && process.arch === 'x64';
    return Promise.resolve(
      compiled ? hint('read by WebAssembly; where a C compiler is, `npm run build kernel` makes it quicker.') : ok('read by WebAssembly'),
    );
  },
  'Data folder': disk('home'),
  'HTTP port': async (config) => {
    const servers = await runningServers(config);
    if (servers.length > 0) return ok(servers.map(({ url, pid }) => `served at ${url} by process ${pid}`).join(', '));
    await (await holdPort(config, 0)).release();
    return ok(config.port === 0 ? 'any free one' : `${config.port} on ${config.host} is free`);
  },
};

const givenDatabase: Record<string, Check> = {
  Neo4j: async (config) => {
    const graph = await openGraph(config);
    await graph.close();
    return ok(`database "${config.neo4j.database}" at ${config.neo4j.uri ?? ''} answers`);
  },
};

const managedDatabase: Record<string, Check> = {
  Java: async (config) => {
    const java = await findJava(config);
    return ok(`${java.version} (${java.command})`);
  },
  'Neo4j jars': async (config) => {
    if (jarsAreThere(config)) return ok(`${neo4jVersion} in ${jarsFolder(config)}`);
    const maven = await findMaven(config);
    return hint(`${neo4jVersion} is not fetched yet; Maven ${maven.version} does so at the first start (about 120 MB).`);
  },
  Cache: disk('cache'),
  Memory: (config) => {
    const total = Math.round(totalmem() / 1024 / 1024);
    const wanted = megabytes(config.neo4j.heap) + megabytes(config.neo4j.pageCache);
    const found = `${total} MB; Neo4j may take ${wanted} MB (heap ${config.neo4j.heap}, page cache ${config.neo4j.pageCache})`;
    return Promise.resolve(
      wanted > 0.8 * total ? { verdict: 'problem', text: `${found}: too little. Lower NEO4J_HEAP and NEO4J_PAGE_CACHE.` } : ok(found),
    );
  },
  Neo4j: async (config) => {
    await checkStamp(config.home);
    const status = await managedStatus(config);
    if (status.pid === null) return ok('not running; `dictum start` and `dictum db start` start it');
    return status.running
      ? ok(`${status.version ?? ''} answers at ${status.uri ?? ''} (process ${status.pid})`)
      : hint(`process ${status.pid} does not answer; it is starting or stopping. If that lasts: dictum db stop`);
  },
  Docker: async (config) => ok(DOCKER[await findDocker(config)]),
};

async function examine(config: Config): Promise<Finding[]> {
  const checks = Object.entries({ ...always, ...(config.neo4j.uri === null ? managedDatabase : givenDatabase) });
  return Promise.all(
    checks.map(async ([about, check]) => {
      try {
        return { about, ...(await check(config)) };
      } catch (error) {
        if (!(error instanceof DictumError)) throw error;
        return { about, verdict: 'problem' as const, text: error.message };
      }
    }),
  );
}

/** Looks at everything that a start needs and says what to do; changes nothing. */
export async function doctor({ config, terminal }: CommandContext, { json }: { json: boolean }): Promise<void> {
  const findings = await examine(config);
  const problems = findings.filter(({ verdict }) => verdict === 'problem').length;
  if (json) terminal.data(JSON.stringify({ healthy: problems === 0, findings }));
  else {
    const width = Math.max(...findings.map(({ about }) => about.length));
    const signs = { ok: 'ok     ', hint: 'hint   ', problem: terminal.strong('PROBLEM') };
    for (const { about, verdict, text } of findings) terminal.data(`${signs[verdict]}  ${about.padEnd(width)}  ${text}`);
  }
  if (problems > 0)
    throw new DictumError(
      'PROBLEMS_FOUND',
      problems === 1 ? 'One thing needs mending before Dictum can start.' : `${problems} things need mending before Dictum can start.`,
    );
}
