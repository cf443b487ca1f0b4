import type { ActorLabel, ActorRow } from '../domains/actor/actor.write.ts';
import type { ArticleRow } from '../domains/article/article.write.ts';
import type { DiscrepancyRow } from '../domains/discrepancy/discrepancy.write.ts';
import type { MeasureRow } from '../domains/figure/measure.write.ts';
import type { OccasionRow } from '../domains/occasion/occasion.write.ts';
import type { QuotationRow } from '../domains/quotation/quotation.write.ts';
import type { RelationRow } from '../domains/relation/relation.write.ts';
import { nameKey } from '../domains/search/words.ts';
import { FIRST_DAY, LAST_DAY, saidSpan } from '../domains/statement/saidOn.ts';
import type { StatementRow } from '../domains/statement/statement.write.ts';
import type { TopicRow } from '../domains/topic/topic.write.ts';
import { DictumError } from '../errors.ts';
import { idOf, kindOfId } from '../relay/id.ts';
import type { Kind, Known } from './known.ts';
import { fieldOf, recordName } from './parse.ts';
import type { Problem } from './problems.ts';
import {
  type ActorRecord,
  ActsWithClaim,
  type DiscrepancyRecord,
  type QuotationRecord,
  type RecordSet,
  type StatementRecord,
} from './record.model.ts';

/** The records of a file as they are written: every reference an id, every default taken. */
export interface Rows {
  actors: ActorRow[];
  topics: TopicRow[];
  measures: MeasureRow[];
  occasions: OccasionRow[];
  articles: ArticleRow[];
  statements: StatementRow[];
  quotations: QuotationRow[];
  discrepancies: DiscrepancyRow[];
  relations: RelationRow[];
}

/** Where each row's record stands, for messages. */
export type Places = Map<object, { record: string; field: string }>;

const LABELS = {
  PERSON: 'Person',
  AGENCY: 'Agency',
  COUNTRY: 'Country',
  OUTLET: 'Outlet',
  ANONYMOUS_SOURCE: 'AnonymousSource',
} as const satisfies Record<ActorRecord['type'], ActorLabel>;
const SYMMETRIC = new Set(['CONTRADICTS', 'CORROBORATES']);
const codePoints = (text: string) => [...text].length;

type Path = readonly PropertyKey[];

/**
 * Turns the references of a file's records into ids and checks what one record alone cannot tell: that they name what is
 * there and of the right type, and that the parts of each agree.
 */
export function resolve(set: RecordSet, known: Known): { rows: Rows; places: Places; problems: Problem[] } {
  return new Resolver(set, known).run();
}

/** The first record of each value that is not null. */
const firstOf = <T>(records: readonly T[], valueOf: (record: T) => string | null): ReadonlyMap<string, T> =>
  new Map(
    [...records].reverse().flatMap((record) => {
      const value = valueOf(record);
      return value === null ? [] : [[value, record] as const];
    }),
  );

class Resolver {
  private readonly problems: Problem[] = [];
  private readonly places: Places = new Map();
  private readonly actorTypes = new Map<string, ActorLabel>();
  private readonly own: Record<Kind, Set<string>>;
  private readonly byUrl: ReadonlyMap<string, RecordSet['articles'][number]>;
  private readonly byItem: ReadonlyMap<string, ActorRecord>;
  private readonly ownPositions = new Map<string, { holder: string; from: string | null; to: string | null }>();
  private record = '';

  constructor(
    private readonly set: RecordSet,
    private readonly known: Known,
  ) {
    this.byUrl = firstOf(set.articles, ({ url }) => url);
    this.byItem = firstOf(set.actors, ({ wikidataId }) => wikidataId);
    const ids = (kind: Kind, records: readonly { key: string }[]) => new Set(records.map(({ key }) => idOf(kind, key)));
    this.own = {
      actor: ids('actor', set.actors),
      position: new Set(),
      topic: ids('topic', set.topics),
      measure: ids('measure', set.measures),
      occasion: ids('occasion', set.occasions),
      article: ids('article', set.articles),
      statement: ids('statement', set.statements),
      quotation: new Set(),
      discrepancy: new Set(),
    };
    for (const actor of set.actors) {
      const holder = idOf('actor', actor.key);
      this.actorTypes.set(holder, LABELS[actor.type]);
      if (actor.type !== 'PERSON') continue;
      for (const { key, from, to } of actor.positions) {
        const id = idOf('position', `${actor.key}/${key}`);
        this.own.position.add(id);
        this.ownPositions.set(id, { holder, from, to });
      }
    }
  }

  run(): { rows: Rows; places: Places; problems: Problem[] } {
    const { set } = this;
    const rows: Rows = {
      actors: [],
      topics: [],
      measures: [],
      occasions: [],
      articles: [],
      statements: [],
      quotations: [],
      discrepancies: [],
      relations: [],
    };
    this.each('actors', set.actors, (actor) => rows.actors.push(this.at(this.actor(actor), [])));
    this.each('topics', set.topics, (topic) => rows.topics.push(this.at({ id: this.define('topic', topic.key), ...topic }, [])));
    this.each('measures', set.measures, (measure) =>
      rows.measures.push(this.at({ id: this.define('measure', measure.key), ...measure }, [])),
    );
    this.each('occasions', set.occasions, (occasion) =>
      rows.occasions.push(this.at({ id: this.define('occasion', occasion.key), ...occasion }, [])),
    );
    this.each('articles', set.articles, (article) => {
      article.removed.forEach(({ at }, i, all) =>
        this.check(i === 0 || all[i - 1]!.at <= at, ['removed', i, 'at'], 'removed blocks stand in the order of the text'),
      );
      this.address(article);
      const outlet = article.outlet === null ? null : this.actorRef(article.outlet, ['outlet'], ['Outlet']);
      const credits = this.list(article.credits, ['credits'], (ref, path) => this.actorRef(ref, path));
      rows.articles.push(this.at({ ...article, id: this.define('article', article.key), outlet, credits }, []));
    });
    this.each('statements', set.statements, (statement) => this.statement(statement, rows));
    const seen = new Set<string>();
    this.each('relations', set.relations, (relation) => {
      let [from, to] = [this.ref('statement', relation.from, ['from']), this.ref('statement', relation.to, ['to'])];
      this.check(from !== to, ['to'], 'a statement does not stand in a relation to itself');
      // These hold both ways and are kept once.
      if (SYMMETRIC.has(relation.kind) && to < from) [from, to] = [to, from];
      const identity = `${from} ${relation.kind} ${to}`;
      this.check(!seen.has(identity), [], 'the same relation stands in this file already');
      seen.add(identity);
      rows.relations.push(this.at({ ...relation, from, to }, []));
    });
    return { rows, places: this.places, problems: this.problems };
  }

  private each<T extends object>(list: string, records: readonly T[], work: (record: T) => unknown): void {
    const keys = new Set<string>();
    records.forEach((record, i) => {
      this.record = recordName(list, i, record);
      if ('key' in record && typeof record.key === 'string') {
        this.check(!keys.has(record.key), ['key'], 'another record of this file has the same key');
        keys.add(record.key);
      }
      work(record);
    });
  }

  /** By its address an article is asked for, so that no two have the same. */
  private address({ key, url }: RecordSet['articles'][number]): void {
    if (url === null) return;
    const id = idOf('article', key);
    const bearer = this.known.articleAt(url) ?? id;
    this.check(bearer === id || this.isOwnElsewhere(bearer, url), ['url'], `it is the address of another article of the graph (${bearer})`);
    const first = this.byUrl.get(url)!;
    this.check(first.key === key, ['url'], `it is the address of another article of this file (${first.key})`);
  }

  /** The file gives that article another address. */
  private isOwnElsewhere(id: string, url: string): boolean {
    return this.set.articles.some((other) => idOf('article', other.key) === id && other.url !== url);
  }

  /** Two with one Wikidata item are one, and are recorded as one, or were judged to be. */
  private wikidata({ key, wikidataId }: ActorRecord): void {
    if (wikidataId === null) return;
    const first = this.byItem.get(wikidataId)!;
    const standsFor = (id: string) => this.known.get('actor', id)?.into ?? id;
    const [one, other] = [idOf('actor', first.key), idOf('actor', key)].map(standsFor);
    this.check(one === other, ['wikidataId'], `${wikidataId} is the Wikidata item of another actor of this file (${first.key})`);
  }

  private actor(actor: ActorRecord): ActorRow {
    const id = this.define('actor', actor.key);
    const type = LABELS[actor.type];
    const before = this.known.get('actor', id)?.type;
    this.check(before === undefined || before === type, ['type'], `it is a ${before} in the graph; a key keeps its type`);
    const names = [actor.name, ...actor.aliases];
    names.forEach((name, i) => {
      const path = i === 0 ? ['name'] : ['aliases', i - 1];
      this.check(nameKey(name) !== '', path, `a name has a letter or a digit in it: ${JSON.stringify(name)}`);
      this.check(names.indexOf(name) === i, path, `the name ${JSON.stringify(name)} stands twice`);
    });
    this.wikidata(actor);
    if (actor.type === 'COUNTRY') {
      const bearer = this.known.countryOf(actor.code) ?? id;
      this.check(bearer === id, ['code'], `${actor.code} is the code of another country of the graph (${bearer})`);
      const first = this.set.actors.find((other) => other.type === 'COUNTRY' && other.code === actor.code);
      this.check(
        first === actor || first?.key === actor.key,
        ['code'],
        `${actor.code} is the code of another country of this file (${first?.key})`,
      );
    }
    const country = 'country' in actor && actor.country !== null ? this.actorRef(actor.country, ['country'], ['Country']) : null;
    const parent = actor.type === 'AGENCY' && actor.parent !== null ? this.actorRef(actor.parent, ['parent'], ['Agency']) : null;
    this.check(parent !== id, ['parent'], 'an agency is no part of itself');
    const positions = actor.type !== 'PERSON' ? [] : actor.positions;
    const keys = new Set<string>();
    return {
      id,
      key: actor.key,
      type,
      names,
      wikidataId: actor.wikidataId,
      kind: actor.type === 'AGENCY' ? actor.kind : null,
      code: actor.type === 'COUNTRY' ? actor.code : null,
      country,
      parent,
      affiliation:
        actor.type === 'ANONYMOUS_SOURCE' && actor.affiliation !== null
          ? this.actorRef(actor.affiliation, ['affiliation'], ['Country', 'Agency'])
          : null,
      positions: positions.map(({ key, title, agency, country, from, to }, i) => {
        const path = ['positions', i];
        this.check(!keys.has(key), [...path, 'key'], 'another position of this person has the same key');
        keys.add(key);
        this.check(from === null || to === null || from <= to, [...path, 'to'], `it ends (${to}) before it begins (${from})`);
        return {
          id: idOf('position', `${actor.key}/${key}`),
          title,
          from,
          to,
          agency: agency === null ? null : this.actorRef(agency, [...path, 'agency'], ['Agency']),
          country: country ? this.actorRef(country, [...path, 'country'], ['Country']) : country,
        };
      }),
    };
  }

  private statement(statement: StatementRecord, rows: Rows): void {
    const { key, gist, act, claim, saidOn, saidOnPrecision, reviewStatus } = statement;
    const id = this.define('statement', key);
    const speakers = this.list(statement.speakers, ['speakers'], (ref, path) => this.actorRef(ref, path));
    this.check(
      claim === null || ActsWithClaim.has(act),
      ['claim'],
      `only ${[...ActsWithClaim].join(', ')} are about a claim; this is ${act}`,
    );
    this.check(
      (saidOn === null) === (saidOnPrecision === null),
      ['saidOnPrecision'],
      'saidOn and saidOnPrecision are both given or both null',
    );
    let said = { from: FIRST_DAY, to: LAST_DAY };
    if (saidOn !== null && saidOnPrecision !== null) {
      try {
        said = saidSpan(saidOn, saidOnPrecision);
      } catch (error) {
        if (!(error instanceof DictumError)) throw error;
        this.problem(['saidOn'], error.message);
      }
    }
    rows.statements.push(
      this.at(
        {
          id,
          key,
          gist,
          act,
          claim,
          saidOn,
          saidOnPrecision,
          reviewStatus,
          speakers,
          positions: this.positions(statement.positions, speakers, said),
          occasion: statement.occasion === null ? null : this.ref('occasion', statement.occasion, ['occasion']),
          addressees: this.list(statement.addressees, ['addressees'], (ref, path) => this.actorRef(ref, path)),
          about: this.list(statement.about, ['about'], (ref, path) => this.actorRef(ref, path)),
          topics: this.list(statement.topics, ['topics'], (ref, path) => this.ref('topic', ref, path)),
        },
        [],
      ),
    );
    this.check(
      statement.quotations.length > 0 || this.known.get('statement', id) !== undefined,
      ['quotations'],
      'a statement that is new has at least one quotation: nothing without evidence',
    );
    const quotations = new Set<string>();
    statement.quotations.forEach((quotation, i) => {
      const row = this.quotation(quotation, statement, id, speakers, ['quotations', i]);
      this.check(
        !quotations.has(row.id),
        ['quotations', i, 'key'],
        `another quotation of this statement has the key ${row.key}; give each of one article a key of its own`,
      );
      quotations.add(row.id);
      rows.quotations.push(row);
    });
    const discrepancies = new Set<string>();
    statement.discrepancies.forEach((discrepancy, i) => {
      const row = this.discrepancy(discrepancy, key, id, quotations, ['discrepancies', i]);
      this.check(
        !discrepancies.has(row.id),
        ['discrepancies', i],
        'another discrepancy of this statement is of the same kind between the same quotations',
      );
      discrepancies.add(row.id);
      rows.discrepancies.push(row);
    });
  }

  private positions(refs: readonly string[], speakers: readonly string[], said: { from: string; to: string }): string[] {
    const holders = new Set<string>();
    const speaking = new Set(speakers.map((speaker) => this.standsFor(speaker)));
    return this.list(refs, ['positions'], (ref, path) => {
      const id = kindOfId(ref) === 'position' ? ref : idOf('position', ref);
      const position = this.ownPositions.get(id) ?? this.known.get('position', id);
      if (position === undefined) {
        this.problem(path, `there is no position ${JSON.stringify(ref)}; write person-key/position-key`);
        return id;
      }
      const holder = this.standsFor(position.holder ?? '');
      this.check(speaking.has(holder), path, `${ref} is held by none of the speakers`);
      this.check(!holders.has(holder), path, 'a speaker speaks in one capacity at most');
      holders.add(holder);
      this.check(
        (position.from ?? FIRST_DAY) <= said.to && (position.to ?? LAST_DAY) >= said.from,
        path,
        `${ref} was held from ${position.from ?? '?'} to ${position.to ?? '?'}, not when this was said`,
      );
      return id;
    });
  }

  private quotation(
    quotation: QuotationRecord,
    { key: statementKey }: StatementRecord,
    statement: string,
    speakers: string[],
    path: Path,
  ): QuotationRow {
    const article = this.ref('article', quotation.article, [...path, 'article']);
    // An article that is named by its id has its key in the file or in the graph.
    const articleKey =
      kindOfId(quotation.article) === null
        ? quotation.article
        : (this.set.articles.find(({ key }) => idOf('article', key) === article)?.key ??
          this.known.get('article', article)?.key ??
          article);
    const key = quotation.key ?? articleKey;
    const id = idOf('quotation', `${statementKey}/${key}`);
    this.known.get('quotation', id);
    quotation.segments.forEach(({ start, end, exact }, i, all) => {
      const here = [...path, 'segments', i];
      this.check(
        end - start === codePoints(exact),
        [...here, 'end'],
        `from ${start} to ${end} are ${end - start} code points; \`exact\` has ${codePoints(exact)}`,
      );
      this.check(
        i === 0 || all[i - 1]!.end <= start,
        [...here, 'start'],
        'segments stand in the order of the text and apart from one another',
      );
    });
    return this.at(
      {
        ...quotation,
        id,
        key,
        statement,
        article,
        speakers: quotation.speakers ? this.list(quotation.speakers, [...path, 'speakers'], (ref, at) => this.actorRef(ref, at)) : speakers,
        via: this.list(quotation.via, [...path, 'via'], (ref, at) => this.actorRef(ref, at)),
        figures: quotation.figures.map((figure, i) => {
          const here = [...path, 'figures', i];
          this.check(
            figure.lower === null || figure.upper === null || figure.lower <= figure.upper,
            [...here, 'lower'],
            `lower (${figure.lower}) is more than upper (${figure.upper})`,
          );
          this.check(
            figure.from === null || figure.asOf === null || figure.from <= figure.asOf,
            [...here, 'from'],
            `the period begins (${figure.from}) after its end (${figure.asOf})`,
          );
          return {
            ...figure,
            id: idOf('figure', `${statementKey}/${key}/${i}`),
            measure: this.ref('measure', figure.measure, [...here, 'measure']),
            of: figure.of === null ? null : this.actorRef(figure.of, [...here, 'of']),
          };
        }),
      },
      path,
    );
  }

  private discrepancy(
    discrepancy: DiscrepancyRecord,
    statementKey: string,
    statement: string,
    own: ReadonlySet<string>,
    path: Path,
  ): DiscrepancyRow {
    const sides = discrepancy.sides.map(({ value, quotations }, i) => ({
      value,
      quotations: this.list(quotations, [...path, 'sides', i, 'quotations'], (ref, at) => {
        const id = kindOfId(ref) === 'quotation' ? ref : idOf('quotation', `${statementKey}/${ref}`);
        const elsewhere = this.known.get('quotation', id)?.statement;
        this.check(own.has(id) || elsewhere === statement, at, `${JSON.stringify(ref)} is no quotation of this statement`);
        return id;
      }),
    }));
    const between = sides.flatMap(({ quotations }) => quotations).sort();
    const id = idOf('discrepancy', `${statementKey}/${discrepancy.kind}/${between.join('/')}`);
    this.known.get('discrepancy', id);
    return this.at({ ...discrepancy, id, statement, sides }, path);
  }

  /** The id of what this record defines; asks for what the graph has of it. */
  private define(kind: Kind, key: string): string {
    const id = idOf(kind, key);
    this.known.get(kind, id);
    return id;
  }

  private ref(kind: Kind, ref: string, path: Path): string {
    const id = kindOfId(ref) === kind ? ref : idOf(kind, ref);
    const there = this.known.get(kind, id) !== undefined || this.own[kind].has(id);
    this.check(there, path, `there is no ${kind} ${JSON.stringify(ref)}: neither in this file, nor in an earlier one, nor in the graph`);
    return id;
  }

  private actorRef(ref: string, path: Path, types: readonly ActorLabel[] = []): string {
    const id = this.ref('actor', ref, path);
    const type = this.actorTypes.get(id) ?? this.known.get('actor', id)?.type;
    if (type !== undefined && types.length > 0)
      this.check(
        (types as readonly string[]).includes(type),
        path,
        `${JSON.stringify(ref)} is of the type ${type}; wanted here: ${types.join(' or ')}`,
      );
    return id;
  }

  private list(refs: readonly string[], path: Path, one: (ref: string, path: Path) => string): string[] {
    const ids = refs.map((ref, i) => one(ref, [...path, i]));
    ids.forEach((id, i) => this.check(ids.indexOf(id) === i, [...path, i], `${JSON.stringify(refs[i])} stands twice`));
    return ids;
  }

  private standsFor(id: string): string {
    return this.known.get('actor', id)?.into ?? id;
  }

  private at<T extends object>(row: T, path: Path): T {
    this.places.set(row, { record: this.record, field: fieldOf(path) });
    return row;
  }

  private check(holds: boolean, path: Path, message: string): void {
    if (!holds) this.problem(path, message);
  }

  private problem(path: Path, message: string): void {
    this.problems.push({ record: this.record, field: fieldOf(path), message, code: 'BAD_RECORD' });
  }
}
