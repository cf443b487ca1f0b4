import { ActsWithClaim, AgencyKinds, OccasionKinds, type SpeechActs, type RecordSetInput } from '../../src/records/record.model.ts';
import { random, type Random } from '../../test/support/random.ts';
import { ranked, wording } from './words.ts';

type Of<K extends keyof RecordSetInput> = NonNullable<RecordSetInput[K]>[number];
type Position = { key: string; title: string; agency: string; from: string | null; to: string | null };
type Said = Pick<Of<'statements'>, 'saidOn' | 'saidOnPrecision'>;

/** How much of each kind a graph has. */
export interface Size {
  name: string;
  statements: number;
  people: number;
  agencies: number;
  outlets: number;
  sources: number;
  topics: number;
  occasions: number;
}

export const SIZES = {
  tiny: { name: 'tiny', statements: 600, people: 60, agencies: 20, outlets: 15, sources: 20, topics: 12, occasions: 20 },
  S: { name: 'S', statements: 20_000, people: 1500, agencies: 200, outlets: 120, sources: 250, topics: 80, occasions: 600 },
  L: { name: 'L', statements: 500_000, people: 15_000, agencies: 2000, outlets: 600, sources: 3000, topics: 400, occasions: 6000 },
} as const satisfies Record<string, Size>;

export const COUNTRIES = 60;
export const MEASURES = ['killed', 'wounded', 'captured', 'money', 'vessels', 'refugees'] as const;
/** Statements of one set of records; each set has articles of its own. */
const CHUNK = 5000;
const FIRST = Date.UTC(2019, 0, 1);
const DAYS = 2190;
const DAY = 86_400_000;

export const day = (n: number): string => new Date(FIRST + n * DAY).toISOString().slice(0, 10);
export const lastDay = DAYS - 1;
export const countryCode = (i: number): string => String.fromCharCode(65 + Math.floor(i / 20), 65 + (i % 20));
export const chunksOf = (size: Size): number => Math.ceil(size.statements / CHUNK);

const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const numbered = (kind: string) => (i: number) => `${kind}-${i}`;

/** Who and what statements are about: the same for each set of records of a graph. */
export interface Cast {
  records: RecordSetInput;
  positions: ReadonlyMap<string, readonly Position[]>;
}

/** Few are many: whom statements are by and about, where they come from, follows a power law. */
const actorOf = (r: Random, size: Size): string => {
  const kind = r.weighted({ person: 60, agency: 18, country: 18, source: 4 });
  const count = { person: size.people, agency: size.agencies, country: COUNTRIES, source: size.sources }[kind];
  return numbered(kind)(ranked(r, count));
};

export function castOf(size: Size): Cast {
  const r = random(1);
  const agencies = many(size.agencies, (i) => ({
    type: 'AGENCY' as const,
    key: `agency-${i}`,
    name: `Office ${i} of ${wording(r, 2)}`,
    kind: r.pick(AgencyKinds),
    country: r.chance(0.92) ? `country-${ranked(r, COUNTRIES)}` : null,
    parent: i > 4 && r.chance(0.3) ? `agency-${r.int(0, i - 1)}` : null,
  }));
  const positions = new Map<string, Position[]>();
  const people = many(size.people, (i) => {
    const key = `person-${i}`;
    const held = positionsOf(r, agencies.length);
    positions.set(key, held);
    return {
      type: 'PERSON' as const,
      key,
      name: `${wording(r, 2)} ${i}`,
      aliases: i % 4 === 0 ? [`Chief ${i}`, wording(r, 3)] : [],
      positions: held,
    };
  });
  return {
    positions,
    records: {
      actors: [
        ...many(COUNTRIES, (i) => ({
          type: 'COUNTRY' as const,
          key: `country-${i}`,
          name: `Land ${countryCode(i)}`,
          aliases: [`Capital of ${countryCode(i)}`],
          code: countryCode(i),
        })),
        ...agencies,
        ...people,
        ...many(size.outlets, (i) => ({
          type: 'OUTLET' as const,
          key: `outlet-${i}`,
          name: `The ${wording(r, 1)} Post ${i}`,
          country: r.chance(0.8) ? `country-${ranked(r, COUNTRIES)}` : null,
        })),
        ...many(size.sources, (i) => ({
          type: 'ANONYMOUS_SOURCE' as const,
          key: `source-${i}`,
          name: i % 2 ? 'an official' : 'one lawmaker',
          affiliation: [null, `country-${ranked(r, COUNTRIES)}`, `agency-${ranked(r, size.agencies)}`][i % 3]!,
        })),
      ],
      topics: many(size.topics, (i) => ({ key: `topic-${i}`, name: `${wording(r, 2)} ${i}` })),
      measures: MEASURES.map((key) => ({ key, name: key, unit: key === 'money' ? 'USD' : 'people' })),
      occasions: many(size.occasions, (i) => ({
        key: `occasion-${i}`,
        name: `${wording(r, 3)} ${i}`,
        kind: r.pick(OccasionKinds),
        date: day(r.int(0, lastDay)),
        place: wording(r, 1),
      })),
    },
  };
}

/** One after the other in time, the last one mostly held still. */
function positionsOf(r: Random, agencies: number): Position[] {
  const count = r.int(1, 3);
  const cuts = many(count - 1, (k) => r.int(100, 1000) + k * 1000);
  return many(count, (k) => ({
    key: `post-${k}`,
    title: `${r.pick(['Minister', 'Spokesperson', 'Director', 'Deputy', 'Ambassador'])} ${wording(r, 1)}`,
    agency: `agency-${ranked(r, agencies)}`,
    from: k === 0 ? null : day(cuts[k - 1]!),
    to: k === count - 1 ? null : day(cuts[k]! - 1),
  }));
}

/** One set of records, from its number alone: sets can be made in any order, side by side. */
export function chunkOf(size: Size, { positions }: Cast, chunk: number): RecordSetInput {
  const r = random(1000 + chunk);
  const from = chunk * CHUNK;
  const count = Math.min(CHUNK, size.statements - from);
  const published = many(Math.ceil(count / 5), () => r.int(3, lastDay)).sort((a, b) => a - b);
  const articles = published.map((on, i) => articleOf(r, size, `article-${chunk}-${i}`, on));
  const statements = many(count, (i) => statementOf(r, size, positions, from + i, chunk, published));
  const relations = many(Math.floor(count / 8), (i) => ({
    from: `statement-${from + ((i * 8) % count)}`,
    kind: r.pick(['CONTRADICTS', 'CORROBORATES', 'UPDATES', 'DENIES', 'RESPONDS_TO', 'REPEATS'] as const),
    to: `statement-${from + ((i * 8 + r.int(1, 7)) % count)}`,
    reason: `Because of the ${wording(r, 2)}.`,
    confidence: r.int(50, 99) / 100,
    extractor: 'finder 1.2',
  }));
  return { articles, statements, relations };
}

function articleOf(r: Random, size: Size, key: string, on: number): Of<'articles'> {
  const outlet = `outlet-${ranked(r, size.outlets)}`;
  const agency = `outlet-${ranked(r, Math.min(8, size.outlets))}`;
  return {
    key,
    title: wording(r, 7),
    url: `https://news.example/${key}`,
    outlet,
    bylines: r.chance(0.6) ? [wording(r, 2)] : [],
    credits: agency !== outlet && r.chance(0.3) ? [agency] : [],
    publishedOn: day(on),
    license: r.chance(0.1) ? 'CC-BY-4.0' : null,
  };
}

function statementOf(
  r: Random,
  size: Size,
  positions: Cast['positions'],
  n: number,
  chunk: number,
  published: readonly number[],
): Of<'statements'> {
  const home = r.int(0, published.length - 1);
  const on = published[home]! - r.int(0, 3);
  const act = r.weighted({
    ASSERTION: 50,
    ESTIMATE: 8,
    WARNING: 6,
    ACCUSATION: 8,
    DENIAL: 5,
    DECLINED_COMMENT: 2,
    NON_CONFIRMATION: 2,
    NO_REPLY: 1,
    COMMITMENT: 6,
    REQUEST: 5,
    OTHER: 7,
  }) as (typeof SpeechActs)[number];
  const speakers = [...new Set([actorOf(r, size), ...(r.chance(0.06) ? [actorOf(r, size)] : [])])];
  const said = saidOn(r, on);
  const gist = wording(r, r.int(7, 13));
  // Articles that stand next to each other are of the same days.
  const homes = [...new Set(many(r.pick([1, 1, 1, 2, 2, 3, 5]), (k) => (k === 0 ? home : (home + r.int(1, 6)) % published.length)))];
  const quotations = homes.map((at) => quotationOf(r, size, `article-${chunk}-${at}`, gist));
  return {
    key: `statement-${n}`,
    gist: `${gist}.`,
    act,
    claim: ActsWithClaim.has(act) ? wording(r, 5) : null,
    speakers,
    positions: speakers.flatMap((key) =>
      said.saidOnPrecision === 'DAY' && r.chance(0.9) ? heldThen(positions.get(key) ?? [], key, on) : [],
    ),
    ...said,
    occasion: r.chance(0.3) ? `occasion-${ranked(r, size.occasions)}` : null,
    addressees: r.chance(0.1) ? [actorOf(r, size)] : [],
    about: [...new Set(many(r.pick([0, 1, 1, 2, 3]), () => actorOf(r, size)))],
    topics: [...new Set(many(r.pick([0, 1, 1, 2]), () => `topic-${ranked(r, size.topics)}`))],
    reviewStatus: r.weighted({ UNREVIEWED: 70, CONFIRMED: 27, REJECTED: 3 }),
    quotations,
    discrepancies:
      quotations.length > 1 && r.chance(0.15)
        ? [
            {
              kind: r.pick(['WORDING', 'FIGURE', 'DATE'] as const),
              description: `They differ over the ${wording(r, 2)}.`,
              sides: quotations.slice(0, 2).map(({ article }, i) => ({ value: `${wording(r, 1)} ${i}`, quotations: [article] })),
            },
          ]
        : [],
  };
}

function saidOn(r: Random, on: number): Said {
  const precision = r.weighted({ DAY: 86, MONTH: 5, YEAR: 1, none: 8 });
  if (precision === 'none') return { saidOn: null, saidOnPrecision: null };
  const date = day(on);
  return {
    saidOn: precision === 'DAY' ? date : precision === 'MONTH' ? `${date.slice(0, 7)}-01` : `${date.slice(0, 4)}-01-01`,
    saidOnPrecision: precision,
  };
}

function heldThen(held: readonly Position[], holder: string, on: number): string[] {
  const date = day(on);
  const then = held.find(({ from, to }) => (from ?? '') <= date && (to ?? '9') >= date);
  return then ? [`${holder}/${then.key}`] : [];
}

function quotationOf(r: Random, size: Size, article: string, gist: string): NonNullable<Of<'statements'>['quotations']>[number] {
  const start = r.int(0, 8000);
  const exact = `${gist} ${wording(r, r.int(2, 6))}`;
  const n = r.int(1, 400) * 10;
  return {
    article,
    mode: r.pick(['DIRECT', 'INDIRECT', 'MIXED']),
    cue: r.pick(['said', 'told', 'claimed', 'denied', null]),
    speakerText: r.chance(0.7) ? wording(r, 2) : null,
    capacityText: r.chance(0.4) ? wording(r, 2) : null,
    segments: [{ start, end: start + exact.length, exact, prefix: wording(r, 3), suffix: wording(r, 3) }],
    via: r.chance(0.2) ? [`outlet-${ranked(r, Math.min(8, size.outlets))}`] : [],
    confidence: r.int(70, 99) / 100,
    extractor: 'finder 1.2',
    figures: r.chance(0.2)
      ? [
          {
            measure: MEASURES[ranked(r, MEASURES.length)]!,
            text: `about ${n}`,
            lower: n,
            upper: r.chance(0.7) ? n : n + 100,
            approximate: r.chance(0.4),
            of: r.chance(0.7) ? `country-${ranked(r, COUNTRIES)}` : null,
            asOf: r.chance(0.5) ? day(r.int(0, lastDay)) : null,
          },
        ]
      : [],
  };
}
