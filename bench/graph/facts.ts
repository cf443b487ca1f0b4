import type { OfflineIndex } from './offline.ts';

const ONE_WAY = ['UPDATES', 'DENIES', 'RESPONDS_TO', 'REPEATS'];
const BOTH_WAYS = ['CONTRADICTS', 'CORROBORATES'];

/** What the read model is made from, of one statement: the query `ReadFacts` on an offline graph. */
export function factsOf(graph: OfflineIndex, id: string) {
  const { act, saidOn, saidFrom, saidTo, reviewStatus, addedAt, changedAt, independentReports } = graph.props(id)!;
  const ends = (from: string, type: string) => graph.out(from, type).map(({ to }) => to);
  const codes = (ids: readonly string[]) => ids.map((one) => graph.props(one)?.['code']).filter((code) => typeof code === 'string');
  const distinct = <T>(all: readonly T[]): T[] => [...new Set(all)];
  const speakers = ends(id, 'SAID_BY');
  const posts = ends(id, 'IN_CAPACITY');
  const quotations = graph.in(id, 'RENDERS').map(({ from }) => from);
  const articles = quotations.flatMap((q) => graph.in(q, 'CONTAINS').map(({ from }) => from));
  const affiliated = (actor: string) => ends(actor, 'AFFILIATED_WITH');

  const whole = (body: string): string[] => [body, ...ends(body, 'PART_OF').flatMap(whole)];
  const spokenFor = [...speakers, ...posts.flatMap((post) => ends(post, 'AT')), ...speakers.flatMap(affiliated)].flatMap(whole);
  const typeOf = (actor: string) => graph.props(actor)!['type'];
  const statesOf = (actor: string) => [
    ...(typeOf(actor) === 'Country' ? [actor] : []),
    ...(typeOf(actor) === 'Agency' ? ends(actor, 'OF') : []),
    ...affiliated(actor),
    ...affiliated(actor).flatMap((body) => ends(body, 'OF')),
  ];
  const heldThen = (post: string) => {
    const { from, to } = graph.props(post)! as { from: string | null; to: string | null };
    return (
      (from === null || saidTo === null || from <= (saidTo as string)) && (to === null || saidFrom === null || to >= (saidFrom as string))
    );
  };
  const about = ends(id, 'ABOUT');
  const related = (types: readonly string[], direction: 'out' | 'in') =>
    types.filter((type) => graph[direction](id, type).some(({ props }) => props['reviewStatus'] !== 'REJECTED'));

  return {
    act,
    saidOn,
    saidFrom,
    saidTo,
    reviewStatus,
    addedAt,
    changedAt,
    independentReports,
    occasion: ends(id, 'AT')[0] ?? null,
    lists: {
      SPEAKER: speakers,
      SPEAKER_COUNTRY: distinct(codes([...speakers.flatMap(statesOf), ...posts.flatMap((post) => ends(post, 'FOR'))])),
      SPOKEN_FOR: distinct(spokenFor.filter((body) => !speakers.includes(body))),
      ABOUT: about,
      ABOUT_COUNTRY: distinct(
        codes([
          ...about,
          ...about.flatMap(statesOf),
          ...about.flatMap((one) =>
            ends(one, 'HOLDS')
              .filter(heldThen)
              .flatMap((post) => ends(post, 'FOR')),
          ),
        ]),
      ),
      ADDRESSEE: ends(id, 'ADDRESSED_TO'),
      TOPIC: ends(id, 'ON'),
      OUTLET: distinct(articles.flatMap((article) => ends(article, 'PUBLISHED_BY'))),
      VIA: distinct(quotations.flatMap((q) => ends(q, 'VIA'))),
      MEASURE: distinct(
        quotations
          .flatMap((q) => ends(q, 'GIVES'))
          .flatMap((f) => ends(f, 'MEASURES'))
          .map((m) => graph.props(m)!['key']),
      ),
      DISCREPANCY: distinct(ends(id, 'DIFFERS').map((d) => graph.props(d)!['kind'])),
      RELATION: distinct([...related(ONE_WAY, 'out'), ...related(BOTH_WAYS, 'out'), ...related(BOTH_WAYS, 'in')]),
      INVERSE: related(ONE_WAY, 'in'),
    },
    quotations: quotations.map((q) => ({
      id: q,
      publishedOn: graph.props(graph.in(q, 'CONTAINS')[0]!.from)!['publishedOn'],
      saidUp: null,
      publishedUp: null,
    })),
  };
}
