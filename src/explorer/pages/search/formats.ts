import { statementAddress } from '../../data/address.ts';
import { postWords, spokenFor } from '../../data/speaker.ts';
import { whole } from '../../data/whole.ts';
import type { SearchExportQuery } from '../../generated/graphql.ts';

/** A statement as it is exported. */
export type Exported = SearchExportQuery['statements']['nodes'][number];

/** A file format: what it is called, and how statements are written in it. */
export interface Format {
  name: string;
  extension: string;
  type: string;
  write: (statements: readonly Exported[]) => Promise<string>;
}

const names = (of: readonly { name: string }[]): string => of.map(({ name }) => name).join('; ');

/** One row for each rendering, so that no wording is lost; a statement's own columns are repeated. */
const rowsOf = (statements: readonly Exported[]): Record<string, string | number | null>[] =>
  statements.flatMap((statement) =>
    statement.quotations.nodes.map(({ id, text, mode, article, figures }) => ({
      statement: statement.id,
      address: whole(statementAddress(statement)),
      gist: statement.gist,
      act: statement.act,
      claim: statement.claim,
      speakers: names(statement.speakers),
      post: postWords(statement.position),
      speaking_for: spokenFor(statement),
      said_on: statement.saidOn,
      said_on_precision: statement.saidOnPrecision,
      occasion: statement.occasion?.name ?? null,
      about: names(statement.about),
      topics: names(statement.topics),
      independent_reports: statement.independentReports,
      accounts_differ: statement.discrepancies.map(({ description }) => description).join(' '),
      quotation: id,
      words: text,
      mode,
      figures: figures.map((figure) => figure.text).join('; '),
      article: article.id,
      article_title: article.title,
      article_url: article.url,
      published_on: article.publishedOn,
      outlet: article.outlet?.name ?? null,
    })),
  );

const CONTEXTS = { '@context': 'https://schema.org' };
/** Whether an unnamed source is one person, several, or none is not known. */
const TYPES = {
  Person: 'Person',
  Country: 'Country',
  Agency: 'Organization',
  Outlet: 'NewsMediaOrganization',
  AnonymousSource: 'Thing',
} as const;

const actorOf = ({ __typename, name }: Exported['speakers'][number]) => ({ '@type': TYPES[__typename], name });

/** schema.org: a statement is a Claim, each of its renderings a Quotation that is an appearance of it. */
const claimOf = (statement: Exported) => ({
  '@type': 'Claim',
  '@id': whole(statementAddress(statement)),
  text: statement.gist,
  claimInterpreter: statement.speakers.map(actorOf),
  about: statement.about.map(actorOf),
  ...(statement.saidOn !== null && statement.saidOnPrecision === 'DAY' ? { dateCreated: statement.saidOn } : {}),
  appearance: statement.quotations.nodes.map(({ id, text, article }) => ({
    '@type': 'Quotation',
    identifier: id,
    text,
    spokenByCharacter: statement.speakers.map(actorOf),
    isPartOf: {
      '@type': 'NewsArticle',
      identifier: article.id,
      headline: article.title,
      url: article.url,
      datePublished: article.publishedOn,
      publisher: article.outlet && { '@type': 'NewsMediaOrganization', name: article.outlet.name },
    },
  })),
});

const withoutTypes = (_key: string, value: unknown): unknown => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== '__typename'));
};

export const FORMATS: readonly Format[] = [
  {
    name: 'CSV',
    extension: 'csv',
    type: 'text/csv;charset=utf-8',
    write: async (statements) => {
      const { unparse } = await import('papaparse');
      // Spreadsheets run what begins like a formula, unless it is marked as text.
      return `\uFEFF${unparse(rowsOf(statements), { escapeFormulae: true })}\r\n`;
    },
  },
  {
    name: 'JSON',
    extension: 'json',
    type: 'application/json',
    write: (statements) => Promise.resolve(`${JSON.stringify(statements, withoutTypes, 2)}\n`),
  },
  {
    name: 'JSON-LD',
    extension: 'jsonld',
    type: 'application/ld+json',
    write: (statements) => Promise.resolve(`${JSON.stringify({ ...CONTEXTS, '@graph': statements.map(claimOf) }, null, 2)}\n`),
  },
];
