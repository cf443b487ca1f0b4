import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import neo4j from 'neo4j-driver';
import type { ServerAddress } from '../servers/address.ts';
import { LIMIT, LIMIT_ON_BASE, type LimitQuery } from './queries.ts';
import type { Shape } from './shapes.ts';
import { writerOf } from './writer.ts';

interface Compiled extends Pick<LimitQuery, 'cypher' | 'params'> {
  write: (value: unknown) => string;
}

function compile({ cypher, params, shape }: LimitQuery): Compiled {
  // A wrap at the root is a root field whose one row is all of the answer.
  if (shape.is !== 'wrap') return { cypher, params, write: writerOf(shape) };
  const [[field, inner]] = Object.entries(shape.fields) as [[string, Shape]];
  const write = writerOf(inner);
  return { cypher, params, write: (value) => `{"${field}":${write(value)}}` };
}

const compiled = new Map<string, Compiled>([
  ...Object.entries(LIMIT).map(([name, query]) => [`/${name}`, compile(query)] as const),
  ...Object.entries(LIMIT_ON_BASE).map(([name, query]) => [`/base/${name}`, compile(query)] as const),
]);

const whole = (value: unknown) => (typeof value === 'number' && Number.isInteger(value) ? neo4j.int(value) : value);

/**
 * The limit: a bare HTTP server that sends one hand-written Cypher for each request and writes the answer out of nested lists.
 * `POST /NAME` with the variables as JSON.
 */
export async function startLimit({ uri, username, password, database }: ServerAddress): Promise<string> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 50,
    telemetryDisabled: true,
  });

  async function answer(path: string, body: string): Promise<string> {
    const { cypher, params, write } = compiled.get(path)!;
    const given = params(JSON.parse(body) as never);
    for (const key of Object.keys(given)) given[key] = whole(given[key]);
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
    try {
      const { records } = await session.run(cypher, given);
      return `{"data":${write(records[0]?.get('data') ?? null)}}\n`;
    } finally {
      await session.close();
    }
  }

  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => (body += part));
    request.on('end', () => {
      answer(request.url!, body).then(
        (text) =>
          response
            .writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': Buffer.byteLength(text) })
            .end(text),
        (error: unknown) => response.writeHead(500).end(JSON.stringify({ errors: [{ message: String(error) }] })),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
