import { given, inferPublication, type Publication } from './extract/dates/publication.ts';
import { EXTRACTOR } from './extract/statement.ts';
import type { CleanArticle, Extraction } from './ingest.model.ts';
import { passagesOf } from './passages.ts';

/** What extraction makes of an article: it needs no graph, so a worker thread can do it. */
export interface ExtractedArticle extends Extraction {
  article: CleanArticle;
  publication: Publication;
}

/** By rules and trees of our own, without any network. */
const builtIn = (text: string): Extraction => ({ passages: passagesOf(text), extractor: EXTRACTOR, dropped: [] });

/**
 * @param today ISO date: an undated article is not younger
 * @param extraction of its text, where another than the built-in extractor has made it
 */
export function extractArticle(article: CleanArticle, today: string, extraction = builtIn(article.text)): ExtractedArticle {
  const publication =
    article.publishedOn === null
      ? inferPublication(article.text, today)
      : { ...given(article.publishedOn), inferred: article.publishedOnInferred };
  const dated = publication.lowerBound ? article : { ...article, publishedOn: publication.date, publishedOnInferred: publication.inferred };
  return { article: dated, ...extraction, publication };
}
