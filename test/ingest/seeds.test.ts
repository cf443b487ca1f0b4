import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestFolder } from '../../scripts/measure-seeds/ingest.ts';
import { type Measured, measure, type Share } from '../../scripts/measure-seeds/measure.ts';
import { foundRenderings, type Rendering } from '../../scripts/measure-seeds/renderings.ts';
import { tableOf } from '../../scripts/measure-seeds/table.ts';
import { clean } from '../../src/ingest/clean/clean.ts';
import { originals, originalsFolder, withoutOriginals } from '../seed/originals.ts';
import { type TestGraph, testGraph } from '../support/database.ts';

const share = ({ right, of }: Share) => right / of;
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.skipIf(withoutOriginals)('the five articles, taken raw into an empty graph (without their texts this is left out)', () => {
  let graph: TestGraph;
  let measured: Measured;
  let found: Rendering[];
  beforeAll(async () => {
    graph = await testGraph();
    await ingestFolder(graph.runner, originalsFolder);
    [measured, found] = [await measure(graph.runner), await foundRenderings(graph.runner)];
    process.stdout.write(`\n${tableOf(measured)}\n`);
  }, 600_000);
  afterAll(() => graph.close());

  it('gives the curated statements', () => expect(share(measured.statements)).toBeGreaterThanOrEqual(0.85));
  it('joins what the articles share', () => expect(share(measured.joins)).toBeGreaterThanOrEqual(0.75));
  it('joins nothing that is not the same', () => expect(measured.wrongJoins).toEqual([]));
  it('gives most dates, and none that cannot be', () => {
    expect(measured.wrongDates).toEqual([]);
    expect(share(measured.dates)).toBeGreaterThanOrEqual(0.85);
  });
  it('gives the figures, and no other', () => {
    expect(measured.wrongFigures).toEqual([]);
    expect(share(measured.figures)).toBeGreaterThanOrEqual(0.85);
  });
  it('tells every denial, silence and non-confirmation, and takes nothing else for one', () => {
    expect(share(measured.silences)).toBe(1);
    expect(measured.wrongSilences).toEqual([]);
  });
  it('finds hardly anything that a reader did not', () => expect(measured.extra.length).toBeLessThanOrEqual(8));

  it('makes nothing of the reader’s comment, advertisement, weather line and captions', () => {
    const removed = originals.flatMap(({ raw }) => clean(raw).removed);
    expect(removed.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['reader comment', 'advertisement', 'weather line', 'photo caption', 'related articles']),
    );
    const furniture = removed.map(({ text }) => plain(text));
    expect(found.filter(({ text }) => furniture.some((one) => one.includes(plain(text)))).map(({ text }) => text)).toEqual([]);
  });
});
