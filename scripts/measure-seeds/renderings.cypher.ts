import type { Query } from '../../src/graph/runner.ts';

/** Every quotation with what it renders, as the graph has it now. */
export const readRenderings: Query = {
  name: 'ReadRenderings',
  text: `MATCH (a:Article)-[:CONTAINS]->(q)-[:RENDERS]->(s)
         RETURN q.id AS id, a.textHash AS textHash, q.segmentStarts AS starts, q.segmentEnds AS ends, q.text AS text, s.id AS statement,
           s.act AS act, s.saidOn AS saidOn, s.saidOnPrecision AS precision, q.speakerText AS speakerText,
           COLLECT { MATCH (q)-[:ATTRIBUTED_TO]->(x) RETURN {id: x.id, type: x.type, name: x.name,
             country: head(COLLECT { MATCH (x)-[:AFFILIATED_WITH|OF]->(c) RETURN c.name })} } AS speakers,
           COLLECT { MATCH (q)-[:GIVES]->(f)-[:MEASURES]->(m)
             RETURN {text: f.text, measure: m.key, lower: f.lower, upper: f.upper, approximate: f.approximate, asOf: f.asOf, from: f.from} } AS figures
         ORDER BY textHash, q.start, q.id`,
};
