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
const scans = ({ steps }: Profile) => steps.filter(({ operator }) => operator.endsWith('Scan') && !/Node(?:Unique)?Index(?:Contains|EndsWith)?Scan$/.test(operator)).map(({ operator, details }) => `${operator} ${details}`);
const hits = (found: readonly Profile[]) => found.reduce((sum, one) => sum + one.hits, 0);

/** What is reached from one thing, or along an index in order: none of these touches as much as there are statements. */
const REACHED = new Set(
  ['joint-capacities', 'official', 'position-holder-at-date', 'reader', 'reader-by-url', 'retold', 'said-in-period-about', 'silence', 'who-said-it'].map((name) => `${name}.graphql`),
);

describe(`on ${COUNT} statements`, () => {
  it.each(operations)('$file scans no label and not the whole graph', async ({ file, source }) => {
    const found = await profilesOf(source, variablesFor(file, world.oracle));
    for (const one of found) expect(scans(one), one.name).toEqual([]);
    if (REACHED.has(file)) expect(hits(found)).toBeLessThan(COUNT);
  });

  it.each([
    ['statements { nodes { id gist speakers { name } } pageInfo { hasNextPage } }'],
    ['statements(orderBy: { field: SAID_ON, direction: ASC }) { nodes { id } }'],
    ['statements(orderBy: { field: ADDED_AT, direction: DESC }) { nodes { id } }'],
    ['statements(orderBy: { field: CHANGED_AT, direction: ASC }) { nodes { id } }'],
    ['statements(orderBy: { field: REPORTS, direction: DESC }) { nodes { id } }'],
    ['statements(last: 20) { nodes { id } }'],
    ['quotations { nodes { id text } }'],
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
    // Of rows that tie, all are read, to put them in the order of their ids: those loaded at once, the undated.
    expect(found!.hits).toBeLessThan(COUNT / 2);
  });
});
