import type {
  DateRange,
  QuotationFilter,
  QuotationOrder,
  StatementFilter,
  StatementGroup,
  StatementOrder,
} from '../../src/generated/graphql.ts';
import {
  recordSet,
  type ActorRecord,
  type ArticleRecord,
  type FigureRecord,
  type MeasureRecord,
  type OccasionRecord,
  type QuotationRecord,
  type RelationRecord,
  type StatementRecord,
  type TopicRecord,
} from '../../src/records/record.model.ts';
import { idOf } from '../../src/relay/id.ts';
import type { Generated } from './generate.ts';
import { rowsOf } from './vocabulary.ts';

/**
 * What the schema's descriptions mean, in plain JavaScript over the records themselves: nothing here knows the graph or asks the code
 * that reads it. `independentReports` alone is taken from the graph, for how passages are compared is tested where that is done.
 */
export interface Said {
  id: string;
  record: StatementRecord;
  addedAt: string;
  changedAt: string;
  reports: number;
  /** The days on which it may have been said; null: undated. */
  days: { from: string; to: string } | null;
  quotations: Rendering[];
}

export interface Rendering {
  id: string;
  record: QuotationRecord;
  said: Said;
  article: ArticleRecord;
  /** Keys of those through whom the article has it. */
  via: string[];
  text: string;
  figures: { id: string; record: FigureRecord }[];
}

const BOTH_WAYS: readonly string[] = ['CONTRADICTS', 'CORROBORATES'];
const TYPE_NAMES = {
  PERSON: 'Person',
  AGENCY: 'Agency',
  COUNTRY: 'Country',
  OUTLET: 'Outlet',
  ANONYMOUS_SOURCE: 'AnonymousSource',
} as const;

/** By code points, as the database does. */
export const compare = (a: string | number, b: string | number): number => {
  if (typeof a === 'number' || typeof b === 'number') return Number(a) - Number(b);
  const [left, right] = [[...a], [...b]];
  for (let i = 0; i < Math.min(left.length, right.length); i++)
    if (left[i] !== right[i]) return left[i]!.codePointAt(0)! - right[i]!.codePointAt(0)!;
  return left.length - right.length;
};

const given = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;
const iso = (date: Date) => date.toISOString().slice(0, 10);
const plus = (day: string, days: number) => iso(new Date(Date.parse(day) + days * 86_400_000));

/** The days that a precision allows. */
function daysOf(saidOn: string, precision: string): { from: string; to: string } {
  const [year, month] = saidOn.split('-').map(Number) as [number, number];
  switch (precision) {
    case 'BEFORE':
      return { from: '', to: saidOn };
    case 'WEEK':
      return { from: saidOn, to: plus(saidOn, 6) };
    case 'MONTH':
      return { from: saidOn, to: iso(new Date(Date.UTC(year, month, 0))) };
    case 'YEAR':
      return { from: saidOn, to: `${year}-12-31` };
    default:
      return { from: saidOn, to: saidOn };
  }
}

export class Oracle {
  readonly actors = new Map<string, ActorRecord>();
  readonly articles = new Map<string, ArticleRecord>();
  readonly topics = new Map<string, TopicRecord>();
  readonly measures = new Map<string, MeasureRecord>();
  readonly occasions = new Map<string, OccasionRecord>();
  readonly statements: Said[] = [];
  readonly relations: RelationRecord[] = [];
  readonly #byKey = new Map<string, Said>();

  /** @param reports `Statement.independentReports` by id */
  constructor({ files, times }: Pick<Generated, 'files'> & { times: readonly string[] }, reports: ReadonlyMap<string, number>) {
    files.forEach(({ records }, i) => this.#add(recordSet.parse(records), times[i]!, reports));
  }

  #add(set: ReturnType<typeof recordSet.parse>, time: string, reports: ReadonlyMap<string, number>): void {
    for (const actor of set.actors) this.actors.set(actor.key, actor);
    for (const article of set.articles) this.articles.set(article.key, article);
    for (const topic of set.topics) this.topics.set(topic.key, topic);
    for (const measure of set.measures) this.measures.set(measure.key, measure);
    for (const occasion of set.occasions) this.occasions.set(occasion.key, occasion);
    for (const record of set.statements) {
      const id = idOf('statement', record.key);
      const said: Said = {
        id,
        record,
        addedAt: time,
        changedAt: time,
        reports: reports.get(id)!,
        days: record.saidOn === null ? null : daysOf(record.saidOn, record.saidOnPrecision!),
        quotations: [],
      };
      said.quotations = record.quotations.map((quotation): Rendering => {
        const article = this.articles.get(quotation.article)!;
        const key = `${record.key}/${quotation.key ?? quotation.article}`;
        return {
          id: idOf('quotation', key),
          record: quotation,
          said,
          article,
          via: [...quotation.via, ...article.credits.filter((credit) => !quotation.via.includes(credit))],
          text: quotation.segments.map(({ exact }) => exact).join(' … '),
          figures: quotation.figures.map((figure, i) => ({ id: idOf('figure', `${key}/${i}`), record: figure })),
        };
      });
      this.statements.push(said);
      this.#byKey.set(record.key, said);
    }
    for (const relation of set.relations) {
      this.relations.push(relation);
      for (const key of [relation.from, relation.to]) this.#byKey.get(key)!.changedAt = time;
    }
  }

  said = (key: string): Said => this.#byKey.get(key)!;
  actor = (key: string): ActorRecord => this.actors.get(key)!;
  actorId = (key: string): string => idOf('actor', key);
  typeOf = (key: string): string => TYPE_NAMES[this.actor(key).type];
  get quotations(): Rendering[] {
    return this.statements.flatMap(({ quotations }) => quotations);
  }

  // What an actor belongs to ------------------------------------------------------------------------------------------------

  #codeOf(country: string | null | undefined): string[] {
    const record = country ? this.actor(country) : null;
    return record?.type === 'COUNTRY' ? [record.code] : [];
  }

  #codesOfAgency(agency: string | null | undefined): string[] {
    const record = agency ? this.actor(agency) : null;
    return record?.type === 'AGENCY' ? this.#codeOf(record.country) : [];
  }

  #codesOfPosition(position: { agency: string | null; country?: string | null }): string[] {
    return position.country === undefined ? this.#codesOfAgency(position.agency) : this.#codeOf(position.country);
  }

  /** Codes of the states that an actor is, or is of; people by these positions of theirs. */
  #codes(key: string, positions: readonly { agency: string | null; country?: string | null }[]): string[] {
    const actor = this.actor(key);
    switch (actor.type) {
      case 'COUNTRY':
        return [actor.code];
      case 'AGENCY':
        return this.#codeOf(actor.country);
      case 'PERSON':
        return positions.flatMap((position) => this.#codesOfPosition(position));
      case 'ANONYMOUS_SOURCE':
        return [...this.#codeOf(actor.affiliation), ...this.#codesOfAgency(actor.affiliation)];
      case 'OUTLET':
        return [];
    }
  }

  #positions(key: string) {
    const actor = this.actor(key);
    return actor.type === 'PERSON' ? actor.positions : [];
  }

  /** Those of its positions in which the speaker made this statement. */
  #capacities(said: Said, speaker: string) {
    return this.#positions(speaker).filter(({ key }) => said.record.positions.includes(`${speaker}/${key}`));
  }

  speakerCodes = (said: Said, speaker: string): string[] => this.#codes(speaker, this.#capacities(said, speaker));

  /** Whoever it is about may have held a position on the days on which it may have been said. */
  #aboutCodes(said: Said, subject: string): string[] {
    const then = this.#positions(subject).filter(
      ({ from, to }) => said.days === null || ((from ?? '') <= said.days.to && (to ?? '9') >= said.days.from),
    );
    return this.#codes(subject, then);
  }

  /** The agencies that a speaker is, or spoke for. */
  #agencies(said: Said, speaker: string): string[] {
    const actor = this.actor(speaker);
    const keys =
      actor.type === 'AGENCY'
        ? [speaker]
        : actor.type === 'PERSON'
          ? this.#capacities(said, speaker).map(({ agency }) => agency)
          : actor.type === 'ANONYMOUS_SOURCE'
            ? [actor.affiliation]
            : [];
    return keys.filter((key): key is string => key !== null && this.actor(key).type === 'AGENCY');
  }

  #andWholes(agency: string): string[] {
    const record = this.actor(agency);
    return [agency, ...(record.type === 'AGENCY' && record.parent ? this.#andWholes(record.parent) : [])];
  }

  // Filters -----------------------------------------------------------------------------------------------------------------

  #holdsText(query: string, parts: readonly (string | null)[]): boolean {
    const texts = parts.map((part) => rowsOf(part ?? ''));
    return query.split('"').every((part, i) => {
      const asked = rowsOf(part);
      if (i % 2 === 0) return asked.every((row) => texts.some((there) => there.includes(row)));
      return texts.some((there) => there.some((_, at) => asked.every((row, k) => there[at + k] === row)));
    });
  }

  #inRange(date: string | null, range: DateRange): boolean {
    return date !== null && (!range.from || date >= range.from) && (!range.to || date <= range.to);
  }

  #speakerMatches(said: Said, speaker: string, filter: StatementFilter): boolean {
    const { speakers, speakerTypes, speakerCountries, speakerAgencies, speakerAgencyKinds } = filter;
    return (
      (!given(speakers) || speakers.includes(this.actorId(speaker))) &&
      (!given(speakerTypes) || speakerTypes.includes(this.actor(speaker).type)) &&
      (!given(speakerCountries) || this.speakerCodes(said, speaker).some((code) => speakerCountries.includes(code))) &&
      (!given(speakerAgencies) ||
        this.#agencies(said, speaker).some((agency) =>
          this.#andWholes(agency).some((whole) => speakerAgencies.includes(this.actorId(whole))),
        )) &&
      (!given(speakerAgencyKinds) ||
        this.#agencies(said, speaker).some((agency) => {
          const record = this.actor(agency);
          return record.type === 'AGENCY' && speakerAgencyKinds.includes(record.kind);
        }))
    );
  }

  /** The relations that hold at this end, as `Statement.relations` and `inverseRelations` list them. */
  relationsOf(said: Said, way: 'outward' | 'inverse'): { kind: string; other: Said; record: RelationRecord }[] {
    const { key } = said.record;
    return this.relations
      .filter(({ reviewStatus }) => reviewStatus !== 'REJECTED')
      .flatMap((record) => {
        const both = BOTH_WAYS.includes(record.kind);
        const here = (end: string, other: string) => (end === key ? [{ kind: record.kind, other: this.said(other), record }] : []);
        if (way === 'inverse') return both ? [] : here(record.to, record.from);
        return both ? [...here(record.from, record.to), ...here(record.to, record.from)] : here(record.from, record.to);
      });
  }

  matches(said: Said, filter: StatementFilter | null | undefined): boolean {
    const { record } = said;
    const f = filter ?? {};
    const among = (asked: readonly string[] | null | undefined, there: readonly string[]) =>
      !given(asked) || there.some((one) => asked.includes(one));
    const ids = (keys: readonly string[]) => keys.map(this.actorId);
    const speakerAsked = [f.speakers, f.speakerTypes, f.speakerCountries, f.speakerAgencies, f.speakerAgencyKinds].some(given);
    const quotationAsked = [f.outlets, f.articles, f.via, f.publishedOn, f.minConfidence].some(given);
    return (
      (given(f.reviewStatus) ? f.reviewStatus.includes(record.reviewStatus) : record.reviewStatus !== 'REJECTED') &&
      (!given(f.text) ||
        this.#holdsText(f.text, [
          record.gist,
          record.claim,
          ...said.quotations.flatMap((q) => q.record.segments.map(({ exact }) => exact)),
        ])) &&
      (!speakerAsked || record.speakers.some((speaker) => this.#speakerMatches(said, speaker, f))) &&
      (!quotationAsked || said.quotations.some((quotation) => this.#quotationMatches(quotation, f))) &&
      among(f.acts, [record.act]) &&
      among(f.addressees, ids(record.addressees)) &&
      among(f.about, ids(record.about)) &&
      among(
        f.aboutCountries,
        record.about.flatMap((subject) => this.#aboutCodes(said, subject)),
      ) &&
      among(
        f.topics,
        record.topics.map((key) => idOf('topic', key)),
      ) &&
      among(f.occasions, record.occasion === null ? [] : [idOf('occasion', record.occasion)]) &&
      among(
        f.measures,
        said.quotations.flatMap(({ figures }) => figures.map((figure) => figure.record.measure)),
      ) &&
      (!given(f.saidOn) ||
        (said.days !== null && (!f.saidOn.from || said.days.to >= f.saidOn.from) && (!f.saidOn.to || said.days.from <= f.saidOn.to))) &&
      (!given(f.hasDate) || f.hasDate === (record.saidOn !== null)) &&
      (!given(f.minReports) || said.reports >= f.minReports) &&
      (!given(f.maxReports) || said.reports <= f.maxReports) &&
      (!given(f.hasDiscrepancy) || f.hasDiscrepancy === record.discrepancies.length > 0) &&
      among(
        f.discrepancies,
        record.discrepancies.map(({ kind }) => kind),
      ) &&
      among(f.relations, given(f.relations) ? this.relationsOf(said, 'outward').map(({ kind }) => kind) : []) &&
      among(f.inverseRelations, given(f.inverseRelations) ? this.relationsOf(said, 'inverse').map(({ kind }) => kind) : []) &&
      (!given(f.changedSince) || Date.parse(said.changedAt) >= Date.parse(f.changedSince))
    );
  }

  /** What both filters ask of one and the same quotation. */
  #quotationMatches(
    { record, article, via }: Rendering,
    f: Pick<StatementFilter, 'outlets' | 'articles' | 'via' | 'publishedOn' | 'minConfidence'>,
  ): boolean {
    return (
      (!given(f.outlets) || (article.outlet !== null && f.outlets.includes(this.actorId(article.outlet)))) &&
      (!given(f.articles) || f.articles.includes(idOf('article', article.key))) &&
      (!given(f.via) || via.some((key) => f.via!.includes(this.actorId(key)))) &&
      (!given(f.publishedOn) || this.#inRange(article.publishedOn, f.publishedOn)) &&
      (!given(f.minConfidence) || record.confidence >= f.minConfidence)
    );
  }

  /** @param ofStatement the quotation is listed under its statement, which is there whatever its review says */
  quotationMatches(quotation: Rendering, filter: QuotationFilter | null | undefined, ofStatement = false): boolean {
    const f = filter ?? {};
    return (
      (ofStatement && !given(f.statement) ? true : this.matches(quotation.said, f.statement)) &&
      (!given(f.text) ||
        this.#holdsText(
          f.text,
          quotation.record.segments.map(({ exact }) => exact),
        )) &&
      (!given(f.modes) || f.modes.includes(quotation.record.mode)) &&
      this.#quotationMatches(quotation, f)
    );
  }

  // Orders ------------------------------------------------------------------------------------------------------------------

  /** Undated last in either direction, ties by id. */
  ordered<T extends { id: string }>(
    list: readonly T[],
    keys: readonly ((row: T) => string | number | null)[],
    direction: 'ASC' | 'DESC',
  ): T[] {
    return [...list].sort((a, b) => {
      for (const key of keys) {
        const [left, right] = [key(a), key(b)];
        if (left === right) continue;
        if (left === null || right === null) return left === null ? 1 : -1;
        return direction === 'ASC' ? compare(left, right) : compare(right, left);
      }
      return compare(a.id, b.id);
    });
  }

  /** All orders but RELEVANCE. */
  listStatements(
    filter: StatementFilter | null | undefined,
    order: StatementOrder = { field: 'SAID_ON', direction: 'DESC' },
    among: readonly Said[] = this.statements,
  ): Said[] {
    const keys: Partial<Record<StatementOrder['field'], (said: Said) => string | number | null>> = {
      SAID_ON: ({ record }) => record.saidOn,
      ADDED_AT: ({ addedAt }) => addedAt,
      CHANGED_AT: ({ changedAt }) => changedAt,
      REPORTS: ({ reports }) => reports,
    };
    return this.ordered(
      among.filter((said) => this.matches(said, filter)),
      [keys[order.field]!],
      order.direction,
    );
  }

  listQuotations(filter: QuotationFilter | null | undefined, order: QuotationOrder = { field: 'SAID_ON', direction: 'ASC' }): Rendering[] {
    const published = ({ article }: Rendering) => article.publishedOn;
    const keys = order.field === 'SAID_ON' ? [({ said }: Rendering) => said.record.saidOn, published] : [published];
    return this.ordered(
      this.quotations.filter((quotation) => this.quotationMatches(quotation, filter)),
      keys,
      order.direction,
    );
  }

  // Sums --------------------------------------------------------------------------------------------------------------------

  #periodKey(said: Said, first: (day: string) => string): string[] {
    if (said.days === null || said.days.from === '') return [''];
    return first(said.days.from) === first(said.days.to) ? [first(said.days.from)] : [''];
  }

  #groupKeys(said: Said, group: StatementGroup): string[] {
    const { record } = said;
    const all = (keys: readonly (string | null)[]) => {
      const found = [...new Set(keys.filter((key): key is string => key !== null))];
      return found.length === 0 ? [''] : found;
    };
    switch (group) {
      case 'SPEAKER':
        return all(record.speakers.map(this.actorId));
      case 'SPEAKER_COUNTRY':
        return all(record.speakers.flatMap((speaker) => this.speakerCodes(said, speaker)));
      case 'ABOUT':
        return all(record.about.map(this.actorId));
      case 'TOPIC':
        return all(record.topics.map((key) => idOf('topic', key)));
      case 'OCCASION':
        return all([record.occasion && idOf('occasion', record.occasion)]);
      case 'MEASURE':
        return all(said.quotations.flatMap(({ figures }) => figures.map((figure) => figure.record.measure)));
      case 'ACT':
        return [record.act];
      case 'OUTLET':
        return all(said.quotations.map(({ article }) => article.outlet && this.actorId(article.outlet)));
      case 'DAY':
        return this.#periodKey(said, (day) => day);
      case 'WEEK':
        return this.#periodKey(said, (day) => plus(day, -((new Date(day).getUTCDay() + 6) % 7)));
      case 'MONTH':
        return this.#periodKey(said, (day) => `${day.slice(0, 7)}-01`);
      case 'YEAR':
        return this.#periodKey(said, (day) => `${day.slice(0, 4)}-01-01`);
    }
  }

  counts(by: readonly StatementGroup[], filter: StatementFilter | null = null): { keys: string[]; count: number; speakers: number }[] {
    const groups = new Map<string, { keys: string[]; said: Set<Said> }>();
    for (const said of this.statements.filter((one) => this.matches(one, filter))) {
      const rows = by.reduce<string[][]>(
        (rows, group) => rows.flatMap((row) => this.#groupKeys(said, group).map((key) => [...row, key])),
        [[]],
      );
      for (const keys of rows) {
        const name = JSON.stringify(keys);
        if (!groups.has(name)) groups.set(name, { keys, said: new Set() });
        groups.get(name)!.said.add(said);
      }
    }
    const compareKeys = (a: readonly string[], b: readonly string[]) =>
      a.map((key, i) => compare(key, b[i]!)).find((order) => order !== 0) ?? 0;
    return [...groups.values()]
      .map(({ keys, said }) => ({ keys, count: said.size, speakers: new Set([...said].flatMap(({ record }) => record.speakers)).size }))
      .sort((a, b) => b.count - a.count || compareKeys(a.keys, b.keys));
  }

  /** Points by claimant and whom it counts (ids; empty: nobody), each with its bounds and the ids of its figures. */
  series(
    measure: string,
    { of, claimants, range }: { of?: string; claimants?: string[]; range?: DateRange } = {},
  ): Record<
    string,
    {
      from: string | null;
      asOf: string | null;
      statement: string;
      lower: number | null;
      upper: number | null;
      approximate: boolean;
      figures: string[];
    }[]
  > {
    const points = new Map<
      string,
      Map<string, { said: Said; from: string | null; asOf: string | null; figures: { id: string; record: FigureRecord }[] }>
    >();
    for (const said of this.statements.filter((one) => this.matches(one, null))) {
      for (const figure of said.quotations.flatMap(({ figures }) => figures).filter(({ record }) => record.measure === measure)) {
        const counted = figure.record.of === null ? '' : this.actorId(figure.record.of);
        const asOf = figure.record.asOf ?? said.record.saidOn;
        if ((of !== undefined && counted !== of) || (range !== undefined && !this.#inRange(asOf, range))) continue;
        for (const speaker of said.record.speakers.map(this.actorId).filter((id) => claimants === undefined || claimants.includes(id))) {
          const series = `${speaker} ${counted}`;
          if (!points.has(series)) points.set(series, new Map());
          const at = `${said.id} ${figure.record.from} ${asOf}`;
          if (!points.get(series)!.has(at)) points.get(series)!.set(at, { said, from: figure.record.from, asOf, figures: [] });
          points.get(series)!.get(at)!.figures.push(figure);
        }
      }
    }
    const widest = (bounds: readonly (number | null)[], pick: (...values: number[]) => number) =>
      bounds.includes(null) ? null : pick(...(bounds as number[]));
    return Object.fromEntries(
      [...points].map(([series, found]) => [
        series,
        [...found.values()].map(({ said, from, asOf, figures }) => ({
          from,
          asOf,
          statement: said.id,
          lower: widest(
            figures.map(({ record }) => record.lower),
            Math.min,
          ),
          upper: widest(
            figures.map(({ record }) => record.upper),
            Math.max,
          ),
          approximate: figures.some(({ record }) => record.approximate),
          figures: figures.map(({ id }) => id).sort(compare),
        })),
      ]),
    );
  }

  network(
    filter: StatementFilter | null,
    first: number,
    around?: readonly string[],
  ): { nodes: { id: string; statements: number }[]; edges: { source: string; target: string; count: number }[] } {
    const made = new Map<string, number>();
    const part = new Map<string, number>();
    const edges = new Map<string, number>();
    const add = (to: Map<string, number>, key: string) => to.set(key, (to.get(key) ?? 0) + 1);
    for (const { record } of this.statements.filter((said) => this.matches(said, filter))) {
      const [speakers, about] = [record.speakers.map(this.actorId), record.about.map(this.actorId)];
      for (const id of speakers) add(made, id);
      for (const id of new Set([...speakers, ...about])) add(part, id);
      for (const source of speakers) for (const target of about) add(edges, `${source} ${target}`);
    }
    const near = new Set(around);
    const linked = [...edges.keys()].map((edge) => edge.split(' ') as [string, string]);
    for (const [source, target] of linked) {
      if (around?.includes(source)) near.add(target);
      if (around?.includes(target)) near.add(source);
    }
    const centre = (id: string) => (around?.includes(id) ? 0 : 1);
    const chosen = [...part.keys()]
      .filter((id) => around === undefined || near.has(id))
      .sort((a, b) => centre(a) - centre(b) || part.get(b)! - part.get(a)! || compare(a, b))
      .slice(0, first);
    return {
      nodes: chosen.map((id) => ({ id, statements: made.get(id) ?? 0 })),
      edges: linked
        .filter((ends) => ends.every((id) => chosen.includes(id)))
        .map(([source, target]) => ({ source, target, count: edges.get(`${source} ${target}`)! })),
    };
  }
}
