import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/paths.ts';
import { raw } from './support/raw.ts';
import { post, testServer, type TestServer } from './support/server.ts';

const FOLDER = path.join(packageRoot, 'dist/explorer');
/** Bytes of compressed script that the first page may load. */
const FIRST_PAGE = 250_000;

describe('the explorer', () => {
  let server: TestServer;
  let html: string;
  beforeAll(async () => {
    execFileSync(process.execPath, [path.join(packageRoot, 'scripts/build.js'), 'explorer']);
    server = await testServer();
    html = (await raw(`${server.url}/`)).body.toString();
  });
  afterAll(() => server.close());

  const parts = () => [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!);

  it.each(['/', '/search?q=x', '/statement/stm_1', '/actor/act_1', '/article/art_1', '/figures', '/network', '/query', '/ingest'])(
    'is at %s',
    async (address) => {
      const { status, headers, body } = await raw(server.url + address);
      expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'text/html; charset=utf-8', 'no-cache']);
      expect(body.toString()).toBe(html);
    },
  );

  it('runs no script but its own files, and asks nobody else', async () => {
    const { headers } = await raw(`${server.url}/`);
    const policy = headers['content-security-policy']!.toString();
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).not.toMatch(/https?:|unsafe-eval|\*/);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|<style/);
  });

  it('brings all its parts along, the fonts too', async () => {
    expect(parts().length).toBeGreaterThan(3);
    for (const address of parts()) {
      expect(address).toMatch(/^\/assets\/[\w.-]+-[\w-]{8}\.\w+$/);
      const { status, headers } = await raw(server.url + address);
      expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
      expect(headers['content-type']).toMatch(/^(text\/(javascript|css); charset=utf-8|image\/svg\+xml|font\/woff2)$/);
    }
    const styles = parts().filter((address) => address.endsWith('.css'));
    for (const address of styles) expect(readFileSync(path.join(FOLDER, address), 'utf8')).not.toMatch(/@import|url\(["']?(https?:)?\/\//);
  });

  it('loads little script for its first page', () => {
    const scripts = parts().filter((address) => address.endsWith('.js'));
    const size = scripts.reduce((sum, address) => sum + gzipSync(readFileSync(path.join(FOLDER, address))).length, 0);
    expect(size).toBeLessThan(FIRST_PAGE);
  });

  it('names its operations by their hashes, and the server knows each', async () => {
    const documents = JSON.parse(readFileSync(path.join(FOLDER, 'persisted-documents.json'), 'utf8')) as Record<string, string>;
    expect(Object.keys(documents).length).toBeGreaterThan(3);
    // Without its variables, or without a database, an operation that is known fails otherwise.
    for (const sha256Hash of Object.keys(documents)) {
      const { answer } = await post(server.url, { extensions: { persistedQuery: { version: 1, sha256Hash } } });
      expect(answer.errors?.map(({ extensions }) => extensions.code)).not.toContain('PERSISTED_QUERY_NOT_FOUND');
    }
  });

  it('tells people that there is nothing at an address, and programs in JSON', async () => {
    const page = await raw(`${server.url}/nowhere`, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });
    expect([page.status, page.headers['content-type'], page.body.toString()]).toEqual([404, 'text/html; charset=utf-8', html]);
    const program = await raw(`${server.url}/nowhere`, { headers: { accept: '*/*' } });
    expect([program.status, program.headers['content-type']]).toEqual([404, 'application/json; charset=utf-8']);
  });

  it.each([
    '/assets/',
    '/assets/nothing.js',
    '/assets/../persisted-documents.json',
    '/assets/%2e%2e/index.html',
    '/persisted-documents.json',
  ])('gives out nothing else: %s', async (address) => {
    expect((await raw(server.url, { path: address })).status).toBe(404);
  });
});
