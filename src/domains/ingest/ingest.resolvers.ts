import type { Resolvers } from '../../generated/graphql.ts';
import { reads } from '../reads.ts';
import { payload, takeArticles } from './ingest.store.ts';

export const ingestResolvers: Resolvers = {
  Mutation: {
    async ingestArticles(parent, { input }, context, info) {
      const { runner, ending, time, llm, log, requestId } = context;
      const taken = await takeArticles(input, {
        runner,
        signal: ending.signal,
        time,
        llm,
        onFault: (err) => log.error({ requestId, err }, 'an article was not written'),
      });
      return reads(payload).resolve(parent, { payload: taken }, context, info);
    },
  },
};
