import neo4j from 'neo4j-driver';
import { BEFORE, listName } from '../../src/domains/readmodel/facts.ts';
import { countKeys, DATED_ONLY, dayKeys } from '../../src/domains/readmodel/order.ts';
import { periodStarts } from '../../src/domains/statement/saidOn.ts';
import { decodeCursor, encodeCursor } from '../../src/relay/cursor.ts';
import { FREE_LICENSE } from '../../src/domains/article/license.ts';
import { everyWordQuery, nameKey } from '../../src/domains/search/words.ts';
import type { QueryName } from '../queries.ts';
import * as base from './base.cypher.ts';
import * as cypher from './queries.cypher.ts';
import { list, literal, made, nodes, row, scalar, type Shape, skipped, text, wrap } from './shapes.ts';

export interface LimitQuery {
  cypher: string;
  /** Of a row of `data`. */
  shape: Shape;
  params: (variables: never) => Record<string, unknown>;
}

const asIs = (variables: Record<string, unknown>) => variables;
const words = ({ text: asked }: { text: string }) => ({ words: everyWordQuery(asked) });

interface PageVariables {
  code: string;
  from: string;
  to: string;
}

interface Stretch {
  list: string;
  from: number;
  to: number;
  /** All of it was said in the period for certain. */
  whole: boolean;
}

/**
 * Parts of a country's list that hold what may have been said in a period: the period itself; the days on which weeks, months and years
 * begin that the period cuts; and what was said some day before a later one.
 */
function periodOf(code: string, from: string, to: string): Stretch[] {
  const list = listName('SPEAKER_COUNTRY', code);
  const within = dayKeys({ from, to }, 'ASC');
  const begun = periodStarts(from).filter((day) => day < from);
  return [
    { list, ...within, whole: true },
    ...begun.map((day) => ({ list, ...dayKeys({ from: day, to: day }, 'ASC'), whole: false })),
    { list: list + BEFORE, from: within.to, to: DATED_ONLY.to, whole: true },
  ];
}

const whole = ({ from, to, ...others }: Stretch) => ({ ...others, from: neo4j.int(from), to: neo4j.int(to) });

const speakers = list(row({ name: text }));
const typedSpeakers = list(row({ __typename: text, id: text, name: text }));
const outlet = row({ name: text });

/** Edges and page info of a page that was asked for one row more than it has. A row begins with its sort key and its id. */
function page(order: string, size: number, node: Shape, wants: readonly string[]): Shape {
  let writeNode: ((value: unknown) => string) | undefined;
  return made((rows: unknown[][], write) => {
    const asText = (writeNode ??= write(node));
    const cut = rows.length > size ? rows.slice(0, size) : rows;
    const cursor = (values: unknown[] | undefined) =>
      values === undefined ? 'null' : `"${encodeCursor(order, [values[0] as number, values[1] as string])}"`;
    const edges = cut.map((values) => `{"cursor":${cursor(values)},"node":${asText(values)}}`).join(',');
    const info: Record<string, string> = {
      hasNextPage: String(rows.length > size),
      hasPreviousPage: 'false',
      startCursor: cursor(cut[0]),
      endCursor: cursor(cut.at(-1)),
    };
    return `[${edges}],"pageInfo":{${wants.map((name) => `"${name}":${info[name]!}`).join(',')}}`;
  });
}
const listed = row({ id: text, gist: text, saidOn: text, speakers });
const listedAtKey = row({ key: skipped, id: text, gist: text, saidOn: text, speakers });

const retoldNode = row({
  key: skipped,
  id: skipped,
  gist: text,
  independentReports: scalar,
  speakers,
  discrepancies: list(row({ kind: text, description: text })),
  quotations: nodes(row({ text, article: row({ id: text, outlet }) })),
});

export const LIMIT: Readonly<Record<QueryName, LimitQuery>> = {
  latest: {
    cypher: cypher.latest,
    params: ({ id }: { id: string }) => ({ id, list: `SPEAKER ${id}` }),
    shape: wrap({
      actor: row({
        __typename: text,
        id: text,
        name: text,
        statements: nodes(
          row({
            id: text,
            gist: text,
            saidOn: text,
            act: text,
            articles: nodes(row({ id: text, title: text, publishedOn: text, outlet })),
          }),
        ),
      }),
    }),
  },
  newest: {
    cypher: cypher.newest,
    params: ({ acts }: { acts: string[] }) => ({ lists: acts.map((act) => `ACT ${act}`) }),
    shape: row({
      statements: nodes(
        row({
          id: text,
          gist: text,
          saidOn: text,
          act: text,
          independentReports: scalar,
          speakers: typedSpeakers,
          position: row({ title: text, agency: row({ name: text }), country: row({ code: text, name: text }) }),
        }),
      ),
    }),
  },
  'deep-page': {
    cypher: cypher.deepPage,
    params: ({ code, from, to, after }: PageVariables & { after: string }) => {
      const [up, afterId] = decodeCursor(after, 'statements:SAID_ON:ASC', 2, 'after') as [number, string];
      const stretches = periodOf(code, from, to).flatMap((one) => (one.to <= up ? [] : [{ ...one, from: Math.max(one.from, up) }]));
      return { from, afterId, stretches: stretches.map(whole) };
    },
    shape: row({ statements: wrap({ edges: page('statements:SAID_ON:ASC', 20, listedAtKey, ['hasNextPage', 'endCursor']) }) }),
  },
  page: {
    cypher: cypher.page,
    params: ({ code, from, to }: PageVariables) => {
      const [within, ...others] = periodOf(code, from, to).map(whole);
      return { from, within, others, stretches: [within, ...others] };
    },
    shape: row({
      statements: wrap({
        totalCount: scalar,
        edges: page('statements:SAID_ON:ASC', 20, listedAtKey, ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor']),
      }),
    }),
  },
  best: { cypher: cypher.best, params: words, shape: row({ statements: nodes(listed) }) },
  'who-said-it': {
    cypher: cypher.whoSaidIt,
    params: words,
    shape: row({
      statements: wrap({
        totalCount: scalar,
        nodes: list(
          row({
            id: text,
            gist: text,
            act: text,
            saidOn: text,
            saidOnPrecision: text,
            independentReports: scalar,
            speakers: typedSpeakers,
            position: row({ title: text, agency: row({ name: text }), country: row({ code: text }) }),
            occasion: row({ name: text, kind: text, place: text }),
            quotations: wrap({
              totalCount: scalar,
              nodes: list(
                row({
                  text,
                  mode: text,
                  cue: text,
                  speakerText: text,
                  anchor: text,
                  via: speakers,
                  selector: row({ start: scalar, end: scalar, exact: text }),
                  article: row({ id: text, title: text, publishedOn: text, outlet }),
                }),
              ),
            }),
            discrepancies: list(row({ kind: text, description: text, quotations: list(row({ id: text, text })) })),
          }),
        ),
      }),
    }),
  },
  official: {
    cypher: cypher.official,
    params: ({ name }: { name: string }) => ({ key: nameKey(name) }),
    shape: wrap({
      actor: row({
        __typename: text,
        id: text,
        name: text,
        aliases: list(text),
        wikidataId: text,
        positions: list(
          row({ title: text, from: text, to: text, agency: row({ name: text, kind: text }), country: row({ code: text, name: text }) }),
        ),
        statements: wrap({
          totalCount: scalar,
          nodes: list(row({ gist: text, saidOn: text, about: list(row({ name: text })), figures: list(row({ text })) })),
        }),
        mentions: wrap({ totalCount: scalar, nodes: list(row({ gist: text, speakers })) }),
      }),
    }),
  },
  'said-by-agency': {
    cypher: cypher.saidByAgency,
    params: asIs,
    shape: row({ statements: nodes(row({ gist: text, saidOn: text, speakers, position: row({ title: text, from: text, to: text }) })) }),
  },
  retold: {
    cypher: cypher.retold,
    params: ({ n }: { n: number }) => ({ below: countKeys({ from: n, to: null }, 'DESC').to }),
    shape: row({
      statements: wrap({
        edges: page('statements:REPORTS:DESC', 20, retoldNode, ['hasNextPage', 'endCursor']),
      }),
    }),
  },
  silence: {
    cypher: cypher.silence,
    params: ({ about }: { about: string[] }) => ({ about: about[0] }),
    shape: row({
      statements: nodes(
        row({
          act: text,
          gist: text,
          speakers,
          about: speakers,
          relations: list(row({ kind: text, reason: text, statement: row({ gist: text, speakers }) })),
          quotations: nodes(row({ text, article: row({ title: text }) })),
        }),
      ),
    }),
  },
  reader: {
    cypher: cypher.reader,
    params: ({ id }: { id: string }) => ({ id, free: FREE_LICENSE }),
    shape: wrap({
      node: row({
        id: text,
        __typename: literal('Article'),
        title: text,
        url: text,
        publishedOn: text,
        bylines: list(text),
        language: text,
        text,
        textHash: text,
        outlet,
        removed: list(row({ reason: text, text })),
        quotations: nodes(
          row({
            text,
            mode: text,
            cue: text,
            anchor: text,
            selector: row({ start: scalar, end: scalar, exact: text, prefix: text, suffix: text }),
            statement: row({ id: text, gist: text, saidOn: text, speakers: list(row({ id: text, name: text })) }),
            figures: list(row({ text, lower: scalar, upper: scalar, measure: row({ key: text }) })),
          }),
        ),
      }),
    }),
  },
  'joint-capacities': {
    cypher: cypher.joint,
    params: asIs,
    shape: wrap({
      statement: row({
        speakers: typedSpeakers,
        positions: list(row({ title: text, holder: row({ id: text }), agency: row({ name: text }), country: row({ code: text }) })),
      }),
    }),
  },
  counts: {
    cypher: cypher.counts,
    params: () => ({}),
    shape: row({ statementCounts: list(row({ keys: list(text), actors: list(row({ name: text })), count: scalar })) }),
  },
  'ego-network': {
    cypher: cypher.ego,
    params: asIs,
    shape: wrap({
      network: row({
        nodes: list(row({ statements: scalar, actor: row({ __typename: text, id: text, name: text, country: row({ code: text }) }) })),
        edges: list(row({ count: scalar, source: row({ id: text }), target: row({ id: text }) })),
      }),
    }),
  },
};

/** Those for which the read model has another way. */
export const BASE_QUERIES = ['deep-page', 'counts', 'ego-network'] as const satisfies QueryName[];

export const LIMIT_ON_BASE: Readonly<Record<(typeof BASE_QUERIES)[number], LimitQuery>> = {
  'deep-page': {
    ...LIMIT['deep-page'],
    cypher: base.deepPage,
    params: ({ after, at, ...others }: { after: string; at: string }) => ({
      ...others,
      afterDate: at,
      afterId: decodeCursor(after, 'statements:SAID_ON:ASC', 2, 'after')[1],
    }),
  },
  counts: { ...LIMIT.counts, cypher: base.counts },
  'ego-network': { ...LIMIT['ego-network'], cypher: base.ego },
};
