import { speakerNames, stateOf, visible } from './parts.cypher.ts';

/** As in `queries.cypher.ts`, but from the base graph alone: what the read model is measured against. */

export const spokeFor = (s: string) =>
  `EXISTS { MATCH (${s})-[:SAID_BY]->(sp) WHERE CASE sp.type WHEN 'Country' THEN sp.code = $code ` +
  `WHEN 'Agency' THEN EXISTS { MATCH (sp)-[:OF]->(c) WHERE c.code = $code } ` +
  `WHEN 'Person' THEN EXISTS { MATCH (${s})-[:IN_CAPACITY]->(p)-[:FOR]->(c), (p)<-[:HOLDS]-(sp) WHERE c.code = $code } ` +
  `WHEN 'AnonymousSource' THEN EXISTS { MATCH (sp)-[:AFFILIATED_WITH]->()-[:OF*0..1]->(c) WHERE c.code = $code } ELSE false END }`;
export const between = (s: string) => `${s}.saidOn IS NOT NULL AND ${s}.saidTo >= $from AND ${s}.saidFrom <= $to`;

/** In the order of dates from the cursor on, until the page is full. */
export const deepPage = `
  RETURN [COLLECT {
    MATCH (s:Statement) WHERE s.saidAsc >= $afterDate AND NOT (s.saidAsc = $afterDate AND s.id <= $afterId) AND s.id IS NOT NULL
      AND ${between('s')} AND ${visible('s')} AND ${spokeFor('s')}
    WITH s ORDER BY s.saidAsc, s.id LIMIT 21
    RETURN [s.saidUp, s.id, s.gist, s.saidOn, ${speakerNames('s')}] }] AS data`;

export const counts = `
  MATCH (s:Statement) WHERE s.saidDesc IS NOT NULL AND ${visible('s')}
  CALL (s) {
    MATCH (s)-[:SAID_BY]->(sp)
    CALL (s, sp) {
      WITH sp WHERE sp.type = 'Country' RETURN sp.code AS code
      UNION WITH sp WHERE sp.type = 'Agency' MATCH (sp)-[:OF]->(c) RETURN c.code AS code
      UNION WITH s, sp WHERE sp.type = 'Person' MATCH (s)-[:IN_CAPACITY]->(p)<-[:HOLDS]-(sp) MATCH (p)-[:FOR]->(c) RETURN c.code AS code
      UNION WITH sp WHERE sp.type = 'AnonymousSource' MATCH (sp)-[:AFFILIATED_WITH]->()-[:OF*0..1]->(c:Country) RETURN c.code AS code }
    WITH DISTINCT code WITH collect(code) AS codes RETURN CASE codes WHEN [] THEN [''] ELSE codes END AS codes }
  UNWIND codes AS code
  WITH code, CASE WHEN s.saidFrom > '0000-00-00' AND left(s.saidFrom, 7) = left(s.saidTo, 7) THEN left(s.saidFrom, 7) + '-01' ELSE '' END AS month, count(s) AS count
  WITH [code, month] AS keys, count ORDER BY count DESC, keys LIMIT 1000
  RETURN [collect([keys, [head(COLLECT { MATCH (c:Country {code: keys[0]}) RETURN [c.name] }), null], count])] AS data`;

export const ego = `
  MATCH (x:Actor {id: $x})
  CALL (x) {
    MATCH (x)<-[:SAID_BY]-(s)-[:ABOUT]->(n) WHERE ${visible('s')} RETURN DISTINCT n
    UNION MATCH (x)<-[:ABOUT]-(s)-[:SAID_BY]->(n) WHERE ${visible('s')} RETURN DISTINCT n
    UNION RETURN x AS n }
  CALL (n) { MATCH (n)<-[r:SAID_BY|ABOUT]-(s) WHERE ${visible('s')}
    RETURN count(DISTINCT s) AS part, count(DISTINCT CASE type(r) WHEN 'SAID_BY' THEN s END) AS made }
  WITH n, part, made WHERE part > 0 ORDER BY n.id = $x DESC, part DESC, n.id LIMIT 50
  WITH collect(n) AS chosen, collect([made, [n.type, n.id, n.name, ${stateOf('n')}]]) AS nodes
  CALL (chosen) { UNWIND chosen AS a MATCH (a)<-[:SAID_BY]-(s)-[:ABOUT]->(b) WHERE b IN chosen AND ${visible('s')}
    WITH a, b, count(DISTINCT s) AS count ORDER BY count DESC, a.id, b.id RETURN collect([count, [a.id], [b.id]]) AS edges }
  RETURN [nodes, edges] AS data`;
