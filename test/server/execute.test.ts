import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { DictumError } from '../../src/errors.ts';
import { openExecutor, type Executor } from '../../src/server/execute.ts';
import { noRunner, schemaOf } from './support/server.ts';

let executor: Executor;
beforeAll(async () => {
  const { limits, ...config } = loadConfig({});
  const schema = schemaOf('type Query { fine: String, leak: String, stuck: String, deep: Query }', {
    Query: {
      fine: () => 'fine',
      leak: () => {
        throw new Error('bolt://10.0.0.7:7687 MATCH (n)');
      },
      stuck: () => new Promise(() => undefined),
      deep: () => ({}),
    },
  });
  executor = await openExecutor({
    config: { ...config, limits: { ...limits, maxDepth: 3, maxCost: 2, queryTimeoutMs: 300 } },
    runner: noRunner,
    log: pino({ level: 'silent' }),
    schema,
  });
});
afterAll(() => executor.close());

it('answers, by the name of the operation and with variables', async () => {
  const query = 'query A { fine } query B($skip: Boolean!) { fine deep { fine @skip(if: $skip) } }';
  const answer = await executor.execute({ query, operationName: 'B', variables: { skip: true } });
  expect(JSON.parse(JSON.stringify(answer))).toEqual({ data: { fine: 'fine', deep: {} } });
});

it.each([
  ['', 'BAD_REQUEST'],
  ['{', 'GRAPHQL_PARSE_FAILED'],
  ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ['{ deep { deep { deep { fine } } } }', 'QUERY_TOO_DEEP'],
  ['{ a: deep { fine } b: deep { fine } c: deep { fine } }', 'QUERY_TOO_COSTLY'],
  ['mutation { foo }', 'OPERATION_NOT_SUPPORTED'],
  ['{ leak }', 'INTERNAL'],
  ['{ stuck }', 'TIMEOUT'],
])('tells what is wrong with %s as the server does: %s', async (query, code) => {
  const { errors } = await executor.execute({ query });
  expect(errors).toHaveLength(1);
  expect(errors![0]!.extensions).toMatchObject({ code, requestId: expect.stringMatching(/^[\w-]{36}$/) as string });
  expect(JSON.stringify(errors)).not.toMatch(/bolt|MATCH/);
});

it('ends where it is told to', async () => {
  const controller = new AbortController();
  const answer = executor.execute({ query: '{ stuck }' }, controller.signal);
  controller.abort(new DictumError('INTERRUPTED', 'Stopped before it was done.'));
  expect((await answer).errors![0]!.extensions).toMatchObject({ code: 'INTERRUPTED' });
});
