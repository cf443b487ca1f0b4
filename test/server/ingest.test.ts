import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Runner } from '../../src/graph/runner.ts';
import { CORRECTED, HARBOUR, ISLAND } from '../ingest/pipeline/articles.ts';
import { dump } from '../records/dump.ts';
import { testGraph, type TestGraph } from '../support/database.ts';
import { BEARER, post, testServer, type Answer, type TestServer } from './support/server.ts';

const INGEST = `mutation Ingest($input: IngestArticlesInput!) {
  ingestArticles(input: $input) {
    results {
      index outcome
      article { id title outlet { name isNew stored { name } } publishedOn text removed { reason text } stored { title statements { totalCount } } }
      statements {
        id gist act claim saidOn saidOnPrecision text mode cue speakerText extractor
        speakers { name type isNew stored { __typename name } }
        occasion { name kind date place }
        segments { start end exact }
        figures { measure text lower upper unit of { name } }
        matches { kind id gist score reason stored { id } }
        relations { kind gist }
        reasons
        stored { id gist independentReports quotations { totalCount } }
      }
      decisions { what outcome candidate score reasons }
    }
    userErrors { code field message }
  }
}`;

let graph: TestGraph;
let server: TestServer;
beforeAll(async () => {
  graph = await testGraph();
  // A cold database plans each query for the first time.
  server = await testServer({ runner: graph.runner, config: { limits: { queryTimeoutMs: 120_000 } } });
});
afterAll(async () => {
  await server.close();
  await graph.close();
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the answer's shape is what is looked at
type Taken = any;
const send = (input: object, headers: Record<string, string> = BEARER) =>
  post(server.url, { query: INGEST, variables: { input } }, headers);
async function take(input: object): Promise<Taken> {
  const { answer } = await send(input);
  expect(answer.errors).toBeUndefined();
  return answer.data!['ingestArticles'];
}
const codeOf = ({ errors }: Answer) => errors![0]!.extensions.code;
const saying = (result: Taken, words: string) => result.statements.find(({ text }: { text: string }) => text.includes(words));

describe('the mutation ingestArticles', () => {
  let before: string[];
  beforeAll(async () => {
    before = await dump(graph.runner);
  });

  it('does nothing without the token', async () => {
    for (const dryRun of [false, true]) {
      const { status, answer } = await send({ articles: [HARBOUR], dryRun }, {});
      expect([status, codeOf(answer)]).toEqual([401, 'UNAUTHENTICATED']);
    }
    expect(await dump(graph.runner)).toEqual(before);
  });

  it('tells what would be written, and writes nothing', async () => {
    const { results, userErrors } = await take({ articles: [HARBOUR, ISLAND], dryRun: true });
    expect(userErrors).toEqual([]);
    expect(results.map(({ index, outcome }: Taken) => [index, outcome])).toEqual([
      [0, 'NEW'],
      [1, 'NEW'],
    ]);
    const [{ article, decisions }] = results;
    expect(article).toMatchObject({
      title: HARBOUR.title,
      outlet: { name: HARBOUR.outlet, isNew: true, stored: null },
      publishedOn: HARBOUR.publishedOn,
      stored: null,
    });
    const sail = saying(results[0], 'would not sail');
    expect(sail).toMatchObject({
      act: 'ASSERTION',
      saidOn: '2025-03-06',
      saidOnPrecision: 'DAY',
      mode: 'INDIRECT',
      cue: 'said',
      speakers: [{ name: 'Amina Wanjiru', type: 'PERSON', isNew: true, stored: null }],
      stored: null,
    });
    expect([...article.text].slice(sail.segments[0].start, sail.segments[0].end).join('')).toBe(sail.segments[0].exact);
    expect(sail.reasons.join('\n')).toContain('Thursday');
    expect(saying(results[0], '240').figures).toMatchObject([{ text: expect.stringContaining('240'), lower: 240, upper: 240 }]);
    expect(decisions).toContainEqual(expect.objectContaining({ what: 'Amina Wanjiru', outcome: 'NEW' }));
    expect(await dump(graph.runner)).toEqual(before);
  });

  it('writes it, and answers with what the graph has then', async () => {
    const { results } = await take({ articles: [HARBOUR] });
    const [{ article, statements }] = results;
    expect(article).toMatchObject({ outlet: { stored: { name: HARBOUR.outlet } }, stored: { title: HARBOUR.title } });
    expect(article.stored.statements.totalCount).toBe(statements.length);
    for (const { id, gist, stored, speakers } of statements) {
      expect(stored).toMatchObject({ id, gist, quotations: { totalCount: 1 } });
      expect(speakers[0].stored.name).toBe(speakers[0].name);
    }
  });

  it('tells of another article which statements the graph has, by whom and why, before it joins them', async () => {
    const { results: tried } = await take({ articles: [ISLAND], dryRun: true });
    const own = saying(tried[0], 'cold as the sea');
    expect(own).toMatchObject({
      stored: null,
      speakers: [{ name: 'Amina Wanjiru', isNew: false, stored: { __typename: 'Person' } }],
      matches: [{ kind: 'SAME', gist: expect.stringContaining('as cold as the sea'), stored: { id: expect.any(String) } }],
    });
    expect(own.matches[0].reason).not.toBe('');

    const { results } = await take({ articles: [ISLAND] });
    const joined = saying(results[0], 'cold as the sea');
    expect(joined.matches).toEqual(own.matches);
    // Under whichever id, it is one statement now.
    expect(joined.stored).toMatchObject({ id: joined.matches[0].stored.id, independentReports: 2, quotations: { totalCount: 2 } });
  });

  it('takes the same again without changing anything', async () => {
    const had = await dump(graph.runner);
    const { results, userErrors } = await take({ articles: [HARBOUR, ISLAND] });
    expect(userErrors).toEqual([]);
    expect(results).toMatchObject([
      { outcome: 'UNCHANGED', statements: [], article: { title: HARBOUR.title, stored: { title: HARBOUR.title } } },
      { outcome: 'UNCHANGED' },
    ]);
    expect(await dump(graph.runner)).toEqual(had);
  });

  it('takes a corrected text for the same article', async () => {
    const { results } = await take({ articles: [CORRECTED] });
    expect(results).toMatchObject([{ outcome: 'CORRECTED' }]);
    expect(saying(results[0], '240').text).toContain('since Sunday');
  });

  it('reads pages, with what is known of them besides', async () => {
    const text = `<html><head><title>Bridge opens</title></head><body><nav>Home</nav><article><h1>Bridge opens</h1>${[
      'Mayor Ondine Falk said on Monday that the bridge over the river would open to traffic within a week.',
      'The bridge was closed in January, after a barge had struck one of its piers during a storm.',
      '“It is safer than it has ever been,” Falk told reporters at the town hall, where engineers showed their findings.',
    ]
      .map((paragraph) => `<p>${paragraph}</p>`)
      .join('')}</article></body></html>`;
    const { results } = await take({
      articles: [{ text, format: 'HTML', publishedOn: '2025-05-06', bylines: ['Ada Gull'], license: 'CC0-1.0', credits: ['Coast Wire'] }],
      dryRun: true,
    });
    expect(results[0].article).toMatchObject({ title: 'Bridge opens', publishedOn: '2025-05-06' });
    expect(results[0].article.text).not.toContain('Home');
    expect(saying(results[0], 'would open')).toMatchObject({ saidOn: '2025-05-05', speakers: [{ name: 'Ondine Falk' }] });
  });

  it('refuses what it cannot take, each with its field and the reason, and takes the rest', async () => {
    const german =
      'Die Ministerin sagte am Donnerstag, die Fähre werde vor dem Ende des Monats nicht auslaufen. Der Rumpf habe drei tiefe Risse, und die Maschine sei kalt wie die See. Niemand werde das Schiff betreten, solange sie im Amt sei.';
    const { results, userErrors } = await take({
      articles: [
        { text: '' },
        { text: german },
        { text: 'Too short.' },
        { text: HARBOUR.text, license: 'All you can eat, but ask before' },
        { text: `${'<div>'.repeat(2000)}The ferry stays in port.`, format: 'HTML' },
        { ...ISLAND },
      ],
    });
    expect(userErrors.map(({ code, field }: Taken) => [code, field])).toEqual([
      ['EMPTY', 'articles.0.text'],
      ['NOT_ENGLISH', 'articles.1.text'],
      ['NO_ARTICLE', 'articles.2.text'],
      ['BAD_RECORD', 'articles.3.license'],
      ['TOO_DEEP', 'articles.4.text'],
    ]);
    expect(userErrors[1].message).toContain('German');
    expect(results).toMatchObject([{ index: 5, outcome: 'UNCHANGED' }]);
  });

  it('takes an article that has more of something than a record holds', async () => {
    const herds = Array.from({ length: 70 }, (_, i) => `${i + 2} cows`).join(', ');
    const adverts = Array.from({ length: 600 }, (_, i) => `<aside>Advert ${i} ${'x'.repeat(700)}</aside>`).join('');
    const text = `<html><body><article><h1>Cows counted in the hills</h1><p>The farm ministry said on Monday that ${herds} had been counted in the hills.</p>
      <p>“${'The hills are green and the cows are many '.repeat(200)},” said Minister Odo Lind on Monday.</p></article>${adverts}</body></html>`;
    const { results, userErrors } = await take({ articles: [{ text, format: 'HTML', bylines: ['Ada Gull', 'x'.repeat(400)] }] });
    expect(userErrors).toEqual([]);
    expect(results).toMatchObject([{ outcome: 'NEW', article: { stored: { title: 'Cows counted in the hills' } } }]);
    expect(results[0].statements.flatMap(({ figures }: Taken) => figures).length).toBeGreaterThan(30);
  });

  it('refuses an article that fails inside, says so in the log, and goes on', async () => {
    let writes = 0;
    const runner: Runner = {
      ...graph.runner,
      write: (name, work, options) =>
        graph.runner.write(name, (tx) => (++writes === 1 ? Promise.reject(new Error('a fault of ours')) : work(tx)), options),
    };
    const faulty = await testServer({ runner });
    const articles = ['One', 'Two'].map((word) => ({ ...HARBOUR, url: null, text: `${HARBOUR.text}\n\n${word} more thing.` }));
    const query = `mutation ($input: IngestArticlesInput!) { ingestArticles(input: $input) { results { index } userErrors { code field message } } }`;
    const { answer } = await post(faulty.url, { query, variables: { input: { articles } } }, BEARER);
    await faulty.close();
    expect(answer.data!['ingestArticles']).toEqual({
      results: [{ index: 1 }],
      userErrors: [{ code: 'NOT_WRITTEN', field: 'articles.0', message: expect.not.stringContaining('fault of ours') }],
    });
    expect(faulty.logged()).toContain('a fault of ours');
  });

  it('refuses more than 100 articles, and values of no sense, before it takes any', async () => {
    const had = await dump(graph.runner);
    const fresh = { ...HARBOUR, url: 'https://daily.example/another', text: `${HARBOUR.text}\n\nMore soon.` };
    expect(codeOf((await send({ articles: Array(101).fill(fresh) })).answer)).toBe('BAD_USER_INPUT');
    expect(codeOf((await send({ articles: [fresh, { ...fresh, publishedOn: 'Monday' }] })).answer)).toBe('BAD_DATE');
    expect(codeOf((await send({ articles: [fresh, { ...fresh, url: 'ftp://daily.example' }] })).answer)).toBe('BAD_URL');
    expect(await take({ articles: [] })).toEqual({ results: [], userErrors: [] });
    expect(await dump(graph.runner)).toEqual(had);
  });

  it('says which articles it did not come to in time', async () => {
    const hasty = await testServer({ runner: graph.runner, config: { limits: { queryTimeoutMs: 100 } } });
    const articles = Array.from({ length: 60 }, (_, i) => ({ ...HARBOUR, url: null, text: `${HARBOUR.text}\n\nThis is page ${i}.` }));
    const query = `mutation ($input: IngestArticlesInput!) { ingestArticles(input: $input) { results { index } userErrors { code field } } }`;
    const { answer } = await post(hasty.url, { query, variables: { input: { articles, dryRun: true } } }, BEARER);
    await hasty.close();
    // Where the machine is slow, the first of them takes all of the time.
    if (answer.errors) expect(codeOf(answer)).toBe('TIMEOUT');
    else {
      const { results, userErrors } = answer.data!['ingestArticles'] as Record<'results' | 'userErrors', unknown[]>;
      expect(results.length + userErrors.length).toBe(60);
      expect(userErrors.at(-1)).toEqual({ code: 'NOT_REACHED', field: 'articles.59' });
    }
  });
});
