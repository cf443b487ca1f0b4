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

/** Ids of actors that bear exactly one of these names (folded), one row; unnamed sources are nobody's namesakes. */
export const readActorsNamed: Query = {
  name: 'ReadActorsNamed',
  text: `OPTIONAL MATCH (v:Version {name: 'graph'})
         WITH v.number AS version
         UNWIND $keys AS key
         OPTIONAL MATCH (:Name {key: key})<-[:NAMED]-(a:Actor)
         WHERE NOT a:AnonymousSource
         RETURN version, collect(DISTINCT a.id) AS ids`,
};

/** Ids of actors whose names are spelt nearly so, one row; the best of each. */
export const readActorsLike: Query = {
  name: 'ReadActorsLike',
  text: `OPTIONAL MATCH (v:Version {name: 'graph'})
         WITH v.number AS version
         UNWIND $queries AS query
         CALL (query) {
           CALL db.index.fulltext.queryNodes('actorNames', query, {limit: 8}) YIELD node
           WHERE NOT node:AnonymousSource
           RETURN collect(node.id) AS found
         }
         UNWIND CASE found WHEN [] THEN [null] ELSE found END AS id
         RETURN version, collect(DISTINCT id) AS ids`,
};

export const readActors: Query = {
  name: 'ReadActors',
  text: `UNWIND $ids AS id
         MATCH (a:Actor {id: id})
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
