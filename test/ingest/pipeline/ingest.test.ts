import { describe, expect, it } from 'vitest';
import { judgementsOf, undo } from '../../../src/domains/curation/curation.write.ts';
import type { Row, Runner } from '../../../src/graph/runner.ts';
import { sha256 } from '../../../src/ingest/clean/clean.ts';
import { readCandidates } from '../../../src/ingest/match/candidates.cypher.ts';
import { MATCHER } from '../../../src/ingest/match/match.ts';
import { dump } from '../../records/dump.ts';
import { freshGraph } from '../../support/database.ts';
import { CORRECTED, HARBOUR, ISLAND, take } from './articles.ts';

const graph = freshGraph();

const read = (text: string, params = {}): Promise<Row[]> => graph.runner.read({ name: 'test.read', text }, params);
const statements = () =>
  read(`MATCH (s:Statement)<-[:RENDERS]-(q) RETURN s.id AS id, s.key AS key, s.act AS act, s.saidOn AS saidOn, s.saidOnPrecision AS precision,
          collect(q.text) AS texts, COLLECT { MATCH (s)-[:SAID_BY]->(a) RETURN a.name } AS speakers ORDER BY s.key`);
const saying = async (words: string) =>
  (await statements()).filter(({ texts }) => (texts as string[]).some((text) => text.includes(words)));

describe('an article', () => {
  it('becomes statements with their speakers, dates, figures and evidence', async () => {
    const [result] = await take(graph.runner, [HARBOUR]);
    expect(result!.report!.outcome).toBe('NEW');
    expect(await saying('would not sail')).toMatchObject([{ speakers: ['Amina Wanjiru'], saidOn: '2025-03-06', precision: 'DAY' }]);
    expect(await saying('240 passengers')).toMatchObject([{ speakers: ['Amina Wanjiru'] }]);
    expect(await read(`MATCH (s:Statement {act: 'DECLINED_COMMENT'}) RETURN s.gist AS gist, s.claim AS claim`)).toEqual([
      { gist: 'Declined to comment on the state of the hull.', claim: 'The state of the hull.' },
    ]);
    expect(await saying('Nobody will board')).toMatchObject([{ speakers: ['Amina Wanjiru'] }]);
    expect(
      await read(`MATCH (p:Person {name: 'Amina Wanjiru'})-[:HOLDS]->(x)-[:FOR]->(c) RETURN x.title AS title, c.code AS country`),
    ).toEqual([{ title: 'Transport Minister', country: 'KE' }]);
    expect(
      await read(`MATCH (q:Quotation) WHERE q.text CONTAINS '240' MATCH (q)-[:GIVES]->(f) RETURN f.lower AS lower, f.upper AS upper`),
    ).toEqual([{ lower: 240, upper: 240 }]);
    expect(
      await read(
        `MATCH (a:Article)-[:HAS_TEXT]->(t) RETURN a.url AS url, a.outlet AS outlet, t.text CONTAINS 'three deep cracks' AS whole`,
      ),
    ).toMatchObject([{ url: HARBOUR.url, whole: true }]);
  });

  it('taken again changes nothing', async () => {
    await take(graph.runner, [HARBOUR, ISLAND]);
    const before = await dump(graph.runner);
    const again = await take(graph.runner, [HARBOUR, ISLAND]);
    expect(again.map(({ report }) => report!.outcome)).toEqual(['UNCHANGED', 'UNCHANGED']);
    expect(await dump(graph.runner)).toEqual(before);
  });

  it('whose text was corrected keeps its statements and the hashes of both texts', async () => {
    const [first] = await take(graph.runner, [HARBOUR]);
    const kept = await saying('would not sail');
    const [second] = await take(graph.runner, [CORRECTED]);
    expect(second!.report).toMatchObject({ outcome: 'CORRECTED', article: { id: first!.report!.article.id } });
    expect(await saying('would not sail')).toEqual(kept);
    const [article] = await read(
      `MATCH (a:Article)-[:HAS_TEXT]->(t) RETURN a.textHash AS hash, a.earlierTextHashes AS earlier, t.text AS text,
         COLLECT { MATCH (a)-[:CONTAINS]->(q) WHERE q.text CONTAINS 'would not sail' RETURN substring(t.text, q.start, q.end - q.start) = q.text } AS anchored`,
    );
    expect(article).toMatchObject({ earlier: [first!.report!.found!.records.set.article.textHash], anchored: [true] });
    expect(article!['hash']).toBe(sha256(String(article!['text'])));
  });

  it('in a dry run is found out about and not written', async () => {
    const [result] = await take(graph.runner, [HARBOUR], { dryRun: true });
    expect(result!.report!.written).toBeNull();
    expect(result!.report!.found!.records.claims.length).toBeGreaterThan(3);
    expect(await read('MATCH (n:Article|Statement|Actor|Judgement) RETURN n.id AS id')).toEqual([]);
  });

  it('in a dry run keeps no other waiting while the database answers, and has its turn all the same', async () => {
    let second = (): void => undefined;
    const asked = new Promise<void>((resolve) => (second = resolve));
    let times = 0;
    // What the first article asks last is answered once the second has asked it too.
    const runner: Runner = {
      ...graph.runner,
      read: async (query, params, options) => {
        if (query.name === readCandidates.name && ++times === 1) await asked;
        if (times === 2) second();
        return graph.runner.read(query, params, options);
      },
    };
    const results = await take(runner, [HARBOUR, ISLAND], { dryRun: true });
    expect(results.map(({ report }) => report!.article.title)).toEqual([HARBOUR.title, ISLAND.title]);
  });

  it('has gists that are read by themselves: what has no verb has that by which it is put', async () => {
    const text = [
      'The storm moved on to the north in the night, and the harbour of Port Ellery was opened again.',
      'Officials estimated the losses at about 900 houses. Governor Mary Hale said that the losses at sea were small.',
    ].join('\n\n');
    const [result] = await take(graph.runner, [{ text, publishedOn: '2025-04-12' }], { dryRun: true });
    const gists = result!.report!.found!.records.claims.map(({ record }) => record.gist);
    expect(gists).toContain('Estimated the losses at about 900 houses.');
    expect(gists).toContain('The losses at sea were small.');
  });

  it('that cannot be read is refused, and the rest go on', async () => {
    const results = await take(graph.runner, [{ text: '' }, { nothing: 1 }, HARBOUR]);
    expect(results.map(({ refusal }) => refusal?.index ?? null)).toEqual([0, 1, null]);
    expect(results[2]!.report!.outcome).toBe('NEW');
  });

  it('is not begun after the signal to stop, and what is gone on with ends the same as what never stopped', async () => {
    await take(graph.runner, [HARBOUR, ISLAND]);
    const whole = await dump(graph.runner);
    await graph.wipe();
    const stop = new AbortController();
    const [first, ...others] = await take(graph.runner, [HARBOUR, ISLAND], { signal: stop.signal, told: () => stop.abort() });
    expect(first!.report!.outcome).toBe('NEW');
    expect(others).toEqual([]);
    const rest = await take(graph.runner, [HARBOUR, ISLAND]);
    expect(rest.map(({ report }) => report!.outcome)).toEqual(['UNCHANGED', 'NEW']);
    expect(await dump(graph.runner)).toEqual(whole);
  });
});

describe('a statement that two articles report', () => {
  it('is one, by a judgement of the matcher that can be undone', async () => {
    await take(graph.runner, [HARBOUR, ISLAND]);
    const [one, ...others] = await saying('three deep cracks');
    expect(others).toEqual([]);
    expect(one!['texts']).toHaveLength(2);
    const [judgement] = await judgementsOf(graph.runner, String(one!['id']));
    expect(judgement).toMatchObject({ kind: 'SAME', by: MATCHER });
    await undo(graph.runner, judgement!.id, 'N. Ink');
    expect(await saying('three deep cracks')).toHaveLength(2);
    // What people took back is not joined again.
    await take(graph.runner, [CORRECTED]);
    expect(await saying('three deep cracks')).toHaveLength(2);
  });

  it('is by one speaker under one id, and an unnamed one is of its article alone', async () => {
    // What is remembered of names begins with the second article: before the first, nothing was ever written.
    const first = { text: 'Officials in Lima said on Thursday that another ferry would sail in the spring.', publishedOn: '2025-03-07' };
    await take(graph.runner, [first, HARBOUR, ISLAND]);
    expect(await read(`MATCH (p:Person) WHERE p.name ENDS WITH 'Wanjiru' RETURN p.name AS name`)).toEqual([{ name: 'Amina Wanjiru' }]);
    expect(await saying('share their food')).toMatchObject([{ speakers: ['a port official'] }]);
  });
});
