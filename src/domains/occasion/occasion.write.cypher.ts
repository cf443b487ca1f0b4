import type { Query } from '../../graph/runner.ts';

export const upsertOccasions: Query = {
  name: 'UpsertOccasions',
  text: `UNWIND $rows AS row
         MERGE (o:Occasion {id: row.id})
         SET o += row.props`,
};
