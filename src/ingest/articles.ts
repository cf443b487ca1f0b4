import { clean } from './clean/clean.ts';
import type { CleanArticle } from './ingest.model.ts';
import { completeMeta } from './read/meta.ts';
import type { ReadArticle } from './read/model.ts';

/** What a record takes: more of it is no byline, but something that a page has in its place. */
const MOST = { bylines: 50, credits: 20, letters: 200, removed: 500 };
const some = (names: readonly string[], most: number) =>
  [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '' && name.length <= MOST.letters).slice(0, most);

/** An article as it was read, cleaned: what is known of it from elsewhere goes before what stands in its text. */
export function cleanArticle({ source, raw, meta }: ReadArticle): CleanArticle {
  const cleaned = clean(raw, { title: meta.title, publishedOn: meta.publishedOn });
  const { title, url, outlet, language, license, publishedOn, publishedOnInferred, bylines, credits } = completeMeta(meta, cleaned);
  return {
    origin: source.index > 0 ? `${source.path}#${source.index}` : source.path,
    text: cleaned.text,
    title,
    url,
    outlet: outlet !== null && outlet.length <= MOST.letters ? outlet : null,
    publishedOn,
    publishedOnInferred,
    bylines: some(bylines, MOST.bylines),
    // What the text prints besides is a credit too, whoever else is named.
    credits: some([...credits, ...cleaned.credits], MOST.credits),
    language,
    license,
    removed: cleaned.removed.slice(0, MOST.removed),
  };
}
