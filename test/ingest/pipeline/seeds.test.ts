import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestFolder, type Measured, measure, type Share, tableOf } from '../../../scripts/measure-seeds.ts';
import { migrate } from '../../../src/graph/migrations/migrate.ts';
import { originalsFolder, withoutOriginals } from '../../seed/originals.ts';
import { type TestGraph, testGraph } from '../../support/database.ts';

const share = ({ right, of }: Share) => right / of;

describe.skipIf(withoutOriginals)('the five articles, taken raw into an empty graph (without their texts this is left out)', () => {
  let graph: TestGraph;
  let measured: Measured;
  beforeAll(async () => {
    graph = await testGraph();
    await migrate(graph.runner);
    await ingestFolder(graph.runner, originalsFolder);
    measured = await measure(graph.runner);
    process.stdout.write(`\n${tableOf(measured)}\n`);
  });
  afterAll(() => graph.close());

  // Floors, not goals: what was reached once is not lost unseen. The table names the goals.
  it('gives most of the curated statements', () => expect(share(measured.statements)).toBeGreaterThanOrEqual(0.58));
  it('joins what the articles share', () => expect(share(measured.joinsOfFound)).toBeGreaterThanOrEqual(0.45));
  it('joins nothing that is not the same', () => expect(measured.wrongJoins).toEqual([]));
  it('gives their dates', () => expect(share(measured.dates)).toBeGreaterThanOrEqual(0.75));
  it('gives their figures', () => expect(share(measured.figures)).toBeGreaterThanOrEqual(0.85));
});
