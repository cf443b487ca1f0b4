import type { Query } from '../../graph/runner.ts';
import { membersOf } from './members.cypher.ts';

/** All that stand for the same as one of these at present, with what decides which of them stands for the others. */
export const readGroups: Query = {
  name: 'ReadGroups',
  text: `CALL () {
           UNWIND $ids AS id MATCH (m:Merged {id: id}) RETURN m.into AS canonical
         UNION
           UNWIND $ids AS id MATCH (n:Actor {id: id}) RETURN id AS canonical
         UNION
           UNWIND $ids AS id MATCH (n:Statement {id: id}) RETURN id AS canonical
         }
         ${membersOf('canonical')}
         RETURN elementId(n) AS element, n.id AS id, coalesce(n.labels, labels(n)) AS labels, n.into AS into,
           n.wikidataId AS wikidataId, n.addedAt AS addedAt,
           n.recordedSaid IS NOT NULL AS redated,
           CASE WHEN n.gist IS NOT NULL THEN [x IN coalesce(n.recordedSaid, [n.saidOn, n.saidOnPrecision]) | nullIf(x, '')] END AS recordedSaid,
           COLLECT {
             MATCH (n)<-[:ON]-(j:Judgement {kind: 'SAME'})-[:ON]->(other)
             WHERE j.undoneAt IS NULL AND other <> n
             RETURN DISTINCT other.id
           } AS same
         ORDER BY id`,
};

/** Every relationship of these nodes, but what judgements have on them, and what the read model derives from the others. */
export const readGroupLinks: Query = {
  name: 'ReadGroupLinks',
  text: `UNWIND $elements AS element
         MATCH (n) WHERE elementId(n) = element
         MATCH (n)-[r]-()
         WHERE NOT (type(r) = 'ON' AND startNode(r):Judgement) AND NOT type(r) IN ['LISTED', 'SPOKE_ABOUT']
         WITH DISTINCT r
         WITH r, startNode(r) AS a, endNode(r) AS b
         RETURN elementId(r) AS element, elementId(a) AS fromElement, elementId(b) AS toElement,
           coalesce(a.id, elementId(a)) AS from, type(r) AS type, coalesce(b.id, elementId(b)) AS to, properties(r) AS props,
           CASE type(r) WHEN 'RENDERS' THEN a.extractor = 'curated' ELSE false END AS curated,
           CASE WHEN coalesce(r.type, type(r)) = 'SAID_BY'
             THEN coalesce(head(COLLECT { MATCH (m:Merged {id: r.asTo}) RETURN m.labels }), labels(b)) END AS voice,
           CASE WHEN coalesce(r.type, type(r)) = 'DIFFERS'
             THEN COLLECT {
               MATCH (b)-[side:SIDE]->()
               WITH DISTINCT side.rank AS rank
               RETURN COLLECT { MATCH (b)-[same:SIDE]->()-[of:RENDERS]->(s) WHERE same.rank = rank RETURN coalesce(of.asTo, s.id) }
             } END AS sides`,
};

export const deleteGroupLinks: Query = {
  name: 'DeleteGroupLinks',
  text: `UNWIND $elements AS element
         MATCH ()-[r]->() WHERE elementId(r) = element
         DELETE r`,
};

export const createGroupLinks: Query = {
  name: 'CreateGroupLinks',
  text: `UNWIND $rows AS row
         MATCH (a) WHERE elementId(a) = row.from
         MATCH (b) WHERE elementId(b) = row.to
         CREATE (a)-[r:$(row.type)]->(b)
         SET r = row.props`,
};

/** What is derived from all that a thing stands for goes; it is made again when the thing stands for itself again. */
export const mergeNodes: Query = {
  name: 'MergeNodes',
  text: `UNWIND $rows AS row
         MATCH (n) WHERE elementId(n) = row.element
         REMOVE n:$(row.labels), n.searchNames, n.searchText, n.searchWords, n.independentReports
         SET n:Merged, n.labels = row.labels, n.into = row.into`,
};

export const restoreNodes: Query = {
  name: 'RestoreNodes',
  text: `UNWIND $rows AS row
         MATCH (n) WHERE elementId(n) = row.element
         REMOVE n:Merged, n.labels, n.into
         SET n:$(row.labels)`,
};

/** What a statement's date is by all that it stands for; its own is kept until it stands for itself again. */
export const setSaid: Query = {
  name: 'SetSaid',
  text: `UNWIND $rows AS row
         MATCH (n) WHERE elementId(n) = row.element
         SET n += row.props`,
};

export const readNames: Query = {
  name: 'ReadNames',
  text: `UNWIND $ids AS id
         MATCH (a:Actor {id: id})
         RETURN id, COLLECT { MATCH (a)-[r:NAMED]->() WITH r ORDER BY r.rank RETURN r.text } AS names`,
};

export const setSearchNames: Query = {
  name: 'SetSearchNames',
  text: `UNWIND $rows AS row
         MATCH (a:Actor {id: row.id})
         SET a.searchNames = row.searchNames`,
};

/** Statements whose number of independent reports depends on these actors. */
export const readReportedThrough: Query = {
  name: 'ReadReportedThrough',
  text: `CALL () {
           UNWIND $ids AS id MATCH (:Actor {id: id})<-[:VIA]-(:Quotation)-[:RENDERS]->(s) RETURN s
         UNION
           UNWIND $ids AS id MATCH (:Actor {id: id})<-[:PUBLISHED_BY]-(:Article)-[:CONTAINS]->(:Quotation)-[:RENDERS]->(s) RETURN s
         }
         RETURN s.id AS id`,
};
