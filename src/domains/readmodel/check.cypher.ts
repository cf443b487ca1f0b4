import type { Query } from '../../graph/runner.ts';

/** Ids of statements and merged things behind the one given. */
export const nextToCheck: Query = {
  name: 'NextToCheck',
  text: `CALL () {
           MATCH (s:Statement) WHERE s.id > $after RETURN s.id AS id ORDER BY id LIMIT $batch
         UNION ALL
           MATCH (m:Merged) WHERE m.id > $after RETURN m.id AS id ORDER BY id LIMIT $batch
         }
         RETURN id ORDER BY id LIMIT $batch`,
};

export const countStatements: Query = {
  name: 'CountStatements',
  text: 'MATCH (s:Statement) RETURN count(s) AS count',
};

export const nextTallies: Query = {
  name: 'NextTallies',
  text: `MATCH (t:Tally) WHERE t.key > $after
         WITH t ORDER BY t.key LIMIT $batch
         RETURN t.key AS id, t.count AS count, t.less = -t.count AND t.by + reduce(all = '', key IN t.keys | all + ' ' + key) = t.key AS whole`,
};

export const nextTies: Query = {
  name: 'NextTies',
  text: `MATCH (a)-[tie:SPOKE_ABOUT]->(b) WHERE tie.pair > $after
         WITH a, tie, b ORDER BY tie.pair LIMIT $batch
         RETURN tie.pair AS id, tie.count AS count, tie.pair = a.id + ' ' + b.id AS whole`,
};

/** Actors behind the one given that take part in anything. */
export const nextParts: Query = {
  name: 'NextParts',
  text: `CALL () {
           MATCH (a:Actor) WHERE a.id > $after AND a.partDown IS NOT NULL RETURN a ORDER BY a.id LIMIT $batch
         UNION ALL
           MATCH (a:Merged) WHERE a.id > $after AND a.partDown IS NOT NULL RETURN a ORDER BY a.id LIMIT $batch
         }
         WITH a ORDER BY a.id LIMIT $batch
         RETURN a.id AS id, -a.partDown AS count, a.says AS says`,
};
