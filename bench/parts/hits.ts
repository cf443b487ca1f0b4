import { parse } from 'graphql';
import neo4j, { type ResultSummary } from 'neo4j-driver';
import pino from 'pino';
import type { Params, Query, Runner } from '../../src/graph/runner.ts';
import { openExecutor } from '../../src/server/execute.ts';
import { random } from '../../test/support/random.ts';
import type { BenchGraph } from '../graph/graph.ts';
import { median } from '../measure/statistics.ts';
import { operationOf, type QueryName, variablesFor } from '../queries.ts';

const DRAWS = 5;

/** Database hits of each of these queries of Dictum, as PROFILE counts them: the median of a few draws of variables. */
export async function databaseHits(
  { graph, server, config, size }: BenchGraph,
  queries: readonly QueryName[],
): Promise<Map<QueryName, number>> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password), { disableLosslessIntegers: true });
  const sent: { query: Query; params: Params }[] = [];
  const runner: Runner = {
    ...graph.runner,
    read(query, params = {}, options) {
      sent.push({ query, params });
      return graph.runner.read(query, params, options);
    },
  };
  const executor = await openExecutor({ config, runner, log: pino({ level: 'silent' }) });
  const hits = new Map<QueryName, number>();
  try {
    for (const name of queries) {
      const r = random(11);
      const query = operationOf(name);
      parse(query);
      const counts = [];
      for (let i = 0; i < DRAWS; i++) {
        sent.length = 0;
        const { errors } = await executor.execute({ query, variables: variablesFor(name, size, r) });
        if (errors) throw new Error(`${name}: ${errors[0]!.message}`);
        let sum = 0;
        for (const one of sent) sum += await profile(driver, server.database, one);
        counts.push(sum);
      }
      hits.set(name, median(counts));
    }
  } finally {
    await executor.close();
    await driver.close();
  }
  return hits;
}

async function profile(
  driver: ReturnType<typeof neo4j.driver>,
  database: string,
  { query, params }: { query: Query; params: Params },
): Promise<number> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    const { summary } = await session.run(`PROFILE ${query.text}`, wholeNumbers(params));
    if (!summary.profile) throw new Error(`${query.name} has no profile`);
    return hitsOf(summary.profile);
  } finally {
    await session.close();
  }
}

type Plan = Exclude<ResultSummary['profile'], false>;

const hitsOf = ({ dbHits, children }: Plan): number => dbHits + children.reduce((sum, child) => sum + hitsOf(child), 0);

/** As the runner sends them: whole numbers are meant as integers. */
function wholeNumbers(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(wholeNumbers);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, wholeNumbers(one)]));
  return value;
}
