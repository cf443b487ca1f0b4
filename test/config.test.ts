import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig, variableNames } from '../src/config.ts';
import { packageRoot } from '../src/paths.ts';

const example = readFileSync(path.join(packageRoot, '.env.example'), 'utf8');
const settings = new Map([...example.matchAll(/^#([A-Z][A-Z0-9_]*)=(.*)$/gm)].map(([, name, value]) => [name!, value!]));

describe('.env.example', () => {
  it('lists exactly the variables that are read', () => {
    expect([...settings.keys()].sort()).toEqual([...variableNames].sort());
  });

  it('gives each its default: with all of them set, nothing changes', () => {
    const { environment: _, ...given } = loadConfig(Object.fromEntries(settings), {});
    const { environment: __, ...left } = loadConfig({}, {});
    expect(given).toEqual(left);
    const defaulted = [...settings].filter(([, value]) => value !== '').map(([name]) => name);
    expect(defaulted).toContain('PORT');
  });

  it('says a word on each', () => {
    for (const name of settings.keys()) expect(example).toMatch(new RegExp(`^# .+\\n#${name}=`, 'm'));
  });
});

describe('loadConfig', () => {
  it('has defaults that work on a machine of one’s own', () => {
    expect(loadConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      home: path.resolve('.dictum'),
      seed: 'default',
      showText: 'licensed',
      corsOrigins: [],
      introspection: true,
      neo4j: { uri: null, username: 'neo4j', password: null, database: 'neo4j', boltPort: 0 },
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(loadConfig({ PORT: '', NEO4J_URI: '', NEO4J_PASSWORD: '' })).toMatchObject({ port: 4000, neo4j: { uri: null, password: null } });
  });

  it('reads what is set', () => {
    const config = loadConfig({
      PORT: '0',
      DICTUM_HOME: '/data/dictum',
      DICTUM_CORS_ORIGINS: 'http://localhost:5173, https://example.org',
      DICTUM_INTROSPECTION: 'false',
      NEO4J_URI: 'neo4j+s://graph.example.org:7687',
      NEO4J_PASSWORD: 'secret',
    });
    expect(config).toMatchObject({
      port: 0,
      home: '/data/dictum',
      corsOrigins: ['http://localhost:5173', 'https://example.org'],
      introspection: false,
      neo4j: { uri: 'neo4j+s://graph.example.org:7687', password: 'secret' },
    });
  });

  it('puts the shared folder where the user keeps caches', () => {
    expect(loadConfig({ XDG_CACHE_HOME: '/caches' }).cache).toBe(path.resolve('/caches/dictum'));
    expect(loadConfig({ XDG_CACHE_HOME: '/caches', DICTUM_CACHE: '/elsewhere' }).cache).toBe(path.resolve('/elsewhere'));
    expect(loadConfig({}, {}).cache.startsWith(homedir())).toBe(true);
  });

  it('gives child processes the environment of this one, wherever the settings come from', () => {
    expect(loadConfig({ PORT: '0' }).environment).toBe(process.env);
    const elsewhere = { PATH: '/bin', JAVA_HOME: '/java', XDG_CACHE_HOME: '/caches', PORT: '1', npm_lifecycle_event: 'start' };
    const config = loadConfig({ DICTUM_HOME: '/data' }, elsewhere);
    expect(config).toMatchObject({ environment: elsewhere, port: 4000, neo4j: { javaHome: '/java' }, byNpm: true });
    expect(config.cache).toBe(path.resolve('/caches/dictum'));
    expect(loadConfig({ JAVA_HOME: '/another' }, elsewhere).neo4j.javaHome).toBe('/another');
  });

  it.each(['abc', '70000', '1.5', '-1', '1e3', '0x10'])('says plainly what PORT takes, for %s', (value) => {
    expect(() => loadConfig({ PORT: value })).toThrow(
      'The setting PORT cannot be used: it must be a whole number from 0 to 65535. Correct it in the environment or in .env; .env.example explains each setting.',
    );
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['PORT', '1.5'],
    ['DICTUM_SEED', 'some'],
    ['DICTUM_SHOW_TEXT', 'ALL'],
    ['DICTUM_CORS_ORIGINS', 'example.org'],
    ['DICTUM_INTROSPECTION', 'perhaps'],
    ['DICTUM_QUERY_TIMEOUT_MS', '-1'],
    ['LOG_LEVEL', 'loud'],
    ['NEO4J_URI', 'http://localhost:7474'],
    ['NEO4J_HEAP', '1 GB'],
  ])('refuses %s=%s by name, without repeating the value', (variable, value) => {
    let thrown: unknown;
    try {
      loadConfig({ [variable]: value });
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ code: 'BAD_CONFIG', details: { variable }, message: expect.stringContaining(variable) as string });
    expect((thrown as Error).message).not.toContain(`"${value}"`);
  });
});
