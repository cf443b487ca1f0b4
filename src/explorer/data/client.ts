import { cacheExchange, type KeyGenerator } from '@urql/exchange-graphcache';
import { persistedExchange } from '@urql/exchange-persisted';
import { Client, fetchExchange } from 'urql';
import { hashOf } from './hash.ts';
import { possibleTypes } from './possibleTypes.ts';

/** What has an id is kept once, under it; the rest belongs to what it is read with. */
const byId: KeyGenerator = ({ id }) => (typeof id === 'string' ? id : null);

/** The one way to the graph. What was read is shown at once when it is come back to, and read anew behind it. */
export const createClient = (): Client =>
  new Client({
    url: '/graphql',
    requestPolicy: 'cache-and-network',
    preferGetMethod: false,
    exchanges: [
      cacheExchange({ possibleTypes, keys: new Proxy({}, { get: () => byId }) }),
      // The server knows the operations of the page that it serves; it has not seen those that are being written.
      ...(import.meta.env.DEV
        ? []
        : [
            persistedExchange({
              enforcePersistedQueries: true,
              // So that the browser can ask ahead (src/server/explorer.ts), and whether what it has is still true.
              preferGetForPersistedQueries: 'within-url-limit',
              generateHash: (_, document) => Promise.resolve(hashOf(document)),
            }),
          ]),
      fetchExchange,
    ],
  });
