import type { StatementRelation } from '../../generated/graphql.ts';
import { expression, property, type FieldsOf } from '../../selection/fields.ts';
import { held, rows } from '../../selection/patterns.cypher.ts';
import { BOTH_WAYS, ONE_WAY } from './relation.model.ts';

const both = [...BOTH_WAYS].join('|');
const oneWay = ONE_WAY.join('|');

/** Read from a map `{relation, statement}`: the relationship, and the statement at its other end. */
export const relationFields: FieldsOf<StatementRelation> = {
  kind: expression(({ node }) => `type(${node}.relation)`),
  statement: held('statement'),
  reason: property('relation.reason'),
  confidence: property('relation.confidence'),
  extractor: property('relation.extractor'),
  reviewStatus: property('relation.reviewStatus'),
};

const ordered = (to: string) => `WITH r, other ORDER BY type(r), other.saidAsc, other.id WITH {relation: r, statement: other} AS ${to}`;

export const relations = rows(
  (s, to) =>
    `CALL (${s}) { MATCH (${s})-[r:${oneWay}]->(other) RETURN r, other UNION MATCH (${s})-[r:${both}]-(other) RETURN r, other } WITH r, other WHERE r.reviewStatus <> 'REJECTED' ${ordered(to)}`,
);

export const inverseRelations = rows((s, to) => `MATCH (${s})<-[r:${oneWay}]-(other) WHERE r.reviewStatus <> 'REJECTED' ${ordered(to)}`);
