import type { ArticleInput } from '../../generated/graphql.ts';

type Format = NonNullable<ArticleInput['format']>;

/** A file that was read in the browser. */
export interface GivenFile {
  name: string;
  text: string;
  format: Format;
}

/** What the form holds; empty: not given. */
export interface Given {
  text: string;
  format: Format;
  title: string;
  outlet: string;
  url: string;
  publishedOn: string;
  license: string;
  /** Several articles, instead of text, headline and address. */
  files: readonly GivenFile[];
}

export const NOTHING: Given = { text: '', format: 'TEXT', title: '', outlet: '', url: '', publishedOn: '', license: '', files: [] };

const FORMATS: Readonly<Record<string, Format>> = {
  txt: 'TEXT',
  text: 'TEXT',
  html: 'HTML',
  htm: 'HTML',
  xhtml: 'HTML',
  md: 'MARKDOWN',
  markdown: 'MARKDOWN',
};
/** Bytes of a file; a request may have 5 MB, and JSON makes text longer. */
const LARGEST = 4_000_000;
/** More are too many to look through here. */
export const MOST_FILES = 100;

/** What a file is by its name; null: none that can be read here. */
export const formatOf = (name: string): Format | null => FORMATS[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? null;

/** Why a file cannot be taken, and what can be done; null: it can. */
export function refusalOf({ name, size }: { name: string; size: number }): string | null {
  if (formatOf(name) === null) return `${name} is not a text, a web page or Markdown (.txt, .html, .md). Copy its text and paste it.`;
  if (size > LARGEST) return `${name} is too large for this page. On the server, use: npx dictum ingest FILE`;
  return null;
}

/** An article as the schema takes it, and the file that it comes from. */
export interface Article {
  name: string | null;
  input: ArticleInput;
}

const filled = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value.trim() === '' ? [] : [[name, value.trim()]])));

/** What is to be added; what is known of several articles is known of each. */
export function articlesOf({ files, text, format, title, url, ...shared }: Given): Article[] {
  if (files.length === 0) return [{ name: null, input: { text, format, ...filled({ title, url, ...shared }) } }];
  return files.map((file) => ({ name: file.name, input: { text: file.text, format: file.format, ...filled(shared) } }));
}
