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

/**
 * Ids of actors, one row. `ids`: those that bear exactly one of these names (folded); each line of `$runs` is a name that goes on word by
 * word, with a mark wherever it may end. `like`: the best of those whose names are spelt nearly so as `$spelt` asks, where nobody bears
 * the very name. Unnamed sources are nobody's namesakes.
 */
export const readActorsNamed: Query = {
  name: 'ReadActorsNamed',
  text: `OPTIONAL MATCH (v:Version {name: 'graph'})
         WITH v.number AS version
         CALL () {
           UNWIND split($runs, '\n') AS run
           WITH split(run, '|') AS parts
           UNWIND range(1, size(parts)) AS length
           WITH DISTINCT reduce(name = '', part IN parts[..length] | name + part) AS key
           MATCH (:Name {key: key})<-[:NAMED]-(a:Actor)
           WHERE NOT a:AnonymousSource
           RETURN collect(DISTINCT a.id) AS ids
         }
         CALL () {
           UNWIND $spelt AS spelt
           WITH spelt
           WHERE NOT EXISTS { MATCH (:Name {key: spelt.key})<-[:NAMED]-(a:Actor) WHERE NOT a:AnonymousSource }
           CALL (spelt) {
             CALL db.index.fulltext.queryNodes('actorNames', spelt.query, {limit: 8}) YIELD node
             WHERE NOT node:AnonymousSource
             RETURN collect(node.id) AS found
           }
           UNWIND found AS id
           RETURN collect(DISTINCT id) AS like
         }
         RETURN version, ids, like`,
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
