import type { Query } from '../../graph/runner.ts';

/**
 * Ids of statements whose wording is like what was asked, the best of each question: first those by one of the speakers asked for, or
 * by somebody of their countries, then others. The index gives a fixed number, however many there are. One row, each question's ids one
 * after another in a text of their own, with nothing between them. `$queries` and `$speakers` are texts too, of one line a question, with
 * blanks between a question's speakers: the driver looks at each value of a list longer than at a text of many. `there`: the graph has the
 * article that asks.
 */
export const readCandidates: Query = {
  name: 'ReadMatchCandidates',
  text: `OPTIONAL MATCH (v:Version {name: 'graph'})
         WITH v.number AS version, EXISTS { MATCH (:Article {id: $article}) } AS there,
           split($queries, '\n') AS queries, split($speakers, '\n') AS speakers
         UNWIND range(0, size(queries) - 1) AS at
         WITH version, there, at, queries[at] AS query, split(speakers[at], ' ') AS speakers
         CALL (query, speakers) {
           CALL db.index.fulltext.queryNodes('statementText', query, {limit: $looked}) YIELD node, score
           WHERE node.reviewStatus <> 'REJECTED'
           WITH node, score, EXISTS {
             MATCH (node)-[:SAID_BY]->(a)
             WHERE a.id IN speakers OR a:Country OR a:AnonymousSource
           } AS near
           WITH node.id AS id, near ORDER BY score DESC, id
           WITH collect(CASE WHEN near THEN id END)[..$most] + collect(CASE WHEN NOT near THEN id END)[..$others] AS best
           RETURN reduce(text = '', id IN best | text + toString(id)) AS ids
         }
         WITH version, there, ids ORDER BY at
         RETURN version, there, collect(ids) AS found`,
};

/**
 * Statements as they are compared: see `readSide`. `$ids` has blanks between them. Whoever else speaks in an article counts where a
 * statement's own speaker is no one.
 */
export const readSides: Query = {
  name: 'ReadMatchSides',
  text: `UNWIND split($ids, ' ') AS id
         MATCH (s:Statement {id: id})
         WITH s, NOT EXISTS { MATCH (s)-[:SAID_BY]->(a) WHERE NOT a:AnonymousSource } AS unsaid
         RETURN [s.id, s.gist, s.claim, s.act, s.saidOn, s.saidOnPrecision, s.saidFrom, s.saidTo] AS said,
           COLLECT { MATCH (s)-[r:SAID_BY]->(a) WITH r, a ORDER BY r.rank RETURN [a.id, a.type, a.name, coalesce(
               a.code,
               head(COLLECT { MATCH (a)-[:OF|AFFILIATED_WITH]->(c:Country) RETURN c.code }),
               head(COLLECT { MATCH (a)-[:HOLDS]->(p)-[:FOR]->(c) RETURN c.code UNION ALL MATCH (a)-[:HOLDS]->(p)-[:AT]->()-[:OF]->(c) RETURN c.code })
             ),
             COLLECT { MATCH (a)-[:HOLDS]->(p) RETURN [p.title, p.from, p.to,
               head(COLLECT { MATCH (p)-[:AT]->(g) RETURN g.id }),
               head(COLLECT { MATCH (p)-[:FOR]->(c) RETURN c.code UNION ALL MATCH (p)-[:AT]->()-[:OF]->(c) RETURN c.code })] }
           ] } AS speakers,
           COLLECT {
             MATCH (s)<-[:RENDERS]-(q)<-[:CONTAINS]-(article)
             WITH q, article ORDER BY q.id LIMIT 20
             RETURN [q.id, article.id, q.text, q.mode,
               CASE WHEN unsaid THEN COLLECT { MATCH (article)-[:CONTAINS]->()-[:ATTRIBUTED_TO]->(x) RETURN DISTINCT x.id } ELSE [] END,
               COLLECT { MATCH (q)-[:GIVES]->(f)-[:MEASURES]->(m)
                 RETURN [m.key, f.text, f.lower, f.upper, f.approximate, head(COLLECT { MATCH (f)-[:COUNTS]->(x) RETURN x.id }), f.from, f.asOf] }]
           } AS renderings`,
};
