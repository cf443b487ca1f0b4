import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRecords } from '../../src/records/load.ts';
import { idOf } from '../../src/relay/id.ts';
import { originals, withoutOriginals } from '../seed/originals.ts';
import { post, testServer } from '../server/support/server.ts';
import type { Data } from '../support/execute.ts';
import { operation } from './cases.ts';
import { fiction } from './fiction.ts';
import { seeded, type Seeded } from './seeded.ts';

/** What a reader of the five articles knows of them, asked for over HTTP. */
let graph: Seeded;
beforeAll(async () => {
  graph = await seeded();
}, 240_000);
afterAll(() => graph.close());

const article = (number: string) => idOf('article', `seed-${number}`);
const statement = (key: string) => idOf('statement', key);

const STATEMENT = `query($id: ID!) { statement(id: $id) {
  gist act claim saidOn saidOnPrecision independentReports speakers { name } position { title agency { name } country { code } } occasion { name }
  quotations(first: 100) { nodes { text speakerText speakers { name } article { id } figures { text lower upper approximate measure { key } of { name } } } }
  discrepancies { kind sides { value quotations { article { id } } } } relations { kind statement { id } }
} }`;
const read = async (key: string): Promise<Data> => (await graph.ask(STATEMENT, { id: statement(key) })).statement;

/** The words in which each article renders a statement. */
const renderings = ({ quotations }: Data): [string, string][] =>
  quotations.nodes.map((quotation: Data) => [quotation.article.id, quotation.text]);

const RENDERED = `query($text: String!, $article: ID!) {
  quotations(first: 100, filter: { text: $text, articles: [$article] }) { nodes { text statement { id gist } } } }`;
/** The statements that an article renders in these words. */
async function renderedBy(number: string, words: string): Promise<string[]> {
  const { quotations } = await graph.ask(RENDERED, { text: `"${words}"`, article: article(number) });
  return quotations.nodes.map((quotation: Data) => quotation.statement.id);
}

describe('prisoners who “could not be saved”', () => {
  it('are one statement of four articles, two ways of saying it, and one discrepancy of wording', async () => {
    const found = await read('zelenskyy-captured-soldiers-could-not-be-saved');
    expect(found).toMatchObject({
      act: 'ASSERTION',
      saidOn: '2024-12-27',
      saidOnPrecision: 'DAY',
      speakers: [{ name: 'Volodymyr Zelenskyy' }],
      position: { title: 'President', agency: null, country: { code: 'UA' } },
      occasion: { name: 'Daily address of Volodymyr Zelenskyy' },
    });
    expect(renderings(found).sort()).toEqual(
      [
        [article('000'), 'Our soldiers managed to capture them … But they were very seriously wounded and could not be saved.'],
        [article('001'), 'Our soldiers managed to take them prisoner. But they were very seriously wounded and could not be resuscitated'],
        [article('002'), 'could not be resuscitated despite efforts by Ukrainian forces'],
        [article('003'), 'Our soldiers managed to capture them. But they were very seriously injured and could not be saved'],
      ].sort(),
    );
    const [{ kind, sides }] = found.discrepancies;
    expect(kind).toBe('WORDING');
    expect(sides.map((side: Data) => [side.value, side.quotations.map((quotation: Data) => quotation.article.id).sort()])).toEqual([
      ['could not be saved', [article('000'), article('003')].sort()],
      ['could not be resuscitated', [article('001'), article('002')].sort()],
    ]);
  });

  it('are found by either word', async () => {
    const ids = async (text: string) => {
      const { statements } = await graph.ask(operation('who-said-it'), { text });
      return statements.nodes.map(({ id }: Data) => id);
    };
    expect(await ids('could not be saved')).toEqual([statement('zelenskyy-captured-soldiers-could-not-be-saved')]);
    expect(await ids('could not be resuscitated')).toEqual([statement('zelenskyy-captured-soldiers-could-not-be-saved')]);
  });
});

describe('statements that several articles have', () => {
  it.each([
    [
      'expendable',
      [
        ['000', 'expendable troops'],
        ['001', 'troops as expendable'],
        ['003', 'can be sacrificed'],
        ['004', 'expendable'],
      ],
    ],
    [
      'the massive assaults',
      [
        ['003', 'massive assaults'],
        ['004', 'human wave tactics'],
      ],
    ],
    [
      'the suicides',
      [
        ['001', 'taking their own lives'],
        ['004', 'chose suicide'],
      ],
    ],
    [
      'the thousand',
      [
        ['000', 'more than a thousand'],
        ['001', 'over 1,000'],
        ['003', 'more than a thousand'],
        ['003', 'more than 1,000 people'],
      ],
    ],
    [
      'Ukraine’s 12,000',
      [
        ['000', 'approximately 12,000'],
        ['003', '12,000 North Korean soldiers'],
      ],
    ],
    [
      'minimal protection',
      [
        ['000', 'minimal protection'],
        ['001', 'minimal protection'],
        ['002', 'inadequate protection'],
        ['003', 'minimal protection'],
      ],
    ],
    [
      'the losses',
      [
        ['001', 'very significant'],
        ['003', 'a lot of losses'],
      ],
    ],
    [
      'Zelenskyy’s count of December 23',
      [
        ['002', 'over 3,000'],
        ['003', 'nearly 3,000'],
      ],
    ],
    [
      'no confirmation',
      [
        ['002', 'officially recognized'],
        ['003', 'have confirmed the presence'],
      ],
    ],
  ] as [string, [string, string][]][])('are one: %s', async (_, passages) => {
    const found = await Promise.all(passages.map(([number, words]) => renderedBy(number, words)));
    for (const ids of found) expect(ids).toHaveLength(1);
    expect(new Set(found.flat()).size).toBe(1);
  });

  it('are as many as what is said where one passage says more', async () => {
    for (const [number, one, other] of [
      ['003', 'a lot of losses', 'not at all interested'],
      ['002', '100 North Korean fatalities', 'nearly 1,000 injuries'],
      ['004', 'continues to invest', 'hiring soldiers'],
      ['003', 'dispatch new units', 'drones that have become'],
    ] as const) {
      const [[a], [b]] = await Promise.all([renderedBy(number, one), renderedBy(number, other)]);
      expect([a, b]).toEqual([expect.any(String), expect.any(String)]);
      expect(a).not.toBe(b);
    }
  });

  it('keep whom each article names where a person speaks for a capital', async () => {
    const { speakers, quotations } = await read('kirby-thousand-casualties');
    expect(speakers).toEqual([{ name: 'John Kirby' }]);
    expect(
      quotations.nodes.filter(({ speakerText }: Data) => speakerText === 'Washington').map((quotation: Data) => quotation.speakers),
    ).toEqual([[{ name: 'United States' }]]);
  });
});

describe('numbers', () => {
  it('are three counts of Zelenskyy’s, kept apart, each an update of the one before', async () => {
    const { figureSeries } = await graph.ask(operation('figure-series'), {
      measure: 'killed_or_wounded',
      of: idOf('actor', 'north-korea'),
    });
    const { points } = figureSeries.find(({ claimant }: Data) => claimant.name === 'Volodymyr Zelenskyy');
    expect(
      points.map(({ asOf, lower, upper, figures }: Data) => [asOf, lower, upper, figures.map(({ text }: Data) => text).sort()]),
    ).toEqual([
      ['2024-12-23', 3000, null, ['nearly 3,000', 'over 3,000 soldiers']],
      ['2025-01-05', 3800, 3800, ['3,800']],
      ['2025-01-09', 4000, 4000, ['4,000', '4,000', '4,000 soldiers']],
    ]);
    const updates = async (key: string) =>
      (await read(key)).relations.filter(({ kind }: Data) => kind === 'UPDATES').map((relation: Data) => relation.statement.id);
    expect(await updates('zelenskyy-4000-casualties')).toEqual([statement('zelenskyy-3800-casualties')]);
    expect(await updates('zelenskyy-3800-casualties')).toEqual([statement('zelenskyy-3000-casualties')]);
    expect(await updates('zelenskyy-3000-casualties')).toEqual([]);
  });

  it('are a thousand dead in one article, killed or injured in the others', async () => {
    const { quotations, discrepancies } = await read('kirby-thousand-casualties');
    const { sides } = discrepancies.find(({ kind }: Data) => kind === 'MEASURE');
    expect(
      sides.map((side: Data) => [side.value, [...new Set(side.quotations.map((quotation: Data) => quotation.article.id))].sort()]),
    ).toEqual([
      ['died', [article('000')]],
      ['killed or injured', [article('001'), article('003')].sort()],
    ]);
    const measures = quotations.nodes.flatMap((quotation: Data) =>
      quotation.figures.map(({ measure, lower, upper }: Data) => [quotation.article.id, measure.key, lower, upper]),
    );
    expect(measures.filter(([id]: string[]) => id === article('000'))).toEqual([[article('000'), 'killed', 1000, null]]);
    expect(new Set(measures.filter(([id]: string[]) => id !== article('000')).map(([, key]: string[]) => key))).toEqual(
      new Set(['killed_or_wounded']),
    );
  });

  it('include the officers and generals among the 12,000', async () => {
    const { quotations } = await read('ukraine-12000-in-kursk');
    expect(quotations.nodes).toHaveLength(2);
    for (const { figures } of quotations.nodes)
      expect(figures.map(({ measure, lower, upper, of }: Data) => [measure.key, lower, upper, of.name])).toEqual([
        ['deployed', 12000, 12000, 'North Korea'],
        ['officers_deployed', 500, 500, 'North Korea'],
        ['generals_deployed', 3, 3, 'North Korea'],
      ]);
  });

  it('of unnamed speakers are theirs alone', async () => {
    for (const [measure, speaker, lower, upper] of [
      ['killed', 'one South Korean lawmaker', 100, 100],
      ['wounded', 'one South Korean lawmaker', 1000, 1000],
      ['killed_or_wounded', 'a US official', 200, 999],
    ] as const) {
      const { figureSeries } = await graph.ask(operation('figure-series'), { measure, of: null });
      const { claimant, points } = figureSeries.find(({ claimant }: Data) => claimant.name === speaker);
      expect(claimant.__typename).toBe('AnonymousSource');
      expect(points).toMatchObject([{ lower, upper, approximate: true }]);
    }
  });
});

describe('not saying', () => {
  it('is one statement of Russia and North Korea, which says what it does not confirm', async () => {
    const found = await read('russia-and-north-korea-do-not-confirm-presence');
    expect(found).toMatchObject({
      act: 'NON_CONFIRMATION',
      claim: 'North Korean soldiers are present in the war on the Russian side.',
      speakers: [{ name: 'Russia' }, { name: 'North Korea' }],
    });
    expect(
      renderings(found)
        .map(([id]) => id)
        .sort(),
    ).toEqual([article('002'), article('003')].sort());
    const { statements } = await graph.ask(operation('silence'), { about: [idOf('actor', 'north-korea')] });
    expect(statements.nodes.map(({ gist }: Data) => gist)).toContain(found.gist);
  });

  it('is no denial: none of the articles has one', async () => {
    const { statements } = await graph.ask('{ statements(filter: { acts: [DENIAL] }) { totalCount } }');
    expect(statements.totalCount).toBe(0);
  });
});

describe('what is not of an article', () => {
  it.each([
    ['000', ['reader comment']],
    ['001', []],
    ['002', []],
    ['003', ['photo caption', 'photo caption']],
    ['004', ['weather line', 'advertisement', 'photo caption']],
  ] as [string, string[]][])('was removed from %s, and is told: %j', async (number, reasons) => {
    const { node } = await graph.ask('query($id: ID!) { node(id: $id) { ... on Article { removed { reason text at } } } }', {
      id: article(number),
    });
    for (const reason of new Set(reasons))
      expect(node.removed.filter((block: Data) => block.reason === reason)).toHaveLength(reasons.filter((one) => one === reason).length);
    if (reasons.length === 0) expect(node.removed).toEqual([]);
    for (const { text, at } of node.removed) {
      expect(text.split(/\s+/).length).toBeLessThanOrEqual(13);
      expect(at).toBeGreaterThanOrEqual(0);
    }
  });

  it.each(['political sanctuary', 'Kenneth Taylor', 'Sputnik', 'Telegram channel', 'Los Angeles', 'advertisement'])(
    'is nobody’s statement: %s',
    async (text) => {
      const found = await graph.ask(
        'query($text: String!) { statements(filter: { text: $text }) { totalCount } quotations(filter: { text: $text }) { totalCount } }',
        { text },
      );
      expect(found).toEqual({ statements: { totalCount: 0 }, quotations: { totalCount: 0 } });
    },
  );
});

describe('search', () => {
  it.each([
    ['Zelenski', 'Person', 'Volodymyr Zelenskyy'],
    ['Pyongyang', 'Country', 'North Korea'],
    ['GUR', 'Agency', 'Main Directorate of Intelligence of Ukraine'],
    ['resusitated', 'Statement', 'The North Korean soldiers whom Ukrainian troops captured were too badly wounded to be kept alive.'],
    ['expendible', 'Statement', 'Russian and North Korean leaders treat the North Korean soldiers as expendable.'],
  ])('finds %s first', async (query, type, name) => {
    const [best] = (await graph.ask(operation('search'), { query })).search.edges;
    expect(best.node).toMatchObject({ __typename: type, [type === 'Statement' ? 'gist' : 'name']: name });
    expect(best.highlight).toMatch(/\*\*.+\*\*/);
  });

  it('suggests whom one has begun to type', async () => {
    const first = async (q: string) => (await graph.ask(operation('typeahead'), { q })).actors.nodes[0]?.name;
    expect(await first('the white h')).toBe('White House');
    expect(await first('zel')).toBe('Volodymyr Zelenskyy');
    expect(await first('ud')).toBe('Ukraine Defense Contact Group');
  });
});

describe('pages', () => {
  it('lead through a country’s statements forwards and backwards, each once', async () => {
    const between = { code: 'UA', from: '2024-12-01', to: '2025-01-31' };
    const walk = async (forward: boolean) => {
      const ids: string[] = [];
      for (let cursor: string | null = null; ;) {
        const page = forward ? { first: 5, after: cursor } : { last: 5, before: cursor };
        const { statements } = await graph.ask(operation('page'), { ...between, ...page });
        const here = statements.edges.map(({ node }: Data) => node.id as string);
        if (forward) ids.push(...here);
        else ids.unshift(...here);
        expect(statements.totalCount).toBe(28);
        const { hasNextPage, hasPreviousPage, startCursor, endCursor } = statements.pageInfo;
        if (!(forward ? hasNextPage : hasPreviousPage)) return ids;
        cursor = forward ? endCursor : startCursor;
      }
    };
    const forwards = await walk(true);
    expect(new Set(forwards).size).toBe(28);
    expect(await walk(false)).toEqual(forwards);
  });
});

describe.skipIf(withoutOriginals)('the articles’ texts (skipped where they are not at hand)', () => {
  const TEXTS = `{ articles(first: 10) { nodes { id text textHash quotations(first: 100) {
    nodes { anchor selector { start end exact prefix suffix } segments { start end exact prefix suffix } } } } } }`;

  it('are not given out: nobody has said that they may be', async () => {
    const { articles } = await graph.ask(TEXTS);
    expect(articles.nodes.map(({ text }: Data) => text)).toEqual([null, null, null, null, null]);
  });

  it('are given out where the server is told to, and bear every quotation out', async () => {
    const server = await testServer({ runner: graph.graph.runner, config: { showText: 'all' } });
    try {
      const { data } = (await post(server.url, { query: TEXTS })).answer as Data;
      expect(data.articles.nodes).toHaveLength(originals.length);
      for (const { text, textHash, quotations } of data.articles.nodes) {
        expect(createHash('sha256').update(text).digest('hex')).toBe(textHash);
        const points = [...text];
        expect(quotations.nodes.length).toBeGreaterThan(10);
        for (const { anchor, selector, segments } of quotations.nodes) {
          expect(anchor).toBe('EXACT');
          expect([selector.start, selector.end]).toEqual([segments[0].start, segments.at(-1).end]);
          for (const { start, end, exact, prefix, suffix } of [selector, ...segments]) {
            expect(points.slice(start, end).join('')).toBe(exact);
            expect(points.slice(0, start).join('').endsWith(prefix)).toBe(true);
            expect(points.slice(end).join('').startsWith(suffix)).toBe(true);
          }
        }
      }
    } finally {
      await server.close();
    }
  });
});

describe('an article that the five are not like', () => {
  beforeAll(async () => {
    await loadRecords(graph.graph.runner, [{ file: 'fiction', records: fiction.records }], { texts: fiction.texts });
  });

  it('is read by its address, with its text where the licence allows', async () => {
    const { article: found } = await graph.ask(operation('reader-by-url'), { url: 'https://example.org/news/1' });
    expect(found).toMatchObject({ title: 'Gulls accuse the port', text: fiction.text, outlet: null, removed: [] });
    expect(found.quotations).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: false } });
    for (const { anchor, selector } of found.quotations.nodes) {
      expect(anchor).toBe('EXACT');
      expect(selector.end).toBeGreaterThan(selector.start);
    }
  });

  it('has an accusation that was denied, and by whom', async () => {
    const { statements } = await graph.ask(operation('denied-accusations'), { about: ['FR'] });
    expect(statements.nodes).toEqual([
      {
        gist: 'The port of Calais takes the gulls’ fish.',
        speakers: [{ name: 'Ada Gull' }],
        inverseRelations: [
          {
            kind: 'DENIES',
            reason: 'The port denies what she accuses it of.',
            confidence: 1,
            statement: { gist: 'The port never took any fish.', saidOn: null, speakers: [{ name: 'Port of Calais' }] },
          },
        ],
      },
    ]);
    expect((await graph.ask(operation('denied-accusations'), { about: ['RU'] })).statements.nodes).toEqual([]);
  });
});
