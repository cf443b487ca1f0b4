import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listen } from '../../src/server/listen.ts';

let other: Server;
let taken: number;
beforeAll(async () => {
  other = createServer();
  taken = (await listen(other, '127.0.0.1', 0)).port;
});
afterAll(() => other.close());

it('says who cannot have what, and can be tried again without leaving anything behind', async () => {
  const server = createServer();
  const before = { error: server.listenerCount('error'), listening: server.listenerCount('listening') };
  for (let i = 0; i < 3; i++) {
    await expect(listen(server, '127.0.0.1', taken)).rejects.toMatchObject({ code: 'PORT_IN_USE', details: { port: taken } });
    expect({ error: server.listenerCount('error'), listening: server.listenerCount('listening') }).toEqual(before);
  }
  await expect(listen(server, '192.0.2.1', 0)).rejects.toMatchObject({ code: 'BAD_HOST' });
  const { port } = await listen(server, '127.0.0.1', 0);
  expect(port).toBeGreaterThan(0);
  expect({ error: server.listenerCount('error'), listening: server.listenerCount('listening') }).toEqual(before);
  server.close();
});
