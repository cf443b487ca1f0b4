import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCandidates, readSides } from '../../../src/ingest/match/candidates.cypher.ts';
import { readSide } from '../../../src/ingest/match/side.ts';
import { loadRecords } from '../../../src/records/load.ts';
import { idOf } from '../../../src/relay/id.ts';
import { files } from '../../records/fixtures.ts';
import { manyStatements } from '../../records/many.ts';
import { type TestGraph, testGraph } from '../../support/database.ts';
import { type Profiler, profiler } from '../../support/profile.ts';

let graph: TestGraph;
let plans: Profiler;
beforeAll(async () => {
  graph = await testGraph();
  plans = profiler();
});
afterAll(async () => {
  await plans.close();
  await graph.close();
});

const params = {
  article: idOf('article', 'none'),
  queries: 'boat lost',
  speakers: idOf('actor', 'a-quill'),
  looked: 100,
  most: 10,
  others: 5,
};

async function costOf(statements: number) {
  await loadRecords(graph.runner, [...files(), { file: 'many.json', records: manyStatements(statements) }]);
  await plans.planAnew();
  const [row] = await graph.runner.read(readCandidates, params);
  const [found] = row!['found'] as [string];
  const ids = found.match(/.{24}/g)!;
  const sides = { ...readSides, params: { ids: ids.join(' ') } };
  return { ids, hits: (await plans.profile({ ...readCandidates, params })).hits + (await plans.profile(sides)).hits };
}

it('candidates cost no more in a graph of six times as many statements that are all worded alike', async () => {
  const few = await costOf(200);
  const many = await costOf(1200);
  expect(many.hits).toBeLessThan(1.15 * few.hits);
  const sides = (await graph.runner.read(readSides, { ids: many.ids.join(' ') })).map(readSide);
  const bySpeaker = sides.filter(({ speakers }) => speakers.some(({ name }) => name === 'A. Quill'));
  expect([bySpeaker.length, sides.length]).toEqual([10, 15]);
});
