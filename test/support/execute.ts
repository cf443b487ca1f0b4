import { graphql, type ExecutionResult } from 'graphql';
import type { Runner } from '../../src/graph/runner.ts';
import type { ReadContext } from '../../src/selection/root.ts';
import { readSelected } from '../../src/selection/resolver.ts';
import { buildSchema } from '../../src/server/schema.ts';
import { tell } from '../../src/server/errors.ts';

export type Variables = Readonly<Record<string, unknown>>;
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look at answers of any shape
export type Data = any;

/** The schema as the server has it, without HTTP. */
export interface Api {
  run(source: string, variables?: Variables): Promise<ExecutionResult>;
  /** The data of an operation that has no errors. */
  ask(source: string, variables?: Variables): Promise<Data>;
  /** The codes of an operation's errors, as clients are told them. */
  codes(source: string, variables?: Variables): Promise<string[]>;
}

export const schema = buildSchema();

export function apiOn(runner: Runner, settings: ReadContext['settings'] = { showAllText: true }): Api {
  const contextValue: ReadContext = { runner, settings, readOptions: {} };
  const run = (source: string, variableValues: Variables = {}) =>
    graphql({ schema, source, variableValues, contextValue, fieldResolver: readSelected });
  return {
    run,
    async ask(source, variables) {
      const { data, errors } = await run(source, variables);
      if (errors)
        throw new Error(
          errors
            .map((error) => [error.message, error.path?.join('.'), causeOf(error.originalError)].filter(Boolean).join(' | '))
            .join('\n'),
          { cause: errors[0] },
        );
      return data;
    },
    async codes(source, variables) {
      const { errors } = await run(source, variables);
      return (errors ?? []).map((error) => tell(error).code);
    },
  };
}

const causeOf = (error: unknown): string => (error instanceof Error && error.cause instanceof Error ? error.cause.message : '');
