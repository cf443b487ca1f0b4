import type { Query } from '../../graph/runner.ts';

/** What people have decided stays: a record that says nothing of review does not take it back. */
export const upsertStatements: Query = {
  name: 'UpsertStatements',
  text: `UNWIND $rows AS row
         MERGE (s:Statement {id: row.id})
         ON CREATE SET s.addedAt = $now, s.changedAt = $now, s.independentReports = 0
         SET s += row.props,
             s.reviewStatus = CASE row.reviewStatus WHEN 'UNREVIEWED' THEN coalesce(s.reviewStatus, 'UNREVIEWED') ELSE row.reviewStatus END
         WITH s
         MATCH (s)-[r:SAID_BY|IN_CAPACITY|AT|ABOUT|ADDRESSED_TO|ON|PARKED]->()
         WHERE type(r) <> 'PARKED' OR r.type IN ['SAID_BY', 'IN_CAPACITY', 'AT', 'ABOUT', 'ADDRESSED_TO', 'ON']
         DELETE r`,
};

/** All that a statement's derived properties are made from. */
export const readReports: Query = {
  name: 'ReadReports',
  text: `UNWIND $ids AS id
         MATCH (s:Statement {id: id})
         RETURN id, s.independentReports AS independentReports,
           [s.gist, s.claim] + reduce(all = [], m IN COLLECT { MATCH (m:Merged {into: id}) WITH m ORDER BY m.id RETURN [m.gist, m.claim] } | all + m) AS texts,
           COLLECT {
             MATCH (s)<-[:RENDERS]-(q)<-[:CONTAINS]-(a)
             WITH q, a ORDER BY q.id
             RETURN {
               article: a.id,
               outlet: head(COLLECT { MATCH (a)-[:PUBLISHED_BY]->(o) RETURN o.id }),
               via: COLLECT { MATCH (q)-[:VIA]->(v) RETURN v.id },
               exacts: q.segmentExacts, prefixes: q.segmentPrefixes, suffixes: q.segmentSuffixes
             }
           } AS quotations`,
};

export const setDerived: Query = {
  name: 'SetDerived',
  text: `UNWIND $rows AS row
         MATCH (s:Statement {id: row.id})
         SET s += row.props`,
};
