import type { Query } from '../../graph/runner.ts';

/*
 * Each goes through things of one kind by their ids, from the one given on: `id` and, of what is not as it should be, `message`. The last row
 * of a page is always there, so that it is known where to go on.
 */

const page = (label: string) => `MATCH (n:${label}) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $batch`;

/** Segments are held against the stored text in the database, whose strings count code points as they do. */
export const checkQuotations: Query = {
  name: 'CheckQuotations',
  text: `${page('Quotation')}
         RETURN n.id AS id, CASE
           WHEN COUNT { (n)-[:RENDERS]->(:Statement) } <> 1 THEN 'It does not render exactly one statement.'
           WHEN COUNT { (n)<-[:CONTAINS]-(:Article) } <> 1 THEN 'It does not stand in exactly one article.'
           WHEN EXISTS {
             MATCH (n)<-[:CONTAINS]-()-[:HAS_TEXT]->(t)
             WHERE any(i IN range(0, size(n.segmentExacts) - 1) WHERE substring(t.text, n.segmentStarts[i], n.segmentEnds[i] - n.segmentStarts[i]) <> n.segmentExacts[i])
           } THEN 'It does not stand in the stored text where its selector says.'
         END AS message`,
};

export const checkStatements: Query = {
  name: 'CheckStatements',
  text: `${page('Statement')}
         RETURN n.id AS id, CASE
           WHEN NOT EXISTS { (n)-[:SAID_BY]->(:Actor) } THEN 'It has no speaker.'
           WHEN NOT EXISTS { (n)<-[:RENDERS]-(:Quotation) } THEN 'No quotation renders it.'
           WHEN (n.saidOn IS NULL) <> (n.saidOnPrecision IS NULL) THEN 'Its date and the precision of that do not go together.'
         END AS message`,
};

/** What was merged stands for something that stands for itself, and nothing but judgements hangs on it. */
export const checkMerged: Query = {
  name: 'CheckMerged',
  text: `${page('Merged')}
         RETURN n.id AS id, CASE
           WHEN EXISTS { MATCH (m:Merged {id: n.into}) } THEN 'It stands for something that is merged itself.'
           WHEN NOT EXISTS { MATCH (a:Actor {id: n.into}) } AND NOT EXISTS { MATCH (s:Statement {id: n.into}) } THEN 'It stands for something that is not there.'
           WHEN EXISTS { MATCH (n)-[r]-() WHERE NOT (type(r) = 'ON' AND startNode(r):Judgement) } THEN 'It is merged, and relationships still lead to it.'
           WHEN NOT EXISTS { MATCH (n)<-[:ON]-(j:Judgement {kind: 'SAME'}) WHERE j.undoneAt IS NULL } THEN 'No judgement that stands says what it is the same as.'
         END AS message`,
};

/** Those that stand side by side though a judgement that stands says they are the same. */
export const checkJudgements: Query = {
  name: 'CheckJudgements',
  text: `${page('Judgement')}
         WITH n, COLLECT { MATCH (n)-[:ON]->(x) RETURN coalesce(x.into, x.id) } AS ends
         RETURN n.id AS id, CASE
           WHEN size(ends) <> 2 THEN 'It is not about two things.'
           WHEN n.undoneAt IS NULL AND n.kind = 'SAME' AND ends[0] <> ends[1] THEN 'What it says is the same stands apart.'
           WHEN n.undoneAt IS NULL AND n.kind = 'DIFFERENT' AND ends[0] = ends[1] THEN 'What it says is different is merged.'
         END AS message`,
};

/** Of things with a key of their own, for their ids are made from it. */
export const readKeys = (label: string): Query => ({
  name: `ReadKeys${label}`,
  text: `${page(label)}
         RETURN n.id AS id, n.key AS key`,
});

/** Texts travel for this, a few at a time. */
export const readTexts: Query = {
  name: 'ReadTextsToCheck',
  text: `${page('Article')}
         RETURN n.id AS id, n.textHash AS hash, head(COLLECT { MATCH (n)-[:HAS_TEXT]->(t) RETURN t.text }) AS text`,
};
