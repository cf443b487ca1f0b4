import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/paths.ts';
import { raw } from './support/raw.ts';
import { testServer, type TestServer } from './support/server.ts';

const build = () => execFileSync(process.execPath, [path.join(packageRoot, 'scripts/build.js'), 'graphiql']);
const FOLDER = path.join(packageRoot, 'dist/graphiql');

describe('GraphiQL', () => {
  let server: TestServer;
  let html: string;
  beforeAll(async () => {
    build();
    server = await testServer();
    html = (await raw(`${server.url}/graphiql`)).body.toString();
  });
  afterAll(() => server.close());

  const parts = () => [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!);

  it('is built once for the same sources', () => {
    const { mtimeMs } = statSync(path.join(FOLDER, 'index.html'));
    build();
    expect(statSync(path.join(FOLDER, 'index.html')).mtimeMs).toBe(mtimeMs);
  });

  it('is a page that runs no script but its own files, and asks nobody else', async () => {
    const { status, headers } = await raw(`${server.url}/graphiql?query={__typename}`);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'text/html; charset=utf-8', 'no-cache']);
    const policy = Object.fromEntries(
      headers['content-security-policy']!.toString()
        .split('; ')
        .map((rule) => [rule.slice(0, rule.indexOf(' ')), rule.slice(rule.indexOf(' ') + 1)]),
    );
    expect(policy).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'worker-src': "'self'",
      'connect-src': "'self'",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
    });
    expect(JSON.stringify(policy)).not.toMatch(/https?:|unsafe-eval|\*/);
    // The policy would stop it.
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|<style/);
  });

  it('brings all its parts along', async () => {
    expect(parts().length).toBeGreaterThan(3);
    for (const address of parts()) {
      expect(address).toMatch(/^\/graphiql\/assets\/[\w.-]+-[\w-]{8}\.\w+$/);
      const { status, headers, body } = await raw(server.url + address);
      expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
      expect(headers['content-type']).toMatch(/^(text\/(javascript|css); charset=utf-8|image\/svg\+xml)$/);
      if (address.endsWith('.css')) expect(body.toString()).not.toMatch(/@import|url\(["']?(https?:)?\/\//);
    }
  });

  it('has workers for its editors, and the examples', () => {
    const assets = readdirSync(path.join(FOLDER, 'assets'));
    for (const worker of ['editor.worker-', 'json.worker-', 'graphql.worker-'])
      expect(assets.some((file) => file.startsWith(worker))).toBe(true);
    const scripts = assets
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(path.join(FOLDER, 'assets', file), 'utf8'))
      .join('');
    for (const file of readdirSync(path.join(packageRoot, 'examples')).filter((name) => name.endsWith('.graphql'))) {
      const name = /query (\w+)/.exec(readFileSync(path.join(packageRoot, 'examples', file), 'utf8'))![1]!;
      expect(scripts, name).toContain(`query ${name}`);
    }
  });

  it('is not sent twice, and packed where the client takes that', async () => {
    // The entry is too small to be packed.
    const script = parts().find((address) => /\/show-[^/]*\.js$/.test(address))!;
    const first = await raw(server.url + script, { headers: { 'accept-encoding': 'gzip, br' } });
    const file = readFileSync(path.join(packageRoot, 'dist', script));
    expect(first.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(first.body).equals(file)).toBe(true);
    const again = await raw(server.url + script, { headers: { 'if-none-match': `W/"x", ${first.headers.etag!}` } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await raw(server.url + script, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  it.each([
    '/graphiql/.inputs',
    '/graphiql/../../package.json',
    '/graphiql/%2e%2e/%2e%2e/package.json',
    '/graphiql/assets',
    '/graphiql/assets/',
    '/graphiql/assets/nothing.js',
    '/graphiql/..%2fpackage.json',
    '/graphiql/assets/..\\..\\x',
  ])('gives out nothing else: %s', async (address) => {
    const { status, body } = await raw(server.url, { path: address });
    expect(status).toBe(404);
    expect(body.toString()).toContain('NOT_FOUND');
  });

  it('has one address', async () => {
    const { status, headers } = await raw(`${server.url}/graphiql/?query=x`);
    expect([status, headers.location]).toEqual([302, '/graphiql?query=x']);
  });
});
