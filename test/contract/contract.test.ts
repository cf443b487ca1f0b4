import { format, resolveConfig } from 'prettier';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { cases, operation, operations, unordered } from './cases.ts';
import { readable, seededKeys } from './readable.ts';
import { seeded, type Seeded } from './seeded.ts';

/**
 * Every operation of the contract over HTTP, with answers that were checked by reading the five articles. Where an answer is to
 * change, `npx vitest run test/contract -u` writes it: read what it wrote, against the articles, before it is committed.
 */
const answers = path.join(import.meta.dirname, 'answers');
const keys = await seededKeys();

let graph: Seeded;
beforeAll(async () => {
  graph = await seeded();
}, 240_000);
afterAll(() => graph.close());

describe('the contract’s operations', () => {
  it('are all asked, and every answer is one of theirs', () => {
    expect(operations).toHaveLength(22);
    expect(readdirSync(answers).sort()).toEqual(cases.map(({ name }) => `${name}.json`).sort());
  });

  it.each(cases)('$name', async ({ name, operation: of, variables }) => {
    const data = unordered(of, readable(await graph.ask(operation(of), variables), keys));
    const file = path.join(answers, `${name}.json`);
    const json = await format(JSON.stringify(data), { ...(await resolveConfig(file)), parser: 'json' });
    await expect(json).toMatchFileSnapshot(file);
  });
});
