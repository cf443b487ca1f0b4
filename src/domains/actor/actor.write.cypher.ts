import type { Query } from '../../graph/runner.ts';

export const upsertActors: Query = {
  name: 'UpsertActors',
  text: `UNWIND $rows AS row
         MERGE (a:Actor {id: row.id})
         SET a:$(row.type), a += row.props`,
};

/** What an actor's record says of names and of its place among others; it is written anew after this. */
export const dropActorLinks: Query = {
  name: 'DropActorLinks',
  text: `UNWIND $ids AS id
         MATCH (a:Actor {id: id})-[r:NAMED|HOLDS|OF|PART_OF|AFFILIATED_WITH|PARKED]->(x)
         WHERE type(r) <> 'PARKED' OR r.type IN ['NAMED', 'HOLDS', 'OF', 'PART_OF', 'AFFILIATED_WITH']
         DELETE r
         WITH DISTINCT x WHERE x:Name AND NOT EXISTS { (x)--() }
         DELETE x`,
};

export const nameActors: Query = {
  name: 'NameActors',
  text: `UNWIND $rows AS row
         MATCH (a:Actor {id: row.id})
         MERGE (n:Name {key: row.key})
         CREATE (a)-[:NAMED {text: row.text, rank: row.rank}]->(n)`,
};

export const upsertPositions: Query = {
  name: 'UpsertPositions',
  text: `UNWIND $rows AS row
         MERGE (p:Position {id: row.id})
         SET p += row.props
         WITH p
         MATCH (p)-[r:AT|FOR]->()
         DELETE r`,
};

/** Positions that no record holds any longer; one in which something was said stays findable by that. */
export const dropPositions: Query = {
  name: 'DropPositions',
  text: `UNWIND $ids AS id
         MATCH (p:Position {id: id})
         WHERE NOT EXISTS { (p)<-[:HOLDS|IN_CAPACITY]-() }
         DETACH DELETE p`,
};

export const readHeldPositions: Query = {
  name: 'ReadHeldPositions',
  text: `UNWIND $ids AS id
         MATCH (:Actor {id: id})-[:HOLDS]->(p:Position)
         RETURN p.id AS id`,
};

/** Gives positions without a country of their own that of their agency; again whenever the agency's may have changed. */
export const inheritCountries: Query = {
  name: 'InheritCountries',
  text: `CALL () {
           UNWIND $positions AS id MATCH (p:Position {id: id}) WHERE p.countryOfAgency RETURN p
           UNION
           UNWIND $actors AS id MATCH (:Actor {id: id})<-[:AT]-(p:Position) WHERE p.countryOfAgency RETURN p
         }
         CALL (p) { MATCH (p)-[old:FOR]->() DELETE old }
         WITH p
         MATCH (p)-[:AT]->(:Agency)-[of:OF]->(c)
         CREATE (p)-[r:FOR]->(c)
         SET r.asTo = of.asTo`,
};
