import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bearerOf, writeTokenOf } from '../../src/server/token.ts';
import { homes } from '../support/homes.ts';
import { raw } from './support/raw.ts';
import { BEARER, post, schemaOf, testServer, type Answer, type TestServer } from './support/server.ts';

const folders = homes();
afterAll(() => folders.remove());
const newHome = async () => path.join(await folders.make(), 'data');
const modeOf = async (file: string) => (await stat(file)).mode & 0o777;

describe('the write token', () => {
  it('is made once, for this user alone', async () => {
    const home = await newHome();
    const made = await Promise.all(Array.from({ length: 8 }, () => writeTokenOf({ home, token: null })));
    const [{ token, file }] = made as [(typeof made)[number]];
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(new Set(made.map((one) => one.token)).size).toBe(1);
    expect(await readFile(file!, 'utf8')).toBe(`${token}\n`);
    expect(await modeOf(file!)).toBe(0o600);
    expect((await writeTokenOf({ home: await newHome(), token: null })).token).not.toBe(token);
  });

  it('is hidden again where others could read it', async () => {
    const home = await newHome();
    await mkdir(home);
    await writeFile(path.join(home, 'token'), 'of-an-earlier-start\n', { mode: 0o644 });
    expect((await writeTokenOf({ home, token: null })).token).toBe('of-an-earlier-start');
    expect(await modeOf(path.join(home, 'token'))).toBe(0o600);
  });

  it('is not made anew where its file says nothing', async () => {
    const home = await newHome();
    await mkdir(home);
    await writeFile(path.join(home, 'token'), '');
    await expect(writeTokenOf({ home, token: null })).rejects.toMatchObject({ code: 'HOME_DAMAGED' });
  });

  it('is that of the settings where they have one, and no file is made', async () => {
    const home = await newHome();
    expect(await writeTokenOf({ home, token: 'set-by-somebody' })).toEqual({ token: 'set-by-somebody', file: null });
    await expect(stat(home)).rejects.toThrow();
  });

  it.each<[string | undefined, boolean]>([
    ['Bearer right-token', true],
    ['bearer right-token', true],
    ['Bearer  right-token', true],
    ['Bearer wrong-token', false],
    ['Bearer right-toke', false],
    ['Bearer right-token more', false],
    ['Bearer ', false],
    ['Basic right-token', false],
    ['right-token', false],
    ['', false],
    [undefined, false],
  ])('is borne by %j: %j', (header, borne) => {
    expect(bearerOf('right-token')(header)).toBe(borne);
    expect(bearerOf(null)(header)).toBe(false);
  });
});

describe('a mutation', () => {
  let server: TestServer;
  let changed = 0;
  beforeAll(async () => {
    const schema = schemaOf('type Query { fine: String } type Mutation { change(text: String): Int }', {
      Query: { fine: () => 'fine' },
      Mutation: { change: () => ++changed },
    });
    server = await testServer({ schema, config: { limits: { bodyBytes: 2000 } } });
  });
  afterAll(() => server.close());

  it.each<[string, Record<string, string>]>([
    ['without the token', {}],
    ['with another one', { authorization: 'Bearer of-somebody-else-alone' }],
  ])('is not run %s', async (_, headers) => {
    const { status, headers: answered, answer } = await post(server.url, { query: 'mutation { change }' }, headers);
    expect([status, answered.get('www-authenticate'), answer.data]).toEqual([401, 'Bearer', undefined]);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(answer.errors![0]!.message).toContain('npx dictum token');
    expect(changed).toBe(0);
  });

  it('is run with it, and a query needs none', async () => {
    const before = changed;
    expect((await post(server.url, { query: 'mutation { change }' }, BEARER)).answer).toEqual({ data: { change: before + 1 } });
    expect((await post(server.url, { query: '{ fine }' })).answer).toEqual({ data: { fine: 'fine' } });
  });

  it.each(['query', 'persisted'])('is not run by GET, token or not: %s', async (kind) => {
    const before = changed;
    const search =
      kind === 'query'
        ? 'query=mutation{change}'
        : `query=mutation{change}&extensions=${encodeURIComponent('{"persistedQuery":{"version":1,"sha256Hash":"c5a9bcb2e8a0a7a3a8e6ac0ef8d54f18e1a0b6ac1b4d9bd0cf4d8d1d0d0f5b6a"}}')}`;
    const { status, body } = await raw(`${server.url}/graphql?${search}`, { headers: BEARER });
    expect(status).toBeGreaterThanOrEqual(400);
    expect((JSON.parse(body.toString()) as Answer).errors).toHaveLength(1);
    expect(changed).toBe(before);
  });

  it('may bring more than a query may, up to 5 MB', async () => {
    const query = 'mutation ($text: String) { change(text: $text) }';
    const sent = (letters: number, headers: Record<string, string>) =>
      post(server.url, { query, variables: { text: 'x'.repeat(letters) } }, headers);
    expect((await sent(4_900_000, BEARER)).status).toBe(200);
    expect((await sent(5_000_000, BEARER)).answer.errors![0]!.extensions.code).toBe('BODY_TOO_LARGE');
    expect((await sent(4_000, {})).answer.errors![0]!.extensions.code).toBe('BODY_TOO_LARGE');
  });
});
