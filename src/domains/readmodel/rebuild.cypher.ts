import type { Query } from '../../graph/runner.ts';

/** No row: nothing was ever loaded. */
export const readState: Query = {
  name: 'ReadReadModelState',
  text: `MATCH (m:ReadModel {name: 'statements'}) RETURN m.state AS state`,
};

export const setState: Query = {
  name: 'SetReadModelState',
  text: `MERGE (m:ReadModel {name: 'statements'})
         SET m.state = $state`,
};

export const clearTallies: Query = {
  name: 'ClearTallies',
  text: `MATCH (t:Tally) WITH t LIMIT $batch
         DELETE t
         RETURN count(*) AS done`,
};

export const clearTies: Query = {
  name: 'ClearTies',
  text: `MATCH ()-[tie:SPOKE_ABOUT]->() WITH tie LIMIT $batch
         DELETE tie
         RETURN count(*) AS done`,
};

export const clearParts: Query = {
  name: 'ClearParts',
  text: `CALL () {
           MATCH (a:Actor) WHERE a.partDown IS NOT NULL RETURN a
         UNION
           MATCH (a:Merged) WHERE a.partDown IS NOT NULL RETURN a
         }
         WITH a LIMIT $batch
         REMOVE a.partDown, a.says
         RETURN count(*) AS done`,
};

/** Ids of statements behind the one given, and whether each is counted as anything. */
export const nextStatements: Query = {
  name: 'NextStatements',
  text: `MATCH (s:Statement) WHERE s.id > $after
         WITH s ORDER BY s.id LIMIT $batch
         RETURN s.id AS id, s.counted IS NOT NULL AS known`,
};

/** Of merged things, which ought not to be in the read model. */
export const nextMerged: Query = {
  name: 'NextMerged',
  text: `MATCH (m:Merged) WHERE m.id > $after
         WITH m ORDER BY m.id LIMIT $batch
         RETURN m.id AS id, m.counted IS NOT NULL OR m.saidUp IS NOT NULL OR EXISTS { (m)-[:LISTED]->() } AS known`,
};

/** What has no mark is counted as nothing so far; its lists stay, and are put right when it is looked at. */
export const forgetCounted: Query = {
  name: 'ForgetCounted',
  text: `UNWIND $ids AS id
         CALL (id) {
           MATCH (s:Statement {id: id}) RETURN s
         UNION
           MATCH (s:Merged {id: id}) RETURN s
         }
         REMOVE s.counted`,
};
