import type { Quotation, TextSelector } from '../../generated/graphql.ts';
import { expression, property, type FieldsOf, type Place } from '../../selection/fields.ts';
import { beside, ranked, rows } from '../../selection/patterns.cypher.ts';

const segment = (q: string, i: string) =>
  `{start: ${q}.segmentStarts[${i}], end: ${q}.segmentEnds[${i}], exact: ${q}.segmentExacts[${i}], prefix: ${q}.segmentPrefixes[${i}], suffix: ${q}.segmentSuffixes[${i}]}`;

/** The stored text of the quotation's article, as variable `stored`. */
function storedText({ node: q, c }: Place): string {
  const article = c.bound('article', q);
  return `MATCH ${article === undefined ? `(${q})<-[:CONTAINS]-()` : `(${article})`}-[:HAS_TEXT]->(stored)`;
}

const standsAt = (q: string, i: string) =>
  `substring(stored.text, ${q}.segmentStarts[${i}], ${q}.segmentEnds[${i}] - ${q}.segmentStarts[${i}]) = ${q}.segmentExacts[${i}]`;

/**
 * Compared with the stored text in the database, whose strings count code points as selectors do: no text travels. Every segment
 * must be in its place, or stand once in the whole text.
 */
const anchor = expression((place) => {
  const { node: q } = place;
  const segments = `range(0, size(${q}.segmentExacts) - 1)`;
  return (
    `coalesce(head(COLLECT { ${storedText(place)} RETURN CASE WHEN all(i IN ${segments} WHERE ${standsAt(q, 'i')}) THEN 'EXACT' ` +
    `WHEN all(i IN ${segments} WHERE ${standsAt(q, 'i')} OR size(split(stored.text, ${q}.segmentExacts[i])) = 2) THEN 'MOVED' ELSE 'ORPHANED' END }), 'UNCHECKED')`
  );
});

/** The whole span: where all segments are in place, with what the stored text has between them; else an ellipsis stands for it. */
const wholeExact = expression((place) => {
  const { node: q } = place;
  return `CASE size(${q}.segmentExacts) WHEN 1 THEN ${q}.segmentExacts[0] ELSE coalesce(head(COLLECT { ${storedText(place)} WHERE all(i IN range(0, size(${q}.segmentExacts) - 1) WHERE ${standsAt(q, 'i')}) RETURN substring(stored.text, ${q}.start, ${q}.end - ${q}.start) }), ${q}.text) END`;
});

/** The selector of the whole span, read from the quotation itself. */
const wholeFields: FieldsOf<TextSelector> = {
  start: property('start'),
  end: property('end'),
  exact: wholeExact,
  prefix: expression(({ node: q }) => `head(${q}.segmentPrefixes)`),
  suffix: expression(({ node: q }) => `last(${q}.segmentSuffixes)`),
};

export const quotationFields: FieldsOf<Quotation> = {
  id: property('id'),
  text: property('text'),
  mode: property('mode'),
  cue: property('cue'),
  speakerText: property('speakerText'),
  speakers: ranked('ATTRIBUTED_TO'),
  capacityText: property('capacityText'),
  selector: ({ node, select }) => select(node, wholeFields),
  segments: rows((q, to) => `UNWIND range(0, size(${q}.segmentExacts) - 1) AS i WITH ${segment(q, 'i')} AS ${to} ORDER BY i`),
  anchor,
  article: beside('article', (q, to) => `(${q})<-[:CONTAINS]-(${to})`),
  statement: beside('statement', (q, to) => `(${q})-[:RENDERS]->(${to})`),
  via: ranked('VIA'),
  figures: ranked('GIVES'),
  confidence: property('confidence'),
  extractor: property('extractor'),
};

/** Read from a map, as `segment` makes it. */
export const selectorFields: FieldsOf<TextSelector> = {
  start: property('start'),
  end: property('end'),
  exact: property('exact'),
  prefix: property('prefix'),
  suffix: property('suffix'),
};
