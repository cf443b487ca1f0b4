import type { Query } from '../../src/graph/runner.ts';

/** Reads every property of every node, and so every page of theirs. */
export const readNodes: Query = {
  name: 'bench.readNodes',
  text: 'MATCH (n) RETURN sum(size(keys(properties(n)))) AS read',
};

/** Reads every property of every relationship. */
export const readRelationships: Query = {
  name: 'bench.readRelationships',
  text: 'MATCH ()-[r]->() RETURN sum(size(keys(properties(r)))) AS read',
};

/** The indexes that are kept in order. */
export const rangeIndexes: Query = {
  name: 'bench.rangeIndexes',
  text: `SHOW INDEXES YIELD type, entityType, labelsOrTypes, properties
         WHERE type = 'RANGE'
         RETURN entityType, labelsOrTypes[0] AS of, properties`,
};

const quoted = (name: string) => `\`${name.replaceAll('`', '``')}\``;

/** Goes through one index from end to end. */
export const readIndex = (entityType: string, of: string, properties: readonly string[]): Query => ({
  name: 'bench.readIndex',
  text: `MATCH ${entityType === 'NODE' ? `(x:${quoted(of)})` : `()-[x:${quoted(of)}]->()`}
         WHERE ${properties.map((property) => `x.${quoted(property)} IS NOT NULL`).join(' AND ')}
         RETURN count(x.${quoted(properties[0]!)}) AS read`,
});
