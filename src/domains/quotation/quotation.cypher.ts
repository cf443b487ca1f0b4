import type { Quotation, TextSelector } from '../../generated/graphql.ts';
import { expression, property, type FieldsOf } from '../../selection/fields.ts';
import { one, ranked, rows } from '../../selection/patterns.cypher.ts';

const segment = (q: string, i: string) =>
  `{start: ${q}.segmentStarts[${i}], end: ${q}.segmentEnds[${i}], exact: ${q}.segmentExacts[${i}], prefix: ${q}.segmentPrefixes[${i}], suffix: ${q}.segmentSuffixes[${i}]}`;

/** The stored text of the quotation's article, as variable `stored`. */
const storedText = (q: string) => `MATCH (${q})<-[:CONTAINS]-(:Article)-[:HAS_TEXT]->(stored:ArticleText)`;

const standsAt = (q: string, i: string) =>
  `substring(stored.text, ${q}.segmentStarts[${i}], ${q}.segmentEnds[${i}] - ${q}.segmentStarts[${i}]) = ${q}.segmentExacts[${i}]`;

/**
 * Compared with the stored text in the database, whose strings count code points as selectors do: no text travels. Every segment
 * must be in its place, or stand once in the whole text.
 */
const anchor = expression(({ node: q }) => {
  const segments = `range(0, size(${q}.segmentExacts) - 1)`;
  return (
    `coalesce(head(COLLECT { ${storedText(q)} RETURN CASE WHEN all(i IN ${segments} WHERE ${standsAt(q, 'i')}) THEN 'EXACT' ` +
    `WHEN all(i IN ${segments} WHERE ${standsAt(q, 'i')} OR size(split(stored.text, ${q}.segmentExacts[i])) = 2) THEN 'MOVED' ELSE 'ORPHANED' END }), 'UNCHECKED')`
  );
});

/** The whole span: where all segments are in place, with what the stored text has between them; else an ellipsis stands for it. */
const wholeExact = (q: string) =>
  `CASE size(${q}.segmentExacts) WHEN 1 THEN ${q}.segmentExacts[0] ELSE coalesce(head(COLLECT { ${storedText(q)} WHERE all(i IN range(0, size(${q}.segmentExacts) - 1) WHERE ${standsAt(q, 'i')}) RETURN substring(stored.text, ${q}.start, ${q}.end - ${q}.start) }), ${q}.text) END`;

export const quotationFields: FieldsOf<Quotation> = {
  id: property('id'),
  text: property('text'),
  mode: property('mode'),
  cue: property('cue'),
  speakerText: property('speakerText'),
  speakers: ranked('ATTRIBUTED_TO'),
  capacityText: property('capacityText'),
  selector: one((q, to) => ({
    from: `UNWIND [{start: ${q}.start, end: ${q}.end, exact: ${wholeExact(q)}, prefix: head(${q}.segmentPrefixes), suffix: last(${q}.segmentSuffixes)}] AS ${to}`,
  })),
  segments: rows((q, to) => `UNWIND range(0, size(${q}.segmentExacts) - 1) AS i WITH ${segment(q, 'i')} AS ${to} ORDER BY i`),
  anchor,
  article: one((q, to) => `(${q})<-[:CONTAINS]-(${to}:Article)`),
  statement: one((q, to) => `(${q})-[:RENDERS]->(${to}:Statement)`),
  via: ranked('VIA'),
  figures: ranked('GIVES'),
  confidence: property('confidence'),
  extractor: property('extractor'),
};

export const selectorFields: FieldsOf<TextSelector> = {
  start: property('start'),
  end: property('end'),
  exact: property('exact'),
  prefix: property('prefix'),
  suffix: property('suffix'),
};
