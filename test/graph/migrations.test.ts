import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anyWordQuery, everyWordQuery, prefixQuery, searchNames, searchText, searchWords } from '../../src/domains/search/words.ts';
import { shape } from '../../src/graph/migrations/0001-shape.cypher.ts';
import { readModel } from '../../src/graph/migrations/0002-read-model.cypher.ts';
import { migrate } from '../../src/graph/migrations/migrate.ts';
import { type TestGraph, testGraph } from '../support/database.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph();
});
afterAll(async () => {
  await forget('n.number > 2');
  await graph.close();
});

const read = (text: string) => graph.runner.read({ name: 'test.read', text });
const forget = (which: string) =>
  graph.runner.write('test.forget', (tx) => tx.run({ name: 'test.forget', text: `MATCH (n:Migration) WHERE ${which} DELETE n` }));

const made = [...shape.schema, ...readModel.schema];
const INDEXES = made.filter((text) => text.startsWith('CREATE')).length - made.filter((text) => text.startsWith('DROP')).length;

/** The graph as it was before any migration. */
async function unmigrate(): Promise<void> {
  const drop = async (what: 'INDEX' | 'CONSTRAINT') => {
    for (const { name } of await read(
      `SHOW ${what === 'INDEX' ? 'INDEXES' : 'CONSTRAINTS'} YIELD name, type WHERE type <> 'LOOKUP' RETURN name`,
    )) {
      await graph.runner.write('test.drop', (tx) => tx.run({ name: 'test.drop', text: `DROP ${what} ${String(name)}` }));
    }
  };
  await drop('CONSTRAINT');
  await drop('INDEX');
  await forget('true');
}

describe('migrate', () => {
  it('makes every constraint and index, and they are ready', async () => {
    await unmigrate();
    expect(await migrate(graph.runner, new Date('2025-01-01T00:00:00.000Z'))).toEqual({ applied: [1, 2] });
    const indexes = await read(`SHOW INDEXES YIELD name, type, state WHERE type <> 'LOOKUP' RETURN name, type, state ORDER BY name`);
    expect(indexes).toHaveLength(INDEXES);
    expect(new Set(indexes.map(({ state }) => state))).toEqual(new Set(['ONLINE']));
    expect(indexes.filter(({ type }) => type === 'FULLTEXT').map(({ name }) => name)).toEqual([
      'actorNames',
      'articleText',
      'everything',
      'occasionText',
      'officialTitles',
      'quotationText',
      'statementText',
      'topicText',
    ]);
    expect(await read('MATCH (m:Migration) RETURN properties(m) AS m ORDER BY m.number')).toEqual([
      { m: { number: 1, name: 'shape', at: '2025-01-01T00:00:00.000Z' } },
      { m: { number: 2, name: 'read-model', at: '2025-01-01T00:00:00.000Z' } },
    ]);
  });

  it('does nothing where all is done', async () => {
    await migrate(graph.runner);
    graph.queries.length = 0;
    expect(await migrate(graph.runner)).toEqual({ applied: [] });
    expect(graph.queries.map(({ name }) => name)).toEqual(['ReadMigrations', 'AwaitIndexes']);
  });

  it('ends well wherever it was broken off', async () => {
    await unmigrate();
    for (const text of shape.schema.slice(0, 7)) await graph.runner.write('test.part', (tx) => tx.run({ name: 'test.part', text }));
    expect(await migrate(graph.runner)).toEqual({ applied: [1, 2] });
    expect(await read(`SHOW INDEXES YIELD type WHERE type <> 'LOOKUP' RETURN count(*) AS n`)).toEqual([{ n: INDEXES }]);
  });

  it('ends well for servers that start at once, and is recorded once', async () => {
    await unmigrate();
    const all = await Promise.all([1, 2, 3, 4].map(() => migrate(graph.runner)));
    expect(all.flatMap(({ applied }) => applied)).toContain(1);
    expect(await read('MATCH (m:Migration) RETURN count(m) AS n')).toEqual([{ n: 2 }]);
    expect(await read(`SHOW INDEXES YIELD type WHERE type <> 'LOOKUP' RETURN count(*) AS n`)).toEqual([{ n: INDEXES }]);
  });

  it('refuses a database of a later version, and leaves it as it is', async () => {
    await migrate(graph.runner);
    await graph.runner.write('test.newer', (tx) => tx.run({ name: 'test.newer', text: `CREATE (:Migration {number: 99, name: 'later'})` }));
    graph.queries.length = 0;
    await expect(migrate(graph.runner)).rejects.toMatchObject({
      code: 'DATABASE_NEWER',
      details: { database: 99, known: 2 },
      message: expect.stringContaining('migration 99'),
    });
    expect(graph.queries.map(({ name }) => name)).toEqual(['ReadMigrations']);
  });
});

describe('full-text indexes', () => {
  it('find words as src/domains/search/words.ts stores and asks for them', async () => {
    await forget('n.number > 2');
    await migrate(graph.runner);
    await graph.runner.write('test.fill', (tx) =>
      tx.run(
        {
          name: 'test.fill',
          text: `UNWIND $statements AS row CREATE (:Statement {id: row.id, searchText: row.text, searchWords: row.words})
                 WITH count(*) AS n UNWIND $actors AS row CREATE (:Actor {id: row.id, searchNames: row.text})`,
        },
        {
          statements: [
            { id: 's1', parts: ['The captured soldiers could not be saved.', 'He said so'] },
            { id: 's2', parts: ['Soldiers were sacrificed', 'saved by none', 'AND OR NOT'] },
          ].map(({ id, parts }) => ({ id, text: searchText(parts), words: searchWords(parts) })),
          actors: [
            { id: 'a1', text: searchNames(['Volodymyr Zelenskyy', 'Zelensky']) },
            { id: 'a2', text: searchNames(['the White House', 'Łódź']) },
          ],
        },
      ),
    );
    const find = async (index: string, query: string | null) =>
      (
        await graph.runner.read(
          {
            name: 'test.find',
            text: 'CALL db.index.fulltext.queryNodes($index, $query) YIELD node, score RETURN node.id AS id ORDER BY score DESC, id',
          },
          { index, query },
        )
      ).map(({ id }) => id);

    expect(await find('statementText', everyWordQuery('SOLDIER'))).toEqual(expect.arrayContaining(['s1', 's2']));
    expect(await find('statementText', everyWordQuery('soldier saving captured'))).toEqual(['s1']);
    expect(await find('statementText', everyWordQuery('"not be saved"'))).toEqual(['s1']);
    expect(await find('statementText', everyWordQuery('"saved not"'))).toEqual([]);
    // Not from one part into the next.
    expect(await find('statementText', everyWordQuery('"sacrificed saved"'))).toEqual([]);
    expect(await find('statementText', everyWordQuery('soldiers OR nobody'))).toEqual([]);
    expect(await find('statementText', everyWordQuery('AND OR NOT'))).toEqual(['s2']);
    expect(await find('actorNames', prefixQuery('zel vol'))).toEqual(['a1']);
    expect(await find('actorNames', prefixQuery('lodz'))).toEqual(['a2']);
    expect(await find('everything', anyWordQuery('zelenski'))).toEqual(['a1']);
    expect(await find('everything', anyWordQuery('sacrificd Hous'))).toEqual(expect.arrayContaining(['s2', 'a2']));
    await graph.wipe();
  });
});
