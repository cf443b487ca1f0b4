import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as actor from '../../src/domains/actor/actor.write.cypher.ts';
import * as article from '../../src/domains/article/article.write.cypher.ts';
import * as curation from '../../src/domains/curation/curation.cypher.ts';
import * as links from '../../src/domains/curation/links.cypher.ts';
import * as merges from '../../src/domains/curation/merges.cypher.ts';
import * as discrepancy from '../../src/domains/discrepancy/discrepancy.write.cypher.ts';
import * as measure from '../../src/domains/figure/measure.write.cypher.ts';
import * as occasion from '../../src/domains/occasion/occasion.write.cypher.ts';
import * as quotation from '../../src/domains/quotation/quotation.write.cypher.ts';
import * as dependents from '../../src/domains/readmodel/dependents.cypher.ts';
import * as readModel from '../../src/domains/readmodel/readmodel.cypher.ts';
import * as relation from '../../src/domains/relation/relation.write.cypher.ts';
import * as statement from '../../src/domains/statement/statement.write.cypher.ts';
import * as topic from '../../src/domains/topic/topic.write.cypher.ts';
import type { Query } from '../../src/graph/runner.ts';
import * as known from '../../src/records/known.cypher.ts';
import { loadRecords } from '../../src/records/load.ts';
import { type TestGraph, testAddress, testGraph } from '../support/database.ts';
import { files } from './fixtures.ts';
import { manyStatements } from './many.ts';

let graph: TestGraph;
let driver: Driver;
beforeAll(async () => {
  graph = await testGraph();
  // Where there is next to nothing, looking at all of it is the better plan.
  await loadRecords(graph.runner, [...files(), { file: 'many.json', records: manyStatements(300) }]);
  const { uri, username, password } = testAddress();
  driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  // What the planner knows of the indexes is from before the load, and renewed behind its back.
  await driver.executeQuery('CALL db.resampleOutdatedIndexes()', {}, { database: testAddress().database });
});
afterAll(async () => {
  await driver.close();
  await graph.close();
});

const rooms = [
  actor,
  article,
  curation,
  merges,
  discrepancy,
  measure,
  occasion,
  quotation,
  dependents,
  readModel,
  relation,
  statement,
  topic,
  known,
];
const queries: Query[] = [
  ...rooms.flatMap((room) => Object.values(room)),
  links.createLinks('Article', 'Quotation'),
  links.createLinks('Statement', 'Actor'),
];

const operators = (plan: Plan): string[] => [plan.operatorType.split('@')[0]!, ...plan.children.flatMap(operators)];

it.each(queries.map((query) => [query.name, query] as const))('%s finds what it writes to by an index', async (_, { text }) => {
  const names = [...text.matchAll(/\$(\w+)/g)].map(([, name]) => name!);
  const params = Object.fromEntries(names.map((name) => [name, name === 'asked' || name === 'props' ? {} : []]));
  const scans = async () => {
    // Plans that were made with what was known before are kept otherwise.
    await driver.executeQuery('CALL db.clearQueryCaches()', {}, { database: testAddress().database });
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, params, { database: testAddress().database });
    if (summary.plan === false) throw new Error('there is no plan');
    return operators(summary.plan).filter((operator) => operator.endsWith('Scan'));
  };
  await expect.poll(scans, { timeout: 30_000, interval: 500 }).toEqual([]);
});
