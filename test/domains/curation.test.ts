import { describe, expect, it } from 'vitest';
import { judge, type JudgementKind, judgementsOf, undo } from '../../src/domains/curation/curation.write.ts';
import { type Link, placeLinks, recordedLink } from '../../src/domains/curation/links.ts';
import type { Row } from '../../src/graph/runner.ts';
import { loadRecords, type RecordFile } from '../../src/records/load.ts';
import { idOf } from '../../src/relay/id.ts';
import { dump } from '../records/dump.ts';
import { files, people, type StatementFixture, statements } from '../records/fixtures.ts';
import { freshGraph } from '../support/database.ts';

const graph = freshGraph();

const FIRST = new Date('2025-01-01T10:00:00.000Z');
const LATER = new Date('2025-01-02T10:00:00.000Z');
const actor = (key: string) => idOf('actor', key);
const statement = (key: string) => idOf('statement', key);
const load = (sets: readonly RecordFile[] = files(), now = FIRST) => loadRecords(graph.runner, sets, { now });
const decide = (kind: JudgementKind, a: string, b: string) =>
  judge(graph.runner, { kind, a, b, by: 'N. Ink', reason: 'the fixtures say so', score: 0.9 }, LATER);
const takeBack = (id: string) => undo(graph.runner, id, 'N. Ink', LATER);
const read = (text: string, params = {}): Promise<Row[]> => graph.runner.read({ name: 'test.read', text }, params);
const everything = () => dump(graph.runner);
/** A statement counts as changed by a merge and again by its undoing. */
const butWhen = () => dump(graph.runner, { leaveOut: ['changedAt'] });
const into = async (id: string) => (await read('MATCH (m:Merged {id: $id}) RETURN m.into AS into', { id }))[0]?.['into'] ?? null;

describe('actors that are the same', () => {
  it('are one: found by all their names, with all that they have said, the old id resolving', async () => {
    await load();
    await decide('SAME', actor('a-quill'), actor('ada-quill'));
    expect(await into(actor('a-quill'))).toBe(actor('ada-quill'));
    expect(
      await read(
        `MATCH (a:Actor {id: $id}) RETURN a.name AS name, a.searchNames AS words, COLLECT { MATCH (a)-[r:NAMED]->() RETURN r.text ORDER BY r.rank } AS names, COUNT { (:Merged)--() } AS merged`,
        { id: actor('ada-quill') },
      ),
    ).toEqual([
      {
        name: 'Ada Quill',
        words: 'ada quill | mayor quill | ada quill | a quill',
        names: ['Ada Quill', 'Mayor Quill', 'Áda Quill', 'A. Quill'],
        merged: 1,
      },
    ]);
  });

  it('are apart again once that is undone, exactly as they were', async () => {
    await load();
    const before = await everything();
    const { id } = await decide('SAME', actor('a-quill'), actor('ada-quill'));
    expect(await everything()).not.toEqual(before);
    await takeBack(id);
    expect(await everything()).toEqual(before);
  });

  it('make one speaker of a statement that both made', async () => {
    await load();
    const before = await everything();
    const speakers = () =>
      read(`MATCH (s:Statement {key: 'nothing-decided'})-[r:SAID_BY]->(a) RETURN a.key AS key, r.rank AS rank ORDER BY rank`);
    expect(await speakers()).toEqual([
      { key: 'gazette-spokesman', rank: 0 },
      { key: 'port-authority', rank: 1 },
    ]);
    const { id } = await decide('SAME', actor('gazette-spokesman'), actor('port-authority'));
    expect(await speakers()).toEqual([{ key: 'port-authority', rank: 1 }]);
    await takeBack(id);
    expect(await everything()).toEqual(before);
  });

  it('through whom articles have it, are one source', async () => {
    await load([
      ...files().slice(0, 2),
      { file: 'statements.json', records: ((all) => ((all.statements[1]!.quotations[0]!.via = ['tide-wire']), all))(statements()) },
    ]);
    const reports = async () =>
      (await read(`MATCH (s:Statement {key: 'boats-lost'}) RETURN s.independentReports AS n, s.changedAt AS changed`))[0];
    const before = await butWhen();
    expect(await reports()).toEqual({ n: 2, changed: FIRST.toISOString() });
    const { id } = await decide('SAME', actor('tide-wire'), actor('tidewire'));
    expect(await reports()).toEqual({ n: 1, changed: LATER.toISOString() });
    await takeBack(id);
    expect(await reports()).toEqual({ n: 2, changed: LATER.toISOString() });
    expect(await butWhen()).toEqual(before);
  });

  it('stand in for one another by judgements in a chain, undone in whatever order', async () => {
    await load([
      {
        file: 'people.json',
        records: ((set) => (set.actors.push({ type: 'PERSON', key: 'quill', name: 'Quill', aliases: [] }), set))(people()),
      },
      ...files().slice(1),
    ]);
    const [a, b, c] = [actor('ada-quill'), actor('a-quill'), actor('quill')];
    const apart = await everything();
    const first = await decide('SAME', a, b);
    const onlyFirst = await everything();
    const second = await decide('SAME', b, c);
    const both = await everything();
    expect([await into(b), await into(c)]).toEqual([a, a]);

    await takeBack(first.id);
    const onlySecond = await everything();
    expect([await into(a), [await into(b), await into(c)].filter((id) => id !== null).length]).toEqual([null, 1]);
    const again = await decide('SAME', a, b);
    expect(await everything()).toEqual(both);
    await takeBack(second.id);
    expect(await everything()).toEqual(onlyFirst);
    await takeBack(again.id);
    expect(await everything()).toEqual(apart);
    await decide('SAME', c, b);
    expect(await everything()).toEqual(onlySecond);
  });

  it('stay the same while another judgement says so', async () => {
    await load();
    const first = await decide('SAME', actor('a-quill'), actor('ada-quill'));
    const merged = await everything();
    const second = await decide('SAME', actor('ada-quill'), actor('a-quill'));
    await takeBack(first.id);
    expect(await everything()).toEqual(merged);
    await takeBack(second.id);
    expect(await into(actor('a-quill'))).toBeNull();
  });

  it('are the same for judgements that come at once, too', async () => {
    await load();
    const before = await butWhen();
    const [a, b, c] = ['gazette', 'courier', 'tidewire'].map(actor) as [string, string, string];
    const all = await Promise.all([decide('SAME', a, b), decide('SAME', b, c), decide('SAME', c, a), load(files(), LATER)]);
    expect([await into(a), await into(b), await into(c)].filter((id) => id !== null)).toHaveLength(2);
    await Promise.all(all.slice(0, 3).map((judgement) => takeBack((judgement as { id: string }).id)));
    expect(await butWhen()).toEqual(before);
  });

  it('named before unnamed stands for the others', async () => {
    await load();
    await decide('SAME', actor('ada-quill'), actor('gazette-spokesman'));
    expect(await into(actor('gazette-spokesman'))).toBe(actor('ada-quill'));
  });
});

describe('records loaded while things are merged', () => {
  it('change nothing where they have not changed', async () => {
    await load();
    await decide('SAME', actor('a-quill'), actor('ada-quill'));
    await decide('SAME', statement('boats-lost'), statement('harbour-closes'));
    const merged = await everything();
    expect(await load(files(), LATER)).toMatchObject({ added: 0, changed: 0 });
    expect(await everything()).toEqual(merged);
  });

  it('come out, once the merge is undone, as if there had been none', async () => {
    const more = () => {
      const set = statements();
      set.statements[0]!.speakers = ['a-quill'];
      set.statements[0]!.positions = [];
      set.statements[0]!.gist = 'It closes.';
      set.statements[1]!.quotations[0]!.via = ['tide-wire', 'tidewire'];
      set.statements.push({
        ...set.statements[3]!,
        key: 'said-since',
        speakers: ['ada-quill', 'a-quill'],
        quotations: [{ ...set.statements[3]!.quotations[0]!, key: 'since' }],
      });
      set.relations.push({ from: 'said-since', kind: 'RESPONDS_TO', to: 'boats-lost', reason: 'It names them.' });
      set.relations.push({ from: 'boats-lost', kind: 'RESPONDS_TO', to: 'harbour-closes', reason: 'It goes on.' });
      const names = people();
      names.actors[4]!.aliases = ['Ada Quill', 'Quill A.'];
      names.actors[3]!.aliases = ['Mayor Quill'];
      return [{ file: 'people.json', records: names }, ...files().slice(1, 2), { file: 'statements.json', records: set }];
    };
    await load();
    await load(more());
    const plain = await butWhen();
    await graph.wipe();

    await load();
    const ledger = [
      await decide('SAME', actor('a-quill'), actor('ada-quill')),
      await decide('SAME', actor('tidewire'), actor('tide-wire')),
      await decide('SAME', statement('boats-lost'), statement('harbour-closes')),
    ];
    await load(more());
    expect(await read(`MATCH (s:Statement {key: 'said-since'})-[:SAID_BY]->(a) RETURN a.id AS id`)).toEqual([{ id: actor('ada-quill') }]);
    // The record names a speaker who has been merged, and the post of the one it was merged into.
    for (const { id } of ledger) await takeBack(id);
    expect(await butWhen()).toEqual(plain);
  });
});

describe('statements that are the same', () => {
  it('are one: the oldest, with the quotations of both', async () => {
    await load([...files().slice(0, 2), { file: 'first.json', records: { statements: [statements().statements[1]!] } }]);
    await load(files(), LATER);
    const before = await butWhen();
    const merging = new Date('2025-01-03T10:00:00.000Z');
    const { id } = await judge(
      graph.runner,
      { kind: 'SAME', a: statement('harbour-closes'), b: statement('boats-lost'), by: 'x', reason: 'y' },
      merging,
    );
    expect(await into(statement('harbour-closes'))).toBe(statement('boats-lost'));
    expect(
      await read(
        `MATCH (s:Statement {id: $id})
         RETURN COUNT { (s)<-[:RENDERS]-() } AS quotations, COUNT { (s)-[:DIFFERS]->() } AS discrepancies, COUNT { (s)<-[:RESPONDS_TO]-() } AS replies, COUNT { (s)-[:SAID_BY]->() } AS speakers,
           s.independentReports AS reports, s.changedAt AS changed, s.addedAt AS added, s.searchText CONTAINS 'shut in mai' AS found, s.gist AS gist`,
        { id: statement('boats-lost') },
      ),
    ).toEqual([
      {
        quotations: 4,
        discrepancies: 1,
        replies: 1,
        speakers: 1,
        reports: 1,
        changed: merging.toISOString(),
        added: FIRST.toISOString(),
        found: true,
        gist: 'More than a hundred boats were lost.',
      },
    ]);
    await takeBack(id);
    expect(await butWhen()).toEqual(before);
    expect(await read('MATCH (s:Statement) WHERE s.changedAt = $at RETURN count(s) AS n', { at: LATER.toISOString() })).toEqual([{ n: 4 }]);
  });

  it('keep what people recorded, the speakers of whoever tells best who spoke, and the most exact date', async () => {
    const [closes, lost] = statements().statements as [StatementFixture, StatementFixture];
    lost.speakers = ['gazette-spokesman'];
    lost.positions = [];
    lost.saidOnPrecision = 'DAY';
    for (const quotation of lost.quotations) quotation.extractor = 'machine/1';
    closes.saidOnPrecision = 'BEFORE';
    // The machine was there first.
    await load([...files().slice(0, 2), { file: 'machine.json', records: { statements: [lost] } }]);
    await load([{ file: 'people-say.json', records: { statements: [closes] } }], LATER);
    const before = await butWhen();
    const { id } = await decide('SAME', statement('boats-lost'), statement('harbour-closes'));
    expect(await into(statement('boats-lost'))).toBe(statement('harbour-closes'));
    const now = () =>
      read(
        `MATCH (s:Statement {id: $id}) RETURN s.gist AS gist, s.saidOn AS saidOn, s.saidOnPrecision AS precision, s.saidFrom AS first,
           COLLECT { MATCH (s)-[:SAID_BY]->(a) RETURN a.key } AS speakers, COUNT { (s)<-[:RENDERS]-() } AS quotations`,
        { id: statement('harbour-closes') },
      );
    const merged = {
      gist: closes.gist,
      saidOn: lost.saidOn,
      precision: 'DAY',
      first: lost.saidOn,
      speakers: ['ada-quill'],
      quotations: 4,
    };
    expect(await now()).toEqual([merged]);
    // What becomes of the speakers meanwhile changes nothing of it.
    const speakers = await decide('SAME', actor('ada-quill'), actor('a-quill'));
    expect(await now()).toEqual([merged]);
    await takeBack(speakers.id);
    await takeBack(id);
    expect(await butWhen()).toEqual(before);
  });

  it('do not respond to themselves', async () => {
    await load();
    const before = await butWhen();
    const { id } = await decide('SAME', statement('authority-silent'), statement('harbour-closes'));
    expect(await read('MATCH (:Statement)-[r:RESPONDS_TO]->() RETURN count(r) AS n')).toEqual([{ n: 0 }]);
    await takeBack(id);
    expect(await butWhen()).toEqual(before);
  });
});

describe('the ledger', () => {
  it('keeps who, why, with what score, and what was taken back, under old ids too', async () => {
    await load();
    const same = await decide('SAME', actor('a-quill'), actor('ada-quill'));
    const unsure = await judge(
      graph.runner,
      { kind: 'UNSURE', a: actor('a-quill'), b: actor('port-authority'), by: 'matcher 1.2', reason: 'the names' },
      new Date('2025-01-03T00:00:00.000Z'),
    );
    const undone = await undo(graph.runner, same.id, 'E. Ditor', new Date('2025-01-04T00:00:00.000Z'));
    expect(undone).toEqual({ ...same, undoneAt: '2025-01-04T00:00:00.000Z', undoneBy: 'E. Ditor' });
    expect(same).toEqual({
      id: same.id,
      kind: 'SAME',
      on: [actor('a-quill'), actor('ada-quill')].sort(),
      by: 'N. Ink',
      reason: 'the fixtures say so',
      score: 0.9,
      at: LATER.toISOString(),
      undoneAt: null,
      undoneBy: null,
    });
    expect(await judgementsOf(graph.runner, actor('a-quill'))).toEqual([unsure, undone]);
    expect(await judgementsOf(graph.runner, actor('ada-quill'))).toEqual([undone]);
    // Taking back what was taken back changes nothing.
    expect(await takeBack(same.id)).toEqual(undone);
  });

  it('refuses the same over different, also round a corner', async () => {
    await load([
      {
        file: 'people.json',
        records: ((set) => (set.actors.push({ type: 'PERSON', key: 'quill', name: 'Quill', aliases: [] }), set))(people()),
      },
    ]);
    const different = await decide('DIFFERENT', actor('a-quill'), actor('ada-quill'));
    await decide('SAME', actor('ada-quill'), actor('quill'));
    const before = await everything();
    await expect(decide('SAME', actor('quill'), actor('a-quill'))).rejects.toMatchObject({
      code: 'CONTRADICTORY_JUDGEMENT',
      message: expect.stringContaining(different.id),
      details: { judgements: [different.id] },
    });
    expect(await everything()).toEqual(before);
    await takeBack(different.id);
    await decide('SAME', actor('quill'), actor('a-quill'));
  });

  it('refuses different over the same', async () => {
    await load();
    const same = await decide('SAME', actor('a-quill'), actor('ada-quill'));
    await expect(decide('DIFFERENT', actor('a-quill'), actor('ada-quill'))).rejects.toMatchObject({
      code: 'CONTRADICTORY_JUDGEMENT',
      details: { judgements: [same.id] },
    });
  });

  it.each([
    ['one thing twice', 'BAD_USER_INPUT', actor('a-quill'), actor('a-quill')],
    ['an actor and a statement', 'BAD_USER_INPUT', actor('a-quill'), statement('boats-lost')],
    ['a person and an agency', 'BAD_USER_INPUT', actor('a-quill'), actor('port-authority')],
    ['what is not there', 'NOT_FOUND', actor('a-quill'), actor('nobody')],
    ['a topic', 'BAD_ID', actor('a-quill'), idOf('topic', 'harbour')],
    ['no id', 'BAD_ID', 'ada', actor('a-quill')],
  ])('refuses to judge %s', async (_, code, a, b) => {
    await load();
    await expect(decide('SAME', a, b)).rejects.toMatchObject({ code });
    expect(await read('MATCH (j:Judgement) RETURN count(j) AS n')).toEqual([{ n: 0 }]);
  });

  it('refuses to take back what is not there', async () => {
    await expect(takeBack(idOf('judgement', 'none'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('any run of judgements, undoings and loads', () => {
  it.each([1, 2, 3, 4])('leaves, once all is undone, what the records alone make (run %i)', async (seed) => {
    const next = numbers(seed);
    const variant = (i: number): RecordFile[] => {
      const set = statements();
      set.statements[0]!.speakers = [['ada-quill'], ['a-quill', 'ada-quill'], ['quill', 'a-quill'], ['ada-quill', 'quill']][i]!;
      set.statements[0]!.positions = [];
      set.statements[1]!.gist = `Boats were lost, ${i}.`;
      set.statements[2]!.about = [['quill'], ['a-quill', 'quill'], [], ['town-hall']][i]!;
      set.relations[1]!.from = ['authority-silent', 'boats-lost', 'nothing-decided', 'authority-silent'][i]!;
      const who = people();
      who.actors.push({ type: 'PERSON', key: 'quill', name: 'Quill', aliases: i % 2 === 0 ? ['A. Quill'] : [] });
      return [{ file: 'people.json', records: who }, ...files().slice(1, 2), { file: 'statements.json', records: set }];
    };
    const groups = [
      ['ada-quill', 'a-quill', 'quill', 'gazette-spokesman'].map(actor),
      ['harbour-closes', 'boats-lost', 'authority-silent', 'nothing-decided'].map(statement),
      ['gazette', 'courier', 'tidewire', 'tide-wire'].map(actor),
    ];
    const loads = [0];
    await load(variant(0));
    const holding: string[] = [];
    for (let step = 0; step < 14; step++) {
      const choice = next(6);
      if (choice === 0) {
        loads.push(next(4));
        await load(variant(loads.at(-1)!));
      } else if (choice < 3 && holding.length > 0) {
        await takeBack(holding.splice(next(holding.length), 1)[0]!);
      } else {
        const group = groups[next(3)]!;
        const a = next(4);
        holding.push((await decide('SAME', group[a]!, group[(a + 1 + next(3)) % 4]!)).id);
      }
      // No read meets a relationship of what is merged, or one thing twice.
      expect(await read(`MATCH (:Merged)-[r]-() WHERE type(r) <> 'ON' RETURN count(r) AS n`)).toEqual([{ n: 0 }]);
      expect(
        await read(
          `MATCH (a)-[r]->(b) WHERE NOT type(r) IN ['PARKED', 'NAMED', 'LISTED'] WITH a, type(r) AS t, b, count(*) AS n WHERE n > 1 RETURN a.id, t, b.id`,
        ),
      ).toEqual([]);
    }
    for (const id of holding) await takeBack(id);
    const undone = await butWhen();
    await graph.wipe();
    for (const i of loads) await load(variant(i));
    expect(await butWhen()).toEqual(undone);
  });
});

describe('placing links', () => {
  const links: Link[] = [
    { from: 's', type: 'SAID_BY', to: 'a', props: { rank: 0 } },
    { from: 's', type: 'SAID_BY', to: 'b', props: { rank: 1 } },
    { from: 's', type: 'AT', to: 'o', props: {} },
    { from: 't', type: 'AT', to: 'p', props: {} },
    { from: 't', type: 'ABOUT', to: 'a', props: { rank: 0 } },
    { from: 's', type: 'UPDATES', to: 't', props: {} },
  ];
  const merged = new Map([
    ['b', 'a'],
    ['t', 's'],
  ]);
  const placed = placeLinks(links, { standsFor: (id) => merged.get(id) ?? id });

  it('says whose each was, and puts aside what another makes superfluous', () => {
    expect(placed).toEqual(
      expect.arrayContaining([
        { from: 's', type: 'SAID_BY', to: 'a', props: { rank: 0 } },
        { from: 's', type: 'PARKED', to: 'a', props: { type: 'SAID_BY', rank: 1, asTo: 'b' } },
        { from: 's', type: 'AT', to: 'o', props: {} },
        { from: 's', type: 'PARKED', to: 'p', props: { type: 'AT', asFrom: 't' } },
        { from: 's', type: 'ABOUT', to: 'a', props: { rank: 1000, asRank: 0, asFrom: 't' } },
        { from: 's', type: 'PARKED', to: 's', props: { type: 'UPDATES', asTo: 't' } },
      ]),
    );
  });

  it('loses nothing', () => {
    const plain = (all: readonly Link[]) => all.map((link) => JSON.stringify(link, ['from', 'type', 'to', 'props', 'rank'])).sort();
    expect(plain(placed.map(recordedLink))).toEqual(plain(links));
  });
});
