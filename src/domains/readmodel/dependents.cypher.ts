import type { Query } from '../../graph/runner.ts';

/** Of actors what decides for whom others speak: of which states and bodies they are, and what posts they hold there. */
export const readAffiliations: Query = {
  name: 'ReadAffiliations',
  text: `UNWIND $ids AS id
         MATCH (a:Actor {id: id})
         RETURN id, [
           a.code,
           COLLECT { MATCH (a)-[r:OF|PART_OF|AFFILIATED_WITH]->(x) RETURN type(r) + ' ' + x.id AS one ORDER BY one },
           COLLECT { MATCH (a)-[:HOLDS]->(p) WITH p ORDER BY p.id
             RETURN [p.id, p.from, p.to] + COLLECT { MATCH (p)-[r:AT|FOR]->(x) RETURN type(r) + ' ' + x.id AS one ORDER BY one } }
         ] AS affiliations`,
};

/**
 * Statements that are made by or about these actors, by those who are part of them, belong to them or hold posts in them: whatever the
 * read model says of them by their affiliations.
 */
export const readAffiliated: Query = {
  name: 'ReadAffiliated',
  text: `UNWIND $ids AS id
         MATCH (a:Actor {id: id})
         CALL (a) {
           MATCH (a)<-[:PART_OF*0..10]-(body) RETURN body
         UNION
           MATCH (a)<-[:OF]-(body) RETURN body
         }
         CALL (a, body) {
           RETURN body AS one
         UNION
           MATCH (body)<-[:AT]-()<-[:HOLDS]-(one) RETURN one
         UNION
           MATCH (body)<-[:AFFILIATED_WITH]-(one) RETURN one
         UNION
           MATCH (a)<-[:FOR]-()<-[:HOLDS]-(one) RETURN one
         }
         WITH DISTINCT one
         MATCH (one)<-[:SAID_BY|ABOUT]-(s:Statement)
         RETURN DISTINCT s.id AS id`,
};

/** Statements that name these actors themselves, or reach us through them. */
export const readNaming: Query = {
  name: 'ReadNaming',
  text: `UNWIND $ids AS id
         MATCH (a:Actor {id: id})
         CALL (a) {
           MATCH (a)<-[:SAID_BY|ABOUT|ADDRESSED_TO]-(s:Statement) RETURN s
         UNION
           MATCH (a)<-[:VIA]-()-[:RENDERS]->(s) RETURN s
         UNION
           MATCH (a)<-[:PUBLISHED_BY]-()-[:CONTAINS]->()-[:RENDERS]->(s) RETURN s
         }
         RETURN DISTINCT s.id AS id`,
};
