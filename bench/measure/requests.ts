import { peerQueries } from '../peer/operations.ts';
import { BASE_QUERIES } from '../limit/queries.ts';
import { operationOf, type QueryName, queryNames, type Variables } from '../queries.ts';
import type { RunningServer } from '../servers/servers.ts';

export interface Request {
  path: string;
  body: string;
}

/** A server with the form in which it is asked. */
export interface Contender {
  name: string;
  server: RunningServer;
  /** The queries that it can be asked. */
  queries: readonly QueryName[];
  request: (name: QueryName, variables: Variables) => Request;
  /** Its answer in Dictum's form. */
  answer: (name: QueryName, data: unknown) => unknown;
}

const operations = new Map(queryNames.map((name) => [name, operationOf(name)] as const));
const graphql = (query: string, variables: Variables): Request => ({ path: '/graphql', body: JSON.stringify({ query, variables }) });

/** Whatever has Dictum's schema. */
export const sameSchema = (server: RunningServer): Contender => ({
  name: server.name,
  server,
  queries: queryNames,
  request: (name, variables) => graphql(operations.get(name)!, variables),
  answer: (_, data) => data,
});

/** It has Dictum's schema, but no sums over the whole graph. */
export const dataLoaderOf = (server: RunningServer): Contender => ({
  ...sameSchema(server),
  name: 'DataLoader',
  queries: queryNames.filter((name) => name !== 'counts' && name !== 'ego-network'),
});

export const limitOf = (server: RunningServer): Contender => ({
  name: 'the limit',
  server,
  queries: queryNames,
  request: (name, variables) => ({ path: `/${name}`, body: JSON.stringify(variables) }),
  answer: (_, data) => data,
});

/** The limit where there is no read model. */
export const baseOf = (server: RunningServer): Contender => ({
  ...limitOf(server),
  name: 'the limit without read model',
  queries: BASE_QUERIES,
  request: (name, variables) => ({ path: `/base/${name}`, body: JSON.stringify(variables) }),
});

export function peerOf(server: RunningServer, hinted: boolean): Contender {
  const queries = peerQueries(hinted);
  return {
    name: hinted ? '@neo4j/graphql, hinted' : '@neo4j/graphql',
    server,
    queries: queryNames.filter((name) => queries[name]),
    request: (name, variables) => graphql(queries[name]!.operation, queries[name]!.variables(variables as never)),
    answer: (name, data) => queries[name]!.answer(data as never),
  };
}

/** The answer's `data`, in Dictum's form. */
export async function ask({ name: who, server, request, answer }: Contender, name: QueryName, variables: Variables): Promise<unknown> {
  const { path, body } = request(name, variables);
  const response = await fetch(new URL(path, server.url), { method: 'POST', body, headers: { 'content-type': 'application/json' } });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: { message: string }[] };
  if (errors) throw new Error(`${who} refuses ${name} with ${JSON.stringify(variables)}: ${errors[0]!.message}`);
  return answer(name, data);
}
