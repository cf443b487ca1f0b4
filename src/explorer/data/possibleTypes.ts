/** The abstract types of the schema and what they stand for; test/explorer/data.test.ts holds them against it. */
export const possibleTypes = {
  Actor: ['Person', 'Agency', 'Country', 'Outlet', 'AnonymousSource'],
  SearchResult: ['Person', 'Agency', 'Country', 'Outlet', 'AnonymousSource', 'Statement', 'Article'],
};
