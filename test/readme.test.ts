import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, validate } from 'graphql';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printed, readmeFile, withTables } from '../scripts/readme.ts';
import { loadConfig } from '../src/config.ts';
import { packageRoot } from '../src/paths.ts';
import { buildSchema } from '../src/server/schema.ts';
import { seeded, type Seeded } from './contract/seeded.ts';
import { originalsFolder, withoutOriginals } from './seed/originals.ts';
import { BEARER } from './server/support/server.ts';
import { testAddress } from './support/database.ts';
import { runFile, watch, type Ended } from './support/processes.ts';

const readme = readFileSync(readmeFile, 'utf8');
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'gm'))].map(([, block]) => block!);

describe('what the README says of files', () => {
  it('has the tables of codes as the code has them', () => {
    expect(withTables(readme)).toBe(readme);
    expect(readme).toMatch(/\| `BAD_ID` \|[^]*\| 130 \|/);
  });

  it('links to what is there', () => {
    const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link!).filter((link) => !link.startsWith('http'));
    expect(links.length).toBeGreaterThan(15);
    const headings = [...readme.matchAll(/^#+ (.+)$/gm)].map(([, text]) => `#${text!.toLowerCase().replaceAll(' ', '-')}`);
    expect(links.filter((link) => (link.startsWith('#') ? !headings.includes(link) : !existsSync(path.join(packageRoot, link))))).toEqual(
      [],
    );
  });

  it('names scripts that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/npm (?:run )?(start|test(?::\w+)?|(?<=run )[\w:]+)/g)].map(([, name]) => name!);
    expect(new Set(named).size).toBeGreaterThan(6);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('lists every command', async () => {
    const { stdout } = await runFile('src/cli/main.ts', ['--help'], process.env).ended;
    const commands = [...stdout.matchAll(/^ {2}([a-z]+)(?= )/gm)]
      .map(([, name]) => name!)
      .filter((name) => name !== 'help' && name !== 'dictum');
    expect(commands).toEqual(expect.arrayContaining(['start', 'db', 'seed', 'query']));
    expect(commands.filter((name) => !new RegExp(`^\\| \`${name}[ \`]`, 'm').test(readme))).toEqual([]);
  });

  it('gives the limits that are the defaults', () => {
    expect(loadConfig({}).limits).toMatchObject({ maxDepth: 20, maxCost: 200_000, queryTimeoutMs: 30_000, bodyBytes: 1_000_000 });
    expect(readme).toContain('20 levels and read 200,000 objects (nested page sizes multiply), and take 30 seconds; a body may have 1 MB');
  });
});

describe('what the README prints', () => {
  let graph: Seeded;
  let scratch: string;
  let inside: string;
  let environment: NodeJS.ProcessEnv;

  beforeAll(async () => {
    const built = spawnSync(process.execPath, ['scripts/build.js'], { cwd: packageRoot, encoding: 'utf8' });
    expect(built.status, built.stderr + built.stdout).toBe(0);
    graph = await seeded();
    scratch = await mkdtemp(path.join(tmpdir(), 'dictum-readme-'));
    // A file finds the package by its name only from inside it.
    inside = await mkdtemp(path.join(packageRoot, 'dist', 'readme-'));
    await mkdir(path.join(scratch, 'articles'));
    const { uri, username, password, database } = testAddress();
    environment = {
      ...process.env,
      DICTUM_HOME: path.join(scratch, 'home'),
      NEO4J_URI: uri,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: database,
      npm_config_offline: 'true',
      DICTUM_TOKEN: BEARER.authorization.replace('Bearer ', ''),
    };
  }, 240_000);
  afterAll(async () => {
    await graph.close();
    for (const folder of [scratch, inside]) await rm(folder, { recursive: true, force: true });
  });

  const shell = (line: string): Promise<Ended> => watch(spawn('sh', ['-c', line], { cwd: packageRoot, env: environment })).ended;

  it('has five queries', () => {
    expect(printed(readme)).toHaveLength(5);
    expect(blocks('graphql')).toHaveLength(5);
  });

  it.each(printed(readme))('answers as printed: $operation', async ({ operation, answer }) => {
    expect(await graph.ask(operation)).toEqual(answer);
  });

  it('counts what the five articles say', async () => {
    const { statements, quotations } = await graph.ask('{ statements { totalCount } quotations { totalCount } }');
    expect(readme).toContain(`${statements.totalCount} statements in ${quotations.totalCount} quotations`);
  });

  describe('for a shell', () => {
    const lines = blocks('sh').flatMap((block) => block.trim().split('\n'));
    /** What a test cannot do, and why. */
    const left: Record<string, string> = {
      'NEO4J_URI=neo4j+s://example.databases.neo4j.io NEO4J_PASSWORD=… npm start': 'there is no such server',
      [`echo "NEO4J_PASSWORD=$(node -p 'crypto.randomBytes(24).toString("hex")')" >> .env`]:
        'it would change the settings of this checkout',
      'docker compose up': 'there may be no Docker',
    };

    it('leaves out only what is listed with its reason', () => {
      expect(lines.filter((line) => line in left)).toEqual(Object.keys(left));
    });

    it.each(lines.filter((line) => !(line in left)))('%s', async (line) => {
      const texts = withoutOriginals ? path.join(scratch, 'articles') : originalsFolder;
      const typed = line
        .replace('../articles', texts)
        .replace('http://127.0.0.1:4000', graph.url)
        .replace(/main\.ts$/, `main.ts ${graph.url}/graphql`);
      const { status, stdout, stderr } = await shell(typed);
      expect(status, stderr).toBe(0);
      const shown: Record<string, RegExp | string> = {
        curl: /"gist":"The old pier would open in May\.","saidOn":"2025-03-07"/,
        '--dry-run': blocks('text')[0]!,
        'ingest seed/samples': /Took 3 articles with \d+ statements/,
        'Marrow dam': /"license": "CC0-1\.0"[^]*stay empty until every stone/,
        '--help': /Exit codes:[^]*130/,
        'silence.graphql': /"act": "NON_CONFIRMATION"/,
        'search.graphql': /\*\*resuscitated\*\*/,
        'query -': /^\{"data":\{"topics":\{"nodes":\[.*"Peace talks"/,
        schema: /type Statement implements Node/,
        'main.ts': /^\d+ statements by Ukraine, its agencies and officials/,
        'seed --texts': withoutOriginals ? /has no text of/ : /All 5 articles have their text, and every quotation was checked/,
      };
      const [, expected] = Object.entries(shown).find(([part]) => line.includes(part))!;
      if (typeof expected === 'string') expect(stdout.trimEnd()).toBe(expected.trimEnd());
      else expect(line.includes('seed') ? stdout + stderr : stdout).toMatch(expected);
    });
  });

  it('gives programs a mutation that the schema takes', () => {
    const operations = blocks('gql');
    expect(operations).toHaveLength(1);
    expect(validate(buildSchema(), parse(operations[0]!))).toEqual([]);
  });

  it('loads records of one’s own, by a script that compiles', async () => {
    const [script, ...others] = blocks('ts');
    expect(others).toEqual([]);
    const file = path.join(inside, 'own.ts');
    await writeFile(file, script!);
    const program = ts.createProgram([file], {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      types: ['node'],
    });
    expect(ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);

    for (let time = 0; time < 2; time++) {
      const { status, stdout, stderr } = await runFile(path.relative(packageRoot, file), [], environment).ended;
      expect(status, stderr).toBe(0);
      expect(JSON.parse(stdout)).toEqual({
        statements: { nodes: [{ gist: 'The gulls are back.', speakers: [{ name: 'Ada Gull' }] }] },
      });
    }
  });
});
