import type { Query } from '../../graph/runner.ts';

/** The version of the graph, and the articles in it with the id, address or text of one of those asked for, each with that one's number. One row. */
export const readArticlesThere: Query = {
  name: 'ReadArticlesThere',
  text: `OPTIONAL MATCH (v:Version {name: 'graph'})
         RETURN v.number AS version, COLLECT {
           UNWIND $asked.articles AS asked
           CALL (asked) {
             MATCH (a:Article {id: asked.id}) RETURN a
           UNION
             MATCH (a:Article {textHash: asked.textHash}) RETURN a
           UNION
             MATCH (a:Article {url: asked.url}) RETURN a
           }
           RETURN a {.id, .key, .textHash, earlier: coalesce(a.earlierTextHashes, []), number: asked.number}
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
