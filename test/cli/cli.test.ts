import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exits, statusOf } from '../../src/cli/exit-codes.ts';
import { packageRoot, version } from '../../src/paths.ts';
import { homes, managedEnvironment } from '../support/homes.ts';
import { dictum } from '../support/processes.ts';
import { testAddress } from '../support/database.ts';

const folders = homes();
afterAll(() => folders.remove());

const run = async (args: string[], env: Record<string, string | undefined> = {}, input = '') =>
  dictum(args, { ...managedEnvironment(path.join(await folders.make(), 'data')), PORT: '0', ...env }, input).ended;

/** A PATH on which there is what the test puts there, and nothing else but a shell's own tools. */
async function pathWith(programs: Record<string, string>): Promise<string> {
  const bin = await folders.make();
  for (const tool of ['sh', 'dirname', 'uname', 'cat', 'sleep', 'env']) {
    const found = ['/bin', '/usr/bin'].map((folder) => path.join(folder, tool)).find(existsSync);
    if (found) await symlink(found, path.join(bin, tool));
  }
  for (const [name, script] of Object.entries(programs)) {
    await writeFile(path.join(bin, name), `#!/bin/sh\n${script}\n`);
    await chmod(path.join(bin, name), 0o755);
  }
  return bin;
}

const javaOf = (version: string) => `echo 'openjdk version "${version}" 2025-01-01' >&2`;

describe.concurrent('help', () => {
  it('lists every exit code with what it means', async () => {
    const { status, stdout } = await run(['--help']);
    expect(status).toBe(0);
    for (const exit of exits) {
      expect(stdout).toContain(`${String(exit.status).padStart(3)}  ${exit.meaning}`);
      for (const code of exit.codes) expect(stdout).toContain(code);
    }
  });

  it('has an exit code for every error that a command can end with', async () => {
    const codes = new Set<string>();
    for (const room of ['config.ts', 'disk.ts', 'cli', 'graph', 'records', 'seed']) {
      const at = path.join(packageRoot, 'src', room);
      const files = room.endsWith('.ts') ? [at] : (await readdir(at, { recursive: true })).map((file) => path.join(at, file));
      for (const file of files.filter((each) => each.endsWith('.ts'))) {
        for (const [, code] of (await readFile(file, 'utf8')).matchAll(/(?:new DictumError|problem|failure)\(\s*'([A-Z0-9_]+)'/g))
          codes.add(code!);
      }
    }
    expect(codes.size).toBeGreaterThan(15);
    const unlisted = [...codes].filter((code) => code !== 'INTERNAL' && statusOf(code) === 1);
    expect(unlisted).toEqual([]);
    expect(new Set(exits.map(({ status }) => status)).size).toBe(exits.length);
  });

  it.each([
    ['start'],
    ['db'],
    ['db', 'start'],
    ['db', 'stop'],
    ['db', 'status'],
    ['db', 'path'],
    ['seed'],
    ['ingest'],
    ['query'],
    ['extract'],
    ['schema'],
    ['token'],
    ['doctor'],
  ])('gives examples for %s %s', async (...command) => {
    const { status, stdout } = await run([...command.filter(Boolean), '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain(`Usage: dictum ${command.filter(Boolean).join(' ')}`);
    expect(stdout).toContain('Examples:');
  });

  it('works whatever is set wrongly', async () => {
    expect((await run(['--help'], { PORT: 'wrong' })).status).toBe(0);
    expect((await run(['--version'], { PORT: 'wrong' })).stdout).toBe(`${version}\n`);
  });
});

describe.concurrent('what cannot be done', () => {
  const expectRefusal = (ended: { status: number | null; stdout: string; stderr: string }, code: string) => {
    expect({ status: ended.status, stderr: ended.stderr }).toEqual({
      status: statusOf(code),
      stderr: expect.stringContaining(`[${code}]`) as string,
    });
    expect(ended.stdout).toBe('');
    // One paragraph for people: no stack.
    expect(ended.stderr).not.toMatch(/\n\s+at /);
  };

  it('is refused with the right words for a command', async () => {
    const { status, stderr } = await run(['strat']);
    expect(status).toBe(statusOf('BAD_USAGE'));
    expect(stderr).toContain('Did you mean start?');
    expect((await run(['query'])).status).toBe(statusOf('BAD_USAGE'));
  });

  it('names a setting that cannot be used', async () => {
    expectRefusal(await run(['db', 'status'], { NEO4J_HEAP: 'much' }), 'BAD_CONFIG');
  });

  it('asks for Java where there is none', async () => {
    const ended = await run(['db', 'start'], { PATH: await pathWith({}), JAVA_HOME: undefined });
    expectRefusal(ended, 'JAVA_MISSING');
    expect(ended.stderr).toContain('docker compose up');
  });

  it('asks for a newer Java, and takes that of JAVA_HOME if it is one', async () => {
    const PATH = await pathWith({ java: javaOf('1.8.0_402') });
    const ended = await run(['db', 'start'], { PATH, JAVA_HOME: undefined });
    expectRefusal(ended, 'JAVA_TOO_OLD');
    expect(ended.stderr).toContain('1.8.0_402');
    const JAVA_HOME = await folders.make();
    await mkdir(path.join(JAVA_HOME, 'bin'));
    await symlink(path.join(await pathWith({ java: javaOf('21.0.1') }), 'java'), path.join(JAVA_HOME, 'bin', 'java'));
    expectRefusal(await run(['db', 'start'], { PATH, JAVA_HOME, DICTUM_CACHE: await folders.make() }), 'MAVEN_MISSING');
  });

  it('asks for Maven only where Neo4j is not fetched yet', async () => {
    const PATH = await pathWith({ java: javaOf('17.0.1') });
    expectRefusal(await run(['start'], { PATH, JAVA_HOME: undefined, DICTUM_CACHE: await folders.make() }), 'MAVEN_MISSING');
    // With the jars there it goes on to start them, which that Java cannot.
    expectRefusal(await run(['start'], { PATH, JAVA_HOME: undefined }), 'NEO4J_START_FAILED');
  });

  it('names the address of a database that does not answer', async () => {
    const ended = await run(['start'], { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_CONNECT_TIMEOUT_MS: '1000' });
    expectRefusal(ended, 'DATABASE_UNAVAILABLE');
    expect(ended.stderr).toContain('bolt://127.0.0.1:1');
  });

  it('names the user whom the database refuses', async () => {
    const ended = await run(['start'], { NEO4J_URI: testAddress().uri, NEO4J_USERNAME: 'reader', NEO4J_PASSWORD: 'a secret' });
    expectRefusal(ended, 'DATABASE_CREDENTIALS');
    expect(ended.stderr).toContain('"reader"');
    expect(ended.stderr).not.toContain('a secret');
  });

  it('names the port that another program has, and starts nothing', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const home = path.join(await folders.make(), 'data');
    const ended = await run(['start'], { PORT: String(port), DICTUM_HOME: home });
    expectRefusal(ended, 'PORT_IN_USE');
    expect(ended.stderr).toContain(String(port));
    expect(existsSync(home)).toBe(false);
    other.close();
  });

  it('names a host that is none of this machine', async () => {
    expectRefusal(await run(['start'], { HOST: '192.0.2.1' }), 'BAD_HOST');
  });

  it('names a data folder that cannot be written', async () => {
    // A file in the way, since a read-only folder does not stop root.
    const file = path.join(await folders.make(), 'file');
    await writeFile(file, '');
    expectRefusal(await run(['start'], { DICTUM_HOME: path.join(file, 'data') }), 'NOT_WRITABLE');
  });

  it('says that no database runs', async () => {
    expectRefusal(await run(['db', 'status']), 'NOT_RUNNING');
    expectRefusal(await run(['db', 'stop']), 'NOT_RUNNING');
  });

  it('names a file that is not there, and variables that are none', async () => {
    expectRefusal(await run(['query', 'no-such.graphql']), 'NO_FILE');
    expectRefusal(await run(['seed', '--texts', 'no-such-folder']), 'NO_FILE');
    expectRefusal(await run(['query', '-', '--variables', '[1]'], {}, '{ __typename }'), 'BAD_USAGE');
  });
});

describe.concurrent('schema', () => {
  it('prints SDL on stdout, and nothing else', async () => {
    const { status, stdout, stderr } = await run(['schema']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('type Query {');
    expect(stdout).toContain('"""');
  });
});

describe.concurrent('doctor', () => {
  it('finds a machine healthy that can run the tests', async () => {
    const { status, stdout } = await run(['doctor', '--json']);
    const report = JSON.parse(stdout) as { healthy: boolean; findings: { about: string; verdict: string }[] };
    expect(report.findings.filter(({ verdict }) => verdict === 'problem')).toEqual([]);
    expect({ status, healthy: report.healthy }).toEqual({ status: 0, healthy: true });
    expect(report.findings.map(({ about }) => about)).toEqual(
      expect.arrayContaining(['English', 'Java', 'Neo4j jars', 'Data folder', 'HTTP port', 'Neo4j']),
    );
  });

  it('says what to do about each thing that is wrong, and changes nothing', async () => {
    const home = path.join(await folders.make(), 'data');
    const { status, stdout, stderr } = await run(['doctor'], {
      PATH: await pathWith({}),
      JAVA_HOME: undefined,
      DICTUM_HOME: home,
      DICTUM_CACHE: path.join(home, 'cache'),
      NEO4J_HEAP: '4000g',
      DICTUM_MIN_FREE_DISK_MB: '1000000000',
    });
    expect(status).toBe(statusOf('PROBLEMS_FOUND'));
    expect(stdout).toMatch(/PROBLEM +Java .*JAVA_HOME/);
    expect(stdout).toMatch(/PROBLEM +Neo4j jars .*mvn/);
    expect(stdout).toMatch(/PROBLEM +Memory .*NEO4J_HEAP/);
    expect(stdout).toMatch(/PROBLEM +Data folder .*DICTUM_HOME/);
    expect(stderr).toContain('5 things need mending');
    expect(existsSync(home)).toBe(false);
  });

  it.each([
    ['exit 1', 'a client is there, and no engine answers it'],
    ['echo 27.0.1', '`docker compose up` would do as well'],
  ])('asks Docker for its engine: %s', async (script, found) => {
    const { stdout } = await run(['doctor'], { PATH: await pathWith({ docker: script }), JAVA_HOME: undefined });
    expect(stdout).toContain(found);
  });

  it('looks at the given database where there is one', async () => {
    const { uri, username, password, database } = testAddress();
    const given = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
    const healthy = await run(['doctor'], { ...given, PATH: await pathWith({}), JAVA_HOME: undefined });
    expect(healthy.status).toBe(0);
    expect(healthy.stdout).toContain(uri);
    expect(healthy.stdout).not.toContain(password);
    const refused = await run(['doctor'], { ...given, NEO4J_PASSWORD: 'guessed' });
    expect(refused.status).toBe(statusOf('PROBLEMS_FOUND'));
    expect(refused.stdout).toMatch(/PROBLEM +Neo4j .*NEO4J_PASSWORD/);
  });
});

describe.concurrent('db path', () => {
  it('prints the folder, or all that a script may want to know', async () => {
    const home = path.join(await folders.make(), 'data');
    expect((await run(['db', 'path'], { DICTUM_HOME: home })).stdout).toBe(`${home}\n`);
    const all = JSON.parse((await run(['db', 'path', '--json'], { DICTUM_HOME: home })).stdout) as Record<string, string>;
    expect(all).toMatchObject({ home, passwordFile: path.join(home, 'password') });
    expect(existsSync(home)).toBe(false);
  });
});
