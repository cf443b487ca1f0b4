import { seedDefault } from '../../src/seed/seed.ts';
import { originalsFolder, withoutOriginals } from '../seed/originals.ts';
import { post, testServer, type Answer } from '../server/support/server.ts';
import { testGraph, type TestGraph } from '../support/database.ts';
import type { Data, Variables } from '../support/execute.ts';

/** A real server on the graph of the five articles; with their texts, where these are at hand. */
export interface Seeded {
  url: string;
  graph: TestGraph;
  send(query: string, variables?: Variables): Promise<Answer>;
  /** The data of an operation that has no errors. */
  ask(query: string, variables?: Variables): Promise<Data>;
  close(): Promise<void>;
}

export async function seeded(): Promise<Seeded> {
  const graph = await testGraph();
  await seedDefault(graph.runner, withoutOriginals ? {} : { texts: originalsFolder });
  const server = await testServer({ runner: graph.runner });
  const send = async (query: string, variables: Variables = {}) => (await post(server.url, { query, variables })).answer;
  return {
    url: server.url,
    graph,
    send,
    ask: async (query, variables) => {
      const { data, errors } = await send(query, variables);
      if (errors) throw new Error(errors.map(({ message, extensions }) => `${message} [${extensions.code}]`).join('\n'));
      return data;
    },
    close: async () => {
      await server.close();
      await graph.close();
    },
  };
}
