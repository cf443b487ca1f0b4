import { expect, it } from 'vitest';
import { meet, type Met } from '../../src/ingest/ahead.ts';
import { readRecords } from '../../src/ingest/read/read.ts';
import type { Ask } from '../../src/ingest/write/earlier.ts';

const TEXT = 'The harbour master said on Thursday that the northern ferry would not sail before the end of the month.';
const articles = (count: number) => readRecords(Array.from({ length: count }, (_, i) => ({ text: `${TEXT} It is number ${i}.` })));

/** Answers that the graph has none, and counts about how many it was asked at a time. */
function asker(): { ask: Ask; asked: number[] } {
  const asked: number[] = [];
  const ask: Ask = (_, params) => {
    asked.push((params['asked'] as { articles: unknown[] }).articles.length);
    return Promise.resolve([{ version: 1, articles: [] }]);
  };
  return { ask, asked };
}

const told = (met: Met) => ('standing' in met ? met.standing : 'refusal' in met ? met.refusal.code : met.error);
const NEW = { version: 1, kind: 'NEW' };

it('asks about eight articles at once, and keeps their order with what is refused', async () => {
  const { ask, asked } = asker();
  const seen: unknown[] = [];
  const source = [...articles(3), ...readRecords([{ nothing: 1 }]), ...articles(15)];
  for await (const met of meet(source.values(), ask)) seen.push(told(met));
  expect(seen).toEqual([NEW, NEW, NEW, 'BAD_RECORD', ...Array.from({ length: 15 }, () => NEW)]);
  expect(asked).toEqual([7, 8, 3]);
});

it('waits for no article that is not there yet', async () => {
  const { ask, asked } = asker();
  let go: (() => void) | undefined;
  const later = new Promise<void>((resolve) => (go = resolve));
  async function* source() {
    yield* articles(2);
    await later;
    yield* articles(1);
  }
  const met = meet(source(), ask);
  for (let i = 0; i < 2; i++) expect(told((await met.next()).value as Met)).toEqual(NEW);
  expect(asked).toEqual([2]);
  go!();
  expect(told((await met.next()).value as Met)).toEqual(NEW);
  expect(await met.next()).toMatchObject({ done: true });
  expect(asked).toEqual([2, 1]);
});
