const LABELLED = ['Statement', 'Article'];

/** Name of the GraphQL type of a node that may be one of these. Actors carry theirs; the others have one label each. */
export function typeName(variable: string, names: readonly string[]): string {
  const labelled = LABELLED.filter((name) => names.includes(name)).map((name) => `WHEN ${variable}:${name} THEN '${name}'`);
  return labelled.length === 0 ? `${variable}.type` : `coalesce(${variable}.type, CASE ${labelled.join(' ')} END)`;
}

/** The columns that only one of the types has, by the name of the type. */
export const byType = (name: string, cases: readonly { name: string; cypher: string }[]): string =>
  `CASE ${name} ${cases.map((one) => `WHEN '${one.name}' THEN ${one.cypher}`).join(' ')} END`;
