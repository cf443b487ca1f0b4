import type { Figure } from '../../generated/graphql.ts';
import { property, type FieldsOf } from '../../selection/fields.ts';
import { one } from '../../selection/patterns.cypher.ts';

export const figureFields: FieldsOf<Figure> = {
  id: property('id'),
  measure: one((f, to) => `(${f})-[:MEASURES]->(${to}:Measure)`),
  text: property('text'),
  lower: property('lower'),
  upper: property('upper'),
  approximate: property('approximate'),
  unit: property('unit'),
  of: one((f, to) => `(${f})-[:COUNTS]->(${to}:Actor)`),
  place: property('place'),
  from: property('from'),
  asOf: property('asOf'),
  quotation: one((f, to) => `(${f})<-[:GIVES]-(${to}:Quotation)`),
  statement: one((f, to) => `(${f})<-[:GIVES]-(:Quotation)-[:RENDERS]->(${to}:Statement)`),
};
