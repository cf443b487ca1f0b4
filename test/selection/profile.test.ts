import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTRACT, EXAMPLES, operationsOf, variablesFor } from '../support/operations.ts';
import { profiler, type Profile, type Profiler } from '../support/profile.ts';
import { buildWorld, type World } from '../support/world.ts';

const COUNT = 10_000;
const contract = operationsOf(CONTRACT);
// They are the same; the contract's own where they are there.
const operations = contract.length > 0 ? contract : operationsOf(EXAMPLES);

let world: World;
let profiles: Profiler;
beforeAll(async () => {
  world = await buildWorld({ seed: 1, statements: COUNT, files: 5, withText: 0.1 });
  profiles = profiler();
  await profiles.planAnew();
}, 300_000);
afterAll(async () => {
  await profiles.close();
  await world.graph.close();
});

async function profilesOf(source: string, variables: Record<string, unknown> = {}): Promise<Profile[]> {
  world.graph.queries.length = 0;
  await world.api.ask(source, variables);
  const found: Profile[] = [];
  for (const query of [...world.graph.queries]) found.push(await profiles.profile(query));
  return found;
}

/** Steps that look at everything of a kind; an index that is read in order, until there is enough, is none. */
const scans = ({ steps }: Profile) =>
  steps
    .filter(({ operator }) => operator.endsWith('Scan') && !/Node(?:Unique)?Index(?:Contains|EndsWith)?Scan$/.test(operator))
    .map(({ operator, details }) => `${operator} ${details}`);
const hits = (found: readonly Profile[]) => found.reduce((sum, one) => sum + one.hits, 0);

/** What is reached from one thing, or along an index in order: none of these touches as much as there are statements. */
const REACHED = new Set(
  [
    'denied-accusations',
    'ego-network',
    'joint-capacities',
    'page',
    'relayed-via',
    'said-by-agency',
    'official',
    'position-holder-at-date',
    'reader',
    'reader-by-url',
    'retold',
    'said-in-period-about',
    'silence',
    'who-said-it',
  ].map((name) => `${name}.graphql`),
);

describe(`on ${COUNT} statements`, () => {
  it.each(operations)('$file scans no label and not the whole graph', async ({ file, source }) => {
    const found = await profilesOf(source, variablesFor(file, world.oracle));
    for (const one of found) expect(scans(one), one.name).toEqual([]);
    if (REACHED.has(file)) expect(hits(found)).toBeLessThan(COUNT);
  });

  it.each([
    ['articles { nodes { id title } }'],
    ['actors { nodes { id name } }'],
    ['agencies { nodes { id name } }'],
    ['officials { nodes { id name } }'],
    ['countries { nodes { id name } }'],
    ['topics { nodes { id name } }'],
    ['occasions { nodes { id name } }'],
    ['measures { key }'],
    ['statements(filter: { articles: ["ARTICLE"] }) { totalCount nodes { id } }'],
    ['quotations(filter: { articles: ["ARTICLE"] }) { totalCount nodes { id } }'],
  ])('a page is read along an index: %s', async (selection) => {
    const [found] = await profilesOf(`{ ${selection.replace('ARTICLE', variablesFor('reader.graphql', world.oracle)['id'] as string)} }`);
    expect(scans(found!)).toEqual([]);
    // Articles and occasions that tie are all read, to put them in the order of their ids: the undated.
    expect(found!.hits).toBeLessThan(COUNT / 2);
  });

  it.each([
    ['statements { nodes { id gist speakers { name } } pageInfo { hasNextPage } }'],
    ['statements { totalCount }'],
    ['statements(last: 20) { nodes { id } }'],
    ['statements(filter: { speakerCountries: ["UA"] }) { totalCount nodes { id } }'],
    [
      'statements(filter: { speakerCountries: ["UA"], saidOn: { from: "2025-01-01", to: "2025-12-31" } }, orderBy: { field: SAID_ON, direction: ASC }) { nodes { id } }',
    ],
    ['statements(filter: { aboutCountries: ["UA", "RU"] }) { nodes { id } }'],
    ['statements(filter: { acts: [DENIAL], hasDate: false }) { nodes { id } }'],
    ['statements(filter: { measures: ["killed"] }, last: 20) { nodes { id } }'],
    ['statements(filter: { speakerTypes: [OUTLET, COUNTRY] }) { nodes { id } }'],
    ['statements(filter: { relations: [DENIES] }) { nodes { id } }'],
    ['statements(filter: { hasDiscrepancy: true }) { nodes { id } }'],
    ['statements(filter: { reviewStatus: [REJECTED] }) { nodes { id } }'],
    ['statements(filter: { minReports: 2 }, orderBy: { field: REPORTS, direction: DESC }) { nodes { id } }'],
    ['statements(orderBy: { field: ADDED_AT, direction: DESC }) { nodes { id } }'],
    ['statements(orderBy: { field: CHANGED_AT, direction: ASC }) { nodes { id } }'],
    ['quotations(orderBy: { field: PUBLISHED_ON, direction: DESC }) { nodes { id text } }'],
    ['statementCounts(by: [SPEAKER_COUNTRY, MONTH]) { keys count }'],
    ['statementCounts(by: [SPEAKER], first: 10) { keys labels count }'],
  ])('as little is looked at as in a small graph: %s', async (selection) => {
    const [found] = await profilesOf(`{ ${selection} }`);
    expect(scans(found!)).toEqual([]);
    // Tens for each row that is given out; the whole graph has two million.
    expect(found!.hits).toBeLessThan(2000);
  });
});
