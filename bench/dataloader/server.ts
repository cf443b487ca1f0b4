import { makeExecutableSchema } from '@graphql-tools/schema';
import DataLoader from 'dataloader';
import { printSchema } from 'graphql';
import neo4j from 'neo4j-driver';
import { FREE_LICENSE } from '../../src/domains/article/license.ts';
import { byCount, byDay } from '../../src/domains/readmodel/order.ts';
import { everyWordQuery, nameKey } from '../../src/domains/search/words.ts';
import { decodeCursor, encodeCursor } from '../../src/relay/cursor.ts';
import { kindOfId } from '../../src/relay/id.ts';
import { buildSchema } from '../../src/server/schema.ts';
import { serveApollo } from '../peer/server.ts';
import type { ServerAddress } from '../servers/address.ts';
import * as cypher from './resolvers.cypher.ts';

type Thing = Record<string, unknown> & { id: string };
type Rows = Thing[];
type Run = (text: string, params: object) => Promise<{ id?: string; found: unknown }[]>;

interface Context {
  run: Run;
  /** One for each field and page size, for as long as a request takes. */
  loaders: Map<string, DataLoader<string, unknown[]>>;
}

type Resolver = (parent: Thing, args: { first?: number | null }, context: Context) => unknown;

const MOST = 1000;

function batched(text: string, id: string, { run, loaders }: Context): Promise<unknown[]> {
  let loader = loaders.get(text);
  if (!loader) {
    loader = new DataLoader(async (ids) => {
      const found = new Map((await run(text, { ids })).map((row) => [row.id, row.found as unknown[]]));
      return ids.map((one) => found.get(one) ?? []);
    });
    loaders.set(text, loader);
  }
  return loader.load(id);
}

const all =
  (path: cypher.PathName): Resolver =>
  (parent, _, context) =>
    batched(cypher.follow(path, MOST), parent.id, context);

const one =
  (path: cypher.PathName): Resolver =>
  async (parent, _, context) =>
    (await batched(cypher.follow(path, 1), parent.id, context))[0] ?? null;

/** The first of them, and how many there are, each asked for only where it is selected. */
const connection =
  (path: cypher.PathName): Resolver =>
  (parent, { first }, context) => ({
    nodes: () => batched(cypher.follow(path, first ?? 20), parent.id, context),
    totalCount: async () => (await batched(cypher.howMany(path), parent.id, context))[0] ?? 0,
  });

const actor = {
  aliases: ((parent, _, context) => batched(cypher.aliases, parent.id, context)) as Resolver,
  positions: all('Actor.positions'),
  statements: connection('Actor.statements'),
  mentions: connection('Actor.mentions'),
};

/** Fields of a type hierarchy share their resolvers. */
const actorTypes = Object.fromEntries(
  ['Person', 'Agency', 'Country', 'Outlet', 'AnonymousSource'].map((type) => {
    const { positions, ...others } = actor;
    return [type, type === 'Person' ? { ...others, positions } : others];
  }),
);

interface Filter {
  acts?: string[];
  about?: string[];
  speakerCountries?: string[];
  saidOn?: { from: string; to: string };
  text?: string;
  speakerAgencies?: string[];
  minReports?: number;
}

function statements({ filter = {}, first = 20, after }: { filter?: Filter; first?: number; after?: string }, { run }: Context) {
  const kind = filter.text
    ? 'text'
    : filter.speakerAgencies
      ? 'agency'
      : filter.minReports
        ? 'reports'
        : filter.speakerCountries
          ? 'country'
          : filter.about
            ? 'about'
            : 'acts';
  const order = kind === 'reports' ? 'statements:REPORTS:DESC' : 'statements:SAID_ON:ASC';
  const params = {
    ...filter,
    ...filter.saidOn,
    code: filter.speakerCountries?.[0],
    agency: filter.speakerAgencies?.[0],
    words: filter.text && everyWordQuery(filter.text),
    ...dayOfCursor(after ?? null),
  };
  let rows: Promise<Rows> | undefined;
  const found = () => (rows ??= run(cypher.listed(kind, first + 1), params).then((list) => list.map((row) => row.found as Thing)));
  const cursor = (s: Thing) =>
    encodeCursor(order, [
      kind === 'reports' ? byCount(Number(s['independentReports']), s.id).down : byDay(s['saidOn'] as string | null, s.id).up,
      s.id,
    ]);
  const page = async () => (await found()).slice(0, first);
  return {
    totalCount: async () => (await run(cypher.counted(kind), params))[0]!.found,
    nodes: page,
    edges: async () => (await page()).map((node) => ({ node, cursor: cursor(node) })),
    pageInfo: async () => {
      const cut = await page();
      return {
        hasNextPage: (await found()).length > first,
        hasPreviousPage: false,
        startCursor: cut[0] ? cursor(cut[0]) : null,
        endCursor: cut.length > 0 ? cursor(cut.at(-1)!) : null,
      };
    },
  };
}

/** The day in a cursor, which a plain schema would have kept there as text. */
function dayOfCursor(after: string | null): { afterDay: string; afterId: string } {
  if (after === null) return { afterDay: '', afterId: '' };
  const [up, afterId] = decodeCursor(after, 'statements:SAID_ON:ASC', 2, 'after') as [number, string];
  const n = Math.floor(up / 32 ** 6);
  const two = (value: number) => String(value).padStart(2, '0');
  return { afterDay: `${Math.floor(n / 372)}-${two(Math.floor((n % 372) / 31) + 1)}-${two((n % 31) + 1)}`, afterId };
}

const selector = ({ start, end, segmentExacts, segmentPrefixes, segmentSuffixes }: Record<string, string[]>) => ({
  start,
  end,
  exact: segmentExacts![0],
  prefix: segmentPrefixes![0],
  suffix: segmentSuffixes!.at(-1),
});

const only = async (found: Promise<{ found: unknown }[]>) => (await found)[0]?.found ?? null;
const typeOf = (thing: Thing) =>
  typeof thing['type'] === 'string' ? thing['type'] : kindOfId(thing.id) === 'article' ? 'Article' : 'Statement';

const resolvers = {
  Query: {
    actor: (_: unknown, { id, name }: { id?: string; name?: string }, { run }: Context) =>
      only(id ? run(cypher.byId('Actor'), { id }) : run(cypher.byName, { key: nameKey(name!) })),
    statement: (_: unknown, { id }: { id: string }, { run }: Context) => only(run(cypher.byId('Statement'), { id })),
    node: (_: unknown, { id }: { id: string }, { run }: Context) => only(run(cypher.byId('Article'), { id })),
    statements: (_: unknown, args: Parameters<typeof statements>[0], context: Context) => statements(args, context),
  },
  Actor: { __resolveType: typeOf },
  Node: { __resolveType: typeOf },
  ...actorTypes,
  Statement: {
    speakers: all('Statement.speakers'),
    about: all('Statement.about'),
    position: one('Statement.position'),
    positions: all('Statement.positions'),
    occasion: one('Statement.occasion'),
    figures: all('Statement.figures'),
    quotations: connection('Statement.quotations'),
    articles: connection('Statement.articles'),
    discrepancies: all('Statement.discrepancies'),
    relations: ((parent, _, context) => batched(cypher.relations, parent.id, context)) as Resolver,
  },
  Quotation: {
    via: all('Quotation.via'),
    article: one('Quotation.article'),
    statement: one('Quotation.statement'),
    figures: all('Quotation.figures'),
    selector: (quotation: Record<string, string[]>) => selector(quotation),
    anchor: (async (parent, _, context) =>
      (await batched(cypher.follow('Quotation.stored', 1), parent.id, context)).length === 0 ? 'UNCHECKED' : 'EXACT') as Resolver,
  },
  Article: {
    outlet: one('Article.outlet'),
    quotations: connection('Article.quotations'),
    removed: ({ removedReasons, removedTexts }: Record<string, string[]>) =>
      removedReasons!.map((reason, i) => ({ reason, text: removedTexts![i] })),
    text: (async (parent, _, context) => {
      const [stored] = (await batched(cypher.follow('Article.stored', 1), parent.id, context)) as { text: string }[];
      return stored && new RegExp(FREE_LICENSE).test(String(parent['license'])) ? stored.text : null;
    }) as Resolver,
  },
  Discrepancy: { quotations: all('Discrepancy.quotations') },
  Position: { holder: one('Position.holder'), agency: one('Position.agency'), country: one('Position.country') },
  Figure: { measure: one('Figure.measure') },
};

/** Dictum's schema with a resolver for each field, whose look-ups of one level DataLoader puts together; on the same Apollo. */
export async function startDataLoader({ uri, username, password, database }: ServerAddress): Promise<string> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 50,
    telemetryDisabled: true,
  });
  const run: Run = async (text, params) => {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
    try {
      const { records } = await session.run(text, params);
      return records.map((record) => record.toObject() as { id?: string; found: unknown });
    } finally {
      await session.close();
    }
  };
  const schema = makeExecutableSchema({
    typeDefs: printSchema(buildSchema()),
    resolvers,
    resolverValidationOptions: { requireResolversToMatchSchema: 'ignore' },
  });
  return serveApollo(schema, () => ({ run, loaders: new Map() }) satisfies Context);
}
