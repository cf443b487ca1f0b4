import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Selected } from '../selection/selected.ts';
import type { Context } from '../server/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Calendar date of ISO 8601, e.g. `2024-12-27`. What is none: BAD_DATE. */
  Date: { input: string; output: string; }
  /** Date and time with offset, RFC 3339. What is none: BAD_DATETIME. */
  DateTime: { input: string; output: string; }
  /** Absolute http(s) URL. What is none: BAD_URL. */
  URL: { input: string; output: string; }
};

/** Anyone or anything that speaks, or is spoken about. */
export type Actor = {
  /** Every other name it was met under: spellings, metonyms (`Seoul`, `the White House`), abbreviations. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** The state it belongs to: itself where it is one, a person's by the latest position, an unnamed source's by its affiliation. Null: none, or not known. The state spoken for at the time is `Statement.position`'s. */
  readonly country?: Maybe<Country>;
  /** Opaque; the same after a reload. An id from before a merge still resolves. */
  readonly id: Scalars['ID']['output'];
  /** Statements by others that are about it itself; about its officials and parts too: `StatementFilter.aboutCountries`. */
  readonly mentions: StatementConnection;
  /** Preferred name, e.g. `Volodymyr Zelenskyy`. */
  readonly name: Scalars['String']['output'];
  /** What it said itself, or declined to say. What its officials and parts said: `StatementFilter.speakerCountries`, `speakerAgencies`. What an outlet published: `StatementFilter.outlets`. */
  readonly statements: StatementConnection;
  /** Wikidata item, e.g. `Q3874799`; null: none, or none verified. */
  readonly wikidataId?: Maybe<Scalars['String']['output']>;
};


/** Anyone or anything that speaks, or is spoken about. */
export type ActorMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StatementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<StatementOrder>;
};


/** Anyone or anything that speaks, or is spoken about. */
export type ActorStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StatementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<StatementOrder>;
};

/** A page of a list of actors. */
export type ActorConnection = {
  readonly __typename?: 'ActorConnection';
  /** What is on this page, each with its cursor, in the list's order. */
  readonly edges: ReadonlyArray<ActorEdge>;
  /** What is on this page, in the list's order: the `node` of each of `edges`. */
  readonly nodes: ReadonlyArray<Actor>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in the whole list, whatever the page. Counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};


/** A page of a list of actors. */
export type ActorConnectionTotalCountArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** One actor in a list. */
export type ActorEdge = {
  readonly __typename?: 'ActorEdge';
  /** Its place in this list in this order, for `after` and `before`. Opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The actor. */
  readonly node: Actor;
};

/** The implementations of `Actor`. */
export type ActorType =
  /** An `Agency`. */
  | 'AGENCY'
  /** An `AnonymousSource`: a speaker who is not named. */
  | 'ANONYMOUS_SOURCE'
  /** A `Country`. */
  | 'COUNTRY'
  /** An `Outlet`. */
  | 'OUTLET'
  /** A `Person`. */
  | 'PERSON';

/** A government body, military command, intelligence service, legislature, alliance or other organisation. */
export type Agency = Actor & Node & {
  readonly __typename?: 'Agency';
  /** Every other name it was met under: spellings, metonyms (`Seoul`, `the White House`), abbreviations. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** The state it belongs to; null where it belongs to none (an alliance, a UN body). */
  readonly country?: Maybe<Country>;
  /** Opaque; the same after a reload. An id from before a merge still resolves. */
  readonly id: Scalars['ID']['output'];
  /** What kind of organisation it is. */
  readonly kind: AgencyKind;
  /** Statements by others that are about it itself; about its officials and parts too: `StatementFilter.aboutCountries`. */
  readonly mentions: StatementConnection;
  /** Preferred name, e.g. `Volodymyr Zelenskyy`. */
  readonly name: Scalars['String']['output'];
  /** The agency that it is a part of; null: of none, or not known. */
  readonly parent?: Maybe<Agency>;
  /** Latest first. `on`: those held that day; an unknown start or end excludes none. */
  readonly positions: ReadonlyArray<Position>;
  /** What it said itself, or declined to say. What its officials and parts said: `StatementFilter.speakerCountries`, `speakerAgencies`. What an outlet published: `StatementFilter.outlets`. */
  readonly statements: StatementConnection;
  /** Wikidata item, e.g. `Q3874799`; null: none, or none verified. */
  readonly wikidataId?: Maybe<Scalars['String']['output']>;
};


/** A government body, military command, intelligence service, legislature, alliance or other organisation. */
export type AgencyMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StatementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<StatementOrder>;
};


/** A government body, military command, intelligence service, legislature, alliance or other organisation. */
export type AgencyPositionsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A government body, military command, intelligence service, legislature, alliance or other organisation. */
export type AgencyStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StatementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<StatementOrder>;
};

/** A page of a list of agencies. */
export type AgencyConnection = {
  readonly __typename?: 'AgencyConnection';
  /** What is on this page, each with its cursor, in the list's order. */
  readonly edges: ReadonlyArray<AgencyEdge>;
  /** What is on this page, in the list's order: the `node` of each of `edges`. */
  readonly nodes: ReadonlyArray<Agency>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in the whole list, whatever the page. Counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};


/** A page of a list of agencies. */
export type AgencyConnectionTotalCountArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** One agency in a list. */
export type AgencyEdge = {
  readonly __typename?: 'AgencyEdge';
  /** Its place in this list in this order, for `after` and `before`. Opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The agency. */
  readonly node: Agency;
};

/** What kind of organisation an agency is. */
export type AgencyKind =
  /** A business. */
  | 'COMPANY'
  /** A head of state or government, a cabinet, and their offices. */
  | 'EXECUTIVE'
  /** An intelligence or security service. */
  | 'INTELLIGENCE'
  /** An alliance, a UN body or another organisation of states. */
  | 'INTERGOVERNMENTAL'
  /** A court. */
  | 'JUDICIARY'
  /** A parliament, its chambers and committees. */
  | 'LEGISLATURE'
  /** Armed forces, their commands and units. */
  | 'MILITARY'
  /** A ministry or department of a government. */
  | 'MINISTRY'
  /** A non-governmental organisation: a charity, an institute, an association. */
  | 'NGO'
  /** None of these. */
  | 'OTHER'
  /** A political party. */
  | 'PARTY';

/** EXACT: `exact` stands at `start`. MOVED: it stands once elsewhere in the present text. ORPHANED: it does not, or not once; never guessed. UNCHECKED: no text is stored to check against. */
export type AnchorState =
  /** Every segment stands where it was found. */
  | 'EXACT'
  /** It stands elsewhere in the present text, and only there. */
  | 'MOVED'
  /** It stands nowhere in the present text, or in several places. */
  | 'ORPHANED'
  /** No text is stored to check against. */
  | 'UNCHECKED';

/** A speaker whom the article does not name: `a US official`, `one South Korean lawmaker`. */
export type AnonymousSource = Actor & Node & {
  readonly __typename?: 'AnonymousSource';
  /** The country or agency it is said to belong to; null: the article does not say. */
  readonly affiliation?: Maybe<Actor>;
  /** Every other name it was met under: spellings, metonyms (`Seoul`, `the White House`), abbreviations. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** The state of its affiliation; null: none, or not known. */
  readonly country?: Maybe<Country>;
  /** Opaque; the same after a reload. An id from before a merge still resolves. */
  readonly id: Scalars['ID']['output'];
  /** Statements by others that are about it itself; about its officials and parts too: `StatementFilter.aboutCountries`. */
  readonly mentions: StatementConnection;
  /** Preferred name, e.g. `Volodymyr Zelenskyy`. */
  readonly name: Scalars['String']['output'];
  /** What it said itself, or declined to say. What its officials and parts said: `StatementFilter.speakerCountries`, `speakerAgencies`. What an outlet published: `StatementFilter.outlets`. */
  readonly statements: StatementConnection;
  /** Wikidata item, e.g. `Q3874799`; null: none, or none verified. */
  readonly wikidataId?: Maybe<Scalars['String']['output']>;
};


/** A speaker whom the article does not name: `a US official`, `one South Korean lawmaker`. */
export type AnonymousSourceMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StatementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<StatementOrder>;
};


/** A speaker whom the article does not name: `a US official`, `one South Korean lawmaker`. */
export type AnonymousSourceStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StatementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<StatementOrder>;
};

/** A news article: what it is, who published it, and what it quotes. */
export type Article = Node & {
  readonly __typename?: 'Article';
  /** When it came into the graph. */
  readonly addedAt: Scalars['DateTime']['output'];
  /** Its authors as printed, in their order. */
  readonly bylines: ReadonlyArray<Scalars['String']['output']>;
  /** Whom the article as a whole is credited to besides its outlet: a news agency, another paper. */
  readonly credits: ReadonlyArray<Actor>;
  /** Opaque; the same after a reload. */
  readonly id: Scalars['ID']['output'];
  /** BCP 47. */
  readonly language: Scalars['String']['output'];
  /** SPDX identifier or URL; null: all rights reserved, or not known. */
  readonly license?: Maybe<Scalars['String']['output']>;
  /** Who published it; null: not known. */
  readonly outlet?: Maybe<Outlet>;
  /** The day it was published; null: not known. */
  readonly publishedOn?: Maybe<Scalars['Date']['output']>;
  /** The date was worked out from the text or the events, not given. */
  readonly publishedOnInferred: Scalars['Boolean']['output'];
  /** In the order of the text. */
  readonly quotations: QuotationConnection;
  /** What cleaning took out (advertisement, reader comment, caption, weather line), so that nothing is lost silently. */
  readonly removed: ReadonlyArray<RemovedBlock>;
  /** Those that it renders, each once. */
  readonly statements: StatementConnection;
  /**
   * The cleaned text that selectors point into: the title if there is one, then the paragraphs, one blank line between them; NFC, LF, no-break spaces as
   * spaces, removed blocks out whole. Null where it is not stored, or not free to show (by `license`; a server's own setting may show all).
   */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** SHA-256 of the cleaned text (UTF-8), hex; null where the text was never at hand. */
  readonly textHash?: Maybe<Scalars['String']['output']>;
  /** Its headline; null: it has none, or none is known. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Where it was published; null: not known. */
  readonly url?: Maybe<Scalars['URL']['output']>;
};


/** A news article: what it is, who published it, and what it quotes. */
export type ArticleQuotationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<QuotationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A news article: what it is, who published it, and what it quotes. */
export type ArticleStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StatementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<StatementOrder>;
};

/** A page of a list of articles. */
export type ArticleConnection = {
  readonly __typename?: 'ArticleConnection';
  /** What is on this page, each with its cursor, in the list's order. */
  readonly edges: ReadonlyArray<ArticleEdge>;
  /** What is on this page, in the list's order: the `node` of each of `edges`. */
  readonly nodes: ReadonlyArray<Article>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in the whole list, whatever the page. Counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};


/** A page of a list of articles. */
export type ArticleConnectionTotalCountArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** One article in a list. */
export type ArticleEdge = {
  readonly __typename?: 'ArticleEdge';
  /** Its place in this list in this order, for `after` and `before`. Opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The article. */
  readonly node: Article;
};

/** What the text of an article is. */
export type ArticleFormat =
  /** A web page: the article is found in it. */
  | 'HTML'
  /** Markdown, with YAML in front or without. */
  | 'MARKDOWN'
  /** Plain text, blank lines between its paragraphs. */
  | 'TEXT';

/** One article with what is known of it. What is given here goes before what its page says of itself; null: not known, look for it in the page. */
export type ArticleInput = {
  /** Its authors. */
  readonly bylines?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Names of those whom it as a whole is credited to besides its outlet: a news agency. */
  readonly credits?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What `text` is. */
  readonly format?: ArticleFormat;
  /** BCP 47. Null: it is looked whether the text is English. */
  readonly language?: InputMaybe<Scalars['String']['input']>;
  /** SPDX identifier or URL: what is free may be shown whole. Null: all rights reserved, or not known. */
  readonly license?: InputMaybe<Scalars['String']['input']>;
  /** Name of who published it. */
  readonly outlet?: InputMaybe<Scalars['String']['input']>;
  /** The day it was published. Days such as `on Friday` are told from it. */
  readonly publishedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The article or its page. English; at most 5,000,000 characters. */
  readonly text: Scalars['String']['input'];
  /** Its headline. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Where it was published. The same address with another text is a corrected version of the same article. */
  readonly url?: InputMaybe<Scalars['URL']['input']>;
};

/** A state, as a speaker of its own (`Seoul said`) and as what agencies and officials belong to. */
export type Country = Actor & Node & {
  readonly __typename?: 'Country';
  /** Those that belong to it (`Agency.country`), by name. */
  readonly agencies: AgencyConnection;
  /** Every other name it was met under: spellings, metonyms (`Seoul`, `the White House`), abbreviations. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** ISO 3166-1 alpha-2. */
  readonly code: Scalars['String']['output'];
  /** Itself. */
  readonly country?: Maybe<Country>;
  /** Opaque; the same after a reload. An id from before a merge still resolves. */
  readonly id: Scalars['ID']['output'];
  /** Statements by others that are about it itself; about its officials and parts too: `StatementFilter.aboutCountries`. */
  readonly mentions: StatementConnection;
  /** Preferred name, e.g. `Volodymyr Zelenskyy`. */
  readonly name: Scalars['String']['output'];
  /** People who hold or held a position that serves it (`Position.country`), by name. */
  readonly officials: PersonConnection;
  /** What it said itself, or declined to say. What its officials and parts said: `StatementFilter.speakerCountries`, `speakerAgencies`. What an outlet published: `StatementFilter.outlets`. */
  readonly statements: StatementConnection;
  /** Wikidata item, e.g. `Q3874799`; null: none, or none verified. */
  readonly wikidataId?: Maybe<Scalars['String']['output']>;
};


/** A state, as a speaker of its own (`Seoul said`) and as what agencies and officials belong to. */
export type CountryAgenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A state, as a speaker of its own (`Seoul said`) and as what agencies and officials belong to. */
export type CountryMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StatementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<StatementOrder>;
};


/** A state, as a speaker of its own (`Seoul said`) and as what agencies and officials belong to. */
export type CountryOfficialsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A state, as a speaker of its own (`Seoul said`) and as what agencies and officials belong to. */
export type CountryStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StatementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<StatementOrder>;
};

/** A page of a list of countries. */
export type CountryConnection = {
  readonly __typename?: 'CountryConnection';
  /** What is on this page, each with its cursor, in the list's order. */
  readonly edges: ReadonlyArray<CountryEdge>;
  /** What is on this page, in the list's order: the `node` of each of `edges`. */
  readonly nodes: ReadonlyArray<Country>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in the whole list, whatever the page. Counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};


/** A page of a list of countries. */
export type CountryConnectionTotalCountArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** One country in a list. */
export type CountryEdge = {
  readonly __typename?: 'CountryEdge';
  /** Its place in this list in this order, for `after` and `before`. Opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The country. */
  readonly node: Country;
};

/** How far `Statement.saidOn` can be relied on: that day; within the week (from Monday), month or year that begins with it; or on or before it. */
export type DatePrecision =
  /** On that day or on any before it. */
  | 'BEFORE'
  /** On that day. */
  | 'DAY'
  /** Within the month that begins with it. */
  | 'MONTH'
  /** Within the week that begins with it, a Monday. */
  | 'WEEK'
  /** Within the year that begins with it. */
  | 'YEAR';

/** Both ends included; null: open. One that ends before it begins: BAD_USER_INPUT. */
export type DateRange = {
  /** First day of the period. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Last day of the period. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** Where the renderings of one statement disagree: one article lets him say this, another that. */
export type Discrepancy = {
  readonly __typename?: 'Discrepancy';
  /** 0 to 1. */
  readonly confidence: Scalars['Float']['output'];
  /** One neutral sentence: how they differ. */
  readonly description: Scalars['String']['output'];
  /** Name and version of what found it, or `curated`. */
  readonly extractor: Scalars['String']['output'];
  /** In what they disagree. */
  readonly kind: DiscrepancyKind;
  /** Those of all sides, the earliest published first. */
  readonly quotations: ReadonlyArray<Quotation>;
  /** Which quotations have which value. */
  readonly sides: ReadonlyArray<DiscrepancySide>;
};

/** In what renderings of one statement disagree. */
export type DiscrepancyKind =
  /** In what the speaker does by it: says, estimates, warns. */
  | 'ACT'
  /** In the day. */
  | 'DATE'
  /** In the number. */
  | 'FIGURE'
  /** In what is counted: killed, or killed and wounded. */
  | 'MEASURE'
  /** In the place. */
  | 'PLACE'
  /** In who said it. */
  | 'SPEAKER'
  /** In whom it is about or to whom it is said. */
  | 'TARGET'
  /** In the words, so that the meaning shifts. */
  | 'WORDING';

/** One of the values that are given, and who gives it. */
export type DiscrepancySide = {
  readonly __typename?: 'DiscrepancySide';
  /** Those that have it, the earliest published first. */
  readonly quotations: ReadonlyArray<Quotation>;
  /** What these quotations have, e.g. `killed`. */
  readonly value: Scalars['String']['output'];
};

/** A quantity in a statement, as one article gives it. */
export type Figure = Node & {
  readonly __typename?: 'Figure';
  /** True for about, nearly, some, several and the like. */
  readonly approximate: Scalars['Boolean']['output'];
  /** The last day of the period, or the day, it holds for. See `from`. */
  readonly asOf?: Maybe<Scalars['Date']['output']>;
  /** The period or day it holds for. `from` null: since the beginning, or not said; `asOf` null: the article does not say. */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** Opaque; the same after a reload. */
  readonly id: Scalars['ID']['output'];
  /**
   * Bounds, both included, in whole units ($2.5 billion: 2500000000; 70 %: 70). N, and about, nearly, some, reached N: both N. More than, over, at
   * least N: lower N, upper null. Under, up to N: upper N, lower null. A to B: A and B. Several hundred: 200 and 999. No number: both null.
   */
  readonly lower?: Maybe<Scalars['Float']['output']>;
  /** What is counted. */
  readonly measure: Measure;
  /** Whom it counts, e.g. North Korea for its soldiers. */
  readonly of?: Maybe<Actor>;
  /** Where it holds, as the article has it; null: the article does not say. */
  readonly place?: Maybe<Scalars['String']['output']>;
  /** The quotation that gives it. */
  readonly quotation: Quotation;
  /** The statement that the quotation renders. */
  readonly statement: Statement;
  /** As printed: `more than a thousand`. */
  readonly text: Scalars['String']['output'];
  /** Null: `Measure.unit`. */
  readonly unit?: Maybe<Scalars['String']['output']>;
  /** The upper bound, included; null: open, or no number. See `lower`. */
  readonly upper?: Maybe<Scalars['Float']['output']>;
};

/** What one statement says of one period. */
export type FigurePoint = {
  readonly __typename?: 'FigurePoint';
  /** One of `figures` is. */
  readonly approximate: Scalars['Boolean']['output'];
  /** As the articles give it, else `Statement.saidOn`; null: neither is known. */
  readonly asOf?: Maybe<Scalars['Date']['output']>;
  /** The figure as each article gives it. */
  readonly figures: ReadonlyArray<Figure>;
  /** Start of the period it counts; null: since the beginning, or not said. Points with and without are not one curve. */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** The narrowest bounds that hold every one of `figures`; null: open on that side. */
  readonly lower?: Maybe<Scalars['Float']['output']>;
  /** The statement that gives it. */
  readonly statement: Statement;
  /** The upper one of these bounds; null: open on that side. See `lower`. */
  readonly upper?: Maybe<Scalars['Float']['output']>;
};

/** One measure over time, one series for a claimant and whom it counts; a joint statement is in the series of each speaker. */
export type FigureSeries = {
  readonly __typename?: 'FigureSeries';
  /** Whose figures these are. */
  readonly claimant: Actor;
  /** Whom it counts; null: the articles do not say. */
  readonly of?: Maybe<Actor>;
  /** One for each statement and period, by `asOf`, undated last. */
  readonly points: ReadonlyArray<FigurePoint>;
};

/** Someone whom a new actor may be. */
export type IngestActorProposal = {
  readonly __typename?: 'IngestActorProposal';
  /** Who. */
  readonly actor: IngestedActor;
  /** Why, for people. */
  readonly reason: Scalars['String']['output'];
  /** 0 to 1. */
  readonly score: Scalars['Float']['output'];
};

/** Articles, and whether they are only tried. */
export type IngestArticlesInput = {
  /** At most 100; they are taken in their order. */
  readonly articles: ReadonlyArray<ArticleInput>;
  /** True: finds everything out, answers as if it were written, and writes nothing. Articles of one request do not see one another then. */
  readonly dryRun?: Scalars['Boolean']['input'];
};

/** What became of the articles, or would. */
export type IngestArticlesPayload = {
  readonly __typename?: 'IngestArticlesPayload';
  /** One for each article that was taken or was there, in the order of the input. What was refused is in `userErrors`. */
  readonly results: ReadonlyArray<IngestResult>;
  /** One for each article that was not taken. */
  readonly userErrors: ReadonlyArray<IngestUserError>;
};

/** Why something was linked, joined, or left apart. */
export type IngestDecision = {
  readonly __typename?: 'IngestDecision';
  /** Name or gist of what it was held against; null: nothing. */
  readonly candidate?: Maybe<Scalars['String']['output']>;
  /** What became of it. */
  readonly outcome: IngestDecisionOutcome;
  /** Why, for people. */
  readonly reasons: ReadonlyArray<Scalars['String']['output']>;
  /** 0 to 1. */
  readonly score: Scalars['Float']['output'];
  /** What was decided about: a mention, a passage. */
  readonly what: Scalars['String']['output'];
};

/** What became of what was decided about. */
export type IngestDecisionOutcome =
  /** It is left out: it speaks for nobody. */
  | 'DROPPED'
  /** It is taken for the candidate. */
  | 'LINKED'
  /** It stands for itself. */
  | 'NEW'
  /** It may be the candidate: for people to judge. */
  | 'PROPOSED';

/** Why an article was not taken. */
export type IngestErrorCode =
  /** A value given with it cannot be used. */
  | 'BAD_RECORD'
  /** There is nothing in it. */
  | 'EMPTY'
  /** The language model that is set to read articles answers in another form than it was asked for. Nothing of it is written. */
  | 'LLM_BAD_ANSWER'
  /** The language model that is set to read articles does not answer. Nothing of it is written; the server's log has more. */
  | 'LLM_UNAVAILABLE'
  /** It is in another language than English. */
  | 'NOT_ENGLISH'
  /** The time that a request may take was up before its turn came. Send it again: what is written stays. */
  | 'NOT_REACHED'
  /** What was found in it does not fit the graph. Nothing of it is written; the server's log has more. */
  | 'NOT_WRITTEN'
  /** There is no article in it. */
  | 'NO_ARTICLE'
  /** Its page nests too deeply, or has too many elements. */
  | 'TOO_DEEP'
  /** Its text is larger than one article may be. */
  | 'TOO_LARGE';

/** Another statement that one is the same as, or may be. */
export type IngestMatch = {
  readonly __typename?: 'IngestMatch';
  /** What was said, by the other one. */
  readonly gist: Scalars['String']['output'];
  /** Id of the other one. It may be one of this request's own. */
  readonly id: Scalars['ID']['output'];
  /** SAME: they are joined, or would be. UNSURE: that is proposed. */
  readonly kind: IngestMatchKind;
  /** Why, for people. */
  readonly reason: Scalars['String']['output'];
  /** 0 to 1. */
  readonly score: Scalars['Float']['output'];
  /** The other one as the graph has it now; null: it does not, in a dry run. */
  readonly stored?: Maybe<Statement>;
};

/** How sure a match is. */
export type IngestMatchKind =
  /** They are one statement. */
  | 'SAME'
  /** They may be one: for people to judge. */
  | 'UNSURE';

/** What becomes of an article. */
export type IngestOutcome =
  /** The graph had another text of it: its quotations are anchored anew, or would be. */
  | 'CORRECTED'
  /** People have recorded an article with this address: it stays as it is. */
  | 'CURATED'
  /** The graph did not have it: it is written, or would be. */
  | 'NEW'
  /** The graph has this very text: nothing is written. */
  | 'UNCHANGED';

/** How a statement may stand to another. */
export type IngestRelation = {
  readonly __typename?: 'IngestRelation';
  /** 0 to 1. */
  readonly confidence: Scalars['Float']['output'];
  /** What was said, by the other one. */
  readonly gist: Scalars['String']['output'];
  /** Id of the other one. */
  readonly id: Scalars['ID']['output'];
  /** True: the other one stands so to this one; false: this one to the other. */
  readonly inverse: Scalars['Boolean']['output'];
  /** In which way. */
  readonly kind: StatementRelationKind;
  /** Why, for people. */
  readonly reason: Scalars['String']['output'];
  /** The other one as the graph has it now; null: it does not, in a dry run. */
  readonly stored?: Maybe<Statement>;
};

/** What became of one article, or would. */
export type IngestResult = {
  readonly __typename?: 'IngestResult';
  /** The article as it was read and cleaned. */
  readonly article: IngestedArticle;
  /** Who is meant by whom, and what is the same as what: each decision with its reasons. */
  readonly decisions: ReadonlyArray<IngestDecision>;
  /** Which of the input's `articles` it is, from 0. */
  readonly index: Scalars['Int']['output'];
  /** Whether it is written, would be, or is there already. */
  readonly outcome: IngestOutcome;
  /** What it says that somebody says, in the order of the text. Empty where the outcome is UNCHANGED or CURATED: see `article.stored.statements`. */
  readonly statements: ReadonlyArray<IngestedStatement>;
};

/** Why an article was not taken. */
export type IngestUserError = {
  readonly __typename?: 'IngestUserError';
  /** For programs. */
  readonly code: IngestErrorCode;
  /** Which part of the input: `articles.3.text`, `articles.3.publishedOn`, `articles.3`. */
  readonly field: Scalars['String']['output'];
  /** For people. */
  readonly message: Scalars['String']['output'];
};

/** Someone whom an article names: known already, or new. */
export type IngestedActor = {
  readonly __typename?: 'IngestedActor';
  /** The id that it has, or would have. */
  readonly id: Scalars['ID']['output'];
  /** True: taken for nobody who is known; it gets, or got, a record of its own. */
  readonly isNew: Scalars['Boolean']['output'];
  /** Preferred name where it is known, else the fullest in the article. */
  readonly name: Scalars['String']['output'];
  /** Whom it may be, but too doubtfully to be taken for granted: proposals. */
  readonly proposals: ReadonlyArray<IngestActorProposal>;
  /** As the graph has it now; null: it does not, in a dry run. */
  readonly stored?: Maybe<Actor>;
  /** What it is. */
  readonly type: ActorType;
};

/** An article as it was read and cleaned. */
export type IngestedArticle = {
  readonly __typename?: 'IngestedArticle';
  /** Its authors. */
  readonly bylines: ReadonlyArray<Scalars['String']['output']>;
  /** Whom it as a whole is credited to. */
  readonly credits: ReadonlyArray<IngestedActor>;
  /** The id that it has, or would have. */
  readonly id: Scalars['ID']['output'];
  /** BCP 47. */
  readonly language: Scalars['String']['output'];
  /** SPDX identifier or URL; null: all rights reserved, or not known. */
  readonly license?: Maybe<Scalars['String']['output']>;
  /** Who published it; null: not known. */
  readonly outlet?: Maybe<IngestedActor>;
  /** The day it was published; null: not known. */
  readonly publishedOn?: Maybe<Scalars['Date']['output']>;
  /** The date was worked out, not given. */
  readonly publishedOnInferred: Scalars['Boolean']['output'];
  /** What cleaning took out, with its reason. */
  readonly removed: ReadonlyArray<RemovedBlock>;
  /** As the graph has it now; null: it does not, in a dry run. */
  readonly stored?: Maybe<Article>;
  /** The cleaned text, which the offsets of `segments` count in. It is given back to whoever sent it, whatever the licence. */
  readonly text: Scalars['String']['output'];
  /** SHA-256 of `text` (UTF-8), hex. */
  readonly textHash: Scalars['String']['output'];
  /** Its headline; null: it has none, or none is known. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Where it was published; null: not known. */
  readonly url?: Maybe<Scalars['URL']['output']>;
};

/** A quantity as an article gives it; see `Figure`. */
export type IngestedFigure = {
  readonly __typename?: 'IngestedFigure';
  /** True for about, nearly, some, several and the like. */
  readonly approximate: Scalars['Boolean']['output'];
  /** The last day it holds for; null: not said. */
  readonly asOf?: Maybe<Scalars['Date']['output']>;
  /** The first day it holds for; null: since the beginning, or not said. */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** The lower bound, included; null: open, or no number. */
  readonly lower?: Maybe<Scalars['Float']['output']>;
  /** Key of what is counted, e.g. `killed_or_wounded`. */
  readonly measure: Scalars['String']['output'];
  /** Whom it counts. */
  readonly of?: Maybe<IngestedActor>;
  /** Where it holds. */
  readonly place?: Maybe<Scalars['String']['output']>;
  /** As printed. */
  readonly text: Scalars['String']['output'];
  /** What one of it is, e.g. `people`. */
  readonly unit: Scalars['String']['output'];
  /** The upper bound, included; null: open, or no number. */
  readonly upper?: Maybe<Scalars['Float']['output']>;
};

/** An occasion as an article tells of it. */
export type IngestedOccasion = {
  readonly __typename?: 'IngestedOccasion';
  /** When; null: the article does not tell. */
  readonly date?: Maybe<Scalars['Date']['output']>;
  /** What it was. */
  readonly kind: OccasionKind;
  /** What it is called. */
  readonly name: Scalars['String']['output'];
  /** Where; null: the article does not tell. */
  readonly place?: Maybe<Scalars['String']['output']>;
};

/** A statement as it was found in the article: one claim of one passage. */
export type IngestedStatement = {
  readonly __typename?: 'IngestedStatement';
  /** Whom or what it speaks about. */
  readonly about: ReadonlyArray<IngestedActor>;
  /** What the speaker does by it. */
  readonly act: SpeechAct;
  /** To whom it was said, where the article tells. */
  readonly addressees: ReadonlyArray<IngestedActor>;
  /** The capacity as printed. */
  readonly capacityText?: Maybe<Scalars['String']['output']>;
  /** What a denial and its kin are about; null for other acts. */
  readonly claim?: Maybe<Scalars['String']['output']>;
  /** 0 to 1. */
  readonly confidence: Scalars['Float']['output'];
  /** The word that attributes it; null: there is none. */
  readonly cue?: Maybe<Scalars['String']['output']>;
  /** Name and version of what extracted it. */
  readonly extractor: Scalars['String']['output'];
  /** The quantities that it gives. */
  readonly figures: ReadonlyArray<IngestedFigure>;
  /** One neutral sentence: what was said. */
  readonly gist: Scalars['String']['output'];
  /** The id that it has, or would have. Where it is the same as another, `stored` is that one. */
  readonly id: Scalars['ID']['output'];
  /** What it is the same as, or may be, the likeliest first. */
  readonly matches: ReadonlyArray<IngestMatch>;
  /** Whose words they are. */
  readonly mode: QuotationMode;
  /** On which occasion; null: the article does not tell. */
  readonly occasion?: Maybe<IngestedOccasion>;
  /** Why it was found and read so, for people. */
  readonly reasons: ReadonlyArray<Scalars['String']['output']>;
  /** How it may stand to other statements: proposals. */
  readonly relations: ReadonlyArray<IngestRelation>;
  /** When, by `saidOnPrecision`; null: the article does not tell. */
  readonly saidOn?: Maybe<Scalars['Date']['output']>;
  /** Null exactly where `saidOn` is. */
  readonly saidOnPrecision?: Maybe<DatePrecision>;
  /** Where they stand in `IngestedArticle.text`. */
  readonly segments: ReadonlyArray<TextSelector>;
  /** The speaker as the article names it; null: nobody is named. */
  readonly speakerText?: Maybe<Scalars['String']['output']>;
  /** Who said it. */
  readonly speakers: ReadonlyArray<IngestedActor>;
  /** As the graph has it now, joined to what it is the same as; null: it does not, in a dry run. */
  readonly stored?: Maybe<Statement>;
  /** The article's own words: its `segments`, ` … ` between them. */
  readonly text: Scalars['String']['output'];
  /** Through whom the article has it, nearest first. */
  readonly via: ReadonlyArray<IngestedActor>;
};

/** What is counted. Keys: `deployed`, `officers_deployed`, `generals_deployed`, `killed`, `wounded`, `killed_or_wounded`, `captured`, `cases`, `deaths`, `vessels`, `money`; new ones likewise, snake_case. */
export type Measure = Node & {
  readonly __typename?: 'Measure';
  /** Opaque; the same after a reload. */
  readonly id: Scalars['ID']['output'];
  /** What it is called in arguments and filters, e.g. `killed_or_wounded`. */
  readonly key: Scalars['String']['output'];
  /** To be read, e.g. `Killed or wounded`. */
  readonly name: Scalars['String']['output'];
  /** What one of it is, e.g. `people`. */
  readonly unit: Scalars['String']['output'];
};

/**
 * What writes. Every mutation wants the write token in the header `Authorization: Bearer …`: DICTUM_TOKEN, or what `npx dictum token`
 * prints. Without it, or with another one: UNAUTHENTICATED, and nothing is done. Sent by POST alone.
 */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Takes articles into the graph: finds who says what in each, who is meant, and what of it the graph has from others. Each article is one
   * transaction; what cannot be taken is told in `userErrors`, and the rest goes on. The same article again changes nothing.
   * More than 100 articles: BAD_USER_INPUT; a body of more than 5 MB: BODY_TOO_LARGE; nothing is taken then.
   */
  readonly ingestArticles: IngestArticlesPayload;
};


/**
 * What writes. Every mutation wants the write token in the header `Authorization: Bearer …`: DICTUM_TOKEN, or what `npx dictum token`
 * prints. Without it, or with another one: UNAUTHENTICATED, and nothing is done. Sent by POST alone.
 */
export type MutationIngestArticlesArgs = {
  input: IngestArticlesInput;
};

/** Who speaks about whom. */
export type Network = {
  readonly __typename?: 'Network';
  /** Who of them speaks about whom, the largest counts first. */
  readonly edges: ReadonlyArray<NetworkEdge>;
  /** The actors, those with most statements, made or about them, first; before these, those of `around`. */
  readonly nodes: ReadonlyArray<NetworkNode>;
};

/** `source` spoke about `target` in `count` statements. */
export type NetworkEdge = {
  readonly __typename?: 'NetworkEdge';
  /** In how many statements. */
  readonly count: Scalars['Int']['output'];
  /** Who spoke. */
  readonly source: Actor;
  /** Whom it was about. */
  readonly target: Actor;
};

/** One actor of a network. */
export type NetworkNode = {
  readonly __typename?: 'NetworkNode';
  /** Who it is. */
  readonly actor: Actor;
  /** How many of the statements it made. */
  readonly statements: Scalars['Int']['output'];
};

/** Whatever has an id: opaque, the same after a reload; after a merge the old one still resolves. */
export type Node = {
  /** Take it from an answer; its form may change and means nothing. */
  readonly id: Scalars['ID']['output'];
};

/** What something was said at: an address, a briefing, a meeting, an interview. */
export type Occasion = Node & {
  readonly __typename?: 'Occasion';
  /** The day it took place; null: not known. */
  readonly date?: Maybe<Scalars['Date']['output']>;
  /** Opaque; the same after a reload. */
  readonly id: Scalars['ID']['output'];
  /** What kind of occasion it was. */
  readonly kind: OccasionKind;
  /** What it is called, e.g. `Daily video address, December 27`. */
  readonly name: Scalars['String']['output'];
  /** Where it took place; null: not known. */
  readonly place?: Maybe<Scalars['String']['output']>;
  /** What was said there. */
  readonly statements: StatementConnection;
};


/** What something was said at: an address, a briefing, a meeting, an interview. */
export type OccasionStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StatementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<StatementOrder>;
};

/** A page of a list of occasions. */
export type OccasionConnection = {
  readonly __typename?: 'OccasionConnection';
  /** What is on this page, each with its cursor, in the list's order. */
  readonly edges: ReadonlyArray<OccasionEdge>;
  /** What is on this page, in the list's order: the `node` of each of `edges`. */
  readonly nodes: ReadonlyArray<Occasion>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in the whole list, whatever the page. Counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};


/** A page of a list of occasions. */
export type OccasionConnectionTotalCountArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** One occasion in a list. */
export type OccasionEdge = {
  readonly __typename?: 'OccasionEdge';
  /** Its place in this list in this order, for `after` and `before`. Opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The occasion. */
  readonly node: Occasion;
};

/** What kind of occasion it was. */
export type OccasionKind =
  /** A speech to an audience or to the nation. */
  | 'ADDRESS'
  /** A briefing or press conference. */
  | 'BRIEFING'
  /** A written document: a report, a letter, a press release. */
  | 'DOCUMENT'
  /** An interview, a podcast. */
  | 'INTERVIEW'
  /** A meeting, a visit, a conference. */
  | 'MEETING'
  /** None of these. */
  | 'OTHER'
  /** A post on a social network or messenger. */
  | 'SOCIAL_POST';

/** Which way a list is ordered. Ties are by ascending id in either direction. */
export type OrderDirection =
  /** The earliest, smallest or least relevant first. */
  | 'ASC'
  /** The latest, largest or most relevant first. */
  | 'DESC';

/** A newspaper, broadcaster or news agency. */
export type Outlet = Actor & Node & {
  readonly __typename?: 'Outlet';
  /** Every other name it was met under: spellings, metonyms (`Seoul`, `the White House`), abbreviations. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** What it published, the latest first; undated articles last. */
  readonly articles: ArticleConnection;
  /** The state it belongs to; null: none, or not known. It does not speak for it: `StatementFilter.speakerCountries` leaves outlets out. */
  readonly country?: Maybe<Country>;
  /** Opaque; the same after a reload. An id from before a merge still resolves. */
  readonly id: Scalars['ID']['output'];
  /** Statements by others that are about it itself; about its officials and parts too: `StatementFilter.aboutCountries`. */
  readonly mentions: StatementConnection;
  /** Preferred name, e.g. `Volodymyr Zelenskyy`. */
  readonly name: Scalars['String']['output'];
  /** What it said itself, or declined to say. What its officials and parts said: `StatementFilter.speakerCountries`, `speakerAgencies`. What an outlet published: `StatementFilter.outlets`. */
  readonly statements: StatementConnection;
  /** Wikidata item, e.g. `Q3874799`; null: none, or none verified. */
  readonly wikidataId?: Maybe<Scalars['String']['output']>;
};


/** A newspaper, broadcaster or news agency. */
export type OutletArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A newspaper, broadcaster or news agency. */
export type OutletMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StatementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<StatementOrder>;
};


/** A newspaper, broadcaster or news agency. */
export type OutletStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StatementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<StatementOrder>;
};

/** Where a page stands in its list. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Cursor of the last on this page; null: the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether the list goes on after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether the list has something before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first on this page; null: the page is empty. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** A human being. An official is a person who holds or held a position. */
export type Person = Actor & Node & {
  readonly __typename?: 'Person';
  /** Every other name it was met under: spellings, metonyms (`Seoul`, `the White House`), abbreviations. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** The state of the latest position: those not ended first, then the last to end; among equals the last to begin. Null: none, or not known. */
  readonly country?: Maybe<Country>;
  /** Opaque; the same after a reload. An id from before a merge still resolves. */
  readonly id: Scalars['ID']['output'];
  /** Statements by others that are about it itself; about its officials and parts too: `StatementFilter.aboutCountries`. */
  readonly mentions: StatementConnection;
  /** Preferred name, e.g. `Volodymyr Zelenskyy`. */
  readonly name: Scalars['String']['output'];
  /** Latest first. `on`: those held that day; an unknown start or end excludes none. */
  readonly positions: ReadonlyArray<Position>;
  /** What it said itself, or declined to say. What its officials and parts said: `StatementFilter.speakerCountries`, `speakerAgencies`. What an outlet published: `StatementFilter.outlets`. */
  readonly statements: StatementConnection;
  /** Wikidata item, e.g. `Q3874799`; null: none, or none verified. */
  readonly wikidataId?: Maybe<Scalars['String']['output']>;
};


/** A human being. An official is a person who holds or held a position. */
export type PersonMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StatementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<StatementOrder>;
};


/** A human being. An official is a person who holds or held a position. */
export type PersonPositionsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A human being. An official is a person who holds or held a position. */
export type PersonStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StatementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<StatementOrder>;
};

/** A page of a list of people. */
export type PersonConnection = {
  readonly __typename?: 'PersonConnection';
  /** What is on this page, each with its cursor, in the list's order. */
  readonly edges: ReadonlyArray<PersonEdge>;
  /** What is on this page, in the list's order: the `node` of each of `edges`. */
  readonly nodes: ReadonlyArray<Person>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in the whole list, whatever the page. Counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};


/** A page of a list of people. */
export type PersonConnectionTotalCountArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** One person in a list. */
export type PersonEdge = {
  readonly __typename?: 'PersonEdge';
  /** Its place in this list in this order, for `after` and `before`. Opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The person. */
  readonly node: Person;
};

/** A post held by a person (Popolo: Membership in a Post). */
export type Position = Node & {
  readonly __typename?: 'Position';
  /** Null: at none (a head of state), or not known. */
  readonly agency?: Maybe<Agency>;
  /** The state it serves; null: none (an alliance, a UN body), or not known. */
  readonly country?: Maybe<Country>;
  /** First day; null: not known. */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** Who holds or held it. */
  readonly holder: Person;
  /** Opaque; the same after a reload. */
  readonly id: Scalars['ID']['output'];
  /** What the post is called, e.g. `Spokesperson`. */
  readonly title: Scalars['String']['output'];
  /** Last day; null: held still, or not known to have ended. */
  readonly to?: Maybe<Scalars['Date']['output']>;
};

/**
 * Everywhere, unless a description says otherwise:
 * a connection takes `first` or `last` (20 where neither is given, at most 100; 0 leaves `totalCount` alone);
 * `totalCount` is counted only when asked for; with `limit` counting stops there, and `limit` + 1 means that there are more;
 * null in an answer: not known, or there is none; never a guess;
 * enums may gain values and `Actor`, `Node` and `SearchResult` types: take those that you do not know as OTHER, or by the interface.
 *
 * Ties are always by ascending id, in either direction.
 * Country codes are ISO 3166-1 alpha-2 in upper or lower case.
 * Errors carry a code in `extensions.code`: `first` and `last` together, either of them outside 0 to 100, or a malformed country code
 * is BAD_USER_INPUT; a malformed id BAD_ID; a cursor that is none, or of another list or order, BAD_CURSOR; a measure key that there is
 * not, UNKNOWN_MEASURE. A well-formed id that nothing has finds nothing: it is no error.
 */
export type Query = {
  readonly __typename?: 'Query';
  /** Exactly one of the arguments. A name is matched against preferred names and aliases, without regard to case and accents; nor to titles before it (`Mr.`, `President`); where several bear it, null and an error AMBIGUOUS_NAME that names them. Null: there is none. None or several of the arguments: BAD_USER_INPUT. */
  readonly actor?: Maybe<Actor>;
  /** By name; with `search` (names and aliases, each word a beginning) the best match first, as suggestions need it. */
  readonly actors: ActorConnection;
  /** Of any of these countries (ISO codes) and kinds, by name. With `search` the best match first. */
  readonly agencies: AgencyConnection;
  /** Exactly one of the arguments. Null: there is none. None or both: BAD_USER_INPUT. */
  readonly article?: Maybe<Article>;
  /** The latest published first. Undated ones last. */
  readonly articles: ArticleConnection;
  /** All countries of the graph, by name. */
  readonly countries: CountryConnection;
  /** The country with this code; null: the graph has none. */
  readonly country?: Maybe<Country>;
  /** `range` is of `FigurePoint.asOf`. The series by the names of the claimants, then of whom they count. */
  readonly figureSeries: ReadonlyArray<FigureSeries>;
  /** All that is counted, by key. */
  readonly measures: ReadonlyArray<Measure>;
  /** The actors with most statements, made or about them (at most 5,000), and all edges among them. `around`: only these actors, and whom an edge links with one of them. */
  readonly network: Network;
  /** Whatever has this id; null: nothing has. */
  readonly node?: Maybe<Node>;
  /** Whatever has these ids: one answer for each, in their order, null where nothing has it. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** The latest first. `search` looks at name and place. Undated ones last. */
  readonly occasions: OccasionConnection;
  /** People who hold or held a position, of any of these countries (ISO codes). `search` looks at titles too; `on`: who held one that day, as far as known. By name. */
  readonly officials: PersonConnection;
  /** Without `orderBy`: SAID_ON, ASC. */
  readonly quotations: QuotationConnection;
  /** Any word may match, misspelt ones too; the best match first. The last word is also found by its beginning, from three letters on. */
  readonly search: SearchConnection;
  /** The statement with this id, whatever its `reviewStatus`; null: there is none. */
  readonly statement?: Maybe<Statement>;
  /** The largest counts first, ties by keys; at most 10,000, what is beyond is left out. */
  readonly statementCounts: ReadonlyArray<StatementCount>;
  /** Without `orderBy`: RELEVANCE where `filter.text` is given, else SAID_ON, DESC. */
  readonly statements: StatementConnection;
  /** By name. */
  readonly topics: TopicConnection;
};


/**
 * Everywhere, unless a description says otherwise:
 * a connection takes `first` or `last` (20 where neither is given, at most 100; 0 leaves `totalCount` alone);
 * `totalCount` is counted only when asked for; with `limit` counting stops there, and `limit` + 1 means that there are more;
 * null in an answer: not known, or there is none; never a guess;
 * enums may gain values and `Actor`, `Node` and `SearchResult` types: take those that you do not know as OTHER, or by the interface.
 *
 * Ties are always by ascending id, in either direction.
 * Country codes are ISO 3166-1 alpha-2 in upper or lower case.
 * Errors carry a code in `extensions.code`: `first` and `last` together, either of them outside 0 to 100, or a malformed country code
 * is BAD_USER_INPUT; a malformed id BAD_ID; a cursor that is none, or of another list or order, BAD_CURSOR; a measure key that there is
 * not, UNKNOWN_MEASURE. A well-formed id that nothing has finds nothing: it is no error.
 */
export type QueryActorArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  wikidataId?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Everywhere, unless a description says otherwise:
 * a connection takes `first` or `last` (20 where neither is given, at most 100; 0 leaves `totalCount` alone);
 * `totalCount` is counted only when asked for; with `limit` counting stops there, and `limit` + 1 means that there are more;
 * null in an answer: not known, or there is none; never a guess;
 * enums may gain values and `Actor`, `Node` and `SearchResult` types: take those that you do not know as OTHER, or by the interface.
 *
 * Ties are always by ascending id, in either direction.
 * Country codes are ISO 3166-1 alpha-2 in upper or lower case.
 * Errors carry a code in `extensions.code`: `first` and `last` together, either of them outside 0 to 100, or a malformed country code
 * is BAD_USER_INPUT; a malformed id BAD_ID; a cursor that is none, or of another list or order, BAD_CURSOR; a measure key that there is
 * not, UNKNOWN_MEASURE. A well-formed id that nothing has finds nothing: it is no error.
 */
export type QueryActorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  types?: InputMaybe<ReadonlyArray<ActorType>>;
  wikidataIds?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/**
 * Everywhere, unless a description says otherwise:
 * a connection takes `first` or `last` (20 where neither is given, at most 100; 0 leaves `totalCount` alone);
 * `totalCount` is counted only when asked for; with `limit` counting stops there, and `limit` + 1 means that there are more;
 * null in an answer: not known, or there is none; never a guess;
 * enums may gain values and `Actor`, `Node` and `SearchResult` types: take those that you do not know as OTHER, or by the interface.
 *
 * Ties are always by ascending id, in either direction.
 * Country codes are ISO 3166-1 alpha-2 in upper or lower case.
 * Errors carry a code in `extensions.code`: `first` and `last` together, either of them outside 0 to 100, or a malformed country code
 * is BAD_USER_INPUT; a malformed id BAD_ID; a cursor that is none, or of another list or order, BAD_CURSOR; a measure key that there is
 * not, UNKNOWN_MEASURE. A well-formed id that nothing has finds nothing: it is no error.
 */
export type QueryAgenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  countries?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<AgencyKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Everywhere, unless a description says otherwise:
 * a connection takes `first` or `last` (20 where neither is given, at most 100; 0 leaves `totalCount` alone);
 * `totalCount` is counted only when asked for; with `limit` counting stops there, and `limit` + 1 means that there are more;
 * null in an answer: not known, or there is none; never a guess;
 * enums may gain values and `Actor`, `Node` and `SearchResult` types: take those that you do not know as OTHER, or by the interface.
 *
 * Ties are always by ascending id, in either direction.
 * Country codes are ISO 3166-1 alpha-2 in upper or lower case.
 * Errors carry a code in `extensions.code`: `first` and `last` together, either of them outside 0 to 100, or a malformed country code
 * is BAD_USER_INPUT; a malformed id BAD_ID; a cursor that is none, or of another list or order, BAD_CURSOR; a measure key that there is
 * not, UNKNOWN_MEASURE. A well-formed id that nothing has finds nothing: it is no error.
 */
export type QueryArticleArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  url?: InputMaybe<Scalars['URL']['input']>;
};


/**
 * Everywhere, unless a description says otherwise:
 * a connection takes `first` or `last` (20 where neither is given, at most 100; 0 leaves `totalCount` alone);
 * `totalCount` is counted only when asked for; with `limit` counting stops there, and `limit` + 1 means that there are more;
 * null in an answer: not known, or there is none; never a guess;
 * enums may gain values and `Actor`, `Node` and `SearchResult` types: take those that you do not know as OTHER, or by the interface.
 *
 * Ties are always by ascending id, in either direction.
 * Country codes are ISO 3166-1 alpha-2 in upper or lower case.
 * Errors carry a code in `extensions.code`: `first` and `last` together, either of them outside 0 to 100, or a malformed country code
 * is BAD_USER_INPUT; a malformed id BAD_ID; a cursor that is none, or of another list or order, BAD_CURSOR; a measure key that there is
 * not, UNKNOWN_MEASURE. A well-formed id that nothing has finds nothing: it is no error.
 */
export type QueryArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  outlets?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  publishedOn?: InputMaybe<DateRange>;
  search?: InputMaybe<Scalars['String']['input']>;
  searchPrefix?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * Everywhere, unless a description says otherwise:
 * a connection takes `first` or `last` (20 where neither is given, at most 100; 0 leaves `totalCount` alone);
 * `totalCount` is counted only when asked for; with `limit` counting stops there, and `limit` + 1 means that there are more;
 * null in an answer: not known, or there is none; never a guess;
 * enums may gain values and `Actor`, `Node` and `SearchResult` types: take those that you do not know as OTHER, or by the interface.
 *
 * Ties are always by ascending id, in either direction.
 * Country codes are ISO 3166-1 alpha-2 in upper or lower case.
 * Errors carry a code in `extensions.code`: `first` and `last` together, either of them outside 0 to 100, or a malformed country code
 * is BAD_USER_INPUT; a malformed id BAD_ID; a cursor that is none, or of another list or order, BAD_CURSOR; a measure key that there is
 * not, UNKNOWN_MEASURE. A well-formed id that nothing has finds nothing: it is no error.
 */
export type QueryCountriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Everywhere, unless a description says otherwise:
 * a connection takes `first` or `last` (20 where neither is given, at most 100; 0 leaves `totalCount` alone);
 * `totalCount` is counted only when asked for; with `limit` counting stops there, and `limit` + 1 means that there are more;
 * null in an answer: not known, or there is none; never a guess;
 * enums may gain values and `Actor`, `Node` and `SearchResult` types: take those that you do not know as OTHER, or by the interface.
 *
 * Ties are always by ascending id, in either direction.
 * Country codes are ISO 3166-1 alpha-2 in upper or lower case.
 * Errors carry a code in `extensions.code`: `first` and `last` together, either of them outside 0 to 100, or a malformed country code
 * is BAD_USER_INPUT; a malformed id BAD_ID; a cursor that is none, or of another list or order, BAD_CURSOR; a measure key that there is
 * not, UNKNOWN_MEASURE. A well-formed id that nothing has finds nothing: it is no error.
 */
export type QueryCountryArgs = {
  code: Scalars['String']['input'];
};


/**
 * Everywhere, unless a description says otherwise:
 * a connection takes `first` or `last` (20 where neither is given, at most 100; 0 leaves `totalCount` alone);
 * `totalCount` is counted only when asked for; with `limit` counting stops there, and `limit` + 1 means that there are more;
 * null in an answer: not known, or there is none; never a guess;
 * enums may gain values and `Actor`, `Node` and `SearchResult` types: take those that you do not know as OTHER, or by the interface.
 *
 * Ties are always by ascending id, in either direction.
 * Country codes are ISO 3166-1 alpha-2 in upper or lower case.
 * Errors carry a code in `extensions.code`: `first` and `last` together, either of them outside 0 to 100, or a malformed country code
 * is BAD_USER_INPUT; a malformed id BAD_ID; a cursor that is none, or of another list or order, BAD_CURSOR; a measure key that there is
 * not, UNKNOWN_MEASURE. A well-formed id that nothing has finds nothing: it is no error.
 */
export type QueryFigureSeriesArgs = {
  claimants?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  measure: Scalars['String']['input'];
  of?: InputMaybe<Scalars['ID']['input']>;
  range?: InputMaybe<DateRange>;
};


/**
 * Everywhere, unless a description says otherwise:
 * a connection takes `first` or `last` (20 where neither is given, at most 100; 0 leaves `totalCount` alone);
 * `totalCount` is counted only when asked for; with `limit` counting stops there, and `limit` + 1 means that there are more;
 * null in an answer: not known, or there is none; never a guess;
 * enums may gain values and `Actor`, `Node` and `SearchResult` types: take those that you do not know as OTHER, or by the interface.
 *
 * Ties are always by ascending id, in either direction.
 * Country codes are ISO 3166-1 alpha-2 in upper or lower case.
 * Errors carry a code in `extensions.code`: `first` and `last` together, either of them outside 0 to 100, or a malformed country code
 * is BAD_USER_INPUT; a malformed id BAD_ID; a cursor that is none, or of another list or order, BAD_CURSOR; a measure key that there is
 * not, UNKNOWN_MEASURE. A well-formed id that nothing has finds nothing: it is no error.
 */
export type QueryNetworkArgs = {
  around?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  filter?: InputMaybe<StatementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Everywhere, unless a description says otherwise:
 * a connection takes `first` or `last` (20 where neither is given, at most 100; 0 leaves `totalCount` alone);
 * `totalCount` is counted only when asked for; with `limit` counting stops there, and `limit` + 1 means that there are more;
 * null in an answer: not known, or there is none; never a guess;
 * enums may gain values and `Actor`, `Node` and `SearchResult` types: take those that you do not know as OTHER, or by the interface.
 *
 * Ties are always by ascending id, in either direction.
 * Country codes are ISO 3166-1 alpha-2 in upper or lower case.
 * Errors carry a code in `extensions.code`: `first` and `last` together, either of them outside 0 to 100, or a malformed country code
 * is BAD_USER_INPUT; a malformed id BAD_ID; a cursor that is none, or of another list or order, BAD_CURSOR; a measure key that there is
 * not, UNKNOWN_MEASURE. A well-formed id that nothing has finds nothing: it is no error.
 */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Everywhere, unless a description says otherwise:
 * a connection takes `first` or `last` (20 where neither is given, at most 100; 0 leaves `totalCount` alone);
 * `totalCount` is counted only when asked for; with `limit` counting stops there, and `limit` + 1 means that there are more;
 * null in an answer: not known, or there is none; never a guess;
 * enums may gain values and `Actor`, `Node` and `SearchResult` types: take those that you do not know as OTHER, or by the interface.
 *
 * Ties are always by ascending id, in either direction.
 * Country codes are ISO 3166-1 alpha-2 in upper or lower case.
 * Errors carry a code in `extensions.code`: `first` and `last` together, either of them outside 0 to 100, or a malformed country code
 * is BAD_USER_INPUT; a malformed id BAD_ID; a cursor that is none, or of another list or order, BAD_CURSOR; a measure key that there is
 * not, UNKNOWN_MEASURE. A well-formed id that nothing has finds nothing: it is no error.
 */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/**
 * Everywhere, unless a description says otherwise:
 * a connection takes `first` or `last` (20 where neither is given, at most 100; 0 leaves `totalCount` alone);
 * `totalCount` is counted only when asked for; with `limit` counting stops there, and `limit` + 1 means that there are more;
 * null in an answer: not known, or there is none; never a guess;
 * enums may gain values and `Actor`, `Node` and `SearchResult` types: take those that you do not know as OTHER, or by the interface.
 *
 * Ties are always by ascending id, in either direction.
 * Country codes are ISO 3166-1 alpha-2 in upper or lower case.
 * Errors carry a code in `extensions.code`: `first` and `last` together, either of them outside 0 to 100, or a malformed country code
 * is BAD_USER_INPUT; a malformed id BAD_ID; a cursor that is none, or of another list or order, BAD_CURSOR; a measure key that there is
 * not, UNKNOWN_MEASURE. A well-formed id that nothing has finds nothing: it is no error.
 */
export type QueryOccasionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  date?: InputMaybe<DateRange>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Everywhere, unless a description says otherwise:
 * a connection takes `first` or `last` (20 where neither is given, at most 100; 0 leaves `totalCount` alone);
 * `totalCount` is counted only when asked for; with `limit` counting stops there, and `limit` + 1 means that there are more;
 * null in an answer: not known, or there is none; never a guess;
 * enums may gain values and `Actor`, `Node` and `SearchResult` types: take those that you do not know as OTHER, or by the interface.
 *
 * Ties are always by ascending id, in either direction.
 * Country codes are ISO 3166-1 alpha-2 in upper or lower case.
 * Errors carry a code in `extensions.code`: `first` and `last` together, either of them outside 0 to 100, or a malformed country code
 * is BAD_USER_INPUT; a malformed id BAD_ID; a cursor that is none, or of another list or order, BAD_CURSOR; a measure key that there is
 * not, UNKNOWN_MEASURE. A well-formed id that nothing has finds nothing: it is no error.
 */
export type QueryOfficialsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  countries?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Everywhere, unless a description says otherwise:
 * a connection takes `first` or `last` (20 where neither is given, at most 100; 0 leaves `totalCount` alone);
 * `totalCount` is counted only when asked for; with `limit` counting stops there, and `limit` + 1 means that there are more;
 * null in an answer: not known, or there is none; never a guess;
 * enums may gain values and `Actor`, `Node` and `SearchResult` types: take those that you do not know as OTHER, or by the interface.
 *
 * Ties are always by ascending id, in either direction.
 * Country codes are ISO 3166-1 alpha-2 in upper or lower case.
 * Errors carry a code in `extensions.code`: `first` and `last` together, either of them outside 0 to 100, or a malformed country code
 * is BAD_USER_INPUT; a malformed id BAD_ID; a cursor that is none, or of another list or order, BAD_CURSOR; a measure key that there is
 * not, UNKNOWN_MEASURE. A well-formed id that nothing has finds nothing: it is no error.
 */
export type QueryQuotationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<QuotationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<QuotationOrder>;
};


/**
 * Everywhere, unless a description says otherwise:
 * a connection takes `first` or `last` (20 where neither is given, at most 100; 0 leaves `totalCount` alone);
 * `totalCount` is counted only when asked for; with `limit` counting stops there, and `limit` + 1 means that there are more;
 * null in an answer: not known, or there is none; never a guess;
 * enums may gain values and `Actor`, `Node` and `SearchResult` types: take those that you do not know as OTHER, or by the interface.
 *
 * Ties are always by ascending id, in either direction.
 * Country codes are ISO 3166-1 alpha-2 in upper or lower case.
 * Errors carry a code in `extensions.code`: `first` and `last` together, either of them outside 0 to 100, or a malformed country code
 * is BAD_USER_INPUT; a malformed id BAD_ID; a cursor that is none, or of another list or order, BAD_CURSOR; a measure key that there is
 * not, UNKNOWN_MEASURE. A well-formed id that nothing has finds nothing: it is no error.
 */
export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  query: Scalars['String']['input'];
};


/**
 * Everywhere, unless a description says otherwise:
 * a connection takes `first` or `last` (20 where neither is given, at most 100; 0 leaves `totalCount` alone);
 * `totalCount` is counted only when asked for; with `limit` counting stops there, and `limit` + 1 means that there are more;
 * null in an answer: not known, or there is none; never a guess;
 * enums may gain values and `Actor`, `Node` and `SearchResult` types: take those that you do not know as OTHER, or by the interface.
 *
 * Ties are always by ascending id, in either direction.
 * Country codes are ISO 3166-1 alpha-2 in upper or lower case.
 * Errors carry a code in `extensions.code`: `first` and `last` together, either of them outside 0 to 100, or a malformed country code
 * is BAD_USER_INPUT; a malformed id BAD_ID; a cursor that is none, or of another list or order, BAD_CURSOR; a measure key that there is
 * not, UNKNOWN_MEASURE. A well-formed id that nothing has finds nothing: it is no error.
 */
export type QueryStatementArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Everywhere, unless a description says otherwise:
 * a connection takes `first` or `last` (20 where neither is given, at most 100; 0 leaves `totalCount` alone);
 * `totalCount` is counted only when asked for; with `limit` counting stops there, and `limit` + 1 means that there are more;
 * null in an answer: not known, or there is none; never a guess;
 * enums may gain values and `Actor`, `Node` and `SearchResult` types: take those that you do not know as OTHER, or by the interface.
 *
 * Ties are always by ascending id, in either direction.
 * Country codes are ISO 3166-1 alpha-2 in upper or lower case.
 * Errors carry a code in `extensions.code`: `first` and `last` together, either of them outside 0 to 100, or a malformed country code
 * is BAD_USER_INPUT; a malformed id BAD_ID; a cursor that is none, or of another list or order, BAD_CURSOR; a measure key that there is
 * not, UNKNOWN_MEASURE. A well-formed id that nothing has finds nothing: it is no error.
 */
export type QueryStatementCountsArgs = {
  by: ReadonlyArray<StatementGroup>;
  filter?: InputMaybe<StatementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Everywhere, unless a description says otherwise:
 * a connection takes `first` or `last` (20 where neither is given, at most 100; 0 leaves `totalCount` alone);
 * `totalCount` is counted only when asked for; with `limit` counting stops there, and `limit` + 1 means that there are more;
 * null in an answer: not known, or there is none; never a guess;
 * enums may gain values and `Actor`, `Node` and `SearchResult` types: take those that you do not know as OTHER, or by the interface.
 *
 * Ties are always by ascending id, in either direction.
 * Country codes are ISO 3166-1 alpha-2 in upper or lower case.
 * Errors carry a code in `extensions.code`: `first` and `last` together, either of them outside 0 to 100, or a malformed country code
 * is BAD_USER_INPUT; a malformed id BAD_ID; a cursor that is none, or of another list or order, BAD_CURSOR; a measure key that there is
 * not, UNKNOWN_MEASURE. A well-formed id that nothing has finds nothing: it is no error.
 */
export type QueryStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StatementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<StatementOrder>;
};


/**
 * Everywhere, unless a description says otherwise:
 * a connection takes `first` or `last` (20 where neither is given, at most 100; 0 leaves `totalCount` alone);
 * `totalCount` is counted only when asked for; with `limit` counting stops there, and `limit` + 1 means that there are more;
 * null in an answer: not known, or there is none; never a guess;
 * enums may gain values and `Actor`, `Node` and `SearchResult` types: take those that you do not know as OTHER, or by the interface.
 *
 * Ties are always by ascending id, in either direction.
 * Country codes are ISO 3166-1 alpha-2 in upper or lower case.
 * Errors carry a code in `extensions.code`: `first` and `last` together, either of them outside 0 to 100, or a malformed country code
 * is BAD_USER_INPUT; a malformed id BAD_ID; a cursor that is none, or of another list or order, BAD_CURSOR; a measure key that there is
 * not, UNKNOWN_MEASURE. A well-formed id that nothing has finds nothing: it is no error.
 */
export type QueryTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};

/** One article's rendering of a statement (schema.org: Quotation), anchored to the article's text (W3C Web Annotation selectors). */
export type Quotation = Node & {
  readonly __typename?: 'Quotation';
  /** Whether the stored text still bears the quotation out, checked against the text itself. */
  readonly anchor: AnchorState;
  /** The article that it stands in. */
  readonly article: Article;
  /** The capacity as printed: `spokesperson for the National Security Council`. */
  readonly capacityText?: Maybe<Scalars['String']['output']>;
  /** 0 to 1. */
  readonly confidence: Scalars['Float']['output'];
  /** The word that attributes it: `said`, `according to`, `announced`. */
  readonly cue?: Maybe<Scalars['String']['output']>;
  /** Name and version of what extracted it, or `curated`. */
  readonly extractor: Scalars['String']['output'];
  /** The quantities that it gives, in the order of the text. */
  readonly figures: ReadonlyArray<Figure>;
  /** Opaque; the same after a reload. */
  readonly id: Scalars['ID']['output'];
  /** Whether these are the speaker's words or the article's. */
  readonly mode: QuotationMode;
  /** What of that is the quotation itself, in order: `“We tried,” he said. “It failed.”` has two. At least one. */
  readonly segments: ReadonlyArray<TextSelector>;
  /** From the first of its words to the last, with what stands between them. `exact` is taken from the stored text; where none is stored, the `segments` with ` … ` between them. */
  readonly selector: TextSelector;
  /** The speaker as the article names it: `Mr. Zelensky`, `Seoul`. */
  readonly speakerText?: Maybe<Scalars['String']['output']>;
  /** To whom this article attributes it. */
  readonly speakers: ReadonlyArray<Actor>;
  /** The statement that it renders. */
  readonly statement: Statement;
  /** The article's own words: its `segments`, ` … ` between them. */
  readonly text: Scalars['String']['output'];
  /** Through whom the article has it, nearest first: `told AFP`, `according to Interfax Ukraine`; last, the agency to which the article as a whole is credited. */
  readonly via: ReadonlyArray<Actor>;
};

/** A page of a list of quotations. */
export type QuotationConnection = {
  readonly __typename?: 'QuotationConnection';
  /** What is on this page, each with its cursor, in the list's order. */
  readonly edges: ReadonlyArray<QuotationEdge>;
  /** What is on this page, in the list's order: the `node` of each of `edges`. */
  readonly nodes: ReadonlyArray<Quotation>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in the whole list, whatever the page. Counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};


/** A page of a list of quotations. */
export type QuotationConnectionTotalCountArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** One quotation in a list. */
export type QuotationEdge = {
  readonly __typename?: 'QuotationEdge';
  /** Its place in this list in this order, for `after` and `before`. Opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The quotation. */
  readonly node: Quotation;
};

/** All given conditions hold; within a list, any (an empty list: none, so nothing is found); null: as if not given. */
export type QuotationFilter = {
  /** Ids of articles that it stands in. */
  readonly articles?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** At least this `Quotation.confidence`. */
  readonly minConfidence?: InputMaybe<Scalars['Float']['input']>;
  /** Whose words it is in. */
  readonly modes?: InputMaybe<ReadonlyArray<QuotationMode>>;
  /** Those that published `Quotation.article`. */
  readonly outlets?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Of `Quotation.article`. */
  readonly publishedOn?: InputMaybe<DateRange>;
  /** What holds of the statement that it renders; there, `outlets` and the like may hold of another of its quotations. */
  readonly statement?: InputMaybe<StatementFilter>;
  /** Full-text query over `Quotation.text`: every word is there, `"..."` is a phrase. Without any word: BAD_USER_INPUT. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Those through whom the article has it. */
  readonly via?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** Whose words a quotation is in. */
export type QuotationMode =
  /** The speaker's own, in quotation marks. */
  | 'DIRECT'
  /** The article's, telling what was said. */
  | 'INDIRECT'
  /** Both: the article's, with some of the speaker's own in quotation marks. */
  | 'MIXED';

/** Ties by id; undated last, in either direction. RELEVANCE needs `text`. Without it: BAD_USER_INPUT. */
export type QuotationOrder = {
  /** Which way. */
  readonly direction: OrderDirection;
  /** What to go by. */
  readonly field: QuotationOrderField;
};

/** SAID_ON: `Statement.saidOn`, then `Article.publishedOn`. PUBLISHED_ON: `Article.publishedOn`. */
export type QuotationOrderField =
  /** `Article.publishedOn`; undated last, in either direction. */
  | 'PUBLISHED_ON'
  /** How well it matches `QuotationFilter.text`, which must be given. */
  | 'RELEVANCE'
  /** `Statement.saidOn`, then `Article.publishedOn`; undated last, in either direction. */
  | 'SAID_ON';

/** A passage that cleaning took out of an article. */
export type RemovedBlock = {
  readonly __typename?: 'RemovedBlock';
  /** Where it stood: an offset in `Article.text`, in Unicode code points. */
  readonly at: Scalars['Int']['output'];
  /** What it is, e.g. `advertisement`. */
  readonly reason: Scalars['String']['output'];
  /** A short excerpt of it. */
  readonly text: Scalars['String']['output'];
};

/** Whether a person has judged it. */
export type ReviewStatus =
  /** Somebody has, and found it right. */
  | 'CONFIRMED'
  /** Somebody has, and found it wrong. */
  | 'REJECTED'
  /** Nobody has yet. */
  | 'UNREVIEWED';

/** A page of what a search found, the best match first. */
export type SearchConnection = {
  readonly __typename?: 'SearchConnection';
  /** What is on this page, each with its cursor, in the list's order. */
  readonly edges: ReadonlyArray<SearchEdge>;
  /** What is on this page, in the list's order: the `node` of each of `edges`. */
  readonly nodes: ReadonlyArray<SearchResult>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in the whole list, whatever the page. Counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};


/** A page of what a search found, the best match first. */
export type SearchConnectionTotalCountArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** One thing that a search found. */
export type SearchEdge = {
  readonly __typename?: 'SearchEdge';
  /** Its place in this list in this order, for `after` and `before`. Opaque. */
  readonly cursor: Scalars['String']['output'];
  /** Excerpt round the match: plain text, not HTML, each matching part between `**` and `**`. */
  readonly highlight?: Maybe<Scalars['String']['output']>;
  /** What was found. */
  readonly node: SearchResult;
  /** How well it matches: the higher, the better. To be compared within one search only. */
  readonly score: Scalars['Float']['output'];
};

/** What `Query.search` finds. */
export type SearchResult = Agency | AnonymousSource | Article | Country | Outlet | Person | Statement;

/** What the speaker does by it. DECLINED_COMMENT: asked, and would not say. NON_CONFIRMATION: reported not to have confirmed or acknowledged. NO_REPLY: the article says that no answer came. */
export type SpeechAct =
  /** Blames someone for something. */
  | 'ACCUSATION'
  /** Admits or confirms that something is so. */
  | 'ACKNOWLEDGEMENT'
  /** Says that something is so. */
  | 'ASSERTION'
  /** Promises or undertakes to do something. */
  | 'COMMITMENT'
  /** Speaks against what someone did. */
  | 'CONDEMNATION'
  /** Puts right what was said before. */
  | 'CORRECTION'
  /** Was asked, and would not say; `Statement.claim`: about what. */
  | 'DECLINED_COMMENT'
  /** Says that something is not so; `Statement.claim`: what. */
  | 'DENIAL'
  /** Gives a number or a judgement as approximate. */
  | 'ESTIMATE'
  /** Is reported not to have confirmed or acknowledged something; `Statement.claim`: what. */
  | 'NON_CONFIRMATION'
  /** Gave no answer, as the article says; `Statement.claim`: about what. */
  | 'NO_REPLY'
  /** None of these. */
  | 'OTHER'
  /** Speaks well of someone or of what someone did. */
  | 'PRAISE'
  /** Says what will or may come. */
  | 'PREDICTION'
  /** Asks to be told something. */
  | 'QUESTION'
  /** Turns down a request, an offer or a demand. */
  | 'REJECTION'
  /** Asks or demands that something be done. */
  | 'REQUEST'
  /** Takes back what was said before. */
  | 'RETRACTION'
  /** Says that harm will follow, or will follow unless. */
  | 'THREAT'
  /** Warns of a danger. */
  | 'WARNING';

/**
 * One claim, made (or pointedly not made) by someone on one occasion, however many articles report it and in however many wordings.
 * One claim: what could be repeated, denied or measured by itself. A passage that makes two is two statements, each with a
 * quotation of its own part; parts may overlap.
 */
export type Statement = Node & {
  readonly __typename?: 'Statement';
  /** Whom or what it speaks about: people, bodies, countries. */
  readonly about: ReadonlyArray<Actor>;
  /** What the speaker does by it: asserts, estimates, denies, declines to say. */
  readonly act: SpeechAct;
  /** When it came into the graph; never when it was said. */
  readonly addedAt: Scalars['DateTime']['output'];
  /** To whom it was said, where the articles tell. */
  readonly addressees: ReadonlyArray<Actor>;
  /** The earliest published first. Undated ones last; each once, however often it renders the statement. */
  readonly articles: ArticleConnection;
  /** When it, one of its quotations or figures, or one of its relations was last added or changed. */
  readonly changedAt: Scalars['DateTime']['output'];
  /** What a DENIAL, NON_CONFIRMATION, DECLINED_COMMENT or NO_REPLY is about, in one neutral sentence; null for other acts. */
  readonly claim?: Maybe<Scalars['String']['output']>;
  /** Where its renderings disagree with one another. */
  readonly discrepancies: ReadonlyArray<Discrepancy>;
  /** Those of all its quotations. */
  readonly figures: ReadonlyArray<Figure>;
  /** One neutral sentence: what was said. */
  readonly gist: Scalars['String']['output'];
  /** Opaque; the same after a reload. An id from before a merge still resolves. */
  readonly id: Scalars['ID']['output'];
  /** How many sources report it independently. Two articles are one source where their passages are near copies, or where both have it by way of the same one (`Quotation.via`, `Article.credits`); an unknown outlet is one of its own. */
  readonly independentReports: Scalars['Int']['output'];
  /** How other statements stand to it, of the kinds that hold one way: `statement` is the other one, and denies, updates, repeats this one. By kind, the earliest said first. */
  readonly inverseRelations: ReadonlyArray<StatementRelation>;
  /** Null: no article tells. */
  readonly occasion?: Maybe<Occasion>;
  /** In which capacity the first speaker spoke, as of `saidOn`; null: none, or not known. */
  readonly position?: Maybe<Position>;
  /** In which capacity each of the speakers spoke, as of `saidOn`, told apart by `Position.holder`; who spoke in none is missing. */
  readonly positions: ReadonlyArray<Position>;
  /** Every place where an article renders it, the earliest published first. Those of undated articles last. */
  readonly quotations: QuotationConnection;
  /** How it stands to other statements: this one denies, updates, repeats the other. CONTRADICTS and CORROBORATES hold both ways and are listed here at both ends. By kind, the earliest said first. */
  readonly relations: ReadonlyArray<StatementRelation>;
  /** Whether a person has judged it. REJECTED ones are left out wherever statements are listed or counted, unless asked for, and still found by id. */
  readonly reviewStatus: ReviewStatus;
  /** The first day on which it can have been said, by `saidOnPrecision`; with BEFORE, the last. Null: no article tells. */
  readonly saidOn?: Maybe<Scalars['Date']['output']>;
  /** Null exactly where `saidOn` is. */
  readonly saidOnPrecision?: Maybe<DatePrecision>;
  /** Who said it, as exactly as the accounts together allow: a person and the body or capital that he speaks for are one speaker. More than one where it is attributed jointly; never empty: who is not named is an AnonymousSource. */
  readonly speakers: ReadonlyArray<Actor>;
  /** What it is on. */
  readonly topics: ReadonlyArray<Topic>;
};


/**
 * One claim, made (or pointedly not made) by someone on one occasion, however many articles report it and in however many wordings.
 * One claim: what could be repeated, denied or measured by itself. A passage that makes two is two statements, each with a
 * quotation of its own part; parts may overlap.
 */
export type StatementArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * One claim, made (or pointedly not made) by someone on one occasion, however many articles report it and in however many wordings.
 * One claim: what could be repeated, denied or measured by itself. A passage that makes two is two statements, each with a
 * quotation of its own part; parts may overlap.
 */
export type StatementQuotationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<QuotationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of a list of statements. */
export type StatementConnection = {
  readonly __typename?: 'StatementConnection';
  /** What is on this page, each with its cursor, in the list's order. */
  readonly edges: ReadonlyArray<StatementEdge>;
  /** What is on this page, in the list's order: the `node` of each of `edges`. */
  readonly nodes: ReadonlyArray<Statement>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in the whole list, whatever the page. Counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};


/** A page of a list of statements. */
export type StatementConnectionTotalCountArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** How many statements there are of one group. */
export type StatementCount = {
  readonly __typename?: 'StatementCount';
  /** One for each of `by`; null where it does not group by actors, or the key is empty. */
  readonly actors: ReadonlyArray<Maybe<Actor>>;
  /** How many statements. */
  readonly count: Scalars['Int']['output'];
  /** One for each of `by`, as `StatementFilter` takes it: id, ISO code, measure key, act; for a period its first day. Empty: those that have none. */
  readonly keys: ReadonlyArray<Scalars['String']['output']>;
  /** One for each of `by`, to be read: a name, a title, `December 2024`; empty where the key is. */
  readonly labels: ReadonlyArray<Scalars['String']['output']>;
  /** How many different speakers. */
  readonly speakers: Scalars['Int']['output'];
};

/** One statement in a list. */
export type StatementEdge = {
  readonly __typename?: 'StatementEdge';
  /** Its place in this list in this order, for `after` and `before`. Opaque. */
  readonly cursor: Scalars['String']['output'];
  /** Where `StatementFilter.text` matched, in the form of `SearchEdge.highlight`; null: it was not given. */
  readonly highlight?: Maybe<Scalars['String']['output']>;
  /** The statement. */
  readonly node: Statement;
};

/** All given conditions hold; within a list, any (an empty list: none, so nothing is found); null: as if not given. What is asked of a speaker (`speakers`, `speaker...`) holds of one and the same speaker; `outlets`, `articles`, `publishedOn`, `via` and `minConfidence` of one and the same quotation. */
export type StatementFilter = {
  /** Ids of actors: it is about one of them itself. */
  readonly about?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** ISO codes: it is about the country, one of its agencies, or a person or source of theirs. A person counts by the positions held when it was said; by any, where the days are not known. */
  readonly aboutCountries?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What the speaker does by it. */
  readonly acts?: InputMaybe<ReadonlyArray<SpeechAct>>;
  /** To whom it was said. */
  readonly addressees?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of articles: one of them renders it. */
  readonly articles?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** `Statement.changedAt` is this or later. */
  readonly changedSince?: InputMaybe<Scalars['DateTime']['input']>;
  /** Its renderings disagree in one of these ways. */
  readonly discrepancies?: InputMaybe<ReadonlyArray<DiscrepancyKind>>;
  /** False: undated. True: `Statement.saidOn` is known. */
  readonly hasDate?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: its renderings disagree in some way; false: in none. */
  readonly hasDiscrepancy?: InputMaybe<Scalars['Boolean']['input']>;
  /** Another statement stands so to it (`Statement.inverseRelations`). */
  readonly inverseRelations?: InputMaybe<ReadonlyArray<StatementRelationKind>>;
  /** At most so many; 1: one report alone has it. */
  readonly maxReports?: InputMaybe<Scalars['Int']['input']>;
  /** Keys, e.g. `killed_or_wounded`. One that there is not: UNKNOWN_MEASURE. */
  readonly measures?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** At least this `Quotation.confidence`. */
  readonly minConfidence?: InputMaybe<Scalars['Float']['input']>;
  /** At least so many independent reports (`Statement.independentReports`). */
  readonly minReports?: InputMaybe<Scalars['Int']['input']>;
  /** Ids of occasions on which it was said. */
  readonly occasions?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of outlets: an article of one of them renders it. */
  readonly outlets?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** An article published in this period renders it; undated articles are in none. */
  readonly publishedOn?: InputMaybe<DateRange>;
  /** It stands so to another statement (`Statement.relations`). */
  readonly relations?: InputMaybe<ReadonlyArray<StatementRelationKind>>;
  /** Null: all but REJECTED. */
  readonly reviewStatus?: InputMaybe<ReadonlyArray<ReviewStatus>>;
  /** It may have been said in this period, by its precision; undated statements are not. */
  readonly saidOn?: InputMaybe<DateRange>;
  /** The speaker is the agency, a part of it, or a person or source of theirs, by the position held then. */
  readonly speakerAgencies?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The speaker is an agency of this kind, or a person or source of one, by the position held then. */
  readonly speakerAgencyKinds?: InputMaybe<ReadonlyArray<AgencyKind>>;
  /** ISO codes: the speaker is the country, one of its agencies, or a person or source of theirs, by the position held then. Outlets are of no country here. */
  readonly speakerCountries?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Kind of speaker; ANONYMOUS_SOURCE: not named. */
  readonly speakerTypes?: InputMaybe<ReadonlyArray<ActorType>>;
  /** Ids of actors: one of them said it. */
  readonly speakers?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Full-text query over gist and renderings: every word is there (stemmed, accents and case aside), `"..."` is a phrase; operators have no meaning. Without any word: BAD_USER_INPUT. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** True: the last word of `text` may be the beginning of one, as it is while somebody types; from three letters on, and not within a phrase. Null: false. */
  readonly textPrefix?: InputMaybe<Scalars['Boolean']['input']>;
  /** Ids of topics. */
  readonly topics?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Those through whom an article has it (`Quotation.via`). */
  readonly via?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** A statement with several speakers, topics, ... counts once under each. DAY to YEAR (weeks from Monday) go by `saidOn`; where its precision does not allow it, the key is empty. */
export type StatementGroup =
  /** By whom it is about. */
  | 'ABOUT'
  /** By what the speaker does by it. */
  | 'ACT'
  /** By the day on which it was said. */
  | 'DAY'
  /** By what its figures count. */
  | 'MEASURE'
  /** By the month in which all days lie on which it may have been said. */
  | 'MONTH'
  /** By the occasion on which it was said. */
  | 'OCCASION'
  /** By who published it. */
  | 'OUTLET'
  /** By who said it. */
  | 'SPEAKER'
  /** By the country of who said it, as `StatementFilter.speakerCountries` takes it. */
  | 'SPEAKER_COUNTRY'
  /** By what it is on. */
  | 'TOPIC'
  /** By the week, from Monday, in which all days lie on which it may have been said. */
  | 'WEEK'
  /** By the year in which all days lie on which it may have been said. */
  | 'YEAR';

/** Ties by id; undated last, in either direction. RELEVANCE needs `StatementFilter.text`. Without it: BAD_USER_INPUT. */
export type StatementOrder = {
  /** Which way. */
  readonly direction: OrderDirection;
  /** What to go by. */
  readonly field: StatementOrderField;
};

/** ADDED_AT, CHANGED_AT: `Statement.addedAt`, `Statement.changedAt`. REPORTS: `Statement.independentReports`. */
export type StatementOrderField =
  /** `Statement.addedAt`. */
  | 'ADDED_AT'
  /** `Statement.changedAt`. */
  | 'CHANGED_AT'
  /** How well it matches `StatementFilter.text`, which must be given. */
  | 'RELEVANCE'
  /** `Statement.independentReports`. */
  | 'REPORTS'
  /** `Statement.saidOn`; undated last, in either direction. */
  | 'SAID_ON';

/** How one statement stands to another. */
export type StatementRelation = {
  readonly __typename?: 'StatementRelation';
  /** 0 to 1. */
  readonly confidence: Scalars['Float']['output'];
  /** Name and version of what proposed it, or `curated`. */
  readonly extractor: Scalars['String']['output'];
  /** In which way. */
  readonly kind: StatementRelationKind;
  /** Why it is taken to stand so: one plain sentence. */
  readonly reason: Scalars['String']['output'];
  /** UNREVIEWED: a proposal, unless curated. Rejected ones are not listed. */
  readonly reviewStatus: ReviewStatus;
  /** The statement at the other end. */
  readonly statement: Statement;
};

/** In which way one statement stands to another. CORROBORATES and CONTRADICTS hold both ways, the others one way. */
export type StatementRelationKind =
  /** The two cannot both be so. */
  | 'CONTRADICTS'
  /** Puts right what the other got wrong. */
  | 'CORRECTS'
  /** Another speaker says the same. */
  | 'CORROBORATES'
  /** Says that the other is not so. */
  | 'DENIES'
  /** The same speaker says it again. */
  | 'REPEATS'
  /** Answers the other. */
  | 'RESPONDS_TO'
  /** Takes the other back. */
  | 'RETRACTS'
  /** Later news of the same thing: a new count, a new state. */
  | 'UPDATES';

/** TextPositionSelector and TextQuoteSelector in one; offsets count Unicode code points of `Article.text`, end exclusive. */
export type TextSelector = {
  readonly __typename?: 'TextSelector';
  /** Offset behind the last code point. */
  readonly end: Scalars['Int']['output'];
  /** The words themselves. */
  readonly exact: Scalars['String']['output'];
  /** A little of what stands before them; empty at the beginning of the text. */
  readonly prefix: Scalars['String']['output'];
  /** Offset of the first code point. */
  readonly start: Scalars['Int']['output'];
  /** A little of what stands after them; empty at the end of the text. */
  readonly suffix: Scalars['String']['output'];
};

/** What statements are on. */
export type Topic = Node & {
  readonly __typename?: 'Topic';
  /** Opaque; the same after a reload. */
  readonly id: Scalars['ID']['output'];
  /** What it is called, e.g. `Prisoners of war`. */
  readonly name: Scalars['String']['output'];
  /** Those that are on it. */
  readonly statements: StatementConnection;
};


/** What statements are on. */
export type TopicStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StatementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<StatementOrder>;
};

/** A page of a list of topics. */
export type TopicConnection = {
  readonly __typename?: 'TopicConnection';
  /** What is on this page, each with its cursor, in the list's order. */
  readonly edges: ReadonlyArray<TopicEdge>;
  /** What is on this page, in the list's order: the `node` of each of `edges`. */
  readonly nodes: ReadonlyArray<Topic>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in the whole list, whatever the page. Counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};


/** A page of a list of topics. */
export type TopicConnectionTotalCountArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** One topic in a list. */
export type TopicEdge = {
  readonly __typename?: 'TopicEdge';
  /** Its place in this list in this order, for `after` and `before`. Opaque. */
  readonly cursor: Scalars['String']['output'];
  /** The topic. */
  readonly node: Topic;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<unknown, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, unknown, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: unknown[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Actor: ResolverTypeWrapper<Selected>;
  ActorConnection: ResolverTypeWrapper<Selected>;
  ActorEdge: ResolverTypeWrapper<Selected>;
  ActorType: ActorType;
  Agency: ResolverTypeWrapper<Selected>;
  AgencyConnection: ResolverTypeWrapper<Selected>;
  AgencyEdge: ResolverTypeWrapper<Selected>;
  AgencyKind: AgencyKind;
  AnchorState: AnchorState;
  AnonymousSource: ResolverTypeWrapper<Selected>;
  Article: ResolverTypeWrapper<Selected>;
  ArticleConnection: ResolverTypeWrapper<Selected>;
  ArticleEdge: ResolverTypeWrapper<Selected>;
  ArticleFormat: ArticleFormat;
  ArticleInput: ArticleInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Country: ResolverTypeWrapper<Selected>;
  CountryConnection: ResolverTypeWrapper<Selected>;
  CountryEdge: ResolverTypeWrapper<Selected>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DatePrecision: DatePrecision;
  DateRange: DateRange;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Discrepancy: ResolverTypeWrapper<Selected>;
  DiscrepancyKind: DiscrepancyKind;
  DiscrepancySide: ResolverTypeWrapper<Selected>;
  Figure: ResolverTypeWrapper<Selected>;
  FigurePoint: ResolverTypeWrapper<Selected>;
  FigureSeries: ResolverTypeWrapper<Selected>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  IngestActorProposal: ResolverTypeWrapper<Selected>;
  IngestArticlesInput: IngestArticlesInput;
  IngestArticlesPayload: ResolverTypeWrapper<Selected>;
  IngestDecision: ResolverTypeWrapper<Selected>;
  IngestDecisionOutcome: IngestDecisionOutcome;
  IngestErrorCode: IngestErrorCode;
  IngestMatch: ResolverTypeWrapper<Selected>;
  IngestMatchKind: IngestMatchKind;
  IngestOutcome: IngestOutcome;
  IngestRelation: ResolverTypeWrapper<Selected>;
  IngestResult: ResolverTypeWrapper<Selected>;
  IngestUserError: ResolverTypeWrapper<Selected>;
  IngestedActor: ResolverTypeWrapper<Selected>;
  IngestedArticle: ResolverTypeWrapper<Selected>;
  IngestedFigure: ResolverTypeWrapper<Selected>;
  IngestedOccasion: ResolverTypeWrapper<Selected>;
  IngestedStatement: ResolverTypeWrapper<Selected>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Measure: ResolverTypeWrapper<Selected>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Network: ResolverTypeWrapper<Selected>;
  NetworkEdge: ResolverTypeWrapper<Selected>;
  NetworkNode: ResolverTypeWrapper<Selected>;
  Node: ResolverTypeWrapper<Selected>;
  Occasion: ResolverTypeWrapper<Selected>;
  OccasionConnection: ResolverTypeWrapper<Selected>;
  OccasionEdge: ResolverTypeWrapper<Selected>;
  OccasionKind: OccasionKind;
  OrderDirection: OrderDirection;
  Outlet: ResolverTypeWrapper<Selected>;
  PageInfo: ResolverTypeWrapper<Selected>;
  Person: ResolverTypeWrapper<Selected>;
  PersonConnection: ResolverTypeWrapper<Selected>;
  PersonEdge: ResolverTypeWrapper<Selected>;
  Position: ResolverTypeWrapper<Selected>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Quotation: ResolverTypeWrapper<Selected>;
  QuotationConnection: ResolverTypeWrapper<Selected>;
  QuotationEdge: ResolverTypeWrapper<Selected>;
  QuotationFilter: QuotationFilter;
  QuotationMode: QuotationMode;
  QuotationOrder: QuotationOrder;
  QuotationOrderField: QuotationOrderField;
  RemovedBlock: ResolverTypeWrapper<Selected>;
  ReviewStatus: ReviewStatus;
  SearchConnection: ResolverTypeWrapper<Selected>;
  SearchEdge: ResolverTypeWrapper<Selected>;
  SearchResult: ResolverTypeWrapper<Selected>;
  SpeechAct: SpeechAct;
  Statement: ResolverTypeWrapper<Selected>;
  StatementConnection: ResolverTypeWrapper<Selected>;
  StatementCount: ResolverTypeWrapper<Selected>;
  StatementEdge: ResolverTypeWrapper<Selected>;
  StatementFilter: StatementFilter;
  StatementGroup: StatementGroup;
  StatementOrder: StatementOrder;
  StatementOrderField: StatementOrderField;
  StatementRelation: ResolverTypeWrapper<Selected>;
  StatementRelationKind: StatementRelationKind;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  TextSelector: ResolverTypeWrapper<Selected>;
  Topic: ResolverTypeWrapper<Selected>;
  TopicConnection: ResolverTypeWrapper<Selected>;
  TopicEdge: ResolverTypeWrapper<Selected>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Actor: Selected;
  ActorConnection: Selected;
  ActorEdge: Selected;
  Agency: Selected;
  AgencyConnection: Selected;
  AgencyEdge: Selected;
  AnonymousSource: Selected;
  Article: Selected;
  ArticleConnection: Selected;
  ArticleEdge: Selected;
  ArticleInput: ArticleInput;
  Boolean: Scalars['Boolean']['output'];
  Country: Selected;
  CountryConnection: Selected;
  CountryEdge: Selected;
  Date: Scalars['Date']['output'];
  DateRange: DateRange;
  DateTime: Scalars['DateTime']['output'];
  Discrepancy: Selected;
  DiscrepancySide: Selected;
  Figure: Selected;
  FigurePoint: Selected;
  FigureSeries: Selected;
  Float: Scalars['Float']['output'];
  ID: Scalars['ID']['output'];
  IngestActorProposal: Selected;
  IngestArticlesInput: IngestArticlesInput;
  IngestArticlesPayload: Selected;
  IngestDecision: Selected;
  IngestMatch: Selected;
  IngestRelation: Selected;
  IngestResult: Selected;
  IngestUserError: Selected;
  IngestedActor: Selected;
  IngestedArticle: Selected;
  IngestedFigure: Selected;
  IngestedOccasion: Selected;
  IngestedStatement: Selected;
  Int: Scalars['Int']['output'];
  Measure: Selected;
  Mutation: Record<PropertyKey, never>;
  Network: Selected;
  NetworkEdge: Selected;
  NetworkNode: Selected;
  Node: Selected;
  Occasion: Selected;
  OccasionConnection: Selected;
  OccasionEdge: Selected;
  Outlet: Selected;
  PageInfo: Selected;
  Person: Selected;
  PersonConnection: Selected;
  PersonEdge: Selected;
  Position: Selected;
  Query: Record<PropertyKey, never>;
  Quotation: Selected;
  QuotationConnection: Selected;
  QuotationEdge: Selected;
  QuotationFilter: QuotationFilter;
  QuotationOrder: QuotationOrder;
  RemovedBlock: Selected;
  SearchConnection: Selected;
  SearchEdge: Selected;
  SearchResult: Selected;
  Statement: Selected;
  StatementConnection: Selected;
  StatementCount: Selected;
  StatementEdge: Selected;
  StatementFilter: StatementFilter;
  StatementOrder: StatementOrder;
  StatementRelation: Selected;
  String: Scalars['String']['output'];
  TextSelector: Selected;
  Topic: Selected;
  TopicConnection: Selected;
  TopicEdge: Selected;
  URL: Scalars['URL']['output'];
};

export type ActorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Actor'] = ResolversParentTypes['Actor']> = {
  __resolveType: TypeResolveFn<'Agency' | 'AnonymousSource' | 'Country' | 'Outlet' | 'Person', ParentType, ContextType>;
};

export type ActorConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActorConnection'] = ResolversParentTypes['ActorConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ActorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Actor']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType, Partial<ActorConnectionTotalCountArgs>>;
};

export type ActorEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActorEdge'] = ResolversParentTypes['ActorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
};

export type AgencyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Agency'] = ResolversParentTypes['Agency']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AgencyKind'], ParentType, ContextType>;
  mentions?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, Partial<AgencyMentionsArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  positions?: Resolver<ReadonlyArray<ResolversTypes['Position']>, ParentType, ContextType, Partial<AgencyPositionsArgs>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, Partial<AgencyStatementsArgs>>;
  wikidataId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AgencyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgencyConnection'] = ResolversParentTypes['AgencyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AgencyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Agency']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType, Partial<AgencyConnectionTotalCountArgs>>;
};

export type AgencyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgencyEdge'] = ResolversParentTypes['AgencyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Agency'], ParentType, ContextType>;
};

export type AnonymousSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnonymousSource'] = ResolversParentTypes['AnonymousSource']> = {
  affiliation?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mentions?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, Partial<AnonymousSourceMentionsArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, Partial<AnonymousSourceStatementsArgs>>;
  wikidataId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ArticleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Article'] = ResolversParentTypes['Article']> = {
  addedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  bylines?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  credits?: Resolver<ReadonlyArray<ResolversTypes['Actor']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  license?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outlet?: Resolver<Maybe<ResolversTypes['Outlet']>, ParentType, ContextType>;
  publishedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedOnInferred?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  quotations?: Resolver<ResolversTypes['QuotationConnection'], ParentType, ContextType, Partial<ArticleQuotationsArgs>>;
  removed?: Resolver<ReadonlyArray<ResolversTypes['RemovedBlock']>, ParentType, ContextType>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, Partial<ArticleStatementsArgs>>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  textHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ArticleConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleConnection'] = ResolversParentTypes['ArticleConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ArticleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Article']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType, Partial<ArticleConnectionTotalCountArgs>>;
};

export type ArticleEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleEdge'] = ResolversParentTypes['ArticleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
};

export type CountryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Country'] = ResolversParentTypes['Country']> = {
  agencies?: Resolver<ResolversTypes['AgencyConnection'], ParentType, ContextType, Partial<CountryAgenciesArgs>>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mentions?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, Partial<CountryMentionsArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  officials?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, Partial<CountryOfficialsArgs>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, Partial<CountryStatementsArgs>>;
  wikidataId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CountryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CountryConnection'] = ResolversParentTypes['CountryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CountryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Country']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType, Partial<CountryConnectionTotalCountArgs>>;
};

export type CountryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CountryEdge'] = ResolversParentTypes['CountryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], unknown> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], unknown> {
  name: 'DateTime';
}

export type DiscrepancyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Discrepancy'] = ResolversParentTypes['Discrepancy']> = {
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  extractor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DiscrepancyKind'], ParentType, ContextType>;
  quotations?: Resolver<ReadonlyArray<ResolversTypes['Quotation']>, ParentType, ContextType>;
  sides?: Resolver<ReadonlyArray<ResolversTypes['DiscrepancySide']>, ParentType, ContextType>;
};

export type DiscrepancySideResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DiscrepancySide'] = ResolversParentTypes['DiscrepancySide']> = {
  quotations?: Resolver<ReadonlyArray<ResolversTypes['Quotation']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FigureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Figure'] = ResolversParentTypes['Figure']> = {
  approximate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lower?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  measure?: Resolver<ResolversTypes['Measure'], ParentType, ContextType>;
  of?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quotation?: Resolver<ResolversTypes['Quotation'], ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['Statement'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  upper?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FigurePointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FigurePoint'] = ResolversParentTypes['FigurePoint']> = {
  approximate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  figures?: Resolver<ReadonlyArray<ResolversTypes['Figure']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lower?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['Statement'], ParentType, ContextType>;
  upper?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type FigureSeriesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FigureSeries'] = ResolversParentTypes['FigureSeries']> = {
  claimant?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  of?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  points?: Resolver<ReadonlyArray<ResolversTypes['FigurePoint']>, ParentType, ContextType>;
};

export type IngestActorProposalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IngestActorProposal'] = ResolversParentTypes['IngestActorProposal']> = {
  actor?: Resolver<ResolversTypes['IngestedActor'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type IngestArticlesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IngestArticlesPayload'] = ResolversParentTypes['IngestArticlesPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['IngestResult']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['IngestUserError']>, ParentType, ContextType>;
};

export type IngestDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IngestDecision'] = ResolversParentTypes['IngestDecision']> = {
  candidate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['IngestDecisionOutcome'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IngestMatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IngestMatch'] = ResolversParentTypes['IngestMatch']> = {
  gist?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['IngestMatchKind'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  stored?: Resolver<Maybe<ResolversTypes['Statement']>, ParentType, ContextType>;
};

export type IngestRelationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IngestRelation'] = ResolversParentTypes['IngestRelation']> = {
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  gist?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inverse?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StatementRelationKind'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stored?: Resolver<Maybe<ResolversTypes['Statement']>, ParentType, ContextType>;
};

export type IngestResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IngestResult'] = ResolversParentTypes['IngestResult']> = {
  article?: Resolver<ResolversTypes['IngestedArticle'], ParentType, ContextType>;
  decisions?: Resolver<ReadonlyArray<ResolversTypes['IngestDecision']>, ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['IngestOutcome'], ParentType, ContextType>;
  statements?: Resolver<ReadonlyArray<ResolversTypes['IngestedStatement']>, ParentType, ContextType>;
};

export type IngestUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IngestUserError'] = ResolversParentTypes['IngestUserError']> = {
  code?: Resolver<ResolversTypes['IngestErrorCode'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IngestedActorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IngestedActor'] = ResolversParentTypes['IngestedActor']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isNew?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  proposals?: Resolver<ReadonlyArray<ResolversTypes['IngestActorProposal']>, ParentType, ContextType>;
  stored?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ActorType'], ParentType, ContextType>;
};

export type IngestedArticleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IngestedArticle'] = ResolversParentTypes['IngestedArticle']> = {
  bylines?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  credits?: Resolver<ReadonlyArray<ResolversTypes['IngestedActor']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  license?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outlet?: Resolver<Maybe<ResolversTypes['IngestedActor']>, ParentType, ContextType>;
  publishedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedOnInferred?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  removed?: Resolver<ReadonlyArray<ResolversTypes['RemovedBlock']>, ParentType, ContextType>;
  stored?: Resolver<Maybe<ResolversTypes['Article']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  textHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export type IngestedFigureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IngestedFigure'] = ResolversParentTypes['IngestedFigure']> = {
  approximate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lower?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  measure?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  of?: Resolver<Maybe<ResolversTypes['IngestedActor']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  upper?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type IngestedOccasionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IngestedOccasion'] = ResolversParentTypes['IngestedOccasion']> = {
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OccasionKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IngestedStatementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IngestedStatement'] = ResolversParentTypes['IngestedStatement']> = {
  about?: Resolver<ReadonlyArray<ResolversTypes['IngestedActor']>, ParentType, ContextType>;
  act?: Resolver<ResolversTypes['SpeechAct'], ParentType, ContextType>;
  addressees?: Resolver<ReadonlyArray<ResolversTypes['IngestedActor']>, ParentType, ContextType>;
  capacityText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  claim?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  cue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extractor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  figures?: Resolver<ReadonlyArray<ResolversTypes['IngestedFigure']>, ParentType, ContextType>;
  gist?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  matches?: Resolver<ReadonlyArray<ResolversTypes['IngestMatch']>, ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['QuotationMode'], ParentType, ContextType>;
  occasion?: Resolver<Maybe<ResolversTypes['IngestedOccasion']>, ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['IngestRelation']>, ParentType, ContextType>;
  saidOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  saidOnPrecision?: Resolver<Maybe<ResolversTypes['DatePrecision']>, ParentType, ContextType>;
  segments?: Resolver<ReadonlyArray<ResolversTypes['TextSelector']>, ParentType, ContextType>;
  speakerText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  speakers?: Resolver<ReadonlyArray<ResolversTypes['IngestedActor']>, ParentType, ContextType>;
  stored?: Resolver<Maybe<ResolversTypes['Statement']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  via?: Resolver<ReadonlyArray<ResolversTypes['IngestedActor']>, ParentType, ContextType>;
};

export type MeasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Measure'] = ResolversParentTypes['Measure']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  ingestArticles?: Resolver<ResolversTypes['IngestArticlesPayload'], ParentType, ContextType, RequireFields<MutationIngestArticlesArgs, 'input'>>;
};

export type NetworkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Network'] = ResolversParentTypes['Network']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['NetworkEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['NetworkNode']>, ParentType, ContextType>;
};

export type NetworkEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NetworkEdge'] = ResolversParentTypes['NetworkEdge']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
};

export type NetworkNodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NetworkNode'] = ResolversParentTypes['NetworkNode']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  statements?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Agency' | 'AnonymousSource' | 'Article' | 'Country' | 'Figure' | 'Measure' | 'Occasion' | 'Outlet' | 'Person' | 'Position' | 'Quotation' | 'Statement' | 'Topic', ParentType, ContextType>;
};

export type OccasionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Occasion'] = ResolversParentTypes['Occasion']> = {
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OccasionKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, Partial<OccasionStatementsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OccasionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OccasionConnection'] = ResolversParentTypes['OccasionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OccasionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Occasion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType, Partial<OccasionConnectionTotalCountArgs>>;
};

export type OccasionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OccasionEdge'] = ResolversParentTypes['OccasionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Occasion'], ParentType, ContextType>;
};

export type OutletResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Outlet'] = ResolversParentTypes['Outlet']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, Partial<OutletArticlesArgs>>;
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mentions?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, Partial<OutletMentionsArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, Partial<OutletStatementsArgs>>;
  wikidataId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mentions?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, Partial<PersonMentionsArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  positions?: Resolver<ReadonlyArray<ResolversTypes['Position']>, ParentType, ContextType, Partial<PersonPositionsArgs>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, Partial<PersonStatementsArgs>>;
  wikidataId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType, Partial<PersonConnectionTotalCountArgs>>;
};

export type PersonEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type PositionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Position'] = ResolversParentTypes['Position']> = {
  agency?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  holder?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  actor?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType, Partial<QueryActorArgs>>;
  actors?: Resolver<ResolversTypes['ActorConnection'], ParentType, ContextType, Partial<QueryActorsArgs>>;
  agencies?: Resolver<ResolversTypes['AgencyConnection'], ParentType, ContextType, Partial<QueryAgenciesArgs>>;
  article?: Resolver<Maybe<ResolversTypes['Article']>, ParentType, ContextType, Partial<QueryArticleArgs>>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, Partial<QueryArticlesArgs>>;
  countries?: Resolver<ResolversTypes['CountryConnection'], ParentType, ContextType, Partial<QueryCountriesArgs>>;
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType, RequireFields<QueryCountryArgs, 'code'>>;
  figureSeries?: Resolver<ReadonlyArray<ResolversTypes['FigureSeries']>, ParentType, ContextType, RequireFields<QueryFigureSeriesArgs, 'measure'>>;
  measures?: Resolver<ReadonlyArray<ResolversTypes['Measure']>, ParentType, ContextType>;
  network?: Resolver<ResolversTypes['Network'], ParentType, ContextType, RequireFields<QueryNetworkArgs, 'first'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  occasions?: Resolver<ResolversTypes['OccasionConnection'], ParentType, ContextType, Partial<QueryOccasionsArgs>>;
  officials?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, Partial<QueryOfficialsArgs>>;
  quotations?: Resolver<ResolversTypes['QuotationConnection'], ParentType, ContextType, Partial<QueryQuotationsArgs>>;
  search?: Resolver<ResolversTypes['SearchConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'query'>>;
  statement?: Resolver<Maybe<ResolversTypes['Statement']>, ParentType, ContextType, RequireFields<QueryStatementArgs, 'id'>>;
  statementCounts?: Resolver<ReadonlyArray<ResolversTypes['StatementCount']>, ParentType, ContextType, RequireFields<QueryStatementCountsArgs, 'by' | 'first'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, Partial<QueryStatementsArgs>>;
  topics?: Resolver<ResolversTypes['TopicConnection'], ParentType, ContextType, Partial<QueryTopicsArgs>>;
};

export type QuotationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Quotation'] = ResolversParentTypes['Quotation']> = {
  anchor?: Resolver<ResolversTypes['AnchorState'], ParentType, ContextType>;
  article?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
  capacityText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  cue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extractor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  figures?: Resolver<ReadonlyArray<ResolversTypes['Figure']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['QuotationMode'], ParentType, ContextType>;
  segments?: Resolver<ReadonlyArray<ResolversTypes['TextSelector']>, ParentType, ContextType>;
  selector?: Resolver<ResolversTypes['TextSelector'], ParentType, ContextType>;
  speakerText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  speakers?: Resolver<ReadonlyArray<ResolversTypes['Actor']>, ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['Statement'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  via?: Resolver<ReadonlyArray<ResolversTypes['Actor']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QuotationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuotationConnection'] = ResolversParentTypes['QuotationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['QuotationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Quotation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType, Partial<QuotationConnectionTotalCountArgs>>;
};

export type QuotationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuotationEdge'] = ResolversParentTypes['QuotationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Quotation'], ParentType, ContextType>;
};

export type RemovedBlockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemovedBlock'] = ResolversParentTypes['RemovedBlock']> = {
  at?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SearchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SearchResult']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType, Partial<SearchConnectionTotalCountArgs>>;
};

export type SearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  highlight?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SearchResult'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SearchResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchResult'] = ResolversParentTypes['SearchResult']> = {
  __resolveType: TypeResolveFn<'Agency' | 'AnonymousSource' | 'Article' | 'Country' | 'Outlet' | 'Person' | 'Statement', ParentType, ContextType>;
};

export type StatementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Statement'] = ResolversParentTypes['Statement']> = {
  about?: Resolver<ReadonlyArray<ResolversTypes['Actor']>, ParentType, ContextType>;
  act?: Resolver<ResolversTypes['SpeechAct'], ParentType, ContextType>;
  addedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  addressees?: Resolver<ReadonlyArray<ResolversTypes['Actor']>, ParentType, ContextType>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, Partial<StatementArticlesArgs>>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  claim?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  discrepancies?: Resolver<ReadonlyArray<ResolversTypes['Discrepancy']>, ParentType, ContextType>;
  figures?: Resolver<ReadonlyArray<ResolversTypes['Figure']>, ParentType, ContextType>;
  gist?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  independentReports?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inverseRelations?: Resolver<ReadonlyArray<ResolversTypes['StatementRelation']>, ParentType, ContextType>;
  occasion?: Resolver<Maybe<ResolversTypes['Occasion']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Position']>, ParentType, ContextType>;
  positions?: Resolver<ReadonlyArray<ResolversTypes['Position']>, ParentType, ContextType>;
  quotations?: Resolver<ResolversTypes['QuotationConnection'], ParentType, ContextType, Partial<StatementQuotationsArgs>>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['StatementRelation']>, ParentType, ContextType>;
  reviewStatus?: Resolver<ResolversTypes['ReviewStatus'], ParentType, ContextType>;
  saidOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  saidOnPrecision?: Resolver<Maybe<ResolversTypes['DatePrecision']>, ParentType, ContextType>;
  speakers?: Resolver<ReadonlyArray<ResolversTypes['Actor']>, ParentType, ContextType>;
  topics?: Resolver<ReadonlyArray<ResolversTypes['Topic']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StatementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatementConnection'] = ResolversParentTypes['StatementConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StatementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType, Partial<StatementConnectionTotalCountArgs>>;
};

export type StatementCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatementCount'] = ResolversParentTypes['StatementCount']> = {
  actors?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Actor']>>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  keys?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  speakers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StatementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatementEdge'] = ResolversParentTypes['StatementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  highlight?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Statement'], ParentType, ContextType>;
};

export type StatementRelationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatementRelation'] = ResolversParentTypes['StatementRelation']> = {
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  extractor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StatementRelationKind'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reviewStatus?: Resolver<ResolversTypes['ReviewStatus'], ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['Statement'], ParentType, ContextType>;
};

export type TextSelectorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TextSelector'] = ResolversParentTypes['TextSelector']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  exact?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  prefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  suffix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TopicResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Topic'] = ResolversParentTypes['Topic']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, Partial<TopicStatementsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TopicConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TopicConnection'] = ResolversParentTypes['TopicConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TopicEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Topic']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType, Partial<TopicConnectionTotalCountArgs>>;
};

export type TopicEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TopicEdge'] = ResolversParentTypes['TopicEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Topic'], ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], unknown> {
  name: 'URL';
}

export type Resolvers<ContextType = Context> = {
  Actor?: ActorResolvers<ContextType>;
  ActorConnection?: ActorConnectionResolvers<ContextType>;
  ActorEdge?: ActorEdgeResolvers<ContextType>;
  Agency?: AgencyResolvers<ContextType>;
  AgencyConnection?: AgencyConnectionResolvers<ContextType>;
  AgencyEdge?: AgencyEdgeResolvers<ContextType>;
  AnonymousSource?: AnonymousSourceResolvers<ContextType>;
  Article?: ArticleResolvers<ContextType>;
  ArticleConnection?: ArticleConnectionResolvers<ContextType>;
  ArticleEdge?: ArticleEdgeResolvers<ContextType>;
  Country?: CountryResolvers<ContextType>;
  CountryConnection?: CountryConnectionResolvers<ContextType>;
  CountryEdge?: CountryEdgeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Discrepancy?: DiscrepancyResolvers<ContextType>;
  DiscrepancySide?: DiscrepancySideResolvers<ContextType>;
  Figure?: FigureResolvers<ContextType>;
  FigurePoint?: FigurePointResolvers<ContextType>;
  FigureSeries?: FigureSeriesResolvers<ContextType>;
  IngestActorProposal?: IngestActorProposalResolvers<ContextType>;
  IngestArticlesPayload?: IngestArticlesPayloadResolvers<ContextType>;
  IngestDecision?: IngestDecisionResolvers<ContextType>;
  IngestMatch?: IngestMatchResolvers<ContextType>;
  IngestRelation?: IngestRelationResolvers<ContextType>;
  IngestResult?: IngestResultResolvers<ContextType>;
  IngestUserError?: IngestUserErrorResolvers<ContextType>;
  IngestedActor?: IngestedActorResolvers<ContextType>;
  IngestedArticle?: IngestedArticleResolvers<ContextType>;
  IngestedFigure?: IngestedFigureResolvers<ContextType>;
  IngestedOccasion?: IngestedOccasionResolvers<ContextType>;
  IngestedStatement?: IngestedStatementResolvers<ContextType>;
  Measure?: MeasureResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Network?: NetworkResolvers<ContextType>;
  NetworkEdge?: NetworkEdgeResolvers<ContextType>;
  NetworkNode?: NetworkNodeResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Occasion?: OccasionResolvers<ContextType>;
  OccasionConnection?: OccasionConnectionResolvers<ContextType>;
  OccasionEdge?: OccasionEdgeResolvers<ContextType>;
  Outlet?: OutletResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  Position?: PositionResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Quotation?: QuotationResolvers<ContextType>;
  QuotationConnection?: QuotationConnectionResolvers<ContextType>;
  QuotationEdge?: QuotationEdgeResolvers<ContextType>;
  RemovedBlock?: RemovedBlockResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  SearchResult?: SearchResultResolvers<ContextType>;
  Statement?: StatementResolvers<ContextType>;
  StatementConnection?: StatementConnectionResolvers<ContextType>;
  StatementCount?: StatementCountResolvers<ContextType>;
  StatementEdge?: StatementEdgeResolvers<ContextType>;
  StatementRelation?: StatementRelationResolvers<ContextType>;
  TextSelector?: TextSelectorResolvers<ContextType>;
  Topic?: TopicResolvers<ContextType>;
  TopicConnection?: TopicConnectionResolvers<ContextType>;
  TopicEdge?: TopicEdgeResolvers<ContextType>;
  URL?: GraphQLScalarType;
};

