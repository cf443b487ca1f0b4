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
import { Answers } from './answers.ts';
import type { Documents } from './asked.ts';
import { selectionSettings, type Context } from './context.ts';
import { formatError } from './errors.ts';
import { limitsRule, MAX_TOKENS } from './limits.ts';
import { observer } from './observe.ts';
import { buildSchema } from './schema.ts';
import { stringify } from './written.ts';

export interface ApolloParts {
  config: Pick<Config, 'introspection' | 'limits' | 'showText'>;
  log: Logger;
  /** Left out: `buildSchema()`. */
  schema?: GraphQLSchema;
  /** Operations that a client may name by their SHA-256 (hex) instead of sending their text. */
  documents?: Documents;
}

/** Apollo keeps what clients send under their hashes; ours are known from the build, and nobody adds any. */
const knownDocuments = (documents: Documents) => ({
  get: (key: string) => Promise.resolve(documents.get(key.slice(key.indexOf(':') + 1))),
  set: () => Promise.resolve(),
  delete: () => Promise.resolve(false),
});

/** Apollo's pipeline, and the short way for what has gone through it before. */
export interface Engine {
  apollo: ApolloServer<Context>;
  answers: Answers;
  documents: Documents;
}

/** What answers operations, over HTTP and without: one set of limits, one form of errors. */
export async function startApollo({ config, log, schema = buildSchema(), documents = new Map() }: ApolloParts): Promise<Engine> {
  const answers = new Answers(schema, selectionSettings(config), config.limits);
  const apollo = new ApolloServer<Context>({
    schema,
    fieldResolver: readSelected,
    introspection: config.introspection,
    formatError,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: [limitsRule(config.limits)],
    csrfPrevention: true,
    persistedQueries: { cache: knownDocuments(documents) },
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
      answers.plugin(),
    ],
    stringifyResult: stringify,
  });
  await apollo.start();
  return { apollo, answers, documents };
}
