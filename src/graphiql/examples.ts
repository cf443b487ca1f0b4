/** An operation that is ready to run on the five articles. */
export interface Example {
  /** The name of the operation. */
  name: string;
  /** What it is called in the list. */
  title: string;
  /** The question that it answers: the comment on its first lines, where there is one. */
  question: string;
  query: string;
  /** JSON. */
  variables: string;
}

/** By the names of their operations. */
const TITLES: Readonly<Record<string, string>> = {
  Counts: 'Counts by speaker, country and month',
  Denied: 'Accusations that were denied',
  Ego: 'Network around one actor',
  FigureChart: 'A chart of figures',
  FigureSeries: 'Figures that moved',
  Joint: 'A joint statement',
  Network: 'Who speaks about whom',
  Official: 'One official',
  Page: 'Paging forwards and backwards',
  Holder: 'Who held a post that day',
  Read: 'An article by its address',
  Reader: 'An article with its quotations',
  Via: 'What came through an agency',
  Retold: 'Statements told most often',
  ByAgency: 'What a body said, through anyone',
  SaidAbout: 'What one said about another',
  SearchPage: 'A search page with facets',
  Search: 'A search',
  Silence: 'Who denies, or will not say',
  Suggest: 'Suggestions as one types',
  Verbatim: 'Word for word',
  WhoSaidIt: 'Who said it, and how each put it',
};

const queries = import.meta.glob<string>('../../examples/*.graphql', { query: '?raw', import: 'default', eager: true });
const variables = import.meta.glob<string>('../../examples/*.variables.json', { query: '?raw', import: 'default', eager: true });

function exampleOf([path, query]: [string, string]): Example {
  const name = /\b(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? path;
  const question = /^(?:#.*\n)+/.exec(query)?.[0].replace(/^# ?/gm, '').replace(/\s+/g, ' ').trim() ?? '';
  return { name, title: TITLES[name] ?? name, question, query, variables: variables[path.replace(/\.graphql$/, '.variables.json')] ?? '' };
}

export const examples: readonly Example[] = Object.entries(queries).map(exampleOf);

/** What a first visit finds in its tabs. */
export const firstExamples = (all: readonly Example[]): Example[] =>
  ['WhoSaidIt', 'FigureSeries', 'Search'].flatMap((name) => all.find((example) => example.name === name) ?? []);
