import type { Query } from '../../graph/runner.ts';

/**
 * Statements whose wording is like what was asked, the best of each question: first those by one of the speakers asked for, or by
 * somebody of their countries, then others. The index gives a fixed number, however many there are.
 */
export const readCandidates: Query = {
  name: 'ReadMatchCandidates',
  text: `UNWIND $asked AS asked
         CALL (asked) {
           CALL db.index.fulltext.queryNodes('statementText', asked.query, {limit: $looked}) YIELD node, score
           WHERE node.reviewStatus <> 'REJECTED'
           WITH node, score, EXISTS {
             MATCH (node)-[:SAID_BY]->(a)
             WHERE a.id IN asked.speakers OR a:Country OR a:AnonymousSource
           } AS near
           WITH node, near ORDER BY score DESC, node.id
           WITH collect(CASE WHEN near THEN node END)[..$most] + collect(CASE WHEN NOT near THEN node END)[..$others] AS nodes
           UNWIND nodes AS s
           RETURN s
         }
         WITH s, collect(asked.claim) AS claims
         RETURN claims, s.id AS id, s.gist AS gist, s.act AS act, s.claim AS claim, s.saidOn AS saidOn, s.saidOnPrecision AS precision,
           s.saidFrom AS saidFrom, s.saidTo AS saidTo, head(COLLECT { MATCH (s)-[:AT]->(o:Occasion) RETURN o.kind }) AS occasion,
           COLLECT { MATCH (s)-[r:SAID_BY]->(a) WITH r, a ORDER BY r.rank RETURN {id: a.id, type: a.type, name: a.name, country: coalesce(
               a.code,
               head(COLLECT { MATCH (a)-[:OF|AFFILIATED_WITH]->(c:Country) RETURN c.code }),
               head(COLLECT { MATCH (a)-[:HOLDS]->(p)-[:FOR]->(c) RETURN c.code UNION ALL MATCH (a)-[:HOLDS]->(p)-[:AT]->()-[:OF]->(c) RETURN c.code })
             ),
             posts: COLLECT { MATCH (a)-[:HOLDS]->(p) RETURN p {.title, .from, .to,
               agencyId: head(COLLECT { MATCH (p)-[:AT]->(g) RETURN g.id }),
               country: head(COLLECT { MATCH (p)-[:FOR]->(c) RETURN c.code UNION ALL MATCH (p)-[:AT]->()-[:OF]->(c) RETURN c.code })} }
           } } AS speakers,
           COLLECT {
             MATCH (s)<-[:RENDERS]-(q)<-[:CONTAINS]-(article)
             WITH q, article ORDER BY q.id LIMIT 20
             RETURN {id: q.id, article: article.id, publishedOn: article.publishedOn, text: q.text, mode: q.mode,
               figures: COLLECT { MATCH (q)-[:GIVES]->(f)-[:MEASURES]->(m)
                 RETURN {measure: m.key, text: f.text, lower: f.lower, upper: f.upper, approximate: f.approximate, of: head(COLLECT { MATCH (f)-[:COUNTS]->(x) RETURN x.id }), from: f.from, asOf: f.asOf} }}
           } AS quotations`,
};

/** Who speaks in these articles: what is told there without a speaker may be theirs. */
export const readHeard: Query = {
  name: 'ReadHeardInArticles',
  text: `UNWIND $articles AS article
         MATCH (:Article {id: article})-[:CONTAINS]->(q)-[:ATTRIBUTED_TO]->(a)
         RETURN article, collect(DISTINCT a.id) AS heard`,
};
