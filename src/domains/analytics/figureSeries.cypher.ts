import type { FigurePoint, FigureSeries, QueryFigureSeriesArgs } from '../../generated/graphql.ts';
import type { Value } from '../../graph/runner.ts';
import { has } from '../../selection/arguments.ts';
import { property, type FieldMap, type FieldsOf, type Place } from '../../selection/fields.ts';
import { held, rows } from '../../selection/patterns.cypher.ts';
import { requireMeasures } from '../figure/measure.cypher.ts';
import { within } from '../../selection/range.cypher.ts';
import { statementConditions } from '../statement/statement.filter.cypher.ts';

/** Read from a map `{claimant, of, points}`. */
export const figureSeriesFields: FieldsOf<FigureSeries> = {
  claimant: held('claimant'),
  of: held('of'),
  points: rows(
    (series, to) =>
      `UNWIND ${series}.points AS ${to} WITH ${to} ORDER BY coalesce(${to}.asOf, '9999-99-99'), coalesce(${to}.from, ''), ${to}.statement.id`,
  ),
};

/** Read from a map `{from, asOf, statement, figures}`. */
export const figurePointFields: FieldsOf<FigurePoint> = {
  from: property('from'),
  asOf: property('asOf'),
  // Open on a side as soon as one figure is.
  lower: ({ node }) => ({ cypher: bound(node, 'lower', '<'), read: (value) => value }),
  upper: ({ node }) => ({ cypher: bound(node, 'upper', '>'), read: (value) => value }),
  approximate: ({ node }) => ({ cypher: `any(f IN ${node}.figures WHERE f.approximate)`, read: (value) => value }),
  figures: rows(
    (point, f) =>
      `UNWIND ${point}.figures AS ${f} MATCH (${f})<-[:GIVES]-(q:Quotation)<-[:CONTAINS]-(a:Article) WITH ${f} ORDER BY a.publishedAsc, ${f}.id`,
  ),
  statement: held('statement'),
};

const bound = (point: string, side: string, wider: '<' | '>') =>
  `reduce(widest = head(${point}.figures).${side}, f IN ${point}.figures | CASE WHEN widest IS NULL OR f.${side} IS NULL THEN null WHEN f.${side} ${wider} widest THEN f.${side} ELSE widest END)`;

export const figureSeries: FieldMap = (place: Place<QueryFigureSeriesArgs>) => {
  const { args, c } = place;
  const series = c.variable('series');
  const keys = requireMeasures(c, () => [args.measure]);
  const where = statementConditions(c, 's', null);
  if (args.claimants) where.push(`claimant.id IN ${c.ids(args.claimants, 'claimants', 'actor')}`);
  if (has(args, 'of'))
    where.push(`EXISTS { MATCH (f)-[:COUNTS]->(counted) WHERE counted.id IN ${c.ids(() => [args.of!], 'of', 'actor')} }`);
  const inRange = args.range ? `WHERE ${within(c, 'asOf', args.range).join(' AND ')}` : '';
  const selected = place.select(series);
  return {
    cypher: c.sum(
      `MATCH (m:Measure) WHERE m.key IN ${keys} MATCH (m)<-[:MEASURES]-(f:Figure)<-[:GIVES]-(:Quotation)-[:RENDERS]->(s:Statement)-[:SAID_BY]->(claimant:Actor) ` +
        `WHERE ${where.join(' AND ')} OPTIONAL MATCH (f)-[:COUNTS]->(of:Actor) ` +
        `WITH claimant, of, s, f, f.from AS from, coalesce(f.asOf, s.saidOn) AS asOf ${inRange} ` +
        `WITH claimant, of, s, from, asOf, collect(DISTINCT f) AS figures ` +
        `WITH claimant, of, collect({from: from, asOf: asOf, statement: s, figures: figures}) AS points ` +
        `ORDER BY claimant.nameKey, coalesce(of.nameKey, ''), claimant.id, of.id ` +
        `WITH {claimant: claimant, of: of, points: points} AS ${series} RETURN collect(${selected.cypher}) AS`,
    ),
    read: (value) => (value as Value[]).map(selected.read),
  };
};
