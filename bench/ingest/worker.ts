// Dictum's side: one process on one core, told by lines of JSON what to do.
import { createInterface } from 'node:readline';
import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { loadConfig } from '../../src/config.ts';
import { openGraph } from '../../src/graph/graph.ts';
import { migrate } from '../../src/graph/migrations/migrate.ts';
import type { Params, Query } from '../../src/graph/runner.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { widest } from '../../src/ingest/nlp/wide.ts';
import { read } from '../../src/ingest/read/read.ts';
import { loadRecords } from '../../src/records/load.ts';
import { generate } from '../../test/support/generate.ts';
import { COUNT, PLAN_ANEW, WIPE } from './graph.cypher.ts';
import type { Address, Answers, Pass, Question } from './protocol.ts';

const address = JSON.parse(process.argv[2]!) as Address;
const config = loadConfig({ LOG_LEVEL: 'silent', DICTUM_QUERY_TIMEOUT_MS: '600000' });
let sent: { query: Query; params: Params }[] = [];
const graph = await openGraph(
  { ...config, neo4j: { ...config.neo4j, ...address } },
  { onQuery: (query, params) => void sent.push({ query, params }) },
);
const driver: Driver = neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password), { disableLosslessIntegers: true });
await migrate(graph.runner);

const answers: Answers = {
  /** From file to match, or to what is written. */
  async pass({ file, write = false, every = 0 }): Promise<Pass> {
    const memory: Pass['memory'] = [];
    let [articles, statements] = [0, 0];
    sent = [];
    const cpu = process.cpuUsage();
    const began = performance.now();
    for await (const { report, refusal } of ingest(graph.runner, read([file]), { dryRun: !write, onFault: console.error })) {
      if (refusal) throw new Error(`${refusal.code}: ${refusal.reason}`);
      articles++;
      statements += report.found?.records.claims.length ?? 0;
      if (every > 0) sent = [];
      if (every > 0 && articles % every === 0) memory.push({ articles, megabytes: process.memoryUsage.rss() / 2 ** 20 });
    }
    const { user, system } = process.cpuUsage(cpu);
    return { articles, statements, queries: sent.length, cpu: (user + system) / 1000, wall: performance.now() - began, memory };
  },

  /** Empties the graph, and fills it with so many statements. */
  async fill({ statements }) {
    await session((one) => one.run(WIPE.text));
    if (statements > 0) {
      const { files, texts } = generate({ seed: 7, statements, files: Math.ceil(statements / 1000) });
      for (const file of files) await loadRecords(graph.runner, [file], { texts });
    }
    await session((one) => one.run(PLAN_ANEW.text));
    return { statements: await session(async (one) => Number((await one.run(COUNT.text)).records[0]!.get('statements'))) };
  },

  /** What the queries of the last pass cost the database, told by their plans. */
  async hits() {
    const asked = sent;
    let hits = 0;
    for (const { query, params } of asked) hits += await hitsOf(query.text, params);
    return { hits };
  },
};

async function session<T>(work: (one: Session) => Promise<T>): Promise<T> {
  const one = driver.session({ database: address.database });
  try {
    return await work(one);
  } finally {
    await one.close();
  }
}

const whole = (value: unknown): unknown => {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(whole);
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, whole(one)]));
  return value;
};

interface Plan {
  dbHits?: number;
  children: Plan[];
}
const sumOf = ({ dbHits = 0, children }: Plan): number => children.reduce((sum, child) => sum + sumOf(child), dbHits);

/** Rolled back: what writes, writes nothing. */
const hitsOf = async (text: string, params: Params): Promise<number> =>
  session(async (one) => {
    const tx = one.beginTransaction();
    try {
      const { summary } = await tx.run(`PROFILE ${text}`, whole(params));
      return summary.profile ? sumOf(summary.profile) : 0;
    } finally {
      await tx.rollback();
    }
  });

console.log(JSON.stringify({ node: process.versions.node, by: widest()?.toUpperCase() ?? 'WebAssembly' }));
for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line) as Question;
  const answer = await (answers[question.do] as (question: Question) => Promise<unknown>)(question);
  console.log(JSON.stringify(answer));
}
await graph.close();
await driver.close();
