/** The fastest way to write nodes of which it is known that they are not there. */
export const createNodesBare = (labels: string): string => `UNWIND $rows AS row CREATE (n:${labels}) SET n = row`;

/** Relationships between nodes that are found by their ids. */
export const createLinksBare = (from: string, type: string, to: string): string =>
  `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) CREATE (a)-[r:${type}]->(b) SET r = row.props`;

/** All that a set of records has brought; the cast stays. */
export const forgetChunk = {
  text: `MATCH (n:Statement|Quotation|Figure|Article|Discrepancy)
         CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS`,
};
