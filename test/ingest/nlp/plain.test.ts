import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readTable } from '../../../src/ingest/nlp/model.ts';
import { plainHead, plainParts, plainTail } from '../../../src/ingest/nlp/plain.ts';

const tables = z.object({ prefix: z.string(), suffix: z.string(), infix: z.string() }).parse(readTable('tokenizer.json'));
const [prefix, suffix, infix] = [new RegExp(tables.prefix, 'u'), new RegExp(tables.suffix, 'u'), new RegExp(tables.infix, 'gu')];

function partsByTable(core: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: mark } of core.matchAll(infix)) {
    if (index === 0) continue;
    if (index !== from) parts.push(core.slice(from, index));
    parts.push(mark);
    from = index + mark.length;
  }
  if (from < core.length) parts.push(core.slice(from));
  return parts;
}

/** Chunks of letters, digits and marks as they come, the same each time. */
function chunks(count: number): string[] {
  const letters = [...'aebsSZmk0195.,-\'’"“”()$%/:;!?…é€s–—~+_#²'];
  let seed = 5;
  const next = (most: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) % most;
  return Array.from({ length: count }, () => Array.from({ length: 1 + next(8) }, () => letters[next(letters.length)]!).join(''));
}

const WORDS =
  'boats 47-year-old Brandt’s it\'s US$5 C$7 40km 10-12 dues- -x a--b rock-’n’-roll ’’ "" (p.m.) U.S. 1990s\' 5.5% 2nd. ok.'.split(' ');

describe('what is told of a chunk from its letters', () => {
  it('is what the tables say', () => {
    let told = 0;
    for (const chunk of [...WORDS, ...chunks(4000)]) {
      const [head, tail, parts] = [plainHead(chunk), plainTail(chunk), plainParts(chunk)];
      if (head !== null) expect([chunk, head]).toEqual([chunk, prefix.exec(chunk)?.[0] ?? '']);
      if (tail !== null) expect([chunk, tail]).toEqual([chunk, suffix.exec(chunk)?.[0] ?? '']);
      if (parts !== null) expect([chunk, parts]).toEqual([chunk, partsByTable(chunk)]);
      told += [head, tail, parts].filter((one) => one !== null).length;
    }
    expect(told).toBeGreaterThan(4000);
  });

  it('is told of plain words in full', () => {
    for (const chunk of ['boats', 'Brandt’s', '47-year-old', 'harbour,', 'said.'])
      expect([plainHead(chunk), plainTail(chunk)]).not.toContain(null);
    expect(plainParts('47-year-old')).toEqual(['47', '-', 'year', '-', 'old']);
    expect(plainTail('Brandt’s')).toBe('’s');
    expect(plainHead('US$5')).toBeNull();
    expect(plainTail('40km')).toBeNull();
  });
});
