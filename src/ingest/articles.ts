import { clean } from './clean/clean.ts';
import type { CleanArticle } from './ingest.model.ts';
import type { ReadArticle } from './read/model.ts';

/** An article as it was read, cleaned: what is known of it from elsewhere goes before what its page says. */
export function cleanArticle({ source, raw, meta }: ReadArticle): CleanArticle {
  const cleaned = clean(raw, { title: meta.title, publishedOn: meta.publishedOn });
  const { url, outlet, language, license } = meta;
  return {
    origin: source.index > 0 ? `${source.path}#${source.index}` : source.path,
    text: cleaned.text,
    title: meta.title ?? cleaned.title,
    url,
    outlet,
    publishedOn: meta.publishedOn ?? cleaned.printedOn,
    publishedOnInferred: meta.publishedOn !== null && meta.publishedOnInferred,
    bylines: meta.bylines.length > 0 ? meta.bylines : cleaned.bylines,
    credits: [...new Set([...meta.credits, ...cleaned.credits])],
    language,
    license,
    removed: cleaned.removed,
  };
}
