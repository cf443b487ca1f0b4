import type { Query } from '../../graph/runner.ts';

/** Every relation between these pairs, as it was recorded and as it stands now. */
export const readRelations: Query = {
  name: 'ReadRelations',
  text: `UNWIND $rows AS row
         OPTIONAL MATCH (fromMerged:Merged {id: row.from})
         OPTIONAL MATCH (toMerged:Merged {id: row.to})
         WITH DISTINCT coalesce(fromMerged.into, row.from) AS from, coalesce(toMerged.into, row.to) AS to
         MATCH (a:Statement {id: from})
         MATCH (b:Statement {id: to})
         MATCH (a)-[r]->(b)
         WHERE type(r) <> 'LISTED'
         RETURN coalesce(r.asFrom, from) AS from, coalesce(r.asTo, to) AS to, CASE type(r) WHEN 'PARKED' THEN r.type ELSE type(r) END AS kind, properties(r) AS props`,
};

/** What people have decided stays: a record that says nothing of review does not take it back. */
export const updateRelations: Query = {
  name: 'UpdateRelations',
  text: `UNWIND $rows AS row
         MATCH (a:Statement {id: row.now.from})
         MATCH (b:Statement {id: row.now.to})
         MATCH (a)-[r]->(b)
         WHERE CASE type(r) WHEN 'PARKED' THEN r.type ELSE type(r) END = row.kind
           AND coalesce(r.asFrom, a.id) = row.from AND coalesce(r.asTo, b.id) = row.to
         SET r += row.props,
             r.reviewStatus = CASE row.reviewStatus WHEN 'UNREVIEWED' THEN r.reviewStatus ELSE row.reviewStatus END`,
};
