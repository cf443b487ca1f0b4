import type { Discrepancy, DiscrepancySide } from '../../generated/graphql.ts';
import { property, type FieldsOf } from '../../selection/fields.ts';
import { rows } from '../../selection/patterns.cypher.ts';

/** As a statement lists its renderings: the earliest published first. */
const byPublication = (q: string) => `MATCH (${q})<-[:CONTAINS]-(a) WITH ${q} ORDER BY a.publishedAsc, ${q}.id`;

export const discrepancyFields: FieldsOf<Discrepancy> = {
  kind: property('kind'),
  description: property('description'),
  sides: rows(
    (d, to) =>
      `MATCH (${d})-[side:SIDE]->() WITH DISTINCT side.rank AS rank, side.value AS value ORDER BY rank WITH {value: value, quotations: COLLECT { MATCH (${d})-[same:SIDE]->(q) WHERE same.rank = rank RETURN DISTINCT q }} AS ${to}`,
  ),
  quotations: rows((d, q) => `MATCH (${d})-[:SIDE]->(${q}) WITH DISTINCT ${q} ${byPublication(q)}`),
  confidence: property('confidence'),
  extractor: property('extractor'),
};

/** Read from a map `{value, quotations}`. */
export const discrepancySideFields: FieldsOf<DiscrepancySide> = {
  value: property('value'),
  quotations: rows((side, q) => `UNWIND ${side}.quotations AS ${q} ${byPublication(q)}`),
};
