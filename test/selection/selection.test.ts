import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '../../src/relay/id.ts';
import type { Said } from '../support/oracle.ts';
import { buildWorld, type World } from '../support/world.ts';

let world: World;
let said: Said;
beforeAll(async () => {
  world = await buildWorld({ seed: 8, statements: 50 });
  said = world.oracle.statements.find(
    ({ record, quotations }) => record.reviewStatus !== 'REJECTED' && quotations.length > 1 && record.speakers.length > 1,
  )!;
});
afterAll(() => world.graph.close());

describe('a selection', () => {
  it('takes one field several times with other arguments', async () => {
    const { api, oracle } = world;
    const { a, b } = await api.ask(
      `query Aliases($id: ID!) {
        a: statement(id: $id) { one: quotations(first: 1) { nodes { id } } all: quotations { count: totalCount again: totalCount(limit: 0) nodes { first: id second: id } nodes { text } } }
        b: statements(first: 1) { x: nodes { id } y: nodes { words: gist } edges { c: cursor node { id } } e: edges { node { g: gist } } }
      }`,
      { id: said.id },
    );
    const renderings = oracle.ordered(said.quotations, [({ article }) => article.publishedOn], 'ASC');
    expect(a.one.nodes).toEqual([{ id: renderings[0]!.id }]);
    expect(a.all).toMatchObject({
      count: renderings.length,
      again: 1,
      nodes: renderings.map(({ id, text }) => ({ first: id, second: id, text })),
    });
    const [newest] = oracle.listStatements(null);
    expect(b).toMatchObject({
      x: [{ id: newest!.id }],
      y: [{ words: newest!.record.gist }],
      edges: [{ node: { id: newest!.id } }],
      e: [{ node: { g: newest!.record.gist } }],
    });
  });

  it('takes fragments, merged where they overlap', async () => {
    const { statement } = await world.api.ask(
      `query Fragments($id: ID!) { statement(id: $id) { ...Head quotations(first: 100) { nodes { ...Where } } ... { quotations(first: 100) { nodes { article { id } } } } ... on Node { id } } }
       fragment Head on Statement { gist ...Who }
       fragment Who on Statement { speakers { id ...Named } }
       fragment Named on Actor { name ... on Person { positions { title } } }
       fragment Where on Quotation { text article { title } }`,
      { id: said.id },
    );
    expect(Object.keys(statement).sort()).toEqual(['gist', 'id', 'quotations', 'speakers']);
    const bySpeaker = said.record.speakers.map((key) => world.oracle.actor(key));
    expect(statement.speakers.map(({ name }: { name: string }) => name)).toEqual(bySpeaker.map(({ name }) => name));
    bySpeaker.forEach((actor, i) => expect('positions' in statement.speakers[i]).toBe(actor.type === 'PERSON'));
    for (const { article } of statement.quotations.nodes) expect(Object.keys(article).sort()).toEqual(['id', 'title']);
  });

  it('follows @skip and @include', async () => {
    const source = `query Directives($id: ID!, $with: Boolean!) {
      statement(id: $id) @include(if: $with) { gist }
      other: statement(id: $id) { id gist @skip(if: $with) quotations @include(if: $with) { totalCount } ... @skip(if: $with) { act speakers { id @include(if: $with) name } } ...More @include(if: $with) }
    }
    fragment More on Statement { saidOn }`;
    const shape = async (flag: boolean) => {
      const data = await world.api.ask(source, { id: said.id, with: flag });
      return [Object.keys(data), Object.keys(data.other), Object.keys(data.other.speakers?.[0] ?? {})];
    };
    expect(await shape(true)).toEqual([['statement', 'other'], ['id', 'quotations', 'saidOn'], []]);
    expect(await shape(false)).toEqual([['other'], ['id', 'gist', 'act', 'speakers'], ['name']]);
  });

  it('says of everything what type it is', async () => {
    const data = await world.api.ask(
      `query Types($id: ID!) {
        __typename
        statements(first: 2) { __typename kind: __typename edges { __typename cursor node { __typename speakers { __typename also: __typename } } } pageInfo { __typename } nodes { type: __typename } }
        statement(id: $id) { __typename quotations { __typename nodes { __typename selector { __typename } } } }
        network(first: 2) { __typename nodes { __typename actor { __typename } } }
        only: statements { __typename }
      }`,
      { id: said.id },
    );
    expect(data).toMatchObject({
      __typename: 'Query',
      statements: {
        __typename: 'StatementConnection',
        kind: 'StatementConnection',
        pageInfo: { __typename: 'PageInfo' },
        nodes: [{ type: 'Statement' }, { type: 'Statement' }],
      },
      statement: { __typename: 'Statement', quotations: { __typename: 'QuotationConnection' } },
      network: { __typename: 'Network' },
      only: { __typename: 'StatementConnection' },
    });
    for (const { __typename, node } of data.statements.edges) {
      expect([__typename, node.__typename]).toEqual(['StatementEdge', 'Statement']);
      for (const speaker of node.speakers) expect(speaker.also).toBe(speaker.__typename);
    }
    expect(data.statement.quotations.nodes[0]).toEqual({ __typename: 'Quotation', selector: { __typename: 'TextSelector' } });
  });

  it('reads fields of different types under one name', async () => {
    const { api, oracle } = world;
    const [person, agency, country] = ['person-1', 'agency-3', 'country-0'].map((key) => oracle.actor(key));
    const source = oracle.actor('source-1');
    const { nodes } = await api.ask(
      `query Under($ids: [ID!]!) { nodes(ids: $ids) {
        ... on Person { x: wikidataId to: country { id } }
        ... on Agency { to: parent { id } }
        ... on Country { label: code }
        ... on AnonymousSource { to: affiliation { id } }
        ... on Statement { x: claim label: gist }
      } }`,
      { ids: [idOf('actor', person!.key), idOf('actor', agency!.key), idOf('actor', country!.key), idOf('actor', source.key), said.id] },
    );
    expect(nodes[0].x).toBe(person!.wikidataId);
    expect(nodes[1]).toEqual({ to: agency!.type === 'AGENCY' && agency!.parent !== null ? { id: idOf('actor', agency!.parent) } : null });
    expect(nodes[2]).toEqual({ label: country!.type === 'COUNTRY' ? country!.code : '' });
    expect(nodes[3]).toEqual({
      to: source.type === 'ANONYMOUS_SOURCE' && source.affiliation !== null ? { id: idOf('actor', source.affiliation) } : null,
    });
    expect(nodes[4]).toEqual({ x: said.record.claim, label: said.record.gist });
  });

  it('goes round in circles without mixing up what it stands on', async () => {
    const { api } = world;
    const { statement } = await api.ask(
      `query Circles($id: ID!) { statement(id: $id) {
        id figures { id quotation { id statement { id figures { id quotation { id } } discrepancies { quotations { id } } } } }
        quotations { nodes { id article { id quotations(first: 100) { nodes { id article { id } statement { id quotations(first: 100) { nodes { id } } } } } } } }
        speakers { id statements(first: 100) { nodes { id speakers { id } quotations { nodes { statement { id } } } } } }
        discrepancies { sides { quotations { id statement { id discrepancies { sides { quotations { id } } } } } } }
      } }`,
      { id: said.id },
    );
    const own = statement.quotations.nodes.map(({ id }: { id: string }) => id).sort();
    for (const { id, article } of statement.quotations.nodes) {
      expect(article.quotations.nodes.map((one: { id: string }) => one.id)).toContain(id);
      for (const other of article.quotations.nodes) {
        expect(other.article.id).toBe(article.id);
        expect(other.statement.quotations.nodes.map((one: { id: string }) => one.id)).toContain(other.id);
        if (other.statement.id === said.id)
          expect(other.statement.quotations.nodes.map((one: { id: string }) => one.id).sort()).toEqual(own);
      }
    }
    for (const figure of statement.figures) {
      expect(own).toContain(figure.quotation.id);
      expect(figure.quotation.statement.id).toBe(said.id);
      expect(figure.quotation.statement.figures.map(({ id }: { id: string }) => id)).toEqual(
        statement.figures.map(({ id }: { id: string }) => id),
      );
    }
    for (const speaker of statement.speakers) {
      expect(speaker.statements.nodes.map(({ id }: { id: string }) => id)).toContain(said.id);
      for (const one of speaker.statements.nodes) {
        expect(one.speakers.map(({ id }: { id: string }) => id)).toContain(speaker.id);
        for (const quotation of one.quotations.nodes) expect(quotation.statement.id).toBe(one.id);
      }
    }
  });
});

describe('node and nodes', () => {
  it('find what has an id, in the order asked, null where there is none', async () => {
    const { api, oracle } = world;
    const gone = idOf('topic', 'gone');
    const { quotations } = said;
    const ids = [
      quotations[0]!.id,
      gone,
      said.id,
      idOf('actor', 'country-1'),
      idOf('measure', 'killed'),
      said.id,
      idOf('article', 'article-0'),
      idOf('topic', 'topic-0'),
      idOf('occasion', 'occasion-0'),
      oracle.quotations.flatMap(({ figures }) => figures)[0]!.id,
    ];
    const { nodes } = await api.ask('query Nodes($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }', { ids });
    expect(nodes.map((node: { __typename: string } | null) => node?.__typename ?? null)).toEqual([
      'Quotation',
      null,
      'Statement',
      'Country',
      'Measure',
      'Statement',
      'Article',
      'Topic',
      'Occasion',
      'Figure',
    ]);
    expect(nodes.map((node: { id: string } | null) => node?.id ?? gone)).toEqual(ids);
    for (const id of ids)
      expect((await api.ask('query Node($id: ID!) { node(id: $id) { id } }', { id })).node).toEqual(id === gone ? null : { id });
    expect(await api.ask('{ nodes(ids: []) { id } }')).toEqual({ nodes: [] });
  });
});
