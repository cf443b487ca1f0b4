import type { Query } from '../../graph/runner.ts';

/** The version of the graph, and the articles in it with this key's id, address or text. One row. */
export const readArticlesThere: Query = {
  name: 'ReadArticlesThere',
  text: `OPTIONAL MATCH (v:Version {name: 'graph'})
         RETURN v.number AS version, COLLECT {
           CALL () {
             MATCH (a:Article {id: $id}) RETURN a
           UNION
             MATCH (a:Article {textHash: $textHash}) RETURN a
           UNION
             MATCH (a:Article {url: $url}) RETURN a
           }
           RETURN a {.id, .key, .textHash, earlier: coalesce(a.earlierTextHashes, [])}
         } AS articles`,
};

/** What an article's quotations say and for which statements they were recorded. */
export const readRecordedQuotations: Query = {
  name: 'ReadRecordedQuotations',
  text: `MATCH (:Article {id: $id})-[:CONTAINS]->(q)-[r:RENDERS]->(s)
         OPTIONAL MATCH (m:Merged {id: r.asTo})
         RETURN coalesce(m.key, s.key) AS statement, q.text AS text, q.start AS start
         ORDER BY start`,
};
