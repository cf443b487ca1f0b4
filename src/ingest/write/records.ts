import {
  type ActorRecord,
  ActsWithClaim,
  type ArticleRecord,
  type FigureRecord,
  type QuotationRecord,
  type RecordSetInput,
  type SegmentRecord,
  type StatementRecord,
} from '../../records/record.model.ts';
import { idOf } from '../../relay/id.ts';
import { excerptOf } from '../clean/excerpt.ts';
import { joined, type Span, spanOf } from '../extract/span.ts';
import type { CleanArticle, Decision, ExtractedFigure, Passage } from '../ingest.model.ts';
import { sentenceOf } from '../passages.ts';
import { spokenOf } from '../resolve/about.ts';
import { type Gazetteer, type KnownActor, withWhatItNames } from '../resolve/gazetteer.ts';
import { slug } from '../resolve/names.ts';
import { isPersonRole } from '../resolve/roles.ts';
import type { Entity } from '../resolve/entity.ts';
import type { Speakers } from '../resolve/speakers.ts';
import { demonymIn } from '../resolve/mentions.ts';
import { textHashOf } from './keys.ts';
import { Anchors } from './segments.ts';
import { fold } from '../../domains/search/words.ts';

/** A word that denies by itself what stands behind it. */
const DENYING =
  /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es?|ed|ing)|rebut(?:s|ted|ting)?|disavow(?:s|ed|ing)?|disclaim(?:s|ed|ing)?|disput(?:es?|ed|ing))\b/i;

/** A verb of which `the damage at $40 million` is no sentence without it. */
const PUTTING = /^(?:puts?|putting|set|sets|placed?|estimat(?:es?|ed)|valu(?:es?|ed)|assess(?:es|ed)?|reckons?|reckoned)$/i;
const PUT_AT =
  /^(?:(?:an?|the|its|his|her|their|this|that|total|overall)\s+)?(?:[\p{L}’'-]+\s+){1,8}at\s+(?:\p{L}+\s+){0,3}[$€£]?\p{Nd}[^.]*$/iu;

/** A passage whose speakers are found. */
export interface SpokenPassage extends Passage {
  speakers: Entity[];
}

/** What may be the same as something of the graph, but is not taken for it. */
export interface Proposal {
  a: string;
  b: string;
  score: number;
  reason: string;
}

export interface Claim {
  id: string;
  record: StatementRecord;
  /** Ids. */
  speakers: string[];
  passage: SpokenPassage;
}

export interface ArticleRecords {
  /** All but the statements, which are the claims' own. */
  set: { actors: ActorRecord[]; article: ArticleRecord; occasions: RecordSetInput['occasions']; measures: RecordSetInput['measures'] };
  articleId: string;
  claims: Claim[];
  /** Everyone whom the records refer to, by id. */
  named: ReadonlyMap<string, NamedActor>;
  proposals: Proposal[];
  decisions: Decision[];
}

/** Whom an id of the records means, for people. */
export interface NamedActor {
  name: string;
  type: ActorRecord['type'];
  /** Taken for nobody who is known. */
  isNew: boolean;
}

/** Somebody new, as far as the article told when the record was made. */
interface Made {
  name: string;
  country: string | null;
  roles: number;
  record: ActorRecord;
  id: string;
}

const without = (ids: readonly string[], others: readonly string[]): string[] => ids.filter((id) => !others.includes(id));

/** What a record takes at most: what goes beyond is left out, and not the article with it. */
const MOST = { letters: 5000, segments: 50, speakers: 20, named: 50, via: 20, figures: 50 };

/** The records of one article, with keys made from the article and the places in it: the same article makes the same ones. */
export class RecordBuilder {
  private readonly actors = new Map<string, ActorRecord>();
  private readonly named = new Map<string, NamedActor>();
  private readonly proposals: Proposal[] = [];
  private readonly anchors: Anchors;
  private readonly id: string;
  /** Those who are known and were referred to. */
  private readonly referred = new Set<KnownActor>();
  private readonly made = new Map<Entity, Made>();

  constructor(
    private readonly article: CleanArticle,
    private readonly key: string,
    private readonly speakers: Speakers,
    private readonly gazetteer: Gazetteer,
    /** Name and version of what found the passages. */
    private readonly extractor: string,
  ) {
    this.anchors = new Anchors(article.text);
    this.id = idOf('article', key);
  }

  /** @param earlierTextHashes of the texts that the graph had of it before */
  build(passages: readonly SpokenPassage[], earlierTextHashes: string[] = []): ArticleRecords {
    const outlet = this.article.outlet === null ? null : this.outlet(this.article.outlet);
    const credits = [...new Set(this.article.credits.map((name) => this.outlet(name)))];
    const claims: Omit<Claim, 'id'>[] = [];
    for (const passage of passages) claims.push(this.claim(passage));
    const used = new Map<string, number>();
    for (const { record } of claims) {
      const times = used.get(record.key) ?? 0;
      used.set(record.key, times + 1);
      if (times > 0) record.key = `${record.key}.${times}`;
    }
    return {
      set: {
        actors: [...this.actors.values()],
        article: { ...this.articleRecord(outlet, credits), earlierTextHashes },
        occasions: this.occasions(passages),
        measures: this.measures(passages),
      },
      articleId: this.id,
      claims: claims.map(({ record, speakers, passage }) => ({ record, speakers, passage, id: idOf('statement', record.key) })),
      named: this.named,
      proposals: this.proposals,
      decisions: this.speakers.decisions,
    };
  }

  private articleRecord(outlet: string | null, credits: string[]): Omit<ArticleRecord, 'earlierTextHashes'> {
    const { text, title, url, bylines, publishedOn, publishedOnInferred, language, license, removed } = this.article;
    return {
      key: this.key,
      title,
      url,
      outlet,
      bylines,
      credits,
      publishedOn,
      publishedOnInferred,
      language,
      license,
      textHash: textHashOf(text),
      removed: removed.map(({ reason, text, at }) => ({ reason, text: excerptOf(text), at })),
    };
  }

  private claim(passage: SpokenPassage): Omit<Claim, 'id'> {
    const { content, act, claim, saidOn, saidOnPrecision, occasion } = passage;
    const segments = this.segmentsOf(content);
    const speakers = this.refsOf(passage.speakers).slice(0, MOST.speakers);
    const named = this.namedBy(passage.addressees);
    const via = this.refsOf(this.wayOf(passage.via, named));
    const about = this.refsOf(spokenOf(joined(content, ' '), this.speakers, this.gazetteer));
    const record: StatementRecord = {
      key: `${this.key}.${segments[0]!.start}-${segments.at(-1)!.end}`,
      gist: sentenceOf(this.told(passage)),
      act,
      speakers,
      positions: this.positions(passage),
      saidOn,
      saidOnPrecision,
      claim,
      occasion: occasion === null ? null : this.occasionKey(occasion),
      addressees: without(this.refsOf(named.filter(({ type }) => type !== 'OUTLET')), speakers).slice(0, MOST.named),
      about: without(about, speakers).slice(0, MOST.named),
      topics: [],
      reviewStatus: 'UNREVIEWED',
      quotations: [this.quotation(passage, segments, without(via, speakers))],
      discrepancies: [],
    };
    return { record, speakers, passage };
  }

  private quotation(
    { mode, cue, speaker, capacity, confidence, figures }: SpokenPassage,
    segments: SegmentRecord[],
    via: string[],
  ): QuotationRecord {
    return {
      article: this.id,
      mode,
      cue: cue?.text.slice(0, 100) ?? null,
      speakerText: speaker?.text.slice(0, 300) ?? null,
      capacityText: capacity?.slice(0, 300) ?? null,
      segments,
      via: via.slice(0, MOST.via),
      confidence: Math.round(confidence * 100) / 100,
      extractor: this.extractor,
      figures: figures.slice(0, MOST.figures).map((figure) => this.figure(figure)),
    };
  }

  private figure({ measure, text, lower, upper, approximate, unit, of, place, from, asOf }: ExtractedFigure): FigureRecord {
    const counted = of === null ? null : spokenOf(of, this.speakers, this.gazetteer).at(-1);
    return { measure, text, lower, upper, approximate, unit, of: counted ? this.refOf(counted) : null, place, from, asOf };
  }

  // Below, arrays are filled by pushing: where `map` runs optimized it makes arrays of another kind, and what reads them is compiled anew.

  private segmentsOf(content: readonly Span[]): SegmentRecord[] {
    const segments: SegmentRecord[] = [];
    for (const span of content) {
      if (segments.length === MOST.segments) break;
      segments.push(this.anchors.segment(this.shortened(span)));
    }
    return segments;
  }

  /** Those who are known by these names. */
  private namedBy(names: readonly Span[]): (Entity | KnownActor)[] {
    const found: (Entity | KnownActor)[] = [];
    for (const { text } of names) {
      const one = this.speakers.named(text);
      if (one !== null) found.push(one);
    }
    return found;
  }

  /** Through whom the article has it: an outlet that was told passes on what it was told. */
  private wayOf(via: readonly Span[], addressees: readonly (Entity | KnownActor)[]): (Entity | KnownActor)[] {
    const way: (Entity | KnownActor)[] = [];
    for (const span of via) for (const one of this.speakers.of(span)) way.push(one);
    for (const one of addressees) if (one.type === 'OUTLET') way.push(one);
    return way;
  }

  /** The ids by which records name them, each once. */
  private refsOf(those: readonly (Entity | KnownActor)[]): string[] {
    const ids: string[] = [];
    for (const one of those) {
      const id = this.refOf(one);
      if (!ids.includes(id)) ids.push(id);
    }
    return ids;
  }

  /**
   * What is said; of who says nothing or denies it, that: `declined to comment on the leak`, not `to comment on the leak`; and of who puts a
   * number on something, that: `put the damage at $40 million`.
   */
  private told({ act, cue, content }: SpokenPassage): readonly Span[] {
    if (cue === null) return content;
    const puts = PUTTING.test(cue.text) && content.length === 1 && cue.end <= content[0]!.start && PUT_AT.test(content[0]!.text);
    if (!puts && !ActsWithClaim.has(act)) return content;
    // What is denied in the speaker's own words says so itself.
    if (act === 'DENIAL' && !DENYING.test(cue.text)) return content;
    const start = Math.min(cue.start, ...content.map((span) => span.start));
    const end = Math.max(cue.end, ...content.map((span) => span.end));
    return [this.shortened(spanOf(this.article.text, start, end))];
  }

  /** A quotation of whole pages, up to a word that still fits. */
  private shortened(span: Span): Span {
    if (span.text.length <= MOST.letters) return span;
    const end = this.article.text.lastIndexOf(' ', span.start + MOST.letters);
    return spanOf(this.article.text, span.start, end > span.start ? end : span.start + MOST.letters);
  }

  /** The id by which records name it; makes sure that it is there. */
  private refOf(one: Entity | KnownActor): string {
    const known = 'names' in one ? one : one.known;
    if (known !== null) {
      if (this.referred.has(known)) return known.id;
      this.referred.add(known);
      this.named.set(known.id, { name: known.names[0]!, type: known.type, isNew: false });
      if (known.record !== null) for (const record of withWhatItNames(known.record, this.gazetteer)) this.actors.set(record.key, record);
      return known.id;
    }
    const entity = one as Entity;
    const { record, id } = this.madeOf(entity);
    if (!this.actors.has(record.key)) {
      this.actors.set(record.key, record);
      this.named.set(id, { name: record.name, type: record.type, isNew: true });
      if (entity.perhaps) {
        const { actor, score, reasons } = entity.perhaps;
        this.refOf(actor);
        this.proposals.push({ a: id, b: actor.id, score, reason: reasons.join('; ') });
      }
    }
    return id;
  }

  private country(code: string | null): string | null {
    const country = code === null ? null : this.gazetteer.country(code);
    return country === null ? null : this.refOf(country);
  }

  /** The record of somebody who is new, and its id; made anew where the article has said more of it since. */
  private madeOf(entity: Entity): Made {
    const { name, country, roles } = entity;
    const before = this.made.get(entity);
    if (before?.name === name && before.country === country && before.roles === roles.length) return before;
    const record = this.recordOf(entity);
    const made = { name, country, roles: roles.length, record, id: idOf('actor', record.key) };
    this.made.set(entity, made);
    return made;
  }

  private recordOf(entity: Entity): ActorRecord {
    const { type, name, country, kind } = entity;
    const own = { name: name.slice(0, 300), aliases: [], wikidataId: null };
    const key = slug(name) || 'unnamed';
    switch (type) {
      case 'PERSON':
        return { ...own, type, key: `${key}.${this.key}`, positions: this.printedPositions(entity) };
      case 'OUTLET':
        return { ...own, type, key: `${key}.outlet`, country: null };
      case 'ANONYMOUS_SOURCE':
        return { ...own, type, key: `${key}.source.${this.key}`, affiliation: this.country(country) };
      default:
        return {
          ...own,
          type: 'AGENCY',
          key: `${key}.${(country ?? 'agency').toLowerCase()}`,
          kind: kind ?? 'OTHER',
          country: this.country(country),
          parent: null,
        };
    }
  }

  /** Posts as printed before or behind a name that nobody knew. */
  private printedPositions({ roles }: Entity): Extract<ActorRecord, { type: 'PERSON' }>['positions'] {
    const found = new Map<string, Extract<ActorRecord, { type: 'PERSON' }>['positions'][number]>();
    for (const role of roles) {
      const demonym = demonymIn(role, this.gazetteer);
      const title = (demonym === null ? role : role.replace(demonym.word, ''))
        .replace(/^['’]s\b/u, '')
        .replace(/\s+/g, ' ')
        .trim();
      const key = slug(title);
      if (key === '' || !title.split(' ').some((word) => isPersonRole(fold(word)))) continue;
      found.set(key, { key, title: title.slice(0, 300), agency: null, country: this.country(demonym?.code ?? null), from: null, to: null });
    }
    return [...found.values()];
  }

  /** The post of each speaker who holds one, and one only that fits, on the day. */
  private positions({ speakers, saidOn }: SpokenPassage): string[] {
    const day = saidOn ?? this.article.publishedOn;
    return speakers.flatMap((entity) => {
      if (entity.type !== 'PERSON') return [];
      if (entity.known === null) {
        const { key, positions } = this.madeOf(entity).record as Extract<ActorRecord, { type: 'PERSON' }>;
        return positions.length === 1 ? [idOf('position', `${key}/${positions[0]!.key}`)] : [];
      }
      const held = entity.known.positions.filter(({ from, to }) =>
        day === null ? from === null && to === null : (from ?? '') <= day && (to ?? '9999') >= day,
      );
      return held.length === 1 ? [held[0]!.id] : [];
    });
  }

  private outlet(name: string): string {
    const known = this.speakers.named(name);
    if (known !== null && known.type !== 'PERSON') return this.refOf(known);
    const record: ActorRecord = {
      type: 'OUTLET',
      key: `${slug(name) || 'unnamed'}.outlet`,
      name,
      aliases: [],
      wikidataId: null,
      country: null,
    };
    this.actors.set(record.key, record);
    const id = idOf('actor', record.key);
    this.named.set(id, { name, type: 'OUTLET', isNew: true });
    return id;
  }

  private occasions(passages: readonly Passage[]): RecordSetInput['occasions'] {
    const found = new Map(passages.flatMap(({ occasion }) => (occasion === null ? [] : [[this.occasionKey(occasion), occasion] as const])));
    return [...found].map(([key, occasion]) => ({ key, ...occasion }));
  }

  private measures(passages: readonly Passage[]): RecordSetInput['measures'] {
    const found = new Map(passages.flatMap(({ figures }) => figures.map((one) => [one.measure, one] as const)));
    return [...found.values()].map(({ measure, measureName, unit }) => ({ key: measure, name: measureName, unit }));
  }

  /** Equal names of occasions say little: each is its article's own. */
  private occasionKey({ name, date }: NonNullable<Passage['occasion']>): string {
    return [slug(name) || 'occasion', date, this.key].filter((part) => part !== null).join('.');
  }
}
