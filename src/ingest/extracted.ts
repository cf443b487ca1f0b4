import { given, inferPublication, type Publication } from './extract/dates/publication.ts';
import type { CleanArticle, Passage } from './ingest.model.ts';
import { passagesOf } from './passages.ts';

/** What extraction makes of an article: it needs no graph, so a worker thread can do it. */
export interface ExtractedArticle {
  article: CleanArticle;
  passages: Passage[];
  publication: Publication;
}

/** @param today ISO date: an undated article is not younger */
export function extractArticle(article: CleanArticle, today: string): ExtractedArticle {
  const publication =
    article.publishedOn === null
      ? inferPublication(article.text, today)
      : { ...given(article.publishedOn), inferred: article.publishedOnInferred };
  const dated = publication.lowerBound ? article : { ...article, publishedOn: publication.date, publishedOnInferred: publication.inferred };
  return { article: dated, passages: passagesOf(article.text), publication };
}
