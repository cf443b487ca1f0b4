import type { Query } from '../../graph/runner.ts';

/** Which pairs have been judged before, undone or not, also by what they stand for now: what people decided is not proposed again. */
export const readJudgedPairs: Query = {
  name: 'ReadJudgedPairs',
  text: `UNWIND $pairs AS pair
         CALL (pair) {
           MATCH (x:Actor {id: pair.a})<-[:ON]-(j:Judgement) RETURN j
         UNION
           MATCH (x:Statement {id: pair.a})<-[:ON]-(j:Judgement) RETURN j
         UNION
           MATCH (x:Merged {id: pair.a})<-[:ON]-(j:Judgement) RETURN j
         }
         MATCH (j)-[:ON]->(y)
         WHERE y.id = pair.b OR y.into = pair.b
         RETURN DISTINCT pair.a AS a, pair.b AS b`,
};

/** What merged statements stand for now. */
export const readMergedInto: Query = {
  name: 'ReadMergedInto',
  text: `UNWIND $ids AS id
         MATCH (m:Merged {id: id})
         RETURN id, m.into AS into`,
};
