import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatedArticle } from '../support/articles.ts';
import { dump } from '../records/dump.ts';
import { type TestGraph, testAddress, testGraph } from '../support/database.ts';
import { homes, managedEnvironment } from '../support/homes.ts';
import { dictum, until } from '../support/processes.ts';

const folders = homes();
let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph();
});
afterAll(async () => {
  await graph.close();
  await folders.remove();
});

/** The command on the run's own database. */
function ingest(home: string, args: string[], input = '') {
  const { uri, username, password, database } = testAddress();
  return dictum(
    ['ingest', ...args],
    {
      ...managedEnvironment(home),
      NEO4J_URI: uri,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: database,
      NO_COLOR: '1',
    },
    input,
  );
}

/** Of everything but when it was written. */
const content = () => dump(graph.runner, { leaveOut: ['addedAt', 'changedAt'] });
const articlesThere = async () =>
  Number((await graph.runner.read({ name: 'test.count', text: 'MATCH (a:Article) RETURN count(a) AS there' }))[0]!['there']);
const linesOf = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { origin: string; outcome: string; code?: string; statements?: { gist: string }[] });

const ARTICLES = 5;
/** Short ones: what is looked at is the command, not what it finds. */
async function folderOfArticles(): Promise<string> {
  const folder = await folders.make();
  for (let i = 0; i < ARTICLES; i++) {
    const article = generatedArticle(i);
    const text = article.text.split('\n\n').slice(0, 4).join('\n\n');
    await writeFile(path.join(folder, `${i}.json`), JSON.stringify({ ...article, text }));
  }
  return folder;
}

describe('dictum ingest', () => {
  it('ends the same when it was stopped, killed and resumed as without, and again changes nothing', async () => {
    const folder = await folderOfArticles();
    const home = path.join(await folders.make(), 'data');
    const straight = await ingest(home, [folder, '--json']).ended;
    expect({ status: straight.status, stderr: straight.stderr }).toMatchObject({ status: 0 });
    expect(linesOf(straight.stdout).map(({ outcome }) => outcome)).toEqual(Array(ARTICLES).fill('NEW'));
    expect(straight.stderr).toMatch(/Ingesting: \d+ %, 1 article, \d+ statements, \d+\.\d articles a second/);
    expect(straight.stderr).toMatch(/Took 5 articles with \d+ statements in \d+ \w+; .* 0 refused\./);
    const wanted = await content();
    await graph.wipe();

    const stopped = ingest(home, [folder, '--json']);
    await stopped.line;
    stopped.child.kill('SIGINT');
    const { status, stdout, stderr } = await stopped.ended;
    expect(status).toBe(130);
    expect(stderr).toContain('Stopped after the article at hand; what is written stays. To go on: `dictum ingest --resume` goes on.');
    const first = linesOf(stdout).length;
    expect(first).toBeLessThan(ARTICLES);
    expect(await articlesThere()).toBe(first);

    const killed = ingest(home, ['--resume', '--json']);
    let told = '';
    killed.child.stdout!.on('data', (chunk: Buffer) => (told += chunk.toString()));
    await until(() => told.split('\n').length > first + 1);
    killed.child.kill('SIGKILL');
    expect((await killed.ended).signal).toBe('SIGKILL');
    expect(await articlesThere()).toBeLessThan(ARTICLES);

    const resumed = await ingest(home, ['--resume', '--json']).ended;
    expect(resumed.status).toBe(0);
    expect(linesOf(resumed.stdout).filter(({ outcome }) => outcome === 'UNCHANGED').length).toBeGreaterThan(first);
    expect(await content()).toEqual(wanted);
    expect(await ingest(home, ['--resume']).ended).toMatchObject({ status: 2, stderr: expect.stringContaining('nothing to go on with') });

    const again = await ingest(home, [folder]).ended;
    expect(again).toMatchObject({ status: 0, stderr: expect.stringContaining('Took 0 articles') });
    expect(await content()).toEqual(wanted);
  }, 180_000);

  it('refuses what cannot be taken, each with file and reason, and takes the rest', async () => {
    await graph.wipe();
    const folder = await folders.make();
    const text = 'Die Ministerin sagte am Donnerstag, die Fähre werde vor dem Ende des Monats nicht auslaufen. ';
    const { title, ...article } = generatedArticle(7);
    await Promise.all(
      Object.entries({
        'bits.txt': Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256)),
        'broken.json': '{"text": "The ferry',
        'empty.txt': '',
        'german.txt': text.repeat(5),
        'huge.html': Buffer.alloc(50_000_000, '<p>The minister said that the ferry would not sail.</p>\n'),
        'many.jsonl': [article, { text: 7 }, { text: 'Too short.' }].map((one) => JSON.stringify(one)).join('\n'),
      }).map(([name, content]) => writeFile(path.join(folder, name), content)),
    );
    const manifest = path.join(await folders.make(), 'known.json');
    await writeFile(manifest, JSON.stringify([{ file: path.relative(path.dirname(manifest), path.join(folder, 'many.jsonl')), title }]));

    const { status, stdout, stderr } = await ingest(await folders.make(), [folder, `${folder}/none.txt`, '--manifest', manifest, '--json'])
      .ended;
    expect(status).toBe(24);
    expect(linesOf(stdout).map(({ origin, outcome, code }) => [path.basename(origin), code ?? outcome])).toEqual([
      ['bits.txt', 'BINARY'],
      ['broken.json', 'BAD_JSON'],
      ['empty.txt', 'EMPTY'],
      ['german.txt', 'NOT_ENGLISH'],
      ['huge.html', 'TOO_LARGE'],
      ['many.jsonl', 'NEW'],
      ['many.jsonl', 'BAD_RECORD'],
      ['many.jsonl', 'NO_ARTICLE'],
      ['none.txt', 'NOT_FOUND'],
    ]);
    expect(stderr).toContain('huge.html: refused. It has more than 5 MB, which is the limit. [TOO_LARGE]');
    expect(stderr).toContain('many.jsonl, article 3: refused.');
    expect(stderr).toMatch(/Took 1 article .* 8 refused \(1 BINARY, .*1 NOT_FOUND\)\./);
    expect(stderr).toContain('[ARTICLES_REFUSED]');
    expect(await articlesThere()).toBe(1);
    expect(await graph.runner.read({ name: 'test.title', text: 'MATCH (a:Article) RETURN a.title AS title' })).toEqual([{ title }]);
  });

  it('tells what it would write and why, from standard input too, and writes nothing', async () => {
    await graph.wipe();
    const before = await dump(graph.runner);
    const home = path.join(await folders.make(), 'data');
    const text =
      'Harbour master Bo Lind said on Friday that 40 boats had sunk in the storm.\n\nThe town council declined to comment on the damage.';
    const flags = ['--title', 'Storm sinks boats', '--outlet', 'The Daily Harbour', '--published-on', '2025-03-10'];
    const { status, stdout, stderr } = await ingest(home, ['-', '--dry-run', '--explain', ...flags], text).ended;
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(stdout).toMatch(/^Storm sinks boats \| The Daily Harbour \| 2025-03-10 \| -\n {2}said on +who +act +what\n/);
    expect(stdout).toMatch(/\n {2}2025-03-07 +Bo Lind +\S+ +40 boats had sunk in the storm\./);
    expect(stdout).toMatch(/town council +DECLINED_COMMENT/);
    expect(stderr).toMatch(/“Bo Lind” is new \(1\.00\): .+/);
    expect(stderr).toMatch(/“40 boats had sunk in the storm\.”: .*“Friday” is the last such day/);
    expect(stderr).toMatch(/Would take 1 article with 2 statements/);
    expect(await dump(graph.runner)).toEqual(before);
    // Nothing was begun.
    await expect(stat(path.join(home, 'ingest.json'))).rejects.toThrow();
  });

  it.each<[string[], number, RegExp]>([
    [[], 2, /Nothing to ingest/],
    [['a.txt', '--format', 'word'], 2, /--format takes text, html/],
    [['a.txt', '--published-on', 'Monday'], 2, /--published-on takes a date/],
    [['a.txt', '--url', 'daily.example'], 2, /--url takes an http/],
    [['a.txt', '--jobs', 'many'], 2, /--jobs takes a whole number/],
    [['a.txt', '--resume'], 2, /give no paths/],
    [['a.txt', '--manifest', 'none.json'], 19, /manifest .*none\.json cannot be read/],
    [['src/cli', '--url', 'https://daily.example/1'], 2, /several files/],
  ])('refuses %j', async (args, wanted, words) => {
    const { status, stdout, stderr } = await ingest('/nowhere', args).ended;
    expect({ status, stdout, stderr }).toEqual({ status: wanted, stdout: '', stderr: expect.stringMatching(words) });
  });
});

describe('dictum token', () => {
  it('prints the token of the data folder, the same each time', async () => {
    const home = path.join(await folders.make(), 'data');
    await mkdir(home);
    const [first, second] = await Promise.all([1, 2].map(() => dictum(['token'], managedEnvironment(home)).ended));
    expect(first).toMatchObject({ status: 0, stdout: expect.stringMatching(/^[\w-]{43}\n$/) });
    expect(second!.stdout).toBe(first!.stdout);
    expect(await readFile(path.join(home, 'token'), 'utf8')).toBe(first!.stdout);
    const json = await dictum(['token', '--json'], { ...managedEnvironment(home), DICTUM_TOKEN: 'of-these-settings' }).ended;
    expect(JSON.parse(json.stdout)).toEqual({ token: 'of-these-settings', file: null });
  });
});
