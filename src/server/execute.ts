import { randomUUID } from 'node:crypto';
import type { FormattedExecutionResult } from 'graphql';
import type { Config } from '../config.ts';
import { Ending } from '../ending.ts';
import type { Runner } from '../graph/runner.ts';
import { startApollo, type ApolloParts } from './apollo.ts';
import { createContext, selectionSettings } from './context.ts';
import { withinTime } from './deadline.ts';
import { answerOf } from './errors.ts';
import { parsed } from './written.ts';

/** An operation, as it comes in a body over HTTP. */
export interface Operation {
  query: string;
  variables?: Readonly<Record<string, unknown>>;
  operationName?: string;
}

/** Answers operations as the server does, by the same limits and with the same errors, but without HTTP. */
export interface Executor {
  /**
   * Never rejects: what goes wrong is told in `errors`, each with `extensions.code` and `extensions.requestId`.
   * @param signal ends it early
   */
  execute(operation: Operation, signal?: AbortSignal): Promise<FormattedExecutionResult>;
  close(): Promise<void>;
}

export interface ExecutorParts extends ApolloParts {
  config: ApolloParts['config'] & Pick<Config, 'llm' | 'showText'>;
  runner: Runner;
}

export async function openExecutor({ runner, ...parts }: ExecutorParts): Promise<Executor> {
  const { config, log } = parts;
  const { apollo } = await startApollo(parts);
  return {
    async execute({ query, variables, operationName }, signal) {
      const requestId = randomUUID();
      const ending = new Ending();
      const stop = () => ending.abort(signal?.reason as Error);
      signal?.addEventListener('abort', stop, { once: true });
      if (signal?.aborted) stop();
      const contextValue = createContext({
        runner,
        log,
        requestId,
        ending,
        settings: selectionSettings(config),
        time: config.limits.queryTimeoutMs,
        llm: config.llm,
        // Whoever can open the graph itself can write to it.
        mayWrite: true,
      });
      try {
        const { body } = await withinTime(config.limits.queryTimeoutMs, ending, () =>
          apollo.executeOperation({ query, variables, operationName }, { contextValue }),
        );
        if (body.kind !== 'single') throw new Error('incremental delivery is not set up');
        return parsed(body.singleResult);
      } catch (error) {
        return answerOf(error, requestId);
      } finally {
        signal?.removeEventListener('abort', stop);
      }
    },
    close: () => apollo.stop(),
  };
}
