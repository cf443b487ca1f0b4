import type { Query } from '../../graph/runner.ts';

export const upsertDiscrepancies: Query = {
  name: 'UpsertDiscrepancies',
  text: `UNWIND $rows AS row
         MERGE (d:Discrepancy {id: row.id})
         SET d += row.props
         WITH d
         MATCH (d)-[r]-()
         DELETE r`,
};

export const dropDiscrepancies: Query = {
  name: 'DropDiscrepancies',
  text: `UNWIND $ids AS id
         MATCH (d:Discrepancy {id: id})
         DETACH DELETE d`,
};
