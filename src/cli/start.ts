import { openSession } from '../graph/session.ts';
import { startServer } from '../server/server.ts';
import { writeTokenOf } from '../server/token.ts';
import type { CommandContext } from './command.ts';
import { openLog } from './log.ts';
import { noteServer } from './note.ts';
import { holdPort } from './port.ts';
import { loadSeed, migrateGraph } from './seed.ts';
import type { Terminal } from './terminal.ts';

const QUERY =
  '{ statements(filter: { text: "resuscitated" }) { nodes { gist saidOn speakers { name } quotations { nodes { text article { title } } } } } }';

/** Sets everything up, serves until it is told to stop, and stops what it started. */
export async function start({ config, terminal, interruption }: CommandContext, { json }: { json: boolean }): Promise<void> {
  const { signal } = interruption;
  const log = openLog(config);
  const hold = await holdPort(config);
  const undo: (() => Promise<unknown>)[] = [hold.release];
  try {
    const session = await openSession(config, { ...terminal, signal, log, guarded: true });
    undo.push(session.close);
    const { runner } = session.graph;

    await migrateGraph(runner, terminal);
    signal.throwIfAborted();
    if (config.seed === 'default') await loadSeed(runner, terminal);
    signal.throwIfAborted();

    terminal.progress('Serving');
    await hold.release();
    // PORT=0 was given a port when it was held.
    const { token } = await writeTokenOf(config);
    const server = await startServer({ config: { ...config, port: hold.port }, runner, log, token, isReady: () => true });
    undo.push(server.close);
    undo.push(await noteServer(config, server.url));

    terminal.settle();
    if (json)
      terminal.data(
        JSON.stringify({
          url: server.url,
          graphql: `${server.url}/graphql`,
          graphiql: `${server.url}/graphiql`,
          neo4j: session.uri,
          home: config.home,
          pid: process.pid,
        }),
      );
    else announce(terminal, server.url, session.uri, config.home);
    void askFirst(server.url, signal).catch((error: unknown) => log.debug({ err: error }, 'the first page was not asked for'));
    await interruption.come;
    terminal.say('Stopping.');
  } finally {
    for (const step of undo.reverse()) await step();
    terminal.settle();
  }
}

/** Asks for what the explorer's first page shows: whoever opens it would wait for the database to plan its first query. */
async function askFirst(url: string, signal: AbortSignal): Promise<void> {
  const page = await fetch(url, { headers: { accept: 'text/html' }, signal });
  await page.arrayBuffer();
  const data = /<([^>]+)>; rel=preload/.exec(page.headers.get('link') ?? '')?.[1];
  if (data === undefined) return;
  const answer = await fetch(new URL(data, url), { signal });
  await answer.arrayBuffer();
}

function announce(terminal: Terminal, url: string, uri: string, home: string): void {
  const body = JSON.stringify({ query: QUERY });
  terminal.say(`
${terminal.strong('Dictum is ready.')}

  Explorer   ${terminal.strong(url)}
  GraphiQL   ${url}/graphiql
  GraphQL    ${url}/graphql
  Health     ${url}/health/ready
  Neo4j      ${uri}
  Data       ${home}
  To write   with the token that \`dictum token\` prints

Open the explorer, or try this in GraphiQL: who said that wounded soldiers "could not be resuscitated", and how each article put it:

  ${QUERY}

or in a shell:

  curl -s ${url}/graphql -H 'content-type: application/json' -d '${body}'

Ctrl-C stops it; the data stays.
`);
}
