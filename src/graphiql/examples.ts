/** An operation that is ready to run on the five articles. */
export interface Example {
  /** The name of the operation. */
  name: string;
  /** The question that it answers: the comment on its first lines, where there is one. */
  question: string;
  query: string;
  /** JSON. */
  variables: string;
}

const queries = import.meta.glob<string>('../../examples/*.graphql', { query: '?raw', import: 'default', eager: true });
const variables = import.meta.glob<string>('../../examples/*.variables.json', { query: '?raw', import: 'default', eager: true });

function exampleOf([path, query]: [string, string]): Example {
  const name = /\b(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? path;
  const question = /^(?:#.*\n)+/.exec(query)?.[0].replace(/^# ?/gm, '').replace(/\s+/g, ' ').trim() ?? '';
  return { name, question, query, variables: variables[path.replace(/\.graphql$/, '.variables.json')] ?? '' };
}

export const examples: readonly Example[] = Object.entries(queries).map(exampleOf);

/** What a first visit finds in its tabs. */
export const firstExamples = (all: readonly Example[]): Example[] =>
  ['WhoSaidIt', 'FigureSeries', 'Search'].flatMap((name) => all.find((example) => example.name === name) ?? []);
