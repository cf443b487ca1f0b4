import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';
import type { ServerAddress } from '../servers/address.ts';
import { peerSchema } from './schema.ts';

/** @neo4j/graphql on the same Apollo, behind the same thin HTTP as Dictum's. */
export async function startPeer({ uri, username, password, database }: ServerAddress): Promise<string> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { maxConnectionPoolSize: 50, telemetryDisabled: true });
  const schema = await new Neo4jGraphQL({
    typeDefs: peerSchema,
    driver,
    features: { filters: { String: { LT: true, LTE: true, GT: true, GTE: true } } },
  }).getSchema();
  return serveApollo(schema, () => ({ executionContext: driver, sessionConfig: { database } }));
}

/** A schema behind Apollo on node:http; gives the address. */
export async function serveApollo(schema: GraphQLSchema, contextOf: () => object): Promise<string> {
  const apollo = new ApolloServer<object>({
    schema,
    csrfPrevention: false,
    nodeEnv: 'production',
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => (text += part));
    request.on('end', () => {
      const headers = new HeaderMap();
      for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers.set(name, String(value));
      const httpGraphQLRequest = { method: 'POST', headers, search: '', body: JSON.parse(text) as unknown };
      apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: () => Promise.resolve(contextOf()) }).then(
        ({ status, body }) =>
          response
            .writeHead(status ?? 200, { 'Content-Type': 'application/json; charset=utf-8' })
            .end(body.kind === 'complete' ? body.string : ''),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
