// npm run bench:ingest: how long ingest takes beside spaCy, whether its memory stays flat, how it grows with the graph.
// --smoke: all of it in small, without spaCy, nothing written to docs/. --rounds N, --articles N (for memory), --sizes N,N (of the graph).
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../../src/config.ts';
import { startManaged } from '../../src/graph/managed/managed.ts';
import { startChild, type Child } from './child.ts';
import { madeArticles, News } from './articles.ts';
import { preparePeers, PRODUCTS } from './peer.ts';
import type { Address, Answers, Pass, Question } from './protocol.ts';
import { report, type Growth, type Results, type Round } from './report.ts';

const { values: flags } = parseArgs({
  options: {
    smoke: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '7' },
    articles: { type: 'string', default: '10000' },
    sizes: { type: 'string', default: '1000,10000,100000' },
    // A database that is there already: only with --smoke, for it is emptied.
    database: { type: 'string' },
  },
});
const { smoke } = flags;
const rounds = smoke ? 0 : Number(flags.rounds);
const many = smoke ? 6 : Number(flags.articles);
const sizes = smoke ? [40] : flags.sizes.split(',').map(Number);
/** Articles of each pass over a graph of another size. */
const GROWTH = 40;
/** What the graph was made of is read again before anything is measured: in so many passes, so often in each. */
const [WARMING, RETOLD] = [4, 4];
const say = (text: string) => console.error(text);

const work = await mkdtemp(path.join(tmpdir(), 'dictum-bench-ingest-'));
const database = smoke && flags.database !== undefined ? given(JSON.parse(flags.database) as Address) : await started();
try {
  const dictum = await startDictum(database.address);
  const results = await measure(dictum);
  await dictum.stop();
  if (smoke) console.log(JSON.stringify(results));
  else report(results);
} finally {
  await database.stop();
  await rm(work, { recursive: true, force: true });
}

interface Database {
  address: Address;
  stop(): Promise<unknown>;
}

function given(address: Address): Database {
  return { address, stop: async () => undefined };
}

async function started(): Promise<Database> {
  const config = loadConfig({ DICTUM_HOME: path.join(work, 'home'), NEO4J_HEAP: smoke ? '512m' : '2g', NEO4J_PAGE_CACHE: '512m' });
  const server = await startManaged(config, { owner: true, progress: say });
  const { uri, username, password, database } = server;
  return { address: { uri, username, password, database }, stop: () => server.stop() };
}

async function startDictum(address: Address): Promise<Child> {
  // Compiled, or as the sources are.
  const runtime = import.meta.url.endsWith('.ts') ? ['--import', 'tsx'] : [];
  const worker = `${import.meta.dirname}/worker${path.extname(import.meta.filename)}`;
  return startChild([process.execPath, ...runtime, worker, JSON.stringify(address)]);
}

async function ask<Name extends keyof Answers>(
  child: Child,
  question: Extract<Question, { do: Name }>,
): Promise<Awaited<ReturnType<Answers[Name]>>> {
  return child.ask<Awaited<ReturnType<Answers[Name]>>>(question);
}

function total(passes: readonly Pass[], what: 'articles' | 'statements'): number {
  return passes.reduce((sum, pass) => sum + pass[what], 0);
}

async function measure(dictum: Child): Promise<Results> {
  const news = new News();
  const at = (name: string) => path.join(work, `${name}.jsonl`);
  // What growth will be measured with is of this graph too, which is emptied by then: the more is read first, the less is compiled later.
  const [first, second] = [await news.next(at('first'), smoke ? 2 : GROWTH), await news.next(at('second'), smoke ? 2 : GROWTH)];
  const before = [first, second, await news.next(at('before'), smoke ? 2 : 200)];
  const known: Pass[] = [];
  for (const { file, count } of before) {
    say(`Graph: ${count} articles`);
    known.push(await ask(dictum, { do: 'pass', file, write: true }));
  }

  const peers = smoke ? null : await preparePeers(say);
  // Models are loaded, and what Dictum compiles while it runs is compiled: as after the first minutes of any run.
  for (const product of PRODUCTS) for (const { file } of before) await peers?.[product].ask({ file });
  const warm: Pass[] = [];
  for (let pass = 0; pass < (smoke ? 1 : WARMING); pass++) {
    const { file, count } = await news.retold(at(`warm-${pass}`), smoke ? 1 : RETOLD, pass * RETOLD);
    say(`Warm: ${count} articles`);
    warm.push(await ask(dictum, { do: 'pass', file }));
  }
  const measured: Round[] = [];
  // No article comes twice: what is remembered of it would flatter. The first round is not counted.
  const each = smoke ? 3 : Math.min(60, Math.floor(news.left / (rounds + 1)));
  for (let round = 0; round <= rounds; round++) {
    say(`Round ${round} of ${rounds}`);
    const { file } = await news.next(at(`round-${round}`), each);
    const theirs = async (): Promise<Round['peers']> =>
      peers && { blis: await peers.blis.ask({ file }), numpy: await peers.numpy.ask({ file }) };
    const early = round % 2 === 0 ? await theirs() : null;
    const own = await ask(dictum, { do: 'pass', file });
    const result = { peers: early ?? (await theirs()), dictum: own };
    if (round > 0 || smoke) measured.push(result);
  }
  for (const product of PRODUCTS) await peers?.[product].stop();

  say(`Memory: ${many} articles`);
  const stream = await madeArticles(at('many'), many, 10_000);
  const memory: Pass = await ask(dictum, { do: 'pass', file: stream.file, every: Math.ceil(many / 40) });

  const growth: Growth[] = [];
  for (const size of sizes) {
    say(`Growth: ${size} statements`);
    const { statements } = await ask(dictum, { do: 'fill', statements: size });
    await ask(dictum, { do: 'pass', file: first.file });
    const pass = await ask(dictum, { do: 'pass', file: second.file });
    growth.push({ statements, pass, ...(await ask(dictum, { do: 'hits' })) });
  }

  return {
    on: new Date().toISOString().slice(0, 10),
    machine: `${cpus()[0]?.model ?? process.arch}, ${availableParallelism()} cores`,
    node: process.versions.node,
    by: String(dictum.hello['by']),
    peer: peers?.blis.hello ?? null,
    from: news.from,
    again: news.again,
    graph: { articles: total(known, 'articles'), statements: total(known, 'statements') },
    warm,
    rounds: measured,
    memory,
    growth,
  };
}
