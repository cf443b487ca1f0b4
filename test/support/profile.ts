import neo4j, { type ResultSummary } from 'neo4j-driver';
import type { TestGraph } from './database.ts';
import { testAddress } from './database.ts';
import { PLAN_ANEW } from './world.cypher.ts';

export interface Profile {
  name: string;
  hits: number;
  /** Of every step of the plan: what it does and, in words, to what. */
  steps: { operator: string; details: string; hits: number }[];
}

export interface Profiler {
  /** Plans anew for the graph as it is now. */
  planAnew(): Promise<void>;
  profile(query: TestGraph['queries'][number]): Promise<Profile>;
  close(): Promise<void>;
}

type Plan = Exclude<ResultSummary['profile'], false>;

const wholeNumbers = (value: unknown): unknown => {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(wholeNumbers);
  return value;
};

/** Runs queries as they were sent, and tells what each step of their plans cost. */
export function profiler(): Profiler {
  const { uri, username, password, database } = testAddress();
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  const run = async (text: string, params: Record<string, unknown> = {}) => {
    const session = driver.session({ database });
    try {
      return await session.run(text, params);
    } finally {
      await session.close();
    }
  };
  const flatten = (plan: Plan): Profile['steps'] => [
    { operator: plan.operatorType.replace(/@.*/, ''), details: plan.arguments['Details'] ?? '', hits: plan.dbHits },
    ...plan.children.flatMap(flatten),
  ];
  return {
    planAnew: async () => {
      await run(PLAN_ANEW.text);
    },
    async profile({ name, text, params }) {
      const { summary } = await run(`PROFILE ${text}`, wholeNumbersOf(params));
      if (!summary.profile) throw new Error(`${name} has no profile`);
      const steps = flatten(summary.profile);
      return { name, steps, hits: steps.reduce((sum, { hits }) => sum + hits, 0) };
    },
    close: () => driver.close(),
  };
}

const wholeNumbersOf = (params: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, wholeNumbers(value)]));
