import type { Query } from '../../graph/runner.ts';

/** Articles of the graph with this key's id, address or text. */
export const readArticlesThere: Query = {
  name: 'ReadArticlesThere',
  text: `CALL () {
           MATCH (a:Article {id: $id}) RETURN a
         UNION
           MATCH (a:Article {textHash: $textHash}) RETURN a
         UNION
           MATCH (a:Article {url: $url}) RETURN a
         }
         RETURN a.id AS id, a.key AS key, a.textHash AS textHash, coalesce(a.earlierTextHashes, []) AS earlier`,
};

/** What an article's quotations say and for which statements they were recorded. */
export const readRecordedQuotations: Query = {
  name: 'ReadRecordedQuotations',
  text: `MATCH (:Article {id: $id})-[:CONTAINS]->(q)-[r:RENDERS]->(s)
         OPTIONAL MATCH (m:Merged {id: r.asTo})
         RETURN coalesce(m.key, s.key) AS statement, q.text AS text, q.start AS start
         ORDER BY start`,
};
