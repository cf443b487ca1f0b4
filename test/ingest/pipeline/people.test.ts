import { describe, expect, it } from 'vitest';
import { judge, type JudgementKind, judgementsOf, undo } from '../../../src/domains/curation/curation.write.ts';
import type { Row } from '../../../src/graph/runner.ts';
import { loadRecords } from '../../../src/records/load.ts';
import { MATCHER } from '../../../src/ingest/match/match.ts';
import { freshGraph } from '../../support/database.ts';
import { CORRECTED, HARBOUR, ISLAND, take } from './articles.ts';

const graph = freshGraph();

const MAINLAND = {
  url: 'https://mainland.example/ferry',
  title: 'No ferry this month',
  outlet: 'Mainland Post',
  publishedOn: '2025-03-08',
  text: `Kenyan Transport Minister Amina Wanjiru said on Thursday that the northern ferry would not sail before the end of the month.

“The engine is as cold as the sea and the hull has three deep cracks,” Wanjiru said at the pier.`,
};
/** The same, told of fewer boats. */
const counted = (url: string, outlet: string, count: string) => ({
  url,
  title: 'Boats lost in the storm',
  outlet,
  publishedOn: '2025-03-08',
  text: `Kenyan Transport Minister Amina Wanjiru said on Thursday that the winter storm had sunk ${count} fishing boats in the northern harbour at Lamu.

Nobody else spoke about the wooden piers.`,
});

const read = (text: string, params = {}): Promise<Row[]> => graph.runner.read({ name: 'test.read', text }, params);
/** Which statements have this, each with the outlets that tell it. */
const saying = (words: string) =>
  read(
    `MATCH (s:Statement)<-[:RENDERS]-(q) WHERE q.text CONTAINS $words
     WITH DISTINCT s
     RETURN s.id AS id, COLLECT { MATCH (s)<-[:RENDERS]-()<-[:CONTAINS]-()-[:PUBLISHED_BY]->(o) RETURN o.name ORDER BY o.name } AS outlets
     ORDER BY outlets`,
    { words },
  );
const outlets = async (words: string) => (await saying(words)).map((row) => row['outlets']);
const byPeople = (kind: JudgementKind, [a, b]: readonly Row[]) =>
  judge(graph.runner, { kind, a: String(a!['id']), b: String(b!['id']), by: 'N. Ink', reason: 'both are read' });
/** Takes back what the matcher joined. */
async function part(words: string): Promise<void> {
  const [one] = await saying(words);
  const [same] = (await judgementsOf(graph.runner, String(one!['id']))).filter(({ kind }) => kind === 'SAME');
  await undo(graph.runner, same!.id, 'N. Ink');
}
const differences = async () =>
  (await read('MATCH (:Statement)-[:DIFFERS]->(d) RETURN d.kind AS kind, d.extractor AS by')).map(({ kind, by }) => [kind, by]);

describe('what people judged', () => {
  it('to be different, no machine joins: not by another text of an article, and not by way of a third', async () => {
    await take(graph.runner, [HARBOUR, ISLAND]);
    expect(await saying('three deep cracks')).toHaveLength(1);
    await part('three deep cracks');
    await byPeople('DIFFERENT', await saying('three deep cracks'));
    await take(graph.runner, [CORRECTED]);
    expect(await saying('three deep cracks')).toHaveLength(2);
    await take(graph.runner, [MAINLAND]);
    const there = await saying('three deep cracks');
    expect(there.map((row) => (row['outlets'] as string[]).length).sort()).toEqual([1, 2]);
    // What would join both is there to be read.
    const about = (await Promise.all(there.map((row) => judgementsOf(graph.runner, String(row['id']))))).flat();
    expect(about.filter(({ kind, by }) => kind === 'UNSURE' && by === MATCHER)).not.toEqual([]);
    expect(about.filter(({ kind, by }) => kind === 'DIFFERENT' && by !== 'N. Ink')).toEqual([]);
  });

  it('to be no longer one, no machine joins again: not by another text of an article, and not by way of a third', async () => {
    await take(graph.runner, [HARBOUR, ISLAND]);
    await part('three deep cracks');
    await take(graph.runner, [CORRECTED]);
    expect(await saying('three deep cracks')).toHaveLength(2);
    await take(graph.runner, [MAINLAND]);
    expect((await outlets('three deep cracks')).map((names) => (names as string[]).length).sort()).toEqual([1, 2]);
  });

  it('to be one, stays so whatever the machine thinks of another text', async () => {
    await take(graph.runner, [HARBOUR, ISLAND]);
    const [food, sail] = [(await saying('share their food'))[0]!, (await saying('Nobody will board'))[0]!];
    await byPeople('SAME', [food, sail]);
    await take(graph.runner, [CORRECTED]);
    expect(await outlets('share their food')).toEqual([['Island Gazette', 'The Daily Harbour']]);
  });
});

describe('where renderings differ by a join of the matcher', () => {
  const [more, fewer] = [
    counted('https://daily.example/boats', 'The Daily Harbour', 'over 300'),
    counted('https://island.example/boats', 'Island Gazette', 'nearly 300'),
  ];

  it('is told no longer once the join is taken back, and again when people join them', async () => {
    await take(graph.runner, [more, fewer]);
    expect(await outlets('fishing boats')).toEqual([['Island Gazette', 'The Daily Harbour']]);
    expect(await differences()).toEqual([['FIGURE', MATCHER]]);
    await part('fishing boats');
    expect(await differences()).toEqual([]);
    await byPeople('SAME', await saying('fishing boats'));
    expect(await differences()).toEqual([['FIGURE', MATCHER]]);
  });

  it('stays when an article is corrected elsewhere', async () => {
    await take(graph.runner, [more, fewer]);
    await take(graph.runner, [{ ...fewer, text: fewer.text.replace('wooden piers', 'piers of wood') }]);
    expect(await outlets('fishing boats')).toEqual([['Island Gazette', 'The Daily Harbour']]);
    expect(await differences()).toEqual([['FIGURE', MATCHER]]);
  });
});

describe('an article that was corrected', () => {
  it('twice keeps the hashes of all its texts, and its first text is none that is unknown', async () => {
    const again = { ...CORRECTED, text: CORRECTED.text.replace('since Sunday', 'since Saturday') };
    await take(graph.runner, [HARBOUR, CORRECTED, again]);
    const [article] = await read('MATCH (a:Article) RETURN a.textHash AS hash, a.earlierTextHashes AS earlier, count(*) AS articles');
    expect(article!['earlier']).toHaveLength(2);
    expect(article!['earlier']).not.toContain(article!['hash']);
    // Back to the first: what it is now is not among what it was before.
    await take(graph.runner, [HARBOUR]);
    const [back] = await read('MATCH (a:Article) RETURN a.textHash AS hash, a.earlierTextHashes AS earlier');
    expect(new Set([back!['hash'], ...(back!['earlier'] as string[])])).toEqual(
      new Set([article!['hash'], ...(article!['earlier'] as string[])]),
    );
    expect(back!['earlier']).not.toContain(back!['hash']);
  });
});

describe('whom people recorded under a key of their own', () => {
  it('is who the gazetteer means: the country by its code, a person by the Wikidata item', async () => {
    await loadRecords(graph.runner, [
      {
        file: 'own.json',
        records: {
          actors: [
            { type: 'COUNTRY', key: 'ours', name: 'Our Kenya', code: 'KE' },
            { type: 'PERSON', key: 'the-president', name: 'Avul Pakir', wikidataId: 'Q9513' },
          ],
        },
      },
    ]);
    const kalam = {
      publishedOn: '2006-03-10',
      text: 'Indian President A. P. J. Abdul Kalam said on Thursday that the northern ferry would not sail before the end of the month.',
    };
    const results = await take(graph.runner, [HARBOUR, kalam]);
    expect(results.map(({ report, refusal }) => report?.outcome ?? refusal)).toEqual(['NEW', 'NEW']);
    expect(await read(`MATCH (c:Country {code: 'KE'})<-[:FOR]-()<-[:HOLDS]-(p) RETURN c.key AS country, p.name AS name`)).toEqual([
      { country: 'ours', name: 'Amina Wanjiru' },
    ]);
    expect(await read(`MATCH (a:Person {wikidataId: 'Q9513'}) RETURN a.key AS key, COUNT { (a)<-[:SAID_BY]-() } AS said`)).toEqual([
      { key: 'the-president', said: 1 },
    ]);
  });

  it('is found by name among hundreds whose names begin so', async () => {
    const actors = ['Wanjiru', ...Array.from({ length: 300 }, (_, i) => `Number${i}`)].map((last) => ({
      type: 'PERSON' as const,
      key: last.toLowerCase(),
      name: `Amina ${last}`,
    }));
    await loadRecords(graph.runner, [{ file: 'own.json', records: { actors } }]);
    await take(graph.runner, [HARBOUR]);
    expect(await read(`MATCH (p:Person {key: 'wanjiru'}) RETURN COUNT { (p)<-[:SAID_BY]-() } > 3 AS said`)).toEqual([{ said: true }]);
  });
});
