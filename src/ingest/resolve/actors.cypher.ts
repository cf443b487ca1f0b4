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
 * Who bears names (folded), one row. `starting`: for each word of `$firsts` with which any name begins, ids by the keys of all that do so;
 * null where they are more than `$most`. `bearing`: the same for the very names of `$keys`. `like`: the best of those whose names are spelt
 * nearly as those of `$spelt`, where nobody bears the very name, by what `$queries` asks the index for each. Unnamed sources are nobody's
 * namesakes. All of these are lines of a text: the driver looks at each value of a list longer than at a text of many.
 */
export const readActorsNamed: Query = {
  name: 'ReadActorsNamed',
  text: `CALL () {
           UNWIND split($firsts, '\n') AS first
           CALL (first) {
             MATCH (n:Name)
             WHERE n.key = first OR n.key STARTS WITH first + ' '
             WITH n LIMIT $most + 1
             RETURN collect(n) AS names
           }
           WITH first, names, COLLECT {
             UNWIND CASE WHEN size(names) > $most THEN [] ELSE names END AS n
             MATCH (n)<-[:NAMED]-(a:Actor)
             WHERE NOT a:AnonymousSource
             RETURN [n.key, a.id]
           } AS bearers
           WHERE size(names) > $most OR size(bearers) > 0
           RETURN collect([first, CASE WHEN size(names) > $most THEN null ELSE bearers END]) AS starting
         }
         CALL () {
           UNWIND split($keys, '\n') AS key
           MATCH (:Name {key: key})<-[:NAMED]-(a:Actor)
           WHERE NOT a:AnonymousSource
           RETURN collect([key, a.id]) AS bearing
         }
         CALL () {
           WITH split($spelt, '\n') AS keys, split($queries, '\n') AS queries
           UNWIND CASE WHEN $spelt = '' THEN [] ELSE range(0, size(keys) - 1) END AS at
           WITH keys[at] AS key, queries[at] AS query
           WHERE NOT EXISTS { MATCH (:Name {key: key})<-[:NAMED]-(a:Actor) WHERE NOT a:AnonymousSource }
           CALL (query) {
             CALL db.index.fulltext.queryNodes('actorNames', query, {limit: 8}) YIELD node
             WHERE NOT node:AnonymousSource
             RETURN collect(node.id) AS found
           }
           WITH key, found WHERE size(found) > 0
           RETURN collect([key, found]) AS like
         }
         RETURN starting, bearing, like`,
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
