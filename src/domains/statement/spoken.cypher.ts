/*
 * For whom a statement is spoken and about which states it is, in patterns that counting, filtering and the read model share. The far
 * ends have no label where the schema leaves no other: by one, Neo4j would look them up in an index for every statement and come
 * from there, through all that belongs to a state, instead of taking the one or two steps from the statement.
 */

/** Codes of the states that its speakers spoke for. */
export const statesSpokenFor = (s: string): string =>
  `COLLECT { MATCH (${s})-[:SAID_BY]->(sp:Actor) CALL (${s}, sp) { ` +
  `WITH sp WHERE sp:Country RETURN sp AS state ` +
  `UNION MATCH (sp:Agency)-[:OF]->(state:Country) RETURN state ` +
  `UNION MATCH (${s})-[:IN_CAPACITY]->(post:Position)<-[:HOLDS]-(sp) MATCH (post)-[:FOR]->(state:Country) RETURN state ` +
  `UNION MATCH (sp)-[:AFFILIATED_WITH]->(state:Country) RETURN state ` +
  `UNION MATCH (sp)-[:AFFILIATED_WITH]->(:Agency)-[:OF]->(state:Country) RETURN state } RETURN DISTINCT state.code }`;

/** Ids of its speakers and of whatever they spoke for, and of all that these are part of. */
export const bodiesSpokenFor = (s: string): string =>
  `COLLECT { MATCH (${s})-[:SAID_BY]->(sp) CALL (${s}, sp) { ` +
  `RETURN sp AS body ` +
  `UNION MATCH (${s})-[:IN_CAPACITY]->(post)<-[:HOLDS]-(sp) MATCH (post)-[:AT]->(body) RETURN body ` +
  `UNION MATCH (sp)-[:AFFILIATED_WITH]->(body) RETURN body } ` +
  `MATCH (body)-[:PART_OF*0..10]->(whole) RETURN DISTINCT whole.id }`;

/** The post was held on a day on which it may have been said. */
export const heldWhenSaid = (s: string, post: string): string =>
  `(${post}.from IS NULL OR ${s}.saidTo IS NULL OR ${post}.from <= ${s}.saidTo) AND (${post}.to IS NULL OR ${s}.saidFrom IS NULL OR ${post}.to >= ${s}.saidFrom)`;

/** Codes of the states that it is about: themselves, by a body of theirs, by someone who held a post of theirs then. */
export const statesSpokenAbout = (s: string): string =>
  `COLLECT { MATCH (${s})-[:ABOUT]->(subject) CALL (${s}, subject) { ` +
  `RETURN subject.code AS code ` +
  `UNION MATCH (subject:Agency)-[:OF]->(state) RETURN state.code AS code ` +
  `UNION MATCH (subject)-[:HOLDS]->(post)-[:FOR]->(state) WHERE ${heldWhenSaid(s, 'post')} RETURN state.code AS code ` +
  `UNION MATCH (subject)-[:AFFILIATED_WITH]->(state) RETURN state.code AS code ` +
  `UNION MATCH (subject)-[:AFFILIATED_WITH]->()-[:OF]->(state) RETURN state.code AS code } ` +
  `WITH DISTINCT code WHERE code IS NOT NULL RETURN code }`;
