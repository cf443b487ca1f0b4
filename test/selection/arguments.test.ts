import { buildSchema, parse, type FieldNode, type OperationDefinitionNode } from 'graphql';
import { expect, it } from 'vitest';
import { has, without } from '../../src/selection/arguments.ts';
import { Compilation, type Frame } from '../../src/selection/compilation.ts';
import { plain } from '../../src/selection/output.ts';
import { Site } from '../../src/selection/site.ts';

const schema = buildSchema(`
  input Period { from: String, to: String }
  input Filter { word: String, ids: [ID!], saidOn: Period, acts: [String!] }
  type Query { found(filter: Filter, first: Int, after: String): Int }
`);
const field = schema.getQueryType()!.getFields()['found']!;
const document = parse('query ($filter: Filter, $first: Int, $after: String) { found(filter: $filter, first: $first, after: $after) }');
const node = (document.definitions[0] as OperationDefinitionNode).selectionSet.selections[0] as FieldNode;
const frame: Frame = { schema, maps: {}, settings: { showAllText: false }, fragments: {}, output: plain };

interface Filter {
  word?: string | null;
  ids?: string[] | null;
  saidOn?: { from?: string | null; to?: string | null } | null;
}
interface Args {
  filter?: Filter | null;
  first?: number | null;
  after?: string | null;
}

/** Compiles one field by a mapping, for one request after another; tells what came out, and how often the mapping ran. */
function compiler(map: (c: Compilation, args: Args) => string) {
  const site = new Site();
  let runs = 0;
  return (variables: Args) => {
    const c = new Compilation(frame, variables as Record<string, unknown>, site);
    const { cypher } = c.once('', () => {
      runs++;
      return { cypher: map(c, c.argumentsOf(field, node)), read: (value) => value };
    });
    return { cypher, params: Object.values(c.fill()), runs };
  };
}

it('puts values in for each request, and compiles once', () => {
  const compile = compiler((c, args) => `${c.param(args.filter!.ids)} ${c.param(() => args.after!.length)}`);
  const { cypher } = compile({ filter: { ids: ['a'] }, after: 'x' });
  expect(compile({ filter: { ids: ['b', 'c'] }, after: 'xyz' })).toEqual({ cypher, params: [['b', 'c'], 3], runs: 1 });
});

it('compiles anew for another value of what it looks at, and takes what it has for the first', () => {
  const compile = compiler((_, { first }) => `LIMIT ${first}`);
  expect([1, 2, 1, 2].map((first) => compile({ first }))).toEqual([
    { cypher: 'LIMIT 1', params: [], runs: 1 },
    { cypher: 'LIMIT 2', params: [], runs: 2 },
    { cypher: 'LIMIT 1', params: [], runs: 2 },
    { cypher: 'LIMIT 2', params: [], runs: 2 },
  ]);
});

it('compiles anew where there is a value, or more of them, and not for another value', () => {
  const compile = compiler((c, { filter }) => {
    const { ids, saidOn } = filter!;
    return `${ids?.length} ${saidOn && has(saidOn, 'from') ? c.param(() => saidOn.from) : 'none'}`;
  });
  const runs = (filter: Filter) => compile({ filter }).runs;
  expect(runs({ ids: ['a'], saidOn: { from: '2024-01-01' } })).toBe(1);
  expect(compile({ filter: { ids: ['b'], saidOn: { from: '2025-01-01' } } })).toMatchObject({ params: ['2025-01-01'], runs: 1 });
  expect(runs({ ids: ['a', 'b'], saidOn: { from: '2024-01-01' } })).toBe(2);
  expect(runs({ ids: ['a'], saidOn: { from: null } })).toBe(3);
  expect(runs({ ids: ['a'], saidOn: null })).toBe(4);
  expect(runs({ saidOn: null })).toBe(5);
  expect(runs({ ids: ['z'], saidOn: { from: '2023-01-01' } })).toBe(5);
});

it('hangs on the whole of a list that it goes through, and on the fields that it copies', () => {
  const through = compiler((_, { filter }) => filter!.ids!.map((id) => `x:${id}`).join('|'));
  expect([['a'], ['b'], ['a']].map((ids) => through({ filter: { ids } }))).toMatchObject([
    { cypher: 'x:a', runs: 1 },
    { cypher: 'x:b', runs: 2 },
    { cypher: 'x:a', runs: 2 },
  ]);
  const copied = compiler((c, { filter }) => {
    const rest: Filter = { ...filter, saidOn: null };
    return `${Object.keys(rest).join()} ${c.param(rest.ids)}`;
  });
  expect(copied({ filter: { ids: ['a'] } })).toMatchObject({ cypher: 'ids,saidOn $p0', runs: 1 });
  expect(copied({ filter: { ids: ['b'] } })).toMatchObject({ params: [['b']], runs: 1 });
  expect(copied({ filter: { ids: ['a'], saidOn: {} } })).toMatchObject({ runs: 2 });
});

it('hangs on what decides, and no more', () => {
  const compile = compiler((c, args) => (c.decided(() => args.after!.includes('!')) ? 'loud' : c.param(() => args.after)));
  expect(['a!', 'b!', 'c', 'd'].map((after) => compile({ after }))).toEqual([
    { cypher: 'loud', params: [], runs: 1 },
    { cypher: 'loud', params: [], runs: 1 },
    { cypher: '$p0', params: ['c'], runs: 2 },
    { cypher: '$p0', params: ['d'], runs: 2 },
  ]);
});

it('shows the arguments of no request once the parameters are filled', () => {
  let kept: Args = {};
  compiler((_, args) => ((kept = args), 'x'))({ first: 1 });
  expect(() => kept.first).toThrow('after the query was made');
});

it('hangs on what fields there are, not on their values, where no more is asked', () => {
  const compile = compiler((_, { filter }) => Object.keys(filter!).join());
  const runs = (filter: Filter) => compile({ filter }).runs;
  expect(runs({ word: 'a' })).toBe(1);
  expect(runs({ word: 'b' })).toBe(1);
  expect(runs({ word: 'b', ids: [] })).toBe(2);
});

it('takes fields away without looking at the others', () => {
  const compile = compiler((c, args) => {
    const filter = without(args.filter!, 'saidOn');
    return `${String(filter.saidOn)} ${has(filter, 'saidOn')} ${has(filter, 'word')} ${c.param(() => filter.word)} ${c.param(filter.ids)}`;
  });
  const cypher = 'null false true $p0 $p1';
  expect(compile({ filter: { word: 'a', ids: ['x'], saidOn: { from: '2024-01-01' } } })).toEqual({ cypher, params: ['a', ['x']], runs: 1 });
  expect(compile({ filter: { word: 'b', ids: ['y'], saidOn: null } })).toEqual({ cypher, params: ['b', ['y']], runs: 1 });
  expect(without({ a: 1, b: 2 }, 'a')).toEqual({ a: null, b: 2 });
});
