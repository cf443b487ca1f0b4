import type { Query } from '../../graph/runner.ts';

export const upsertQuotations: Query = {
  name: 'UpsertQuotations',
  text: `UNWIND $rows AS row
         MERGE (q:Quotation {id: row.id})
         SET q += row.props`,
};

/** Takes away what hangs on them and belongs to their records, to be written anew. */
export const clearQuotations: Query = {
  name: 'ClearQuotations',
  text: `UNWIND $ids AS id
         MATCH (q:Quotation {id: id})
         CALL (q) { MATCH (q)-[:GIVES]->(f:Figure) DETACH DELETE f }
         CALL (q) { MATCH (q)-[r:RENDERS|ATTRIBUTED_TO|VIA|PARKED]->() DELETE r }
         CALL (q) { MATCH (q)<-[r:CONTAINS]-() DELETE r }`,
};

export const createFigures: Query = {
  name: 'CreateFigures',
  text: `UNWIND $rows AS row
         CREATE (f:Figure {id: row.id})
         SET f += row.props`,
};

/** Every quotation of these articles, with its statement. */
export const readQuotationsOf: Query = {
  name: 'ReadQuotationsOf',
  text: `UNWIND $articles AS article
         MATCH (a:Article {id: article})-[:CONTAINS]->(q)-[:RENDERS]->(s)
         RETURN article, q.id AS id, s.id AS statement`,
};

/** What the passage itself names (`own`), then the credits of its article; of those that have such credits behind what they name, or should. */
export const readVia: Query = {
  name: 'ReadVia',
  text: `UNWIND $ids AS id
         MATCH (q:Quotation {id: id})<-[:CONTAINS]-(a)
         WHERE EXISTS { MATCH (a)-[c:CREDITED_TO|PARKED]->() WHERE type(c) = 'CREDITED_TO' OR c.type = 'CREDITED_TO' }
           OR EXISTS { MATCH (q)-[v:VIA|PARKED]->() WHERE v.credit }
         RETURN id,
           COLLECT { MATCH (q)-[v:VIA|PARKED]->(x) WHERE (type(v) = 'VIA' OR v.type = 'VIA') AND v.credit IS NULL WITH v, x ORDER BY v.rank RETURN coalesce(v.asTo, x.id) } AS own,
           COLLECT { MATCH (a)-[c:CREDITED_TO|PARKED]->(x) WHERE type(c) = 'CREDITED_TO' OR c.type = 'CREDITED_TO' WITH c, x ORDER BY c.rank RETURN coalesce(c.asTo, x.id) } AS credits`,
};

export const dropVia: Query = {
  name: 'DropVia',
  text: `UNWIND $ids AS id
         MATCH (q:Quotation {id: id})-[v:VIA|PARKED]->()
         WHERE type(v) = 'VIA' OR v.type = 'VIA'
         DELETE v`,
};
