import { createHash } from 'node:crypto';
import {
  ActsWithClaim,
  AgencyKinds,
  DiscrepancyKinds,
  OccasionKinds,
  RelationKinds,
  SpeechActs,
  type RecordSetInput,
} from '../../src/records/record.model.ts';
import { random, type Random } from './random.ts';
import { CUES, FIRST_NAMES, LAST_NAMES, PLACES, TITLES, WORDS } from './vocabulary.ts';

type Of<K extends keyof RecordSetInput> = NonNullable<RecordSetInput[K]>[number];
type Actor = Of<'actors'>;
type Person = Extract<Actor, { type: 'PERSON' }>;
type Statement = Of<'statements'>;
type Quotation = NonNullable<Statement['quotations']>[number];
type Figure = NonNullable<Quotation['figures']>[number];

export interface Settings {
  seed: number;
  statements: number;
  /** In so many files, each of which may be loaded as of a time of its own. Default 3. */
  files?: number;
  /** Share of statements without a date. Default 0.15. */
  undated?: number;
  /** Share of articles whose text is there. Default 0.3. */
  withText?: number;
}

export interface Generated {
  files: { file: string; records: RecordSetInput }[];
  /** By their SHA-256. */
  texts: Map<string, string>;
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(2024, 8, 2);
/** Days from a Monday in September 2024 on, as ISO. */
const day = (n: number) => new Date(EPOCH + n * DAY).toISOString().slice(0, 10);
const SPAN = 420;

/** Invented records of every shape that the format has: a reload of the same settings gives the same. */
export function generate(settings: Settings): Generated {
  const r = random(settings.seed);
  const { statements: count, files = 3, undated = 0.15, withText = 0.3 } = settings;
  const cast = castOf(r, count);
  const press = pressOf(r, count, cast);
  const statements = Array.from({ length: count }, (_, i) => statementOf(r, i, cast, press, undated));
  const texts = new Map<string, string>();
  const articles = press.map((article) => article.finish(r.chance(withText) ? texts : null));

  const per = Math.ceil(count / files);
  const relations = relationsOf(r, count, per);
  return {
    texts,
    files: Array.from({ length: files }, (_, i) => {
      const own = statements.slice(i * per, (i + 1) * per);
      // Each article comes with the first file.
      const base =
        i === 0 ? { actors: cast.actors, topics: cast.topics, measures: cast.measures, occasions: cast.occasions, articles } : {};
      return {
        file: `generated-${i}.json`,
        records: { ...base, statements: own, relations: relations.filter(({ file }) => file === i).map(({ relation }) => relation) },
      };
    }),
  };
}

interface Cast {
  actors: Actor[];
  people: Person[];
  /** Whoever may speak, more of the people than of the rest. */
  voices: string[];
  relays: string[];
  outlets: string[];
  topics: Of<'topics'>[];
  measures: Of<'measures'>[];
  occasions: Of<'occasions'>[];
}

const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const form = (r: Random) => r.pick(r.pick(WORDS));
const text = (r: Random, from: number, to: number) => many(r.int(from, to), () => form(r)).join(' ');

function castOf(r: Random, count: number): Cast {
  const codes = ['UA', 'KP', 'RU', 'US', 'KR', 'ZZ', 'QX', 'AB'];
  const countries = codes.map((code, i): Actor => ({
    type: 'COUNTRY',
    key: `country-${i}`,
    name: `${form(r)}land ${code}`,
    code,
    aliases: i % 2 ? [`Capital of ${code}`] : [],
    wikidataId: i < 3 ? `Q${i + 1}` : null,
  }));
  const agencies = many(Math.max(10, Math.floor(count / 60)), (i): Actor => ({
    type: 'AGENCY',
    key: `agency-${i}`,
    name: `Office ${i} for ${form(r)}`,
    aliases: i % 3 === 0 ? [`OF${i}`, 'The Office'] : [],
    kind: r.pick(AgencyKinds),
    country: r.chance(0.75) ? r.pick(countries).key : null,
    parent: i > 1 && r.chance(0.4) ? `agency-${r.int(0, i - 1)}` : null,
  }));
  const people = many(Math.max(14, Math.floor(count / 25)), (i): Person => ({
    type: 'PERSON',
    key: `person-${i}`,
    // A few share a name: ties in the order by name, and a name that is not enough to tell them apart.
    name: i % 10 === 9 ? 'Robin Vale' : `${FIRST_NAMES[i % 14]} ${r.pick(LAST_NAMES)}${i < 40 ? '' : ` ${i}`}`,
    aliases: i % 4 === 0 ? [`The Chief ${i % 8}`, `R. ${form(r)}`] : [],
    wikidataId: i % 5 === 0 ? `Q10${i}` : null,
    positions: many(i % 7 === 6 ? 0 : r.int(1, 3), (k) => positionOf(r, k, agencies, countries)),
  }));
  const outlets = many(Math.max(6, Math.min(30, Math.floor(count / 50))), (i): Actor => ({
    type: 'OUTLET',
    key: `outlet-${i}`,
    name: `The ${form(r)} Post ${i}`,
    country: r.chance(0.7) ? r.pick(countries).key : null,
  }));
  const sources = many(Math.max(8, Math.floor(count / 20)), (i): Actor => ({
    type: 'ANONYMOUS_SOURCE',
    key: `source-${i}`,
    name: i % 2 ? 'an official' : `one lawmaker of ${form(r)}`,
    affiliation: [null, r.pick(countries).key, r.pick(agencies).key][i % 3]!,
  }));
  const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key);
  return {
    actors: [...countries, ...agencies, ...people, ...outlets, ...sources],
    people,
    voices: [...keys(people), ...keys(people), ...keys(agencies), ...keys(countries), ...keys(sources), 'outlet-0'],
    relays: [...keys(outlets), ...keys(agencies).slice(0, 3)],
    outlets: keys(outlets),
    topics: many(8, (i) => ({ key: `topic-${i}`, name: `${form(r)} affairs${i < 6 ? '' : ' (unused)'}` })),
    measures: ['killed', 'captured', 'money', 'vessels', 'never_given'].map((key) => ({
      key,
      name: key.replace('_', ' '),
      unit: key === 'money' ? 'USD' : 'people',
    })),
    occasions: many(Math.max(9, Math.floor(count / 80)), (i) => ({
      key: `occasion-${i}`,
      name: `${form(r)} briefing ${i}`,
      kind: r.pick(OccasionKinds),
      date: i % 4 === 0 ? null : day(r.int(0, 60) * 7),
      place: i % 3 === 0 ? null : r.pick(PLACES),
    })),
  };
}

function positionOf(
  r: Random,
  k: number,
  agencies: readonly Actor[],
  countries: readonly Actor[],
): NonNullable<Person['positions']>[number] {
  const kind = r.int(0, 3);
  const from = r.chance(0.5) ? r.int(0, SPAN) : null;
  const until = r.chance(0.4) ? (from ?? 0) + r.int(0, SPAN) : null;
  const stateless = agencies.filter((agency) => agency.type === 'AGENCY' && !agency.country);
  return {
    key: `post-${k}`,
    title: r.pick(TITLES),
    // A head of state; a seat in a body of several states; a post whose state is that of its agency.
    ...(kind === 0
      ? { country: r.pick(countries).key }
      : kind === 1 && stateless.length > 0
        ? { agency: r.pick(stateless).key, country: r.chance(0.7) ? r.pick(countries).key : null }
        : { agency: r.pick(agencies).key }),
    from: from === null ? null : day(from),
    to: until === null ? null : day(until),
  };
}

/** An article while it is being written: its quotations stand one after the other in its text. */
class Draft {
  readonly key: string;
  readonly #parts: string[] = [];
  readonly #placed: Quotation['segments'][] = [];
  #length = 0;

  constructor(
    private readonly r: Random,
    i: number,
    private readonly record: Omit<Of<'articles'>, 'key' | 'language'>,
  ) {
    this.key = `article-${i}`;
    this.#write(`${record.title ?? form(r)}\n\n`);
  }

  #write(part: string): number {
    this.#parts.push(part);
    this.#length += [...part].length;
    return this.#length;
  }

  quote(exacts: readonly string[]): Quotation['segments'] {
    const { r } = this;
    // Two claims of one sentence: the parts overlap, and stand at the same place.
    const before = this.#placed.at(-1);
    if (before && r.chance(0.1)) return before;
    const segments = exacts.map((exact) => {
      const prefix = `${form(r)} 🜂 `;
      const suffix = `, ${form(r)}.`;
      const start = this.#write(prefix);
      const end = this.#write(exact);
      this.#write(suffix);
      return { start, end, exact, prefix, suffix };
    });
    this.#write('\n\n');
    this.#placed.push(segments);
    return segments;
  }

  finish(texts: Map<string, string> | null): Of<'articles'> {
    const whole = this.#parts.join('').trimEnd();
    const textHash = createHash('sha256').update(whole, 'utf8').digest('hex');
    texts?.set(textHash, whole);
    return { key: this.key, language: 'en', ...this.record, textHash };
  }
}

function pressOf(r: Random, count: number, cast: Cast): Draft[] {
  return many(Math.max(12, Math.floor(count / 3)), (i) => {
    const outlet = r.chance(0.85) ? r.pick(cast.outlets) : null;
    const published = r.chance(0.85) ? day(r.int(0, SPAN + 20)) : null;
    return new Draft(r, i, {
      title: i % 6 === 5 ? null : text(r, 3, 6),
      url: i % 4 === 3 ? null : `https://news.example/${i}`,
      outlet,
      bylines: many(r.int(0, 2), () => `${r.pick(FIRST_NAMES)} ${r.pick(LAST_NAMES)}`),
      // What equals the outlet counts for `Quotation.via` alone.
      credits: r.chance(0.3)
        ? r.some(outlet ? [outlet, ...cast.relays.filter((relay) => relay !== outlet)] : cast.relays, r.int(1, 2))
        : [],
      publishedOn: published,
      publishedOnInferred: published !== null && r.chance(0.1),
      license: r.pick([null, 'CC-BY-4.0', 'CC-BY-NC-4.0']),
      removed: i % 5 === 0 ? [{ reason: 'advertisement', text: text(r, 2, 5), at: 0 }] : [],
    });
  });
}

/** The first day of the period that a precision speaks of, and its last. */
function periodOf(precision: string, n: number): { saidOn: string; to: string; from: string } {
  const date = new Date(EPOCH + n * DAY);
  const [y, m] = [date.getUTCFullYear(), date.getUTCMonth()];
  const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
  switch (precision) {
    case 'WEEK':
      return { saidOn: day(n - (n % 7)), from: day(n - (n % 7)), to: day(n - (n % 7) + 6) };
    case 'MONTH':
      return { saidOn: iso(Date.UTC(y, m, 1)), from: iso(Date.UTC(y, m, 1)), to: iso(Date.UTC(y, m + 1, 0)) };
    case 'YEAR':
      return { saidOn: iso(Date.UTC(y, 0, 1)), from: iso(Date.UTC(y, 0, 1)), to: iso(Date.UTC(y, 11, 31)) };
    case 'BEFORE':
      return { saidOn: day(n), from: '', to: day(n) };
    default:
      return { saidOn: day(n), from: day(n), to: day(n) };
  }
}

function statementOf(r: Random, i: number, cast: Cast, press: readonly Draft[], undated: number): Statement {
  const precision = r.weighted({ DAY: 60, WEEK: 12, MONTH: 12, YEAR: 6, BEFORE: 10 });
  // Few days, so that there are ties.
  const said = r.chance(undated) ? null : periodOf(precision, r.int(0, 60) * 7 + r.pick([0, 0, 3, 6]));
  const speakers = [...new Set(r.some(cast.voices, r.pick([1, 1, 1, 1, 1, 2, 3])))];
  const act = r.pick(SpeechActs);
  const anyone = () => r.pick(cast.actors).key;
  const quotations = quotationsOf(r, cast, press);
  return {
    key: `statement-${i}`,
    gist: `${text(r, 5, 10)}.`,
    act,
    speakers,
    positions: speakers.flatMap((key) => (r.chance(0.8) ? capacityOf(r, cast, key, said) : [])),
    saidOn: said?.saidOn ?? null,
    saidOnPrecision: said === null ? null : precision,
    claim: ActsWithClaim.has(act) && r.chance(0.7) ? `${text(r, 3, 6)}.` : null,
    occasion: r.chance(0.4) ? r.pick(cast.occasions).key : null,
    addressees: r.chance(0.3) ? [...new Set(many(r.int(1, 2), anyone))] : [],
    // Some speak about themselves.
    about: [...new Set([...(r.chance(0.15) ? [speakers[0]!] : []), ...many(r.int(0, 3), anyone)])],
    topics: r.some(cast.topics.slice(0, 6), r.int(0, 2)).map(({ key }) => key),
    reviewStatus: r.weighted({ UNREVIEWED: 60, CONFIRMED: 25, REJECTED: 15 }),
    quotations,
    discrepancies: quotations.length > 1 && r.chance(0.35) ? [discrepancyOf(r, quotations)] : [],
  };
}

function capacityOf(r: Random, cast: Cast, key: string, said: { from: string; to: string } | null): string[] {
  const held =
    cast.people
      .find((person) => person.key === key)
      ?.positions?.filter(({ from, to }) => said === null || ((from ?? '') <= said.to && (to ?? '9') >= said.from)) ?? [];
  return held.length === 0 ? [] : [`${key}/${r.pick(held).key}`];
}

function quotationsOf(r: Random, cast: Cast, press: readonly Draft[]): Quotation[] {
  const count = r.pick([1, 1, 1, 2, 2, 3, 4]);
  // Now and then one article renders it twice.
  const articles = r.some(press, count).flatMap((draft) => (r.chance(0.06) ? [draft, draft] : [draft]));
  const shared = text(r, 8, 14);
  return articles.map((draft, k): Quotation => ({
    key: `${draft.key}-${k}`,
    article: draft.key,
    mode: r.pick(['DIRECT', 'INDIRECT', 'MIXED']),
    cue: r.chance(0.8) ? r.pick(CUES) : null,
    speakerText: r.chance(0.7) ? `Mr. ${r.pick(LAST_NAMES)}` : null,
    capacityText: r.chance(0.3) ? r.pick(TITLES) : null,
    ...(r.chance(0.1) ? { speakers: [r.pick(cast.actors).key] } : {}),
    // Copies of one text are not independent of each other.
    segments: draft.quote(r.chance(0.2) ? [shared] : many(r.chance(0.25) ? 2 : 1, () => text(r, 4, 10))),
    via: r.chance(0.35) ? r.some(cast.relays, r.int(1, 2)) : [],
    confidence: r.chance(0.5) ? 1 : r.int(50, 99) / 100,
    extractor: r.chance(0.5) ? 'curated' : 'finder/1.2',
    figures: r.chance(0.3) ? many(r.int(1, 2), () => figureOf(r, cast)) : [],
  }));
}

function figureOf(r: Random, cast: Cast): Figure {
  const n = r.int(1, 40) * 100;
  const [lower, upper] = r.pick<[number | null, number | null]>([
    [n, n],
    [n, null],
    [null, n],
    [n, n + 500],
    [null, null],
    [0.5, 2.5],
  ]);
  const asOf = r.chance(0.6) ? r.int(0, SPAN) : null;
  return {
    measure: r.pick(['killed', 'killed', 'captured', 'money', 'vessels']),
    text: `about ${n}`,
    lower,
    upper,
    approximate: r.chance(0.3),
    unit: r.chance(0.1) ? 'dozens' : null,
    of: r.chance(0.6) ? r.pick(['country-0', 'country-1', 'agency-0', r.pick(cast.actors).key]) : null,
    place: r.chance(0.3) ? r.pick(PLACES) : null,
    from: asOf !== null && r.chance(0.4) ? day(asOf - r.int(0, 30)) : null,
    asOf: asOf === null ? null : day(asOf),
  };
}

function discrepancyOf(r: Random, quotations: readonly Quotation[]): NonNullable<Statement['discrepancies']>[number] {
  const keys = quotations.map(({ key }) => key!);
  const cut = r.int(1, keys.length - 1);
  return {
    kind: r.pick(DiscrepancyKinds),
    description: `They differ over the ${form(r)}.`,
    sides: [
      { value: form(r), quotations: keys.slice(0, cut) },
      { value: `not ${form(r)}`, quotations: keys.slice(cut) },
    ],
    confidence: r.chance(0.5) ? 1 : 0.75,
    extractor: 'curated',
  };
}

const BOTH_WAYS = ['CONTRADICTS', 'CORROBORATES'];

function relationsOf(r: Random, count: number, per: number): { file: number; relation: Of<'relations'> }[] {
  const taken = new Set<string>();
  return many(Math.floor(count / 2), () => {
    const [from, to] = r.some(
      many(Math.min(count, 40), () => r.int(0, count - 1)),
      2,
    ) as [number, number];
    const kind = r.pick(RelationKinds);
    const ends = BOTH_WAYS.includes(kind) ? [from, to].sort((a, b) => a - b) : [from, to];
    const identity = `${kind} ${ends.join(' ')}`;
    if (from === to || taken.has(identity)) return [];
    taken.add(identity);
    return [
      {
        // Some come with the later of their ends, some after everything.
        file: r.chance(0.5) ? Math.floor(Math.max(from, to) / per) : Math.floor((count - 1) / per),
        relation: {
          from: `statement-${from}`,
          kind,
          to: `statement-${to}`,
          reason: `Because of the ${form(r)}.`,
          confidence: r.chance(0.5) ? 1 : 0.6,
          reviewStatus: r.weighted({ UNREVIEWED: 5, CONFIRMED: 3, REJECTED: 3 }),
        },
      },
    ];
  }).flat();
}
