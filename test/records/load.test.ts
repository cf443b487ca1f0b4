import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DictumError } from '../../src/errors.ts';
import type { Row } from '../../src/graph/runner.ts';
import { loadRecords, type RecordFile } from '../../src/records/load.ts';
import type { RecordSetInput } from '../../src/records/record.model.ts';
import { idOf } from '../../src/relay/id.ts';
import { freshGraph, testAddress } from '../support/database.ts';
import { dump, missing } from './dump.ts';
import { articles, files, people, segment, statements, texts, TEXTS } from './fixtures.ts';
import { manyStatements } from './many.ts';

const graph = freshGraph();

const FIRST = new Date('2025-01-01T10:00:00.000Z');
const LATER = new Date('2025-01-02T10:00:00.000Z');

const load = (sets: readonly RecordFile[], now = FIRST, given?: ReadonlyMap<string, string>) =>
  loadRecords(graph.runner, sets, { now, ...(given ? { texts: given } : {}) });
const read = (text: string, params = {}): Promise<Row[]> => graph.runner.read({ name: 'test.read', text }, params);
const statement = async (key: string): Promise<Row> =>
  (await read('MATCH (s:Statement {key: $key}) RETURN properties(s) AS s', { key }))[0]!['s'] as Row;
const refusal = async (work: Promise<unknown>): Promise<DictumError> => {
  const error: unknown = await work.then(
    () => new Error('it was loaded'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof DictumError)) throw error;
  return error;
};

/** The fixtures with one of them changed. */
function changed(
  change: (sets: {
    people: ReturnType<typeof people>;
    articles: ReturnType<typeof articles>;
    statements: ReturnType<typeof statements>;
  }) => void,
): RecordFile[] {
  const sets = { people: people(), articles: articles(), statements: statements() };
  change(sets);
  return [
    { file: 'people.json', records: sets.people },
    { file: 'articles.json', records: sets.articles },
    { file: 'statements.json', records: sets.statements },
  ];
}

describe('what a record becomes', () => {
  it('an actor, with names, posts and the country that its agency serves', async () => {
    await load(files());
    expect(
      await read(
        `MATCH (a:Person {key: 'ada-quill'})-[:HOLDS]->(p)-[:AT]->(g), (p)-[:FOR]->(c)
         RETURN a.id AS id, a.type AS type, a.nameKey AS nameKey, a.wikidataId AS wikidataId, a.searchNames AS names, p.titleKey AS title, p.from AS from, g.key AS agency, c.code AS country,
           COLLECT { MATCH (a)-[r:NAMED]->(n) RETURN [r.rank, r.text, n.key] ORDER BY r.rank } AS called`,
      ),
    ).toEqual([
      {
        id: idOf('actor', 'ada-quill'),
        type: 'Person',
        nameKey: 'ada quill',
        wikidataId: 'Q1000001',
        names: 'ada quill | mayor quill | ada quill',
        title: 'mayor',
        from: '2020-01-01',
        agency: 'town-hall',
        country: 'AV',
        called: [
          [0, 'Ada Quill', 'ada quill'],
          [1, 'Mayor Quill', 'mayor quill'],
          [2, 'Áda Quill', 'ada quill'],
        ],
      },
    ]);
  });

  it('a statement, with the days it may have been said on and the reports that do not copy one another', async () => {
    await load(files());
    expect(await statement('boats-lost')).toMatchObject({
      saidOn: '2024-04-01',
      saidFrom: '2024-04-01',
      saidTo: '2024-04-07',
      saidAsc: '2024-04-01',
      reviewStatus: 'UNREVIEWED',
      addedAt: FIRST.toISOString(),
      changedAt: FIRST.toISOString(),
      // Both have it through Tidewire: one names it in the passage, the other is credited to it.
      independentReports: 1,
    });
    expect(await statement('harbour-closes')).toMatchObject({
      independentReports: 2,
      searchText: 'the harbour will close in mai | the harbour will close in mai | the harbour is to shut in mai',
    });
    expect(await statement('authority-silent')).toMatchObject({ saidAsc: '9999-99-99', saidDesc: '0000-00-00' });
  });

  it('a quotation, with its segments, its figures and through whom the article has it', async () => {
    await load(
      changed(({ statements: { statements: all } }) => {
        all[3]!.quotations[0]!.segments = [segment('gazette', 'Its spokesman said'), segment('gazette', 'Nothing is decided')];
      }),
    );
    expect(
      await read(
        `MATCH (a)-[:CONTAINS]->(q:Quotation)-[:RENDERS]->(s) WHERE s.key IN ['boats-lost', 'nothing-decided']
         RETURN s.key AS statement, a.key AS article, q.text AS text, q.start AS start, q.end AS end, size(q.segmentStarts) AS segments,
           COLLECT { MATCH (q)-[v:VIA]->(x) RETURN x.key ORDER BY v.rank } AS via,
           COLLECT { MATCH (q)-[t:ATTRIBUTED_TO]->(x) RETURN x.key ORDER BY t.rank } AS speakers,
           COLLECT { MATCH (q)-[:GIVES]->(f)-[:MEASURES]->(m), (f)-[:COUNTS]->(o) RETURN [m.key, f.text, f.lower, f.upper, o.key] } AS figures
         ORDER BY statement, article`,
      ),
    ).toEqual([
      {
        statement: 'boats-lost',
        article: 'courier-2024-04-03',
        text: 'We lost over 120 boats',
        start: 112,
        end: 134,
        segments: 1,
        via: ['tidewire'],
        speakers: ['ada-quill'],
        figures: [['boats_lost', 'over 120', 120, null, 'avalon']],
      },
      {
        statement: 'boats-lost',
        article: 'gazette-2024-04-02',
        text: 'We lost more than a hundred boats',
        start: 82,
        end: 115,
        segments: 1,
        via: ['tidewire'],
        speakers: ['ada-quill'],
        figures: [['boats_lost', 'more than a hundred', 100, null, 'avalon']],
      },
      // Offsets count code points: the ship before it is one.
      {
        statement: 'nothing-decided',
        article: 'gazette-2024-04-02',
        text: 'Its spokesman said … Nothing is decided',
        start: 178,
        end: 217,
        segments: 2,
        via: [],
        speakers: ['gazette-spokesman', 'port-authority'],
        figures: [],
      },
    ]);
  });

  it('an article, found by the words of its title and quotations, its text apart', async () => {
    await load(files(), FIRST, texts);
    expect(
      await read(
        `MATCH (a:Article {key: 'courier-2024-04-03'})-[:HAS_TEXT]->(t), (a)-[:PUBLISHED_BY]->(o), (a)-[:CREDITED_TO]->(c)
         RETURN t.text AS text, o.key AS outlet, c.key AS credit, a.publishedAsc AS asc, a.publishedDesc AS desc, a.searchText AS words, a.addedAt AS added`,
      ),
    ).toEqual([
      {
        text: TEXTS.courier,
        outlet: 'courier',
        credit: 'tidewire',
        asc: '2024-04-03',
        desc: '2024-04-03',
        words: 'mayor harbour shut | the harbour is to shut in mai | we lost over 120 boat',
        added: FIRST.toISOString(),
      },
    ]);
  });

  it('a relation that holds both ways is one, whichever end is named first', async () => {
    await load(files());
    const turned = changed(({ statements: { relations } }) => {
      [relations[0]!.from, relations[0]!.to] = [relations[0]!.to, relations[0]!.from];
    });
    expect(await load(turned, LATER)).toMatchObject({ added: 0, changed: 0 });
    expect(await read('MATCH ()-[r:CONTRADICTS]->() RETURN count(r) AS n')).toEqual([{ n: 1 }]);
  });
});

describe('loading again', () => {
  it('changes nothing at all', async () => {
    await load(files(), FIRST, texts);
    const before = await dump(graph.runner);
    const report = await load(files(), LATER, texts);
    expect(report).toMatchObject({ added: 0, changed: 0, unchanged: 28, texts: 0 });
    expect(await dump(graph.runner)).toEqual(before);
  });

  it('changes nothing where the same things are named by id', async () => {
    await load(files());
    const before = await dump(graph.runner);
    await load(
      changed(({ statements: { statements: all, relations } }) => {
        all[0]!.speakers = [idOf('actor', 'ada-quill')];
        all[0]!.positions = [idOf('position', 'ada-quill/mayor')];
        all[0]!.topics = [idOf('topic', 'harbour')];
        all[0]!.quotations[0]!.article = idOf('article', 'gazette-2024-04-02');
        all[1]!.quotations[0]!.via = [idOf('actor', 'tidewire')];
        relations[0]!.to = idOf('statement', 'harbour-closes');
      }).slice(2),
      LATER,
    );
    expect(await dump(graph.runner)).toEqual(before);
  });

  it('updates what has changed, and nothing else', async () => {
    await load(files());
    const before = await dump(graph.runner);
    const report = await load(
      changed(({ statements: { statements: all } }) => (all[0]!.gist = 'The harbour closes in May.')),
      LATER,
    );
    expect(report).toMatchObject({ added: 0, changed: 1, unchanged: 27 });
    const after = await dump(graph.runner);
    const [was, is] = [missing(before, after), missing(after, before)];
    expect([was.length, is.length]).toEqual([1, 1]);
    expect(JSON.parse(is[0]!)).toMatchObject({
      labels: ['Statement'],
      props: {
        gist: 'The harbour closes in May.',
        searchText: expect.stringContaining('the harbour close in mai |'),
        addedAt: FIRST.toISOString(),
        changedAt: LATER.toISOString(),
      },
    });
  });

  it('counts a statement as changed when one of its figures has, or one of its relations', async () => {
    await load(files());
    await load(
      changed(({ statements: { statements: all } }) => (all[1]!.quotations[1]!.figures![0]!.lower = 121)),
      LATER,
    );
    expect((await statement('boats-lost'))['changedAt']).toBe(LATER.toISOString());
    expect((await statement('harbour-closes'))['changedAt']).toBe(FIRST.toISOString());
    await load(
      changed(({ statements: { statements: all, relations } }) => {
        all[1]!.quotations[1]!.figures![0]!.lower = 121;
        relations[1]!.reason = 'It was asked.';
      }),
      LATER,
    );
    expect((await statement('harbour-closes'))['changedAt']).toBe(LATER.toISOString());
    expect((await statement('authority-silent'))['changedAt']).toBe(LATER.toISOString());
    expect(await read('MATCH (:Statement)-[r:RESPONDS_TO]->() RETURN r.reason AS reason, r.addedAt AS addedAt')).toEqual([
      { reason: 'It was asked.', addedAt: FIRST.toISOString() },
    ]);
  });

  it('adds quotations of another file to those that are there', async () => {
    const [first, second] = [statements(), statements()];
    const courier = second.statements[0]!.quotations.splice(1);
    second.statements[0]!.discrepancies = [];
    await load([...files().slice(0, 2), { file: 'gazette.json', records: second }]);
    expect(await statement('harbour-closes')).toMatchObject({
      independentReports: 1,
      searchText: 'the harbour will close in mai | the harbour will close in mai',
    });
    await load([{ file: 'courier.json', records: { statements: [{ ...first.statements[0], quotations: courier }] } }], LATER);
    expect(await statement('harbour-closes')).toMatchObject({
      independentReports: 2,
      searchText: 'the harbour will close in mai | the harbour will close in mai | the harbour is to shut in mai',
      addedAt: FIRST.toISOString(),
      changedAt: LATER.toISOString(),
    });
    // And the discrepancy, which the second file lists, may name quotations of the first.
    const all = await dump(graph.runner, { leaveOut: ['changedAt', 'addedAt', 'file'] });
    await graph.wipe();
    await load(files());
    expect(await dump(graph.runner, { leaveOut: ['changedAt', 'addedAt', 'file'] })).toEqual(all);
  });

  it('a file replaces the discrepancies that it listed before', async () => {
    await load(files());
    await load(
      changed(({ statements: { statements: all } }) => {
        all[0]!.discrepancies = [{ ...all[0]!.discrepancies![0]!, kind: 'DATE' }];
      }),
      LATER,
    );
    expect(await read('MATCH (s)-[:DIFFERS]->(d)-[:SIDE]->() RETURN d.kind AS kind, count(*) AS n')).toEqual([{ kind: 'DATE', n: 2 }]);
    expect((await statement('harbour-closes'))['changedAt']).toBe(LATER.toISOString());
  });

  it('keeps what people have decided', async () => {
    await load(files());
    await graph.runner.write('test.review', (tx) =>
      tx.run({
        name: 'test.review',
        text: `MATCH (s:Statement {key: 'harbour-closes'})<-[r:RESPONDS_TO]-() SET s.reviewStatus = 'CONFIRMED', r.reviewStatus = 'REJECTED'`,
      }),
    );
    await load(files(), LATER);
    await load(
      changed(({ statements: { statements: all, relations } }) => {
        all[0]!.gist = 'It closes.';
        relations[1]!.reason = 'It was asked.';
      }),
      LATER,
    );
    expect(await statement('harbour-closes')).toMatchObject({ gist: 'It closes.', reviewStatus: 'CONFIRMED' });
    expect(await read('MATCH ()-[r:RESPONDS_TO]->() RETURN r.reviewStatus AS status, r.reason AS reason')).toEqual([
      { status: 'REJECTED', reason: 'It was asked.' },
    ]);
  });

  it('an article that is credited to another: its quotations are through that one, wherever they are from', async () => {
    await load(files());
    await load([changed(({ articles: { articles: all } }) => (all[1]!.credits = []))[1]!], LATER);
    expect(await statement('boats-lost')).toMatchObject({ independentReports: 2, changedAt: LATER.toISOString() });
    expect(await read(`MATCH (:Article {key: 'courier-2024-04-03'})-[:CONTAINS]->()-[v:VIA]->() RETURN count(v) AS n`)).toEqual([{ n: 0 }]);
    await load(files(), LATER);
    expect(await statement('boats-lost')).toMatchObject({ independentReports: 1 });
  });

  it('an agency of another country: the posts at it serve that one', async () => {
    await load(files());
    const moved = people();
    moved.actors.push({ type: 'COUNTRY', key: 'lyonesse', name: 'Lyonesse', aliases: [], code: 'LY' });
    moved.actors[1]!.country = 'lyonesse';
    await load([{ file: 'people.json', records: moved }], LATER);
    expect(await read('MATCH (p:Position)-[:FOR]->(c) RETURN c.code AS code')).toEqual([{ code: 'LY' }]);
  });

  it('a post that is no longer held goes, unless something was said in it', async () => {
    const twice = people();
    twice.actors[3]!.positions!.push({ key: 'chair', title: 'Chair', agency: 'port-authority', from: '2021-01-01' });
    await load([{ file: 'people.json', records: twice }, ...files().slice(1)]);
    const none = people();
    none.actors[3]!.positions = [];
    await load([{ file: 'people.json', records: none }], LATER);
    expect(await read('MATCH (p:Position) RETURN p.title AS title, EXISTS { (p)<-[:HOLDS]-() } AS held')).toEqual([
      { title: 'Mayor', held: false },
    ]);
  });

  it('two at once leave what one leaves', async () => {
    await Promise.all([load(files()), load(files()), load(files())]);
    const three = await dump(graph.runner);
    await graph.wipe();
    await load(files());
    expect(three).toEqual(await dump(graph.runner));
  });
});

describe('texts', () => {
  const stored = () => read('MATCH (a:Article)-[:HAS_TEXT]->(t) RETURN a.key AS key, t.text AS text ORDER BY key');

  it('come later, stay when they are not given, and go when the article is cleaned to another one', async () => {
    await load(files());
    expect(await stored()).toEqual([]);
    expect(await load(files(), LATER, texts)).toMatchObject({ texts: 2, unchanged: 28 });
    const before = await dump(graph.runner);
    await load(files(), LATER);
    expect(await dump(graph.runner)).toEqual(before);
    await load(changed(({ articles: { articles: all } }) => (all[0]!.textHash = 'a'.repeat(64))).slice(1, 2), LATER);
    expect(await stored()).toEqual([{ key: 'courier-2024-04-03', text: TEXTS.courier }]);
  });

  it('are refused where their hash is another', async () => {
    expect(await refusal(load(files(), FIRST, new Map([['b'.repeat(64), 'x']])))).toMatchObject({ code: 'BAD_TEXT' });
    expect(await dump(graph.runner)).toEqual([]);
  });

  it.each([
    ['given with the file', texts],
    ['stored before', undefined],
  ])('hold quotations to their words: text %s', async (_, given) => {
    await load(files().slice(0, 2), FIRST, texts);
    const before = await dump(graph.runner);
    const moved = changed(({ statements: { statements: all } }) => {
      const one = all[1]!.quotations[0]!.segments[0]!;
      all[1]!.quotations[0]!.segments = [{ ...one, start: one.start + 2, end: one.end + 2 }];
      all[3]!.quotations[0]!.segments = [{ ...all[3]!.quotations[0]!.segments[0]!, exact: 'Nothing is debated' }];
    });
    const error = await refusal(load(moved.slice(2), LATER, given));
    expect(error.code).toBe('BAD_ANCHOR');
    expect(error.message).toContain(
      'statements[1] (boats-lost) quotations[0].segments[0]: the text has " lost more than a hundred boats,”" at 84 to 117',
    );
    expect(error.details['problems']).toMatchObject([
      {
        record: 'statements[1] (boats-lost)',
        article: idOf('article', 'gazette-2024-04-02'),
        quotation: idOf('quotation', 'boats-lost/gazette-2024-04-02'),
        expected: 'We lost more than a hundred boats',
        standsAt: [82],
      },
      { record: 'statements[3] (nothing-decided)', expected: 'Nothing is debated', found: 'Nothing is decided', standsAt: [] },
    ]);
    expect(await dump(graph.runner)).toEqual(before);
  });

  it('bear out what stands in them only once, at its place and with the words around it', async () => {
    await load(files().slice(0, 2), FIRST, texts);
    const around = changed(({ statements: { statements: all } }) => (all[2]!.quotations[0]!.segments[0]!.prefix = 'No: '));
    expect(await refusal(load(around.slice(2)))).toMatchObject({ code: 'BAD_ANCHOR' });
  });

  it('hold removed blocks to their end', async () => {
    const beyond = changed(({ articles: { articles: all } }) => (all[0]!.removed![0]!.at = 5000));
    expect(await refusal(load(beyond, FIRST, texts))).toMatchObject({
      code: 'BAD_RECORD',
      details: { file: 'articles.json', problems: [{ field: 'removed[0].at' }] },
    });
  });
});

describe('what is refused', () => {
  type Sets = Parameters<Parameters<typeof changed>[0]>[0];
  const bad: [title: string, change: (sets: Sets) => void, record: string, field: string][] = [
    [
      'a malformed record',
      ({ statements: { statements: all } }) => Object.assign(all[0]!, { act: 'SHOUT' }),
      'statements[0] (harbour-closes)',
      'act',
    ],
    ['a field that there is none of', ({ people: { actors } }) => Object.assign(actors[3]!, { born: 1970 }), 'actors[3] (ada-quill)', ''],
    [
      'an unknown speaker',
      ({ statements: { statements: all } }) => (all[2]!.speakers = ['nobody']),
      'statements[2] (authority-silent)',
      'speakers[0]',
    ],
    [
      'an unknown topic',
      ({ statements: { statements: all } }) => (all[0]!.topics = ['nothing']),
      'statements[0] (harbour-closes)',
      'topics[0]',
    ],
    [
      'an unknown measure',
      ({ statements: { statements: all } }) => (all[1]!.quotations[0]!.figures![0]!.measure = 'ships'),
      'statements[1] (boats-lost)',
      'quotations[0].figures[0].measure',
    ],
    [
      'an unknown article',
      ({ statements: { statements: all } }) => (all[1]!.quotations[1]!.article = 'nowhere'),
      'statements[1] (boats-lost)',
      'quotations[1].article',
    ],
    [
      'an unknown occasion',
      ({ statements: { statements: all } }) => (all[0]!.occasion = 'never'),
      'statements[0] (harbour-closes)',
      'occasion',
    ],
    [
      'an id of another kind',
      ({ statements: { statements: all } }) => (all[0]!.about = [idOf('topic', 'harbour')]),
      'statements[0] (harbour-closes)',
      'about[0]',
    ],
    [
      'an unknown statement in a relation',
      ({ statements: { relations } }) => (relations[0]!.from = 'unsaid'),
      'relations[0] (unsaid CONTRADICTS harbour-closes)',
      'from',
    ],
    [
      'a relation to itself',
      ({ statements: { relations } }) => (relations[1]!.from = 'harbour-closes'),
      'relations[1] (harbour-closes RESPONDS_TO harbour-closes)',
      'to',
    ],
    [
      'the same relation twice',
      ({ statements: { relations } }) => relations.push({ ...relations[0]!, from: 'harbour-closes', to: 'nothing-decided' }),
      'relations[2] (harbour-closes CONTRADICTS nothing-decided)',
      '',
    ],
    [
      'a post of someone else',
      ({ statements: { statements: all } }) => (all[0]!.speakers = ['port-authority']),
      'statements[0] (harbour-closes)',
      'positions[0]',
    ],
    [
      'an unknown post',
      ({ statements: { statements: all } }) => (all[0]!.positions = ['ada-quill/king']),
      'statements[0] (harbour-closes)',
      'positions[0]',
    ],
    [
      "today's post on yesterday's words",
      ({ people: { actors } }) => (actors[3]!.positions![0]!.from = '2024-04-05'),
      'statements[0] (harbour-closes)',
      'positions[0]',
    ],
    [
      'a figure with lower > upper',
      ({ statements: { statements: all } }) => Object.assign(all[1]!.quotations[0]!.figures![0]!, { upper: 99 }),
      'statements[1] (boats-lost)',
      'quotations[0].figures[0].lower',
    ],
    [
      'a period that ends before it begins',
      ({ statements: { statements: all } }) => Object.assign(all[1]!.quotations[0]!.figures![0]!, { from: '2024-04-02' }),
      'statements[1] (boats-lost)',
      'quotations[0].figures[0].from',
    ],
    [
      'a segment that is not as long as its words',
      ({ statements: { statements: all } }) => (all[1]!.quotations[0]!.segments[0]!.end += 1),
      'statements[1] (boats-lost)',
      'quotations[0].segments[0].end',
    ],
    [
      'segments out of order',
      ({ statements: { statements: all } }) => all[1]!.quotations[0]!.segments.push(segment('gazette', 'Harbour')),
      'statements[1] (boats-lost)',
      'quotations[0].segments[1].start',
    ],
    [
      'a discrepancy about what is no quotation of it',
      ({ statements: { statements: all } }) => (all[0]!.discrepancies![0]!.sides[0]!.quotations = ['nowhere']),
      'statements[0] (harbour-closes)',
      'discrepancies[0].sides[0].quotations[0]',
    ],
    [
      'a claim with an act that makes its own',
      ({ statements: { statements: all } }) => Object.assign(all[2]!, { act: 'ASSERTION' }),
      'statements[2] (authority-silent)',
      'claim',
    ],
    [
      'a date without precision',
      ({ statements: { statements: all } }) => Object.assign(all[0]!, { saidOnPrecision: null }),
      'statements[0] (harbour-closes)',
      'saidOnPrecision',
    ],
    [
      'a week from a Tuesday',
      ({ statements: { statements: all } }) => (all[1]!.saidOn = '2024-04-02'),
      'statements[1] (boats-lost)',
      'saidOn',
    ],
    ['a key twice', ({ statements: { statements: all } }) => (all[1]!.key = 'harbour-closes'), 'statements[1] (harbour-closes)', 'key'],
    [
      'two quotations of one article under one key',
      ({ statements: { statements: all } }) => all[0]!.quotations.push({ ...all[0]!.quotations[0]! }),
      'statements[0] (harbour-closes)',
      'quotations[2].key',
    ],
    [
      'a speaker twice',
      ({ statements: { statements: all } }) => (all[0]!.speakers = ['ada-quill', idOf('actor', 'ada-quill')]),
      'statements[0] (harbour-closes)',
      'speakers[1]',
    ],
    [
      'an outlet that is none',
      ({ articles: { articles: all } }) => (all[0]!.outlet = 'ada-quill'),
      'articles[0] (gazette-2024-04-02)',
      'outlet',
    ],
    ['a country that is none', ({ people: { actors } }) => (actors[1]!.country = 'gazette'), 'actors[1] (town-hall)', 'country'],
    ['a parent that is no agency', ({ people: { actors } }) => (actors[2]!.parent = 'avalon'), 'actors[2] (port-authority)', 'parent'],
    [
      'a post at no agency',
      ({ people: { actors } }) => (actors[3]!.positions![0]!.agency = 'gazette'),
      'actors[3] (ada-quill)',
      'positions[0].agency',
    ],
    [
      'an affiliation with a person',
      ({ people: { actors } }) => (actors[5]!.affiliation = 'ada-quill'),
      'actors[5] (gazette-spokesman)',
      'affiliation',
    ],
    ['a name without a letter', ({ people: { actors } }) => (actors[4]!.name = '—'), 'actors[4] (a-quill)', 'name'],
    [
      'the code of another country',
      ({ people: { actors } }) => actors.push({ type: 'COUNTRY', key: 'albion', name: 'Albion', aliases: [], code: 'AV' }),
      'actors[10] (albion)',
      'code',
    ],
    [
      'the Wikidata item of another',
      ({ people: { actors } }) => actors.push({ type: 'PERSON', key: 'ada-again', name: 'Ada', wikidataId: 'Q1000001' }),
      'actors[10] (ada-again)',
      'wikidataId',
    ],
    [
      'the address of another article',
      ({ articles: { articles: all } }) => {
        for (const article of all.slice(0, 2)) article.url = 'https://gazette.example/1';
      },
      'articles[1] (courier-2024-04-03)',
      'url',
    ],
    [
      'removed blocks out of order',
      ({ articles: { articles: all } }) => all[0]!.removed!.push({ reason: 'caption', text: 'A boat', at: 3 }),
      'articles[0] (gazette-2024-04-02)',
      'removed[1].at',
    ],
  ];

  it.each(bad)('%s', async (_, change, record, field) => {
    const file = record.startsWith('actors') ? 'people.json' : record.startsWith('articles') ? 'articles.json' : 'statements.json';
    const error = await refusal(load(changed(change)));
    expect(error.code).toBe('BAD_RECORD');
    expect(error.details).toMatchObject({ file, count: 1, problems: [{ record, field }] });
    expect(error.message).toContain(`${file} was not loaded, nothing of it`);
    // Nothing of that file is there, and the files before it stay.
    const there = { 'people.json': [0, 0], 'articles.json': [10, 0], 'statements.json': [10, 2] }[file];
    expect(
      await read('RETURN [COUNT { (:Actor) }, COUNT { (:Article) }] AS there, COUNT { (:Statement|Quotation|Figure|Discrepancy) } AS said'),
    ).toEqual([{ there, said: 0 }]);
  });

  it('what the graph has as another type, or under another country', async () => {
    await load(files());
    const error = await refusal(
      load([
        {
          file: 'more.json',
          records: {
            actors: [
              { type: 'OUTLET', key: 'ada-quill', name: 'Ada' },
              { type: 'COUNTRY', key: 'albion', name: 'Albion', code: 'AV' },
            ],
          },
        },
      ]),
    );
    expect(error.details).toMatchObject({ problems: [{ field: 'type' }, { field: 'code' }] });
  });

  it('an address that an article of the graph has', async () => {
    const url = 'https://gazette.example/1';
    await load([{ file: 'first.json', records: { articles: [{ key: 'first', title: null, url }] } }]);
    const error = await refusal(load([{ file: 'second.json', records: { articles: [{ key: 'second', title: null, url }] } }]));
    expect(error.details).toMatchObject({ problems: [{ record: 'articles[0] (second)', field: 'url' }] });
    // It may be passed on.
    const articles = [
      { key: 'first', title: null, url: null },
      { key: 'second', title: null, url },
    ];
    expect(await load([{ file: 'second.json', records: { articles } }], LATER)).toMatchObject({ added: 1, changed: 1 });
  });

  it('two files of one load that have the same thing differently', async () => {
    const other = { topics: [{ key: 'harbour', name: 'Harbours' }] } satisfies RecordSetInput;
    const error = await refusal(load([...files(), { file: 'other.json', records: other }]));
    expect(error.message).toContain('topics[0] (harbour): people.json, loaded just before, has it otherwise');
    // By itself the second file would be an update.
    expect(await load([{ file: 'other.json', records: other }], LATER)).toMatchObject({ changed: 1 });
  });

  it('all that is wrong in a file at once, the first twenty in words', async () => {
    const topics = Array.from({ length: 30 }, () => ({ key: 'No Key', name: '' }));
    const error = await refusal(load([{ file: 'topics.json', records: { topics } }]));
    expect(error.details).toMatchObject({ count: 60 });
    expect(error.details['problems']).toHaveLength(20);
    expect(error.message).toContain('60 things are wrong');
    expect(error.message).toContain('… and 40 more');
  });

  it.each([[null], ['text'], [[]], [{ people: [] }]])('what is no set of records: %j', async (records) => {
    expect(await refusal(load([{ file: 'odd.json', records }]))).toMatchObject({ code: 'BAD_RECORD', details: { file: 'odd.json' } });
  });
});

describe('a large file', () => {
  it('takes few round trips', async () => {
    await load(files());
    graph.queries.length = 0;
    await load([{ file: 'many.json', records: manyStatements(1200) }]);
    expect(graph.queries.length).toBeLessThan(80);
    expect(await read('MATCH (s:Statement) RETURN count(s) AS n')).toEqual([{ n: 1204 }]);
  });

  it('that is killed in the middle leaves nothing, and the next load completes it', async () => {
    const sets = [...files(), { file: 'many.json', records: manyStatements(1200) }];
    await load(sets);
    const whole = await dump(graph.runner, { leaveOut: ['addedAt', 'changedAt'] });
    await graph.wipe();

    const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('./kill.child.ts', import.meta.url))], {
      env: { ...process.env, DICTUM_TEST_DATABASE: JSON.stringify(testAddress()) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    for await (const chunk of child.stdout) {
      said += String(chunk);
      // Statements are in, what they are linked with is not.
      if (said.includes('many.json')) child.kill('SIGKILL');
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    expect(child.signalCode).toBe('SIGKILL');
    expect(await read(`MATCH (s:Statement) RETURN count(s) AS n`)).toEqual([{ n: 4 }]);
    await load(sets);
    expect(await dump(graph.runner, { leaveOut: ['addedAt', 'changedAt'] })).toEqual(whole);
  });
});
