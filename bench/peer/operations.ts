import { byCount, byDay } from '../../src/domains/readmodel/order.ts';
import { everyWordQuery, nameKey } from '../../src/domains/search/words.ts';
import { decodeCursor, encodeCursor } from '../../src/relay/cursor.ts';
import type { QueryName, Variables } from '../queries.ts';

/** A query of the benchmark, as it is asked of @neo4j/graphql. */
export interface PeerQuery {
  operation: string;
  variables: (variables: never) => Variables;
  /** Dictum's answer out of the peer's, to compare the two. */
  answer: (data: never) => unknown;
}

const VISIBLE = 'NOT: { reviewStatus: { eq: "REJECTED" } }';
const SPEAKERS = 'speakersConnection(sort: [{ edge: { rank: ASC } }]) { edges { node { id name type } } }';
const NEWEST = '[{ saidDesc: DESC }, { id: ASC }]';
const NEWEST_NODES = '[{ node: { saidDesc: DESC } }, { node: { id: ASC } }]';
const RENDERINGS = '[{ node: { publishedAsc: ASC } }, { node: { id: ASC } }]';

const SPOKEN_FOR = `OR: [
  { speakers: { some: { type: { eq: "Country" }, code: { eq: $code } } } }
  { speakers: { some: { type: { eq: "Agency" }, country: { some: { code: { eq: $code } } } } } }
  { positions: { some: { country: { some: { code: { eq: $code } } } } } }
  { speakers: { some: { type: { eq: "AnonymousSource" }, affiliation: { some: { OR: [{ code: { eq: $code } }, { country: { some: { code: { eq: $code } } } }] } } } } }
]`;
const PERIOD = 'saidTo: { gte: $from }, saidFrom: { lte: $to }';

type Edges<T> = { edges: { node: T }[] };
type Named = { id: string; name: string; type: string };
type Speaking = { speakersConnection: Edges<Named> };
type Post = {
  title: string;
  from: string | null;
  to: string | null;
  holder: { id: string }[];
  agency: Named[];
  country: { code: string; name: string }[];
};
type Listed = Speaking & { id: string; gist: string; saidOn: string | null; saidAsc: string };
type Rendering = {
  text: string;
  mode: string;
  cue: string | null;
  speakerText: string | null;
  anchor: string;
  start: number;
  end: number;
  segmentExacts: string[];
  segmentPrefixes: string[];
  segmentSuffixes: string[];
  viaConnection: Edges<Named>;
  article: { id: string; title: string; publishedOn: string; outlet: { name: string }[] }[];
};

const nodesOf = <T>({ edges }: Edges<T>): T[] => edges.map(({ node }) => node);
const first = <T>(list: readonly T[]): T | null => list[0] ?? null;
const names = (connection: Edges<Named>) => nodesOf(connection).map(({ name }) => ({ name }));
const typed = (connection: Edges<Named>) => nodesOf(connection).map(({ type, id, name }) => ({ __typename: type, id, name }));
const outlet = ({ outlet: [one] }: { outlet: { name: string }[] }) => (one ? { name: one.name } : null);
const listed = ({ speakersConnection, id, gist, saidOn }: Listed) => ({ id, gist, saidOn, speakers: names(speakersConnection) });

const asIs = (variables: Variables) => variables;
const words = ({ text }: { text: string }) => ({ phrase: everyWordQuery(text) });

function page(found: readonly Listed[], more: Record<string, unknown>) {
  const cut = found.slice(0, 20);
  const cursor = (one: Listed) => encodeCursor('statements:SAID_ON:ASC', [byDay(one.saidOn, one.id).up, one.id]);
  const edges = cut.map((one) => ({ cursor: cursor(one), node: listed(one) }));
  return { edges, pageInfo: { hasNextPage: found.length > 20, ...more, endCursor: edges.at(-1)?.cursor ?? null } };
}

/** @param hinted with the predicates on sort keys that let Neo4j use an index for the order */
export function peerQueries(hinted: boolean): Partial<Record<QueryName, PeerQuery>> {
  const hint = (condition: string) => (hinted ? `, ${condition}` : '');
  return {
    latest: {
      operation: `query Latest($id: ID!) { actors(where: { id: { eq: $id } }) { type id name
        statementsConnection(first: 20, where: { node: { ${VISIBLE} } }, sort: ${NEWEST_NODES}) { edges { node { id gist saidOn act articles { id title publishedOn outlet { name } } } } } } }`,
      variables: asIs,
      answer: ({
        actors: [actor],
      }: {
        actors: (Named & {
          statementsConnection: Edges<{ id: string; gist: string; saidOn: string; act: string; articles: Rendering['article'] }>;
        })[];
      }) => ({
        actor: {
          __typename: actor!.type,
          id: actor!.id,
          name: actor!.name,
          statements: {
            nodes: nodesOf(actor!.statementsConnection).map((statement) => ({
              ...statement,
              articles: { nodes: statement.articles.map((article) => ({ ...article, outlet: outlet(article) })) },
            })),
          },
        },
      }),
    },
    newest: {
      operation: `query Newest($acts: [String!]) { statements(where: { act: { in: $acts }, ${VISIBLE}${hint('saidDesc: { gte: "0" }')} }, sort: ${NEWEST}, limit: 50) {
        id gist saidOn act independentReports ${SPEAKERS} position { title agency { name } country { code name } } } }`,
      variables: asIs,
      answer: ({ statements }: { statements: (Speaking & { position: Post | null })[] }) => ({
        statements: {
          nodes: statements.map(({ speakersConnection, position, ...others }) => ({
            ...others,
            speakers: typed(speakersConnection),
            position: position && { title: position.title, agency: first(position.agency), country: first(position.country) },
          })),
        },
      }),
    },
    'deep-page': {
      operation: `query DeepPage($code: String!, $from: String!, $to: String!, $date: String!, $id: String!) {
        statements(where: { AND: [{ ${SPOKEN_FOR} }, { OR: [{ saidAsc: { gt: $date } }, { saidAsc: { eq: $date }, id: { gt: $id } }] }], ${PERIOD}, ${VISIBLE}${hint('saidAsc: { gte: $date }')} },
          sort: [{ saidAsc: ASC }, { id: ASC }], limit: 21) { id gist saidOn saidAsc ${SPEAKERS} } }`,
      variables: ({ after, at, ...others }: { after: string; at: string }) => {
        const [, id] = decodeCursor(after, 'statements:SAID_ON:ASC', 2, 'after');
        return { ...others, date: at, id };
      },
      answer: ({ statements }: { statements: Listed[] }) => ({ statements: page(statements, {}) }),
    },
    page: {
      operation: `query Page($code: String!, $from: String!, $to: String!) {
        total: statementsConnection(where: { ${SPOKEN_FOR}, ${PERIOD}, ${VISIBLE} }) { aggregate { count { nodes } } }
        statements(where: { ${SPOKEN_FOR}, ${PERIOD}, ${VISIBLE}${hint('saidAsc: { gte: "0" }')} }, sort: [{ saidAsc: ASC }, { id: ASC }], limit: 21) { id gist saidOn saidAsc ${SPEAKERS} } }`,
      variables: asIs,
      answer: ({ total, statements }: { total: { aggregate: { count: { nodes: number } } }; statements: Listed[] }) => {
        const { edges, pageInfo } = page(statements, {});
        const { hasNextPage, endCursor } = pageInfo;
        return {
          statements: {
            totalCount: total.aggregate.count.nodes,
            edges,
            pageInfo: { hasNextPage, hasPreviousPage: false, startCursor: edges[0]?.cursor ?? null, endCursor },
          },
        };
      },
    },
    best: {
      operation: `query Best($phrase: String!) { statementsByText(phrase: $phrase, first: 20, where: { node: { ${VISIBLE} } }, sort: [{ score: DESC }, { node: { id: ASC } }]) {
        edges { node { id gist saidOn saidAsc ${SPEAKERS} } } } }`,
      variables: words,
      answer: ({ statementsByText }: { statementsByText: Edges<Listed> }) => ({
        statements: { nodes: nodesOf(statementsByText).map(listed) },
      }),
    },
    'who-said-it': {
      operation: `query WhoSaidIt($phrase: String!) { statementsByText(phrase: $phrase, first: 5, where: { node: { ${VISIBLE} } }, sort: [{ score: DESC }, { node: { id: ASC } }]) {
        totalCount edges { node { id gist act saidOn saidOnPrecision independentReports ${SPEAKERS}
          position { title agency { name } country { code } } occasion { name kind place }
          quotationsConnection(first: 20, sort: ${RENDERINGS}) { totalCount edges { node { text mode cue speakerText anchor start end segmentExacts
            viaConnection(sort: [{ edge: { rank: ASC } }]) { edges { node { id name type } } } article { id title publishedOn outlet { name } } } } }
          discrepancies(sort: [{ kind: ASC }, { id: ASC }]) { kind description quotations { id text } } } } } }`,
      variables: words,
      answer: ({
        statementsByText,
      }: {
        statementsByText: Edges<
          Speaking & { position: Post | null; occasion: object[]; quotationsConnection: Edges<Rendering> & { totalCount: number } }
        > & { totalCount: number };
      }) => ({
        statements: {
          totalCount: statementsByText.totalCount,
          nodes: nodesOf(statementsByText).map(({ speakersConnection, position, occasion, quotationsConnection, ...others }) => ({
            ...others,
            speakers: typed(speakersConnection),
            position: position && { title: position.title, agency: first(position.agency), country: first(position.country) },
            occasion: first(occasion),
            quotations: {
              totalCount: quotationsConnection.totalCount,
              nodes: nodesOf(quotationsConnection).map(({ start, end, segmentExacts, viaConnection, article, ...rendering }) => ({
                ...rendering,
                via: names(viaConnection),
                selector: { start, end, exact: segmentExacts[0] },
                article: { ...article[0], outlet: outlet(article[0]!) },
              })),
            },
          })),
        },
      }),
    },
    official: {
      operation: `query Official($key: String!) { actors(where: { names: { some: { key: { eq: $key } } } }) { type id name wikidataId
        namesConnection(sort: [{ edge: { rank: ASC } }]) { edges { properties { text } } }
        positions { id title from to agency { name kind } country { code name } }
        statementsConnection(first: 10, where: { node: { ${VISIBLE} } }, sort: ${NEWEST_NODES}) { totalCount
          edges { node { gist saidOn aboutConnection(sort: [{ edge: { rank: ASC } }]) { edges { node { id name type } } } figures { text } } } }
        mentionsConnection(first: 10, where: { node: { ${VISIBLE}, speakers: { none: { names: { some: { key: { eq: $key } } } } } } }, sort: ${NEWEST_NODES}) { totalCount
          edges { node { gist ${SPEAKERS} } } } } }`,
      variables: ({ name }: { name: string }) => ({ key: nameKey(name) }),
      answer: ({
        actors: [actor],
      }: {
        actors: (Named & {
          wikidataId: string | null;
          namesConnection: { edges: { properties: { text: string } }[] };
          positions: (Post & { id: string })[];
          statementsConnection: Edges<{ gist: string; saidOn: string; aboutConnection: Edges<Named>; figures: object[] }> & {
            totalCount: number;
          };
          mentionsConnection: Edges<Speaking & { gist: string }> & { totalCount: number };
        })[];
      }) => ({
        actor: {
          __typename: actor!.type,
          id: actor!.id,
          name: actor!.name,
          wikidataId: actor!.wikidataId,
          aliases: actor!.namesConnection.edges.map(({ properties }) => properties.text).filter((text) => text !== actor!.name),
          positions: [...actor!.positions]
            .sort((a, b) => ((a.to ?? '9') < (b.to ?? '9') ? 1 : -1))
            .map(({ title, from, to, agency, country }) => ({ title, from, to, agency: first(agency), country: first(country) })),
          statements: {
            totalCount: actor!.statementsConnection.totalCount,
            nodes: nodesOf(actor!.statementsConnection).map(({ gist, saidOn, aboutConnection, figures }) => ({
              gist,
              saidOn,
              about: names(aboutConnection),
              figures,
            })),
          },
          mentions: {
            totalCount: actor!.mentionsConnection.totalCount,
            nodes: nodesOf(actor!.mentionsConnection).map(({ gist, speakersConnection }) => ({
              gist,
              speakers: names(speakersConnection),
            })),
          },
        },
      }),
    },
    'said-by-agency': {
      operation: `query ByAgency($agency: ID!) { actors(where: { id: { eq: $agency } }) { saidByItAndItsParts { gist saidOn ${SPEAKERS} position { title from to } } } }`,
      variables: asIs,
      answer: ({ actors: [actor] }: { actors: { saidByItAndItsParts: (Speaking & { position: object | null })[] }[] }) => ({
        statements: {
          nodes: actor!.saidByItAndItsParts.map(({ speakersConnection, ...others }) => ({
            ...others,
            speakers: names(speakersConnection),
          })),
        },
      }),
    },
    retold: {
      operation: `query Retold($n: Int!) { statements(where: { independentReports: { gte: $n }, ${VISIBLE} }, sort: [{ independentReports: DESC }, { id: ASC }], limit: 21) {
        id gist independentReports ${SPEAKERS} discrepancies(sort: [{ kind: ASC }, { id: ASC }]) { kind description }
        quotationsConnection(first: 10, sort: ${RENDERINGS}) { edges { node { text article { id outlet { name } } } } } } }`,
      variables: asIs,
      answer: ({
        statements,
      }: {
        statements: (Speaking & {
          id: string;
          independentReports: number;
          quotationsConnection: Edges<{ text: string; article: Rendering['article'] }>;
        })[];
      }) => {
        const edges = statements.slice(0, 20).map(({ id, speakersConnection, quotationsConnection, ...others }) => ({
          cursor: encodeCursor('statements:REPORTS:DESC', [byCount(others.independentReports, id).down, id]),
          node: {
            ...others,
            speakers: names(speakersConnection),
            quotations: {
              nodes: nodesOf(quotationsConnection).map(({ text, article }) => ({
                text,
                article: { id: article[0]!.id, outlet: outlet(article[0]!) },
              })),
            },
          },
        }));
        return { statements: { edges, pageInfo: { hasNextPage: statements.length > 20, endCursor: edges.at(-1)?.cursor ?? null } } };
      },
    },
    silence: {
      operation: `query Silence($about: [ID!]) { statements(where: { act: { in: ["DENIAL", "DECLINED_COMMENT", "NON_CONFIRMATION", "NO_REPLY"] }, about: { some: { id: { in: $about } } }, ${VISIBLE} }, sort: ${NEWEST}, limit: 20) {
        act gist ${SPEAKERS} aboutConnection(sort: [{ edge: { rank: ASC } }]) { edges { node { id name type } } } relations { kind reason gist speakers }
        quotationsConnection(first: 3, sort: ${RENDERINGS}) { edges { node { text article { title } } } } } }`,
      variables: asIs,
      answer: ({
        statements,
      }: {
        statements: (Speaking & {
          aboutConnection: Edges<Named>;
          relations: { kind: string; reason: string; gist: string; speakers: string[] }[];
          quotationsConnection: Edges<{ text: string; article: { title: string }[] }>;
        })[];
      }) => ({
        statements: {
          nodes: statements.map(({ speakersConnection, aboutConnection, relations, quotationsConnection, ...others }) => ({
            ...others,
            speakers: names(speakersConnection),
            about: names(aboutConnection),
            relations: relations.map(({ kind, reason, gist, speakers }) => ({
              kind,
              reason,
              statement: { gist, speakers: speakers.map((name) => ({ name })) },
            })),
            quotations: { nodes: nodesOf(quotationsConnection).map(({ text, article }) => ({ text, article: first(article) })) },
          })),
        },
      }),
    },
    reader: {
      operation: `query Reader($id: ID!) { articles(where: { id: { eq: $id } }) { id title url publishedOn bylines language textHash removedReasons removedTexts outlet { name } text { text }
        quotationsConnection(first: 100, where: { node: { statement: { some: { ${VISIBLE} } } } }, sort: [{ node: { start: ASC } }, { node: { end: ASC } }, { node: { id: ASC } }]) { edges { node {
          text mode cue anchor start end segmentExacts segmentPrefixes segmentSuffixes
          statement { id gist saidOn ${SPEAKERS} } figuresConnection(sort: [{ edge: { rank: ASC } }]) { edges { node { text lower upper measure { key } } } } } } } } }`,
      variables: asIs,
      answer: ({
        articles: [article],
      }: {
        articles: {
          text: { text: string }[];
          outlet: { name: string }[];
          removedReasons: string[];
          removedTexts: string[];
          quotationsConnection: Edges<Rendering & { statement: Listed[]; figuresConnection: Edges<{ measure: object[] }> }>;
        }[];
      }) => {
        const { text, removedReasons, removedTexts, quotationsConnection, ...others } = article!;
        return {
          node: {
            ...others,
            __typename: 'Article',
            text: first(text)?.text ?? null,
            outlet: outlet(others),
            removed: removedReasons.map((reason, i) => ({ reason, text: removedTexts[i] })),
            quotations: {
              nodes: nodesOf(quotationsConnection).map(
                ({
                  start,
                  end,
                  segmentExacts,
                  segmentPrefixes,
                  segmentSuffixes,
                  statement: [statement],
                  figuresConnection,
                  ...rendering
                }) => ({
                  ...rendering,
                  selector: { start, end, exact: segmentExacts[0], prefix: segmentPrefixes[0], suffix: segmentSuffixes.at(-1) },
                  statement: {
                    id: statement!.id,
                    gist: statement!.gist,
                    saidOn: statement!.saidOn,
                    speakers: nodesOf(statement!.speakersConnection).map(({ id, name }) => ({ id, name })),
                  },
                  figures: nodesOf(figuresConnection).map((figure) => ({ ...figure, measure: first(figure.measure) })),
                }),
              ),
            },
          },
        };
      },
    },
    'joint-capacities': {
      operation: `query Joint($id: String!) { statements(where: { id: { eq: $id } }) { ${SPEAKERS}
        positionsConnection(sort: [{ edge: { rank: ASC } }]) { edges { node { title holder { id } agency { name } country { code } } } } } }`,
      variables: asIs,
      answer: ({ statements: [statement] }: { statements: (Speaking & { positionsConnection: Edges<Post> })[] }) => {
        const speakers = typed(statement!.speakersConnection);
        const place = ({ holder }: Post) => speakers.findIndex(({ id }) => id === holder[0]!.id);
        const positions = nodesOf(statement!.positionsConnection).sort((a, b) => place(a) - place(b));
        return {
          statement: {
            speakers,
            positions: positions.map(({ title, holder, agency, country }) => ({
              title,
              holder: first(holder),
              agency: first(agency),
              country: first(country),
            })),
          },
        };
      },
    },
  };
}
