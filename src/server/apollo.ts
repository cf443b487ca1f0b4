import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { readSelected } from '../selection/resolver.ts';
import type { Context } from './context.ts';
import { formatError } from './errors.ts';
import { limitsRule, MAX_TOKENS } from './limits.ts';
import { observer } from './observe.ts';
import { buildSchema } from './schema.ts';

export interface ApolloParts {
  config: Pick<Config, 'introspection' | 'limits'>;
  log: Logger;
  /** Left out: `buildSchema()`. */
  schema?: GraphQLSchema;
}

/** What answers operations, over HTTP and without: one set of limits, one form of errors. */
export async function startApollo({ config, log, schema }: ApolloParts): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    schema: schema ?? buildSchema(),
    fieldResolver: readSelected,
    introspection: config.introspection,
    formatError,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: [limitsRule(config.limits)],
    csrfPrevention: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    // Nothing is read from the environment behind the settings' back, and nothing is reported anywhere.
    nodeEnv: 'production',
    logger: log,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      observer(config.limits),
    ],
  });
  await apollo.start();
  return apollo;
}
