import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../../src/server/listen.ts';
import { starting } from '../../src/server/starting.ts';

describe('before there is a graph', () => {
  const server = createServer(starting);
  let url: string;
  beforeAll(async () => {
    url = `http://127.0.0.1:${(await listen(server, '127.0.0.1', 0)).port}`;
  });
  afterAll(() => server.close());
  const ask = (address: string, accept: string, method = 'GET') => fetch(url + address, { method, headers: { accept } });

  it('a browser gets a page that comes anew by itself and runs nothing', async () => {
    const response = await ask('/search?q=x', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8');
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('refresh')).toBe('2');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/);
    const page = await response.text();
    expect(page).toContain('<h1>Dictum is starting</h1>');
    expect(page).not.toMatch(/<script|http-equiv|\son\w+=/i);
  });

  it('a program is told in JSON', async () => {
    for (const [address, accept, method] of [
      ['/graphql', 'application/json', 'POST'],
      ['/graphql', '*/*', 'GET'],
      ['/', 'application/json, text/html;q=0.5', 'GET'],
      ['/graphql', 'text/html', 'POST'],
    ] as const) {
      const response = await ask(address, accept, method);
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toBe('5');
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_READY' } }] });
    }
    expect(await (await ask('/health/live', 'text/html')).json()).toEqual({ status: 'live' });
  });
});
