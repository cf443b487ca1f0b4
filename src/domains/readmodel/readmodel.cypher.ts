import type { Query } from '../../graph/runner.ts';
import { BOTH_WAYS, ONE_WAY } from '../relation/relation.model.ts';
import { bodiesSpokenFor, statesSpokenAbout, statesSpokenFor } from '../statement/spoken.cypher.ts';

const links = ['SAID_BY', 'ABOUT', 'ADDRESSED_TO', 'ON', 'AT', 'DIFFERS', ...BOTH_WAYS, ...ONE_WAY].join('|');

/** What the read model has of a statement. */
const present = (s: string) =>
  `${s} {.counted, .saidUp, .saidDown, .addedUp, .addedDown, .changedUp, .changedDown, .reportsUp, .reportsDown} AS present, ` +
  `COLLECT { MATCH (${s})-[r:LISTED]->(${s}) RETURN [elementId(r), r.list, r.up, r.down] } AS entries`;

/**
 * Of each statement what the read model is made from, and what the read model has; of one that was merged, only the latter. `links`: type,
 * whether it leads away from the statement, and the id at its other end (of a discrepancy, its kind).
 */
export const readFacts: Query = {
  name: 'ReadFacts',
  text: `UNWIND $ids AS id
         CALL (id) {
           MATCH (s:Statement {id: id})
           RETURN ${present('s')}, s {
             .act, .saidOn, .saidFrom, .saidTo, .reviewStatus, .addedAt, .changedAt, .independentReports,
             links: COLLECT {
               MATCH (s)-[r:${links}]-(x) WHERE r.reviewStatus IS NULL OR r.reviewStatus <> 'REJECTED'
               RETURN [type(r), startNode(r) = s, CASE type(r) WHEN 'DIFFERS' THEN x.kind ELSE x.id END]
             },
             states: ${statesSpokenFor('s')},
             bodies: ${bodiesSpokenFor('s')},
             statesAbout: ${statesSpokenAbout('s')},
             quotations: COLLECT {
               MATCH (s)<-[:RENDERS]-(q)<-[:CONTAINS]-(a)
               RETURN {
                 id: q.id, publishedOn: a.publishedOn, saidUp: q.saidUp, publishedUp: q.publishedUp,
                 outlets: COLLECT { MATCH (a)-[:PUBLISHED_BY]->(o) RETURN o.id },
                 via: COLLECT { MATCH (q)-[:VIA]->(v) RETURN v.id },
                 measures: COLLECT { MATCH (q)-[:GIVES]->()-[:MEASURES]->(m) RETURN m.key }
               }
             }
           } AS facts
         UNION ALL
           MATCH (m:Merged {id: id})
           RETURN ${present('m')}, null AS facts
         }
         RETURN id, present, entries, facts`,
};

export const setStatementKeys: Query = {
  name: 'SetStatementKeys',
  text: `UNWIND $rows AS row
         MATCH (s:Statement {id: row.id})
         SET s += row.props`,
};

/** A merged statement is in no list and counted nowhere; its sort keys go too, so that it comes back like a new one. */
export const clearMergedKeys: Query = {
  name: 'ClearMergedKeys',
  text: `UNWIND $ids AS id
         MATCH (m:Merged {id: id})
         REMOVE m.counted, m.saidUp, m.saidDown, m.addedUp, m.addedDown, m.changedUp, m.changedDown, m.reportsUp, m.reportsDown`,
};

export const setQuotationKeys: Query = {
  name: 'SetQuotationKeys',
  text: `UNWIND $rows AS row
         MATCH (q:Quotation {id: row.id})
         SET q += row.props`,
};

/** A loop, for a place in a list leads nowhere: the list is an index, in which what it is a list of is not even looked at. */
export const createEntries: Query = {
  name: 'CreateEntries',
  text: `UNWIND $rows AS row
         MATCH (s:Statement {id: row.id})
         UNWIND row.lists AS list
         CREATE (s)-[:LISTED {list: list, up: row.up, down: row.down}]->(s)`,
};

export const moveEntries: Query = {
  name: 'MoveEntries',
  text: `UNWIND $rows AS row
         MATCH (s:Statement {id: row.id})-[r:LISTED]->(s)
         SET r.up = row.up, r.down = row.down`,
};

export const deleteEntries: Query = {
  name: 'DeleteEntries',
  text: `UNWIND $elements AS element
         MATCH ()-[r:LISTED]->() WHERE elementId(r) = element
         DELETE r`,
};

export const addToTallies: Query = {
  name: 'AddToTallies',
  text: `UNWIND $rows AS row
         MERGE (t:Tally {key: row.key})
         ON CREATE SET t.by = row.by, t.keys = row.keys
         WITH t, coalesce(t.count, 0) + row.delta AS count
         SET t.count = count, t.less = -count
         WITH t WHERE count = 0
         DELETE t`,
};

/** @returns those that are not there yet */
export const addToTies: Query = {
  name: 'AddToTies',
  text: `UNWIND $rows AS row
         OPTIONAL MATCH ()-[tie:SPOKE_ABOUT]->() WHERE tie.pair = row.pair
         SET tie.count = tie.count + row.delta
         WITH row, tie WHERE tie IS NULL
         RETURN row.pair AS pair`,
};

export const createTies: Query = {
  name: 'CreateTies',
  text: `UNWIND $rows AS row
         MATCH (a:Actor {id: row.source})
         MATCH (b:Actor {id: row.target})
         CREATE (a)-[:SPOKE_ABOUT {pair: row.pair, count: row.delta}]->(b)`,
};

export const dropEmptyTies: Query = {
  name: 'DropEmptyTies',
  text: `UNWIND $pairs AS pair
         MATCH ()-[tie:SPOKE_ABOUT]->() WHERE tie.pair = pair AND tie.count = 0
         DELETE tie`,
};

/** Of actors, merged ones too: what they say, and what they take part in by saying it or by being spoken about. */
export const addToParts: Query = {
  name: 'AddToParts',
  text: `UNWIND $rows AS row
         CALL (row) {
           MATCH (a:Actor {id: row.id}) RETURN a
         UNION
           MATCH (a:Merged {id: row.id}) RETURN a
         }
         WITH a, coalesce(a.says, 0) + row.says AS says, coalesce(a.partDown, 0) - row.part AS partDown
         SET a.says = CASE partDown WHEN 0 THEN null ELSE says END, a.partDown = CASE partDown WHEN 0 THEN null ELSE partDown END`,
};
