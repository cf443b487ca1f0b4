import type { Query } from '../graph/runner.ts';

/** Whoever writes records or judgements waits here for the one before. */
export const takeLock: Query = {
  name: 'TakeLock',
  text: `MERGE (lock:Lock {name: 'records'})
         SET lock.held = true`,
};

/**
 * What the graph has of all that a file of records defines or names; one row each. The lists come in one map: as parameters of their
 * own they would have the query planned anew (half a second) for nearly every file, as plans are kept by the lengths of lists.
 */
export const readKnown: Query = {
  name: 'ReadKnown',
  text: `CALL () {
           UNWIND $asked.actor AS id MATCH (n:Actor {id: id})
           RETURN 'actor' AS kind, id, n {.hash, .key, .type, .code, grouped: EXISTS { MATCH (:Merged {into: id}) }} AS facts
         UNION ALL
           UNWIND $asked.codes AS code MATCH (n:Country {code: code})
           RETURN 'code' AS kind, n.id AS id, {code: code} AS facts
         UNION ALL
           UNWIND $asked.urls AS url MATCH (n:Article {url: url})
           RETURN 'url' AS kind, n.id AS id, {url: url} AS facts
         UNION ALL
           UNWIND $asked.position AS id MATCH (n:Position {id: id})
           RETURN 'position' AS kind, id, n {.from, .to, holder: head(COLLECT { MATCH (n)<-[r:HOLDS]-(p) RETURN p.id })} AS facts
         UNION ALL
           UNWIND $asked.topic AS id MATCH (n:Topic {id: id})
           RETURN 'topic' AS kind, id, n {.hash} AS facts
         UNION ALL
           UNWIND $asked.measure AS id MATCH (n:Measure {id: id})
           RETURN 'measure' AS kind, id, n {.hash} AS facts
         UNION ALL
           UNWIND $asked.occasion AS id MATCH (n:Occasion {id: id})
           RETURN 'occasion' AS kind, id, n {.hash} AS facts
         UNION ALL
           UNWIND $asked.article AS id MATCH (n:Article {id: id})
           RETURN 'article' AS kind, id, n {
             .hash, .key, .textHash,
             hasText: EXISTS { (n)-[:HAS_TEXT]->() },
             sources: COLLECT { MATCH (n)-[r:PUBLISHED_BY|CREDITED_TO|PARKED]->(x) WITH r, x ORDER BY type(r), r.rank RETURN coalesce(r.type, type(r)) + ' ' + coalesce(r.asTo, x.id) }
           } AS facts
         UNION ALL
           UNWIND $asked.statement AS id MATCH (n:Statement {id: id})
           RETURN 'statement' AS kind, id, n {.hash, .key, grouped: EXISTS { MATCH (:Merged {into: id}) }} AS facts
         UNION ALL
           UNWIND $asked.quotation AS id MATCH (n:Quotation {id: id})-[r:RENDERS]->(s)
           RETURN 'quotation' AS kind, id, n {.hash, statement: coalesce(r.asTo, s.id)} AS facts
         UNION ALL
           UNWIND $asked.discrepancy AS id MATCH (n:Discrepancy {id: id})
           RETURN 'discrepancy' AS kind, id, n {.hash} AS facts
         UNION ALL
           UNWIND $asked.actor + $asked.statement AS id MATCH (n:Merged {id: id})
           RETURN 'merged' AS kind, id, n {.hash, .key, .type, .code, .into, grouped: true} AS facts
         }
         RETURN kind, id, facts`,
};

/** Discrepancies that the same file listed for these statements before. */
export const readListedDiscrepancies: Query = {
  name: 'ReadListedDiscrepancies',
  text: `UNWIND $ids AS id
         OPTIONAL MATCH (m:Merged {id: id})
         WITH id, coalesce(m.into, id) AS now
         MATCH (s:Statement {id: now})-[r:DIFFERS|PARKED]->(d:Discrepancy)
         WHERE coalesce(r.asFrom, now) = id AND d.file = $file
         RETURN d.id AS id, id AS statement`,
};
