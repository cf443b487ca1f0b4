/** Name of the GraphQL type of a node that may be one of several. Actors carry theirs; the others have one label each. */
export const typeName = (variable: string): string =>
  `coalesce(${variable}.type, CASE WHEN ${variable}:Statement THEN 'Statement' ELSE 'Article' END)`;

/** The columns that only one of the types has. */
export const byType = (variable: string, cases: readonly { name: string; cypher: string }[]): string =>
  cases.length === 0
    ? 'null'
    : `CASE ${typeName(variable)} ${cases.map(({ name, cypher }) => `WHEN '${name}' THEN ${cypher}`).join(' ')} END`;
