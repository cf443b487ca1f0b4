import type { Query } from '../../graph/runner.ts';

export const upsertTopics: Query = {
  name: 'UpsertTopics',
  text: `UNWIND $rows AS row
         MERGE (t:Topic {id: row.id})
         SET t += row.props`,
};
