import type { Query } from '../../graph/runner.ts';

export const upsertMeasures: Query = {
  name: 'UpsertMeasures',
  text: `UNWIND $rows AS row
         MERGE (m:Measure {id: row.id})
         SET m += row.props`,
};
