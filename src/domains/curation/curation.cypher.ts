import type { Query } from '../../graph/runner.ts';
import { membersOf } from './members.cypher.ts';

const fields =
  '{.id, .kind, .score, .by, .reason, .at, .undoneAt, .undoneBy, on: COLLECT { MATCH (j)-[:ON]->(x) WITH x ORDER BY x.id RETURN x.id }}';

export const createJudgement: Query = {
  name: 'CreateJudgement',
  text: `CREATE (j:Judgement {id: $id})
         SET j += $props
         WITH j
         UNWIND $on AS element
         MATCH (x) WHERE elementId(x) = element
         CREATE (j)-[:ON]->(x)
         WITH DISTINCT j
         RETURN j ${fields} AS judgement`,
};

/** Those that hold between any two of these nodes. */
export const readJudgementsBetween: Query = {
  name: 'ReadJudgementsBetween',
  text: `UNWIND $elements AS element
         MATCH (n)<-[:ON]-(j:Judgement {kind: $kind})
         WHERE elementId(n) = element AND j.undoneAt IS NULL
         WITH j, count(*) AS ends
         WHERE ends > 1
         RETURN j ${fields} AS judgement
         ORDER BY j.at, j.id`,
};

export const undoJudgement: Query = {
  name: 'UndoJudgement',
  text: `MATCH (j:Judgement {id: $id})
         SET j.undoneAt = coalesce(j.undoneAt, $at), j.undoneBy = coalesce(j.undoneBy, $by)`,
};

export const readJudgement: Query = {
  name: 'ReadJudgement',
  text: `MATCH (j:Judgement {id: $id})
         RETURN j ${fields} AS judgement`,
};

export const readJudgementsOf: Query = {
  name: 'ReadJudgementsOf',
  text: `OPTIONAL MATCH (merged:Merged {id: $id})
         WITH coalesce(merged.into, $id) AS canonical
         ${membersOf('canonical')}
         MATCH (n)<-[:ON]-(j:Judgement)
         WITH DISTINCT j
         RETURN j ${fields} AS judgement
         ORDER BY j.at DESC, j.id`,
};
