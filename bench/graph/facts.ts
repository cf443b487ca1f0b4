import type { FoundFacts } from '../../src/domains/readmodel/found.ts';
import type { OfflineIndex } from './offline.ts';

const LINKS = [
  'SAID_BY',
  'ABOUT',
  'ADDRESSED_TO',
  'ON',
  'AT',
  'DIFFERS',
  'CONTRADICTS',
  'CORROBORATES',
  'UPDATES',
  'DENIES',
  'RESPONDS_TO',
  'REPEATS',
];

const distinct = <T>(all: readonly T[]): T[] => [...new Set(all)];

/** What the query `ReadFacts` finds of a statement, on an offline graph. */
export function factsOf(graph: OfflineIndex, id: string): FoundFacts {
  const { act, saidOn, saidFrom, saidTo, reviewStatus, addedAt, changedAt, independentReports } = graph.props(id)! as unknown as FoundFacts;
  const text = (of: string, name: string) => graph.props(of)![name] as string;
  const ends = (from: string, type: string) => graph.out(from, type).map(({ to }) => to);
  const codes = (ids: readonly string[]) => distinct(ids.flatMap((one) => graph.props(one)?.['code'] ?? []) as string[]);
  const affiliated = (actor: string) => ends(actor, 'AFFILIATED_WITH');
  const speakers = ends(id, 'SAID_BY');
  const posts = ends(id, 'IN_CAPACITY');
  const about = ends(id, 'ABOUT');

  const whole = (body: string): string[] => [body, ...ends(body, 'PART_OF').flatMap(whole)];
  const statesOf = (actor: string) => [
    ...(text(actor, 'type') === 'Country' ? [actor] : []),
    ...(text(actor, 'type') === 'Agency' ? ends(actor, 'OF') : []),
    ...affiliated(actor),
    ...affiliated(actor).flatMap((body) => ends(body, 'OF')),
  ];
  const heldThen = (post: string) => {
    const { from, to } = graph.props(post)! as { from: string | null; to: string | null };
    return (from === null || saidTo === null || from <= saidTo) && (to === null || saidFrom === null || to >= saidFrom);
  };
  const statesOfPosts = (held: readonly string[]) => held.flatMap((post) => ends(post, 'FOR'));

  return {
    act,
    saidOn,
    saidFrom,
    saidTo,
    reviewStatus,
    addedAt,
    changedAt,
    independentReports,
    links: [
      ...LINKS.flatMap((type) =>
        ends(id, type).map((end): FoundFacts['links'][number] => [type, true, type === 'DIFFERS' ? text(end, 'kind') : end]),
      ),
      ...LINKS.flatMap((type) => graph.in(id, type).map(({ from }): FoundFacts['links'][number] => [type, false, from])),
    ],
    states: codes([...speakers.flatMap(statesOf), ...statesOfPosts(posts)]),
    bodies: distinct([...speakers, ...posts.flatMap((post) => ends(post, 'AT')), ...speakers.flatMap(affiliated)].flatMap(whole)).filter(
      (body) => !speakers.includes(body),
    ),
    statesAbout: codes([
      ...about,
      ...about.flatMap(statesOf),
      ...about.flatMap((one) => statesOfPosts(ends(one, 'HOLDS').filter(heldThen))),
    ]),
    quotations: graph.in(id, 'RENDERS').map(({ from: q }) => {
      const article = graph.in(q, 'CONTAINS')[0]!.from;
      return {
        id: q,
        publishedOn: graph.props(article)!['publishedOn'] as string | null,
        saidUp: null,
        publishedUp: null,
        outlets: ends(article, 'PUBLISHED_BY'),
        via: ends(q, 'VIA'),
        measures: ends(q, 'GIVES')
          .flatMap((figure) => ends(figure, 'MEASURES'))
          .map((measure) => text(measure, 'key')),
      };
    }),
  };
}
