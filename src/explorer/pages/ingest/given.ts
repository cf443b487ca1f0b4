import type { ArticleInput } from '../../generated/graphql.ts';

/** What the form holds; empty: not given. */
export interface Given {
  text: string;
  format: NonNullable<ArticleInput['format']>;
  title: string;
  outlet: string;
  url: string;
  publishedOn: string;
  license: string;
}

export const NOTHING: Given = { text: '', format: 'TEXT', title: '', outlet: '', url: '', publishedOn: '', license: '' };

const FORMATS: Readonly<Record<string, Given['format']>> = {
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

/** What a file is by its name; null: none that can be read here. */
export const formatOf = (name: string): Given['format'] | null => FORMATS[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? null;

/** Why a file cannot be taken, and what can be done; null: it can. */
export function refusalOf({ name, size }: { name: string; size: number }): string | null {
  if (formatOf(name) === null) return `${name} is not a text, a web page or Markdown (.txt, .html, .md). Copy its text and paste it.`;
  if (size > LARGEST) return `${name} is too large for this page. On the server, use: npx dictum ingest FILE`;
  return null;
}

/** The article as the schema takes it. */
export const articleOf = ({ text, format, ...rest }: Given): ArticleInput => ({
  text,
  format,
  ...Object.fromEntries(Object.entries(rest).flatMap(([name, value]) => (value.trim() === '' ? [] : [[name, value.trim()]]))),
});
