import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SIZES } from '../../bench/graph/world.ts';
import { operationOf, queryNames, variablesFor } from '../../bench/queries.ts';
import { loadConfig } from '../../src/config.ts';
import type { Query, Runner } from '../../src/graph/runner.ts';
import { type Executor, openExecutor } from '../../src/server/execute.ts';
import { random } from '../support/random.ts';

/** Nothing is read: what counts is with which queries the graph would have been asked. */
const asked: Query[] = [];
const runner = {
  read: (query) => {
    asked.push(query);
    return Promise.reject(new Error('nothing is read here'));
  },
} as Pick<Runner, 'read'> as Runner;

let executor: Executor;
beforeAll(async () => {
  executor = await openExecutor({ config: loadConfig({}), runner, log: pino({ level: 'silent' }) });
});
afterAll(() => executor.close());

it.each(queryNames)('compiles %s once, whatever the values', async (name) => {
  asked.length = 0;
  const r = random(3);
  for (let i = 0; i < 12; i++) await executor.execute({ query: operationOf(name), variables: variablesFor(name, SIZES.S, r) });
  expect(asked.length).toBe(12);
  // The same object, for it is kept with what was compiled.
  expect(new Set(asked).size).toBe(1);
});
