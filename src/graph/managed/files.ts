import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Config } from '../../config.ts';
import { makeFolder, writeWhole } from '../../disk.ts';
import { explainConsole } from './console.ts';
import { places } from './home.ts';
import { childEnvironment, type Java } from './java.ts';

const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** Sets the password with which the database will come up for the first time. */
export async function setPassword(config: Config, java: Java, jars: string, password: string): Promise<void> {
  const at = places(config.home);
  const argumentsFile = path.join(at.neo4j, 'password.args');
  await rm(at.authFile, { force: true });
  // By a file, since everybody on the machine can read the arguments of a process.
  await writeWhole(
    argumentsFile,
    ['-cp', quoted(path.join(jars, '*')), 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', quoted(password)].join('\n'),
  );
  try {
    await promisify(execFile)(java.command, [`@${argumentsFile}`], {
      env: { ...childEnvironment(config), NEO4J_HOME: at.neo4j, NEO4J_CONF: at.conf },
      timeout: config.neo4j.startTimeoutMs,
    });
  } catch (error) {
    throw explainConsole(`${(error as { stdout?: string }).stdout ?? ''}${(error as { stderr?: string }).stderr ?? ''}`, config, {
      cause: error,
    });
  } finally {
    await rm(argumentsFile, { force: true });
  }
}

/** The port of the start before this one, where there was one: who knows it there finds the database again. */
export async function lastPort(home: string): Promise<number | null> {
  const conf = await readFile(places(home).confFile, 'utf8').catch(() => '');
  const port = /^server\.bolt\.listen_address=.*:(\d+)$/m.exec(conf)?.[1];
  return port === undefined ? null : Number(port);
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
    // It would wait twice five seconds for clients that it has let go already, with its files closed long since.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': 0,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  await writeWhole(at.confFile, `# Written by Dictum at each start.\n${lines.join('')}`);
}
