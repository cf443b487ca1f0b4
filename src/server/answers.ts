import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, GraphQLFormattedError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Config } from '../config.ts';
import type { SelectionSettings } from '../selection/compilation.ts';
import { Operations } from '../selection/operation.ts';
import type { Asked } from './asked.ts';
import type { Context } from './context.ts';
import { costOf } from './cost.ts';
import { formatError } from './errors.ts';
import { reportErrors } from './observe.ts';
import { WrittenData } from './written.ts';

/** Operations that are kept for the next who sends the same text. */
const MOST_READY = 1000;
/** Letters of an operation that is kept. */
const LONGEST_READY = 20_000;

interface Answer {
  data: WrittenData;
  errors?: GraphQLFormattedError[];
}

/** An operation that Apollo has parsed, checked against the schema and let in before. */
interface Ready {
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

/**
 * Answers operations by reading their root fields, without graphql-js: in Apollo's pipeline where an operation comes for the first
 * time, before it where the same text was let in already. What is unusual in any way is left to Apollo and graphql-js.
 */
export class Answers {
  readonly #operations: Operations;
  /** By their text, then by the name of the operation that is chosen. */
  readonly #ready = new LRUCache<string, Map<string | null, Ready>>({ max: MOST_READY });

  constructor(
    readonly schema: GraphQLSchema,
    settings: SelectionSettings,
    readonly limits: Pick<Config['limits'], 'maxCost'>,
  ) {
    this.#operations = new Operations(schema, settings);
  }

  /** Answers within Apollo's pipeline. */
  plugin(): ApolloServerPlugin<Context> {
    return {
      requestDidStart: () =>
        Promise.resolve({
          responseForOperation: async ({ source, request, document, operation: chosen, contextValue }) => {
            // Apollo asks also where no operation has the name that was given, whatever its types say.
            const operation = chosen as OperationDefinitionNode | undefined;
            const answer = operation && (await this.#read({ document, operation }, request.variables ?? {}, contextValue));
            if (!answer) return null;
            if (source.length <= LONGEST_READY) this.#keep(source, request.operationName ?? null, { document, operation });
            return {
              http: { headers: new HeaderMap() },
              body: { kind: 'single', singleResult: { ...answer, data: answer.data as never } },
            };
          },
        }),
    };
  }

  /**
   * Answers what Apollo has let in before.
   * @returns null: it is for Apollo
   */
  async again(asked: Asked, context: Context): Promise<Answer | null> {
    const ready = this.#ready.get(asked.query)?.get(asked.operationName);
    const { variables } = asked;
    if (!ready || costOf(this.schema, ready.document, ready.operation, variables) > this.limits.maxCost) return null;
    const name = ready.operation.name?.value ?? null;
    context.progress.operation = name;
    context.readOptions.operation = name ?? 'unnamed';
    const answer = await this.#read(ready, variables, context);
    for (const error of answer?.errors ?? []) error.extensions!['requestId'] = context.requestId;
    return answer;
  }

  #keep(source: string, name: string | null, ready: Ready): void {
    const known = this.#ready.get(source);
    if (known) known.set(name, ready);
    else this.#ready.set(source, new Map([[name, ready]]));
  }

  async #read({ document, operation }: Ready, variables: Readonly<Record<string, unknown>>, context: Context): Promise<Answer | null> {
    const written = await this.#operations.run(document, operation, variables, context);
    if (!written) return null;
    const data = new WrittenData(written.data);
    if (written.errors.length === 0) return { data };
    reportErrors(context, written.errors);
    return { data, errors: written.errors.map((error) => formatError(error.toJSON(), error)) };
  }
}
