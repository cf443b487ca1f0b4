import type { Query } from '../../graph/runner.ts';

export const upsertArticles: Query = {
  name: 'UpsertArticles',
  text: `UNWIND $rows AS row
         MERGE (a:Article {id: row.id})
         ON CREATE SET a.addedAt = $now
         SET a += row.props
         WITH a
         MATCH (a)-[r:PUBLISHED_BY|CREDITED_TO|PARKED]->()
         DELETE r`,
};

/** Of an article whose cleaned text is another one now. */
export const dropArticleTexts: Query = {
  name: 'DropArticleTexts',
  text: `UNWIND $ids AS id
         MATCH (:Article {id: id})-[:HAS_TEXT]->(t:ArticleText)
         DETACH DELETE t`,
};

export const storeArticleTexts: Query = {
  name: 'StoreArticleTexts',
  text: `UNWIND $rows AS row
         MATCH (a:Article {id: row.id})
         MERGE (a)-[:HAS_TEXT]->(t:ArticleText)
         SET t.text = row.text`,
};

export const readArticleTexts: Query = {
  name: 'ReadArticleTexts',
  text: `UNWIND $ids AS id
         MATCH (a:Article {id: id})-[:HAS_TEXT]->(t:ArticleText)
         RETURN id, t.text AS text`,
};

export const readArticleWords: Query = {
  name: 'ReadArticleWords',
  text: `UNWIND $ids AS id
         MATCH (a:Article {id: id})
         RETURN id, a.title AS title,
           COLLECT { MATCH (a)-[:CONTAINS]->(q) WITH q ORDER BY q.start, q.id RETURN q.segmentExacts } AS quotations`,
};

export const setArticleWords: Query = {
  name: 'SetArticleWords',
  text: `UNWIND $rows AS row
         MATCH (a:Article {id: row.id})
         SET a += row.props`,
};
