/** Pieces of the hand-written queries. */

export const visible = (s: string) => `${s}.reviewStatus <> 'REJECTED'`;
export const speakerNames = (s: string) => `COLLECT { MATCH (${s})-[by:SAID_BY]->(sp) WITH by, sp ORDER BY by.rank RETURN [sp.name] }`;
export const speakerRows = (s: string) =>
  `COLLECT { MATCH (${s})-[by:SAID_BY]->(sp) WITH by, sp ORDER BY by.rank RETURN [sp.type, sp.id, sp.name] }`;
export const outletName = (a: string) => `head(COLLECT { MATCH (${a})-[:PUBLISHED_BY]->(o) RETURN [o.name] })`;
/** The capacity of the first speaker. */
export const position = (s: string, columns: string) =>
  `head(COLLECT { MATCH (${s})-[:IN_CAPACITY]->(p)<-[:HOLDS]-(holder)<-[said:SAID_BY]-(${s}) WHERE said.rank = 0 RETURN [${columns}] })`;
export const agencyName = `head(COLLECT { MATCH (p)-[:AT]->(ag) RETURN [ag.name] })`;
export const inState = (columns: string) => `head(COLLECT { MATCH (p)-[:FOR]->(c) RETURN [${columns}] })`;
export const figureTexts = (s: string) =>
  `COLLECT { MATCH (${s})<-[:RENDERS]-(q)-[g:GIVES]->(f) MATCH (q)<-[:CONTAINS]-(fa) WITH f, fa, q, g ORDER BY fa.publishedAsc, fa.id, q.start, q.id, g.rank RETURN [f.text] }`;

export const standsAt = 'substring(stored.text, q.segmentStarts[i], q.segmentEnds[i] - q.segmentStarts[i]) = q.segmentExacts[i]';
export const anchor = (a: string) =>
  `coalesce(head(COLLECT { MATCH (${a})-[:HAS_TEXT]->(stored) RETURN CASE WHEN all(i IN range(0, size(q.segmentExacts) - 1) WHERE ${standsAt}) THEN 'EXACT' ` +
  `WHEN all(i IN range(0, size(q.segmentExacts) - 1) WHERE ${standsAt} OR size(split(stored.text, q.segmentExacts[i])) = 2) THEN 'MOVED' ELSE 'ORPHANED' END }), 'UNCHECKED')`;
/** With what the stored text has between the segments of a quotation that is cut. */
export const wholeExact = (a: string) =>
  `CASE size(q.segmentExacts) WHEN 1 THEN q.segmentExacts[0] ELSE coalesce(head(COLLECT { MATCH (${a})-[:HAS_TEXT]->(stored) WHERE all(i IN range(0, size(q.segmentExacts) - 1) WHERE ${standsAt}) RETURN substring(stored.text, q.start, q.end - q.start) }), q.text) END`;

/** Code of the state that an actor belongs to. */
export const stateOf = (n: string) => `head(COLLECT {
      CALL (${n}) { WITH ${n} WHERE ${n}.type = 'Country' RETURN ${n} AS c
        UNION WITH ${n} WHERE ${n}.type IN ['Agency', 'Outlet'] MATCH (${n})-[:OF]->(c) RETURN c
        UNION WITH ${n} WHERE ${n}.type = 'Person' MATCH (${n})-[:HOLDS]->(p) WITH p ORDER BY coalesce(p.to, '9999-99-99') DESC, coalesce(p.from, '0000-00-00') DESC, p.id LIMIT 1 MATCH (p)-[:FOR]->(c) RETURN c
        UNION WITH ${n} WHERE ${n}.type = 'AnonymousSource' MATCH (${n})-[:AFFILIATED_WITH]->()-[:OF*0..1]->(c:Country) RETURN c }
      RETURN [c.code] })`;
