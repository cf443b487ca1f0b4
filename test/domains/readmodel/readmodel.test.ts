import { afterAll, beforeAll, expect, it } from 'vitest';
import { judge, undo } from '../../../src/domains/curation/curation.write.ts';
import { AREAS } from '../../../src/domains/integrity/integrity.ts';
import { completeReadModel, rebuild } from '../../../src/domains/readmodel/rebuild.ts';
import { loadRecords } from '../../../src/records/load.ts';
import type { RecordSetInput } from '../../../src/records/record.model.ts';
import { idOf } from '../../../src/relay/id.ts';
import { dump } from '../../records/dump.ts';
import { long } from '../../support/long.ts';
import { random } from '../../support/random.ts';
import { buildWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await buildWorld({ seed: 8, statements: 60, files: 2 });
});
afterAll(() => world.graph.close());

const write = (text: string) => world.graph.runner.write('test.write', (tx) => tx.run({ name: 'test.write', text }));
const state = () => dump(world.graph.runner, { leaveOut: ['addedAt', 'changedAt'] });

async function findings(areas = AREAS): Promise<string[]> {
  const found: string[] = [];
  for (const { name, find } of areas)
    for await (const { id, message } of find(world.graph.runner, { batch: 25, memory: 40 })) found.push(`${name}: ${id}: ${message}`);
  return found;
}

const readModel = AREAS.filter(({ name }) => name === 'read model');

/** Loads changed records, judges and takes judgements back by turns, and looks after each. */
async function anyRun(seed: number, length: number): Promise<void> {
  const { graph, files, texts } = world;
  const r = random(seed);
  const [base, more] = structuredClone(files.map(({ records }) => records)) as [RecordSetInput, RecordSetInput];
  const people = base.actors!.filter((one) => one.type === 'PERSON');
  const agencies = base.actors!.filter((one) => one.type === 'AGENCY');
  const countries = base.actors!.filter((one) => one.type === 'COUNTRY');
  const statements = [...base.statements!, ...more.statements!];
  const holding: string[] = [];
  const steps: (() => unknown)[] = [
    () => (r.pick(statements).about = [r.pick(base.actors!).key]),
    () => {
      const one = r.pick(statements);
      [one.saidOn, one.saidOnPrecision] = r.pick([
        [null, null],
        ['2024-05-06', 'BEFORE'],
        ['2025-03-01', 'MONTH'],
      ]);
      one.positions = [];
    },
    () => (r.pick(statements).reviewStatus = r.pick(['REJECTED', 'CONFIRMED'])),
    () => (r.pick(agencies).country = r.pick(countries).key),
    () => (agencies.at(-1)!.parent = r.pick(agencies.slice(0, -1)).key),
    () => (r.pick(people).positions![0] = { key: 'post-0', title: 'Envoy', country: r.pick(countries).key, from: null, to: null }),
    () => (r.pick(base.articles!).publishedOn = r.pick([null, '2025-02-03'])),
    () => (r.pick(base.articles!).credits = [r.pick(agencies).key]),
  ];
  const same = async (kind: 'actor' | 'statement', keys: readonly string[]) => {
    const [a, b] = r.some(keys, 2) as [string, string];
    holding.push((await judge(graph.runner, { kind: 'SAME', a: idOf(kind, a), b: idOf(kind, b), by: 'N. Ink', reason: 'a test' })).id);
  };
  for (let i = 0; i < length; i++) {
    if (i % 3 === 0) {
      for (let change = 0; change < 4; change++) r.pick(steps)();
      await loadRecords(
        graph.runner,
        [
          { ...files[0]!, records: base },
          { ...files[1]!, records: more },
        ],
        { texts },
      );
    } else if (i % 6 === 5) await undo(graph.runner, holding.splice(r.int(0, holding.length - 1), 1)[0]!, 'N. Ink');
    else if (i % 2 === 0)
      await same(
        'statement',
        statements.map(({ key }) => key),
      );
    else
      await same(
        'actor',
        r.pick([people, agencies, countries]).map(({ key }) => key),
      );
    expect(await findings(readModel), `seed ${seed}, after step ${i}`).toEqual([]);
  }
  for (const id of holding) await undo(graph.runner, id, 'N. Ink');
  expect(await findings(readModel)).toEqual([]);
}

it('is what the base graph says after a run of loads, changed records, judgements and undoings', async () => {
  expect(await findings()).toEqual([]);
  await anyRun(5, 7);
}, 300_000);

it.skipIf(!long)(
  'is what the base graph says after long runs (test:long, for they take minutes)',
  async () => {
    for (let seed = 1; seed <= 6; seed++) await anyRun(seed, 25);
  },
  3_600_000,
);

it('is the same when it is made anew, also where that was broken off', async () => {
  const { runner } = world.graph;
  const before = await state();
  await rebuild(runner, { batch: 20 });
  expect(await state()).toEqual(before);

  const broken = new AbortController();
  await expect(rebuild(runner, { batch: 20, signal: broken.signal, progress: () => broken.abort() })).rejects.toThrow();
  expect(await findings()).not.toEqual([]);
  // Whoever writes in between finds nothing half-done.
  await loadRecords(runner, [world.files[0]!], { texts: world.texts });
  // Two that start at once do it once.
  expect(await Promise.all([completeReadModel(runner, { batch: 20 }), completeReadModel(runner, { batch: 20 })])).toContain(true);
  expect(await findings()).toEqual([]);
  expect(await completeReadModel(runner)).toBe(false);
});

it('has what is broken in it found, and mended', async () => {
  const { runner } = world.graph;
  const breakages: readonly (readonly [what: RegExp, cypher: string])[] = [
    [/^read model: .*missing in/, 'MATCH ()-[r:LISTED]->() WITH r LIMIT 3 DELETE r'],
    [/^read model: .*another date/, 'MATCH ()-[r:LISTED]->() WITH r LIMIT 3 SET r.up = r.up + 1'],
    [/^read model: .*counts \d+ statements where/, 'MATCH (t:Tally) WITH t LIMIT 1 SET t.count = t.count + 1, t.less = t.less - 1'],
    [/^read model: .*is missing, and should count/, 'MATCH ()-[tie:SPOKE_ABOUT]->() WITH tie LIMIT 1 DELETE tie'],
    [/^read model: .*takes part in/, 'MATCH (a:Actor) WHERE a.partDown IS NOT NULL WITH a LIMIT 1 SET a.partDown = a.partDown - 1'],
    [/^read model: .*record has it: .*reportsUp/, 'MATCH (s:Statement) WITH s LIMIT 1 SET s.reportsUp = 0'],
  ];
  for (const [what, cypher] of breakages) {
    await write(cypher);
    const found = await findings();
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((one) => !what.test(one))).toEqual([]);
    await rebuild(runner);
    expect(await findings()).toEqual([]);
  }
});

it('has what is broken in the base graph found', async () => {
  const breakages: readonly (readonly [what: RegExp, cypher: string])[] = [
    [
      /^anchors: .*stored text/,
      'MATCH (q:Quotation)<-[:CONTAINS]-()-[:HAS_TEXT]->() WITH q LIMIT 1 SET q.segmentStarts = [n IN q.segmentStarts | n + 1]',
    ],
    [/^texts: /, `MATCH (t:ArticleText) WITH t LIMIT 1 SET t.text = t.text + '.'`],
    [/^merges: .*not there/, `CREATE (:Merged {id: 'act_00000000000000000000', into: 'act_00000000000000000001'})`],
    [/^statements: .*no speaker/, 'MATCH (s:Statement)-[r:SAID_BY]->() WITH s, r LIMIT 1 DELETE r'],
    [/^ids: /, `MATCH (t:Topic) WITH t LIMIT 1 SET t.key = t.key + '-other'`],
  ];
  for (const [, cypher] of breakages) await write(cypher);
  const found = await findings();
  for (const [what] of breakages)
    expect(
      found.some((one) => what.test(one)),
      String(what),
    ).toBe(true);
});
