import type { Query } from '../../graph/runner.ts';

const facts = `a.id AS id, a.key AS key, a.type AS type, a.name AS name,
           COLLECT { MATCH (a)-[r:NAMED]->() WITH r ORDER BY r.rank RETURN r.text } AS names,
           coalesce(a.code, head(COLLECT { MATCH (a)-[:OF|AFFILIATED_WITH]->(c:Country) RETURN c.code })) AS country,
           COLLECT {
             MATCH (a)-[:HOLDS]->(p)
             WITH p ORDER BY p.from DESC, p.id
             RETURN p {.id, .title, .from, .to,
               country: head(COLLECT { MATCH (p)-[:FOR]->(c) RETURN c.code UNION ALL MATCH (p)-[:AT]->()-[:OF]->(c) RETURN c.code }),
               agency: head(COLLECT { MATCH (p)-[:AT]->(g) RETURN g.name }),
               agencyId: head(COLLECT { MATCH (p)-[:AT]->(g) RETURN g.id })}
           } AS positions`;

/** Actors that bear exactly one of these names (folded); unnamed sources are nobody's namesakes. */
export const readActorsNamed: Query = {
  name: 'ReadActorsNamed',
  text: `UNWIND $keys AS key
         MATCH (:Name {key: key})<-[:NAMED]-(a:Actor)
         WHERE NOT a:AnonymousSource
         WITH DISTINCT a
         RETURN ${facts}`,
};

/** Actors whose names are spelt nearly so; the best of each. */
export const readActorsLike: Query = {
  name: 'ReadActorsLike',
  text: `UNWIND $queries AS query
         CALL (query) {
           CALL db.index.fulltext.queryNodes('actorNames', query, {limit: 8}) YIELD node
           WHERE NOT node:AnonymousSource
           RETURN node AS a
         }
         WITH DISTINCT a
         RETURN ${facts}`,
};

/** Which of these are in the graph, merged ones too. */
export const readActorsThere: Query = {
  name: 'ReadActorsThere',
  text: `UNWIND $ids AS id
         OPTIONAL MATCH (a:Actor {id: id})
         OPTIONAL MATCH (m:Merged {id: id})
         WITH id, a, m WHERE a IS NOT NULL OR m IS NOT NULL
         RETURN id`,
};

/** Actors with another id that are the same country or have the same Wikidata item. */
export const readActorsOfIdentity: Query = {
  name: 'ReadActorsOfIdentity',
  text: `UNWIND $asked AS row
         CALL (row) {
           MATCH (a:Actor {wikidataId: row.wikidataId}) RETURN a
         UNION
           MATCH (a:Country {code: row.code}) RETURN a
         }
         WITH row, a WHERE a.id <> row.id
         RETURN row.key AS own, ${facts}`,
};
