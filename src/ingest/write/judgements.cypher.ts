import { membersOf } from '../../domains/curation/members.cypher.ts';
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

/** A judgement that joined the two, or something that is the same as either at present, and was taken back. */
export const readTakenBack: Query = {
  name: 'ReadTakenBack',
  text: `OPTIONAL MATCH (x:Merged {id: $a})
         OPTIONAL MATCH (y:Merged {id: $b})
         WITH coalesce(x.into, $a) AS a, coalesce(y.into, $b) AS b
         WHERE a <> b
         ${membersOf('a')}
         MATCH (n)<-[:ON]-(j:Judgement {kind: 'SAME'})-[:ON]->(other)
         WHERE j.undoneAt IS NOT NULL AND (other.id = b OR other.into = b)
         RETURN j.id AS id
         LIMIT 1`,
};

/** Which statement each of these quotations is of at present. */
export const readRendered: Query = {
  name: 'ReadRendered',
  text: `UNWIND $ids AS id
         MATCH (:Quotation {id: id})-[:RENDERS]->(s)
         RETURN id, s.id AS statement`,
};
