import type { ApolloServerPlugin } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import { GraphQLError, OperationTypeNode } from 'graphql';
import type { Config } from '../config.ts';
import { isServersOwn } from './codes.ts';
import type { Context } from './context.ts';
import { costOf } from './cost.ts';
import { rootCause, tell } from './errors.ts';

const refusal = (code: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status: 400, headers: new HeaderMap() } } });

/** Told before anything runs, and in the same words whether a token is missing or wrong. */
const unauthenticated = (): GraphQLError =>
  new GraphQLError(
    'What changes the graph wants the write token: send the header `Authorization: Bearer …` with what `npx dictum token` prints.',
    { extensions: { code: 'UNAUTHENTICATED', http: { status: 401, headers: new HeaderMap([['www-authenticate', 'Bearer']]) } } },
  );

/** Logs what is the server's own trouble. */
export function reportErrors({ log, requestId, progress }: Context, errors: readonly GraphQLError[]): void {
  for (const error of errors) {
    const { code } = tell(error);
    if (!isServersOwn(code)) continue;
    log.error({ requestId, err: rootCause(error), code, operation: progress.operation, path: error.path?.join('.') }, 'operation failed');
  }
}

/** Follows one operation: names it, refuses what would cost too much, logs what failed, marks errors with the request id. */
export function observer(limits: Pick<Config['limits'], 'maxCost'>): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveSource: ({ contextValue }) => {
          contextValue.progress.wellFormed = true;
          return Promise.resolve();
        },

        didResolveOperation: ({ contextValue, operation, operationName, document, schema, request }) => {
          contextValue.progress.operation = operationName;
          contextValue.readOptions.operation = operationName ?? 'unnamed';
          if (operation) {
            if (!schema.getRootType(operation.operation)) {
              throw refusal(
                'OPERATION_NOT_SUPPORTED',
                `This graph takes no ${operation.operation}: the schema has no type for it. Send a query.`,
              );
            }
            if (operation.operation === OperationTypeNode.MUTATION && !contextValue.mayWrite) throw unauthenticated();
            const cost = costOf(schema, document, operation, request.variables ?? {});
            if (cost > limits.maxCost) {
              throw refusal(
                'QUERY_TOO_COSTLY',
                `The operation may read ${cost} objects; ${limits.maxCost} are allowed. Nested page sizes multiply: give a smaller \`first\`, or page through one list at a time.`,
              );
            }
          }
          return Promise.resolve();
        },

        didEncounterErrors: ({ contextValue, errors }) => {
          reportErrors(contextValue, errors);
          return Promise.resolve();
        },

        willSendResponse: ({ contextValue, response }) => {
          if (response.body.kind === 'single') {
            for (const error of response.body.singleResult.errors ?? []) {
              error.extensions!['requestId'] = contextValue.requestId;
            }
            contextValue.progress.marked = true;
          }
          return Promise.resolve();
        },
      }),
  };
}
