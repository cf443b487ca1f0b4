import { isObject, type JsonObject } from '../../json.ts';
import { dateOf } from '../clean/dates.ts';
import type { DomDocument } from './dom.ts';
import { licenseOf } from './licenses.ts';
import { languageOf, line, peopleOf } from './values.ts';

/** What schema.org's Article says; null: nothing. */
export interface ArticleData {
  url: string | null;
  title: string | null;
  outlet: string | null;
  bylines: string[] | null;
  publishedOn: string | null;
  language: string | null;
  license: string | null;
  articleBody: string | null;
}

const ARTICLE = /^(?:https?:\/\/schema\.org\/)?(?:[A-Za-z]*Article|BlogPosting|LiveBlogPosting|Report|AnalysisNewsArticle)$/;
const MOST_DEEP = 6;
const MOST_NODES = 5000;

/** The first article in a page's JSON-LD, be it alone, in a list, in a graph or the main entity of its page. Broken data say nothing. */
export function jsonLdOf(document: DomDocument): ArticleData {
  const scripts = Array.from(document.querySelectorAll('script[type="application/ld+json"]'), (script) => parsed(script.textContent ?? ''));
  const nodes = scripts.flatMap((value) => nodesIn(value));
  const byId = new Map(nodes.map((node) => [node['@id'], node]));
  const full = (value: unknown): unknown =>
    isObject(value) && typeof value['@id'] === 'string' && Object.keys(value).length === 1 ? (byId.get(value['@id']) ?? value) : value;
  const article =
    nodes.find(
      (node) =>
        typesOf(node).some((type) => ARTICLE.test(type)) && ('headline' in node || 'articleBody' in node || 'datePublished' in node),
    ) ?? {};
  const authors = listOf(article['author'])
    .map((author) => nameOf(full(author)))
    .filter((name) => name !== null)
    .flatMap((name) => peopleOf(name) ?? []);

  return {
    url:
      textIn(article['url']) ??
      (isObject(article['mainEntityOfPage']) ? textIn(article['mainEntityOfPage']['@id']) : textIn(article['mainEntityOfPage'])),
    title: lineIn(article['headline']) ?? lineIn(article['name']),
    outlet:
      listOf(article['publisher'])
        .map((one) => nameOf(full(one)))
        .find((name) => name !== null) ?? null,
    bylines: authors.length > 0 ? [...new Set(authors)].slice(0, 20) : null,
    publishedOn: dateOf(textIn(article['datePublished']) ?? ''),
    language: languageOf(textIn(article['inLanguage']) ?? ''),
    license: licenseOf(textIn(article['license']) ?? (isObject(article['license']) ? (textIn(article['license']['url']) ?? '') : '')),
    articleBody: textIn(article['articleBody']),
  };
}

function parsed(text: string): unknown {
  try {
    // Some pages wrap it in a comment or a CDATA section.
    return JSON.parse(text.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/g, ''));
  } catch {
    return null;
  }
}

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value.slice(0, 50) : value === undefined || value === null ? [] : [value];
const textIn = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);
const lineIn = (value: unknown) => (typeof value === 'string' ? line(value) : null);
const typesOf = (node: JsonObject) => listOf(node['@type']).filter((type) => typeof type === 'string');
const nameOf = (value: unknown): string | null => (isObject(value) ? lineIn(value['name']) : lineIn(value));

function nodesIn(root: unknown): JsonObject[] {
  const nodes: JsonObject[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > MOST_DEEP || nodes.length >= MOST_NODES) return;
    if (Array.isArray(value)) for (const one of value.slice(0, MOST_NODES)) visit(one, depth + 1);
    if (!isObject(value)) return;
    nodes.push(value);
    visit(value['@graph'], depth + 1);
    visit(value['mainEntity'], depth + 1);
    visit(value['mainEntityOfPage'], depth + 1);
  };
  visit(root, 0);
  return nodes;
}
