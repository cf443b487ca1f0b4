import type { Position } from '../../generated/graphql.ts';
import { property, type FieldsOf } from '../../selection/fields.ts';
import { one } from '../../selection/patterns.cypher.ts';

/** Latest first: those that have not ended, then by their last day; among equals the one that began last. */
export const latestFirst = (p: string): string => `coalesce(${p}.to, '9999-99-99') DESC, coalesce(${p}.from, '0000-00-00') DESC, ${p}.id`;

/** Held that day, as far as known: an unknown start or end excludes none. */
export const heldOn = (p: string, on: string): string =>
  `(${p}.from IS NULL OR ${p}.from <= ${on}) AND (${p}.to IS NULL OR ${p}.to >= ${on})`;

export const positionFields: FieldsOf<Position> = {
  id: property('id'),
  title: property('title'),
  holder: one((p, to) => `(${p})<-[:HOLDS]-(${to})`),
  agency: one((p, to) => `(${p})-[:AT]->(${to})`),
  country: one((p, to) => `(${p})-[:FOR]->(${to})`),
  from: property('from'),
  to: property('to'),
};
