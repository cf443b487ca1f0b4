import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { raw } from './support/raw.ts';
import { testServer, type TestServer } from './support/server.ts';

describe('compression', () => {
  let server: TestServer;
  let plain: Buffer;
  const ask = (query: string, encoding?: string) =>
    raw(
      `${server.url}/graphql`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(encoding === undefined ? {} : { 'accept-encoding': encoding }) },
      },
      JSON.stringify({ query }),
    );

  beforeAll(async () => {
    server = await testServer();
    plain = (await ask(getIntrospectionQuery())).body;
    expect(plain.length).toBeGreaterThan(10_000);
  });
  afterAll(() => server.close());

  it.each([
    ['gzip, deflate, br', 'br'],
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip;q=1, br;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['*;q=0.1, gzip;q=0.2', 'gzip'],
    [undefined, undefined],
    ['', undefined],
    ['identity', undefined],
    ['deflate, zstd', undefined],
    ['gzip;q=0, br;q=0', undefined],
    ['identity;q=1, gzip;q=0.5', undefined],
  ])('for Accept-Encoding %j is %s', async (accepted, coding) => {
    const { headers, body } = await ask(getIntrospectionQuery(), accepted);
    expect(headers['content-encoding']).toBe(coding);
    expect(headers.vary).toMatch(/\bAccept-Encoding\b/);
    expect(headers['content-length']).toBe(String(body.length));
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync, none: (same: Buffer) => same }[coding ?? 'none']!;
    expect(unpack(body).equals(plain)).toBe(true);
    if (coding) expect(body.length).toBeLessThan(plain.length / 4);
  });

  it('leaves small answers as they are', async () => {
    const { headers, body } = await ask('{ __typename }', 'br, gzip');
    expect(headers['content-encoding']).toBeUndefined();
    expect(JSON.parse(body.toString())).toEqual({ data: { __typename: 'Query' } });
  });
});
