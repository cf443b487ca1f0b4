import type { Figure } from '../../generated/graphql.ts';
import { property, type FieldsOf } from '../../selection/fields.ts';
import { one } from '../../selection/patterns.cypher.ts';

export const figureFields: FieldsOf<Figure> = {
  id: property('id'),
  measure: one((f, to) => `(${f})-[:MEASURES]->(${to})`),
  text: property('text'),
  lower: property('lower'),
  upper: property('upper'),
  approximate: property('approximate'),
  unit: property('unit'),
  of: one((f, to) => `(${f})-[:COUNTS]->(${to})`),
  place: property('place'),
  from: property('from'),
  asOf: property('asOf'),
  quotation: one((f, to) => `(${f})<-[:GIVES]-(${to})`),
  statement: one((f, to) => `(${f})<-[:GIVES]-()-[:RENDERS]->(${to})`),
};
