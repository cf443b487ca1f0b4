import type { QuotationFilter, StatementFilter } from '../../src/generated/graphql.ts';
import {
  AgencyKinds,
  DiscrepancyKinds,
  QuotationModes,
  RelationKinds,
  ReviewStatuses,
  SpeechActs,
} from '../../src/records/record.model.ts';
import { idOf } from '../../src/relay/id.ts';
import type { Oracle, Rendering, Said } from './oracle.ts';
import type { Random } from './random.ts';
import { WORDS } from './vocabulary.ts';

type Conditions<Filter, From> = { [K in keyof Filter]-?: (r: Random, from: From, oracle: Oracle) => Filter[K] };

const shift = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const range = (r: Random, day: string) =>
  r.pick([{ from: shift(day, -r.int(0, 30)), to: shift(day, r.int(0, 30)) }, { from: day }, { to: day }, { from: day, to: day }, {}]);
const anyForm = (word: string, r: Random) => {
  const forms = WORDS.find((row) => row.some((form) => form.toLowerCase() === word.toLowerCase()));
  return forms ? r.pick(forms) : word;
};
const wordsOf = (text: string) => text.replace(/\.$/, '').split(' ');
const text = (r: Random, source: string) => {
  const words = wordsOf(source);
  const at = r.int(0, words.length - 2);
  // A phrase, as it stands or in other forms; or words in any order.
  return r.chance(0.3)
    ? `"${words
        .slice(at, at + 2)
        .map((word) => anyForm(word, r))
        .join(' ')}"`
    : r
        .some(words, r.int(1, 2))
        .map((word) => anyForm(word, r))
        .join(' ');
};
/** What the statement has, or now and then any; among others. */
const among = <T>(r: Random, own: readonly T[], all: readonly T[]): T[] => [
  ...new Set([...(own.length > 0 && r.chance(0.85) ? [r.pick(own)] : []), ...r.some(all, r.int(own.length > 0 ? 0 : 1, 2))]),
];

const actors = (r: Random, own: readonly string[], { actors, actorId }: Oracle) => among(r, own, [...actors.keys()]).map(actorId);
const CODES = ['UA', 'KP', 'RU', 'US', 'KR', 'ZZ', 'QX', 'AB', 'FR'];

/** A condition of each kind, most of which the given statement meets. A filter without its line here does not compile. */
export const statementConditions: Conditions<StatementFilter, Said> = {
  text: (r, said) => text(r, r.pick([said.record.gist, ...said.quotations.flatMap((q) => q.record.segments.map(({ exact }) => exact))])),
  // What begins so has its own tests in test/domains/search.test.ts.
  textPrefix: () => false,
  speakers: (r, said, oracle) => actors(r, said.record.speakers, oracle),
  speakerTypes: (r, said, oracle) =>
    among(
      r,
      said.record.speakers.map((key) => oracle.actor(key).type),
      ['PERSON', 'AGENCY', 'COUNTRY', 'OUTLET', 'ANONYMOUS_SOURCE'] as const,
    ),
  speakerCountries: (r, said, oracle) =>
    among(
      r,
      said.record.speakers.flatMap((key) => oracle.speakerCodes(said, key)),
      CODES,
    ),
  speakerAgencies: (r, _, oracle) =>
    r
      .some(
        [...oracle.actors.values()].filter(({ type }) => type === 'AGENCY'),
        r.int(1, 3),
      )
      .map(({ key }) => oracle.actorId(key)),
  speakerAgencyKinds: (r) => r.some(AgencyKinds, r.int(2, 5)),
  addressees: (r, said, oracle) => actors(r, said.record.addressees, oracle),
  about: (r, said, oracle) => actors(r, said.record.about, oracle),
  aboutCountries: (r) => r.some(CODES, r.int(1, 3)),
  topics: (r, said, { topics }) => among(r, said.record.topics, [...topics.keys()]).map((key) => idOf('topic', key)),
  acts: (r, said) => among(r, [said.record.act], SpeechActs),
  occasions: (r, said, { occasions }) =>
    among(r, said.record.occasion === null ? [] : [said.record.occasion], [...occasions.keys()]).map((key) => idOf('occasion', key)),
  outlets: (r, said, oracle) =>
    actors(
      r,
      said.quotations.flatMap(({ article }) => article.outlet ?? []),
      oracle,
    ),
  articles: (r, said, { articles }) =>
    among(
      r,
      said.quotations.map(({ article }) => article.key),
      [...articles.keys()],
    ).map((key) => idOf('article', key)),
  via: (r, said, oracle) =>
    actors(
      r,
      said.quotations.flatMap(({ via }) => via),
      oracle,
    ),
  measures: (r, said, { measures }) =>
    among(
      r,
      said.quotations.flatMap(({ figures }) => figures.map((figure) => figure.record.measure)),
      [...measures.keys()],
    ),
  saidOn: (r, said) => range(r, said.record.saidOn ?? '2025-01-01'),
  hasDate: (r, said) => r.chance(0.8) === (said.record.saidOn !== null),
  publishedOn: (r, said) => range(r, said.quotations[0]?.article.publishedOn ?? '2025-01-01'),
  minReports: (r, said) => said.reports - r.int(0, 1),
  maxReports: (r, said) => said.reports + r.int(0, 1),
  hasDiscrepancy: (r, said) => r.chance(0.8) === said.record.discrepancies.length > 0,
  discrepancies: (r, said) =>
    among(
      r,
      said.record.discrepancies.map(({ kind }) => kind),
      DiscrepancyKinds,
    ),
  relations: (r, said, oracle) =>
    among(
      r,
      oracle.relationsOf(said, 'outward').map(({ kind }) => kind as (typeof RelationKinds)[number]),
      RelationKinds,
    ),
  inverseRelations: (r, said, oracle) =>
    among(
      r,
      oracle.relationsOf(said, 'inverse').map(({ kind }) => kind as (typeof RelationKinds)[number]),
      RelationKinds,
    ),
  minConfidence: (r) => r.pick([0.6, 0.9, 1]),
  reviewStatus: (r, said) => among(r, [said.record.reviewStatus], ReviewStatuses),
  changedSince: (_, said) => said.changedAt.replace('12:00:00.000Z', '14:00:00+02:00'),
};

export const quotationConditions: Conditions<QuotationFilter, Rendering> = {
  text: (r, { record }) => text(r, r.pick(record.segments).exact),
  modes: (r, { record }) => among(r, [record.mode], QuotationModes),
  outlets: (r, { article }, oracle) => actors(r, article.outlet ? [article.outlet] : [], oracle),
  articles: (r, { article }, { articles }) => among(r, [article.key], [...articles.keys()]).map((key) => idOf('article', key)),
  publishedOn: (r, { article }) => range(r, article.publishedOn ?? '2025-01-01'),
  via: (r, { via }, oracle) => actors(r, via, oracle),
  minConfidence: (r) => r.pick([0.6, 0.9, 1]),
  statement: (r, { said }, oracle) => combination(r, statementConditions, said, oracle, r.int(0, 2)),
};

/** Some conditions at once, all from one statement or quotation, so that it mostly meets them together. */
export function combination<Filter extends object, From>(
  r: Random,
  conditions: Conditions<Filter, From>,
  from: From,
  oracle: Oracle,
  count: number,
): Filter {
  const names = r.some(Object.keys(conditions) as (keyof Filter)[], count);
  return Object.fromEntries(names.map((name) => [name, conditions[name](r, from, oracle)])) as Filter;
}
