import type { RawArticle } from '../clean/page.ts';

export const Formats = ['text', 'html', 'markdown', 'json', 'jsonl', 'feed', 'warc'] as const;
export type Format = (typeof Formats)[number];

/** Where one article was read. */
export interface Source {
  /** As given or found, `-` for standard input. */
  path: string;
  /** Which article of its file, from 0: line of a JSONL, item of a feed, record of a WARC. */
  index: number;
  format: Format;
  /** By its WHATWG name, e.g. `windows-1252`. */
  encoding: string;
}

/** Who said so, the strongest first: what a person gave for this reading, then for this article, then what its page says. */
export type MetaSource =
  'flag' | 'record' | 'manifest' | 'front matter' | 'json-ld' | 'opengraph' | 'meta' | 'link' | 'time' | 'feed' | 'warc' | 'page' | 'text';

export interface MetaFields {
  url: string | null;
  title: string | null;
  /** Name as given. */
  outlet: string | null;
  /** Whom the article as a whole is credited to besides its outlet: names as given. */
  credits: string[];
  bylines: string[];
  /** `2025-01-10`: the day printed, in the outlet's own time zone. */
  publishedOn: string | null;
  publishedOnInferred: boolean;
  /** BCP 47. */
  language: string | null;
  /** SPDX identifier or URL. */
  license: string | null;
}

export interface Given<T> {
  value: T;
  from: MetaSource;
}
/** What one source says of an article; null or left out: nothing. */
export type Said = { [K in Exclude<keyof MetaFields, 'publishedOnInferred'>]?: Given<NonNullable<MetaFields[K]>> | null } & {
  /** Of its `publishedOn`. */
  publishedOnInferred?: boolean;
};

/** What is known of an article, each with who said so. */
export interface Meta extends MetaFields {
  language: string;
  from: Partial<Record<keyof MetaFields, MetaSource>>;
}

export interface ReadArticle {
  source: Source;
  raw: RawArticle;
  meta: Meta;
}

export const RefusalCodes = [
  'NOT_FOUND',
  'UNREADABLE',
  'EMPTY',
  'TOO_LARGE',
  'TOO_DEEP',
  'BINARY',
  'BAD_ENCODING',
  'BAD_ARCHIVE',
  'BAD_JSON',
  'BAD_RECORD',
  'BAD_FEED',
  'BAD_MANIFEST',
  'NO_ARTICLE',
  'NOT_ENGLISH',
  'LLM_UNAVAILABLE',
  'LLM_BAD_ANSWER',
  'NOT_WRITTEN',
] as const;
export type RefusalCode = (typeof RefusalCodes)[number];

/** What could not be read or taken, and why; the rest goes on. */
export interface Refusal {
  code: RefusalCode;
  file: string;
  /** As in `Source`; null: the file as a whole. */
  index: number | null;
  /** One plain sentence. */
  reason: string;
  /** Of a record: which of its fields is to blame; left out: its text, or no single one. */
  field?: string;
}

export type ReadResult = { article: ReadArticle; refusal?: undefined } | { refusal: Refusal; article?: undefined };

/** Bytes. */
export interface ReadLimits {
  /** One article: a page, a record, an item. */
  article: number;
  /** A file that must be held as a whole to be read: a feed, a JSON document. JSONL and WARC are not. */
  file: number;
}
export const LIMITS: ReadLimits = { article: 5_000_000, file: 64_000_000 };

/** Thrown where something cannot be read, caught where the next one begins. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly code: RefusalCode,
    message: string,
    /** Of a record. */
    readonly field?: string,
  ) {
    super(message);
  }
}
