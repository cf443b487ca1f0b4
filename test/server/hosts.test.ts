import { describe, expect, it } from 'vitest';
import { hostCheck } from '../../src/server/hosts.ts';
import { raw } from './support/raw.ts';
import { testServer, type Answer } from './support/server.ts';

const settings = { host: '127.0.0.1', hosts: [] as string[], corsOrigins: [] as string[] };

describe('the name by which a server is called', () => {
  it.each([
    '127.0.0.1:4000',
    '127.0.0.1',
    'localhost:4000',
    'LOCALHOST',
    'dictum.localhost:4000',
    '[::1]:4000',
    '192.168.7.20:4000',
    '[2001:db8::7]',
    undefined,
  ])('may be its own or an address: %s', (host) => {
    expect(hostCheck(settings)(host)).toBe(true);
  });

  it.each(['evil.example', 'evil.example:4000', 'localhost.evil.example', '127.0.0.1.evil.example', 'a b', '', '[::1', 'localhost:port'])(
    'may not be any other: %s',
    (host) => {
      expect(hostCheck(settings)(host)).toBe(false);
    },
  );

  it('may be what the settings name', () => {
    const isCalled = hostCheck({ host: 'newsroom.lan', hosts: ['dictum.example.org'], corsOrigins: ['https://Desk.example:8443'] });
    expect(['newsroom.lan:4000', 'dictum.example.org', 'Dictum.Example.ORG.', 'desk.example'].map(isCalled)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(isCalled('example.org')).toBe(false);
    expect(hostCheck({ ...settings, hosts: ['*'] })('evil.example')).toBe(true);
    expect(hostCheck({ ...settings, corsOrigins: ['*'] })('evil.example')).toBe(true);
  });

  it('is asked for before anything is answered, but of probes', async () => {
    const server = await testServer();
    const asked = async (path: string, host: string) => (await raw(server.url + path, { headers: { host } })).status;
    for (const path of ['/graphql?query={__typename}', '/graphiql']) {
      expect([path, await asked(path, 'evil.example')]).toEqual([path, 421]);
      expect(await asked(path, 'localhost')).not.toBe(421);
    }
    const { body } = await raw(`${server.url}/graphql`, { method: 'POST', headers: { host: 'evil.example' } }, '{}');
    expect((JSON.parse(body.toString()) as Answer).errors![0]!.extensions.code).toBe('HOST_NOT_ALLOWED');
    expect(await asked('/health/live', 'balancer.example')).toBe(200);
    await server.close();
  });
});
