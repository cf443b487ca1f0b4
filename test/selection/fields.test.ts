import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '../../src/relay/id.ts';
import { schema } from '../support/execute.ts';
import { inTurns } from '../support/pages.ts';
import { buildWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await buildWorld({ seed: 2, statements: 60, withText: 0.5 });
});
afterAll(() => world.graph.close());

/** Values for arguments, so that every one of them is used. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  on: '"2025-01-01"',
  limit: '3',
  first: '2',
  orderBy: '{ field: REPORTS, direction: ASC }',
};

function call({ args }: GraphQLField<unknown, unknown>): string {
  const given = args.flatMap(({ name, type }) => {
    const value = name === 'filter' ? '{ minConfidence: 0.5 }' : ARGUMENTS[name];
    return value === undefined || (name === 'orderBy' && !String(type).startsWith('StatementOrder')) ? [] : [`${name}: ${value}`];
  });
  return given.length === 0 ? '' : `(${given.join(', ')})`;
}

const isNode = (type: GraphQLCompositeType) => isAbstractType(type) || type.getInterfaces().some(({ name }) => name === 'Node');

/** All of a type: its own values, and those of what it leads to, so many steps deep. What has no id (pages, edges, parts) is no step. */
function selectionOf(type: GraphQLCompositeType, depth: number): string {
  if (isAbstractType(type)) {
    const common = isInterfaceType(type) ? fieldsOf(type, Object.values(type.getFields()), depth) : '';
    // Fields of one name may be of different types: each under a name of its own.
    const own = schema
      .getPossibleTypes(type)
      .map(
        (possible) => `... on ${possible.name} { ${fieldsOf(possible, Object.values(possible.getFields()), depth, `${possible.name}__`)} }`,
      );
    return `__typename ${common} ${own.join(' ')}`;
  }
  return isObjectType(type) ? `__typename ${fieldsOf(type, Object.values(type.getFields()), depth)}` : '__typename';
}

function fieldsOf(_: GraphQLCompositeType, fields: readonly GraphQLField<unknown, unknown>[], depth: number, prefix = ''): string {
  return fields.map((field) => fieldOf(field, depth, prefix)).join(' ');
}

function fieldOf(field: GraphQLField<unknown, unknown>, depth: number, prefix = ''): string {
  const type = getNamedType(field.type);
  const name = prefix ? `${prefix}${field.name}: ${field.name}` : field.name;
  if (!isCompositeType(type)) return `${name}${call(field)}`;
  return depth > 0 ? `${name}${call(field)} { ${selectionOf(type, isNode(type) ? depth - 1 : depth)} }` : '';
}

/** `Type.field` of everything in an answer. */
function gather(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) value.forEach((one) => gather(one, found));
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return;
  const type = (value as { __typename?: string }).__typename;
  for (const [key, inner] of Object.entries(value)) {
    if (type && key !== '__typename') found.add(`${type}.${key.replace(/^.*__/, '')}`);
    gather(inner, found);
  }
}

/** The object types that queries lead to. */
function reachable(): GraphQLObjectType[] {
  const found = new Set<GraphQLObjectType>([schema.getQueryType()!]);
  for (const type of found) {
    for (const field of Object.values(type.getFields())) {
      const leads = getNamedType(field.type);
      if (isObjectType(leads)) found.add(leads);
      else if (isAbstractType(leads)) schema.getPossibleTypes(leads).forEach((possible) => found.add(possible));
    }
  }
  found.delete(schema.getQueryType()!);
  return [...found];
}
const objects = reachable();

describe('every field of the schema', () => {
  const read = new Set<string>();

  /** What leads to all kinds of things, by their ids. */
  const idsOf = (name: string): string[] => {
    const { oracle } = world;
    const some = <T>(list: readonly T[]) => list.slice(0, 12);
    const actors = (type: string) =>
      some([...oracle.actors.values()].filter((actor) => oracle.typeOf(actor.key) === type)).map(({ key }) => idOf('actor', key));
    const busy = oracle.ordered(
      oracle.statements,
      [({ quotations, record }) => -quotations.length - 3 * record.discrepancies.length],
      'ASC',
    );
    const keyed = (kind: 'article' | 'occasion' | 'topic' | 'measure', keys: Iterable<string>) =>
      some([...keys]).map((key) => idOf(kind, key));
    const byType: Record<string, () => string[]> = {
      Statement: () => some(busy).map(({ id }) => id),
      Quotation: () => some(busy.flatMap(({ quotations }) => quotations)).map(({ id }) => id),
      Figure: () => some(oracle.quotations.flatMap(({ figures }) => figures)).map(({ id }) => id),
      Article: () => keyed('article', oracle.articles.keys()),
      Occasion: () => keyed('occasion', oracle.occasions.keys()),
      Topic: () => keyed('topic', oracle.topics.keys()),
      Measure: () => keyed('measure', oracle.measures.keys()),
      Position: () =>
        some(
          [...oracle.actors.values()].flatMap((actor) =>
            actor.type === 'PERSON' ? actor.positions.map(({ key }) => idOf('position', `${actor.key}/${key}`)) : [],
          ),
        ),
    };
    return byType[name]?.() ?? actors(name);
  };

  const ofNodes = objects.filter(isNode).flatMap((type) => {
    const fields = Object.values(type.getFields());
    const values = fields
      .filter((field) => isLeafType(getNamedType(field.type)))
      .map((field) => fieldOf(field, 0))
      .join(' ');
    return [
      { type: type.name, field: 'values', selection: values },
      ...fields
        .filter((field) => isCompositeType(getNamedType(field.type)))
        .map((field) => ({ type: type.name, field: field.name, selection: fieldOf(field, 1) })),
    ];
  });

  it('of what has an id, and of all that it leads to', async () => {
    await inTurns(ofNodes, async ({ type, field, selection }) => {
      const data = await world.api.ask(`query Fields($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on ${type} { ${selection} } } }`, {
        ids: idsOf(type),
      });
      expect(data.nodes.length, `${type}.${field}`).toBeGreaterThan(0);
      for (const node of data.nodes) expect(node?.__typename, `${type}.${field}`).toBe(type);
      gather(data, read);
    });
  });

  it('of what root fields give', async () => {
    const query = schema.getQueryType()!.getFields();
    const roots: [field: string, args: string][] = [
      ['search', '(query: "harbor office robin", first: 100)'],
      ['figureSeries', '(measure: "killed")'],
      ['statementCounts', '(by: [SPEAKER, ACT], first: 50)'],
      ['network', '(first: 30)'],
      ['agencies', '(first: 3)'],
      ['actors', '(first: 100)'],
      ['countries', '(first: 3)'],
      ['officials', '(first: 3)'],
      ['topics', '(first: 3)'],
      ['occasions', '(first: 3)'],
      ['articles', '(first: 3)'],
      ['quotations', '(first: 3)'],
      ['statements', '(first: 3, filter: { text: "harbor" })'],
      ['measures', ''],
    ];
    for (const [field, args] of roots) {
      const type = getNamedType(query[field]!.type) as GraphQLCompositeType;
      gather(await world.api.ask(`{ ${field}${args} { ${selectionOf(type, 1)} } }`), read);
    }
  });

  it('was read', () => {
    const all = objects.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
    expect(all.filter((field) => !read.has(field))).toEqual([]);
  });
});
