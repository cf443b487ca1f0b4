import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { lacks } from './contract.ts';
import { root, schemaOfFiles } from './sdl.ts';

const contract = join(root, '../shared/contract');
const queries = join(contract, 'queries');
const here = existsSync(contract);

describe.skipIf(!here)(`the schema keeps the contract${here ? '' : ' (skipped: ../shared/contract is not here)'}`, () => {
  it('has all of core.graphql, as it stands there', () => {
    expect(lacks(schemaOfFiles(), buildSchema(readFileSync(join(contract, 'core.graphql'), 'utf8')))).toEqual([]);
  });

  it.each(here ? readdirSync(queries).sort() : [])('takes the operation %s', (file) => {
    expect(validate(schemaOfFiles(), parse(readFileSync(join(queries, file), 'utf8')))).toEqual([]);
  });
});

describe('the comparison with the contract', () => {
  const contractSdl = `
    interface Node { id: ID! }
    union Found = A | B
    enum Kind { ONE "Second." TWO }
    input Filter { a: Int = 1 }
    type A implements Node { id: ID! "Its name." name(long: Boolean! = true): String! }
    type B { b: Int }
    type Query { found(filter: Filter): Found }
  `;
  const changed = (from: string, to: string) => {
    expect(contractSdl).toContain(from);
    return lacks(buildSchema(contractSdl.replace(from, to)), buildSchema(contractSdl));
  };

  it('finds nothing where nothing is missing, nor where something is added', () => {
    expect(changed('type B { b: Int }', 'type B { b(c: Int): Int more: Int }')).toEqual([]);
    expect(changed('"Its name."', '"Its name. And more."')).toEqual([]);
  });

  it.each([
    ['type A implements Node', 'type A', 'A: does not implement Node'],
    ['A | B', 'A', 'Found: without B'],
    ['ONE "Second."', '"Second."', 'Kind.ONE: missing'],
    ['"Second."', '"Third."', 'Kind.TWO: another description'],
    ['a: Int = 1', 'a: Int = 2', 'Filter.a: another default'],
    ['a: Int = 1', 'a: Int! = 1', 'Filter.a: Int! instead of Int'],
    ['a: Int = 1', 'a: Int = 1 b: Int!', 'Filter.b: required beyond the contract'],
    ['"Its name."', '', 'A.name: another description'],
    ['): String!', '): String', 'A.name: String instead of String!'],
    ['(long: Boolean! = true)', '', 'A.name@long: missing'],
    ['(long: Boolean! = true)', '(long: Boolean!)', 'A.name@long: another default'],
    ['(filter: Filter)', '(filter: Filter, must: Int!)', 'Query.found@must: required beyond the contract'],
    ['b: Int }', 'c: Int }', 'B.b: missing'],
  ])('sees %j become %j', (from, to, wanted) => {
    expect(changed(from, to)).toEqual([wanted]);
  });
});
