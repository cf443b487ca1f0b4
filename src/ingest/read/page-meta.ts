import { dateOf } from '../clean/dates.ts';
import type { DomDocument, DomElement } from './dom.ts';
import { jsonLdOf } from './json-ld.ts';
import { licenseOf } from './licenses.ts';
import type { Given, MetaSource, Said } from './model.ts';
import { languageOf, line, MOST_LETTERS, peopleOf, urlOf } from './values.ts';

/** What a page says of itself, each with where it says so. */
export interface PageMeta extends Said {
  /** The article's text, where the page's data have it; null: they do not. */
  articleBody: string | null;
}

/** Reads JSON-LD, then OpenGraph, then `meta`, `link` and `time`; the first that says a thing is believed. */
export function metaOfPage(document: DomDocument): PageMeta {
  const data = jsonLdOf(document);
  const metas = metaTags(document);
  const openGraph = <T>(read: (text: string) => T | null, ...names: string[]) => firstOf(metas, names, read, 'opengraph');
  const meta = <T>(read: (text: string) => T | null, ...names: string[]) => firstOf(metas, names, read, 'meta');
  const said = <T>(value: T | null): Given<T> | null => (value === null ? null : { value, from: 'json-ld' });

  return {
    url: link(document, 'canonical', urlOf) ?? openGraph(urlOf, 'og:url') ?? said(data.url === null ? null : urlOf(data.url)),
    title: said(data.title) ?? openGraph(line, 'og:title') ?? meta(line, 'twitter:title', 'dc.title', 'title') ?? titleTag(document),
    outlet: said(data.outlet) ?? openGraph(line, 'og:site_name') ?? meta(line, 'application-name', 'dc.publisher', 'citation_publisher'),
    bylines:
      said(data.bylines) ??
      openGraph(peopleOf, 'article:author') ??
      meta(peopleOf, 'author', 'byl', 'dc.creator', 'parsely-author', 'sailthru.author') ??
      authorLink(document),
    publishedOn:
      said(data.publishedOn) ??
      openGraph(dateOf, 'article:published_time', 'og:article:published_time') ??
      meta(
        dateOf,
        'date',
        'pubdate',
        'publishdate',
        'publish-date',
        'dc.date',
        'dc.date.issued',
        'dcterms.created',
        'datepublished',
        'parsely-pub-date',
        'sailthru.date',
        'article.published',
        'citation_publication_date',
      ) ??
      time(document),
    language: pageLanguage(document) ?? said(data.language) ?? openGraph(languageOf, 'og:locale'),
    license:
      said(data.license) ?? link(document, 'license', licenseOf) ?? meta(licenseOf, 'dcterms.license', 'dc.rights', 'license', 'copyright'),
    articleBody: data.articleBody,
  };
}

/** Tags of one name: authors. */
const MOST_ALIKE = 20;

function metaTags(document: DomDocument): Map<string, string[]> {
  const tags = new Map<string, string[]>();
  for (const tag of document.querySelectorAll('meta')) {
    const name = (tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('itemprop') ?? '').toLowerCase();
    const content = tag.getAttribute('content');
    if (name === '' || content === null) continue;
    const contents = tags.get(name);
    if (!contents) tags.set(name, [content]);
    else if (contents.length < MOST_ALIKE) contents.push(content);
  }
  return tags;
}

function firstOf<T>(
  tags: ReadonlyMap<string, string[]>,
  names: readonly string[],
  read: (text: string) => T | null,
  from: MetaSource,
): Given<T> | null {
  for (const name of names) {
    const values = (tags.get(name) ?? []).map(read).filter((value) => value !== null);
    if (values.length > 0)
      return { value: Array.isArray(values[0]) ? ([...new Set((values as unknown[][]).flat())] as T) : values[0]!, from };
  }
  return null;
}

function link(document: DomDocument, rel: string, read: (text: string) => string | null): Given<string> | null {
  for (const element of document.querySelectorAll(`link[rel~="${rel}"], a[rel~="${rel}"]`)) {
    const value = read(element.getAttribute('href') ?? '');
    if (value !== null) return { value, from: 'link' };
  }
  return null;
}

function authorLink(document: DomDocument): Given<string[]> | null {
  const names = Array.from(document.querySelectorAll('a[rel~="author"], [itemprop="author"] [itemprop="name"]'), textOf)
    .map((text) => peopleOf(text))
    .filter((value) => value !== null)
    .flat();
  return names.length === 0 ? null : { value: [...new Set(names)].slice(0, 20), from: 'page' };
}

/** A time element that says it is the day of publication, else the first in the article's head. */
function time(document: DomDocument): Given<string> | null {
  const selectors = [
    'time[itemprop="datePublished"]',
    'time[pubdate]',
    '[itemprop="datePublished"]',
    'article header time',
    'time.published',
    'time.entry-date',
    'article time',
    'main time',
    'header time',
  ];
  for (const selector of selectors) {
    const element = document.querySelector(selector);
    const value =
      element &&
      (dateOf(element.getAttribute('datetime') ?? '') ?? dateOf(element.getAttribute('content') ?? '') ?? dateOf(textOf(element)));
    if (value) return { value, from: 'time' };
  }
  return null;
}

function pageLanguage(document: DomDocument): Given<string> | null {
  const value = languageOf(
    document.querySelector('html[lang]')?.getAttribute('lang') ??
      document.querySelector('meta[http-equiv="content-language"]')?.getAttribute('content') ??
      '',
  );
  return value === null ? null : { value, from: 'page' };
}

/** The window's title without the name of the site behind it. */
function titleTag(document: DomDocument): Given<string> | null {
  const whole = line(document.querySelector('title')?.textContent ?? '');
  if (whole === null) return null;
  const parts = whole.split(/\s+[|–—·»]\s+|\s+-\s+/);
  const first = parts[0]!;
  return { value: parts.length > 1 && first.split(' ').length >= 3 ? first : whole, from: 'page' };
}

const textOf = (element: DomElement) => (element.textContent ?? '').slice(0, MOST_LETTERS);
